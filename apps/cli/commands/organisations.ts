import type { Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { CommandContext } from '../context.js';
import { contentKey, readText } from '../input.js';
import { parseCsv } from '../parse-csv.js';

type Row = Readonly<Record<string, string>>;
type RegisterCommand = readonly [name: string, body: object];

/** A reference list: its columns, and the commands of a row. Every row is registered before any is ended. */
interface ReferenceList {
  readonly columns: readonly string[];
  readonly register: (row: Row) => readonly RegisterCommand[];
  readonly end: (row: Row) => readonly RegisterCommand[];
}

const synthetic = (cell: string | undefined) => (cell === undefined ? {} : { synthetic: cell === 'true' });

/** The command, if the row has the cell that it is for. */
const commandFor = (cell: string | undefined, name: string, body: object): readonly RegisterCommand[] =>
  cell === undefined ? [] : [[name, body]];

/** docs/organisations.md explains the columns. */
const lists: Readonly<Record<'organisations' | 'communes', ReferenceList>> = {
  organisations: {
    columns: [
      ...['organisation', 'name', 'type', 'nis', 'davinci', 'synthetic', 'from'],
      ...['sender', 'capacity', 'purpose', 'merged_into', 'merged_on', 'ended_on'],
    ],
    register({ organisation, name, type, nis, davinci, from: on, sender: uri, capacity, purpose, ...row }) {
      const profile = { organisation, name, type, nis, davinci, ...synthetic(row['synthetic']), on };
      const sender = { organisation, uri, capacity, purpose, on: on ?? '1900-01-01' };
      return [['RegisterOrganisation', profile], ...commandFor(uri, 'AssignSender', sender)];
    },
    end: ({ organisation, merged_into: intoOrganisation, merged_on: on, ended_on: endedOn }) => [
      ...commandFor(intoOrganisation, 'MergeOrganisation', { organisation, intoOrganisation, on }),
      ...commandFor(endedOn, 'EndOrganisation', { organisation, on: endedOn }),
    ],
  },
  communes: {
    columns: ['nis', 'name', 'name_fr', 'synthetic', 'merged_into', 'merged_on'],
    register: ({ nis: commune, name, name_fr: nameFr, ...row }) => [
      ['RegisterCommune', { commune, name, nameFr, ...synthetic(row['synthetic']) }],
    ],
    end: ({ nis: commune, merged_into: intoCommune, merged_on: on }) =>
      commandFor(intoCommune, 'MergeCommune', { commune, intoCommune, on }),
  },
};

/** `kbi organisations import` and `kbi communes import`: reference lists as CSV; importing again changes nothing. */
export function addLists(program: Command, context: CommandContext): void {
  for (const [name, list] of Object.entries(lists))
    program
      .command(name)
      .description(`the register of ${name}`)
      .command('import')
      .description(`import a list of ${name} as CSV; imported again, nothing changes`)
      .argument('<file>', 'the list; - for standard input')
      .action((file: string) =>
        context.withService(['admin'], async ({ kbi }) => {
          const rows = parseCsv(await readText(file, context.dependencies), list.columns);
          const commands = [...rows.flatMap(list.register), ...rows.flatMap(list.end)];
          let recorded = 0;
          for (const [command, body] of commands) {
            // Every command has this form; the service checks its name and its body.
            const path =
              `/v1/organisation-commands/${command}` as '/v1/organisation-commands/EndOrganisation';
            const params = { header: idempotencyKey(contentKey('list', [command, body])) };
            const { outcome } = await unwrap(kbi.http.POST(path, { params, body: body as never }));
            if (outcome === 'recorded') recorded += 1;
          }
          context.print(`${rows.length} rows, ${commands.length} commands, ${recorded} recorded`);
        }),
      );
}

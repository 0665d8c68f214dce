import type { Command } from 'commander';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { unwrap, type KbiClient } from '../../../libs/client/client.js';
import { rowsOf } from '../csv.js';
import type { Session } from '../session.js';

type Row = Readonly<Record<string, string>>;
/** The name of a command, and its body. */
type Step = readonly [name: string, body: object];

/** The columns of a list, and the commands that a row stands for: what is registered, then what merges or ends. */
interface List {
  readonly columns: readonly string[];
  readonly first: (row: Row) => readonly Step[];
  readonly then: (row: Row) => readonly Step[];
}

const flag = (cell: string | undefined) => (cell === undefined ? {} : { synthetic: cell === 'true' });

/** docs/organisations.md tells what each column means. */
const lists: Readonly<Record<'organisations' | 'communes', List>> = {
  organisations: {
    columns: [
      ...['organisation', 'name', 'type', 'nis', 'davinci', 'synthetic', 'from'],
      ...['sender', 'capacity', 'purpose', 'merged_into', 'merged_on', 'ended_on'],
    ],
    first: ({ organisation, name, type, nis, davinci, synthetic, from: on, sender: uri, ...row }) => [
      ['RegisterOrganisation', { organisation, name, type, nis, davinci, ...flag(synthetic), on }],
      ...(uri === undefined
        ? []
        : [
            [
              'AssignSender',
              {
                organisation,
                uri,
                capacity: row['capacity'],
                purpose: row['purpose'],
                on: on ?? '1900-01-01',
              },
            ] as const,
          ]),
    ],
    then: ({ organisation, merged_into: intoOrganisation, merged_on: on, ended_on: ended }) => [
      ...(intoOrganisation === undefined
        ? []
        : [['MergeOrganisation', { organisation, intoOrganisation, on }] as const]),
      ...(ended === undefined ? [] : [['EndOrganisation', { organisation, on: ended }] as const]),
    ],
  },
  communes: {
    columns: ['nis', 'name', 'name_fr', 'synthetic', 'merged_into', 'merged_on'],
    first: ({ nis: commune, name, name_fr: nameFr, synthetic }) => [
      ['RegisterCommune', { commune, name, nameFr, ...flag(synthetic) }],
    ],
    then: ({ nis: commune, merged_into: intoCommune, merged_on: on }) =>
      intoCommune === undefined ? [] : [['MergeCommune', { commune, intoCommune, on }]],
  },
};

/** `kbi organisations import` and `kbi communes import`: reference lists as CSV; imported again, nothing changes. */
export function addLists(program: Command, session: Session): void {
  for (const [name, list] of Object.entries(lists))
    program
      .command(name)
      .description(`the register of ${name}`)
      .command('import')
      .description(`import a list of ${name} as CSV; imported again, nothing changes`)
      .argument('<file>', 'the list; - for standard input')
      .action((file: string) =>
        session.withService(['admin'], async ({ kbi }) => {
          const { stdin } = session.world;
          const rows = rowsOf(await text(file === '-' ? stdin : createReadStream(file)), list.columns);
          const steps = [...rows.flatMap(list.first), ...rows.flatMap(list.then)];
          let recorded = 0;
          for (const step of steps) if ((await send(kbi, step)) === 'recorded') recorded += 1;
          session.out(
            `${String(rows.length)} rows, ${String(steps.length)} commands, ${String(recorded)} recorded`,
          );
        }),
      );
}

async function send(kbi: KbiClient, [name, body]: Step): Promise<string> {
  // Every command has this form; the service checks its name and its body.
  const path = `/v1/organisation-commands/${name}` as '/v1/organisation-commands/EndOrganisation';
  const digest = createHash('sha256')
    .update(JSON.stringify([name, body]))
    .digest('hex');
  const params = { header: { 'Idempotency-Key': `list-${digest}` } };
  return (await unwrap(kbi.http.POST(path, { params, body: body as never }))).outcome;
}

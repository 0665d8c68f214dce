import { Argument, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { eventTitle, formatInstant, formatValue } from '../../../libs/client/dutch.js';
import { formatInline } from '../../../libs/client/format-value.js';
import { readJson, readText } from '../input.js';
import { options } from '../options.js';
import { formatTable } from '../text-table.js';

type Schemas = components['schemas'];
type Correction = Schemas['CorrectionOfFact'];

const ofDossier = () => new Argument('<dossier>', 'its id');

/** `kbi correct` and `kbi corrections`: takes back a fact that was recorded in error, and lists who was told it. */
export function addCorrections(program: Command, context: CommandContext): void {
  program
    .command('correct')
    .description('correct a fact that was recorded in error; why is read from standard input')
    .addArgument(ofDossier())
    .addArgument(new Argument('<event>', 'the id of the event that was wrong: kbi replay --json shows it'))
    .option('--right <file>', 'what is right: JSON with the name of a command in `command`, and its fields')
    .addOption(options.json())
    .action((dossier: string, event: string, { right, json }: { right?: string; json?: true }) =>
      context.withService(['command'], async ({ kbi }) => {
        const { dependencies } = context;
        const stated = right === undefined ? {} : { right: (await readJson(right, dependencies)) as Right };
        const body = { person: { dossier }, event, ...stated, reason: await readText('-', dependencies) };
        const params = { header: idempotencyKey() };
        const corrected = await unwrap(kbi.http.POST('/v1/commands/CorrectFact', { params, body }));
        context.printResult(corrected, json, ({ events }) => [
          events.length === 0 ? 'Dit was al zo rechtgezet.' : 'Rechtgezet:',
          ...events.map(({ id, type }) => `  ${eventTitle(type)} (${id})`),
        ]);
      }),
    );
  program
    .command('corrections')
    .description(
      'what was corrected or withdrawn in a dossier, and who had been told it; recorded as an audit',
    )
    .addArgument(ofDossier())
    .option('--not-yet-told', 'only who was not told since what holds')
    .addOption(options.json())
    .action((id: string, { notYetTold, json }: { notYetTold?: true; json?: true }) =>
      context.withService(['audit'], async ({ kbi }) => {
        const query = notYetTold ? ({ notYetTold: 'true' } as const) : {};
        const params = { path: { id }, query };
        const list = await unwrap(kbi.http.GET('/v1/dossiers/{id}/corrections', { params }));
        context.printResult(list, json, formatCorrections);
      }),
    );
}
type Right = NonNullable<Schemas['CorrectFact']['right']>;

function formatCorrections({ dossier, corrections, more }: Schemas['Corrections']): readonly string[] {
  return [
    `Dossier ${dossier}: wat rechtgezet of ingetrokken is, en aan wie het verteld was`,
    ...(corrections.length === 0 ? ['', 'Niets.'] : corrections.flatMap(formatCorrection)),
    ...(more ? ['', '… en meer: het vroegste is niet bekeken'] : []),
  ];
}

function formatCorrection({ on, wrong, wrongSince, right, told, ...by }: Correction): readonly string[] {
  const lines = [
    `fout:  ${formatFact(wrong)}, opgetekend ${formatInstant(wrongSince)}`,
    ...(right.length === 0 ? ['juist: niets, dit gold nooit'] : []),
    ...right.map((fact) => `juist: ${formatFact(fact)}`),
    `door ${by.organisationName ?? by.organisation}, opgetekend ${formatInstant(by.recordedAt)}`,
  ];
  const rows = told.map((one) => [
    formatInstant(one.at),
    one.organisationName ?? one.organisation,
    formatValue(one.purpose),
    formatValue(one.channel, 'channel'),
    one.toldSince ?? 'nog niet',
  ]);
  const columns = ['Gevraagd op', 'Organisatie', 'Doel', 'Kanaal', 'Sindsdien verteld wat geldt'];
  const table = rows.length === 0 ? ['aan niemand verteld'] : formatTable(columns, rows);
  return ['', `${on}  ${lines.join('\n            ')}`, ...table.map((line) => `            ${line}`)];
}

const formatFact = ({ type, facts }: Correction['wrong']): string =>
  `${eventTitle(type)} (${formatInline(facts, type)})`;

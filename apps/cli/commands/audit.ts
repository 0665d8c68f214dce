import { Argument, Option, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatInstant, formatNumber, formatValue } from '../../../libs/client/dutch.js';
import { readSensitiveLine } from '../input.js';
import { options } from '../options.js';
import { addAuditLog } from './audit-log.js';
import { formatTable, type Column } from '../text-table.js';

type Schemas = components['schemas'];
type Use = Schemas['UnusualUse']['use'];

/** `kbi audit`: how organisations consult, for auditors. */
export function addAudit(program: Command, context: CommandContext): void {
  const audit = program.command('audit').description('how organisations consult, for auditors');
  audit
    .command('emergencies')
    .description('consultations that were granted as an emergency, and how their reviews stand')
    .addOption(options.state().choices(['open', 'overdue', 'reviewed']))
    .addOption(options.json())
    .action(({ json, ...query }: { state?: Schemas['ReviewState']; json?: true }) =>
      context.withService(['audit'], async ({ kbi }) => {
        const list = await unwrap(kbi.http.GET('/v1/audit/emergencies', { params: { query } }));
        context.printResult(list, json, formatEmergencies);
      }),
    );
  audit
    .command('unusual-use')
    .description(
      'organisations and users that consulted far above their own past, in each of the whole weeks from the first to ' +
        'the last day; the last four weeks unless said',
    )
    .addOption(options.from())
    .addOption(options.to())
    .addOption(options.use())
    .addOption(options.json())
    .action(({ json, ...query }: { from?: string; to?: string; use?: Use; json?: true }) =>
      context.withService(['audit'], async ({ kbi }) => {
        const use = await unwrap(kbi.http.GET('/v1/audit/unusual-use', { params: { query } }));
        context.printResult(use, json, formatUnusualUse);
      }),
    );
  audit
    .command('review')
    .description('review an emergency; never one of your own')
    .addArgument(new Argument('<consultation>', 'its id'))
    .addOption(
      new Option('--verdict <verdict>', 'whether it was one')
        .choices(['JUSTIFIED', 'NOT_JUSTIFIED'])
        .makeOptionMandatory(),
    )
    .option('--remarks', 'with remarks, a line that is read from standard input')
    .action((id: string, asked: { verdict: Schemas['Verdict']; remarks?: true }) =>
      context.withService(['audit'], async ({ kbi }) => {
        const remarks = asked.remarks && (await readSensitiveLine('Opmerkingen: ', context.dependencies));
        const params = { path: { id }, header: idempotencyKey() };
        const body = { verdict: asked.verdict, ...(remarks && { remarks }) };
        await unwrap(kbi.http.POST('/v1/audit/consultations/{id}/review', { params, body }));
        context.print(`Beoordeeld: ${formatValue(asked.verdict)}.`);
      }),
    );
  addAuditLog(audit, context);
}

function formatEmergencies({ on, emergencies, more }: Schemas['EmergencyList']): readonly string[] {
  const columns = ['Raadpleging', 'Gevraagd op', 'Organisatie', 'Doel', 'Te beoordelen tot', 'Stand'];
  const rows = emergencies.map(({ review, state, ...one }) => [
    one.consultation,
    formatInstant(one.at),
    one.organisationName ?? one.organisation,
    formatValue(one.purpose),
    one.dueOn,
    review ? `${formatValue(review.verdict)}, ${review.on}` : formatValue(state),
  ]);
  return [`Noodtoegang, stand op ${on}`, '', ...formatList(columns, rows, more)];
}

/** A row per organisation or user and week, with a sparkline of the weeks before it and the week itself. */
function formatUnusualUse({ from, to, rule, unusual, more }: Schemas['UnusualUse']): readonly string[] {
  const columns: readonly Column[] = [
    'Week van',
    'Organisatie',
    'Gebruiker',
    { title: 'Raadplegingen', align: 'right' },
    { title: 'Gewoonlijk', align: 'right' },
    'Verloop',
  ];
  const rows = unusual.map(({ user, past, ...one }) => [
    one.week,
    one.organisationName ?? one.organisation,
    user === null ? 'allen' : (user.name ?? user.index.slice(0, 12)),
    formatNumber(one.consultations),
    formatNumber(one.usual),
    sparkline([...past, one.consultations]),
  ]);
  const minimum = `${formatNumber(rule.minimum.organisation)} (gebruiker: ${formatNumber(rule.minimum.user)})`;
  return [
    `Ongewoon gebruik in de weken van ${from} tot ${to}`,
    '',
    ...formatList(columns, rows, more),
    '',
    `Ongewoon: meer dan ${minimum}, en meer dan ${formatNumber(rule.factor)} ` +
      `maal de mediaan van ${formatNumber(rule.weeks)} weken.`,
  ];
}

/** @param more whether the service has more rows than it gave */
function formatList(columns: readonly Column[], rows: readonly (readonly string[])[], more: boolean) {
  return [...(rows.length > 0 ? formatTable(columns, rows) : ['Geen.']), ...(more ? ['… en meer'] : [])];
}

/** A bar for each number; the bar of the highest is full. */
function sparkline(numbers: readonly number[]): string {
  const bars = '▁▂▃▄▅▆▇█';
  const highest = Math.max(...numbers, 1);
  return numbers.map((number) => bars.charAt(Math.ceil((number / highest) * (bars.length - 1)))).join('');
}

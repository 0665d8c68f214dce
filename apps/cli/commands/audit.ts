import { Argument, Option, type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import { bars } from '../bars.js';
import { brusselsTime, count, value } from '../dutch.js';
import { readSecretLine } from '../input.js';
import type { Session } from '../session.js';
import { table } from '../table.js';

type EmergencyList = components['schemas']['EmergencyList'];
type Verdict = components['schemas']['Verdict'];
type UnusualUse = components['schemas']['UnusualUse'];
interface Period {
  readonly from?: string;
  readonly to?: string;
}
interface ReviewOptions {
  readonly verdict: Verdict;
  readonly remarks?: true;
}
interface ListOptions {
  readonly state?: components['schemas']['ReviewState'];
  readonly json?: true;
}

/** `kbi audit`: how organisations consult, for who watches over that. */
export function addAudit(program: Command, session: Session): void {
  const audit = program.command('audit').description('how organisations consult, for auditors');
  audit
    .command('emergencies')
    .description('consultations that were granted as an emergency, and how their reviews stand')
    .addOption(new Option('--state <state>', 'only these').choices(['open', 'overdue', 'reviewed']))
    .option('--json', 'as JSON')
    .action(({ state, json }: ListOptions) =>
      session.withService(['audit'], async ({ kbi }) => {
        const query = state === undefined ? {} : { state };
        const list = await unwrap(kbi.http.GET('/v1/audit/emergencies', { params: { query } }));
        if (json) session.out(JSON.stringify(list, undefined, 2));
        else for (const line of emergencyLines(list)) session.out(line);
      }),
    );
  audit
    .command('unusual-use')
    .description('organisations and users that consulted far above their own past, week by week')
    .option('--from <date>', 'a day of the first week, YYYY-MM-DD; the last four weeks unless said')
    .option('--to <date>', 'a day of the last week, YYYY-MM-DD')
    .option('--json', 'as JSON')
    .action(({ json, ...query }: Period & { readonly json?: true }) =>
      session.withService(['audit'], async ({ kbi }) => {
        const found = await unwrap(kbi.http.GET('/v1/audit/unusual-use', { params: { query } }));
        if (json) session.out(JSON.stringify(found, undefined, 2));
        else for (const line of unusualLines(found)) session.out(line);
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
    .action((id: string, { verdict, remarks: hasRemarks }: ReviewOptions) =>
      session.withService(['audit'], async ({ kbi }) => {
        const remarks = hasRemarks && (await readSecretLine('Opmerkingen: ', session.world));
        const params = { path: { id }, header: { 'Idempotency-Key': randomUUID() } };
        const body = { verdict, ...(remarks && { remarks }) };
        await unwrap(kbi.http.POST('/v1/audit/consultations/{id}/review', { params, body }));
        session.out(`Beoordeeld: ${value(verdict)}.`);
      }),
    );
}

function emergencyLines({ on, emergencies, more }: EmergencyList): readonly string[] {
  const titles = ['Raadpleging', 'Gevraagd op', 'Organisatie', 'Doel', 'Te beoordelen tot', 'Stand'];
  const rows = emergencies.map(({ review, state, ...one }) => [
    one.consultation,
    brusselsTime(one.at),
    one.organisationName ?? one.organisation,
    value(one.purpose),
    one.dueOn,
    review ? `${value(review.verdict)}, ${review.on}` : value(state),
  ]);
  const lines = table(
    titles.map((title) => ({ title })),
    rows,
  );
  return [
    `Noodtoegang, stand op ${on}`,
    '',
    ...(rows.length > 0 ? lines : ['Geen.']),
    ...(more ? ['… en meer'] : []),
  ];
}

/** A line per week, with a bar for each week before it and for the week itself. */
function unusualLines({ from, to, rule, unusual, more }: UnusualUse): readonly string[] {
  const rows = unusual.map(({ user, past, ...one }) => [
    one.week,
    one.organisationName ?? one.organisation,
    user === null ? 'allen' : (user.name ?? user.index.slice(0, 12)),
    count(one.consultations),
    count(one.usual),
    bars([...past, one.consultations]),
  ]);
  const right = 'right' as const;
  const lines = table(
    [
      { title: 'Week van' },
      { title: 'Organisatie' },
      { title: 'Gebruiker' },
      { title: 'Raadplegingen', align: right },
      { title: 'Gewoonlijk', align: right },
      { title: 'Verloop' },
    ],
    rows,
  );
  const { organisation, user } = rule.minimum;
  return [
    `Ongewoon gebruik in de weken van ${from} tot ${to}`,
    '',
    ...(rows.length > 0 ? lines : ['Geen.']),
    ...(more ? ['… en meer'] : []),
    '',
    `Ongewoon: meer dan ${count(organisation)} (gebruiker: ${count(user)}), en meer dan ${count(rule.factor)} ` +
      `maal de mediaan van ${count(rule.weeks)} weken.`,
  ];
}

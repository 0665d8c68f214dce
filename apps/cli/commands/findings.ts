import type { Command } from 'commander';
import { unwrap } from '../../../libs/client/client.js';
import { enumerations } from '../../../libs/client/labels.js';
import type { components, paths } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { eventTitle, formatInstant, formatValue } from '../../../libs/client/dutch.js';
import { tellSource } from '../../../libs/client/sources.js';
import { options } from '../options.js';

type Answer = components['schemas']['Findings'];
type Finding = Answer['findings'][number];
type Query = NonNullable<paths['/v1/dossiers/{id}/findings']['get']['parameters']['query']>;
type FindingsOptions = Omit<Query, 'status'> & {
  readonly state?: Query['status'];
  readonly json?: true;
};

/** `kbi findings`: what a case worker looks at in a dossier; one is closed by `kbi send CloseFinding`. */
export function addFindings(program: Command, context: CommandContext): void {
  program
    .command('findings')
    .argument('<dossier>', 'the id of the dossier')
    .description('the findings of a dossier, those that are open unless said; recorded as one consultation')
    .addOption(options.purpose().choices(Object.keys(enumerations['Purpose'] ?? {})))
    .addOption(options.state().choices(['OPEN', 'CLOSED', 'RESOLVED', 'ALL']))
    .addOption(options.asOf())
    .addOption(options.knownAt())
    .addOption(options.json())
    .action((id: string, { json, state: status, ...how }: FindingsOptions) =>
      context.withService(['consult'], async ({ kbi }) => {
        const params = { path: { id }, query: { ...how, ...(status && { status }) } };
        const answer = await unwrap(kbi.http.GET('/v1/dossiers/{id}/findings', { params }));
        context.printResult(answer, json, formatFindings);
      }),
    );
}

function formatFindings({ asOf, knownAt, findings }: Answer): readonly string[] {
  const many = findings.length === 0 ? 'geen' : String(findings.length);
  return [
    `Vaststellingen op ${asOf}, zoals bekend op ${formatInstant(knownAt)}: ${many}`,
    ...findings.flatMap(formatFinding),
  ];
}

function formatFinding({ finding, nl, kind, source, since, notedAt, derived, ...found }: Finding) {
  const { section, place, decision, status, outcome, endedOn } = found;
  const about = decision ? `${eventTitle(decision.type)}, ${decision.event}` : (place ?? '');
  const ended = [outcome, endedOn].flatMap((value) => (value === null ? [] : [formatValue(value)]));
  return [
    '',
    `${since}  ${nl}`,
    `            ${section === null ? about : `${section}: ${about}`}`,
    `            ${formatValue(kind, 'kind')}, vastgesteld op ${formatInstant(notedAt)}`,
    ...(derived === null ? [] : [`            wij leiden af: ${formatValue(derived)}`]),
    ...(source === '' ? [] : [`            volgens: ${tellSource(source, 'nl') ?? source}`]),
    `            ${[formatValue(status), ...ended].join(', ')}: ${finding}`,
  ];
}

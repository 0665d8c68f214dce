import { Argument, type Command } from 'commander';
import { idempotencyKey, unwrap } from '../../../libs/client/client.js';
import type { components } from '../../../libs/client/schema.js';
import type { CommandContext } from '../context.js';
import { formatInstant, formatValue } from '../../../libs/client/dutch.js';
import { tellSource } from '../../../libs/client/sources.js';
import { readInsz } from '../input.js';
import { options } from '../options.js';

type Schemas = components['schemas'];
type Log = Schemas['AuditLogAnswer'];
type Explanation = Schemas['ConsultationExplanation'];
type LegalBasis = Explanation['considered'][number]['legalBasis'];

interface LogOptions {
  readonly dossier?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

/** `kbi audit log` and `kbi audit explain`: who looked at a dossier, and why they were let or not. */
export function addAuditLog(audit: Command, context: CommandContext): void {
  audit
    .command('log')
    .description('who asked what about a person, when, and why, the latest first; recorded as one audit')
    .addOption(options.dossier())
    .addOption(options.from())
    .addOption(options.to())
    .addOption(options.json())
    .action(({ dossier, json, ...period }: LogOptions) =>
      context.withService(['audit'], async ({ kbi }) => {
        const person = dossier === undefined ? { insz: await readInsz(context.dependencies) } : { dossier };
        const params = { header: idempotencyKey() };
        const body = { ...person, ...period, purpose: 'AUDIT' } as const;
        const log = await unwrap(kbi.http.POST('/v1/audit/log', { params, body }));
        context.printResult(log, json, formatLog);
      }),
    );
  audit
    .command('explain')
    .description('why a consultation was granted or refused, decided again with what was known then')
    .addArgument(new Argument('<consultation>', 'its id: kbi audit log shows it'))
    .addOption(options.json())
    .action((id: string, { json }: { json?: true }) =>
      context.withService(['audit'], async ({ kbi }) => {
        const request = kbi.http.GET('/v1/audit/consultations/{id}/explanation', {
          params: { path: { id } },
        });
        context.printResult(await unwrap(request), json, formatExplanation);
      }),
    );
}

const formatLog = ({ entries, more }: Log): readonly string[] => [
  `${entries.length === 1 ? '1 vraag' : `${entries.length} vragen`} over deze persoon, de laatste eerst`,
  ...entries.flatMap((entry) => ['', ...formatEntry(entry)]),
  ...(more ? ['', '… en meer: vraag een kortere periode'] : []),
];

function formatEntry({ at, organisation, organisationName, user, ...entry }: Log['entries'][number]) {
  const { outcome, reason, purpose, channel, authorisation, emergency, sectionsGiven, content } = entry;
  const who = `${organisationName ?? organisation}${user ? ` (${user})` : ''}`;
  const ground = authorisation?.legalBasis;
  const given =
    content === 'given' ? sectionsGiven.map((section) => formatValue(section)).join(', ') : 'niets';
  return [
    `${formatInstant(at)}  ${who}`,
    ...[
      `waarvoor: ${formatValue(purpose)}, via ${formatValue(channel, 'channel')}${emergency ? ', noodtoegang' : ''}`,
      `${formatValue(outcome)}${reason === null ? '' : `: ${formatValue(reason)}`}`,
      ...(ground ? [`grond: ${cited(ground)}`] : []),
      `gegeven: ${given}`,
      ...(entry.keptUntil === null ? [] : [`de gemeente mag dit bewaren tot ${entry.keptUntil}`]),
      `raadpleging ${entry.consultation}`,
    ].map((line) => `                     ${line}`),
  ];
}

/** What an authorisation was to the decision. */
const verdicts: Readonly<Record<Explanation['considered'][number]['verdict'], string>> = {
  USED: 'gebruikt',
  GIVES_LESS: 'geeft minder',
  OTHER_PURPOSE: 'geldt voor een ander doel',
  NOT_IN_FORCE: 'gold die dag niet',
  NO_SUCH_SECTION: 'dekt niet wat gevraagd werd',
  NOT_ON_TERRITORY: 'de persoon woonde niet op het grondgebied',
  NOT_INSCRIBED: 'de persoon was niet ingeschreven voor dit doel',
};

function formatExplanation({ considered, reason, given, leftOut, agrees, ...asked }: Explanation) {
  const sections = (some: readonly string[]) => some.map((section) => formatValue(section)).join(', ');
  const law = tellSource(reason?.source ?? '', 'nl');
  return [
    `${asked.organisationName ?? asked.organisation} vroeg op ${formatInstant(asked.at)}`,
    `  waarvoor: ${formatValue(asked.purpose)}`,
    `  gevraagd: ${sections(asked.sectionsAsked)}`,
    `  ${formatValue(asked.outcome)}${reason ? `: ${reason.nl}` : ''}${law === undefined ? '' : ` [${law}]`}`,
    ...(given ? [`  gegeven: ${sections(given.sections)}`] : []),
    ...(given && leftOut.sections.length > 0 ? [`  niet gegeven: ${sections(leftOut.sections)}`] : []),
    ...considered.map(({ legalBasis, verdict }) => `  ${cited(legalBasis)}: ${verdicts[verdict]}`),
    agreements[String(agrees) as keyof typeof agreements],
  ];
}

const agreements = {
  true: 'Opnieuw beslist met wat toen bekend was: dezelfde beslissing.',
  false: 'Opnieuw beslist met wat toen bekend was: een andere beslissing.',
  null: 'Opnieuw beslissen kan niet: wat daarvoor nodig is, werd niet bewaard of is gewist.',
};

const cited = ({ number, date }: Pick<LegalBasis, 'number' | 'date'>): string => `${number} van ${date}`;

/** Writes the entries of the log as `AuditLoggings`, and chooses those that the criteria ask for. */
import type { Purpose } from '../../domain/kernel/terms.js';
import { brusselsMoment } from '../../domain/kernel/dates.js';
import { citation, type LegalBasis } from '../../domain/kernel/legal-basis.js';
import { refusals, type RefusalCode } from '../../domain/refusals/refusal.js';
import { dossierService } from '../edition-01/messages.js';
import type { XmlNode } from '../tree.js';
import { branch, leaf, textOf, withSingleSpaces } from '../tree.js';
import { auditLogService } from './messages.js';

/** One question about a person, as the log holds it. */
export interface LoggedQuestion {
  readonly consultation: string;
  readonly at: string;
  readonly recordedAt: string;
  /** KBO number of who asked, its name then and now, and in whose name it asked. */
  readonly organisation: string;
  readonly organisationName: string | null;
  readonly organisationNameNow: string | null;
  readonly senderUri: string | null;
  readonly capacity: string | null;
  readonly purpose: Purpose | 'UNKNOWN';
  readonly service: string;
  /** The code of the refusal. */
  readonly reason: string | null;
  readonly authorisation: { readonly legalBasis: LegalBasis | null } | null;
  readonly reference?: string | null | undefined;
  readonly insz: string | null;
}

/** Why somebody asks, as people read it. */
const purposes: Readonly<Record<Purpose | 'UNKNOWN', string>> = {
  SOCIAL_INTEGRATION: 'Maatschappelijke integratie',
  EMPLOYMENT_GUIDANCE: 'Begeleiding naar werk',
  HOUSING_LANGUAGE: 'Taalkennisvereiste van de Wooncode',
  TRAJECTORY_FOLLOW_UP: 'Opvolging van het traject',
  NT2_ORIENTATION: 'Oriëntering naar Nederlands als tweede taal',
  MUNICIPAL_FOLLOW_UP: 'Opvolging door de gemeente',
  ENFORCEMENT: 'Handhaving',
  AUDIT: 'Toezicht',
  OWN_DATA: 'Inzage door de persoon zelf',
  UNKNOWN: 'Onbekend',
};

/** The entries that the criteria ask for, in the order given; the criteria look at what the entries show. */
export function chosenEntries(questions: readonly LoggedQuestion[], criteria: XmlNode): readonly XmlNode[] {
  const asked = (path: string) => textOf(criteria, path);
  const wanted: readonly (readonly [shown: string, stated: string | undefined])[] = [
    ['Kern/Afnemer/Uri', asked('Afnemer/Uri')],
    ['Kern/Afnemer/Hoedanigheid/Code', asked('Afnemer/Hoedanigheid')],
    ['Kern/Dienst/Naam', asked('Dienst/Naam')],
    ['Kern/Dienst/Versie', asked('Dienst/Versie')],
    ['Kern/Afnemer/Referte/Intern', asked('Referte/Intern')],
    ['Kern/Afnemer/Referte/Extern', asked('Referte/Extern')],
  ];
  if (asked('Dienst/Type/Webservice') === '0') return []; // nothing of the log was published to somebody
  const external = asked('ExterneOmschrijvingen') !== '0';
  return questions
    .map((question) => entryOf(question, external))
    .filter((entry) =>
      wanted.every(([shown, stated]) => stated === undefined || textOf(entry, shown) === stated),
    );
}

/** @param external whether to describe what the log itself only names */
function entryOf(question: LoggedQuestion, external: boolean): XmlNode {
  const { at, recordedAt, service, insz } = question;
  const logged = leaf('DatumTijdstipLog', momentOf(recordedAt));
  const core = branch('Kern', [
    askerOf(question, external),
    branch('Dienst', [
      leaf('Naam', service),
      ...versionsOf(service).map((version) => leaf('Versie', version)),
      branch('Type', [leaf('Webservice', '1'), leaf('Publicatie', '0')]),
    ]),
    leaf('DatumTijdstipVraag', momentOf(at)),
    leaf('DatumTijdstipAntwoord', momentOf(at)), // given at once; its own time is not kept
    logged,
  ]);
  const key = branch('Sleutel', [
    leaf('Type', 'INSZ'),
    leaf('Waarde', insz ?? ''),
    leaf('BerichtType', 'VRAAG'),
    branch('Bron', [leaf('Code', 'KBI')]),
    logged,
  ]);
  return branch('AuditLogging', insz === null ? [core] : [core, branch('Sleutels', [key])]);
}

const versionsOf = (service: string): readonly string[] =>
  [dossierService, auditLogService]
    .filter(({ question }) => question.name === service)
    .map(({ version }) => version);

function askerOf(question: LoggedQuestion, external: boolean): XmlNode {
  const { consultation, organisation, organisationName, organisationNameNow, senderUri, reference } =
    question;
  const { purpose, reason, capacity, authorisation } = question;
  const refused = reason !== null && reason in refusals ? refusals[reason as RefusalCode].nl : reason;
  const why = [purposes[purpose], ...(refused === null ? [] : [`geweigerd: ${refused}`])].join('; ');
  const now = external && organisationNameNow !== null && [leaf('OmschrijvingActueel', organisationNameNow)];
  return branch('Afnemer', [
    leaf('Uri', senderUri ?? `urn:kbo:${organisation}`),
    branch('Organisatie', [
      leaf('Code', organisation),
      leaf('Omschrijving', organisationName ?? organisation),
      ...(now || []),
    ]),
    branch('Dienstverlening', [leaf('Code', purpose), leaf('Omschrijving', why)]),
    ...(capacity === null ? [] : [capacityOf(capacity)]),
    branch('Referte', [
      leaf('Intern', reference != null && reference.length <= 36 ? reference : consultation),
      leaf('Extern', consultation),
    ]),
    ...(authorisation?.legalBasis ? [authorisationOf(authorisation.legalBasis, external)] : []),
  ]);
}

/** A capacity of ours may be longer than the official code. */
const capacityOf = (capacity: string): XmlNode =>
  branch('Hoedanigheid', [
    leaf('Code', capacity.slice(0, 24)),
    ...(capacity.length > 24 ? [leaf('Omschrijving', capacity)] : []),
  ]);

const authorisationOf = (basis: LegalBasis, external: boolean): XmlNode =>
  branch('Machtigingen', [
    branch('Machtiging', [
      leaf('Code', basis.number),
      ...(external ? [leaf('Omschrijving', withSingleSpaces(citation(basis)))] : []),
      ...(basis.url === undefined ? [] : [leaf('URL', basis.url)]),
    ]),
  ]);

const momentOf = (instant: string): string => brusselsMoment(new Date(instant));

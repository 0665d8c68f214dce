/** Writes entries of the audit log as `AuditLogging` elements, filtered by the criteria of a question. */
import type { Purpose } from '../../domain/kernel/terms.js';
import { brusselsMoment } from '../../domain/kernel/dates.js';
import { citation, type LegalBasis } from '../../domain/kernel/legal-basis.js';
import { charactersIn } from '../../domain/kernel/text.js';
import { refusals, type RefusalCode } from '../../domain/refusals/refusal.js';
import { dossierService } from '../edition-01/messages.js';
import { branch, leaf, textOf, withSingleSpaces, type XmlNode } from '../tree.js';
import { auditLogService } from './messages.js';

/** A question about a person in the audit log. */
interface LoggedQuestion {
  readonly consultation: string;
  readonly at: string;
  readonly recordedAt: string;
  /** The KBO number of the organisation that asked, and its name then and now. */
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

/** The purposes in Dutch. */
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

/** The elements `AuditLogging` of the questions that match the criteria, in the same order. */
export function matchingEntries(questions: readonly LoggedQuestion[], criteria: XmlNode): readonly XmlNode[] {
  const criterion = (path: string) => textOf(criteria, path);
  const filters: readonly (readonly [path: string, required: string | undefined])[] = [
    ['Kern/Afnemer/Uri', criterion('Afnemer/Uri')],
    ['Kern/Afnemer/Hoedanigheid/Code', criterion('Afnemer/Hoedanigheid')],
    ['Kern/Dienst/Naam', criterion('Dienst/Naam')],
    ['Kern/Dienst/Versie', criterion('Dienst/Versie')],
    ['Kern/Afnemer/Referte/Intern', criterion('Referte/Intern')],
    ['Kern/Afnemer/Referte/Extern', criterion('Referte/Extern')],
  ];
  if (criterion('Dienst/Type/Webservice') === '0') return []; // all logged questions came to a web service
  const external = criterion('ExterneOmschrijvingen') !== '0';
  return questions
    .map((question) => entryOf(question, external))
    .filter((entry) =>
      filters.every(([path, required]) => required === undefined || textOf(entry, path) === required),
    );
}

/** @param external whether to add descriptions that are not in the log itself */
function entryOf(question: LoggedQuestion, external: boolean): XmlNode {
  const { at, recordedAt, service, insz } = question;
  const logged = leaf('DatumTijdstipLog', momentOf(recordedAt));
  const core = branch('Kern', [
    clientOf(question, external),
    branch('Dienst', [
      leaf('Naam', service),
      ...versionsOf(service).map((version) => leaf('Versie', version)),
      branch('Type', [leaf('Webservice', '1'), leaf('Publicatie', '0')]),
    ]),
    leaf('DatumTijdstipVraag', momentOf(at)),
    leaf('DatumTijdstipAntwoord', momentOf(at)), // questions are answered at once; the log has no other time
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

function clientOf(question: LoggedQuestion, external: boolean): XmlNode {
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

/** A capacity may be longer than the official code, of 24 characters. */
const capacityOf = (capacity: string): XmlNode =>
  branch('Hoedanigheid', [
    leaf('Code', capacity),
    ...(charactersIn(capacity) > 24 ? [leaf('Omschrijving', capacity)] : []),
  ]);

const authorisationOf = (basis: LegalBasis, external: boolean): XmlNode =>
  branch('Machtigingen', [
    branch('Machtiging', [
      leaf('Code', basis.number),
      ...(external ? [leaf('Omschrijving', withSingleSpaces(citation(basis)))] : []),
      ...(basis.url === undefined ? [] : [leaf('URL', basis.url)]),
    ]),
  ]);

/** The first and the last moment that the official form has, wherever its clocks are. */
const [first, last] = [Date.parse('0001-01-02T00:00:00Z'), Date.parse('9999-12-30T00:00:00Z')];

/** A moment that was recorded outside of these is shown as the nearest: nobody's question is left out. */
const momentOf = (instant: string): string =>
  brusselsMoment(new Date(Math.min(Math.max(Date.parse(instant), first), last)));

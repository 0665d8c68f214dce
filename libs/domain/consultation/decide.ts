import type { DateOnly } from '../kernel/dates.js';
import { Condition, type Purpose, type Section } from '../kernel/terms.js';
import { hasEnded } from '../organisation/active.js';
import { inForce, type Authorisation } from '../organisation/authorisation.js';
import type { AuthorisedOrganisation } from '../organisation/register.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals/refusal.js';
import { decideExchange, type ExchangeDecision } from '../exchange/decide.js';
import type { Circumstances } from './circumstances.js';
import { senderRefusal, type StatedSender } from './stated-sender.js';

/** The question of an organisation about one person. */
export interface ConsultationQuestion extends StatedSender {
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  /** The day in Brussels. */
  readonly on: DateOnly;
  /** Whether it is granted only when every section is given, and whole, as for an audit. */
  readonly whole?: boolean | undefined;
  /** Whether conditions are lifted where an authorisation allows that (noodtoegang). */
  readonly emergency?: boolean | undefined;
  readonly circumstances?: Circumstances | undefined;
}

/** The parts of the official dossier that an authorisation discloses. */
export interface Disclosure {
  /** Whole, unless some of its fields are named below. */
  readonly sections: readonly Section[];
  /** Of a section: only these places, each with all in it. */
  readonly fields: readonly string[];
  /** Of a section: only whether there is an element at these places. */
  readonly presenceOf: readonly string[];
}

/** A question is granted under one authorisation, or refused. */
export type ConsultationDecision = ConsultationGrant | Refusal;
export interface ConsultationGrant extends Evaluation {
  readonly kind: 'granted';
}

/** What an authorisation discloses for a question, or why it doesn't apply. */
interface Evaluation extends Disclosure {
  readonly authorisation: Authorisation;
  /** The conditions of the authorisation that are lifted because of an emergency. */
  readonly lifted: readonly Condition[];
  readonly inapplicable?: Inapplicability;
}

/**
 * Why an authorisation doesn't apply to a question, in the order in which that is checked; and the refusal when none
 * applies, by the reason of the one that passed most checks.
 */
const refusalOf = {
  OTHER_PURPOSE: ['PURPOSE_NOT_AUTHORISED', '/purpose'],
  NOT_IN_FORCE: ['PURPOSE_NOT_AUTHORISED', '/purpose'],
  NO_SUCH_SECTION: ['SECTIONS_NOT_AUTHORISED', '/sections'],
  NOT_ON_TERRITORY: ['PERSON_NOT_ON_TERRITORY', '/insz'],
  NOT_INSCRIBED: ['INSCRIPTION_MISSING', '/insz'],
} as const satisfies Readonly<Record<string, readonly [RefusalCode, at: string]>>;
export type Inapplicability = keyof typeof refusalOf;
export const inapplicabilities = Object.keys(refusalOf) as readonly Inapplicability[];

/**
 * Decides whether an organisation may see what it asks for. An authorisation in force that day must cover the purpose
 * (finality) and at least one section (proportionality), and its conditions must hold for the person; only what it
 * covers is disclosed. Of several authorisations the one that discloses most is used.
 * @param organisation as of the day of the question; undefined when it isn't registered
 */
export function decideConsultation(
  question: ConsultationQuestion,
  organisation: AuthorisedOrganisation | undefined,
): ConsultationDecision {
  if (!organisation) return refuse('ORGANISATION_UNKNOWN', '/organisation');
  if (hasEnded(organisation, question.on)) return refuse('ORGANISATION_ENDED', '/organisation');
  const { held } = exchangeOf(question, organisation);
  if (held !== undefined) return refuse(held as RefusalCode, '/organisation');
  const wrongSender = senderRefusal(organisation, question);
  if (wrongSender) return wrongSender;
  if (question.purpose === 'OWN_DATA' && !question.circumstances?.byPerson)
    return refuse('NOT_THE_PERSON', '/user');
  const evaluations = evaluateAuthorisations(question, organisation);
  const [best] = evaluations.filter(({ inapplicable }) => !inapplicable).sort(mostDisclosed);
  if (best) return { kind: 'granted', ...best };
  const passed = evaluations.map(({ inapplicable = 'OTHER_PURPOSE' }) =>
    inapplicabilities.indexOf(inapplicable),
  );
  const reason = inapplicabilities[Math.max(0, ...passed)] ?? 'OTHER_PURPOSE';
  if (question.emergency && Condition.safeParse(reason).success)
    return refuse('EMERGENCY_NOT_AUTHORISED', '/emergency');
  const [code, at] = refusalOf[reason];
  return refuse(code, at);
}

/** Evaluates every authorisation of an organisation against a question, in the order in which it holds them. */
export function evaluateAuthorisations(
  question: ConsultationQuestion,
  organisation: AuthorisedOrganisation,
): readonly Evaluation[] {
  const { sections } = exchangeOf(question, organisation);
  return organisation.authorisations.map((authorisation) => {
    const disclosure = disclosedBy(authorisation, sections);
    const unmet = unmetConditions(authorisation, question, organisation);
    const lifted = question.emergency && authorisation.inEmergency ? unmet : [];
    const inapplicable =
      mismatch(authorisation, disclosure, question) ?? (lifted.length > 0 ? undefined : unmet.at(-1));
    return { authorisation, ...disclosure, lifted, ...(inapplicable && { inapplicable }) };
  });
}

/** What exchange agreements allow; where the circumstances don't tell, there is no agreement about the organisation. */
const exchangeOf = (
  { circumstances, sections, on }: ConsultationQuestion,
  organisation: AuthorisedOrganisation,
): ExchangeDecision =>
  circumstances?.exchange ?? decideExchange([], organisation, { sections, on, knownToBoth: false });

/** Why an authorisation doesn't apply to a question, whoever it is about. */
function mismatch(
  authorisation: Authorisation,
  disclosure: Disclosure,
  { purpose, sections, on, whole = false }: ConsultationQuestion,
): Inapplicability | undefined {
  if (!authorisation.purposes.includes(purpose)) return 'OTHER_PURPOSE';
  if (!inForce(authorisation, on)) return 'NOT_IN_FORCE';
  const isWhole = disclosure.sections.length === sections.length && partlyDisclosed(disclosure).size === 0;
  return disclosure.sections.length === 0 || (whole && !isWhole) ? 'NO_SUCH_SECTION' : undefined;
}

/**
 * The conditions of an authorisation that don't hold for the person. Of two, a refusal tells the last: that there is no
 * inscription is known to who asks, and where the person lives would tell that they are known.
 */
function unmetConditions(
  { onlyOnTerritory, asksInscription }: Authorisation,
  { circumstances = {} }: ConsultationQuestion,
  organisation: AuthorisedOrganisation,
): readonly Condition[] {
  const { commune, inscribed = false } = circumstances;
  // Where the dossier holds no commune, the organisation's own inscription replaces it.
  const isOnTerritory = commune === undefined ? inscribed : organisation.isItsCommune(commune);
  return [
    ...(onlyOnTerritory && !isOnTerritory ? (['NOT_ON_TERRITORY'] as const) : []),
    ...(asksInscription && !inscribed ? (['NOT_INSCRIBED'] as const) : []),
  ];
}

function disclosedBy({ sections, fields, presenceOf }: Authorisation, asked: readonly Section[]): Disclosure {
  const disclosed = asked.filter((section) => sections.includes(section));
  const isWithin = (path: string) => disclosed.some((section) => path.startsWith(`${section}/`));
  return { sections: disclosed, fields: fields.filter(isWithin), presenceOf: presenceOf.filter(isWithin) };
}

/** The sections of which only some fields are disclosed. */
export const partlyDisclosed = ({ fields, presenceOf }: Omit<Disclosure, 'sections'>): ReadonlySet<string> =>
  new Set([...fields, ...presenceOf].map((path) => path.slice(0, path.indexOf('/'))));

/** Most sections first, then most whole ones, then most fields, then fewest lifted conditions, else as granted. */
function mostDisclosed(a: Evaluation, b: Evaluation): number {
  return (
    b.sections.length - a.sections.length ||
    partlyDisclosed(a).size - partlyDisclosed(b).size ||
    b.fields.length - a.fields.length ||
    b.presenceOf.length - a.presenceOf.length ||
    a.lifted.length - b.lifted.length
  );
}

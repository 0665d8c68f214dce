import type { DateOnly } from '../kernel/dates.js';
import { inForce, type Authorisation } from '../organisation/authorisation.js';
import { hasEnded } from '../organisation/command.js';
import type { Asker } from '../organisation/register.js';
import type { Sender } from '../organisation/sender.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals/refusal.js';
import { exchangeFor, type Flow, type Held } from '../exchange/flow.js';
import type { Circumstances, Exchange } from './circumstances.js';
import { Condition, type Purpose, type Section } from '../kernel/terms.js';

/** What an organisation asks, on a day in Brussels. */
export interface Question {
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
  readonly on: DateOnly;
  /** An audit is of a dossier as a whole: it is granted only when every section is, and whole. */
  readonly whole?: boolean | undefined;
  /** Whether it is an emergency: conditions are set aside where an authorisation allows that, and nothing else is. */
  readonly emergency?: boolean | undefined;
  readonly circumstances?: Circumstances | undefined;
}

/** What may be given of the official dossier. */
export interface Given {
  /** Of the sections asked for, those that the authorisation holds; whole, unless some of its fields are named. */
  readonly sections: readonly Section[];
  /** Of a section: only these places, each with all in it. */
  readonly fields: readonly string[];
  /** Of a section: only whether there is one at these places. */
  readonly presenceOf: readonly string[];
}

export interface Grant extends Given {
  readonly kind: 'granted';
  readonly authorisation: Authorisation;
  /** The conditions of the authorisation that an emergency set aside. */
  readonly lifted: readonly Condition[];
}

/** Why an authorisation doesn't lead to an answer; the first that holds. */
export const obstacles = ['OTHER_PURPOSE', 'NOT_IN_FORCE', 'NO_SUCH_SECTION', ...Condition.options] as const;
export type Obstacle = (typeof obstacles)[number];

/** One authorisation of the asker, held against a question: what it gives, or why not. */
export interface Weighed extends Given {
  readonly authorisation: Authorisation;
  readonly obstacle?: Obstacle;
  readonly lifted: readonly Condition[];
}

/** The code of a refusal, by how far the authorisation that came closest came. */
const refusalOf: Readonly<Record<Obstacle, readonly [RefusalCode, at: string]>> = {
  OTHER_PURPOSE: ['PURPOSE_NOT_AUTHORISED', '/purpose'],
  NOT_IN_FORCE: ['PURPOSE_NOT_AUTHORISED', '/purpose'],
  NO_SUCH_SECTION: ['SECTIONS_NOT_AUTHORISED', '/sections'],
  NOT_ON_TERRITORY: ['PERSON_NOT_ON_TERRITORY', '/insz'],
  NOT_INSCRIBED: ['INSCRIPTION_MISSING', '/insz'],
};

/**
 * Whether an organisation may see what it asks for: an authorisation in force that day must cover the purpose
 * (finality) and at least one section (proportionality), and hold for this person; only what it covers is given. Of
 * several authorisations the one that gives most is used.
 * @param asker as of the day of the question; undefined when it isn't registered
 */
export function decideConsultation(question: Question, asker: Asker | undefined): Grant | Refusal {
  if (!asker) return refuse('ORGANISATION_UNKNOWN', '/organisation');
  if (hasEnded(asker, question.on)) return refuse('ORGANISATION_ENDED', '/organisation');
  const { held } = exchangeOf(question, asker);
  if (held !== undefined) return refuse(held as RefusalCode, '/organisation');
  const senders = sendersOf(asker, question);
  if (senders?.length === 0) return refuse('SENDER_NOT_OF_ORGANISATION', '/senderUri');
  if (senders?.every(({ purpose }) => purpose !== question.purpose))
    return refuse('PURPOSE_NOT_AUTHORISED', '/purpose');
  if (question.purpose === 'OWN_DATA' && !question.circumstances?.byPerson)
    return refuse('NOT_THE_PERSON', '/user');
  const weighed = weigh(question, asker);
  const [best] = weighed.filter(({ obstacle }) => !obstacle).sort(givesMore);
  if (best) return { kind: 'granted', ...best };
  const closest = Math.max(0, ...weighed.map(({ obstacle }) => (obstacle ? obstacles.indexOf(obstacle) : 0)));
  const reason = obstacles[closest] ?? 'OTHER_PURPOSE';
  if (question.emergency && isCondition(reason)) return refuse('EMERGENCY_NOT_AUTHORISED', '/emergency');
  const [code, at] = refusalOf[reason];
  return refuse(code, at);
}

/** Every authorisation that the asker holds, held against the question. */
export function weigh(question: Question, asker: Asker): readonly Weighed[] {
  const { sections } = exchangeOf(question, asker);
  return asker.authorisations.map((authorisation) => {
    const given = givenBy(authorisation, sections);
    const unmet = unmetConditions(authorisation, question, asker);
    const lifted = question.emergency && authorisation.inEmergency ? unmet : [];
    const obstacle = obstacleOf(authorisation, given, question) ?? (lifted.length > 0 ? undefined : unmet[0]);
    return { authorisation, ...given, lifted, ...(obstacle && { obstacle }) };
  });
}

/**
 * What exchange agreements let flow of what is asked. Where nobody says, no agreement is known: that holds back who
 * gets nothing without one.
 */
function exchangeOf({ circumstances, sections, on }: Question, { organisation, profile }: Asker): Exchange {
  if (circumstances?.exchange) return circumstances.exchange;
  return asRecorded(exchangeFor([], { organisation, ...profile }, { sections, on, knownToBoth: false }));
}

/** What agreements let flow, or hold back, as circumstances record it. */
export const asRecorded = (flow: Flow | Held): Exchange => ({
  sections: flow.kind === 'flows' ? [...flow.sections] : [],
  ...(flow.agreement !== undefined && { agreement: flow.agreement }),
  ...(flow.kind !== 'flows' && { held: flow.code }),
});

function obstacleOf(
  authorisation: Authorisation,
  given: Given,
  { purpose, sections, on, whole = false }: Question,
): Obstacle | undefined {
  if (!authorisation.purposes.includes(purpose)) return 'OTHER_PURPOSE';
  if (!inForce(authorisation, on)) return 'NOT_IN_FORCE';
  const isWhole = given.sections.length === sections.length && limitedSections(given).size === 0;
  return given.sections.length === 0 || (whole && !isWhole) ? 'NO_SUCH_SECTION' : undefined;
}

/** What an authorisation asks of the person and doesn't hold. */
function unmetConditions(
  { onlyOnTerritory, asksInscription }: Authorisation,
  { circumstances = {} }: Question,
  asker: Asker,
): readonly Condition[] {
  const { commune, inscribed = false } = circumstances;
  // Where the dossier holds no commune, the organisation's own inscription stands for it.
  const isOnTerritory = commune === undefined ? inscribed : asker.isItsCommune(commune);
  const offTerritory = onlyOnTerritory && !isOnTerritory;
  const uninscribed = asksInscription && !inscribed;
  return [
    ...(offTerritory ? (['NOT_ON_TERRITORY'] as const) : []),
    ...(uninscribed ? (['NOT_INSCRIBED'] as const) : []),
  ];
}

const isCondition = (obstacle: Obstacle): boolean => Condition.safeParse(obstacle).success;

function givenBy({ sections, fields, presenceOf }: Authorisation, asked: readonly Section[]): Given {
  const given = asked.filter((section) => sections.includes(section));
  const isGiven = (path: string) => given.some((section) => path.startsWith(`${section}/`));
  return { sections: given, fields: fields.filter(isGiven), presenceOf: presenceOf.filter(isGiven) };
}

/** The sections of which only some fields may be given. */
export const limitedSections = ({ fields, presenceOf }: Omit<Given, 'sections'>): ReadonlySet<string> =>
  new Set([...fields, ...presenceOf].map((path) => path.slice(0, path.indexOf('/'))));

/** More sections; of as many, more whole ones; then more fields; then less set aside; then the one granted first. */
function givesMore(a: Weighed, b: Weighed): number {
  return (
    b.sections.length - a.sections.length ||
    limitedSections(a).size - limitedSections(b).size ||
    b.fields.length - a.fields.length ||
    b.presenceOf.length - a.presenceOf.length ||
    a.lifted.length - b.lifted.length
  );
}

/**
 * The organisation's own senders that a question can come from, each for its one purpose; undefined when it names
 * no sender URI: then the token speaks.
 */
function sendersOf(asker: Asker, { senderUri, capacity }: Question): readonly Sender[] | undefined {
  if (senderUri === undefined) return undefined;
  return asker.senders.filter(
    (sender) => sender.uri === senderUri && (capacity === undefined || sender.capacity === capacity),
  );
}

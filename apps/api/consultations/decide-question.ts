import { circumstancesIn, type Circumstances } from '../../../libs/domain/consultation/circumstances.js';
import { decideConsultation, type ConsultationGrant } from '../../../libs/domain/consultation/decide.js';
import { purposeOfSender } from '../../../libs/domain/consultation/stated-sender.js';
import type { Agreement } from '../../../libs/domain/exchange/agreement.js';
import { decideExchange } from '../../../libs/domain/exchange/decide.js';
import type { ConsultationId, ListId } from '../../../libs/domain/identifiers/ids.js';
import { isInsz, withoutSeparators } from '../../../libs/domain/identifiers/insz.js';
import type { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { Channel, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { refuse, type Refusal } from '../../../libs/domain/refusals/refusal.js';
import type { CommandMetadata } from '../handling/command-envelope.js';
import type { KnownOrganisation } from '../handling/registered-organisations.js';
import { failsCheck, inszOf, type Person, type Subject } from '../handling/resolve-person.js';
import { Problem } from '../http/problem.js';

/** A question about one person, from the endpoint where it came in to its record. */
export interface Question {
  readonly id: ConsultationId;
  /** Who asks. */
  readonly organisation: KboNumber;
  /** When it was asked. */
  readonly at: Date;
  readonly channel: Channel;
  /** Without one, that for which its sender speaks. */
  readonly purpose?: Purpose | undefined;
  readonly sections: readonly Section[];
  /** Whether it makes sense only when every section is granted, and whole: an audit, or finding somebody. */
  readonly whole?: boolean | undefined;
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
  readonly reference?: string | undefined;
  /** The user whom the question names; without one, the user of the token. */
  readonly user?: string | undefined;
  readonly becauseOfChange?: boolean | undefined;
  /** The list on which it is asked. */
  readonly list?: ListId | undefined;
  readonly emergency?: { readonly reason: string } | undefined;
  readonly subject: Subject;
  readonly metadata: CommandMetadata;
}

/** Who asks, as it is known on the day of the question, and the exchange agreements. */
export interface Asker extends KnownOrganisation {
  readonly agreements: readonly Agreement[];
}

/** The decision on a question, and the purpose for which it was asked. */
type QuestionDecision =
  (ConsultationGrant & { readonly purpose: Purpose }) | (Refusal & { readonly purpose: Purpose | 'UNKNOWN' });

/** A decided question: of whom, as looked up, and what the decision knew of the person and of exchanges. */
export interface DecidedQuestion {
  readonly decision: QuestionDecision;
  readonly person: Person;
  readonly circumstances: Circumstances | undefined;
}

/**
 * Decides a question as if the person met every condition of an authorisation or agreement. What is refused even then
 * is refused whoever it is about, so nobody has to be looked up. An INSZ whose check is wrong is then malformed: only
 * who may see the person learns that somebody was imported under it.
 * @returns undefined when the decision depends on the person
 */
export function refusedWhoever(question: Question, asker: Asker): DecidedQuestion | undefined {
  const purpose = purposeOf(question, asker);
  const nobody = { person: {}, circumstances: undefined };
  if (typeof purpose !== 'string') return { ...nobody, decision: { ...purpose, purpose: 'UNKNOWN' } };
  if (question.subject === 'malformed') return { ...nobody, decision: malformed(purpose) };
  const circumstances = circumstancesOf(question, asker, { inscribed: true }, true);
  const decision = { ...decisionOn(question, purpose, asker, circumstances), purpose };
  if (decision.kind === 'granted') return undefined;
  if (failsCheck(question.subject)) return { ...nobody, decision: malformed(purpose) };
  const { inscribed: _, ...certain } = circumstances;
  return { person: {}, circumstances: unlessEmpty(certain), decision };
}

/** Whether a question that isn't refused whoever it is about is refused about somebody: then no answer may tell who. */
export function dependsOnPerson(question: Question, asker: Asker): boolean {
  const purpose = purposeOf(question, asker);
  if (typeof purpose !== 'string') return false;
  const circumstances = circumstancesOf(question, asker, {}, false);
  return decisionOn(question, purpose, asker, circumstances).kind === 'refused';
}

/** Decides a question on the person, as looked up. @throws Problem DOSSIER_UNKNOWN to who might see the dossier */
export function decideOn(question: Question, asker: Asker, person: Person): DecidedQuestion {
  const purpose = purposeOf(question, asker);
  if (typeof purpose !== 'string') throw new TypeError('it would have been refused whoever it is about');
  const { organisation, at, subject } = question;
  const dossier = person.known?.dossier.state;
  const ofPerson = dossier ? circumstancesIn(dossier, { organisation, purpose }, brusselsDay(at)) : {};
  const knownToBoth = hasDossier(person) && ofPerson.inscribed === true;
  const circumstances = circumstancesOf(question, asker, ofPerson, knownToBoth);
  const decided = { person, circumstances: unlessEmpty(circumstances) };
  const decision = decisionOn(question, purpose, asker, circumstances);
  if (failsCheck(subject) && (!person.known || decision.kind === 'refused'))
    return { ...decided, decision: malformed(purpose) };
  const names = typeof subject === 'object' && 'dossier' in subject;
  if (names && !person.known && decision.kind === 'granted') throw new Problem('DOSSIER_UNKNOWN');
  return { ...decided, decision: { ...decision, purpose } };
}

const malformed = (purpose: Purpose) => ({ ...refuse('INSZ_MALFORMED', '/insz'), purpose });

const purposeOf = (question: Question, { organisation }: Asker): Purpose | Refusal =>
  question.purpose ?? purposeOfSender(organisation, question);

/** What the decision knows of the person and of exchanges. */
function circumstancesOf(
  { at, sections, user, metadata, subject }: Question,
  { organisation: asker, agreements }: Asker,
  ofPerson: Circumstances,
  knownToBoth: boolean,
): Circumstances {
  const on = brusselsDay(at);
  const insz = inszOf(subject);
  const byPerson = insz !== undefined && isInsz(insz) && withoutSeparators(user ?? metadata.user) === insz;
  const exchange = asker && decideExchange(agreements, asker, { sections, on, knownToBoth });
  const isConcerned = exchange && (exchange.held !== undefined || exchange.agreement !== undefined);
  return Object.assign({}, ofPerson, byPerson && { byPerson }, isConcerned && { exchange });
}

const unlessEmpty = (circumstances: Circumstances): Circumstances | undefined =>
  Object.keys(circumstances).length > 0 ? circumstances : undefined;

/** Whether there is something to tell: of some persons no more is held than who registered interest. */
export const hasDossier = ({ known }: Person): boolean =>
  known !== undefined && known.dossier.state.person.status !== 'unknown';

function decisionOn(
  { sections, whole, senderUri, capacity, at, ...question }: Question,
  purpose: Purpose,
  { organisation }: Asker,
  circumstances: Circumstances,
) {
  const emergency = question.emergency !== undefined;
  const asked = {
    purpose,
    sections,
    whole,
    senderUri,
    capacity,
    on: brusselsDay(at),
    emergency,
    circumstances,
  };
  return decideConsultation(asked, organisation);
}

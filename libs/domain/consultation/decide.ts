import type { DateOnly } from '../dates.js';
import type { Authorisation, Organisation, Sender } from '../organisation/organisation.js';
import { refuse, type Refusal } from '../refusals.js';
import type { Purpose, Section } from './terms.js';

/** What an organisation asks, on a day in Brussels. */
export interface Question {
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
  readonly on: DateOnly;
  /** An audit is of a dossier as a whole: it is granted only when every section is. */
  readonly whole?: boolean | undefined;
}

export interface Grant {
  readonly kind: 'granted';
  readonly authorisation: Authorisation;
  /** Of the sections asked for, those that the authorisation holds. */
  readonly sections: readonly Section[];
}

/**
 * Whether an organisation may see what it asks for: an authorisation in force that day must cover the purpose
 * (finality) and at least one section (proportionality); only the sections that it covers are given. Of several
 * authorisations the one that gives most is used.
 * @param organisation undefined when it isn't registered
 */
export function decideConsultation(
  question: Question,
  organisation: Organisation | undefined,
): Grant | Refusal {
  if (!organisation) return refuse('ORGANISATION_UNKNOWN', '/organisation');
  const senders = sendersOf(organisation, question);
  if (senders?.length === 0) return refuse('SENDER_NOT_OF_ORGANISATION', '/senderUri');
  if (senders?.every(({ purpose }) => purpose !== question.purpose))
    return refuse('PURPOSE_NOT_AUTHORISED', '/purpose');
  const forPurpose = organisation.authorisations.filter(
    (entry) => entry.purposes.includes(question.purpose) && inForce(entry, question.on),
  );
  if (forPurpose.length === 0) return refuse('PURPOSE_NOT_AUTHORISED', '/purpose');
  const grants = forPurpose.map((authorisation): Grant => ({
    kind: 'granted',
    authorisation,
    sections: question.sections.filter((section) => authorisation.sections.includes(section)),
  }));
  const [best] = grants.sort((a, b) => b.sections.length - a.sections.length);
  const least = question.whole ? question.sections.length : 1;
  return best && best.sections.length >= least ? best : refuse('SECTIONS_NOT_AUTHORISED', '/sections');
}

function inForce({ from, until }: Authorisation, on: DateOnly): boolean {
  return from <= on && (until === undefined || on <= until);
}

/**
 * The organisation's own senders that a question can come from, each for its one purpose; undefined when it names
 * no sender URI: then the token speaks.
 */
function sendersOf(
  organisation: Organisation,
  { senderUri, capacity }: Question,
): readonly Sender[] | undefined {
  if (senderUri === undefined) return undefined;
  return organisation.senders.filter(
    (sender) => sender.uri === senderUri && (capacity === undefined || sender.capacity === capacity),
  );
}

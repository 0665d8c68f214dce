import type { Purpose } from '../kernel/terms.js';
import type { Organisation } from '../organisation/organisation.js';
import type { AssignedSender } from '../organisation/sender.js';
import { refuse, type Refusal } from '../refusals/refusal.js';

/** The sender that a question names: a URI, perhaps with a capacity. Source: MAGDA, Afzender. */
export interface StatedSender {
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
}
type WithSenders = Pick<Organisation, 'senders'>;

/** The senders of an organisation that a question may mean: all of that URI, in the capacity if it states one. */
const matching = (
  { senders }: WithSenders,
  { senderUri, capacity }: StatedSender,
): readonly AssignedSender[] =>
  senders.filter(
    (sender) => sender.uri === senderUri && (capacity === undefined || sender.capacity === capacity),
  );

/**
 * The purpose of a question that states none: that of its sender in its capacity. Without a capacity all senders of
 * the URI must have the same purpose.
 * @param organisation undefined when it isn't registered
 */
export function purposeOfSender(
  organisation: WithSenders | undefined,
  stated: StatedSender,
): Purpose | Refusal {
  if (!organisation) return refuse('ORGANISATION_UNKNOWN', '/organisation');
  if (!organisation.senders.some(({ uri }) => uri === stated.senderUri))
    return refuse('SENDER_NOT_OF_ORGANISATION', '/senderUri');
  const [purpose, ...others] = new Set(matching(organisation, stated).map((sender) => sender.purpose));
  return purpose && others.length === 0 ? purpose : refuse('CAPACITY_WITHOUT_PURPOSE', '/capacity');
}

/** The refusal of a question whose sender is none of the organisation's, or was assigned for other purposes. */
export function senderRefusal(
  organisation: WithSenders,
  question: StatedSender & { readonly purpose: Purpose },
): Refusal | undefined {
  if (question.senderUri === undefined) return undefined; // then the token alone says who asks
  const senders = matching(organisation, question);
  if (senders.length === 0) return refuse('SENDER_NOT_OF_ORGANISATION', '/senderUri');
  return senders.some(({ purpose }) => purpose === question.purpose)
    ? undefined
    : refuse('PURPOSE_NOT_AUTHORISED', '/purpose');
}

/** Whether a stated sender is one of the organisation's own, so that it names no person and may be stored open. */
export const isOwnSender = (organisation: WithSenders | undefined, stated: StatedSender): boolean =>
  organisation !== undefined && matching(organisation, stated).length > 0;

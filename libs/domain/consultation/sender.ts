import { refuse, type Refusal } from '../refusals/refusal.js';
import type { Purpose } from '../kernel/terms.js';

/** In whose name a question is asked: a URI, and perhaps a capacity. Source: MAGDA, Afzender. */
export interface StatedSender {
  readonly senderUri?: string | undefined;
  readonly capacity?: string | undefined;
}

interface Senders {
  readonly senders: readonly {
    readonly uri: string;
    readonly capacity?: string | undefined;
    readonly purpose: Purpose;
  }[];
}

/**
 * The purpose for which a question is asked that names no purpose: that for which its sender, in its capacity, speaks.
 * Without a capacity the URI alone must speak for one.
 * @param organisation undefined when it isn't registered
 */
export function purposeOfSender(
  organisation: Senders | undefined,
  { senderUri, capacity }: StatedSender,
): Purpose | Refusal {
  if (!organisation) return refuse('ORGANISATION_UNKNOWN', '/organisation');
  const own = organisation.senders.filter(({ uri }) => uri === senderUri);
  if (own.length === 0) return refuse('SENDER_NOT_OF_ORGANISATION', '/senderUri');
  const inCapacity = own.filter((sender) => capacity === undefined || sender.capacity === capacity);
  const [purpose, ...others] = new Set(inCapacity.map((sender) => sender.purpose));
  return purpose && others.length === 0 ? purpose : refuse('CAPACITY_WITHOUT_PURPOSE', '/capacity');
}

/** Whether the organisation goes by this name: then it is no secret. */
export function isOwnSender(
  organisation: Senders | undefined,
  { senderUri, capacity }: StatedSender,
): boolean {
  return (organisation?.senders ?? []).some(
    (sender) => sender.uri === senderUri && (capacity === undefined || sender.capacity === capacity),
  );
}

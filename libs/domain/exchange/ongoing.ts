import { AgreementId } from '../identifiers/ids.js';
import type { Today } from '../kernel/command.js';
import { DateOnly } from '../kernel/dates.js';
import type { Decision } from '../kernel/decision.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import type { Agreement } from './agreement.js';

/** The fields of a command that says on which day something held of an agreement. */
export const dated = { agreement: AgreementId, on: DateOnly.describe('The day on which it held') };
interface Dated {
  readonly on: DateOnly;
}

/** The refusal of a day that can't be right. */
export const dayRefusal = ({ on }: Dated, { today }: Today): Refusal | undefined =>
  on > today ? refuse('FUTURE_DATE', '/on') : undefined;
/** The refusals of `dayRefusal`. */
export const wrongDay = ['FUTURE_DATE'] as const;

/** Decides on an agreement that was proposed by the day of the command and has not ended before it. */
export function ifOngoing(
  agreement: Agreement | undefined,
  command: Dated,
  today: Today,
  decide: (agreement: Agreement) => Decision,
): Decision {
  const refusal = dayRefusal(command, today);
  if (refusal) return refusal;
  if (!agreement) return refuse('AGREEMENT_UNKNOWN', '/agreement');
  if (command.on < agreement.proposedOn) return refuse('AGREEMENT_OUT_OF_ORDER', '/on');
  if (agreement.ended && agreement.ended.on < command.on) return refuse('AGREEMENT_ENDED', '/on');
  return decide(agreement);
}
/** The refusals of `ifOngoing`. */
export const notOngoing = [
  ...wrongDay,
  'AGREEMENT_UNKNOWN',
  'AGREEMENT_OUT_OF_ORDER',
  'AGREEMENT_ENDED',
] as const;

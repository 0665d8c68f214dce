import { NotReadable } from '../domain/kernel/event.js';
import { SealBroken } from '../privacy/seal.js';

/** Whether an event itself is at fault, of which a read failed: stores and databases fail otherwise. */
export const isUnreadable = (error: unknown): error is Error =>
  error instanceof RangeError ||
  error instanceof TypeError ||
  error instanceof SyntaxError ||
  error instanceof SealBroken;

/** What upcasters of personal parts throw may repeat them; what a version or a seal is like tells nothing of them. */
export const reasonOf = (error: Error): string =>
  error instanceof NotReadable || error instanceof SealBroken
    ? `${error.name}: ${error.message}`
    : error.name;

import { IdempotencyCorrupted, WrongExpectedRevision } from '../../libs/event-store/port.js';
import { Problem } from './http/problem.js';

/** How often something is decided anew because others wrote in between. */
const ATTEMPTS = 8;

/** Decides, and anew when others wrote in between. @throws Problem CONFLICT when they did again and again */
export async function amidOthers<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  for (let count = 1; count <= ATTEMPTS; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isMeanwhile(error)) throw error;
    }
  }
  throw new Problem('CONFLICT', [], { retryAfter: 1 });
}

/**
 * Others wrote meanwhile; also this very command or document, sent twice and decided on a state in between: its events
 * have the ids of ours, and there may be more or fewer of them.
 */
export const isMeanwhile = (error: unknown): boolean =>
  error instanceof WrongExpectedRevision || error instanceof IdempotencyCorrupted;

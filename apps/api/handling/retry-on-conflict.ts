import { IdempotencyCorrupted, WrongExpectedRevision } from '../../../libs/event-store/port.js';
import { Problem } from '../http/problem.js';

/** How often a command is decided anew because another writer was first. */
const ATTEMPTS = 8;

/** Runs an attempt, and runs it anew when another writer was first. @throws Problem CONFLICT when that goes on */
export async function retryOnConflict<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  for (let count = 1; count <= ATTEMPTS; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConcurrencyConflict(error)) throw error;
    }
  }
  throw conflict();
}

/** Others changed the stream again and again. */
const conflict = (): Problem => new Problem('CONFLICT', [], { retryAfter: 1 });

/**
 * Whether optimistic concurrency refused an append: another writer was first. That may be this very command, sent twice
 * and decided on a state in between: its events have the same ids, but there may be more or fewer of them.
 */
const isConcurrencyConflict = (error: unknown): boolean =>
  error instanceof WrongExpectedRevision || error instanceof IdempotencyCorrupted;

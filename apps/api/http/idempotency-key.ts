import { Problem } from './problem.js';

/** The caller's own key of a command or a question: 1 to 200 visible characters. @throws Problem when it is missing */
export function idempotencyKey(header: string | undefined): string {
  if (header === undefined || !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw new Problem('IDEMPOTENCY_KEY_MISSING', [
      { at: 'Idempotency-Key', detail: '1 to 200 visible ASCII characters' },
    ]);
  }
  return header;
}

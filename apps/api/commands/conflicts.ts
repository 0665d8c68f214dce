/** The problems of a command that is handled under optimistic concurrency, once per idempotency key. */
export const conflicts = ['CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const;

import type { Destruction } from '../../libs/privacy/destruction.js';

/** Keys of one subject, to destroy. */
export const keysOf = (subject: string, kinds: readonly string[]): Destruction => ({
  owners: kinds.map((kind) => ({ subject, kind })),
});

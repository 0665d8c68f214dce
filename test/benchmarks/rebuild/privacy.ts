import type pg from 'pg';
import { openBlindIndex } from '../../../libs/privacy/blind-index.js';
import { openKeyRing } from '../../../libs/privacy/key-ring.js';
import { masterKeyFromEnvironment } from '../../../libs/privacy/master-key-source.js';

/** The same in each process of a run. */
export const MASTER_KEY = Buffer.alloc(32, 7);

/** The keys and the blind index of a benchmark's database. */
export async function openPrivacy(pool: pg.Pool) {
  const keyRing = await openKeyRing({ pool, masterKey: masterKeyFromEnvironment(MASTER_KEY) });
  return { keyRing, blindIndex: await openBlindIndex(keyRing) };
}

export type Privacy = Awaited<ReturnType<typeof openPrivacy>>;

/** What the handlers of commands need, over a log and keys in memory. */
import { createSecretKey, randomBytes } from 'node:crypto';
import type { DossierCommandNeeds } from '../../apps/api/commands/handle-dossier-command.js';
import { Dossiers } from '../../apps/api/handling/dossiers.js';
import { InszPointers } from '../../apps/api/handling/insz-pointers.js';
import type { CommandEnvelope } from '../../apps/api/http/operation.js';
import { openBlindIndex } from '../../libs/privacy/blind-index.js';
import { agency } from '../support/examples.js';
import type { MemoryKeys } from './memory-keys.js';
import type { MemoryLog } from './memory-log.js';

const indexKey = createSecretKey(randomBytes(32));
export const blindIndex = await openBlindIndex({ indexKey: () => Promise.resolve(indexKey) });

export const caller = {
  organisation: agency,
  user: 'model',
  scopes: new Set(['command', 'admin']),
} as unknown as CommandEnvelope['caller'];

/** @param store the log, or something that lets others come in between */
export const needsOver = (
  store: Pick<MemoryLog, 'append' | 'readStream' | 'comparePositions' | 'now'>,
  keyRing: MemoryKeys,
): DossierCommandNeeds =>
  ({
    ...{ blindIndex, keyRing, store },
    dossiers: new Dossiers(store, keyRing as never),
    pointers: new InszPointers(store as never, keyRing as never, blindIndex, 10),
    clock: () => store.now,
    configuration: { syntheticPersons: true },
    even: { run: (work: () => unknown) => work() },
    positions: { shown: (position: unknown) => position ?? null },
    rights: { checkCommand: () => false, checkCorrection: () => undefined },
    organisations: {},
  }) as never;

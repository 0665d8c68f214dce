/** Dossiers that are recorded straight in the log, sealed as the service seals them: many in little time. */
import { randomUUID } from 'node:crypto';
import type { Dependencies } from '../../apps/api/handling/dependencies.js';
import { DossierId } from '../../libs/domain/identifiers/ids.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { streams } from '../../libs/domain/streams.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { AGENCY } from './service.js';

/** Records a new dossier. @returns its id */
export async function recordDossier(
  { store, keyRing }: Pick<Dependencies, 'keyRing' | 'store'>,
  events: readonly DomainEvent[],
  id: DossierId = DossierId.parse(randomUUID()),
): Promise<DossierId> {
  const key = await keyRing.ensureKey(id, 'dossier');
  if (key === 'destroyed') throw new TypeError('a new dossier has a key');
  const stream = streams.dossier.of(id);
  const metadata = { command: 'Example', organisation: AGENCY };
  const sealed = events.map((event) => sealEvent({ id: randomUUID(), stream, event, key, metadata }));
  await store.append(stream, 'noStream', sealed);
  return id;
}

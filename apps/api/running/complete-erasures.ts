import { pendingErasure, type Erasure } from '../../../libs/domain/dossier/holds.js';
import type { DossierId, HoldId } from '../../../libs/domain/identifiers/ids.js';
import { erasePerson, type ErasureNeeds } from '../handling/erasures.js';
import { startOfDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { Build } from '../../../libs/projection/builds.js';
import { caughtUpBuild } from '../handling/caught-up-build.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Problem } from '../http/problem.js';
import { SERVICE } from '../start/seed.js';
import { waitingDossiers } from '../administration/retention-proposals.operation.js';

export type CompletionNeeds = ErasureNeeds & Pick<Dependencies, 'pool' | 'projections'>;

interface Erased {
  readonly dossier: DossierId;
  readonly on: DateOnly;
  readonly ground: Erasure['ground'];
  readonly access_log: Erasure['accessLog'];
}

/** Writes in the journal what was erased before there was one, or while it was kept elsewhere. */
async function completeJournal({ journal, pool }: CompletionNeeds, build: Build): Promise<void> {
  const known = new Set<string>();
  const extent = (dossier: DossierId, accessLog: Erasure['accessLog']) => `${dossier} ${accessLog}`;
  for await (const line of journal.read())
    if (line.act === 'erased')
      for (const dossier of line.dossiers) known.add(extent(dossier, line.accessLog));
  const { rows } = await pool.query<Erased>(
    `select dossier, to_char(erased_on, 'YYYY-MM-DD') as "on", ground, access_log from ${build.schema}.erasures`,
  );
  for (const { dossier, on, ground, access_log: accessLog } of rows)
    if (!known.has(extent(dossier, accessLog)))
      await journal.append({
        ...{ at: startOfDay(on).toISOString(), act: 'erased', dossiers: [dossier] },
        ...{ ground, accessLog, keys: [] },
      });
}

/**
 * Does the erasures that met a hold and meet none any more, unasked.
 * @returns how many were done, and how many still wait @throws as `erasePerson`
 */
export async function completeErasures(
  needs: CompletionNeeds,
): Promise<{ readonly erased: number; readonly waiting: number }> {
  const build = await caughtUpBuild(needs, 'retention', await needs.store.head());
  await completeJournal(needs, build);
  let erased = 0;
  let waiting = 0;
  for (const dossier of await waitingDossiers(needs, build, null)) {
    const done = await complete(needs, dossier);
    if (done === 'erased') erased += 1;
    if (done === 'waits') waiting += 1;
  }
  return { erased, waiting };
}

async function complete(needs: CompletionNeeds, dossier: DossierId): Promise<'erased' | 'waits' | 'nothing'> {
  const { id, state } = await needs.dossiers.load(dossier);
  const pending = pendingErasure(state);
  if (!pending) return 'nothing';
  for (const [hold, { isLifted }] of state.holds.placed) if (isLifted) await letGo(needs, id, hold);
  const { ground, accessLog, since } = pending;
  const envelope = { key: `pending-erasure\n${id}\n${since}`, body: { dossier: id, since }, caller: SERVICE };
  const metadata = metadataOf(needs, 'CompleteErasure', envelope);
  try {
    await erasePerson(needs, { dossier: id, metadata, choose: () => ({ ground, accessLog }) });
    return 'erased';
  } catch (error) {
    if (error instanceof Problem && error.code === 'ERASURE_HELD') return 'waits';
    throw error;
  }
}

/** Lets go of a hold that was lifted, where a crash kept the key ring from it. */
const letGo = (
  { clock, journal, keyRing }: CompletionNeeds,
  dossier: DossierId,
  hold: HoldId,
): Promise<void> =>
  keyRing.liftHold(hold, () => journal.append({ at: clock().toISOString(), act: 'lifted', dossier, hold }));

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Dossiers } from '../../apps/api/handling/dossiers.js';
import type { DailyNeeds } from '../../apps/api/running/daily-run.js';
import type { Clock } from '../../libs/platform/clock.js';
import { openBlindIndex } from '../../libs/privacy/blind-index.js';
import { openKeyRing } from '../../libs/privacy/key-ring.js';
import { masterKeyFromEnvironment } from '../../libs/privacy/master-key-source.js';
import { ProjectionEngine } from '../../libs/projection/engine.js';
import terms from '../../projections/terms.js';
import { freshDatabase } from './database.js';
import { eventLogOf } from './event-log.js';
import { silentLog } from './silent-log.js';

/** What the daily run needs of the service, on a log of its own (in either store) that begins when the clock says. */
export async function dailyParts(
  clock: Clock,
): Promise<{ readonly needs: DailyNeeds; readonly close: () => Promise<void> }> {
  const database = await freshDatabase();
  const log = await eventLogOf(database.url);
  const store = await log.open({ clock, pollMs: 20 });
  const pool = new pg.Pool({ connectionString: database.url });
  const keyRing = await openKeyRing({ pool, masterKey: masterKeyFromEnvironment(randomBytes(32)) });
  const often = { superviseEveryMs: 20, checkpointEveryMs: 20 };
  const projections = new ProjectionEngine({ pool, store, clock, projections: [terms], ...often });
  await projections.start();
  const blindIndex = await openBlindIndex(keyRing);
  const dossiers = new Dossiers(store, keyRing);
  return {
    needs: { blindIndex, clock, dossiers, keyRing, log: silentLog, pool, projections, store },
    async close() {
      await projections.stop();
      await pool.end();
      await store.close();
      await log.close();
      await database.drop();
    },
  };
}

/** The server of the read models crashes while the process that follows the log lives on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { EmbeddedDatabase } from '../../test/faults/embedded-database.js';
import { granted } from '../../test/support/projection-harness.js';
import { silentLog } from '../../test/support/silent-log.js';
import { BoundedPool } from '../event-store/postgres/bounded-pool.js';
import { openPostgresEventStore } from '../event-store/postgres/event-store.js';
import { migrateEventStore } from '../event-store/postgres/migrate.js';
import type { EventStore, Position } from '../event-store/port.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../platform/embedded-postgres.js';
import { sealEvent } from '../privacy/event-sealing.js';
import { servingBuild } from './builds.js';
import { integer, kbo } from './columns.js';
import { counter, projection } from './define.js';
import { ProjectionEngine } from './engine.js';

const counting = projection('crashing', 1, {
  tables: { often: counter({ organisation: kbo }, { consultations: integer }) },
  on: {
    ConsultationGranted: ({ facts: { organisation } }, { often }) =>
      often.increment({ organisation }, { consultations: 1 }),
  },
});

let dataDir: string;
let postgres: EmbeddedPostgres;
let store: EventStore;
let pool: pg.Pool;
let engine: ProjectionEngine;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kbi-crash-'));
  postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
  await migrateEventStore(postgres.url);
  store = await openPostgresEventStore({ connectionString: postgres.url, clock: () => new Date() });
  pool = new BoundedPool({ connectionString: postgres.url, waiting: 1_000 });
  pool.on('error', () => undefined);
  engine = new ProjectionEngine({ pool, store, projections: [counting] });
  await engine.start();
});
afterAll(async () => {
  await engine.stop();
  await pool.end();
  await store.close();
  await postgres.stop();
  await new EmbeddedDatabase(dataDir).remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** Records a consultation, again until the server takes it. */
async function record(): Promise<Position> {
  const [id, stream] = [randomUUID(), `consultation-${randomUUID()}`];
  for (;;) {
    const written = store.append(stream, 'noStream', [sealEvent({ id, stream, event: granted() })]);
    const result = await written.catch(() => undefined);
    if (result) return result.position;
    await delay(50);
  }
}

const count = async (): Promise<number> => {
  const build = await servingBuild(pool, 'crashing');
  const { rows } = await pool.query<{ sum: string }>(`select sum(consultations) from ${build?.schema}.often`);
  return Number(rows[0]?.sum);
};

test('what was counted before the server crashed is counted once afterwards', async () => {
  let recorded = 0;
  for (let crash = 0; crash < 3; crash += 1) {
    const before = await record();
    while (!(await engine.waitFor('crashing', before, 10_000).catch(() => false))) await delay(20);
    await new EmbeddedDatabase(dataDir).kill(); // before the server writes by itself what waits in its memory
    const after = await record();
    while (!(await engine.waitFor('crashing', after, 10_000).catch(() => false))) await delay(20);
    recorded += 2;
    expect(await count()).toBe(recorded);
  }
});

import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { migrateEventStore } from '../../libs/event-store/postgres/migrate.js';
import { startProjecting } from '../support/projecting-process.js';
import { benchmarkDatabase } from './database.js';
import { median } from './statistics.js';

const MODELS = Array.from({ length: 11 }, (_, index) => `model-${index + 1}`);
const signals = ['SIGKILL', 'SIGSTOP', 'SIGTERM'] as const;

/** How long it took until another process owned all read models, in ms, in each round. */
export type Takeovers = Readonly<Record<(typeof signals)[number], readonly number[]>>;

/** Runs two processes with the settings of the service, ends one, and waits until the other one owns everything. */
export async function measureTakeovers(rounds: number): Promise<Takeovers> {
  await using database = await benchmarkDatabase();
  await migrateEventStore(database.url);
  const db = new pg.Client({ connectionString: database.url });
  await db.connect();
  const measured: Record<(typeof signals)[number], number[]> = { SIGKILL: [], SIGSTOP: [], SIGTERM: [] };
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const signal of signals)
        measured[signal].push(await takeover(db, database.url, signal, `${round} ${signal}`));
  } finally {
    await db.end();
  }
  return measured;
}

async function takeover(
  db: pg.Client,
  databaseUrl: string,
  signal: NodeJS.Signals,
  name: string,
): Promise<number> {
  const [one, other] = [`one ${name}`, `other ${name}`];
  const processes = [one, other].map((owner) => startProjecting({ owner, databaseUrl, projections: MODELS }));
  try {
    await until(async () => (await owned(db, one)) >= 4 && (await owned(db, other)) >= 4);
    await delay(Math.random() * 3_000); // so that it ends at any moment between two signs of life
    const begun = performance.now();
    process.kill(processes[0]?.pid ?? 0, signal);
    await until(async () => (await owned(db, other)) === MODELS.length);
    return performance.now() - begun;
  } finally {
    await Promise.all(processes.map((script) => script.kill('SIGKILL')));
  }
}

async function owned(db: pg.Client, owner: string): Promise<number> {
  const { rows } = await db
    .query<{ owned: number }>('select count(*)::int as owned from projection.builds where owner = $1', [
      owner,
    ])
    .catch(() => ({ rows: [] })); // no process has made the register yet
  return rows[0]?.owned ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(10);
}

/** The median and the longest of each. */
export function reportTakeovers(measured: Takeovers): string {
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
  return [
    `Until another process owned all ${MODELS.length} read models of one that was ended; median, longest, rounds.`,
    ...signals.map((signal) => {
      const took = measured[signal];
      return `${signal}  ${seconds(median(took))}  ${seconds(Math.max(...took))}  ${took.length}`;
    }),
  ].join('\n');
}

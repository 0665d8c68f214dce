import { freshDatabase } from '../../support/database.js';
import { benchmarkDatabase } from '../database.js';
import { median } from '../statistics.js';
import { startTaskProcess, type TaskProcess } from '../task-process.js';
import { measureEmmett, type MeasuredEmmett } from './emmett.js';
import { benchmarkDocuments } from './lives.js';
import type { Done, Task } from './tasks.js';
import { LogWriter } from './write-log.js';

/** The figure that is rebuilt. */
const statistics = ['consultation-statistics'];
/** The log of consultations alone has this part of the events. */
const CONSULTED = 1 / 5;
/** A few more than a simulated year has. */
const CONSULTATIONS_OF_A_YEAR = 3_300;
const EVENTS_OF_EMMETT = 50_000;
const LAGS = 200;
/** Megabytes of objects that may live in a process that rebuilds. */
const OLD_SPACE = 192;

/** Events a second. */
interface Compared {
  readonly perSecond: number;
  /** Median of the rounds: relative to plain reading in the same round. */
  readonly ratio: number;
}

/** What was measured when the log had so many events. */
interface Stage {
  readonly events: number;
  /** Until the five months are answered, in ms. */
  readonly query: number;
  /** Building everything with little memory: in ms, and the most that the process had, in MiB. */
  readonly small?: { readonly milliseconds: number; readonly memory: number };
}

export interface RebuildBenchmark {
  readonly events: number;
  readonly rounds: number;
  readonly readsPerSecond: number;
  readonly statistics: Compared;
  readonly documents: Compared;
  readonly all: Compared;
  readonly consultations: Compared & { readonly events: number; readonly readsPerSecond: number };
  readonly stages: readonly Stage[];
  /** From an append to its being visible in the statistics, in ms; median. */
  readonly lag: number;
  readonly emmett: MeasuredEmmett;
}

/** Measures how fast read models are built from the log, against reading it; see `reportRebuilds`. */
export async function measureRebuilds(events: number, rounds: number): Promise<RebuildBenchmark> {
  await using server = await benchmarkDatabase();
  const [mixed, consulted, empty] = await Promise.all(
    Array.from({ length: 3 }, async () => (await freshDatabase(server.url)).url),
  );
  if (mixed === undefined || consulted === undefined || empty === undefined)
    throw new TypeError('no databases');
  const measured = startMeasured();
  try {
    const stages = await growLog(measured, mixed, events);
    const consultations = Math.round(events * CONSULTED);
    const log = await LogWriter.open(consulted, { scale: 1, timesIn2017: 1 });
    await log.consultationsUpTo(consultations);
    await log.close();
    const taken: Taken[] = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await oneRound(measured, mixed, consulted));
    const comparedIn = (count: number, task: keyof Taken, read: 'read' | 'readConsultations'): Compared => ({
      perSecond: perSecond(
        count,
        taken.map((ms) => ms[task]),
      ),
      ratio: median(taken.map((ms) => ms[read] / ms[task])),
    });
    const lag = await measured.perform({ kind: 'lag', database: mixed, appends: LAGS });
    return {
      ...{ events, rounds, stages, lag: lag.milliseconds },
      readsPerSecond: perSecond(
        events,
        taken.map(({ read }) => read),
      ),
      statistics: comparedIn(events, 'statistics', 'read'),
      documents: comparedIn(events, 'documents', 'read'),
      all: comparedIn(events, 'all', 'read'),
      consultations: {
        events: consultations,
        readsPerSecond: perSecond(
          consultations,
          taken.map((ms) => ms.readConsultations),
        ),
        ...comparedIn(consultations, 'consultations', 'readConsultations'),
      },
      emmett: await measureEmmett(mixed, empty, Math.min(events, EVENTS_OF_EMMETT)),
    };
  } finally {
    await measured.stop();
  }
}

const perSecond = (events: number, milliseconds: readonly number[]): number =>
  (events * 1_000) / median(milliseconds);

const startMeasured = (options: readonly string[] = []): TaskProcess<Task, Done> =>
  startTaskProcess<Task, Done>('rebuild/measured-process.ts', options);

/** Milliseconds. */
type Taken = Awaited<ReturnType<typeof oneRound>>;

async function oneRound(measured: TaskProcess<Task, Done>, mixed: string, consulted: string) {
  const read = async (database: string) => (await measured.perform({ kind: 'read', database })).milliseconds;
  const rebuild = async (database: string, models: readonly string[] | 'all') =>
    (await measured.perform({ kind: 'rebuild', database, models })).milliseconds;
  return {
    read: await read(mixed),
    statistics: await rebuild(mixed, statistics),
    documents: await rebuild(mixed, [benchmarkDocuments.name]),
    all: await rebuild(mixed, 'all'),
    readConsultations: await read(consulted),
    consultations: await rebuild(consulted, statistics),
  };
}

/**
 * Writes the log in three stages. The consultations of the first are those of the five months that are asked for; of
 * those months the log never holds more.
 */
async function growLog(
  measured: TaskProcess<Task, Done>,
  database: string,
  events: number,
): Promise<readonly Stage[]> {
  const first = Math.max(Math.round(events / 100), CONSULTATIONS_OF_A_YEAR);
  const second = Math.max(Math.round(events / 10), first);
  const timesIn2017 = Math.floor(first / CONSULTATIONS_OF_A_YEAR);
  const log = await LogWriter.open(database, { scale: 1, timesIn2017 });
  const query = async () => (await measured.perform({ kind: 'query', database })).milliseconds;
  try {
    await log.consultationsUpTo(first);
    const stages: Stage[] = [{ events: first, query: await query() }];
    for (const size of [second, events]) {
      await log.mixUpTo(size);
      stages.push({ events: size, small: await rebuildSmall(database), query: await query() });
    }
    return stages;
  } finally {
    await log.close();
  }
}

/** Rebuilds everything in a process with little memory. @throws Error when it runs out of it */
async function rebuildSmall(database: string) {
  const small = startMeasured([`--max-old-space-size=${String(OLD_SPACE)}`]);
  try {
    const { milliseconds, memory } = await small.perform({ kind: 'rebuild', database, models: 'all' });
    return { milliseconds, memory };
  } finally {
    await small.stop();
  }
}

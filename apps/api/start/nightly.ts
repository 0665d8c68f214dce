import type pg from 'pg';
import { exhaustMap, timer, type Subscription } from 'rxjs';
import type { DateOnly } from '../../../libs/domain/kernel/dates.js';
import {
  lastCompletedDay,
  latestDay,
  runDaily,
  type DailyNeeds,
  type DailyProgress,
} from '../running/daily-run.js';

/** How often it looks whether a day has begun. The clock on the wall may jump: only the day decides. */
const WAKE_MS = 60_000;

/**
 * Runs the daily run by itself: on start, for the days that were missed, and as soon as a day has begun in Brussels. It
 * only wakes the work, which is told apart by the day that it serves. Of several processes one does it at a time.
 */
export class Nightly {
  readonly #stopping = new AbortController();
  readonly #waking: Subscription;
  #running: Promise<void> = Promise.resolve();
  /** The last day that is known to be completed. */
  #completed: DateOnly | undefined;
  /** The last day after whose run this process did what is done then. */
  #finished: DateOnly | undefined;

  constructor(
    private readonly needs: DailyNeeds,
    wakeMs = WAKE_MS,
    /** What is done when a run is, by whichever process; tried again until it succeeds. */
    private readonly afterwards: () => Promise<unknown> = () => Promise.resolve(),
  ) {
    const runs = exhaustMap(() => (this.#running = this.#runIfDue()));
    this.#waking = timer(0, wakeMs).pipe(runs).subscribe();
  }

  /** Ends after the dossiers under way. */
  async stop(): Promise<void> {
    this.#waking.unsubscribe();
    this.#stopping.abort();
    await this.#running;
  }

  async #runIfDue(): Promise<void> {
    const { log, pool } = this.needs;
    try {
      const day = latestDay(this.needs);
      if (!this.#isCompleted(day)) this.#completed = await lastCompletedDay(this.needs);
      if (!this.#isCompleted(day)) await withLock(pool, () => this.#run(day));
      else if (this.#finished !== day) await withLock(pool, () => this.#finish(day));
    } catch (error) {
      log.warn('The daily run was interrupted and is tried again', { error });
    }
  }

  #isCompleted(day: DateOnly): boolean {
    return this.#completed !== undefined && this.#completed >= day;
  }

  async #run(day: DateOnly): Promise<void> {
    const { log } = this.needs;
    let last: DailyProgress | undefined;
    for await (const progress of runDaily(this.needs, day, this.#stopping.signal)) last = progress;
    if (last?.reason) log.warn('The daily run stopped and is tried again', { day, reason: last.reason });
    if (last?.state !== 'done') return;
    log.info('The daily run is done', { day, count: last.recorded });
    await this.#finish(day);
  }

  async #finish(day: DateOnly): Promise<void> {
    await this.afterwards();
    this.#finished = day;
  }
}

/** Does something unless another process is doing it. The database knows, and forgets it with the connection. */
async function withLock(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  client.on('error', () => undefined); // the work goes on: doing it twice at once does no harm
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('daily run', 0)) as held`,
    );
    if (rows[0]?.held) await work();
  } finally {
    client.release(true);
  }
}

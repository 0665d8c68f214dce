import { from, lastValueFrom, mergeMap, toArray } from 'rxjs';
import { DailyRunCompleted } from '../../../libs/domain/daily/daily-run.js';
import { momentsPassed } from '../../../libs/domain/dossier/moment-table.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { record } from '../../../libs/domain/kernel/decision.js';
import { streams } from '../../../libs/domain/streams.js';
import { hindranceOf, servingBuild } from '../../../libs/projection/builds.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { eventsOfCommand, handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { newStream } from '../handling/loaded-stream.js';
import { SERVICE } from '../start/seed.js';

export type DailyNeeds = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'dossiers' | 'keyRing' | 'log' | 'pool' | 'projections' | 'store'
>;

/** How far a run has come. */
export interface DailyProgress {
  /** The day that it serves. */
  readonly on: DateOnly;
  /**
   * - `waiting`: the read model of terms has not read the log to its end yet.
   * - `done`: every dossier was looked at, and that is recorded.
   * - `stopped`: it goes no further; run again, it goes on where it was. `reason` says why.
   */
  readonly state: 'waiting' | 'looking' | 'done' | 'stopped';
  /** Dossiers looked at, of so many. */
  readonly done: number;
  readonly total: number;
  /** Moments recorded now. */
  readonly recorded: number;
  /** Those and what the same run had recorded before it was interrupted, or records in another process. */
  readonly recordedInAll: number;
  /** Dossiers in which something went wrong. */
  readonly failed: number;
  readonly reason?: StopReason;
}
type StopReason = 'READ_MODEL_STANDS_STILL' | 'TOO_MANY_FAILED' | 'CANCELLED';

/**
 * A day counts as begun for a run a minute after midnight in Brussels: so no process whose clock is a little behind can
 * still record something on the day before, which the run would not look at.
 */
const CLOCKS_DIFFER_MS = 60_000;
/** So many dossiers are looked at together; others of the service wait no longer for that. */
const AT_ONCE = 16;
/** So many dossiers are read from the read model at a time. */
const PAGE = 1_000;
/** More dossiers than that fail together only for a reason that lies elsewhere: the run stops and is not completed. */
const MOST_FAILED = 100;
/** How long is waited for the read model before progress is told again. */
const WAIT_MS = 1_000;

/** The last day that a run may serve now. */
export const latestDay = ({ clock }: Pick<Dependencies, 'clock'>): DateOnly =>
  brusselsDay(new Date(clock().getTime() - CLOCKS_DIFFER_MS));

/** The last day for which a run was completed; undefined while there is none, or the read model isn’t built yet. */
export async function lastCompletedDay({ pool }: Pick<Dependencies, 'pool'>): Promise<DateOnly | undefined> {
  const build = await servingBuild(pool, 'terms');
  if (!build) return undefined;
  const { rows } = await pool.query<{ day: DateOnly | null }>(
    `select to_char(max(day), 'YYYY-MM-DD') as day from ${build.schema}.runs`,
  );
  return rows[0]?.day ?? undefined;
}

/**
 * Records in every dossier which moments have passed by a day of the law, and then that the day was completed. The read
 * model of terms says where to look: at the days after the last one that was completed, so that missed days are caught
 * up, and at that one again, for what was recorded on it after its run. What is recorded is decided on each dossier, so
 * that it makes no difference how often a run of a day comes, where it was broken off, and how many come at once.
 * @param on not after `latestDay` @param signal ends it between two dossiers
 * @throws what the store and the database throw: run again, it goes on where it was
 */
export async function* runDaily(
  needs: DailyNeeds,
  on: DateOnly,
  signal: AbortSignal,
): AsyncGenerator<DailyProgress, void, undefined> {
  let progress: DailyProgress = {
    ...{ on, state: 'waiting', done: 0, total: 0 },
    ...{ recorded: 0, recordedInAll: 0, failed: 0 },
  };
  const stopped = (reason: StopReason) => ({ ...progress, state: 'stopped', reason }) as const;
  const head = await needs.store.head();
  while (head !== undefined && !(await needs.projections.waitFor('terms', head, WAIT_MS))) {
    if (signal.aborted) return yield stopped('CANCELLED');
    if ((await hindranceOf(needs.pool, 'terms')) === 'stopped')
      return yield stopped('READ_MODEL_STANDS_STILL');
    yield progress;
  }
  const last = await lastCompletedDay(needs);
  const days = { since: last !== undefined && last < on ? last : last && on, on };
  progress = { ...progress, state: 'looking', total: await countLooks(needs, days) };
  const failed: DossierId[] = [];
  for await (const dossiers of pagesOfLooks(needs, days)) {
    yield progress;
    if (signal.aborted) return yield stopped('CANCELLED');
    const look = (dossier: DossierId) => lookAt(needs, on, dossier);
    const looks = await lastValueFrom(from(dossiers).pipe(mergeMap(look, AT_ONCE), toArray()));
    failed.push(...looks.flatMap((one) => one.failed ?? []));
    progress = {
      ...progress,
      done: progress.done + looks.length,
      recorded: looks.reduce((sum, one) => sum + one.recorded, progress.recorded),
      recordedInAll: looks.reduce((sum, one) => sum + one.recordedInAll, progress.recordedInAll),
      failed: failed.length,
    };
    if (failed.length > MOST_FAILED) return yield stopped('TOO_MANY_FAILED');
  }
  if (last === undefined || last < on) await complete(needs, progress, failed);
  yield { ...progress, state: 'done' };
}

/** The days of the looks that a run takes. Without a first one, all that lie before. */
interface Days {
  readonly since: DateOnly | undefined;
  readonly on: DateOnly;
}

const withinDays = `look_on >= coalesce($1::date, '-infinity') and look_on <= $2::date`;

async function countLooks({ pool }: DailyNeeds, { since, on }: Days): Promise<number> {
  const build = await servingBuild(pool, 'terms');
  if (!build) return 0;
  const { rows } = await pool.query<{ count: number }>(
    `select count(distinct dossier)::int as count from ${build.schema}.looks where ${withinDays}`,
    [since, on],
  );
  return rows[0]?.count ?? 0;
}

/** The dossiers to look at, each once, by their ids. */
async function* pagesOfLooks(
  { pool }: DailyNeeds,
  { since, on }: Days,
): AsyncGenerator<readonly DossierId[]> {
  let after: DossierId | undefined;
  do {
    const build = await servingBuild(pool, 'terms');
    if (!build) return;
    const { rows } = await pool.query<{ dossier: DossierId }>(
      `select distinct dossier from ${build.schema}.looks
        where ${withinDays} and ($3::uuid is null or dossier > $3) order by dossier limit $4`,
      [since, on, after, PAGE],
    );
    if (rows.length > 0) yield rows.map(({ dossier }) => dossier);
    after = rows.length < PAGE ? undefined : rows.at(-1)?.dossier;
  } while (after !== undefined);
}

type Look = Pick<DailyProgress, 'recorded' | 'recordedInAll'> & { readonly failed?: DossierId };

/** Says that a person’s key is destroyed: nothing is recorded about them any more. */
class KeyDestroyed extends Error {}

/** Looks at one dossier. One that fails stops no other. */
async function lookAt(needs: DailyNeeds, on: DateOnly, dossier: DossierId): Promise<Look> {
  // A line break stands in no key of a caller: so no command of anybody has the id of this one.
  const metadata = metadataOf(needs, 'RunDaily', { key: `${on}\n${dossier}`, body: { on }, caller: SERVICE });
  try {
    const handled = await handleCommand(needs, {
      metadata,
      repetition: 'goesOn',
      load: () => needs.dossiers.load(dossier),
      decide: ({ state }) => record(...momentsPassed(state, on)),
      async prepare({ id }) {
        const key = await needs.keyRing.ensureKey(id, 'dossier');
        if (key === 'destroyed') throw new KeyDestroyed();
        return key;
      },
    });
    const before = eventsOfCommand(metadata, handled.loaded.recorded).length;
    const isNew = handled.kind === 'recorded' && !handled.repeated;
    return { recorded: isNew ? handled.events.length : 0, recordedInAll: before + handled.events.length };
  } catch (error) {
    const nothing = { recorded: 0, recordedInAll: 0 };
    if (error instanceof KeyDestroyed) return nothing;
    needs.log.warn('The daily run could not look at a dossier', { error });
    return { ...nothing, failed: dossier };
  }
}

/** Records that the run of a day is complete, once, whoever comes first. */
async function complete(
  needs: DailyNeeds,
  { on, done: looked, recordedInAll: recorded }: DailyProgress,
  failed: readonly DossierId[],
): Promise<void> {
  await handleCommand(needs, {
    metadata: metadataOf(needs, 'RunDaily', { key: `${on}\n`, body: { on }, caller: SERVICE }),
    repetition: 'onConflict',
    load: () => newStream(streams.daily.of(on)),
    decide: () => record(DailyRunCompleted.of({ on, looked, recorded, failed: [...failed].sort() })),
    prepare: () => keyOfOrganisation(needs, SERVICE.organisation),
  });
}

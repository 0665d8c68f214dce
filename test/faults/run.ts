import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { systemClock } from '../../libs/platform/clock.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import type { TestStore } from '../support/event-log.js';
import { Load } from './load.js';
import type { LogServer, LogView } from './log-server.js';
import { faultsOfReadModels } from './read-models.js';
import { faultsOfLog } from './verify.js';
import { Victims } from './victims.js';

/** Where a kill struck, as seen from outside afterwards. */
export const places = [
  'before send',
  'in flight',
  'after commit before answer',
  'in projection',
  'in start-up',
] as const;
export type Place = (typeof places)[number];
type Target = 'service' | LogServer['name'] | 'both';

export interface FaultReport {
  readonly kills: number;
  readonly byTarget: Readonly<Partial<Record<Target, number>>>;
  readonly byPlace: Readonly<Record<Place, number>>;
  readonly acknowledged: number;
  readonly events: number;
  /** What was found wrong; empty when nothing was lost, doubled or out of order. */
  readonly faults: readonly string[];
}

interface Options {
  readonly store: TestStore;
  readonly kills: number;
  readonly seed: number;
  readonly workers?: number;
  readonly tell?: (line: string) => void;
}

/**
 * Kills the service, the server of its log or both under load, again and again, and looks at the log afterwards.
 * Acknowledgements are kept here, in another process than the one that is killed.
 */
export async function runFaults({
  store,
  kills,
  seed,
  workers = 16,
  tell = () => undefined,
}: Options): Promise<FaultReport> {
  const victims = await Victims.make(store);
  const random = randomFrom(seed);
  const byTarget: Partial<Record<Target, number>> = {};
  const byPlace = Object.fromEntries(places.map((place) => [place, 0])) as Record<Place, number>;
  try {
    await victims.revive();
    const issuer = await openLocalIssuer(victims.dataDir, { production: false, clock: systemClock });
    const token = await issuer.issueToken({
      organisation: '0543307391',
      user: 'faults',
      scopes: ['command', 'consult', 'admin', 'report'],
      expiresIn: 7200,
    });
    const load = new Load(victims.url, () => Promise.resolve(token), workers);
    for (let kill = 1; kill <= kills; kill += 1) {
      const aim = places[kill % places.length] as Place;
      const targets = targetsOf(aim, victims.log);
      const target = targets[Math.floor(random() * targets.length)] ?? 'service';
      const struck = await strike({ victims, load, aim, target, random });
      byTarget[target] = (byTarget[target] ?? 0) + 1;
      for (const place of struck) byPlace[place] += 1;
      const counted = `${String(kill).padStart(3)}/${String(kills)}`;
      tell(`${counted}  ${target.padEnd(10)}  aimed ${aim.padEnd(26)}  struck ${[...struck].join(', ')}`);
    }
    await load.stop();
    return { kills, byTarget, byPlace, ...(await judge(victims, load, token)) };
  } finally {
    await victims.end();
  }
}

/**
 * Only a service that dies can fail to answer what it committed: when the log dies alone the service asks again. And a
 * service that is starting ends by itself when its log is away.
 */
const targetsOf = (aim: Place, log: LogServer): readonly Target[] =>
  aim === 'after commit before answer' || aim === 'in start-up'
    ? ['service', 'both']
    : ['service', log.name, 'both'];

interface Strike {
  readonly victims: Victims;
  readonly load: Load;
  readonly aim: Place;
  readonly target: Target;
  readonly random: () => number;
}

/** One kill at one aim, and a new start. @returns where it struck in truth */
async function strike(plan: Strike): Promise<Set<Place>> {
  const { victims, load, random } = plan;
  await pause(100 + random() * 200);
  const answered = load.acknowledged.length;
  const { aimed, underway } = await aimAndKill(plan);
  await victims.revive();
  while (!underway.every((key) => load.acknowledged.slice(answered).some((one) => one.key === key)))
    await pause(20);
  const struck = new Set<Place>(aimed ? [plan.aim] : []);
  const after = load.acknowledged
    .slice(answered)
    .filter(({ key, tries }) => underway.includes(key) && tries > 1);
  if (after.some(({ found }) => found)) struck.add('after commit before answer');
  if (after.some(({ found }) => !found)) struck.add('in flight');
  return struck;
}

/** Waits for the moment that is aimed at, and kills. @returns what was on its way at that moment */
async function aimAndKill({
  victims,
  load,
  aim,
  target,
  random,
}: Strike): Promise<{ aimed: boolean; underway: string[] }> {
  let underway: string[] = [];
  const killNow = () => {
    underway = load.outstanding;
    return kill(victims, target);
  };
  switch (aim) {
    case 'before send': {
      load.hold();
      while (load.outstanding.length > 0) await pause(5);
      await killNow();
      load.go();
      return { aimed: true, underway };
    }
    case 'in projection': {
      const db = await victims.database.connect();
      const aimed = await whileProjectionWrites(db, killNow);
      await db.end().catch(() => undefined);
      return { aimed, underway };
    }
    case 'in start-up': {
      underway = load.outstanding;
      await victims.killService();
      victims.begin();
      await pause(200 + random() * 1_200);
      await kill(victims, target);
      return { aimed: true, underway };
    }
    case 'in flight':
      await killNow();
      return { aimed: false, underway };
    case 'after commit before answer': {
      const log = await victims.log.look();
      await nextCommit(log, load);
      await killNow();
      await log.close();
      return { aimed: false, underway };
    }
  }
}

async function kill(victims: Victims, target: Target): Promise<void> {
  if (target !== victims.log.name) await victims.killService();
  if (target !== 'service') await victims.log.kill();
}

/** Kills while a projection is in the middle of its transaction: held there by a lock that only it waits for. */
async function whileProjectionWrites(db: pg.Client, strikeNow: () => Promise<void>): Promise<boolean> {
  await db.query('begin; lock table projection.builds in share row exclusive mode');
  const waiting = `select count(*)::int as count from pg_locks where not granted and relation = 'projection.builds'::regclass`;
  let caught = false;
  for (let look = 0; look < 100 && !caught; look += 1) {
    const { rows } = await db.query<{ count: number }>(waiting);
    caught = (rows[0]?.count ?? 0) > 0;
    if (!caught) await pause(20);
  }
  await strikeNow();
  return caught;
}

/** Waits until the log grows while requests are on their way: then some were just committed and not answered. */
async function nextCommit(log: LogView, load: Load): Promise<void> {
  const before = await log.head();
  for (let look = 0; look < 2_000; look += 1) {
    if ((await log.head()) !== before && load.outstanding.length > 0) return;
  }
}

/** Looks at the log and the read models after the last kill, past the service. */
async function judge(
  { log, database, url }: Victims,
  { acknowledged }: Load,
  token: string,
): Promise<Pick<FaultReport, 'acknowledged' | 'events' | 'faults'>> {
  const [view, db] = [await log.look(), await database.connect()];
  try {
    const { events, faults } = await faultsOfLog(view, acknowledged);
    const differing = await faultsOfReadModels(db, { url, token });
    return { acknowledged: acknowledged.length, events, faults: [...faults, ...differing] };
  } finally {
    await Promise.all([view.close(), db.end()]);
  }
}

/** A small generator of random numbers (mulberry32), so that a run can be repeated by its seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

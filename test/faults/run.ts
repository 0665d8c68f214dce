import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { systemClock } from '../../libs/platform/clock.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import type { TestStore } from '../support/event-log.js';
import { Load } from './load.js';
import type { LogServer, LogView } from './log-server.js';
import { ReadModels } from './read-models.js';
import { faultsOfLog } from './verify.js';
import { SystemUnderTest } from './system-under-test.js';

/** When a kill happened, as seen from outside afterwards. */
export const killPoints = [
  'before send',
  'in flight',
  'after commit before answer',
  'in projection',
  'in rebuild',
  'in start-up',
] as const;
type KillPoint = (typeof killPoints)[number];
type Target = 'service' | LogServer['name'] | 'both';

interface FaultReport {
  readonly kills: number;
  readonly byTarget: Readonly<Partial<Record<Target, number>>>;
  readonly byPoint: Readonly<Record<KillPoint, number>>;
  readonly acknowledged: number;
  /** Commands that were refused because their dossier had been merged. */
  readonly refused: number;
  readonly events: number;
  /** What does not hold; empty when nothing was lost, doubled or out of order. */
  readonly faults: readonly string[];
}

interface Options {
  readonly store: TestStore;
  readonly kills: number;
  readonly seed: number;
  readonly workers?: number;
  /** Called after each kill, with a line that describes it. */
  readonly onKill?: (line: string) => void;
}

/**
 * Kills the service, the server of its log or both under load, many times, and checks the log afterwards. This process,
 * which is not killed, records the acknowledgements.
 */
export async function runFaults({
  store,
  kills,
  seed,
  workers = 16,
  onKill = () => undefined,
}: Options): Promise<FaultReport> {
  const system = await SystemUnderTest.create(store);
  const random = randomFrom(seed);
  const byTarget: Partial<Record<Target, number>> = {};
  const byPoint = Object.fromEntries(killPoints.map((point) => [point, 0])) as Record<KillPoint, number>;
  try {
    await system.restart();
    const issuer = await openLocalIssuer(system.dataDir, { production: false, clock: systemClock });
    const token = await issuer.issueToken({
      organisation: '0543307391',
      user: 'faults',
      scopes: ['command', 'consult', 'admin', 'report'],
      expiresIn: 7200,
    });
    const load = new Load(system.service.url, () => Promise.resolve(token), workers);
    const readModels = new ReadModels({ url: system.service.url, token });
    for (let kill = 1; kill <= kills; kill += 1) {
      const aim = killPoints[kill % killPoints.length] as KillPoint;
      const targets = targetsOf(aim, system.log);
      const target = targets[Math.floor(random() * targets.length)] ?? 'service';
      const points = await killOnce({ system, load, readModels, aim, target, random });
      byTarget[target] = (byTarget[target] ?? 0) + 1;
      for (const point of points) byPoint[point] += 1;
      const counted = `${String(kill).padStart(3)}/${String(kills)}`;
      onKill(`${counted}  ${target.padEnd(10)}  aimed ${aim.padEnd(26)}  killed ${[...points].join(', ')}`);
    }
    await load.stop();
    return { kills, byTarget, byPoint, ...(await check(system, load, readModels)) };
  } finally {
    await system.stop();
  }
}

/**
 * Only a killed service can fail to answer what it committed: when only the log is killed, the service retries. And a
 * service that is starting ends by itself when it can't reach its log.
 */
const targetsOf = (aim: KillPoint, log: LogServer): readonly Target[] =>
  aim === 'after commit before answer' || aim === 'in start-up'
    ? ['service', 'both']
    : ['service', log.name, 'both'];

interface Kill {
  readonly system: SystemUnderTest;
  readonly load: Load;
  readonly readModels: ReadModels;
  readonly aim: KillPoint;
  readonly target: Target;
  readonly random: () => number;
}

/** Kills once, aiming at a point, and restarts. @returns the points at which it really happened */
async function killOnce(plan: Kill): Promise<Set<KillPoint>> {
  const { system, load, random } = plan;
  await delay(100 + random() * 200);
  const answered = load.acknowledged.length;
  const { aimed, underway } = await aimAndKill(plan);
  await system.restart();
  while (!underway.every((key) => load.answered.has(key))) await delay(20);
  const points = new Set<KillPoint>(aimed ? [plan.aim] : []);
  const after = load.acknowledged
    .slice(answered)
    .filter(({ key, attempts }) => underway.includes(key) && attempts > 1);
  if (after.some(({ replayed }) => replayed)) points.add('after commit before answer');
  if (after.some(({ replayed }) => !replayed)) points.add('in flight');
  return points;
}

/** Waits for the point that is aimed at, and kills. @returns the keys of the requests that were not answered then */
async function aimAndKill({
  system,
  load,
  readModels,
  aim,
  target,
  random,
}: Kill): Promise<{ aimed: boolean; underway: string[] }> {
  let underway: string[] = [];
  const killNow = () => {
    underway = load.outstanding;
    return kill(system, target);
  };
  switch (aim) {
    case 'before send': {
      load.pause();
      while (load.outstanding.length > 0) await delay(5);
      await killNow();
      load.resume();
      return { aimed: true, underway };
    }
    case 'in projection': {
      const db = await system.database.connect();
      const aimed = await whileProjectionWrites(db, killNow);
      await db.end().catch(() => undefined);
      return { aimed, underway };
    }
    case 'in rebuild': {
      const db = await system.database.connect();
      const aimed = await readModels.whileRebuilding(db, random, killNow);
      await db.end().catch(() => undefined);
      return { aimed, underway };
    }
    case 'in start-up': {
      underway = load.outstanding;
      await system.service.end('SIGKILL');
      system.service.start();
      await delay(200 + random() * 1_200);
      await kill(system, target);
      return { aimed: true, underway };
    }
    case 'in flight':
      await killNow();
      return { aimed: false, underway };
    case 'after commit before answer': {
      const log = await system.log.openView();
      await nextCommit(log, load);
      await killNow();
      await log.close();
      return { aimed: false, underway };
    }
  }
}

async function kill(system: SystemUnderTest, target: Target): Promise<void> {
  if (target !== system.log.name) await system.service.end('SIGKILL');
  if (target !== 'service') await system.log.kill();
}

/** Kills during the transaction of a projection: a lock for which only it waits holds it there. */
async function whileProjectionWrites(db: pg.Client, killNow: () => Promise<void>): Promise<boolean> {
  await db.query('begin; lock table projection.builds in share row exclusive mode');
  const waiting = `select count(*)::int as count from pg_locks where not granted and relation = 'projection.builds'::regclass`;
  let caught = false;
  for (let poll = 0; poll < 100 && !caught; poll += 1) {
    const { rows } = await db.query<{ count: number }>(waiting);
    caught = (rows[0]?.count ?? 0) > 0;
    if (!caught) await delay(20);
  }
  await killNow();
  return caught;
}

/** Waits until the log grows while there are unanswered requests: some were just committed and not answered. */
async function nextCommit(log: LogView, load: Load): Promise<void> {
  const before = await log.head();
  for (let poll = 0; poll < 2_000; poll += 1) {
    if ((await log.head()) !== before && load.outstanding.length > 0) return;
  }
}

/** Checks the log and the read models after the last kill, without the service. */
async function check(
  { log, database }: SystemUnderTest,
  { acknowledged, refused }: Load,
  readModels: ReadModels,
): Promise<Pick<FaultReport, 'acknowledged' | 'refused' | 'events' | 'faults'>> {
  const [view, db] = [await log.openView(), await database.connect()];
  try {
    const { events, faults } = await faultsOfLog(view, acknowledged);
    const differing = await readModels.faults(db);
    return { acknowledged: acknowledged.length, refused, events, faults: [...faults, ...differing] };
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

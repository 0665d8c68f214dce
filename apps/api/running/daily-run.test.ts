import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { placeOffered, waitingListJoined, waitingListLeft } from '../../../test/support/arrival-examples.js';
import { dailyParts } from '../../../test/support/daily-parts.js';
import { erased, opened } from '../../../test/support/examples.js';
import { recordDossier } from '../../../test/support/recorded-dossiers.js';
import {
  DossierJoined,
  DossierMerged,
  DossierReopened,
  DossierSeparated,
} from '../../../libs/domain/dossier/merging.js';
import { EventId, type DossierId } from '../../../libs/domain/identifiers/ids.js';
import {
  addTerm,
  day,
  dayAfter,
  dayBefore,
  startOfDay,
  type DateOnly,
} from '../../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { streams } from '../../../libs/domain/streams.js';
import { factsOf, sealEvent } from '../../../libs/privacy/event-sealing.js';
import { Nightly } from '../start/nightly.js';
import { latestDay, runDaily, type DailyNeeds, type DailyProgress } from './daily-run.js';

let needs: DailyNeeds;
let close: () => Promise<void>;
let now = new Date();
let today: DateOnly;
/** At a time of day in UTC. The log goes forward only, so each test is of later days than the one before. */
function moveTo(date: string, time = '09:00:00.000Z'): void {
  today = day(date);
  now = new Date(`${date}T${time}`);
}
moveTo('2020-01-10');
beforeAll(async () => ({ needs, close } = await dailyParts(() => now)));
beforeEach(() => moveTo(addTerm(today, { days: 30 })));
afterAll(() => close());

const daysAgo = (days: number) => addTerm(today, { days: -days });
const offeredAt = (on: string) => [opened({ on }), waitingListJoined({ on }), placeOffered({ on })];
/** Somebody who waits and was offered a place on a day, which lapses 15 days later. */
const offeredOn = (on: string) => recordDossier(needs, offeredAt(on));
const several = (count: number, on: string) =>
  Promise.all(Array.from({ length: count }, () => offeredOn(on)));

async function run(on = today, parts: DailyNeeds = needs): Promise<DailyProgress> {
  let last: DailyProgress | undefined;
  for await (const progress of runDaily(parts, on, new AbortController().signal)) last = progress;
  return last as DailyProgress;
}

/** Appends an event without a personal part to a dossier. */
async function append(dossier: DossierId, event: DomainEvent): Promise<void> {
  const stream = streams.dossier.of(dossier);
  await needs.store.append(stream, 'any', [sealEvent({ id: randomUUID(), stream, event })]);
}

async function momentsIn(dossier: DossierId): Promise<readonly string[]> {
  const { facts } = await needs.dossiers.load(dossier);
  return facts.flatMap(({ type, facts }) =>
    'moment' in facts ? [`${type} ${facts.moment} ${String(facts.on)}`] : [],
  );
}
const lapsed = (on: string) => `MomentPassed OFFER_LAPSED ${on}`;

async function completed(on: string) {
  const { events } = await needs.store.readStream(streams.daily.of(day(on)));
  return events.map((event) => factsOf(event).facts);
}

test('what passed is recorded once, by the service, and that the day was completed', async () => {
  const [due, notYet] = [await offeredOn(daysAgo(15)), await offeredOn(daysAgo(14))];
  expect(await run()).toMatchObject({ on: today, state: 'done', done: 2, total: 2, recorded: 1, failed: 0 });
  expect(await momentsIn(due)).toEqual([lapsed(today)]);
  expect(await momentsIn(notYet)).toEqual([]);
  const { recorded } = await needs.dossiers.load(due);
  expect(recorded.at(-1)?.metadata).toMatchObject({ command: 'RunDaily', organisation: '0543307391' });
  expect(await completed(today)).toEqual([{ on: today, looked: 2, recorded: 1, failed: [] }]);
  expect(await run()).toMatchObject({ state: 'done', recorded: 0 });
  expect(await completed(today)).toHaveLength(1);
});

test('what was recorded after the run of a day is found by running it again, and by the next run', async () => {
  await run();
  const late = await several(2, daysAgo(40));
  expect(await run()).toMatchObject({ recorded: 2 });
  const latest = await offeredOn(daysAgo(40));
  const passed = lapsed(daysAgo(25));
  moveTo(dayAfter(today));
  expect(await run()).toMatchObject({ recorded: 1 });
  for (const dossier of [...late, latest]) expect(await momentsIn(dossier)).toEqual([passed]);
});

test('days that were missed are caught up, each term under its own day', async () => {
  await run();
  const ends = [1, 5, 9].map((days) => addTerm(today, { days }));
  const dossiers = await Promise.all(ends.map((end) => offeredOn(addTerm(end, { days: -15 }))));
  moveTo(addTerm(today, { days: 10 }));
  expect(await run()).toMatchObject({ recorded: 3 });
  expect(await Promise.all(dossiers.map(momentsIn))).toEqual(ends.map((end) => [lapsed(end)]));
});

test('an earlier day than the last is served without harm', async () => {
  await run();
  expect(await run(daysAgo(3))).toMatchObject({ on: daysAgo(3), state: 'done', recorded: 0 });
  expect(await completed(daysAgo(3))).toEqual([]);
});

test.each(['2025-01-15', '2025-07-15', '2025-10-26', '2025-10-27', '2026-03-29', '2026-03-30'])(
  '%s begins a minute late, so that no clock is still in the day before',
  (date) => {
    const midnight = startOfDay(day(date)).getTime();
    const at = (milliseconds: number) => latestDay({ clock: () => new Date(midnight + milliseconds) });
    expect([at(59_999), at(60_000)]).toEqual([dayBefore(day(date)), date]);
  },
);

describe('a dossier in which something is wrong stops no other', () => {
  test('whose person was erased, and whose key alone is destroyed: nothing is recorded', async () => {
    const others = await several(3, daysAgo(15));
    const gone = await recordDossier(needs, [...offeredAt(daysAgo(15)), erased({ on: today })]);
    const keyless = await offeredOn(daysAgo(15));
    await needs.keyRing.destroyKeys({ owners: [{ subject: keyless, kind: 'dossier' }] });
    expect(await run()).toMatchObject({ recorded: 3, failed: 0 });
    for (const dossier of others) expect(await momentsIn(dossier)).toEqual([lapsed(today)]);
    for (const dossier of [gone, keyless]) expect(await momentsIn(dossier)).toEqual([]);
  });

  test('that was merged: what passed in it is recorded in the one that goes on', async () => {
    const survivor = await recordDossier(needs, [opened({ on: daysAgo(5) })]);
    const absorbed = await recordDossier(needs, [
      ...offeredAt(daysAgo(15)),
      DossierMerged.of({ on: today, into: survivor, reason: 'dubbel' }),
    ]);
    await append(survivor, DossierJoined.of({ on: today, from: absorbed }));
    expect(await run()).toMatchObject({ recorded: 1, failed: 0 });
    const { events } = await needs.store.readStream(streams.dossier.of(survivor));
    expect(events.map((event) => factsOf(event)).at(-1)).toMatchObject({
      type: 'MomentPassed',
      facts: { on: today, entry: `${absorbed.slice(0, 8)}::1` },
    });
    expect((await needs.store.readStream(streams.dossier.of(absorbed))).events).toHaveLength(4);
  });

  test('that was merged in error: what passed is recorded anew in each, once they are separated', async () => {
    const one = await offeredOn(daysAgo(15));
    const merged = DossierMerged.of({ on: today, into: one, reason: 'dubbel' });
    const other = await recordDossier(needs, [...offeredAt(daysAgo(15)), merged]);
    await append(one, DossierJoined.of({ on: today, from: other }));
    expect(await run()).toMatchObject({ recorded: 2 });
    const { recorded } = await needs.dossiers.load(one);
    const decidedAnew = recorded.slice(-2).map(({ id }) => EventId.parse(id));
    const moments = [{ moment: 'OFFER_LAPSED', entry: '1', on: today }];
    moveTo(dayAfter(today));
    await run();
    moveTo(dayAfter(today));
    const separated = { on: today, from: other, moved: [], decidedAnew, reason: 'twee personen' };
    await append(one, { ...DossierSeparated.of(separated), personal: {} });
    await append(other, DossierReopened.of({ on: today, from: one }));
    expect(await run()).toMatchObject({ recorded: 2, failed: 0 });
    for (const each of [one, other]) expect((await needs.dossiers.load(each)).state.moments).toEqual(moments);
  });

  test('that can’t be read: it is told, and looked at again the next day', async () => {
    const [broken, ...others] = await several(3, daysAgo(15));
    const load = (id: DossierId) =>
      id === broken ? Promise.reject(new Error('unreadable')) : needs.dossiers.load(id);
    const dossiers = Object.assign(Object.create(needs.dossiers) as typeof needs.dossiers, { load });
    expect(await run(today, { ...needs, dossiers })).toMatchObject({ recorded: 2, failed: 1, state: 'done' });
    expect(await completed(today)).toMatchObject([{ failed: [broken] }]);
    const passed = lapsed(today);
    moveTo(addTerm(today, { days: 2 }));
    expect(await run()).toMatchObject({ recorded: 1, failed: 0 });
    for (const dossier of [broken, ...others])
      expect(await momentsIn(dossier as DossierId)).toEqual([passed]);
  });

  test('but where all fail, the day isn’t completed', async () => {
    await several(101, daysAgo(15));
    const ensureKey = () => Promise.reject(new Error('away'));
    const keyRing = Object.assign(Object.create(needs.keyRing) as typeof needs.keyRing, { ensureKey });
    const broken = await run(today, { ...needs, keyRing });
    expect(broken).toMatchObject({ state: 'stopped', reason: 'TOO_MANY_FAILED', recorded: 0 });
    expect(await completed(today)).toEqual([]);
    expect(await run()).toMatchObject({ state: 'done', recorded: 101 });
  });
});

test('broken off on the way, again and again, it records the same as undisturbed', async () => {
  await run();
  moveTo(dayAfter(today));
  const dossiers = await several(40, daysAgo(15));
  for (const appends of [1, 3, 7, 15]) await killedAfter(appends);
  expect(await completed(today)).toEqual([]);
  expect((await Promise.all(dossiers.map(momentsIn))).flat()).toHaveLength(26);
  expect(await run()).toMatchObject({ state: 'done', recorded: 14, recordedInAll: 40 });
  for (const dossier of dossiers) expect(await momentsIn(dossier)).toEqual([lapsed(today)]);
  expect(await completed(today)).toMatchObject([{ looked: 40, recorded: 40, failed: [] }]);
});

/** A run of a process that dies after so many appends: those that it began later never reach the log. */
async function killedAfter(appends: number): Promise<void> {
  let left = appends;
  const lasting: Promise<unknown>[] = [];
  const died = new Promise<void>((die) => {
    const append: typeof needs.store.append = (...its) => {
      left -= 1;
      if (left < 0) {
        die();
        return new Promise<never>(() => undefined);
      }
      const appended = needs.store.append(...its);
      lasting.push(appended);
      return appended;
    };
    const store = Object.assign(Object.create(needs.store) as typeof needs.store, { append });
    void run(today, { ...needs, store });
  });
  await died;
  await Promise.all(lasting);
}

describe.each([
  ['at 02:30 summer time and at 02:30 winter time', '2025-10-26', ['00:30:00.000Z', '01:30:00.000Z']],
  ['before and after the hour that is missing', '2026-03-29', ['00:59:59.000Z', '01:00:00.000Z']],
])('run %s', (_, date, times) => {
  test('and thrice at once, it records each moment once', async () => {
    moveTo(addTerm(day(date), { days: -1 }));
    await run();
    moveTo(date, times[0]);
    expect(latestDay(needs)).toBe(date);
    const dossiers = await several(5, daysAgo(15));
    const first = await Promise.all([run(), run(), run()]);
    expect(first.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(5);
    for (const one of first) expect(one).toMatchObject({ on: date, state: 'done', failed: 0 });
    moveTo(date, times[1]);
    expect(latestDay(needs)).toBe(date);
    expect(await run()).toMatchObject({ on: date, recorded: 0 });
    for (const dossier of dossiers) expect(await momentsIn(dossier)).toEqual([lapsed(date)]);
    expect(await completed(date)).toMatchObject([{ recorded: 5 }]);
  });
});

test('the service runs it by itself, once a day, whoever of several processes comes first', async () => {
  await several(5, daysAgo(15));
  const processes = [new Nightly(needs, 20), new Nightly(needs, 20)];
  const isCompleted = async (on: DateOnly) => {
    while ((await completed(on)).length === 0) await delay(20);
    return completed(on);
  };
  expect(await isCompleted(today)).toMatchObject([{ on: today, recorded: 5 }]);
  const left = await recordDossier(needs, [...offeredAt(daysAgo(12)), waitingListLeft({ on: daysAgo(1) })]);
  const waits = await offeredOn(daysAgo(12));
  moveTo(addTerm(today, { days: 4 }), '00:30:00.000Z');
  expect(await isCompleted(today)).toMatchObject([{ on: today, recorded: 1 }]);
  expect([await momentsIn(left), await momentsIn(waits)]).toEqual([[], [lapsed(daysAgo(1))]]);
  await Promise.all(processes.map((one) => one.stop()));
  moveTo(dayAfter(today));
  await delay(60);
  expect(await completed(today)).toEqual([]);
});

test('what the service does after a run is tried again when it fails, though the day is completed', async () => {
  let tried = 0;
  const nightly = new Nightly(needs, 20, () => {
    tried += 1;
    return tried < 3 ? Promise.reject(new Error('the journal is out of reach')) : Promise.resolve();
  });
  while (tried < 3) await delay(20);
  await delay(60);
  await nightly.stop();
  expect(tried).toBe(3);
  expect(await completed(today)).toHaveLength(1);
});

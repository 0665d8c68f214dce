import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import type { Position, RecordedEvent } from '../port.js';
import { StoredEvent } from '../recorded-event.js';
import { RecentEvents } from './recent-events.js';

const types = ['One', 'Other', 'Rare'];

/** A log in memory that returns at most so many events at a time. */
class Log {
  events: RecordedEvent[] = [];
  /** How often each event was read. */
  readonly reads = new Map<string, number>();

  constructor(private readonly page: number) {}

  append(type: string, characters = 2): void {
    const position = String(this.events.length + 1) as Position;
    const texts = { dataText: 'x'.repeat(characters), metadataText: '{}' };
    const fields = {
      id: position,
      type,
      version: 1,
      stream: `s-${type}`,
      revision: this.events.filter((event) => event.type === type).length,
      recordedAt: new Date(0),
    };
    this.events.push(new StoredEvent({ position, ...fields, ...texts }));
  }

  after = (after: bigint) => this.events.filter(({ position }) => BigInt(position) > after);

  read = async (after: bigint | undefined) => {
    const head = BigInt(this.events.length);
    const events = after === undefined ? [] : this.after(after).slice(0, this.page);
    for (const { position } of events) this.reads.set(position, (this.reads.get(position) ?? 0) + 1);
    await delay(0);
    return { events, upTo: after === undefined ? head : BigInt(events.at(-1)?.position ?? head), head };
  };
}

test('every reader gets every later event of its types, and each event is read from the log once', async () => {
  const step = fc.oneof(
    fc.record({ append: fc.constantFrom(...types) }),
    fc.record({ reader: fc.nat(2), type: fc.constantFrom(undefined, ...types) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 12 }), async (groups) => {
      const log = new Log(3);
      const recent = new RecentEvents(log.read);
      const checkpoints = [0n, 0n, 0n];
      await recent.readAfter(0n, undefined);
      for (const group of groups) {
        const reads = group.map(async (one) => {
          if ('append' in one) {
            log.append(one.append);
            return;
          }
          const from = checkpoints[one.reader]!;
          const found = await recent.readAfter(
            from,
            one.type === undefined ? undefined : { types: [one.type] },
          );
          const wanted = log.after(from).filter(({ type }) => one.type === undefined || type === one.type);
          const known = wanted.filter(({ position }) => BigInt(position) <= found!.upTo);
          expect(found!.events).toEqual(known);
          if (checkpoints[one.reader]! < found!.upTo) checkpoints[one.reader] = found!.upTo;
          return undefined;
        });
        await Promise.all(reads);
      }
      expect([...log.reads.values()].every((count) => count === 1)).toBe(true);
    }),
  );
});

test('a read sees at least what the log held when it was requested', async () => {
  const log = new Log(100);
  const recent = new RecentEvents(log.read);
  await recent.readAfter(0n, undefined);
  const early = recent.readAfter(0n, undefined);
  await turn();
  log.append('One');
  const late = recent.readAfter(0n, undefined);
  expect((await early)!.head).toBe(0n);
  expect((await late)!.events).toHaveLength(1);
});

test('a position before the cached events, or after the end of the log, gives undefined', async () => {
  const log = new Log(3_000);
  const recent = new RecentEvents(log.read);
  await recent.readAfter(0n, undefined);
  for (let count = 0; count < 2_000; count += 1) log.append('One');
  expect((await recent.readAfter(0n, undefined))!.events).toHaveLength(2_000);
  log.append('One');
  expect(await recent.readAfter(0n, undefined)).toBeUndefined();
  expect(recent.reaches(0n)).toBe(false);
  expect((await recent.readAfter(1_001n, undefined))!.events).toHaveLength(1_000);
  expect(await recent.readAfter(2_002n, undefined)).toBeUndefined();
  for (let count = 0; count < 5; count += 1) log.append('Rare', 900_000);
  expect((await recent.readAfter(2_004n, undefined))!.events).toHaveLength(2);
  expect(await recent.readAfter(2_003n, undefined)).toBeUndefined();
});

test('after the log was restored to an earlier state the cache begins anew', async () => {
  const log = new Log(100);
  const recent = new RecentEvents(log.read);
  await recent.readAfter(0n, undefined);
  for (const type of types) log.append(type);
  expect((await recent.readAfter(0n, undefined))!.events).toHaveLength(3);
  log.events = log.events.slice(0, 1);
  expect(await recent.readAfter(3n, undefined)).toBeUndefined();
  log.append('Rare');
  expect((await recent.readAfter(1n, undefined))!.events.map(({ type }) => type)).toEqual(['Rare']);
  expect(await recent.readAfter(0n, undefined)).toBeUndefined();
});

type Step = 'invalidate' | { append: string } | { read: string } | { getLast: string };

test('the last event of a stream is the one in the log, or undefined', async () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ append: fc.constantFrom(...types) }) },
    { weight: 4, arbitrary: fc.record({ read: fc.constantFrom(...types) }) },
    { weight: 4, arbitrary: fc.record({ getLast: fc.constantFrom(...types) }) },
    { weight: 1, arbitrary: fc.constant('invalidate' as const) },
  );
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 12 }), async (groups) => {
      const log = new Log(3);
      const recent = new RecentEvents(log.read);
      const lastIn = (type: string) => log.events.findLast((event) => event.type === type);
      const read = async (type: string) => {
        const version = recent.version();
        const last = lastIn(type);
        await delay(3); // meanwhile the cache may read later events
        if (version && last) recent.setLast(version, last);
      };
      const getLast = async (type: string) => {
        const before = lastIn(type);
        const last = await recent.getLast(`s-${type}`);
        if (!last) return;
        found += 1;
        expect(last.revision).toBeGreaterThanOrEqual(before!.revision);
        expect(log.events).toContain(last);
      };
      const work = async (one: Step) => {
        if (one === 'invalidate') recent.invalidate();
        else if ('append' in one) log.append(one.append);
        else if ('read' in one) await read(one.read);
        else await getLast(one.getLast);
      };
      await recent.readAfter(0n, undefined);
      for (const type of types) log.append(type);
      await Promise.all(types.map(read));
      for (const group of groups) await Promise.all(group.map(work));
    }),
  );
  expect(found).toBeGreaterThan(20);
});

test('an event that was read before the cache was invalidated, or too long ago, is not set', async () => {
  const log = new Log(3_000);
  const recent = new RecentEvents(log.read);
  await recent.readAfter(0n, undefined);
  log.append('One');
  const [event] = log.events;
  const beforeInvalidation = recent.version();
  log.events = [];
  recent.invalidate();
  await recent.readAfter(0n, undefined);
  recent.setLast(beforeInvalidation!, event!);
  expect(await recent.getLast('s-One')).toBeUndefined();

  log.append('One');
  await recent.readAfter(0n, undefined);
  const longAgo = recent.version();
  for (let count = 0; count < 2_001; count += 1) log.append('Other');
  await recent.readAfter(1n, undefined);
  recent.setLast(longAgo!, event!);
  expect(await recent.getLast('s-One')).toBeUndefined();

  recent.setLast(recent.version()!, event!);
  expect(await recent.getLast('s-One')).toBe(event);
});

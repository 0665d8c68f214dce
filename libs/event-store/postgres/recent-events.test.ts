import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import type { Position, RecordedEvent } from '../port.js';
import { StoredEvent } from '../recorded-event.js';
import { RecentEvents } from './recent-events.js';

const types = ['One', 'Other', 'Rare'];

/** A log in memory that gives at most so many events at a time. */
class Log {
  events: RecordedEvent[] = [];
  /** Each event, by how often it was read. */
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

test('everybody gets every event that came after, of the wanted types, and each is read once', async () => {
  const happening = fc.oneof(
    fc.record({ append: fc.constantFrom(...types) }),
    fc.record({ look: fc.nat(2), type: fc.constantFrom(undefined, ...types) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(happening, { maxLength: 8 }), { maxLength: 12 }), async (groups) => {
      const log = new Log(3);
      const tail = new RecentEvents(log.read);
      const stands = [0n, 0n, 0n];
      await tail.look(0n, undefined);
      for (const group of groups) {
        const looks = group.map(async (one) => {
          if ('append' in one) {
            log.append(one.append);
            return;
          }
          const from = stands[one.look]!;
          const found = await tail.look(from, one.type === undefined ? undefined : { types: [one.type] });
          const wanted = log.after(from).filter(({ type }) => one.type === undefined || type === one.type);
          const known = wanted.filter(({ position }) => BigInt(position) <= found!.upTo);
          expect(found!.events).toEqual(known);
          if (stands[one.look]! < found!.upTo) stands[one.look] = found!.upTo;
          return undefined;
        });
        await Promise.all(looks);
      }
      expect([...log.reads.values()].every((count) => count === 1)).toBe(true);
    }),
  );
});

test('a look ends at what the log held when it was asked, or later', async () => {
  const log = new Log(100);
  const tail = new RecentEvents(log.read);
  await tail.look(0n, undefined);
  const early = tail.look(0n, undefined);
  await turn();
  log.append('One');
  const late = tail.look(0n, undefined);
  expect((await early)!.head).toBe(0n);
  expect((await late)!.events).toHaveLength(1);
});

test('what lies further back than the last events, or ahead of the log, is not answered', async () => {
  const log = new Log(3_000);
  const tail = new RecentEvents(log.read);
  await tail.look(0n, undefined);
  for (let count = 0; count < 2_000; count += 1) log.append('One');
  expect((await tail.look(0n, undefined))!.events).toHaveLength(2_000);
  log.append('One');
  expect(await tail.look(0n, undefined)).toBeUndefined();
  expect(tail.reaches(0n)).toBe(false);
  expect((await tail.look(1_001n, undefined))!.events).toHaveLength(1_000);
  expect(await tail.look(2_002n, undefined)).toBeUndefined();
  for (let count = 0; count < 5; count += 1) log.append('Rare', 900_000);
  expect((await tail.look(2_004n, undefined))!.events).toHaveLength(2);
  expect(await tail.look(2_003n, undefined)).toBeUndefined();
});

test('a log that was set back is begun anew', async () => {
  const log = new Log(100);
  const tail = new RecentEvents(log.read);
  await tail.look(0n, undefined);
  for (const type of types) log.append(type);
  expect((await tail.look(0n, undefined))!.events).toHaveLength(3);
  log.events = log.events.slice(0, 1);
  expect(await tail.look(3n, undefined)).toBeUndefined();
  log.append('Rare');
  expect((await tail.look(1n, undefined))!.events.map(({ type }) => type)).toEqual(['Rare']);
  expect(await tail.look(0n, undefined)).toBeUndefined();
});

type Step = 'reset' | { append: string } | { read: string } | { ask: string };

test('the last event of a stream is told as the log has it, or not at all', async () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ append: fc.constantFrom(...types) }) },
    { weight: 4, arbitrary: fc.record({ read: fc.constantFrom(...types) }) },
    { weight: 4, arbitrary: fc.record({ ask: fc.constantFrom(...types) }) },
    { weight: 1, arbitrary: fc.constant('reset' as const) },
  );
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 12 }), async (groups) => {
      const log = new Log(3);
      const tail = new RecentEvents(log.read);
      const lastIn = (type: string) => log.events.findLast((event) => event.type === type);
      const read = async (type: string) => {
        const mark = tail.mark();
        const last = lastIn(type);
        await delay(3); // the tail may pass it meanwhile
        if (mark && last) tail.remember(mark, last);
      };
      const ask = async (type: string) => {
        const before = lastIn(type);
        const last = await tail.lastOf(`s-${type}`);
        if (!last) return;
        told += 1;
        expect(last.revision).toBeGreaterThanOrEqual(before!.revision);
        expect(log.events).toContain(last);
      };
      const work = async (one: Step) => {
        if (one === 'reset') tail.reset();
        else if ('append' in one) log.append(one.append);
        else if ('read' in one) await read(one.read);
        else await ask(one.ask);
      };
      await tail.look(0n, undefined);
      for (const type of types) log.append(type);
      await Promise.all(types.map(read));
      for (const group of groups) await Promise.all(group.map(work));
    }),
  );
  expect(told).toBeGreaterThan(20);
});

test('what was read before the log was begun anew, or too long ago, is not remembered', async () => {
  const log = new Log(3_000);
  const tail = new RecentEvents(log.read);
  await tail.look(0n, undefined);
  log.append('One');
  const [event] = log.events;
  const beforeReset = tail.mark();
  log.events = [];
  tail.reset();
  await tail.look(0n, undefined);
  tail.remember(beforeReset!, event!);
  expect(await tail.lastOf('s-One')).toBeUndefined();

  log.append('One');
  await tail.look(0n, undefined);
  const longAgo = tail.mark();
  for (let count = 0; count < 2_001; count += 1) log.append('Other');
  await tail.look(1n, undefined);
  tail.remember(longAgo!, event!);
  expect(await tail.lastOf('s-One')).toBeUndefined();

  tail.remember(tail.mark()!, event!);
  expect(await tail.lastOf('s-One')).toBe(event);
});

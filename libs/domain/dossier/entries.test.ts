import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../kernel/dates.js';
import { ComponentAdded, ComponentDecided } from './component.js';
import { fold } from './dossier.js';
import { Entries } from './entries.js';
import { TrajectoryOpened } from './trajectory.js';

const on = day('2017-01-01');
const trajectory = 'trajectory-1';

interface Numbered {
  readonly number: number;
}

/** A step from any of the versions before it. */
const step = fc.record({
  from: fc.nat(),
  does: fc.constantFrom('put', 'put', 'put', 'change', 'without'),
  key: fc.integer({ min: 0, max: 40 }).map(String),
  entry: fc.record({ number: fc.nat() }),
});

test('each version stays what it was, whatever is made of it: a map that is copied', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
      const versions = [{ entries: new Entries<Numbered>(), copy: new Map<string, Numbered>() }];
      for (const { from, does, key, entry } of steps) {
        const { entries, copy } = versions[from % versions.length]!;
        const after = new Map(copy);
        if (does === 'without') after.delete(key);
        else if (does === 'put' || copy.has(key)) after.set(key, entry);
        const made = {
          put: () => entries.put(key, entry),
          change: () => entries.change(key, () => entry),
          without: () => entries.without(key),
        }[does as 'put' | 'change' | 'without']();
        versions.push({ entries: made, copy: after });
      }
      for (const { entries, copy } of versions) {
        expect([...entries]).toEqual([...copy.values()]);
        for (const key of copy.keys()) expect(entries.get(key)).toEqual(copy.get(key));
        expect(entries.get('unknown')).toBeUndefined();
      }
    }),
  );
});

test('without the entry of a key the others stay', () => {
  const entries = new Entries<Numbered>().put('1', { number: 1 }).put('2', { number: 2 });
  expect([...entries.without('1')]).toEqual([{ number: 2 }]);
});

test('a dossier with thousands of entries is folded without going through all of them for each', () => {
  const nths = Array.from({ length: 1_000 }, (_, number) => number + 2);
  const events = [
    TrajectoryOpened.of({ on, trajectory }),
    ...nths.map((nth) => ComponentAdded.of({ on, trajectory, component: 'TO_A1', nth })),
    ...nths.map((nth) => ComponentDecided.of({ on, trajectory, component: 'TO_A1', nth, decision: 'VO' })),
  ];
  const { steps, result } = countingSteps(() => fold(events));
  const [held] = result.trajectory;
  const components = [...held!.components];
  expect(components).toHaveLength(nths.length);
  expect(components.at(-1)).toMatchObject({ nth: 1_001, decision: { code: 'VO' } });
  expect(steps).toBeGreaterThan(events.length);
  expect(steps).toBeLessThan(3 * events.length * Math.sqrt(nths.length));
});

/** How many entries are put into maps, also by copying them. */
function countingSteps<Result>(work: () => Result): { readonly steps: number; readonly result: Result } {
  const set = Reflect.get(Map.prototype, 'set');
  let steps = 0;
  Map.prototype.set = function (this: Map<unknown, unknown>, key: unknown, value: unknown) {
    steps += 1;
    return set.call(this, key, value);
  };
  try {
    const result = work();
    return { result, steps };
  } finally {
    Map.prototype.set = set;
  }
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, TracedChanges, type Change } from './traced-changes.js';

const traced = (first: unknown, ...steps: readonly (readonly (readonly [string, unknown])[])[]) => {
  const changes = new TracedChanges<string>(first);
  for (const together of steps) changes.add(together.map(([cause, state]) => ({ cause, state })));
  return changes
    .changes()
    .map(({ place, before, after, causes }) => [place.join('/'), before, after, causes.join()]);
};

describe('what changed', () => {
  test('is told field by field, with what changed each', () => {
    const [none, open, met] = [
      {},
      { wooncode: { stand: 'open', level: 'A1' } },
      { wooncode: { stand: 'voldaan', level: 'A1' } },
    ];
    expect(traced(none, [['lease', open]], [['test', met]])).toEqual([
      ['wooncode/stand', undefined, 'voldaan', 'lease,test'],
      ['wooncode/level', undefined, 'A1', 'lease'],
    ]);
  });

  test('is nothing where it was changed back, nor of an entry that went and came again', () => {
    const [without, with1, with2] = [
      { tests: [{ id: 1 }] },
      { tests: [{ id: 1 }, { id: 2 }] },
      { tests: [] },
    ];
    expect(traced(without, [['a', with1]], [['b', without]])).toEqual([]);
    expect(traced(without, [['a', with2]], [['b', without]])).toEqual([]);
  });

  test('is one entry where a step takes it away and another, at once, brings it back otherwise', () => {
    const [wrong, gone, right] = [{ on: 1, level: 'A1', skill: 's' }, [], { on: 2, level: 'A1', skill: 's' }];
    expect(
      traced({ tests: [wrong] }, [
        ['corrected', { tests: gone }],
        ['taken', { tests: [right] }],
      ]),
    ).toEqual([['tests', wrong, right, 'corrected,taken']]);
  });

  test('is the entry that says most of it still, and another one is new', () => {
    const stretch = { from: '2019-01-01', standing: 'open', lease: 'l1' };
    const ended = { ...stretch, until: '2020-05-03' };
    const next = { from: '2020-05-04', standing: 'met', lease: 'l1' };
    expect(traced({ stretches: [stretch] }, [['test', { stretches: [next, ended] }]])).toEqual([
      ['stretches', stretch, ended, 'test'],
      ['stretches', undefined, next, 'test'],
    ]);
  });

  test('follows an entry over several steps, and names no step that left it alone', () => {
    const entry = (on: number, note: string) => ({ id: 'x', kind: 'k', on, note });
    const other = { id: 'y' };
    const states = [entry(2, 'a'), entry(2, 'b')].map((one) => ({ list: [one] }));
    expect(
      traced(
        { list: [entry(1, 'a')] },
        [['one', states[0]]],
        [['two', { list: [...states[0]!.list, other] }]],
        [['three', { list: [...states[1]!.list, other] }]],
      ),
    ).toEqual([
      ['list', entry(1, 'a'), entry(2, 'b'), 'one,three'],
      ['list', undefined, other, 'two'],
    ]);
  });
});

const scalar = fc.constantFrom('a', 'b', 'c');
const entry = fc.record({ id: scalar, value: scalar, more: scalar }, { requiredKeys: ['id'] });
const state = fc.record(
  {
    status: scalar,
    part: fc.record(
      { one: scalar, two: scalar, list: fc.array(entry, { maxLength: 4 }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['status'] },
);

/** A state with changes made, its lists without their order and its empty parts left out. */
function changed(from: unknown, changes: readonly Change[]): unknown {
  const made = plain(from);
  for (const { place, isEntry, before, after } of changes) {
    const key = place.join('/');
    const values = (made[key] ??= []);
    const at = values.indexOf(JSON.stringify(sorted(before)));
    expect(at >= 0).toBe(before !== undefined);
    if (at >= 0) values.splice(at, 1);
    if (after !== undefined) values.push(JSON.stringify(sorted(after)));
    if (!isEntry) expect(values.length).toBeLessThan(2);
  }
  return Object.fromEntries(
    Object.entries(made)
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [key, values.sort()]),
  );
}
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value;

/** The values at each place. */
function plain(value: unknown, place = ''): Record<string, string[]> {
  if (Array.isArray(value)) return { [place]: value.map((one) => JSON.stringify(sorted(one))).sort() };
  if (typeof value !== 'object' || value === null) return { [place]: [JSON.stringify(value)] };
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, inner]) => plain(inner, place ? `${place}/${name}` : name)),
  ) as Record<string, string[]>;
}

test('the changes, made to what was, give what is: over any steps, and directly', () => {
  fc.assert(
    fc.property(
      state,
      fc.array(fc.array(state, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      (first, steps) => {
        const last = steps.at(-1)?.at(-1) ?? first;
        const tracing = new TracedChanges<string>(first);
        for (const together of steps)
          tracing.add(together.map((one, index) => ({ cause: String(index), state: one })));
        expect(changed(first, tracing.changes())).toEqual(changed(last, []));
        expect(changed(first, changesBetween(first, last))).toEqual(changed(last, []));
        for (const { causes } of tracing.changes()) expect(causes).not.toEqual([]);
      },
    ),
  );
});

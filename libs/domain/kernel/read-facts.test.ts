import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { event, fact, identity, listed, sensitive, type AnyEventDefinition } from './event.js';
import { factsReader, type Facts } from './read-facts.js';

const Count = z.number();
/** An event with numbers wherever a schema can hold them. */
const Counted = event('Counted', {
  title: 'Geteld',
  meaning: 'Something was counted.',
  fields: {
    name: fact(z.string(), 'naam'),
    plain: fact(Count.optional(), 'getal'),
    nullable: fact(Count.nullable().optional(), 'getal of niets'),
    list: fact(z.array(Count).readonly().optional(), 'lijst'),
    byName: fact(z.record(z.string(), Count).optional(), 'per naam'),
    deep: fact(z.object({ inner: z.array(z.object({ count: Count, name: z.string() })) }).optional(), 'diep'),
    either: fact(z.union([z.string(), z.object({ count: Count })]).optional(), 'of'),
    numbered: listed(Count, z.string().or(Count), 'nummer'),
    words: fact(z.array(z.string()).optional(), 'woorden'),
    named: fact(z.record(z.string(), z.string()).optional(), 'benoemd'),
    wordOrFlag: fact(z.union([z.string(), z.boolean()]).optional(), 'woord of vlag'),
    texts: fact(z.object({ text: z.string() }).optional(), 'teksten'),
    sealed: identity(Count.optional(), 'verzegeld'),
    health: sensitive(Count.optional(), 'gezondheid'),
  },
});
const Named = event('Named', {
  title: 'Benoemd',
  meaning: 'Something has a name.',
  fields: { name: fact(z.string(), 'naam') },
});

/** Doubles every number, and notes where it stands. */
const reader = () =>
  factsReader<string[]>((schema) =>
    schema instanceof z.ZodNumber
      ? (value, place, places) => {
          places.push(place);
          return typeof value === 'number' ? value * 2 : value;
        }
      : undefined,
  );
const doubled = (facts: Facts, definition: AnyEventDefinition = Counted) => {
  const places: string[] = [];
  return { read: reader()(definition)(facts, '', places), places };
};

test.each<[string, Facts, Facts, string[]]>([
  ['a field', { plain: 1 }, { plain: 2 }, ['/plain']],
  ['a field that may be nothing', { nullable: 1 }, { nullable: 2 }, ['/nullable']],
  ['a list', { list: [1, 0] }, { list: [2, 0] }, ['/list/0', '/list/1']],
  ['a table', { byName: { a: 1, b: 0 } }, { byName: { a: 2, b: 0 } }, ['/byName/a', '/byName/b']],
  ['a union', { either: { count: 1 } }, { either: { count: 2 } }, ['/either/count']],
  ['a field that is stored open where it is a number', { numbered: 1 }, { numbered: 2 }, ['/numbered']],
  [
    'an object in a list in an object',
    { deep: { inner: [{ count: 0 }, { count: 1, name: 'a' }] } },
    { deep: { inner: [{ count: 0 }, { count: 2, name: 'a' }] } },
    ['/deep/inner/0/count', '/deep/inner/1/count'],
  ],
])('what is read otherwise is found in %s, and its place is named', (_, facts, read, places) =>
  expect(doubled({ name: 'x', ...facts })).toEqual({ read: { name: 'x', ...read }, places }),
);

test('several fields are read, each by itself', () =>
  expect(doubled({ name: 'x', plain: 1, list: [2], byName: { a: 3 } })).toEqual({
    read: { name: 'x', plain: 2, list: [4], byName: { a: 6 } },
    places: ['/plain', '/list/0', '/byName/a'],
  }));

test('what was read stays as it was', () => {
  const facts = { name: 'x', list: [1], deep: { inner: [{ count: 1 }] } };
  doubled(facts);
  expect(facts).toEqual({ name: 'x', list: [1], deep: { inner: [{ count: 1 }] } });
});

test('where nothing is read otherwise, it is the very same value', () => {
  const deep = { inner: [{ count: 0 }] };
  const byName = { a: 0 };
  const facts = { name: 'x', plain: 0, list: [0, 0], byName, deep, either: 'a', nullable: null };
  expect(doubled(facts).read).toBe(facts);
  const other = doubled({ ...facts, plain: 1 }).read as typeof facts;
  expect(other).toEqual({ ...facts, plain: 2 });
  expect(other.list).toBe(facts.list);
  expect(other.byName).toBe(byName);
  expect(other.deep).toBe(deep);
});

test.each<Facts>([
  { plain: undefined },
  { list: 'none', byName: 'none', deep: 'none' },
  { list: null, byName: null, deep: null, either: null },
  { deep: { inner: 'none' } },
  { deep: { inner: [null, 'none'] } },
])('a value that its schema doesn’t expect, as older versions recorded some, stays as it is: %j', (facts) => {
  const { read, places } = doubled(facts);
  expect(read).toBe(facts);
  expect(places).toEqual([]);
});

test('a field that is absent is read by nobody', () => {
  expect(doubled({ name: 'x' }).places).toEqual([]);
  expect(doubled({ plain: undefined, deep: { inner: [{}] } }).places).toEqual([]);
});

test('what is sealed, and what its schema says to be something else, is no fact to read', () => {
  const facts = {
    sealed: 1,
    health: 1,
    name: 1,
    words: [1],
    named: { a: 1 },
    wordOrFlag: 1,
    texts: { text: 1 },
    unheardOf: 1,
  };
  expect(doubled(facts)).toEqual({ read: facts, places: [] });
});

test('an event that holds nothing to read is given as it is, whatever it is', () => {
  const facts = { name: 'x', count: 1 };
  expect(doubled(facts, Named).read).toBe(facts);
});

test('the readers of a definition are made once, and each definition has its own', () => {
  const readerOf = reader();
  expect(readerOf(Counted)).toBe(readerOf(Counted));
  expect(readerOf(Named)({ plain: 1 }, '', [])).toEqual({ plain: 1 });
  expect(readerOf(Counted)({ plain: 1 }, '', [])).toEqual({ plain: 2 });
});

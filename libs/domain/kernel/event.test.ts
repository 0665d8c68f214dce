import { expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  allFieldsOf,
  event,
  fact,
  factsToday,
  factsWithoutText,
  identity,
  listed,
  naming,
  sealing,
  sensitive,
  upcast,
} from './event.js';

const VisitPaid = event('VisitPaid', {
  version: 3,
  title: 'Bezoek gebracht',
  meaning: 'An example: somebody was visited.',
  fields: {
    place: fact(z.string(), 'plaats'),
    hours: fact(z.int().optional(), 'uren'),
    visitor: identity(z.string(), 'bezoeker'),
    motive: sensitive(z.string().optional(), 'motief'),
  },
  upcasters: {
    1: { facts: ({ town, ...rest }) => ({ ...rest, place: town }) },
    2: { personal: ({ who, ...rest }) => ({ ...rest, visitor: who }) },
  },
});

test('an event is parted by the class of its fields; what is absent stays absent', () => {
  expect(VisitPaid.of({ place: 'Gent', visitor: 'Anna', hours: undefined })).toStrictEqual({
    type: 'VisitPaid',
    version: 3,
    facts: { place: 'Gent' },
    personal: { visitor: 'Anna' },
  });
});

test.each(['town', 'constructor'])(
  'a field that the event does not have is a fault of the program: %s',
  (field) => expect(() => VisitPaid.of({ place: 'Gent', visitor: 'Anna', [field]: 'x' })).toThrow(TypeError),
);

test('a value that is wrong is a fault of the program', () =>
  expect(() => VisitPaid.of({ place: 'Gent', visitor: 'Anna', hours: 1.5 })).toThrow(z.ZodError));

test('each part of an old version is led to today’s by every step after it', () => {
  expect(upcast(VisitPaid, 'facts', 1, { town: 'Gent' })).toEqual({ place: 'Gent' });
  expect(upcast(VisitPaid, 'facts', 2, { place: 'Gent' })).toEqual({ place: 'Gent' });
  expect(upcast(VisitPaid, 'personal', 1, { who: 'Anna' })).toEqual({ visitor: 'Anna' });
});

test('a version that no step leads on from, or that is newer than the program, is refused', () => {
  expect(() => upcast(VisitPaid, 'facts', 0, {})).toThrow(RangeError);
  expect(() => upcast(VisitPaid, 'facts', 4, {})).toThrow(RangeError);
});

const Code = z.enum(['A', 'B']);
const ReasonStated = event('ReasonStated', {
  version: 2,
  title: 'Reden vermeld',
  meaning: 'An example: a version that seals what the one before kept open.',
  fields: {
    entry: naming(z.string().regex(/^[0-9]+$/u), z.string(), 'nummer'),
    code: listed(Code, z.string().optional(), 'code'),
    place: listed(
      z.strictObject({ number: z.int().optional(), code: Code.optional() }),
      z.strictObject({ number: z.int(), code: z.string(), name: z.string() }).partial().optional(),
      'plaats',
    ),
    reason: identity(z.string().optional(), 'reden'),
  },
  upcasters: { 1: sealing },
});

test('a listed field is open where its value is on the list, and else sealed; an object field by field', () => {
  const stated = { entry: '1', code: 'A', place: { number: 1, code: 'C', name: 'ziekenhuis' } };
  const parts = ReasonStated.of(stated);
  expect(parts).toMatchObject({
    facts: { entry: '1', code: 'A', place: { number: 1 } },
    personal: { place: { code: 'C', name: 'ziekenhuis' } },
  });
  expect(allFieldsOf(parts)).toEqual(stated);
  expect(ReasonStated.of({ entry: '1', code: 'ziek', place: {} })).toMatchObject({
    facts: { entry: '1', place: {} },
    personal: { code: 'ziek' },
  });
});

test('what an older version kept open and is sealed today is no fact any more', () => {
  const stored = { entry: 'thuis', code: 'ziek', place: { number: 1, name: 'ziekenhuis' }, reason: 'ziek' };
  expect(factsToday(ReasonStated, 1, stored)).toEqual({
    facts: { entry: 'thuis', place: { number: 1 } },
    onceOpen: { code: 'ziek', place: { name: 'ziekenhuis' }, reason: 'ziek' },
  });
  expect(factsToday(ReasonStated, 2, { entry: '1' })).toEqual({ facts: { entry: '1' }, onceOpen: undefined });
});

test('without a text, a fact that names an entry by words is left out', () =>
  expect(factsWithoutText(ReasonStated, { entry: 'thuis', code: 'A' })).toEqual({ code: 'A' }));

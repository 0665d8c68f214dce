import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { event, fact, identity, sensitive, upcast } from './event.js';

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

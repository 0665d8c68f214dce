import { z } from 'zod';
import { expect, test } from '@jest/globals';
import { catalogue, type EventName } from '../catalogue.js';
import { sampleOf } from '../../../test/history/sample.js';
import { event, fact, type AnyEventDefinition } from './event.js';
import { DateOnly, Instant } from './dates.js';
import { readDays } from './recorded-days.js';

const recordedAt = new Date('2024-05-01T22:30:00.000Z');
const read = (name: EventName, facts: object, keepsPlace = false) =>
  readDays(catalogue[name], facts as Record<string, unknown>, recordedAt, keepsPlace);

test.each(['0000-01-01', '1899-12-31', '2201-01-01', '9999-12-31'])(
  'a misdated day, %s, is the day of recording; of what a source states it is left out',
  (on) => {
    expect(read('DevelopmentReleased', { on })).toEqual({ facts: { on: '2024-05-02' }, misdated: ['/on'] });
    const source = { system: 'KBI-01.00', statedOn: '2018-03-30' };
    expect(read('PersonRegistered', { on, source })).toEqual({ facts: { source }, misdated: ['/on'] });
    expect(read('ComponentDecided', { on, source }).facts).toEqual({ source, statedDate: on });
  },
);

test.each(['0000-12-31T23:42:30.000Z', '9999-12-31T23:59:59.000Z', '2024-05-01T22:35:00.001Z'])(
  'a misdated instant, %s, is that of recording',
  (at) => {
    const facts = { at: '2024-05-01T22:30:00.000Z' };
    expect(read('ConsultationGranted', { at })).toEqual({ facts, misdated: ['/at'] });
  },
);

test('every other day is the nearest one, so that what is open stays open', () => {
  expect(read('AuthorisationGranted', { from: '0001-01-01', until: '9999-12-31' }).facts).toEqual({
    from: '1900-01-01',
    until: '2200-12-31',
  });
  expect(read('AgreementSheetDrawnUp', { planning: { IN_TEST: '9999-01-01' } })).toEqual({
    facts: { planning: { IN_TEST: '2200-12-31' } },
    misdated: ['/planning/IN_TEST'],
  });
  expect(read('OrganisationEnded', { on: '9999-12-31' }, true).facts).toEqual({ on: '2200-12-31' });
});

test('what can be read is given as it is', () => {
  const facts = { on: '2018-01-01', planned: null };
  expect(read('AgreementStagePlanned', facts)).toEqual({ facts, misdated: [] });
  expect(read('AgreementStagePlanned', facts).facts).toBe(facts);
});

/** Every day and instant of a value replaced by one that can't be read. */
function misdate(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(
      /^\d{4}(-\d\d-\d\d)(T.*)?$/,
      (_, monthAndDay: string, time = '') => `0000${monthAndDay}${String(time)}`,
    );
  if (Array.isArray(value)) return value.map(misdate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, misdate(inner)]));
}

test.each(Object.keys(catalogue) as EventName[])('no day of %s is overlooked', (name) => {
  const { facts } = sampleOf(name);
  const { facts: known } = read(name, misdate(facts) as object);
  const { fields }: AnyEventDefinition = catalogue[name];
  const open = Object.entries(fields).filter(([field]) => field in facts);
  const schemas = open.map(
    ([field, one]) => [field, one.class === 'listed' ? one.open : one.schema] as const,
  );
  const schema = z.object(Object.fromEntries(schemas));
  expect(schema.safeParse(known)).toMatchObject({ success: true });
});

/** Made anew for each test: how a definition is read is kept. */
const dayAndInstant = () =>
  event('Example', {
    title: 'Voorbeeld',
    meaning: 'Something happened.',
    fields: {
      since: fact(DateOnly.optional(), 'sinds'),
      moment: fact(Instant.optional(), 'ogenblik'),
      words: fact(z.string().optional(), 'woorden'),
    },
  });

test('days are read as days, instants as instants, and words as they are', () => {
  const facts = { since: '0001-01-01', moment: '0001-01-01T00:00:00.000Z', words: '0001-01-01' };
  expect(readDays(dayAndInstant(), facts, recordedAt, false)).toEqual({
    facts: { since: '1900-01-01', moment: '2024-05-01T22:30:00.000Z', words: '0001-01-01' },
    misdated: ['/since', '/moment'],
  });
});

test.each(['2024-05-01T22:30:00.000Z', '1900-01-01T00:00:00.000Z', '2024-05-01T22:35:00.000Z'])(
  'an instant until five minutes after that of recording is right: %s',
  (moment) => {
    const facts = { moment };
    expect(readDays(dayAndInstant(), facts, recordedAt, false)).toEqual({ facts, misdated: [] });
  },
);

test('a day that no calendar has is the day of recording', () =>
  expect(readDays(dayAndInstant(), { since: '2018-02-30' }, recordedAt, false)).toEqual({
    facts: { since: '2024-05-02' },
    misdated: ['/since'],
  }));

test.each(['12018-01-01', '0001-01-01T00:00:00.000Z', 'later', '', null, 1])(
  'what was never written as a day, %j, stays as it is',
  (since) => {
    const facts = { since };
    expect(readDays(dayAndInstant(), facts, recordedAt, false)).toEqual({ facts, misdated: [] });
  },
);

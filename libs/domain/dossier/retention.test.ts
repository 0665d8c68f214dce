import { describe, expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { day } from '../kernel/dates.js';
import { accessLogRetention, dossierRetention, municipalityCopy } from '../law/retention.js';
import { lastStarts, municipalityKeepsUntil, retentionOver } from './retention.js';

/** A dossier that was opened on 5 January 2015. */
const { state } = given();

describe('a dossier', () => {
  aroundDates(
    dossierRetention,
    {
      ...{ '2024-06-15': undefined, '2024-06-16': undefined, '2024-06-17': undefined },
      ...{ '2105-01-05': undefined, '2105-01-06': '2105-01-06', '2110-12-31': '2105-01-06' },
    },
    (on, since) => {
      const over = since && {
        ...{ kind: 'DOSSIER', since },
        erasure: { ground: 'RETENTION_PERIOD', accessLog: 'kept' },
      };
      expect(retentionOver(state, on)).toEqual(over);
    },
  );

  test('of 29 February is kept until 28 February, where there is no such day 90 years later', () => {
    const leap = { person: { status: 'open', births: [], since: day('2016-02-29') } } as const;
    expect(retentionOver(leap, day('2106-02-28'))).toBeUndefined();
    expect(retentionOver(leap, day('2106-03-01'))).toMatchObject({ since: '2106-03-01' });
  });
});

describe('the access log of a person who was erased on 5 January 2024', () => {
  aroundDates(
    accessLogRetention,
    { '2034-01-05': undefined, '2034-01-06': '2034-01-06', '2040-01-01': '2034-01-06' },
    (on, since) => {
      const over = since && {
        ...{ kind: 'ACCESS_LOG', since },
        erasure: { ground: 'RETENTION_PERIOD', accessLog: 'erased' },
      };
      expect(retentionOver(given(example.erased).state, on)).toEqual(over);
    },
  );

  test('that was erased too has no term', () => {
    const gone = given(example.erased, example.erased({ on: '2025-01-05', accessLog: 'erased' })).state;
    expect(retentionOver(gone, day('2110-01-01'))).toBeUndefined();
  });
});

describe('what a municipality was given', () => {
  aroundDates(
    municipalityCopy,
    {
      '2019-07-28': undefined,
      '2019-07-29': '2024-07-29',
      '2019-07-30': '2024-07-30',
      '2024-06-14': '2029-06-14',
      '2024-06-15': '2029-06-15',
      '2024-06-16': undefined,
      '2024-06-17': undefined,
    },
    (on, until) => expect(municipalityKeepsUntil(on)).toBe(until),
  );
});

test('nobody, and whoever was never opened, has a term', () => {
  expect(retentionOver({ person: { status: 'unknown' } }, day('2110-01-01'))).toBeUndefined();
});

test('of each kind the last day is told on which a term may have begun that is over on a day', () => {
  expect(lastStarts(day('2105-01-06'))).toEqual({ DOSSIER: '2015-01-06', ACCESS_LOG: '2095-01-06' });
  expect(lastStarts(day('2024-06-15'))).toEqual({ DOSSIER: '1934-06-15', ACCESS_LOG: '2014-06-15' });
});

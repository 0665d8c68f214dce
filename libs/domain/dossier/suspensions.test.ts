/** The days on which a contract is suspended, and on which that ends. */
import { expect, test } from '@jest/globals';
import { given } from '../../../test/support/given.js';
import { ready, signed, suspended } from '../../../test/support/trajectory-examples.js';
import { EntryId } from '../identifiers/ids.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { suspensionsEnded, suspensionsOf } from './contract.js';

const contract = EntryId.parse('contract-1');
const stateOf = (...suspensions: readonly DomainEvent[]) =>
  given(...ready('2022-03-01'), signed, ...suspensions).state;
const ended = (...suspensions: readonly DomainEvent[]) => suspensionsEnded(stateOf(...suspensions));
const other = suspended({ suspension: '2', period: { from: '2022-07-01', until: '2022-07-10' } });
const shorter = suspended({ on: '2022-05-11', period: { from: '2022-05-10', until: '2022-05-12' } });

test('each suspension of a contract ends by itself, on the day after its last', () =>
  expect(ended(suspended(), other)).toEqual([
    { entry: '1', on: '2022-05-20' },
    { entry: '2', on: '2022-07-11' },
  ]));

test('one without a last day doesn’t end', () => {
  expect(ended(suspended({ period: undefined }))).toEqual([]);
  expect(ended(suspended({ period: { from: '2022-05-10' } }))).toEqual([]);
});

test('one that was stated anew ends as it was stated last, also where another ends on its old last day', () => {
  expect(ended(suspended(), shorter)).toEqual([{ entry: '1', on: '2022-05-13' }]);
  const beside = suspended({ suspension: '2', period: { from: '2022-05-18', until: '2022-05-19' } });
  expect(ended(suspended(), shorter, beside)).toEqual([
    { entry: '1', on: '2022-05-13' },
    { entry: '2', on: '2022-05-20' },
  ]);
  expect(ended(suspended(), suspended({ on: '2022-05-11', period: undefined }))).toEqual([]);
});

test('another contract that goes on being suspended holds up nothing', () => {
  const goesOn = { suspension: '2', period: { from: '2022-05-15', until: '2022-06-30' } };
  expect(ended(suspended(), suspended(goesOn))).toEqual([{ entry: '2', on: '2022-07-01' }]);
  expect(ended(suspended(), suspended({ ...goesOn, contract: 'contract-2' }))).toEqual([
    { entry: '1', on: '2022-05-20' },
    { entry: '2', on: '2022-07-01' },
  ]);
});

test('a period that a source states backwards suspends nothing, one of a single day that day', () => {
  const periods = (from: string, until?: string) =>
    suspensionsOf(stateOf(suspended({ period: { from, until } })), contract, day('2022-06-01'));
  expect(periods('2022-05-19', '2022-05-18')).toEqual([]);
  expect(periods('2022-05-19', '2022-05-19')).toEqual([{ from: '2022-05-19', until: '2022-05-19' }]);
  expect(periods('2022-05-19')).toEqual([{ from: '2022-05-19', until: undefined }]);
});

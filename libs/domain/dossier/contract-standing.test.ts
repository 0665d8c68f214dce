/** What the standing of a contract depends on, beside the terms of the law: courses, parts, and other papers. */
import { describe, expect, test } from '@jest/globals';
import { died } from '../../../test/support/arrival-examples.js';
import { dossierEvents } from '../catalogue.js';
import { enrolled, obliged, registered } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { eventExample } from '../../../test/support/event-example.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { stretchOn } from '../kernel/stretches.js';
import { contractStretches } from './contract-standing.js';
import { contractOn, suspensionsOf } from './contract.js';

const { ready, signed, amended, suspended, signaturePostponed, waiverDecided, enrolledInOrientation } =
  example;
/** The standing on a day, whatever is recorded of later days. */
const standing = (on: string, ...past: readonly DomainEvent[]) =>
  stretchOn(contractStretches(given(...past).state), day(on))?.standing;
const careerCourse = eventExample(dossierEvents.CareerCourseEnrolled, {
  on: '2022-05-03',
  course: 'course-9',
  period: { from: '2022-05-03' },
});

describe('before the signature', () => {
  const newcomer = [obliged(), registered({ on: '2022-03-01' })];

  test('the last day of the term is in time', () => {
    const turn = waiverDecided({ on: '2022-05-30' }); // so that this day is looked at by itself
    expect(standing('2022-05-30', ...newcomer, turn)).toBe('toSign');
    expect(standing('2022-05-31', ...newcomer, turn)).toBe('signatureOverdue');
  });

  test('a postponement counts from the registration on', () => {
    const postponed = (from: string) =>
      signaturePostponed({ on: from, period: { from, until: '2022-08-31' } });
    expect(standing('2022-07-01', ...newcomer, postponed('2022-02-28'))).toBe('signatureOverdue');
    expect(standing('2022-07-01', ...newcomer, postponed('2022-03-01'))).toBe('postponed');
  });

  test('nothing is asked of the dead', () =>
    expect(standing('2022-04-02', ...newcomer, died({ on: '2022-04-01' }))).toBeUndefined());
});

describe('under a contract of 2 May 2022', () => {
  const underContract = [...ready(), signed()];

  test('the last day to start is in time', () => {
    const turn = waiverDecided({ on: '2022-07-31', part: 'EMPLOYMENT' });
    expect(standing('2022-07-31', ...underContract, turn)).toBe('toStart');
    expect(standing('2022-08-01', ...underContract, turn)).toBe('startOverdue');
  });

  test.each<[string, string, string, DomainEvent]>([
    ['a course of MO', '2022-05-08', '2022-05-09', enrolledInOrientation()],
    ['a course of NT2 without days', '2022-05-09', '2022-05-10', enrolled({ on: '2022-05-10' })],
    [
      'one of which somebody was enrolled before it begins',
      '2022-06-19',
      '2022-06-20',
      enrolled({ on: '2022-05-10', begins: '2022-06-20' }),
    ],
    [
      'one that began before somebody was enrolled',
      '2022-06-19',
      '2022-06-20',
      enrolled({ on: '2022-06-20', begins: '2022-05-10' }),
    ],
  ])('it is started by %s', (_, before, from, course) => {
    expect(standing(before, ...underContract, course)).toBe('toStart');
    expect(standing(from, ...underContract, course)).toBe('running');
  });

  test('one that ended on the day of the contract has started it, and one of the day before has not', () => {
    const until = (ends: string) =>
      enrolledInOrientation({ on: '2022-01-05', period: { from: '2022-01-05', until: ends } });
    expect(standing('2022-05-02', ...ready(), until('2022-05-01'), signed())).toBe('toStart');
    expect(standing('2022-05-02', ...ready(), until('2022-05-02'), signed())).toBe('running');
  });

  test('career orientation starts nothing', () =>
    expect(standing('2022-05-10', ...underContract, careerCourse())).toBe('toStart'));

  test.each<[string, readonly string[], readonly string[]]>([
    ['toStart', ['MO', 'NT2', 'EMPLOYMENT'], ['MO']],
    ['toStart', ['MO', 'NT2', 'EMPLOYMENT'], ['NT2']],
    ['running', ['MO', 'NT2', 'EMPLOYMENT'], ['MO', 'NT2']],
    ['running', ['EMPLOYMENT'], []],
    ['running', ['EMPLOYMENT', 'NETWORK'], []],
  ])('it is %s where it holds %j and waives %j', (expected, parts, waived) =>
    expect(standing('2022-05-02', ...ready(), signed({ parts, waived }))).toBe(expected),
  );
});

describe('of several papers', () => {
  const two = { contract: 'contract-2' };
  const later = signed({ ...two, on: '2022-06-01', parts: ['NT2'] });
  const partsOn = (on: string, ...past: readonly DomainEvent[]) =>
    contractOn(given(...ready(), ...past).state, day(on))?.parts;

  test('the contract that was signed last holds, in whatever order they are recorded', () => {
    expect(partsOn('2022-06-01', later, signed())).toEqual(['NT2']);
    expect(partsOn('2022-05-31', later, signed())).toEqual(['MO', 'NT2', 'EMPLOYMENT']);
    expect(partsOn('2022-05-01', later, signed())).toBeUndefined();
  });

  test('an addendum changes its own contract, and the last one holds', () => {
    const amend = (addendum: string, on: string, parts: readonly string[], more = {}) =>
      amended({ addendum, on, parts, ...more });
    const first = amend('1', '2022-07-01', ['MO']);
    const second = amend('2', '2022-08-01', ['EMPLOYMENT']);
    const ofOther = amend('1', '2022-09-01', ['NETWORK'], { contract: 'contract-2' });
    expect(partsOn('2022-09-01', signed(), second, first)).toEqual(['EMPLOYMENT']);
    expect(partsOn('2022-07-31', signed(), second, first)).toEqual(['MO']);
    expect(partsOn('2022-09-01', signed(), ofOther)).toEqual(['MO', 'NT2', 'EMPLOYMENT']);
  });

  test('the last decision about a part waives it or not, in whatever order they are recorded', () => {
    const waivers = [
      waiverDecided({ on: '2022-07-01', granted: false }),
      waiverDecided({ on: '2022-06-01' }),
    ];
    const waivedOn = (on: string) =>
      contractOn(given(...ready(), signed(), ...waivers).state, day(on))?.waived;
    expect(waivedOn('2022-06-30')).toEqual(['NT2']);
    expect(waivedOn('2022-07-01')).toEqual([]);
  });

  test('a suspension holds for its own contract', () => {
    const { state } = given(...ready(), signed(), later, suspended());
    const of = (contract: string) => suspensionsOf(state, contract as never, day('2022-06-01'));
    expect(of('contract-1')).toHaveLength(1);
    expect(of('contract-2')).toEqual([]);
  });
});

describe('as a source states it', () => {
  const source = { system: 'KBI-01.00', statedOn: '2017-05-02' };
  const stated = (fields: object) =>
    contractOn(
      given(signed({ parts: undefined, waived: undefined, source, ...fields })).state,
      day('2022-05-02'),
    );

  test.each([
    [['MO'], { socialOrientation: true, nt2: false, careerOrientation: false }],
    [['NT2'], { socialOrientation: false, nt2: true, careerOrientation: false }],
    [['CAREER'], { socialOrientation: false, nt2: false, careerOrientation: true }],
    [[], { socialOrientation: undefined, nt2: undefined, careerOrientation: undefined }],
  ])('it holds %j where it says %j', (parts, flags) =>
    expect(stated(flags)).toMatchObject({ parts, waived: [], isOurs: false }),
  );

  test('a contract for no trajectory is none of ours', () =>
    expect(stated({ trajectory: undefined, source: undefined })).toMatchObject({ isOurs: false }));

  test('a period that ends before it begins suspends nothing, and one of a day that day', () => {
    const reversed = { period: { from: '2022-05-10', until: '2022-05-09' } };
    const oneDay = { period: { from: '2022-05-10', until: '2022-05-10' } };
    expect(standing('2022-05-10', ...ready(), signed(), suspended(reversed))).toBe('toStart');
    expect(standing('2022-05-10', ...ready(), signed(), suspended(oneDay))).toBe('suspended');
  });
});

/** The reference for the Wooncode, on examples computed by hand from DOMAIN §5 and §10. */
import { describe, expect, test } from '@jest/globals';
import type { Day, Fact, FactOf, History } from './history.js';
import { housing } from './housing.js';

const person = (birthYear: number, ...facts: Fact[]): History => [
  { kind: 'opened', on: '2015-01-01', birthYear },
  ...facts,
];
const adult = (...facts: Fact[]): History => person(1980, ...facts);

const lease = (on: Day, more: Partial<FactOf<'lease'>> = {}): Fact => ({
  ...{ kind: 'lease', on, lease: 'h', signedOn: on, role: 'TENANT' },
  ...more,
});
const proof = (on: Day, more: Partial<FactOf<'proof'>> = {}): Fact => ({
  ...{ kind: 'proof', on, proof: on, manifest: false },
  ...more,
});
const spoke = (on: Day, level: 'A1' | 'A2', passed = true): Fact => ({
  ...{ kind: 'test', on, test: on },
  results: [{ skill: 'speaking', level, passed }],
});
const postponed = (on: Day, name = 'h'): Fact => ({ kind: 'postponed', on, lease: name });
const notice = (on: Day, until: Day, name = 'h'): Fact => ({ kind: 'housingNotice', on, lease: name, until });
const fine = (on: Day): Fact => ({ kind: 'housingFine', on, lease: 'h' });

const a1 = { lease: 'h', level: 'A1' };
const a2 = { lease: 'h', level: 'A2' };

describe('the rule of a lease', () => {
  test('is that of its signature (L3: the last rule holds on, and the first has a day)', () => {
    const signed = (signedOn: Day, date: Day) => housing(adult(lease('2023-02-01', { signedOn })), date);
    expect(signed('2017-10-31', '2023-02-01')).toEqual({ standing: 'willingness', lease: 'h' });
    expect(signed('2017-11-01', '2023-02-01')).toEqual({ standing: 'open', ...a1, due: '2024-02-01' });
    expect(signed('2022-12-31', '2023-02-01')).toEqual({ standing: 'open', ...a1, due: '2024-02-01' });
    expect(signed('2023-01-01', '2023-02-01')).toEqual({ standing: 'open', ...a2, due: '2025-02-01' });
    expect(signed('2023-01-01', '2040-01-01')).toEqual({ standing: 'overdue', ...a2, due: '2025-02-01' });
    expect(signed('2023-01-01', '2023-01-31')).toEqual({ standing: 'notApplicable' });
  });

  test('gives a term of years from the start of the lease, to the same day', () => {
    const leap = adult(lease('2020-02-29'), postponed('2021-02-01'));
    expect(housing(leap, '2021-01-31')).toEqual({ standing: 'open', ...a1, due: '2021-02-28' });
    expect(housing(leap, '2021-02-01')).toEqual({ standing: 'postponed', ...a1, due: '2022-02-28' });
    expect(housing(leap, '2022-03-01')).toEqual({ standing: 'overdue', ...a1, due: '2022-02-28' });
    // In one step: 29 February 2024 and 2 + 1 years is 28 February 2027; a second postponement adds nothing.
    const later = adult(lease('2024-02-29'), postponed('2025-02-01'), postponed('2025-03-01'));
    expect(housing(later, '2026-01-01')).toEqual({ standing: 'postponed', ...a2, due: '2027-02-28' });
  });

  test('stays through forced rehousing, with term and start; a lease of free choice brings the new rule', () => {
    const moved = lease('2023-03-01', { lease: 'i', rehousedFrom: 'h' });
    const again = lease('2024-03-01', { lease: 'j', rehousedFrom: 'i' });
    const history = adult(lease('2022-06-30'), moved, again);
    const due = { level: 'A1', due: '2023-06-30' };
    expect(housing(history, '2023-02-28')).toEqual({ standing: 'open', lease: 'h', ...due });
    expect(housing(history, '2023-03-01')).toEqual({ standing: 'open', lease: 'i', ...due });
    expect(housing(history, '2024-03-01')).toEqual({ standing: 'overdue', lease: 'j', ...due });
    const chosen = adult(lease('2022-06-30'), lease('2023-03-01', { lease: 'i' }));
    expect(housing(chosen, '2024-03-01')).toEqual({
      standing: 'open',
      lease: 'i',
      level: 'A2',
      due: '2025-03-01',
    });
    const given = [...history, postponed('2023-01-15')];
    expect(housing(given, '2023-07-01')).toMatchObject({
      standing: 'postponed',
      lease: 'i',
      due: '2024-06-30',
    });
  });

  test('is that of the lease in force that was signed last', () => {
    const history = adult(
      lease('2023-06-01', { lease: 'new' }),
      lease('2020-01-01', { lease: 'old' }),
      lease('2020-01-01', { lease: 'twin' }),
      { kind: 'leaseEnded', on: '2024-01-31', lease: 'new' },
    );
    const leaseOn = (date: Day) => {
      const answer = housing(history, date);
      return 'lease' in answer ? answer.lease : answer.standing;
    };
    expect(leaseOn('2019-12-31')).toBe('notApplicable');
    expect(leaseOn('2023-05-31')).toBe('twin');
    expect(leaseOn('2024-01-31')).toBe('new');
    expect(leaseOn('2024-02-01')).toBe('twin');
  });

  test('ends with the life of the tenant', () => {
    const history = adult(lease('2020-01-01'), { kind: 'died', on: '2020-05-01' });
    expect(housing(history, '2020-05-01').standing).toBe('open');
    expect(housing(history, '2020-05-02')).toEqual({ standing: 'notApplicable' });
  });
});

test('a household member counts from the year after the one of the 18th birthday (L4)', () => {
  const member = lease('2020-05-01', { role: 'HOUSEHOLD_MEMBER' });
  const minor = person(2003, member);
  expect(housing(minor, '2021-12-31')).toEqual({ standing: 'notApplicable' });
  expect(housing(minor, '2022-01-01')).toEqual({ standing: 'open', ...a1, due: '2023-01-01' });
  expect(housing(person(2001, member), '2020-05-01')).toEqual({ standing: 'open', ...a1, due: '2021-05-01' });
  expect(housing(person(2003, lease('2020-05-01', { role: 'PARTNER' })), '2020-05-01').standing).toBe('open');
});

describe('the requirement is met', () => {
  test('by speaking at the level, from the start of the lease or from the day of the proof', () => {
    const known = adult(spoke('2019-01-01', 'A1'), lease('2020-01-01'));
    expect(housing(known, '2020-01-01')).toEqual({ standing: 'met', ...a1, since: '2020-01-01' });
    const learned = adult(lease('2023-01-01'), spoke('2024-05-01', 'A2'), spoke('2023-05-01', 'A1'));
    expect(housing(learned, '2024-04-30')).toEqual({ standing: 'open', ...a2, due: '2025-01-01' });
    expect(housing(learned, '2024-05-01')).toEqual({ standing: 'met', ...a2, since: '2024-05-01' });
    const earlierFoundLater = [...learned, proof('2023-07-01')];
    expect(housing(earlierFoundLater, '2024-05-01')).toEqual({ standing: 'met', ...a2, since: '2023-07-01' });
  });

  test('not by a failed or withdrawn test, a withdrawn proof, nor another skill', () => {
    const history = adult(
      lease('2020-01-01'),
      spoke('2020-02-01', 'A2', false),
      spoke('2020-03-01', 'A2'),
      { kind: 'testWithdrawn', test: '2020-03-01' },
      proof('2020-04-01'),
      { kind: 'proofWithdrawn', proof: '2020-04-01' },
      {
        kind: 'recognised',
        on: '2020-05-01',
        recognition: 'r',
        skills: ['listening', 'writing'],
        level: 'C2',
      },
    );
    expect(housing(history, '2020-06-01').standing).toBe('open');
  });

  test('by a proof of its level or of none, and by what is manifest before 2023 only', () => {
    const standing = (more: Fact) =>
      housing(adult(lease('2022-12-01', { signedOn: '2023-01-01' }), more), '2024-01-01');
    expect(standing(proof('2023-05-01', { level: 'A1' })).standing).toBe('open');
    expect(standing(proof('2023-05-01', { level: 'A2' })).standing).toBe('met');
    expect(standing(proof('2023-01-01', { manifest: true })).standing).toBe('open');
    expect(standing(proof('2022-12-31', { manifest: true }))).toMatchObject({
      standing: 'met',
      since: '2022-12-31',
    });
  });

  test('before it exempts, and an exemption before anything else', () => {
    const history = adult(
      lease('2020-01-01'),
      { kind: 'exempted', on: '2019-06-01' },
      { kind: 'exemptionEnded', on: '2020-06-01' },
      { kind: 'exempted', on: '2021-06-01' },
      spoke('2021-09-01', 'A1'),
    );
    expect(housing(history, '2020-05-31')).toEqual({ standing: 'exempt', ...a1, since: '2020-01-01' });
    expect(housing(history, '2020-06-01')).toEqual({ standing: 'open', ...a1, due: '2021-01-01' });
    expect(housing(history, '2021-05-31')).toEqual({ standing: 'overdue', ...a1, due: '2021-01-01' });
    expect(housing(history, '2021-06-01')).toEqual({ standing: 'exempt', ...a1, since: '2021-06-01' });
    expect(housing(history, '2021-09-01')).toEqual({ standing: 'met', ...a1, since: '2021-09-01' });
  });
});

describe('the supervisor', () => {
  const history = adult(
    lease('2020-01-01'),
    notice('2021-01-01', '2021-05-01'),
    notice('2021-01-02', '2021-07-01'),
  );

  test('gives notice once the term is overdue, until its day has passed', () => {
    expect(housing(history, '2021-01-01')).toEqual({ standing: 'open', ...a1, due: '2021-01-01' });
    expect(housing(history, '2021-01-02')).toEqual({ standing: 'inNotice', ...a1, due: '2021-07-01' });
    expect(housing(history, '2021-07-01')).toEqual({ standing: 'inNotice', ...a1, due: '2021-07-01' });
    expect(housing(history, '2021-07-02')).toEqual({ standing: 'overdue', ...a1, due: '2021-01-01' });
  });

  test('fines after a notice, unless the requirement is met', () => {
    const fined = [...history, fine('2021-07-02'), spoke('2022-01-01', 'A1')];
    expect(housing(fined, '2021-12-31')).toEqual({ standing: 'fined', ...a1, due: '2021-07-01' });
    expect(housing(fined, '2022-01-01')).toEqual({ standing: 'met', ...a1, since: '2022-01-01' });
    const unwarned = adult(lease('2020-01-01'), fine('2021-07-02'));
    expect(housing(unwarned, '2021-12-31')).toEqual({ standing: 'overdue', ...a1, due: '2021-01-01' });
  });
});

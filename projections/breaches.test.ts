import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breachStanding } from '../libs/domain/dossier/breach-standing.js';
import { addTerm, day, lastBegun } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import type { StoredRow } from '../libs/projection/fold.js';
import {
  appealDecided,
  appealed,
  breachFound,
  defaultNoticed,
  finePaid,
  heard,
  sanctioned,
} from '../test/support/enforcement-examples.js';
import { erased, opened } from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import breaches from './breaches.js';

const about = { authority: 'HH', ground: 'PART_NOT_MET', part: 'MO', type: null };
const stepsAfter = async (...events: readonly DomainEvent[]) =>
  rowsAfter(breaches, 'steps', [opened(), ...events]);
const standingAfter = async (on: string, ...events: readonly DomainEvent[]) =>
  heldOn(await rowsAfter(breaches, 'standings', [opened(), ...events]), day(on));

test('each step counts on its day, for the authority that takes it; a fine with its amount', async () => {
  expect(await stepsAfter(breachFound(), defaultNoticed(), heard(), sanctioned(), finePaid())).toMatchObject([
    { day: '2022-03-10', step: 'established', established: 1, notices: 0, sanctions: 0, fines: 0, ...about },
    { day: '2022-04-01', step: 'notices', established: 0, notices: 1, sanctions: 0, fines: 0, ...about },
    { day: '2022-07-01', step: 'sanctions', notices: 0, sanctions: 1, fines: 1, amount: 500, ...about },
  ]);
});

test('another way in the place of a fine is a sanction, a decision that nothing follows is none', async () => {
  const decided = async (outcome: string) => {
    const steps = await stepsAfter(
      breachFound(),
      sanctioned({ outcome, amount: undefined, authority: 'OCMW' }),
    );
    return steps.filter(({ step }) => step === 'sanctions');
  };
  const none = { fines: 0, amount: 0, authority: 'OCMW' };
  expect(await decided('OCMW_INSTEAD')).toMatchObject([{ sanctions: 1, ...none }]);
  expect(await decided('NO_SANCTION')).toMatchObject([{ sanctions: 0, ...none }]);
});

test('a breach lapses on a day on which nothing happens, and is open until then', async () => {
  const events = [breachFound(), defaultNoticed()];
  const open = { foundOn: '2022-03-10', endedOn: '2024-03-11' };
  expect(await standingAfter('2022-03-09', ...events)).toEqual([]);
  expect(await standingAfter('2022-05-01', ...events)).toMatchObject([{ standing: 'inTerm', ...open }]);
  expect(await standingAfter('2024-03-10', ...events)).toMatchObject([
    { standing: 'noticed', due: '2024-03-10', ...open },
  ]);
  expect(await standingAfter('2024-03-11', ...events)).toMatchObject([{ standing: 'lapsed', ...open }]);
});

test('a breach ends with the payment of its fine', async () => {
  const events = [breachFound(), defaultNoticed(), heard(), sanctioned(), finePaid()];
  expect(await standingAfter('2022-11-01', ...events)).toMatchObject([
    { standing: 'sanctioned', endedOn: '2022-11-02' },
  ]);
  expect(await standingAfter('2022-11-02', ...events)).toMatchObject([{ standing: 'paid' }]);
});

test('what is found anew of a breach counts from then on, also after a sanction', async () => {
  const events = [breachFound(), sanctioned(), breachFound({ on: '2022-08-01', ground: 'ENDED_UNLAWFULLY' })];
  const sanctionedFor = { standing: 'sanctioned', foundOn: '2022-03-10' };
  expect(await standingAfter('2022-07-31', ...events)).toMatchObject([
    { ground: 'PART_NOT_MET', ...sanctionedFor },
  ]);
  expect(await standingAfter('2022-08-01', ...events)).toMatchObject([
    { ground: 'ENDED_UNLAWFULLY', ...sanctionedFor },
  ]);
});

test('of who was erased nothing is open, and what happened stays counted', async () => {
  const events = [breachFound(), erased({ on: '2022-06-01' })];
  expect(await standingAfter('2022-05-31', ...events)).toHaveLength(1);
  expect(await standingAfter('2022-06-01', ...events)).toEqual([]);
  expect(await stepsAfter(...events)).toHaveLength(1);
});

const days = fc.integer({ min: 0, max: 1_400 }).map((shift) => addTerm(day('2021-06-01'), { days: shift }));
const ofBreach = fc
  .tuple(days, fc.constantFrom('breach-1', 'breach-2'))
  .map(([on, breach]) => ({ on, breach }));
const outcome = fc.constantFrom('FINE', 'FINE', 'VDAB_INSTEAD', 'NO_SANCTION');
const event = fc.oneof(
  fc
    .tuple(ofBreach, fc.constantFrom('HH', 'VDAB'))
    .map(([of, authority]) => breachFound({ ...of, authority })),
  fc
    .tuple(ofBreach, fc.integer({ min: 1, max: 90 }))
    .map(([of, term]) => defaultNoticed({ ...of, until: addTerm(of.on, { days: term }) })),
  fc
    .tuple(ofBreach, outcome)
    .map(([of, decided]) =>
      sanctioned({ ...of, outcome: decided, amount: decided === 'FINE' ? 500 : undefined }),
    ),
  ...[heard, appealed, appealDecided, finePaid].map((step) => ofBreach.map(step)),
);
const histories = fc
  .array(event, { minLength: 6, maxLength: 14, size: 'max' })
  .map((events) => [opened(), ...events]);

test('on any day, as known at any instant, rows are what the domain says of that day', async () => {
  let compared = 0;
  await compareWithLog({
    projection: breaches,
    events: histories,
    numRuns: 40,
    compare(rowsOf, dossier, on) {
      const standings = [...dossier.breach].flatMap((entry, breach) => {
        const { standing, due = null } = breachStanding(entry, on) ?? {};
        if (standing === undefined) return [];
        const {
          authority,
          ground = null,
          part = null,
          type = null,
        } = lastBegun(entry.findings, (found) => found.on, on)!;
        const foundOn = entry.findings.map((found) => found.on).sort()[0]!;
        return [{ breach, standing, due, foundOn, authority, ground, part, type }];
      });
      const held = heldOn(rowsOf('standings'), on);
      sameRows(
        held.map(({ endedOn: _, ...row }) => row),
        standings,
      );
      for (const { breach, endedOn } of held) {
        const later = rowsOf('standings').filter(
          (row) => row['breach'] === breach && (row['heldUntil'] === null || row['heldUntil']! >= on),
        );
        expect(later.every(hasEnded)).toBe(endedOn !== null && endedOn! <= on);
      }
      sameRows(
        rowsOf('steps').map(({ step, day: at, breach, nth }) => ({ step, day: at, breach, nth })),
        [...dossier.breach].flatMap(({ findings, notices, sanctions }, breach) => [
          ...findings.slice(0, 1).map(() => {
            const first = findings.map((found) => found.on).sort()[0];
            return { step: 'established', day: first, breach, nth: 0 };
          }),
          ...notices.map((notice, nth) => ({ step: 'notices', day: notice.on, breach, nth })),
          ...sanctions.map((decided, nth) => ({ step: 'sanctions', day: decided.on, breach, nth })),
        ]),
      );
      compared += standings.length;
    },
  });
  expect(compared).toBeGreaterThan(100);
});

const hasEnded = ({ standing }: StoredRow): boolean =>
  standing === 'paid' || standing === 'lapsed' || standing === 'closed';

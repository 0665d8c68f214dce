import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { eventsOf } from '../libs/domain/dossier/subject.js';
import { addTerm, day } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import { died, referralAnswered, referralReceived, referralSent } from '../test/support/arrival-examples.js';
import { erased, opened } from '../test/support/examples.js';
import { compareWithLog, rowsAfter, sameRows } from '../test/support/random-log.js';
import referrals from './referrals.js';

const stepsAfter = (...events: readonly DomainEvent[]) =>
  rowsAfter(referrals, 'steps', [opened(), ...events]);
const agency = '0543307391';

test('a referral counts when it was received or sent, an answer when it was given', async () => {
  const sent = [referralSent(), referralAnswered({ referral: '2', on: '2016-02-01' })];
  const ocmw = { partner: 'OCMW', organisation: agency, why: null };
  expect(await stepsAfter(referralReceived(), ...sent)).toMatchObject([
    {
      day: '2016-01-11',
      received: 1,
      sent: 0,
      answered: 0,
      partner: 'VDAB',
      why: 'INB_OPV',
      answeredOn: null,
    },
    {
      day: '2016-01-12',
      received: 0,
      sent: 1,
      answered: 0,
      since: '2016-01-12',
      answeredOn: '2016-02-01',
      ...ocmw,
    },
    { day: '2016-02-01', received: 0, sent: 0, answered: 1, status: 'GW', since: null, ...ocmw },
  ]);
});

test('how it stands by the referral itself is no answer, another status that is stated later is one', async () => {
  const source = { system: 'KBI-01.00', statedOn: '2018-01-01' };
  const stated = (status: string, on: string) => referralReceived({ status, on, source });
  const steps = await stepsAfter(
    stated('OP', '2016-01-11'),
    stated('OP', '2016-01-11'),
    stated('GW', '2016-01-11'),
  );
  expect(steps).toMatchObject([
    { received: 1, status: null },
    { answered: 1, status: 'GW' },
  ]);
});

test('who died or was erased waits for no answer any more', async () => {
  expect(await stepsAfter(referralSent(), died({ on: '2016-03-01' }))).toMatchObject([
    { leftOn: '2016-03-01' },
  ]);
  expect(await stepsAfter(referralSent(), erased({ on: '2016-04-01' }))).toMatchObject([
    { leftOn: '2016-04-01' },
  ]);
  const answered = referralAnswered({ referral: '2' });
  expect(await stepsAfter(referralSent(), answered, died({ on: '2016-03-01' }))).toMatchObject([
    { leftOn: null },
    { answered: 1 },
  ]);
});

const days = fc.integer({ min: 0, max: 200 }).map((shift) => addTerm(day('2016-01-01'), { days: shift }));
const of = fc.constantFrom('1', '2');
const status = fc.constantFrom('OP', 'GW');
const event = fc.oneof(
  fc
    .tuple(days, of, fc.option(status, { nil: undefined }))
    .map(([on, referral, stated]) => referralReceived({ on, referral, status: stated })),
  fc.tuple(days, of).map(([on, referral]) => referralSent({ on, referral })),
  fc
    .tuple(days, of, status)
    .map(([on, referral, given]) => referralAnswered({ on, referral, status: given })),
);
const histories = fc
  .array(event, { minLength: 6, maxLength: 12, size: 'max' })
  .map((events) => [opened(), ...events]);

/** The steps of a dossier, from its events one by one. */
function stepsOf(dossier: Dossier) {
  const found = new Map<string, { step: object; answers: object[]; last: string | undefined }>();
  for (const { type, facts } of eventsOf(dossier)) {
    const { referral, on, status: stated } = facts as Record<string, string>;
    const known = found.get(referral!);
    const answer = { day: on, received: 0, sent: 0, answered: 1, status: stated };
    if (type === 'ReferralAnswered') {
      known?.answers.push(answer);
      if (known) known.last = stated;
    }
    if (type !== 'PartnerReferralReceived' && type !== 'ReferralSent') continue;
    const received = Number(type === 'PartnerReferralReceived');
    const isAnswer = known && received === 1 && stated !== undefined && stated !== known.last;
    found.set(referral!, {
      step: { day: on, received, sent: 1 - received, answered: 0, status: null },
      answers: [...(known?.answers ?? []), ...(isAnswer ? [answer] : [])],
      last: received === 1 && stated !== undefined ? stated : known?.last,
    });
  }
  return [...found.values()].flatMap(({ step, answers }) => [step, ...answers]);
}

test('as known at any instant, rows are what the events say one by one', async () => {
  let compared = 0;
  await compareWithLog({
    projection: referrals,
    events: histories,
    numRuns: 40,
    compare(rowsOf, dossier) {
      const rows = rowsOf('steps');
      sameRows(
        rows.map(({ day: on, received, sent, answered, status: stated }) => ({
          ...{ day: on, received, sent, answered, status: stated },
        })),
        stepsOf(dossier),
      );
      const first = rows.filter(({ received, sent }) => Number(received) + Number(sent) === 1);
      for (const { referral, answeredOn } of first) {
        const answers = rows.filter((row) => row['referral'] === referral && row['answered'] === 1);
        expect(answeredOn).toBe(answers.map((answer) => String(answer['day'])).sort()[0] ?? null);
      }
      compared += rows.length;
    },
  });
  expect(compared).toBeGreaterThan(100);
});

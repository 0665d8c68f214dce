import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { housingLanguageStanding } from '../libs/domain/dossier/housing-standing.js';
import { leasesOn } from '../libs/domain/dossier/lease.js';
import { residenceOn } from '../libs/domain/dossier/residence.js';
import { addTerm, day, dayBefore, type DateOnly } from '../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import { asEvents } from '../test/reference/as-events.js';
import { historiesAbout } from '../test/reference/random-histories.js';
import { leaseTransferred } from '../test/support/enforcement-examples.js';
import * as example from '../test/support/examples.js';
import { compareWithLog, heldOn, rowsAfter, sameRows } from '../test/support/random-log.js';
import { parametersOf } from '../libs/projection/report-query.js';
import housingLanguage from './housing-language.js';

const { leaseStarted, opened, proofAccepted, requirementPostponed } = example;

const after = (table: string, ...events: readonly DomainEvent[]) =>
  rowsAfter(housingLanguage, table, [opened(), ...events]);
/** Where the tenant of a lease that was signed on 1 March 2018 stands on a day. */
const onDay = async (on: string, ...events: readonly DomainEvent[]) =>
  heldOn(await after('standings', leaseStarted(), ...events), day(on));

test('nothing happens on the day after the term: from then on it is overdue', async () => {
  const asked = { landlord: '0400000185', commune: null, level: 'A1', rule: 'housing-language', proof: null };
  expect(await onDay('2018-02-28')).toEqual([]);
  expect(await onDay('2019-03-01')).toEqual([{ standing: 'open', due: '2019-03-01', ...asked }]);
  expect(await onDay('2019-03-02')).toEqual([{ standing: 'overdue', due: '2019-03-01', ...asked }]);
});

test('what falls due is not asked of those of whom nothing does: that would be 0, whoever they are', () => {
  const { 'housing-language': report } = housingLanguage.reports;
  const parse = (standing: string) => report && parametersOf(report).safeParse({ dueWithin: '30', standing });
  for (const standing of ['open', 'postponed', 'inNotice', 'fined'])
    expect(parse(standing)).toMatchObject({ success: true });
  for (const standing of ['notApplicable', 'willingness', 'met', 'exempt', 'overdue'])
    expect(parse(standing)?.error?.issues).toMatchObject([{ path: ['dueWithin'] }]);
});

test('a postponement gives a year more, by a rule of its own', async () => {
  const postponed = { standing: 'postponed', due: '2020-03-01', rule: 'housing-postponement' };
  expect(await onDay('2019-01-31', requirementPostponed())).toMatchObject([{ standing: 'open' }]);
  expect(await onDay('2020-03-01', requirementPostponed())).toMatchObject([postponed]);
});

test('who is exempt is asked nothing, and why is not told', async () => {
  const [row] = await onDay('2019-03-02', example.exempted());
  expect(row).toMatchObject({ standing: 'exempt', due: null, rule: 'housing-exemption' });
  expect(JSON.stringify(row)).not.toContain('HEALTH');
});

test('a tenancy is of the landlord to which it passed, and of the commune where the tenant lives', async () => {
  const events = [
    example.residenceStated({ on: '2018-05-01', commune: '44021' }),
    leaseTransferred({ on: '2018-09-01', landlord: '0543307391' }),
  ];
  expect(await onDay('2018-08-31', ...events)).toMatchObject([{ landlord: '0400000185', commune: '44021' }]);
  expect(await onDay('2018-09-01', ...events)).toMatchObject([{ landlord: '0543307391', commune: '44021' }]);
});

test('before 1 November 2017 willingness was asked', async () => {
  const rows = await after('standings', leaseStarted({ on: '2017-10-31' }));
  expect(heldOn(rows, day('2019-03-02'))).toMatchObject([
    { standing: 'willingness', due: null, level: null },
  ]);
});

test('a requirement is met once, by the first proof, and from the start where that came before', async () => {
  const later = [proofAccepted({ on: '2018-06-01' }), example.nt2TestPassed({ on: '2018-07-01' })];
  const move = leaseTransferred({ on: '2018-09-01', landlord: '0543307391' });
  expect(await after('met', leaseStarted(), ...later, move)).toMatchObject([
    { day: '2018-06-01', before: 'open', proof: 'SELOR', landlord: '0400000185' },
  ]);
  const [, test] = later;
  expect(await after('met', leaseStarted(), test!)).toMatchObject([{ day: '2018-07-01', proof: 'TEST' }]);
  expect(await after('met', leaseStarted({ on: '2018-08-01' }), ...later)).toMatchObject([
    { day: '2018-08-01', before: null, proof: 'SELOR' },
  ]);
});

/** Where the person moves, or a lease to another landlord: after which event, when, and a number for the rest. */
interface Move {
  readonly after: number;
  readonly days: number;
  readonly which: number;
}
const move: fc.Arbitrary<Move> = fc.record({ after: fc.nat(59), days: fc.nat(3_000), which: fc.nat(99) });
const communes = ['44021', '71016', 'ABROAD'];
const landlords = ['0400000185', '0862910119'];
const histories = fc
  .tuple(historiesAbout('housing'), fc.array(move, { maxLength: 5 }))
  .map(([history, moves]) => moves.reduce(withMove, asEvents(history)));

function withMove(events: readonly DomainEvent[], { after: place, days, which }: Move) {
  const at = 1 + (place % events.length);
  const on = addTerm(day('2017-06-01'), { days });
  const leases = events.slice(0, at).flatMap(({ facts }) => ('signedOn' in facts ? [facts] : []));
  const { lease } = (leases[which % leases.length] ?? {}) as { readonly lease?: string };
  const moved =
    lease === undefined || which % 2 === 0
      ? example.residenceStated({ on, commune: communes[which % 3] })
      : leaseTransferred({ on, lease, landlord: landlords[which % 4 > 1 ? 1 : 0] });
  return events.toSpliced(at, 0, moved);
}

/** Where somebody stands on a day, plainly from what the domain says of that day. */
function standingOn(dossier: Dossier, on: DateOnly) {
  const found = housingLanguageStanding(dossier, on);
  if (!('lease' in found)) return [];
  const proof = 'proof' in found ? found.proof : undefined;
  const [by] = Object.keys(proof ?? {}).map((name) => name.toUpperCase());
  const told = {
    ...{ standing: found.standing, due: found.due ?? null, rule: found.rule },
    landlord: leasesOn(dossier, on).find(({ lease }) => lease === found.lease)?.landlord ?? null,
    ...{ commune: residenceOn(dossier, on) ?? null, level: 'level' in found ? found.level : null },
    proof: proof ? ('kind' in proof ? proof.kind : by) : null,
  };
  return [told];
}

/** What came to be met on a day: what is, and wasn't the day before. */
function metOn(dossier: Dossier, on: DateOnly) {
  const [now] = standingOn(dossier, on);
  const [before] = standingOn(dossier, dayBefore(on));
  if (now?.standing !== 'met' || before?.standing === 'met') return [];
  const { standing: _, due: __, ...about } = now;
  return [{ day: on, before: before?.standing ?? null, ...about }];
}

test('on any day, as known at any instant, it tells what the domain says', async () => {
  let seen = 0;
  await compareWithLog({
    projection: housingLanguage,
    events: histories,
    numRuns: 20,
    compare: (rowsOf, dossier, on) => {
      sameRows(heldOn(rowsOf('standings'), on), standingOn(dossier, on));
      const met = rowsOf('met').map(({ dossier: _, ...row }) => row);
      seen += met.length;
      const days = [...new Set([on, ...met.map((row) => row['day'] as DateOnly)])];
      sameRows(
        met,
        days.flatMap((date) => metOn(dossier, date)),
      );
    },
  });
  expect(seen).toBeGreaterThan(50);
});

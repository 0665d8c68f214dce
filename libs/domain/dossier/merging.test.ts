import { expect, test } from '@jest/globals';
import { nt2TestPassed, opened } from '../../../test/support/examples.js';
import { eventIdAt, recorded } from '../../../test/support/given.js';
import { DossierId } from '../identifiers/ids.js';
import { day } from '../kernel/dates.js';
import { fold } from './dossier.js';
import { DossierJoined, DossierSeparated, separatedIn } from './merging.js';

const on = day('2025-03-01');
const from = DossierId.parse('1a2b3c4d-0000-4000-8000-000000000001');
const joined = DossierJoined.of({ on, from });
/** The other dossier goes, with what was recorded here at some places, and with what was derived at others. */
const separated = (moved: readonly number[], decidedAnew: readonly number[]) =>
  DossierSeparated.of({
    ...{ on, from, reason: 'of somebody else' },
    ...{ moved: moved.map(eventIdAt), decidedAnew: decidedAnew.map(eventIdAt) },
  });

test('a separation leaves out what was moved and what is decided anew, each of several its own', () => {
  const log = [opened(), joined, separated([2, 3], [4]), joined, separated([7], [])];
  expect([...separatedIn(log)]).toEqual([2, 3, 4, 7].map(eventIdAt));
});

test('nothing is left out where dossiers were joined only', () =>
  expect(separatedIn([opened(), joined, nt2TestPassed()]).size).toBe(0));

test('a dossier that was separated is as if it had never held what was moved, on whatever day', () => {
  const log = recorded([
    opened(),
    joined,
    nt2TestPassed(),
    nt2TestPassed({ test: '2' }),
    separated([2], [3]),
  ]);
  expect(fold(log, day('2024-01-01')).nt2).toEqual(fold([opened()]).nt2);
  expect(fold(log.slice(0, 4)).nt2).not.toEqual(fold([opened()]).nt2);
});

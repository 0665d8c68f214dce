import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FactCorrected } from '../libs/domain/dossier/correction.js';
import { DossierOpened, PersonDetailsStated, PersonErased } from '../libs/domain/dossier/person.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import { projectionHarness, type ProjectionHarness } from '../test/support/projection-harness.js';
import personIndex from './person-index.js';

/** An index that a test can read: what is blinded, in brackets. */
const blindIndex = {
  blindName: (name: string) =>
    name
      .toLowerCase()
      .split(' ')
      .map((word) => `<${word}>`)
      .sort(),
  blindBirthDate: (date: string) => `<${date}>`,
};
const names = { givenNames: ['Amina'], familyNames: ['El Idrissi'], birthDate: '1980-05-17' };
const details = { on: '2026-01-02', birthYear: 1980, ...names };
const opened = { ...details, insz: '80051700191' };

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

/** What the index holds of a dossier after some events whose personal part may be opened, or was forgotten. */
async function indexed(
  events: readonly DomainEvent[],
  personal: 'known' | 'forgotten' = 'known',
  ids: readonly string[] = events.map(() => randomUUID()),
) {
  const dossier = randomUUID();
  const stream = `dossier-${dossier}`;
  const parts = new Map<string, object>();
  const toRecord = events.map((event, place) => {
    const id = ids[place]!;
    parts.set(id, event.personal);
    return { id, type: event.type, version: event.version, data: { facts: event.facts as never } };
  });
  const { position } = await harness.store.append(stream, 'noStream', toRecord);
  const openPersonalParts = (recorded: readonly { id: string }[]) =>
    Promise.resolve(
      recorded.map(({ id }) => ({
        personal: personal === 'known' ? (parts.get(id) ?? 'forgotten') : personal,
        blindIndex,
      })),
    );
  const engine = await harness.engine([personIndex], { openPersonalParts });
  expect(await engine.waitFor('person-index', position, 10_000)).toBe(true);
  await engine.stop();
  const rows = (await harness.tableOf('person-index', 'persons')) as { dossier: string; words: string[] }[];
  return rows.filter((row) => row.dossier === dossier);
}

test('a person is found by every word of the names and by birth date, all of them blind', async () => {
  expect(await indexed([DossierOpened.of(opened)])).toMatchObject([
    { birth_date: '<1980-05-17>', words: ['<amina>', '<el>', '<idrissi>'] },
  ]);
});

test('names that are stated anew take the place of the old ones', async () => {
  const stated = PersonDetailsStated.of({ ...details, familyNames: ['Peeters'] });
  expect(await indexed([DossierOpened.of(opened), stated])).toMatchObject([
    { words: ['<amina>', '<peeters>'] },
  ]);
});

test('an erased person is found no more, nor does a rebuild bring them back', async () => {
  const erased = PersonErased.of({ on: '2026-01-03', ground: 'REQUEST', accessLog: 'kept' });
  expect(await indexed([DossierOpened.of(opened), erased])).toEqual([]);
  const nobody = [{ birth_date: null, words: [] }];
  expect(await indexed([DossierOpened.of(opened)], 'forgotten')).toMatchObject(nobody);
  expect(await indexed([DossierOpened.of(opened), erased], 'forgotten')).toEqual([]);
});

describe('names that were corrected', () => {
  const stated = (familyName: string) => PersonDetailsStated.of({ ...details, familyNames: [familyName] });

  /** The words that find somebody whose second event was wrong. */
  async function found(between: readonly DomainEvent[], ...right: readonly DomainEvent[]) {
    const first = [DossierOpened.of(opened), stated('Peeters'), ...between];
    const ids = [...first, 'the correction', ...right].map(() => randomUUID());
    const correction = FactCorrected.of({
      ...{ on: '2026-01-04', event: ids[1]!, reason: 'of somebody else' },
      wrong: { type: PersonDetailsStated.name, facts: { on: '2026-01-02' } },
      right: right.map(({ type }) => type),
    });
    const [row] = await indexed([...first, correction, ...right], 'known', ids);
    return row?.words;
  }

  test('find nobody: those before them do', async () =>
    expect(await found([])).toEqual(['<amina>', '<el>', '<idrissi>']));

  test('are taken by the right ones, unless others were stated later', async () => {
    expect(await found([], stated('Janssens'))).toEqual(['<amina>', '<janssens>']);
    expect(await found([stated('Maes')], stated('Janssens'))).toEqual(['<amina>', '<maes>']);
  });
});

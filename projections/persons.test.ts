import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DossierMerged, DossierReopened } from '../libs/domain/dossier/merging.js';
import { DossierOpened, PersonErased } from '../libs/domain/dossier/person.js';
import type { DomainEvent } from '../libs/domain/kernel/event.js';
import type { Position } from '../libs/event-store/port.js';
import type { ProjectionEngine } from '../libs/projection/engine.js';
import {
  queryReport,
  projectionHarness,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import persons from './persons.js';

let harness: ProjectionHarness;
let engine: ProjectionEngine;
let last: Position;
const [one, other] = [randomUUID(), randomUUID()];

const opened = (on: string) =>
  DossierOpened.of({ on, insz: '85073003328', familyNames: ['Voorbeeld'], givenNames: [] } as never);
const erased = PersonErased.of({ on: '2018-05-01', ground: 'REQUEST', accessLog: 'kept' } as never);

beforeAll(async () => {
  harness = await projectionHarness();
  engine = await harness.engine([persons], { clock: () => new Date('2018-06-01T09:00:00.000Z') });
  await record('2018-01-01', one, opened('2017-03-01'));
  await record('2018-01-02', other, opened('2017-09-01'));
  await record('2018-02-01', other, DossierMerged.of({ on: '2018-02-01', into: one, reason: 'x' } as never));
  await record('2018-03-01', other, DossierReopened.of({ on: '2018-03-01', from: one } as never));
  await record('2018-04-01', other, DossierMerged.of({ on: '2018-04-01', into: one, reason: 'x' } as never));
  for (const dossier of [one, other]) await record('2018-05-01', dossier, erased);
  await record('2018-05-02', one, PersonErased.of({ ...erased.facts, accessLog: 'erased' } as never));
});
afterAll(() => harness.close());

/** @param day on which it is recorded */
async function record(day: string, dossier: string, { personal: _, ...event }: DomainEvent): Promise<void> {
  const at = `${day}T09:00:00.000Z`;
  last = await harness.recordOn(`dossier-${dossier}`, at, { ...event, personal: {} });
}

async function counted(parameters: object): Promise<number> {
  const answer = await queryReport(engine, 'persons', { after: last, ...parameters });
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer));
  return Number(answer.rows[0]?.['persons'] ?? 0);
}

test('two dossiers of one person are one from the merger on, two where undone, none when erased', async () => {
  const at = (day: string) => counted({ knownAt: `${day}T12:00:00.000Z` });
  const days = [
    '2018-01-01',
    '2018-01-02',
    '2018-02-01',
    '2018-03-01',
    '2018-04-01',
    '2018-05-01',
    '2018-05-02',
  ];
  expect(await Promise.all(days.map(at))).toEqual([1, 2, 1, 2, 1, 0, 0]);
});

test('a person is known from the day on which the dossier was opened', async () => {
  const knownAt = '2018-03-01T12:00:00.000Z';
  expect(await counted({ asOf: '2017-02-28', knownAt })).toBe(0);
  expect(await counted({ asOf: '2017-03-01', knownAt })).toBe(1);
  expect(await counted({ asOf: '2017-09-01', knownAt })).toBe(2);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  granted,
  projectionHarness,
  refused,
  type ProjectionHarness,
} from '../test/support/projection-harness.js';
import { DossierId } from '../libs/domain/identifiers/ids.js';
import consultationsOfPerson from './consultations-of-person.js';

let harness: ProjectionHarness;
beforeAll(async () => {
  harness = await projectionHarness();
});
afterAll(() => harness.close());

test('leads from a dossier, or the HMAC of an INSZ, to what was asked of that person', async () => {
  const engine = await harness.engine([consultationsOfPerson]);
  const dossier = DossierId.parse(randomUUID());
  const at = '2018-03-01T09:00:00.000Z';
  const last = await harness.record(
    at,
    granted({ dossier, at: '2018-02-01T09:00:00.000Z' }),
    refused({ unknownPerson: 'hmac' }),
    refused(),
  );
  expect(await engine.waitFor('consultations-of-person', last, 10_000)).toBe(true);
  const rows = (await harness.tableOf('consultations-of-person', 'consultations')) as Record<
    string,
    unknown
  >[];
  expect(rows.map(({ consultation: _, position: __, ...about }) => about)).toEqual(
    expect.arrayContaining([
      { dossier, unknown_person: null, at: '2018-02-01T09:00:00+00:00' },
      { dossier: null, unknown_person: 'hmac', at: '2017-08-01T08:00:00+00:00' },
    ]),
  );
  expect(rows).toHaveLength(2);
});

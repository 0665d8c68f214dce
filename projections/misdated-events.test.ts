import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NewEvent } from '../libs/event-store/port.js';
import { granted, projectionHarness, type ProjectionHarness } from '../test/support/projection-harness.js';
import misdatedEvents from './misdated-events.js';

let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

test('lists what was recorded with a day or instant that can’t be read, and where', async () => {
  await harness.record('2026-01-05T09:00:00.000Z', granted());
  const suspended = { authorisation: randomUUID(), from: '0000-01-01' };
  const stored: NewEvent = {
    id: randomUUID(),
    type: 'AuthorisationSuspended',
    version: 1,
    data: { facts: suspended },
  };
  const { position } = await harness.store.append('authorisation-a', 'noStream', [stored]);
  const engine = await harness.engine([misdatedEvents]);
  expect(await engine.waitFor('misdated-events', position, 10_000)).toBe(true);
  const row = { position, type: 'AuthorisationSuspended', places: ['/from'] };
  expect(await harness.tableOf('misdated-events', 'events')).toEqual([row]);
});

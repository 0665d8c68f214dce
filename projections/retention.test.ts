import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dossierEvents } from '../libs/domain/catalogue.js';
import type { AnyEventDefinition, DomainEvent } from '../libs/domain/kernel/event.js';
import type { Position } from '../libs/event-store/port.js';
import { projectionHarness, type ProjectionHarness } from '../test/support/projection-harness.js';
import retention from './retention.js';

const hold = '00000000-0000-4000-8000-00000000000a';
const erasure = { ground: 'REQUEST', accessLog: 'erased' } as const;
const event = (name: keyof typeof dossierEvents, fields: object): DomainEvent =>
  (dossierEvents[name] as AnyEventDefinition).of(fields as never);
const names = { familyNames: [], givenNames: [] };
const opened = event('DossierOpened', { on: '2015-01-05', insz: '80051700191', ...names });
const held = event('ErasureHeld', { on: '2025-03-01', ...erasure, holds: [hold] });
const erased = (on: string, accessLog: 'erased' | 'kept') =>
  event('PersonErased', { on, ...erasure, accessLog });

const histories = {
  open: [opened],
  waiting: [opened, held],
  kept: [opened, held, erased('2025-04-01', 'kept')],
  gone: [opened, held, erased('2025-04-01', 'kept'), erased('2026-04-01', 'erased')],
};
let harness: ProjectionHarness;
beforeAll(async () => (harness = await projectionHarness()));
afterAll(() => harness.close());

test('tells from which day each term counts, which erasures wait, and who was erased', async () => {
  const ids = new Map<string, string>();
  let position: Position | undefined;
  for (const [name, events] of Object.entries(histories)) {
    const dossier = randomUUID();
    ids.set(dossier, name);
    const recorded = events.map(({ type, version, facts }) => {
      return { id: randomUUID(), type, version, data: { facts: facts as never } };
    });
    ({ position } = await harness.store.append(`dossier-${dossier}`, 'noStream', recorded));
  }
  const engine = await harness.engine([retention]);
  expect(await engine.waitFor('retention', position!, 10_000)).toBe(true);
  const table = async (name: string) => {
    const rows = (await harness.tableOf('retention', name)) as { dossier: string }[];
    return rows
      .map(({ dossier, ...row }) => [ids.get(dossier), ...Object.values(row)].sort().join(' '))
      .sort();
  };
  expect(await table('terms')).toEqual([
    ...['2015-01-05 DOSSIER open', '2015-01-05 DOSSIER waiting', '2025-04-01 ACCESS_LOG kept'],
  ]);
  expect(await table('waiting')).toEqual(['2025-03-01 kept', '2025-03-01 waiting']);
  expect(await table('erasures')).toEqual(['2025-04-01 REQUEST kept kept', '2026-04-01 REQUEST erased gone']);
});

/** A merger loses no kind of record: one of each in the closed dossier is told by the one that goes on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { dossierEvents, type EventName } from '../../libs/domain/catalogue.js';
import { addTerm, day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { DataKey } from '../../libs/privacy/key-ring.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { sampleOf } from '../history/sample.js';
import { startMerging, type OpenedDossier } from '../support/merging.js';

let m: Awaited<ReturnType<typeof startMerging>>;
beforeAll(async () => {
  m = await startMerging();
}, 60_000);
afterAll(() => m.stop());

/** What becomes of a kind that can't be in a dossier that is being merged, or that counts in its own dossier only. */
const otherwise: Partial<
  Record<EventName, 'ends the dossier' | 'links dossiers' | 'counts in its own dossier'>
> = {
  PersonErased: 'ends the dossier',
  DossierMerged: 'links dossiers',
  DossierJoined: 'links dossiers',
  DossierSeparated: 'links dossiers',
  DossierReopened: 'links dossiers',
  OrderStated: 'counts in its own dossier',
};
const kinds = (Object.keys(dossierEvents) as EventName[]).filter(
  (name) => otherwise[name] !== 'ends the dossier' && otherwise[name] !== 'links dossiers',
);

/** One of every kind, each with a day of its own; what a correction names is one of the others. */
const samples = kinds.map((name, index): DomainEvent => {
  const { type, version, facts, personal } = sampleOf(name);
  const wrong = { type: 'LeaseEnded', facts: { on: '2018-03-01', lease: 'H7' } };
  const named = name === 'FactCorrected' ? { wrong, right: [] } : {};
  return { type, version, personal, facts: { ...facts, ...named, on: onOf(index) } };
});
function onOf(index: number): DateOnly {
  return addTerm(day('2010-01-01'), { days: index });
}

/** Records them, each by somebody else. */
async function fill({ dossier }: OpenedDossier): Promise<void> {
  const { dossiers, keyRing, store } = m.kbi.service.dependencies;
  const { stream, expected } = await dossiers.load(dossier as never);
  const key = (await keyRing.ensureKey(dossier as never, 'dossier')) as DataKey;
  const metadata = (name: string) => ({ organisation: '0543307391', command: `Of${name}`, commandId: name });
  const events = samples.map(({ type, version, facts, personal }, index) => {
    const event = { type, version, facts, personal: { ...personal, recordedBy: `author-${String(index)}` } };
    return sealEvent({ id: randomUUID(), stream, event, key, metadata: metadata(type) });
  });
  await store.append(stream, expected, events);
}

test('each kind is there with its own day, instant of recording and author', async () => {
  const [one, other] = [await m.open(1), await m.open(2)];
  await fill(other);
  const before = await m.history(other.dossier);
  expect(await m.merge(one, other)).toMatchObject({ status: 200 });
  const after = await m.history(one.dossier);
  for (const [index, name] of kinds.entries()) {
    const recorded = before[index + 1]!;
    expect(after.find(({ id }) => id === recorded.id)).toEqual(recorded);
    expect(recorded).toMatchObject({
      type: name,
      dossier: other.dossier,
      facts: { on: onOf(index) },
      by: { command: `Of${name}` },
      personal: { recordedBy: `author-${String(index)}` },
    });
  }
  expect(await m.state(one.dossier)).toMatchObject({ status: 200, body: { status: 'open' } });
});

test('each kind counts in the dossier that goes on, or it is said why not', async () => {
  const [one, other] = [await m.open(3), await m.open(4)];
  await fill(other);
  await m.merge(one, other);
  const { facts } = await m.kbi.service.dependencies.dossiers.load(one.dossier as never);
  const counting = new Set(facts.map(({ type }) => type));
  expect(kinds.filter((name) => !counting.has(name))).toEqual(
    kinds.filter((name) => otherwise[name] === 'counts in its own dossier'),
  );
});

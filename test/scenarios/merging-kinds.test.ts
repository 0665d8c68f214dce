/** A merger loses no kind of record, and no source states anything twice or in the wrong dossier after it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { dossierEvents, type EventName } from '../../libs/domain/catalogue.js';
import { addTerm, day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { DataKey } from '../../libs/privacy/key-ring.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';
import { sampleOf } from '../history/sample.js';
import { startMerging, type OpenedDossier } from '../support/merging.js';
import { officialAnswerText } from '../support/official-answer.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let m: Awaited<ReturnType<typeof startMerging>>;
beforeAll(async () => {
  m = await startMerging();
});
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

const contract = (date: string) =>
  branch('Contract', [leaf('DatumRegistratie', date), leaf('OnderdeelMO', 'true')]);
const contracts = (...dates: readonly string[]) => [branch('Contracten', dates.map(contract))];

async function imported(insz: string, sections: readonly XmlNode[], statedOn = '2018-03-30') {
  const answer = await m.kbi.send('POST', '/v1/imports', {
    body: officialAnswerText({ insz, sections, statedOn }),
    scopes: ['import'],
    headers: { 'content-type': 'application/xml' },
  });
  return answer.body as { outcome: string; dossier: string; events: number; problems: { rule: string }[] };
}

async function importedPerson(n: number, ...dates: readonly string[]): Promise<OpenedDossier> {
  const insz = syntheticInsz(n);
  const { dossier } = await imported(insz, contracts(...dates));
  return { insz, dossier };
}

const contractsOf = async ({ dossier }: OpenedDossier) => {
  const { body } = await m.state(dossier);
  return body.sections.Contracten.map((each: { DatumRegistratie: string }) => each.DatumRegistratie).sort();
};

test('entries of the same name stay two, and a source takes back only what it stated there', async () => {
  const one = await importedPerson(5, '2016-01-04', '2016-01-05');
  const other = await importedPerson(6, '2017-01-04', '2017-01-05');
  await m.merge(one, other);
  expect(await contractsOf(one)).toEqual(['2016-01-04', '2016-01-05', '2017-01-04', '2017-01-05']);
  const later = await imported(one.insz, contracts('2016-01-04'), '2018-06-01');
  expect(later).toMatchObject({ outcome: 'imported', dossier: one.dossier });
  expect(await contractsOf(one)).toEqual(['2016-01-04', '2017-01-04', '2017-01-05']);
});

test('under the number that leads on, a later answer is refused, and the one that was imported is not', async () => {
  const [one, other] = [await importedPerson(7, '2016-01-04'), await importedPerson(8, '2017-01-04')];
  await m.merge(one, other);
  const before = await m.history(one.dossier);
  expect(await imported(other.insz, contracts('2017-01-04'))).toMatchObject({ outcome: 'unchanged' });
  expect(await imported(other.insz, contracts('2017-02-01'), '2018-06-01')).toMatchObject({
    outcome: 'invalid',
    dossier: one.dossier,
    problems: [{ rule: 'DOSSIER_MERGED' }],
  });
  expect(await m.history(one.dossier)).toEqual(before);
});

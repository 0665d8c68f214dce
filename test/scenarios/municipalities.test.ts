/** Where a person lives, and what a municipality is given by that: four items, of its inhabitants only. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { children } from '../../libs/magda/tree.js';
import { communes, partnersAt, town, type Partners } from '../support/partners.js';
import { startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partners: Partners;
const persons = {
  inhabitant: syntheticInsz(1),
  mover: syntheticInsz(2),
  foreigner: syntheticInsz(3),
  untold: syntheticInsz(4),
  stranger: syntheticInsz(5),
};
const { inhabitant, mover, foreigner, untold, stranger } = persons;

beforeAll(async () => {
  kbi = await startTestService();
  partners = partnersAt(kbi);
  await partners.registerTown();
  for (const insz of [inhabitant, mover, foreigner, untold]) await partners.open(insz);
  await partners.lives(inhabitant, '2016-01-04', communes.merged);
  await partners.lives(mover, '2016-01-04', communes.ofTown);
  await partners.lives(mover, '2020-03-01', communes.other);
  await partners.lives(foreigner, '2016-01-04', 'ABROAD');
});
afterAll(() => kbi.stop());

const ask = (insz: string, day?: string) => partners.consult(town, insz, day);

test('the four items of who lives there are given, also under the commune of before a merger', async () => {
  const { status, body } = await ask(inhabitant);
  expect({ status, body }).toMatchObject({ status: 200, body: { sectionsGiven: [...town.sections] } });
  expect(body.dossier.Personalia).toEqual({ INSZ: inhabitant, Naam: expect.anything() });
  expect(Object.keys(body.dossier)).toEqual(['Personalia', 'Contracten']);
  const { facts, explanation } = await partners.recorded();
  expect(facts.circumstances).toEqual({ commune: communes.merged, inscribed: false });
  expect(explanation).toMatchObject({ circumstances: { onTerritory: true }, agrees: true });
  const { dossier, text } = await partners.magda(town, inhabitant);
  expect(dossier!.children.map(({ name }) => name)).toEqual(['Personalia', 'Contracten']);
  expect(children(dossier, 'Personalia')[0]!.children.map(({ name }) => name)).toEqual(['INSZ', 'Naam']);
  for (const bytes of [text, JSON.stringify(body)])
    for (const withheld of [birthDateOf(inhabitant), '2016-02-01', 'contract-1', communes.merged])
      expect(bytes).not.toContain(withheld);
});

test.each<[keyof typeof persons, string, string | undefined]>([
  ['inhabitant', '2018-12-31', 'PERSON_NOT_ON_TERRITORY'],
  ['inhabitant', '2019-01-01', undefined],
  ['mover', '2020-02-29', undefined],
  ['mover', '2020-03-01', 'PERSON_NOT_ON_TERRITORY'],
  ['foreigner', '2019-01-01', 'PERSON_NOT_ON_TERRITORY'],
  ['untold', '2019-01-01', 'PERSON_NOT_ON_TERRITORY'],
  ['stranger', '2019-01-01', 'PERSON_NOT_ON_TERRITORY'],
])('asked of the %s on %s: %s', async (who, day, code) => {
  expect((await ask(persons[who], day)).body.code).toBe(code);
});

test('of the time when its copy had a term, the access log tells until when the municipality keeps it', async () => {
  for (const day of ['2019-07-28', '2022-03-01', '2024-06-16']) await ask(inhabitant, day);
  const body = { insz: inhabitant };
  const { entries } = (await partners.post('/v1/audit/log', body, { scopes: ['audit'] })).body as {
    entries: { at: string; keptUntil: string | null }[];
  };
  const until = new Map(entries.map(({ at, keptUntil }) => [at.slice(0, 10), keptUntil]));
  expect(['2019-07-28', '2022-03-01', '2024-06-16'].map((day) => until.get(day))).toEqual([
    ...[null, '2027-03-01', null],
  ]);
});

test('in SOAP others are refused too', async () => {
  for (const insz of [mover, foreigner, untold, stranger])
    expect(await partners.magda(town, insz)).toMatchObject({
      dossier: undefined,
      exceptions: [{ code: '40005' }],
    });
});

test('an explanation tells that somebody lives elsewhere, and not where', async () => {
  await ask(mover);
  const { facts, explanation } = await partners.recorded();
  expect(facts.circumstances).toMatchObject({ commune: communes.other });
  expect(explanation).toMatchObject({
    reason: { code: 'PERSON_NOT_ON_TERRITORY' },
    circumstances: { onTerritory: false, inscribed: false, exchange: null },
    considered: [{ verdict: 'NOT_ON_TERRITORY' }],
    agrees: true,
  });
  expect(JSON.stringify(explanation)).not.toContain(communes.other);
});

test('an inscription stands for the commune where none is held, and never against one', async () => {
  for (const insz of [untold, mover, foreigner])
    expect(await partners.inscribe(town, insz)).toMatchObject({ status: 200 });
  expect(await ask(untold)).toMatchObject({ status: 200 });
  for (const insz of [mover, foreigner])
    expect(await ask(insz)).toMatchObject({ body: { code: 'PERSON_NOT_ON_TERRITORY' } });
});

test('who is only inscribed has no content, and is erased like anybody', async () => {
  expect(await partners.inscribe(town, stranger)).toMatchObject({ status: 200 });
  expect(await ask(stranger)).toMatchObject({ status: 200, body: { content: 'none', dossier: null } });
  expect((await partners.recorded()).facts).toMatchObject({
    content: 'none',
    circumstances: { inscribed: true },
  });
  expect(await partners.magda(town, stranger)).toMatchObject({ exceptions: [{ code: '30001' }] });
  const erasure = { insz: stranger, ground: 'REQUEST' };
  const erase = () => partners.post('/v1/commands/ErasePerson', erasure, { scopes: ['command', 'admin'] });
  expect(await erase()).toMatchObject({ status: 200, body: { erased: true } });
  expect(await erase()).toMatchObject({ status: 404, body: { errors: [{ at: '/insz' }] } });
  expect(await ask(stranger)).toMatchObject({ body: { code: 'PERSON_NOT_ON_TERRITORY' } });
});

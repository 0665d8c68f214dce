/** What a source states about a person whose dossiers were merged: by each number, before and after. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { branch, leaf, type XmlNode } from '../../libs/magda/tree.js';
import { startMerging, type OpenedDossier } from '../support/merging.js';
import { officialAnswerText } from '../support/official-answer.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let m: Awaited<ReturnType<typeof startMerging>>;
beforeAll(async () => {
  m = await startMerging();
}, 60_000);
afterAll(() => m.stop());

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
  const one = await importedPerson(1, '2016-01-04', '2016-01-05');
  const other = await importedPerson(2, '2017-01-04', '2017-01-05');
  await m.merge(one, other);
  expect(await contractsOf(one)).toEqual(['2016-01-04', '2016-01-05', '2017-01-04', '2017-01-05']);
  const later = await imported(one.insz, contracts('2016-01-04'), '2018-06-01');
  expect(later).toMatchObject({ outcome: 'imported', dossier: one.dossier });
  expect(await contractsOf(one)).toEqual(['2016-01-04', '2017-01-04', '2017-01-05']);
});

test('under the number that leads on, a later answer is refused, and the one that was imported is not', async () => {
  const [one, other] = [await importedPerson(3, '2016-01-04'), await importedPerson(4, '2017-01-04')];
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

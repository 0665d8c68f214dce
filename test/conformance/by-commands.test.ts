/**
 * What an import makes of a document, commands make too, one fact at a time; and one fact changes its elements only.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Section } from '../../libs/domain/kernel/terms.js';
import { day } from '../../libs/domain/kernel/dates.js';
import { dossier as dossierSchema } from '../../libs/magda/edition-01/dossier.js';
import { officialAnswer, type OfficialAnswer } from '../../libs/magda/observe.js';
import { readDossierReply } from '../../libs/magda/read.js';
import { one } from '../../libs/magda/schema.js';
import type { XmlNode } from '../../libs/magda/tree.js';
import { branch, leaf } from '../../libs/magda/tree.js';
import { renderXml, writeXml } from '../../libs/magda/write.js';
import { commandsFor } from '../support/as-commands.js';
import { generated } from '../support/dossier-generator.js';
import { magdaPartner, type MagdaPartner } from '../support/magda-partner.js';
import { official, officialSamples, testOfficial } from '../support/official.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
let partner: MagdaPartner;
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi, Section.options);
});
afterAll(() => kbi.stop());

const element = one('KBIDossier', dossierSchema);
const textOf = (dossier: XmlNode) => writeXml(dossier, element);

/** Sends the script, and asks for what came of it. */
async function answerTo(document: OfficialAnswer): Promise<string> {
  for (const { name, body } of commandsFor(document)) await send(name, body);
  return ask(document.insz);
}

async function send(name: string, body: object): Promise<void> {
  const answered = await kbi.command(name, body);
  expect([name, answered.status, answered.status === 200 || answered.body]).toEqual([name, 200, true]);
}

async function ask(insz: string): Promise<string> {
  const { dossier } = await partner.ask({ insz });
  return renderXml({ ...dossier!, namespace: '' });
}

for (const { name, text } of official ? officialSamples(official.dir) : []) {
  const reply = readDossierReply(text);
  if (reply.outcome !== 'dossier') continue;
  testOfficial(`commands build the dossier of ${name}, and it is answered the same`, async () => {
    const document = officialAnswer(reply, day('2026-01-01')) as OfficialAnswer;
    expect(await answerTo(document)).toBe(textOf(document.dossier));
  });
}

test('commands build any dossier of the schema', async () => {
  const trees = fc.sample(generated(element), { seed: 2018, numRuns: 4 });
  for (const [n, { children }] of trees.entries()) {
    const insz = syntheticInsz(9_000 + n);
    const personalia = branch('Personalia', [leaf('INSZ', insz)]);
    const dossier = branch('KBIDossier', [
      personalia,
      ...children.filter(({ name }) => name !== 'Personalia'),
    ]);
    const statedOn = day('2018-03-30');
    expect(await answerTo({ outcome: 'answer', dossier, insz, statedOn, time: '12:12' })).toBe(
      textOf(dossier),
    );
  }
});

test('one command changes the elements of its fact, and no other', async () => {
  const { insz } = await partner.register(9_100);
  const source = { system: 'KBI-01.00', statedOn: '2018-02-01' };
  const signed = { person: { insz }, on: '2018-02-01', contract: 'c1', nt2: true, source };
  await send('StateContract', signed);
  await send('StateAdvice', { person: { insz }, on: '2018-02-01', labourMarket: 'AD' });
  const before = linesOf(await ask(insz));
  await send('StateContract', { ...signed, nt2: false });
  const after = linesOf(await ask(insz));
  expect(after.filter((line) => !before.includes(line))).toEqual(['<OnderdeelNT2>false</OnderdeelNT2>']);
  expect(before.filter((line) => !after.includes(line))).toEqual(['<OnderdeelNT2>true</OnderdeelNT2>']);
  await send('SuspendContract', {
    person: { insz },
    on: '2018-03-01',
    contract: 'c1',
    suspension: 's1',
    because: 'MEDICAL',
    period: { from: '2018-03-01', until: '2018-06-01' },
  });
  expect(linesOf(await ask(insz)).filter((line) => !after.includes(line))).toEqual([
    '<Opschortingen>',
    '<Opschorting>',
    '<Periode>',
    '<Begin>2018-03-01</Begin>',
    '<Einde>2018-06-01</Einde>',
    '</Periode>',
    '<Reden>MEDICAL</Reden>',
    '</Opschorting>',
    '</Opschortingen>',
  ]);
});

const linesOf = (xml: string): readonly string[] => xml.split('\n').map((line) => line.trim());

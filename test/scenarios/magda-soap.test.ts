/** The SOAP interface of the dossier: a question is recorded, then answered so that every partner can read it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { Section } from '../../libs/domain/kernel/terms.js';
import { dossierJson } from '../../libs/magda/json.js';
import { child, textOf } from '../../libs/magda/tree.js';
import { askMagda, questionOf } from '../support/magda.js';
import { magdaPartner, OCMW, uri, type MagdaPartner } from '../support/magda-partner.js';
import { testOfficial } from '../support/official.js';
import { startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { judgedBySchema } from '../support/xmllint.js';

let kbi: TestService;
let partner: MagdaPartner;
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi);
});
afterAll(() => kbi.stop());

describe('a question', () => {
  test('is answered with the sections that were granted, and no other, after it was recorded', async () => {
    const { insz, dossier } = await partner.register(1);
    const { status, headers, reply, ...answer } = await partner.ask({
      insz,
      reference: 'vraag-1',
      user: '85073003328',
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer).toMatchObject({ reference: 'vraag-1', exceptions: [] });
    expect(textOf(answer.dossier, 'Personalia/INSZ')).toBe(insz);
    const message = child(reply, 'Repliek/Context/Bericht');
    expect(textOf(message, 'Type')).toBe('ANTWOORD');
    expect(textOf(message, 'Afzender/Identificatie')).toBe('urn:kbi:dienst');
    expect(textOf(message, 'Ontvanger/Identificatie')).toBe(uri);
    expect(textOf(message, 'Ontvanger/Referte')).toBe('XE:1044');
    expect(textOf(message, 'Ontvanger/Hoedanigheid')).toBe('3003');
    expect((await partner.recorded()).at(-1)).toMatchObject({
      type: 'ConsultationGranted',
      channel: 'MAGDA',
      organisation: OCMW,
      purpose: 'SOCIAL_INTEGRATION',
      dossier,
      sectionsGiven: ['Personalia', 'Aanmelding'],
      senderUri: uri,
      capacity: '3003',
      becauseOfChange: false,
      personal: { user: '85073003328', reference: 'vraag-1', insz, recordedBy: 'tester' },
    });
  });

  test('is answered at the time of Brussels at which it was asked', async () => {
    const { insz } = await partner.register(2);
    const { reply } = await partner.ask({ insz });
    const moment = child(reply, 'Repliek/Context/Bericht/Tijdstip');
    const shown = `${textOf(moment, 'Datum')!} ${textOf(moment, 'Tijd')!.slice(0, 8)}`;
    const { at } = (await partner.recorded()).at(-1) as unknown as { at: string };
    expect(shown).toBe(new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' }));
  });

  test('asked again under its reference is answered the same, also after news, and counted once', async () => {
    const { insz } = await partner.register(3);
    const first = await partner.ask({ insz, reference: 'again' });
    const count = (await partner.recorded()).length;
    await kbi.command('ReplaceInsz', { person: { insz }, on: '2018-05-02', insz: syntheticInsz(4) });
    const again = await partner.ask({ insz, reference: 'again' });
    expect(again.text).toBe(first.text);
    expect(await partner.recorded()).toHaveLength(count);
  });

  test('of another under a reference that was used is invalid, and not recorded', async () => {
    const { insz } = await partner.register(5);
    await partner.ask({ insz, reference: 'used' });
    const count = (await partner.recorded()).length;
    const { status, reference, dossier, exceptions } = await partner.ask({
      insz: syntheticInsz(6),
      reference: 'used',
    });
    expect({ status, reference, dossier }).toEqual({ status: 200, reference: 'used', dossier: undefined });
    expect(exceptions).toMatchObject([{ code: '50000', circumstance: expect.stringContaining('Referte') }]);
    expect(await partner.recorded()).toHaveLength(count);
  });

  test('gets the dossier that JSON gives, and no other', async () => {
    const { insz } = await partner.register(20);
    const { dossier } = await partner.ask({ insz });
    const { body } = await kbi.send('POST', '/v1/consultations', {
      scopes: ['consult'],
      organisation: OCMW,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { insz, purpose: 'SOCIAL_INTEGRATION', sections: Section.options },
    });
    expect(dossierJson(dossier!)).toEqual(body.dossier);
    expect(Object.keys(body.dossier)).toEqual(['Personalia', 'Aanmelding']);
  });

  test('about somebody who got a new INSZ is answered with it, and with a warning', async () => {
    const { insz } = await partner.register(7);
    await kbi.command('ReplaceInsz', { person: { insz }, on: '2018-05-02', insz: syntheticInsz(8) });
    const { dossier, exceptions } = await partner.ask({ insz });
    expect(exceptions).toMatchObject([{ code: '30004', type: 'WAARSCHUWING' }]);
    expect(textOf(dossier, 'Personalia/INSZ')).toBe(syntheticInsz(8));
    expect((await partner.ask({ insz: syntheticInsz(8) })).exceptions).toEqual([]);
  });

  test('about somebody who has no dossier is granted, finds nothing, and leaves no more than an HMAC', async () => {
    const { reference, exceptions } = await partner.ask({ insz: syntheticInsz(9), reference: 'nobody' });
    expect({ reference, exceptions }).toMatchObject({
      reference: 'nobody',
      exceptions: [{ code: '30001', type: 'FOUT' }],
    });
    const last = (await partner.recorded()).at(-1)!;
    expect(last).toMatchObject({
      type: 'ConsultationGranted',
      content: 'none',
      unknownPerson: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(last)).not.toContain(syntheticInsz(9));
  });
});

test('a question of MAGDA moves the statistic, each once, and refusals apart', async () => {
  const figure = async (outcome: string) => {
    const after = (await kbi.service.dependencies.store.head()) ?? '';
    const query = new URLSearchParams({ organisation: OCMW, channel: 'MAGDA', outcome, after });
    const answer = await kbi.send('GET', `/v1/reports/consultation-statistics?${query.toString()}`, {
      scopes: ['report', 'audit'],
    });
    return answer.body.total.consultations as number;
  };
  const { insz } = await partner.register(11);
  const [granted, refused] = [await figure('granted'), await figure('refused')];
  await partner.ask({ insz, reference: 'counted' });
  await partner.ask({ insz, reference: 'counted' });
  await partner.ask({ insz, capacity: '3005' });
  expect([await figure('granted'), await figure('refused')]).toEqual([granted + 1, refused + 1]);
});

test('a fault of ours is told as such, without what it was, and the question may be asked again', async () => {
  const { insz } = await partner.register(12);
  const { dossiers } = kbi.service.dependencies;
  const load = dossiers.load.bind(dossiers);
  dossiers.load = () => Promise.reject(new Error('Voorbeeld'));
  const failed = await partner.ask({ insz, reference: 'fault' });
  dossiers.load = load;
  expect(failed).toMatchObject({
    status: 200,
    reference: 'fault',
    exceptions: [{ code: '60009', type: 'FOUT' }],
  });
  expect(failed.text).not.toContain('Voorbeeld');
  expect(textOf((await partner.ask({ insz, reference: 'fault' })).dossier, 'Personalia/INSZ')).toBe(insz);
});

test('a question that is not valid names its places, is not recorded, and is not repeated', async () => {
  const count = (await partner.recorded()).length;
  const {
    children: [request],
    ...question
  } = questionOf({ uri, insz: 'Voorbeeld' });
  const twice = { ...question, children: [request!, request!] };
  const { status, reference, text, exceptions } = await askMagda(kbi, twice, { organisation: OCMW });
  expect({ status, reference }).toEqual({ status: 200, reference: undefined });
  expect(exceptions).toMatchObject([
    { code: '50000', circumstance: expect.stringMatching(/^\/GeefDossierKBI\/Verzoek\[/) },
  ]);
  expect(text).not.toContain('Voorbeeld');
  expect(await partner.recorded()).toHaveLength(count);
});

testOfficial('all that was asked and replied here is valid by the official schemas', async (dir) => {
  const schema = (name: string) =>
    join(dir, 'xsd', 'Inburgering.GeefDossierKBIDienst-01.00', 'WebService', `${name}.xsd`);
  const judged = [
    ...(await judgedBySchema(join(dir, 'xsd'), schema('GeefDossierKBI'), partner.questions)),
    ...(await judgedBySchema(join(dir, 'xsd'), schema('GeefDossierKBIResponse'), partner.replies)),
  ];
  expect(judged.length).toBeGreaterThan(20);
  expect(judged.flatMap(({ errors }) => errors)).toEqual([]);
});

/** A SOAP program made by somebody else learns from the WSDL how to ask, and asks. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClientAsync, type Client } from 'soap';
import { dossierQuestion, dossierReply } from '../../libs/magda/edition-01/messages.js';
import { readEnvelope } from '../../libs/magda/soap.js';
import { renderXml } from '../../libs/magda/write.js';
import { xsdOf } from '../../libs/magda/xsd.js';
import { ENDPOINT } from '../support/magda.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';
import { judgedBy } from '../support/xmllint.js';

let kbi: TestService;
let client: Client;
const uri = 'partner.example';
const insz = syntheticInsz(1);

beforeAll(async () => {
  kbi = await startTestService();
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const place = { organisation: AGENCY };
  await kbi.command('RegisterPerson', { person: { insz }, on: '2018-01-08', kind: 'EA', place, identity });
  await assignSender();
  client = await createClientAsync(`${kbi.service.url}${ENDPOINT}?wsdl`);
  client.addHttpHeader('Authorization', `Bearer ${await kbi.token(['consult'])}`);
});
afterAll(() => kbi.stop());

async function assignSender(): Promise<void> {
  const seed = { organisation: AGENCY, name: 'Agentschap Integratie en Inburgering', type: 'AGENCY' };
  const authorisation = {
    authorisation: crypto.randomUUID(),
    legalBasis: { number: 'test', date: '2017-06-06' },
    purposes: ['TRAJECTORY_FOLLOW_UP'],
    sections: ['Personalia', 'Aanmelding'],
    from: '2017-08-01',
  };
  const senders = [{ uri, purpose: 'TRAJECTORY_FOLLOW_UP' }];
  const declared = await kbi.send('POST', '/v1/organisations', {
    scopes: ['admin'],
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { ...seed, senders, authorisations: [authorisation] },
  });
  expect(declared.status).toBe(200);
}

const questionAbout = (about: string, reference: string) => ({
  Verzoek: {
    Context: {
      Naam: 'GeefDossierKBI',
      Versie: '01.00.0000',
      Bericht: {
        Type: 'VRAAG',
        Tijdstip: { Datum: '2018-03-30', Tijd: '12:12' },
        Afzender: { Identificatie: uri, Referte: 'bericht-1' },
      },
    },
    Vragen: { Vraag: { Referte: reference, Inhoud: { MutatiesContext: false, INSZ: about } } },
  },
});

type Ask = (question: object) => Promise<[{ Repliek: Record<string, never> }, string, object, string]>;
const ask = (about: string, reference: string) =>
  (client['GeefDossierKBIAsync'] as Ask)(questionAbout(about, reference));

test('it knows the one operation, and what goes in and out', () => {
  const description = client.describe() as Record<string, Record<string, Record<string, object>>>;
  const operation = description['GeefDossierKBIDienst']!['GeefDossierKBIPort']!['GeefDossierKBI'];
  expect(operation).toMatchObject({
    input: { Verzoek: { Vragen: { Vraag: { Inhoud: { MutatiesContext: 'xsd:boolean' } } } } },
    output: { Repliek: { Antwoorden: { Antwoord: { Inhoud: { KBIDossier: { Personalia: {} } } } } } },
  });
});

test('it gets the dossier', async () => {
  const [{ Repliek: reply }] = await ask(insz, 'vraag-1');
  expect(reply).toMatchObject({
    Context: { Bericht: { Type: 'ANTWOORD', Ontvanger: { Identificatie: uri } } },
    Antwoorden: { Antwoord: { Referte: 'vraag-1', Inhoud: { KBIDossier: { Personalia: { INSZ: insz } } } } },
  });
});

test('it gets the exception when there is none', async () => {
  const [{ Repliek: reply }] = await ask(syntheticInsz(2), 'vraag-2');
  const exception = { Identificatie: '30001', Oorsprong: 'KBI', Type: 'FOUT' };
  expect(reply).toMatchObject({
    Antwoorden: { Antwoord: { Referte: 'vraag-2', Uitzonderingen: { Uitzondering: [exception] } } },
  });
});

test('what it sends and gets is valid by our own schema', async () => {
  const [, answered, , sent] = await ask(insz, 'vraag-3');
  const documents = [sent, answered].map((text) => {
    const envelope = readEnvelope(text);
    return envelope.outcome === 'message' ? renderXml(envelope.message) : text;
  });
  const contents = renderXml(xsdOf([dossierQuestion, dossierReply]));
  const judged = await judgedBy({ fileName: 'own.xsd', contents }, [], documents);
  expect(judged.flatMap(({ errors }) => errors)).toEqual([]);
});

test('it is told why it may not ask', async () => {
  client.addHttpHeader('Authorization', 'Bearer nonsense');
  await expect(ask(insz, 'vraag-4')).rejects.toThrow(/TOKEN_INVALID/);
});

test('the WSDL is there for everybody, under any spelling, and nothing else is', async () => {
  expect(await kbi.send('GET', `${ENDPOINT}?WSDL`)).toMatchObject({ status: 200 });
  expect((await kbi.send('GET', ENDPOINT)).status).toBe(404);
});

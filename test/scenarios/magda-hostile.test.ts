/** Whatever is thrown at the SOAP interface, it says what is wrong, records nothing, and goes on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { soapNamespaces, writeEnvelope } from '../../libs/magda/soap.js';
import { ENDPOINT, questionOf, readFault, readReply, sendToEndpoint } from '../support/magda.js';
import { startTestService, type Answer, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const good = writeEnvelope(questionOf({ uri: 'partner.example', insz: syntheticInsz(1) }));
const inBody = (content: string) =>
  `<s:Envelope xmlns:s="${soapNamespaces.envelope}"><s:Body>${content}</s:Body></s:Envelope>`;
const inHeader = (content: string) =>
  good.replace('<soap:Body>', `<soap:Header>${content}</soap:Header><soap:Body>`);
const inQuestion = (content: string) => good.replace('<Verzoek>', `${content}<Verzoek>`);
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

async function consultations(): Promise<number> {
  const { store } = kbi.service.dependencies;
  const types = ['ConsultationGranted', 'ConsultationRefused'];
  return (await store.readAll({ filter: { types } })).events.length;
}

async function sendBytes(body: Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
  const authorization = `Bearer ${await kbi.token(['consult'])}`;
  const response = await fetch(kbi.service.url + ENDPOINT, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/xml', authorization, ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

test.each([
  ['nothing', '', /well-formed|empty|element/],
  ['white space', ' '.repeat(200_000), /well-formed|element/],
  ['no XML', '{"insz":"x"}', /outside its outermost/],
  ['a cut body', good.slice(0, 700), /well-formed/],
  ['two documents', good + good.slice(good.indexOf('<soap')), /exactly one outermost/],
  ['a bomb of entities', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>${inBody('<x>&l10;</x>')}`, /DOCTYPE/],
  [
    'an external entity',
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${inBody('<x>&e;</x>')}`,
    /DOCTYPE/,
  ],
  ['an external document type', `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${inBody('<x/>')}`, /DOCTYPE/],
  ['an unknown entity', inBody('<x>&secret;</x>'), /entity|well-formed/],
  ['a character that XML forbids', inBody('<x>\u0001</x>'), /character|well-formed/],
  ['another encoding by its own word', good.replace('UTF-8', 'ISO-8859-1'), /encoding/],
  ['thousands of levels', inBody('<a>'.repeat(20_000) + '</a>'.repeat(20_000)), /levels/],
  ['an undeclared prefix', inBody('<web:GeefDossierKBI/>'), /namespace|prefix|well-formed/],
  ['no envelope', good.slice(good.indexOf('<kbi:'), good.indexOf('</soap:Body>')), /envelope/],
  ['an empty body', inBody(''), /one message/],
  ['two messages', inBody('<a/><b/>'), /one message/],
  ['thousands of messages', inBody('<a/>'.repeat(15_000)), /one message/],
])('%s is a fault of the client', async (_, body, reason) => {
  const count = await consultations();
  const fault = readFault(await sendToEndpoint(kbi, body));
  expect(fault).toMatchObject({ status: 500, code: 'soap:Client', reason: expect.stringMatching(reason) });
  expect(fault.reason).toMatch(/^ENVELOPE_UNREADABLE: /);
  expect(await consultations()).toBe(count);
});

test.each([
  ['a byte order mark of UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), {}],
  ['bytes that are no UTF-8', Buffer.from(good.replace('partner', 'partn\u00ebr'), 'latin1'), {}],
  ['another character set in the header', Buffer.from(good), { 'content-type': 'text/xml; charset=utf-16' }],
])('%s is a fault of the client', async (_, bytes, headers) => {
  const fault = readFault(await sendBytes(bytes, headers));
  expect(fault).toMatchObject({ status: 500, code: 'soap:Client' });
});

test('a compressed body is a fault too, and says what would be read', async () => {
  const answer = await sendBytes(gzipSync(good), { 'content-encoding': 'gzip' });
  expect(readFault(answer)).toMatchObject({ status: 415, code: 'soap:Client' });
  expect(answer.headers.get('accept-encoding')).toBe('identity');
});

test.each([
  ['many unknown elements', inQuestion('<a/>'.repeat(15_000))],
  [
    'many attributes',
    good.replace('<Verzoek>', `<Verzoek ${Array.from({ length: 5_000 }, (_, n) => `a${n}="x"`).join(' ')}>`),
  ],
  ['another message', inBody('<GeefDossierVDAB xmlns="urn:other"/>')],
  [
    'a reply',
    inBody(
      '<k:GeefDossierKBIResponse xmlns:k="http://webservice.GeefDossierKBI-01.00.kbi-01.00.vip.vlaanderen.be"/>',
    ),
  ],
])('%s is an invalid question, with a few of its places', async (_, body) => {
  const count = await consultations();
  const { status, exceptions, text } = readReply(await sendToEndpoint(kbi, body));
  expect({ status, exceptions }).toMatchObject({ status: 200, exceptions: [{ code: '50000' }] });
  expect(text.length).toBeLessThan(10_000);
  expect(await consultations()).toBe(count);
});

test.each([
  ['a million empty elements', inQuestion('<a/>'.repeat(1_000_000))],
  ['megabytes of white space', good.replace('<Verzoek>', `${' '.repeat(2_000_000)}<Verzoek>`)],
])('%s is too large', async (_, body) => {
  const answer = await sendToEndpoint(kbi, body);
  expect(readFault(answer)).toMatchObject({ status: 413, code: 'soap:Client' });
});

test.each([
  ['JSON', 'application/json', '{}'],
  ['SOAP 1.2 by its type', 'application/soap+xml', good],
  ['lines', 'application/x-ndjson', good],
])('%s is not read here', async (_, type, body) => {
  const answer = await sendToEndpoint(kbi, body, { headers: { 'content-type': type } });
  expect(readFault(answer)).toMatchObject({ status: 415, code: 'soap:Client' });
});

test('SOAP 1.2 by its envelope is another version', async () => {
  const body = good.replace(soapNamespaces.envelope, soapNamespaces.soap12Envelope);
  expect(readFault(await sendToEndpoint(kbi, body))).toMatchObject({
    status: 500,
    code: 'soap:VersionMismatch',
  });
});

test('a header that must be understood is not passed over, but for security and what is for others', async () => {
  const header = (attributes: string, namespace = 'urn:other') =>
    inHeader(`<h:x xmlns:h="${namespace}" ${attributes}/>`);
  const must = await sendToEndpoint(kbi, header('soap:mustUnderstand="1"'));
  expect(readFault(must)).toMatchObject({ status: 500, code: 'soap:MustUnderstand' });
  for (const passed of [
    header('soap:mustUnderstand="0"'),
    header('soap:mustUnderstand="1"', soapNamespaces.security),
    header('soap:mustUnderstand="1" soap:actor="urn:somebody"'),
  ])
    expect(readReply(await sendToEndpoint(kbi, passed))).toMatchObject({ exceptions: [{ code: '40006' }] });
});

test('after all that, the endpoint answers', async () => {
  expect(readReply(await sendToEndpoint(kbi, good))).toMatchObject({
    status: 200,
    exceptions: [{ code: '40006' }],
  });
});

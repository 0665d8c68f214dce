/**
 * No text that was recorded, under whatever rules, keeps anybody from being answered about; and none comes in
 * that can't be read.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Section } from '../../libs/domain/kernel/terms.js';
import { streams } from '../../libs/domain/streams.js';
import { DossierId, ConsultationId } from '../../libs/domain/identifiers/ids.js';
import { sealEvent } from '../../libs/privacy/event-sealing.js';
import { askAuditLog, AUDITOR, declareAuditors } from '../support/audit-log.js';
import { textOf, withoutSpaceAround } from '../../libs/magda/tree.js';
import { askMagda, questionOf } from '../support/magda.js';
import { magdaPartner, OCMW, uri, type MagdaPartner } from '../support/magda-partner.js';
import { testOfficial } from '../support/official.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { syntheticInsz } from '../support/synthetic-insz.js';
import { judgedBySchema } from '../support/xmllint.js';

let kbi: TestService;
let partner: MagdaPartner;
const auditReplies: string[] = [];
beforeAll(async () => {
  kbi = await startTestService();
  partner = await magdaPartner(kbi, Section.options);
  await declareAuditors(kbi);
});
afterAll(() => kbi.stop());

/** Appends an event as an earlier version would have: sealed, and checked by no rule of today. */
async function recordAsBefore(
  stream: string,
  subject: DossierId,
  kind: 'dossier' | 'accessLog',
  event: { type: string; version?: number; facts: object; personal?: object },
): Promise<void> {
  const { store, keyRing } = kbi.service.dependencies;
  const key = await keyRing.ensureKey(subject, kind);
  if (key === 'destroyed') throw new Error('the key was destroyed');
  const whole = { version: 1, personal: {}, ...event };
  const metadata = { commandId: randomUUID(), command: 'Consult', organisation: OCMW };
  const { events } = await store.readStream(stream);
  const expected = events.at(-1)?.revision ?? 'noStream';
  await store.append(stream, expected, [
    sealEvent({ id: randomUUID(), stream, event: whole, key, metadata }),
  ]);
}

const post = (path: string, body: object, scope: 'admin' | 'audit' | 'consult', organisation = AGENCY) =>
  kbi.send('POST', path, {
    body,
    scopes: [scope],
    organisation,
    headers: { 'idempotency-key': randomUUID() },
  });
const replay = (dossier: string, rest = '') =>
  kbi.send('GET', `/v1/audit/dossiers/${dossier}${rest}`, { scopes: ['audit'] });

/** What a strict parser refuses in JSON. */
const strictly = (body: object) => expect(JSON.stringify(body)).not.toMatch(/\\ud[89a-f]/);

const kinds: readonly (readonly [name: string, text: string])[] = [
  ['too long by one', 'Yıldırım'.repeat(6) + 'x'],
  ['as long as it once could be', '👩‍👩‍👧é'.repeat(140)],
  ['NUL', 'Jan\0'],
  ['a control character', '\u0001'],
  ['what is no character', 'Jan\uFFFE\uFFFF'],
  ['half of a surrogate pair', '\uD800'],
  ['nothing but blanks', ' \u2028\n'],
];
const wellFormed = (text: string) => Buffer.from(text).toString();
/** The log holds in the clear what it can carry itself. */
const inTheClear = (text: string) => text.replaceAll('\0', '\u0002').replaceAll('\uD800', '\u0003');

describe.each(kinds)('a text that is %s', (_, hostile) => {
  const n = 100 + kinds.findIndex(([, text]) => text === hostile);

  test('in all that was recorded of a person', async () => {
    const { insz, dossier } = await partner.register(n);
    const id = DossierId.parse(dossier);
    const stream = streams.dossier.of(id);
    const record = (type: string, facts: object, personal: object = {}, version = 1) =>
      recordAsBefore(stream, id, 'dossier', {
        type,
        version,
        facts: { on: '2018-02-01', ...facts },
        personal,
      });
    const open = inTheClear(hostile);
    const coded = { code: hostile, name: hostile, shortName: hostile };
    const partnerOf = { name: hostile, contact: { email: hostile, telephone: hostile } };
    const address = { municipality: { postcode: hostile, nis: hostile }, country: { iso: hostile } };
    await record(
      'PersonDetailsStated',
      {},
      {
        familyNames: [hostile, hostile],
        givenNames: [hostile],
        birthDate: hostile,
        statedSex: { code: { code: hostile, description: hostile } },
      },
    );
    await record('TargetGroupDetermined', { code: 'NEE', type: 'GEEN', reasonNone: open });
    await record('PersonRegistered', { kind: 'HA', place: { site: open }, reason: open });
    await record('WooncodeStated', { followedUpBy: open, mustShowLanguageWillingness: true });
    await record('Nt2LevelStated', { highest: open, latest: open });
    await record('LeaseStarted', {
      lease: 'h1',
      landlord: AGENCY,
      signedOn: '2018-02-01',
    });
    await record('LiteracyStated', {}, { latinScript: coded, otherScript: { language: hostile } });
    await record('TrajectoryOpened', { trajectory: 't', type: 'TT_NT2' }, { contact: { email: hostile } }, 2);
    await record('ComponentAdded', { trajectory: 't', component: 'TO_A1', status: { code: open } }, {}, 2);
    await record('PreferencesStated', {}, { postcodes: [hostile], centres: [{ ...partnerOf, address }] });

    const { exceptions, dossier: official } = await partner.ask({ insz });
    expect(exceptions).toMatchObject([{ code: '30099', type: 'WAARSCHUWING' }]);
    expect(textOf(official, 'Personalia/INSZ')).toBe(insz);
    expect(textOf(official, 'Doelgroep/Code')).toBe('NEE');

    const asked = { insz, purpose: 'SOCIAL_INTEGRATION', sections: Section.options };
    const { status, body } = await post('/v1/consultations', asked, 'consult', OCMW);
    expect(status).toBe(200);
    strictly(body as object);
    const whole = withoutSpaceAround(wellFormed(hostile));
    expect(body.dossier.Personalia.Naam.Achternamen).toEqual([whole, whole]);

    const [state, events] = [await replay(dossier), await replay(dossier, '/events')];
    expect([state.status, events.status]).toEqual([200, 200]);
    expect(state.body.findings).toEqual(body.findings);
    for (const answer of [state, events]) strictly(answer.body as object);
    expect((await kbi.command('HoldTalk', talk(insz))).status).toBe(200);
  });

  test('in what an asker wrote: the person sees that it looked', async () => {
    const { insz, dossier } = await partner.register(200 + n);
    const consultation = ConsultationId.parse(randomUUID());
    await recordAsBefore(streams.consultation.of(consultation), DossierId.parse(dossier), 'accessLog', {
      type: 'ConsultationGranted',
      facts: {
        at: '2018-03-01T10:00:00.000Z',
        organisation: OCMW,
        organisationType: 'OCMW',
        channel: 'API',
        sectionsAsked: ['Personalia'],
        senderUri: inTheClear(hostile),
        capacity: inTheClear(hostile),
        dossier,
        purpose: 'SOCIAL_INTEGRATION',
        authorisation: randomUUID(),
        sectionsGiven: ['Personalia'],
        content: 'given',
      },
      personal: { user: hostile, reference: hostile, insz, emergencyReason: hostile, statedSender: hostile },
    });
    const { entries, message } = await askAuditLog(kbi, { insz });
    auditReplies.push(message);
    expect(entries.map((entry) => textOf(entry, 'Kern/Afnemer/Referte/Extern'))).toContain(consultation);

    const log = await post('/v1/audit/log', { insz }, 'audit', AUDITOR);
    expect(log.status).toBe(200);
    strictly(log.body as object);
    expect(log.body.entries.at(-1)).toMatchObject({ consultation, reference: wellFormed(hostile) });
  });
});

testOfficial('every answer is valid by the official schema', async (dir) => {
  const xsd = (service: string, file: string) => join(dir, 'xsd', service, 'WebService', file);
  const judged = [
    ...(await judgedBySchema(
      join(dir, 'xsd'),
      xsd('Inburgering.GeefDossierKBIDienst-01.00', 'GeefDossierKBIResponse.xsd'),
      partner.replies,
    )),
    ...(await judgedBySchema(
      join(dir, 'xsd'),
      xsd('Algemeen.GeefAuditLoggingDienst-02.00', 'GeefAuditLoggingResponse.xsd'),
      auditReplies,
    )),
  ];
  expect(judged).toHaveLength(2 * kinds.length);
  expect(judged.filter(({ valid }) => !valid)).toEqual([]);
});

const talk = (insz: string, more: object = {}) => ({
  person: { insz },
  on: '2018-04-01',
  talk: randomUUID(),
  kind: 'HOUSE_OF_DUTCH',
  place: { site: 'S1' },
  ...more,
});

/** Where people and systems write something: the address, a body with a text in it, and the place of the text. */
const places: readonly (readonly [path: string, body: (text: string) => object, place: string])[] = [
  [
    'commands/StatePersonDetails',
    (name) => personal({ identity: identity(name) }),
    '/identity/familyNames/0',
  ],
  [
    'commands/StatePerson',
    (name) => personal({ source, familyNames: [name], givenNames: [] }),
    '/familyNames/0',
  ],
  ['commands/HoldTalk', (site) => talk(syntheticInsz(1), { place: { site } }), '/place/site'],
  ['commands/HoldTalk', (remark) => talk(syntheticInsz(1), { remark }), '/remark'],
  ['commands/RegisterPerson', (reason) => personal({ kind: 'EA', place: { site: 'S' }, reason }), '/reason'],
  [
    'commands/DetermineTargetGroup',
    (reasonNone) => personal({ code: 'NEE', type: 'GEEN', reasonNone }),
    '/reasonNone',
  ],
  ['commands/StateWooncode', (followedUpBy) => personal({ source, followedUpBy }), '/followedUpBy'],
  ['organisation-commands/RenameOrganisation', (name) => ({ organisation: AGENCY, on, name }), '/name'],
  ['organisation-commands/RegisterCommune', (name) => ({ commune: '44021', name }), '/name'],
  ['agreements/EndAgreement', (why) => ({ agreement: 'a', on, why }), '/why'],
  [
    'agreements/ProposeAgreement',
    (name) => ({ agreement: 'a', on, name, partner: { organisation: AGENCY } }),
    '/name',
  ],
  [
    'developments',
    (name) => ({ development: 'd', on, name, changes: 'x', forWhom: 'y', state: 'PLANNED' }),
    '/name',
  ],
  ['consultations', (reference) => ({ ...question, reference }), '/reference'],
  ['consultations', (reason) => ({ ...question, emergency: { reason } }), '/emergency/reason'],
];
const on = '2018-04-01';
const source = { system: 'KBI-01.00', statedOn: on };
const question = { insz: syntheticInsz(1), purpose: 'AUDIT', sections: ['Personalia'] };
const identity = (name: string) => ({ familyNames: [name], birthDate: '1990-01-01' });
const personal = (fields: object) => ({ person: { insz: syntheticInsz(1) }, on, ...fields });

const scopeOf = (path: string) =>
  path.startsWith('commands/') ? 'command' : path.startsWith('consultations') ? 'consult' : 'admin';

test.each(places)('%s takes no text that can’t be read, and names its place', async (path, body, place) => {
  for (const hostile of ['\0', '\u0001', '\u0085', '\uD800', '\uFFFF', '\u{1FFFE}', '\uFDD0']) {
    const answer = await kbi.send('POST', `/v1/${path}`, {
      body: body(`Geheim${hostile}`),
      scopes: [scopeOf(path)],
      headers: { 'idempotency-key': randomUUID() },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'BODY_INVALID']);
    expect(answer.body.errors.map(({ at }: { at: string }) => at)).toContain(place);
    expect(JSON.stringify(answer.body)).not.toContain('Geheim');
  }
});

/** What XML can carry and nobody can read, or what turns what stands after it. */
const unreadable = ['\u0085', '\u009F', '\uFDD0', '\u{1FFFE}', '\u202E', '\u2066'];

test.each(['reference', 'capacity', 'uri'])(
  'a question by SOAP with such a %s is no question',
  async (field) => {
    for (const hostile of unreadable) {
      const before = (await partner.recorded()).length;
      const asked = { insz: syntheticInsz(1), uri, [field]: `x${hostile}y` };
      const { exceptions, text } = await askMagda(kbi, questionOf(asked), { organisation: OCMW });
      expect(exceptions).toMatchObject([{ code: '50000', circumstance: expect.stringMatching(/: holds/) }]);
      expect(text).not.toContain('x' + hostile);
      expect((await partner.recorded()).length).toBe(before);
    }
  },
);

test('the user of a token is named as a question may name somebody', async () => {
  for (const hostile of [...unreadable, '\0', '\uD800', '\uFFFF']) {
    const asking = { scopes: ['report'], user: `x${hostile}y` } as const;
    expect(await kbi.send('GET', '/v1/operations/projections', asking)).toMatchObject({
      status: 401,
      body: { code: 'TOKEN_INCOMPLETE' },
    });
  }
  const named = { scopes: ['report'], user: 'Ána 😀 بـ' } as const;
  expect(await kbi.send('GET', '/v1/operations/projections', named)).toMatchObject({ status: 200 });
});

test('who asks with a number that can’t be one is refused, and that is recorded', async () => {
  const count = async () => (await partner.recorded()).length;
  for (const insz of ['\0', '90\uD800', '\uFFFF']) {
    const before = await count();
    const answer = await post('/v1/consultations', { ...question, insz }, 'consult');
    expect([answer.status, answer.body.code]).toEqual([422, 'INSZ_MALFORMED']);
    expect(await count()).toBe(before + 1);
  }
});

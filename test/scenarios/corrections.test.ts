/** Facts that were recorded in error are corrected, and whoever was told them is found: over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  landlord,
  portal,
  school,
  startCorrecting,
  vdab,
  type Correcting,
} from '../support/corrected-persons.js';
import { group } from '../support/observed.js';
import { officialAnswerText } from '../support/official-answer.js';
import { town } from '../support/partners.js';
import { AGENCY, type Answer } from '../support/service.js';

let kbi: Correcting['kbi'];
let partners: Correcting['partners'];
let somebody: Correcting['somebody'];
let newInsz: Correcting['newInsz'];

beforeAll(async () => {
  ({ kbi, partners, somebody, newInsz } = await startCorrecting());
});
afterAll(() => kbi.stop());

const place = { organisation: AGENCY };
const tested = (level: string) => ({
  ...{ on: '2020-05-04', test: 'a1', place },
  results: [{ skill: 'speaking', level, passed: true }],
});
const attest = { on: '2025-03-03', attest: 'b1', kind: 'ATTEST', type: 'AI023' };
const source = { system: 'KBI-01.00', statedOn: '2025-03-03' };

const toldIn = ({ body }: Answer) =>
  body.corrections.map(({ wrong, told }: { wrong: { type: string }; told: { organisation: string }[] }) => [
    wrong.type,
    ...told.map(({ organisation }) => organisation),
  ]);

test('what is right is recorded in the same append, and what the wrong fact met reopens', async () => {
  const person = await somebody();
  const event = await person.recorded('RecordNt2Test', tested('A1'));
  const right = {
    command: 'RecordNt2Test',
    ...tested('A1'),
    results: [{ skill: 'reading', level: 'A1', passed: true }],
  };
  const { status, body } = await person.correct(event, { right });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      events: [{ type: 'FactCorrected' }, { type: 'Nt2TestTaken' }, { type: 'LanguageRequirementReopened' }],
    },
  });
  expect((await person.audit('/events')).body.events.at(-3)).toMatchObject({
    facts: { event, wrong: { type: 'Nt2TestTaken', facts: { test: 'a1' } }, right: ['Nt2TestTaken'] },
    personal: { reason: 'van iemand anders' },
  });
});

test('as known before the correction the old answer stays, to who asked and to an auditor', async () => {
  const person = await somebody();
  const event = await person.recorded('RecordNt2Test', tested('A1'));
  const key = randomUUID();
  const asked = await person.ask(landlord, key);
  const standing = { dossier: person.dossier, purpose: 'HOUSING_LANGUAGE', sections: ['Wooncode'] };
  const stand = async (more: object = {}) => {
    const asking = { scopes: ['consult'] as const, organisation: landlord.organisation };
    return (await partners.post('/v1/dossiers/standing', { ...standing, ...more }, asking)).body.standing;
  };
  const [before, stood] = [await person.audit(), await stand()];
  const known = { knownAt: new Date().toISOString() };
  await new Promise((resolve) => setTimeout(resolve, 2));
  await person.correct(event, { right: { command: 'RecordNt2Test', ...tested('A2'), on: '2021-05-04' } });

  expect(await person.ask(landlord, key)).toMatchObject({ body: asked.body as object });
  expect((await person.audit(`?knownAt=${known.knownAt}`)).body).toEqual({ ...before.body, ...known });
  expect(await stand(known)).toEqual(stood);
  expect(stood).toMatchObject({ Wooncode: { standing: 'met', since: '2020-05-04' } });
  expect(await stand()).toMatchObject({ Wooncode: { standing: 'met', since: '2021-05-04' } });
  expect((await person.audit('?asOf=2020-06-01')).body.sections).not.toHaveProperty('AfgelegdeTesten');
});

describe('whoever was told', () => {
  // Lists of persons as CSV don't exist here: nobody else is told a fact of a person.
  test('a fact that was withdrawn, and not yet that it doesn’t hold, is found with the day', async () => {
    const person = await somebody();
    await person.recorded('StateAttest', { ...attest, source });
    const asked = new Date().toISOString();
    for (const by of [portal, landlord, vdab]) expect(await person.ask(by)).toMatchObject({ status: 200 });
    const answered = new Date().toISOString();
    const { body: refused } = await person.ask(school); // it is given no attest
    expect(refused.dossier).not.toHaveProperty('BehaaldeAttesten');
    await person.recorded('WithdrawAttest', { on: '2025-04-01', attest: 'b1', reason: 'ERROR' });
    const again = await person.ask(vdab);

    const all = await person.corrections();
    expect(all).toMatchObject({ status: 200, body: { dossier: person.dossier, more: false } });
    expect(all.body.corrections).toMatchObject([
      {
        on: '2025-04-01',
        organisation: AGENCY,
        wrong: { type: 'AttestIssued', facts: { attest: 'b1' } },
        right: [],
        told: [
          { organisation: portal.organisation, purpose: 'OWN_DATA', channel: 'API', toldSince: null },
          { organisation: landlord.organisation, organisationType: 'SOCIAL_LANDLORD', toldSince: null },
          { organisation: vdab.organisation, toldSince: again.body.consultation },
        ],
      },
    ]);
    const days = all.body.corrections[0].told.map(({ at }: { at: string }) => asked <= at && at <= answered);
    expect(days).toEqual([true, true, true]);
    expect(toldIn(await person.corrections('?notYetTold=true'))).toEqual([
      ['AttestIssued', portal.organisation, landlord.organisation],
    ]);
    await person.ask(portal);
    await person.ask(landlord);
    expect(toldIn(await person.corrections('?notYetTold=true'))).toEqual([]);
  });

  test('a corrected fact: by a question, a standing, a replay; and a right one that was wrong again', async () => {
    const person = await somebody();
    const first = await person.recorded('RecordNt2Test', tested('A1'));
    await person.ask(vdab);
    const standing = { insz: person.insz, purpose: 'HOUSING_LANGUAGE', sections: ['Wooncode'] };
    const asking = { scopes: ['consult'] as const, organisation: landlord.organisation };
    await partners.post('/v1/dossiers/standing', standing, asking);
    await person.audit('/events');
    const corrected = await person.correct(first, { right: { command: 'RecordNt2Test', ...tested('A2') } });
    const second = corrected.body.events[1].id as string;
    await person.ask(vdab);
    await person.correct(second, { right: { command: 'RecordNt2Test', ...tested('B1') } });
    await person.ask(landlord); // of the level that was right it is told nothing: A1 is met by each

    expect(toldIn(await person.corrections())).toEqual([
      ['Nt2TestTaken', vdab.organisation],
      ['Nt2TestTaken', vdab.organisation, landlord.organisation, AGENCY],
    ]);
    expect(toldIn(await person.corrections('?notYetTold=true'))).toEqual([
      ['Nt2TestTaken', vdab.organisation],
      ['Nt2TestTaken', landlord.organisation, AGENCY],
    ]);
  });

  test('a fact of a dossier that was merged since: who was told under its own number', async () => {
    const [person, other] = [await somebody(), await somebody()];
    await other.recorded('StateAttest', { ...attest, source });
    await other.ask(vdab);
    const merger = { dossier: person.dossier, from: other.dossier, reason: 'dubbel' };
    const scopes = ['command', 'admin'] as const;
    expect(await partners.post('/v1/commands/MergeDossiers', merger, { scopes })).toMatchObject({
      status: 200,
    });
    const withdrawn = `${other.dossier.slice(0, 8)}::b1`;
    await person.recorded('WithdrawAttest', { on: '2025-04-01', attest: withdrawn, reason: 'ERROR' });
    expect(toldIn(await person.corrections())).toEqual([['AttestIssued', vdab.organisation]]);
  });

  test('is told to who may audit, and that is recorded', async () => {
    const person = await somebody();
    const path = `/v1/dossiers/${person.dossier}/corrections`;
    const refused = await kbi.send('GET', path, { scopes: ['audit'], organisation: vdab.organisation });
    expect(refused).toMatchObject({ status: 403, body: { code: 'PURPOSE_NOT_AUTHORISED' } });
    const { consultation } = (await person.corrections()).body as { consultation: string };
    const log = await partners.post('/v1/audit/log', { dossier: person.dossier }, { scopes: ['audit'] });
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({ consultation, service: 'ReadCorrections', purpose: 'AUDIT' }),
    );
    expect(
      await kbi.send('GET', `/v1/dossiers/${randomUUID()}/corrections`, { scopes: ['audit'] }),
    ).toMatchObject({
      status: 404,
      body: { code: 'DOSSIER_UNKNOWN' },
    });
  });
});

describe('once', () => {
  test('the same again changes nothing; under the same key the first answer is repeated', async () => {
    const person = await somebody();
    const event = await person.recorded('DetermineTargetGroup', {
      on: '2016-02-01',
      code: 'JA',
      type: 'PLICHT',
    });
    const key = randomUUID();
    const first = await person.correct(event, {}, key);
    const repeated = await person.correct(event, {}, key);
    expect(repeated.headers.get('idempotency-replayed')).toBe('true');
    expect(repeated.body).toEqual(first.body);
    expect(await person.correct(event)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
    expect(await person.correct(event, { reason: 'iets anders' }, key)).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  test('of several corrections of one fact at once one is recorded, and the others are told so', async () => {
    const person = await somebody();
    const event = await person.recorded('StateResidence', { on: '2020-01-06', commune: '11002' });
    const right = (commune: string) => ({ right: { command: 'StateResidence', on: '2020-01-06', commune } });
    const answers = await Promise.all(
      ['21004', '44021', '46021', '44021'].map((commune) => person.correct(event, right(commune))),
    );
    const taken = answers.filter(({ body }) => body.outcome === 'recorded');
    expect(taken).toHaveLength(1);
    const others = answers.filter((answer) => !taken.includes(answer));
    expect(others.map(({ body }) => body.code ?? body.outcome)).toEqual(
      others.map(({ status }) => (status === 200 ? 'unchanged' : 'FACT_CORRECTED_ALREADY')),
    );
    const { events } = (await person.audit('/events')).body as { events: { type: string }[] };
    expect(events.filter(({ type }) => type === 'FactCorrected')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'ResidenceStated')).toHaveLength(3);
  });
});

describe('whoever may', () => {
  const lease = (on: string) => ({ on, lease: 'l2', landlord: landlord.organisation });

  test('a partner corrects what it recorded itself, of whom it has inscribed', async () => {
    const person = await somebody();
    const by = (name: string, body: object) =>
      partners.post(
        `/v1/commands/${name}`,
        { person: { insz: person.insz }, ...body },
        { scopes: ['command'], organisation: landlord.organisation },
      );
    const correct = (event: string, more: object = {}) =>
      by('CorrectFact', { event, reason: 'fout', ...more });
    expect(await correct(person.lease)).toMatchObject({
      status: 403,
      body: { code: 'PERSON_NOT_INSCRIBED' },
    });
    await partners.inscribe({ ...town, ...landlord }, person.insz);
    const own = (await by('StartLease', lease('2020-01-06'))).body.events[0].id as string;
    const test = await person.recorded('RecordNt2Test', tested('A1'));

    const refusal = async (answer: Promise<Answer>) => {
      const { body } = await answer;
      return [body.code, body.errors?.[0]?.at];
    };
    expect(await refusal(correct(person.lease))).toEqual(['FACT_OF_ANOTHER_ORGANISATION', '/event']);
    const details = { right: { command: 'RecordNt2Test', ...tested('A2') } };
    expect(await refusal(correct(test, details))).toEqual(['COMMAND_NOT_OF_ORGANISATION', undefined]);
    const other = { right: { command: 'StartLease', ...lease('2020-01-06'), landlord: AGENCY } };
    expect(await refusal(correct(own, other))).toEqual(['NOT_OWN_ORGANISATION', '/right/landlord']);
    const right = { right: { command: 'StartLease', ...lease('2020-02-03') } };
    expect(await correct(own, right)).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  });

  test('what is wrong with a correction has its place, also in a line of a batch', async () => {
    const person = await somebody();
    const body = {
      person: { insz: person.insz },
      event: person.lease,
      reason: 'fout',
      right: { command: 'StartLease', ...lease('2020-02-30') },
    };
    const faults = { code: 'BODY_INVALID', errors: [{ at: '/right/on' }] };
    expect(await kbi.command('CorrectFact', body)).toMatchObject({ status: 422, body: faults });
    const answer = await kbi.send('POST', '/v1/commands', {
      scopes: ['command'],
      headers: { 'content-type': 'application/x-ndjson' },
      body: JSON.stringify({ id: randomUUID(), command: 'CorrectFact', body }),
    });
    expect(JSON.parse(answer.body as string)).toMatchObject({ status: 422, problem: faults });
    expect(await person.correct(randomUUID())).toMatchObject({ status: 404, body: { code: 'FACT_UNKNOWN' } });
  });
});

test('an import that states again what was corrected records nothing of it, and says so', async () => {
  const insz = newInsz();
  const importOn = (statedOn: string) =>
    kbi.send('POST', '/v1/imports', {
      body: officialAnswerText({ insz, statedOn, sections: [group('PLICHT')] }),
      scopes: ['import'],
      headers: { 'content-type': 'application/xml' },
    });
  const { dossier } = (await importOn('2018-03-30')).body as { dossier: string };
  const path = `/v1/audit/dossiers/${dossier}/events`;
  const { events } = (await kbi.send('GET', path, { scopes: ['audit'] })).body as {
    events: { id: string; type: string }[];
  };
  const wrong = events.find(({ type }) => type === 'TargetGroupDetermined')!;
  const correction = { person: { dossier }, event: wrong.id, reason: 'van iemand anders' };
  expect(await kbi.command('CorrectFact', correction)).toMatchObject({ status: 200 });
  expect((await importOn('2018-04-30')).body).toMatchObject({
    outcome: 'imported',
    events: 2,
    findings: [{ code: 'CORRECTED_FACT_STATED', place: 'Doelgroep' }],
  });
});

/**
 * A trajectory as services send it: in the order of the law, each step asked again, on any day, as known at any
 * moment.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AGENCY, startTestService, type Answer, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const place = { organisation: AGENCY };
const landlord = '0862910119';
const identityOf = (insz: string) => ({
  familyNames: ['Voorbeeld'],
  givenNames: ['Ama'],
  birthDate: birthDateOf(insz),
});

/** Sends a command that is accepted; asked again it is repeated under its key, and changes nothing under another. */
async function accepted(name: string, body: object): Promise<Answer> {
  const key = randomUUID();
  const first = await kbi.command(name, body, key);
  expect(first).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
  const underItsKey = await kbi.command(name, body, key);
  expect(underItsKey).toMatchObject({ status: 200, body: first.body });
  expect(underItsKey.headers.get('idempotency-replayed')).toBe('true');
  const underAnother = await kbi.command(name, body);
  expect(underAnother).toMatchObject({ status: 200, body: { outcome: 'unchanged', events: [] } });
  return first;
}

async function refused(name: string, body: object, code: string): Promise<void> {
  const answer = await kbi.command(name, body);
  expect(answer.body).toMatchObject({ code });
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
}

/** A dossier on a day, as known at an instant: as the official one has it, and what the rules make of it. */
async function stateOf(dossier: string, query: { asOf?: string; knownAt?: string }) {
  const parameters = new URLSearchParams(query).toString();
  const answer = await kbi.send('GET', `/v1/audit/dossiers/${dossier}?${parameters}`, { scopes: ['audit'] });
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('from registration to the language requirement', () => {
  const insz = syntheticInsz(1);
  const person = { insz };
  const trajectory = 'T1';
  const registration = { person, on: '2018-01-08', kind: 'EA', place, identity: identityOf(insz) };
  const opening = {
    person,
    on: '2018-02-05',
    trajectory,
    type: 'TT_IBVP',
    manager: place,
    components: ['TO_A1'],
  };
  const enrolment = {
    person,
    on: '2018-02-12',
    course: 'C1',
    trajectory,
    provider: '900001',
    module: { level: 'A1', skills: ['reading', 'writing'] },
  };
  const lease = { person, on: '2018-06-01', lease: 'H1', signedOn: '2018-05-20', landlord };
  const results = [{ skill: 'speaking', level: 'A1', passed: true }];
  let dossier = '';
  let beforeTheExamWasKnown = '';

  test('nobody is talked to before they are in the KBI', () =>
    refused(
      'HoldTalk',
      { person, on: '2018-01-05', talk: 'G1', kind: 'RECEPTION_OFFICE', place },
      'DOSSIER_NOT_FOUND',
    ));

  test('the first registration opens the dossier', async () => {
    await refused('RegisterPerson', { ...registration, kind: 'HA' }, 'NOT_YET_REGISTERED');
    await refused('RegisterPerson', { ...registration, identity: undefined }, 'DOSSIER_NOT_FOUND');
    await refused('RegisterPerson', { ...registration, on: '2199-01-01' }, 'FUTURE_DATE');
    const otherBirth = { ...identityOf(insz), birthDate: '1971-01-01' };
    await refused('RegisterPerson', { ...registration, identity: otherBirth }, 'BIRTH_DATE_CONTRADICTS_INSZ');
    const { body } = await accepted('RegisterPerson', registration);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'DossierOpened',
      'PersonRegistered',
    ]);
    dossier = body.dossier;
    await refused('RegisterPerson', { ...registration, on: '2018-01-09' }, 'ALREADY_REGISTERED');
  });

  test('the target group decides which trajectory may be opened', async () => {
    await refused('OpenTrajectory', opening, 'NOT_OBLIGED');
    const obliged = { person, on: '2018-01-01', code: 'JA', type: 'PLICHT' };
    await refused('DetermineTargetGroup', { ...obliged, type: 'GEEN' }, 'TARGET_GROUP_INCONSISTENT');
    await accepted('DetermineTargetGroup', obliged);
  });

  test('a talk at the reception office comes between registration and trajectory', async () => {
    const talk = { person, on: '2018-02-01', talk: 'G1', kind: 'RECEPTION_OFFICE', place };
    await refused('OpenTrajectory', opening, 'INTAKE_MISSING');
    await refused('HoldTalk', { ...talk, on: '2018-01-05' }, 'REGISTRATION_MISSING');
    await accepted('HoldTalk', talk);
    await refused('HoldTalk', { ...talk, on: '2018-02-02' }, 'TALK_KNOWN');
    await accepted('OpenTrajectory', opening);
    await refused('OpenTrajectory', { ...opening, trajectory: 'T2' }, 'TRAJECTORY_OF_TYPE_OPEN');
  });

  test('an enrolment asks an open trajectory, a result asks an enrolment', async () => {
    await refused('EnrolInCourse', { ...enrolment, trajectory: 'T9' }, 'TRAJECTORY_NOT_OPEN');
    const result = { person, on: '2018-06-15', course: 'C1', result: 'GESLAAGD' };
    await refused('RecordCourseResult', result, 'COURSE_NOT_ENROLLED');
    await accepted('EnrolInCourse', enrolment);
    await refused('RecordCourseResult', { ...result, on: '2018-02-11' }, 'COURSE_NOT_ENROLLED');
    await accepted('RecordCourseResult', result);
    await refused('RecordCourseResult', { ...result, result: 'NT_GESLAAGD' }, 'COURSE_RESULT_KNOWN');
  });

  test('a lease asks A1, spoken, within a year', async () => {
    await accepted('StartLease', lease);
    await refused('StartLease', { ...lease, on: '2018-07-01' }, 'LEASE_KNOWN');
    const postponement = { person, on: '2018-09-01', lease: 'H1', reason: 'PERSONAL', grantedBy: 'LANDLORD' };
    await refused('PostponeLanguageRequirement', postponement, 'LANDLORD_MAY_NOT_POSTPONE');
    const { standing } = await stateOf(dossier, { asOf: '2018-12-01' });
    expect(standing.Wooncode).toMatchObject({
      standing: 'open',
      lease: 'H1',
      level: 'A1',
      due: '2019-06-01',
      rule: { id: 'housing-language' },
      stretches: [{ standing: 'open', from: '2018-06-01', until: '2019-06-01' }, { standing: 'overdue' }],
    });
    beforeTheExamWasKnown = new Date().toISOString();
  });

  test('an exam that was heard of late meets it from the day of the exam', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const { body } = await accepted('RecordNt2Test', {
      person,
      on: '2018-09-10',
      test: 'N1',
      place,
      results,
    });
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'Nt2TestTaken',
      'LanguageRequirementMet',
    ]);
    await refused('RecordNt2Test', { person, on: '2018-09-11', test: 'N1', place, results }, 'TEST_KNOWN');
    const standing = async (asOf: string, knownAt?: string) =>
      (await stateOf(dossier, { asOf, ...(knownAt && { knownAt }) })).standing.Wooncode;
    expect(await standing('2018-09-09')).toMatchObject({ standing: 'open' });
    const met = { standing: 'met', lease: 'H1', level: 'A1', since: '2018-09-10', proof: { test: 'N1' } };
    expect(await standing('2018-09-10')).toMatchObject(met);
    expect(await standing('2019-06-02')).toMatchObject(met);
    expect(await standing('2018-09-10', beforeTheExamWasKnown)).toMatchObject({ standing: 'open' });
    expect(await standing('2019-06-02', beforeTheExamWasKnown)).toMatchObject({ standing: 'overdue' });
  });

  test('a section shows a fact from the day on which it held', async () => {
    expect(await stateOf(dossier, { asOf: '2018-01-07' })).toMatchObject({ sections: {}, standing: {} });
    const before = await stateOf(dossier, { asOf: '2018-02-04' });
    expect(before).toMatchObject({
      sections: { Aanmelding: { DatumAanmelding: '2018-01-08' }, Doelgroep: { Type: 'PLICHT' } },
      standing: { Aanmelding: { standing: 'registered' }, Wooncode: { standing: 'notApplicable' } },
    });
    expect(before.sections).not.toHaveProperty('Trajecten');
    expect(before.sections).not.toHaveProperty('VormingsActiviteiten');
    expect(await stateOf(dossier, { asOf: '2018-02-12' })).toMatchObject({
      sections: {
        Trajecten: [{ Type: 'TT_IBVP', Status: { Code: 'OP' } }],
        VormingsActiviteiten: { NT2Cursussen: [{ Status: 'INGESCHREVEN' }] },
      },
    });
    expect(await stateOf(dossier, { asOf: '2018-06-15' })).toMatchObject({
      sections: { VormingsActiviteiten: { NT2Cursussen: [{ Besluit: 'GESLAAGD' }] } },
    });
  });
});

test('the same key with another body, or for another command, is refused', async () => {
  const insz = syntheticInsz(2);
  const body = { person: { insz }, on: '2018-01-08', kind: 'EA', place, identity: identityOf(insz) };
  const key = randomUUID();
  expect((await kbi.command('RegisterPerson', body, key)).status).toBe(200);
  const reused = { status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } };
  expect(await kbi.command('RegisterPerson', { ...body, on: '2018-01-09' }, key)).toMatchObject(reused);
  const { person, on, identity } = body;
  expect(await kbi.command('StatePersonDetails', { person, on, identity }, key)).toMatchObject(reused);
});

test('the same key for somebody else is refused, and leads nobody to the dossier that it opened', async () => {
  const [first, other] = [syntheticInsz(7), syntheticInsz(8)];
  const on = '2018-01-08';
  const registering = (insz: string) => ({
    person: { insz },
    on,
    kind: 'EA',
    place,
    identity: identityOf(insz),
  });
  const key = randomUUID();
  expect((await kbi.command('RegisterPerson', registering(first), key)).status).toBe(200);
  const reused = await kbi.command('RegisterPerson', registering(other), key);
  expect(reused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  const talk = { person: { insz: other }, on, talk: 'G1', kind: 'RECEPTION_OFFICE', place };
  await refused('HoldTalk', talk, 'DOSSIER_NOT_FOUND');
});

test('twenty first registrations of one INSZ at once make one dossier', async () => {
  const insz = syntheticInsz(3);
  const body = { person: { insz }, on: '2018-01-08', kind: 'EA', place, identity: identityOf(insz) };
  const answers = await Promise.all(Array.from({ length: 20 }, () => kbi.command('RegisterPerson', body)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map((answer) => answer.body.dossier)).size).toBe(1);
  expect(answers.filter((answer) => answer.body.outcome === 'recorded')).toHaveLength(1);
});

test('twenty commands on one dossier at once are all kept, in an order', async () => {
  const insz = syntheticInsz(4);
  const identity = identityOf(insz);
  await kbi.command('OpenDossier', { person: { insz }, on: '2018-01-08', identity });
  const enrolments = Array.from({ length: 20 }, (_, index) => ({
    person: { insz },
    on: '2018-02-12',
    course: `C${String(index)}`,
    provider: '900001',
    module: { level: 'A1', skills: ['reading'] },
  }));
  const sendUntilTaken = async (body: object, key = randomUUID()): Promise<Answer> => {
    const answer = await kbi.command('EnrolInCourse', body, key);
    return answer.status === 409 ? sendUntilTaken(body, key) : answer;
  };
  const answers = await Promise.all(enrolments.map((body) => sendUntilTaken(body)));
  const revisions = answers.flatMap((answer) =>
    answer.body.events.map((event: { revision: number }) => event.revision),
  );
  expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

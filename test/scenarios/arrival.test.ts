/** Somebody arrives, by HTTP commands only: referred, obliged, written to, late, waiting; and the same in Brussels. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let kbi: TestService;
beforeAll(async () => {
  kbi = await startTestService();
});
afterAll(() => kbi.stop());

const place = { organisation: AGENCY };
const identityOf = (insz: string) => ({
  familyNames: ['Voorbeeld'],
  givenNames: ['Ama'],
  birthDate: birthDateOf(insz),
});

/** Sends a command, and the same under another key, which changes nothing. @returns the events, or the refusal */
async function sent(name: string, body: object): Promise<string> {
  const { status, body: answered } = await kbi.command(name, body);
  if (status !== 200) return answered.code;
  expect((await kbi.command(name, body, randomUUID())).body).toMatchObject({ outcome: 'unchanged' });
  return answered.events.map(({ type }: { type: string }) => type).join(', ');
}

async function registrationOf(dossier: string, asOf: string): Promise<object> {
  const answer = await kbi.send('GET', `/v1/audit/dossiers/${dossier}?asOf=${asOf}`, { scopes: ['audit'] });
  return answer.body.standing.Aanmelding;
}

/** The way that both go; what the law makes of it differs by where they live. */
describe.each([
  { commune: '11002', region: 'Flanders', obliged: 'TargetGroupDetermined' },
  { commune: '21004', region: 'Brussels', obliged: 'LIVES_OUTSIDE_FLANDERS' },
])('somebody of $region', ({ commune, region, obliged }) => {
  const insz = syntheticInsz(region === 'Brussels' ? 1 : 2);
  const person = { insz };
  const isObliged = region === 'Flanders';
  const referral = { person, on: '2023-01-09', referral: randomUUID(), partner: 'OCMW', by: AGENCY };
  let dossier = '';

  test('is referred by an OCMW: a waiting file is opened, once', async () => {
    expect(await sent('ReceiveReferral', referral)).toBe('DOSSIER_NOT_FOUND');
    const identified = { ...referral, identity: identityOf(insz) };
    expect(await sent('ReceiveReferral', identified)).toBe('DossierOpened, PartnerReferralReceived');
    expect(await sent('ReceiveReferral', { ...referral, partner: 'VDAB' })).toBe('REFERRAL_KNOWN');
    const answered = await kbi.command('ReceiveReferral', referral);
    dossier = answered.body.dossier;
  });

  test('is determined to belong to the target group, and written to', async () => {
    expect(await sent('StateResidence', { person, on: '2023-01-02', commune })).toBe('ResidenceStated');
    const determined = { person, on: '2023-01-16', code: 'JA', type: 'PLICHT' };
    expect(await sent('DetermineTargetGroup', determined)).toBe(obliged);
    if (!isObliged)
      expect(await sent('DetermineTargetGroup', { ...determined, type: 'RECHT' })).toBe(
        'TargetGroupDetermined',
      );
    expect(await sent('SendRegistrationLetter', { person, on: '2023-01-20' })).toBe(
      isObliged ? 'RegistrationLetterSent' : 'NOT_OBLIGED',
    );
  });

  test('has three months from the letter, where they are obliged', async () => {
    const days = ['2023-01-15', '2023-01-19', '2023-04-20', '2023-04-21'];
    const standings = await Promise.all(days.map((day) => registrationOf(dossier, day)));
    expect(standings).toMatchObject(
      isObliged
        ? [
            { standing: 'notRequired' },
            { standing: 'open', due: '2023-04-16' },
            { standing: 'open', due: '2023-04-20' },
            { standing: 'breach', due: '2023-04-20' },
          ]
        : days.map(() => ({ standing: 'notRequired' })),
    );
  });

  test('registers, and the referral is answered', async () => {
    expect(await sent('RegisterPerson', { person, on: '2023-05-02', kind: 'EA', place })).toBe(
      'PersonRegistered',
    );
    const answer = { person, on: '2023-05-02', referral: referral.referral, status: 'GW' };
    expect(await sent('AnswerReferral', answer)).toBe('ReferralAnswered');
    expect(await registrationOf(dossier, '2023-05-02')).toMatchObject({ standing: 'registered' });
  });

  test('waits for a course of MO in Tigrinya, and leaves the list', async () => {
    const waiting = { person, on: '2023-05-09', entry: 'W1', list: 'MO', language: 'ti' };
    expect(await sent('JoinWaitingList', { ...waiting, language: undefined })).toBe('WAITING_LIST_FIELDS');
    expect(await sent('JoinWaitingList', waiting)).toBe('WaitingListJoined');
    expect(await sent('OfferPlace', { person, on: '2023-08-01', entry: 'W1' })).toBe('PlaceOffered');
    const left = { person, on: '2023-08-07', entry: 'W1', because: 'PLACE_REFUSED' };
    expect(await sent('LeaveWaitingList', left)).toBe('WaitingListLeft');
  });

  test('dies, and nothing is recorded of a later day', async () => {
    expect(await sent('RecordDeath', { person, on: '2024-02-01' })).toBe('PersonDied');
    const again = { person, on: '2024-02-02', entry: 'W2', list: 'CAREER' };
    expect(await sent('JoinWaitingList', again)).toBe('PERSON_DIED');
  });
});

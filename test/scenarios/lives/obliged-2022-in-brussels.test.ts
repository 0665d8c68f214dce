/** The same person in Brussels: entitled, never obliged or fined; with Actiris for VDAB, and no fees, track or B1. */
import { expect, test } from '@jest/globals';
import { AGENCY } from '../../support/service.js';
import { syntheticInsz } from '../../support/synthetic-insz.js';
import { startLives } from './telling.js';
import { by, turning } from './turning.js';

const life = startLives()(syntheticInsz(1));
const turns = turning(life);
const place = { organisation: AGENCY };
const late = { breach: 'I1', ground: 'NOT_REGISTERED', authority: 'HH' };
const ofPart = by('duty-of-a-part');

test('they are referred, and nobody there is obliged, written to or fined', async () => {
  const referral = { referral: 'R1', partner: 'OCMW', by: AGENCY, identity: life.identity };
  const obliged = { code: 'JA', type: 'PLICHT', ground: 'FIRST_REGISTRATION' };
  await life.told(
    ['2023-01-09', 'ReceiveReferral', referral, ['DossierOpened', 'PartnerReferralReceived']],
    ['2023-01-02', 'StateResidence', { commune: '21004' }],
  );
  await life.refused(
    ['2023-01-16', 'DetermineTargetGroup', obliged, 'LIVES_OUTSIDE_FLANDERS'],
    ['2023-02-01', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
    ['2023-05-03', 'EstablishBreach', late, 'BREACH_OUTSIDE_FLANDERS'],
  );
  await life.told(['2023-01-16', 'DetermineTargetGroup', { code: 'JA', type: 'RECHT' }]);
  await life.stands('Aanmelding', [['2023-05-03', 'notRequired']]);
});

test('their contract holds no network track, and nothing is to be paid', async () => {
  const parts = ['MO', 'NT2', 'EMPLOYMENT'];
  const contract = { contract: 'IC1', trajectory: 'T1', parts, firstCourse: 'MO1', rightsAndDuties: true };
  const withTrack = { ...contract, parts: [...parts, 'NETWORK'] };
  await life.told(
    ['2023-12-04', 'RegisterPerson', { kind: 'EA', place }],
    ['2023-12-11', 'HoldTalk', { talk: 'G1', kind: 'RECEPTION_OFFICE', place }],
    ['2023-12-18', 'OpenTrajectory', { trajectory: 'T1', type: 'TT_IBBXL', manager: place }],
  );
  await life.refused(
    ['2024-01-15', 'SignContract', withTrack, 'CONTRACT_PART_NOT_IN_FORCE'],
    ['2024-01-15', 'SignContract', { ...contract, feeWaived: true }, 'FEE_NOT_DUE'],
  );
  await life.told(['2024-01-15', 'SignContract', contract]);
  const signed = (await life.replay()).history.events.at(-1);
  expect(signed).toMatchObject({ type: 'ContractSigned', facts: { parts } });
  expect(signed.facts).not.toHaveProperty('fees');
});

test('each part is met as in Flanders, with Actiris for VDAB', async () => {
  const results = ['listening', 'reading', 'speaking', 'writing'].map((skill) => ({
    ...{ skill, level: 'A2', passed: true },
  }));
  await life.stands('Trajecten.parts.EMPLOYMENT', [
    ['2024-03-15', 'open', by('employment-term', '2024-03-15')],
    ['2024-03-16', 'overdue', by('employment-term', '2024-03-15')],
  ]);
  await life.told(
    ['2024-03-11', 'RegisterForWork', { at: 'ACTIRIS' }],
    ['2024-05-06', 'RecordOrientationTest', { test: 'MT1', practical: 16, values: 9 }],
    ['2025-02-10', 'RecordNt2Test', { test: 'NT1', place, standard: true, results }],
  );
  await turns('Trajecten.parts.MO', '2024-05-06', ['open', ofPart], ['met', ofPart]);
  await turns('Trajecten.parts.NT2', '2025-02-10', ['open', ofPart], ['met', ofPart]);
});

test('the attest is given, and oral B1 is not asked after it', async () => {
  await life.told(
    ['2025-03-10', 'DecideTrajectory', { trajectory: 'T1', decision: 'JA_IB' }],
    ['2025-03-10', 'IssueAttest', { attest: 'AT1', trajectory: 'T1' }],
  );
  await life.stands('Contracten', [['2025-03-10', 'fulfilled', by('attest-results')]]);
  await life.stands('BehaaldeAttesten.oralB1', [
    ['2025-03-10', 'notAsked'],
    ['2027-03-11', 'notAsked'],
  ]);
  await life.refused(['2025-03-11', 'ExemptFromB1', { ground: 'ILLNESS' }, 'B1_NOT_ASKED']);
});

test('who moves to Flanders with an attest is exempt there', async () => {
  const exempt = { code: 'JA', type: 'PLICHT', ground: 'MOVED_TO_FLANDERS', exemption: 'ATTEST_HOLDER' };
  await life.told(
    ['2026-02-02', 'StateResidence', { commune: '23050' }],
    ['2026-02-02', 'DetermineTargetGroup', exempt],
  );
  await life.refused(
    ['2026-02-03', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
    ['2026-06-01', 'EstablishBreach', late, 'NOT_OBLIGED'],
  );
  await life.stands('BehaaldeAttesten.oralB1', [['2027-03-11', 'notAsked']]);
});

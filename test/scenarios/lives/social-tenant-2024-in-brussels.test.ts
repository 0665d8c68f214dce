/**
 * The same tenant in Brussels: the Flemish duty to integrate and its fine never apply there, and no lease of the
 * Wooncode does; in a commune with facilities both do, because it lies in Flanders.
 */
import { expect, test } from '@jest/globals';
import { AGENCY } from '../../support/service.js';
import { syntheticInsz } from '../../support/synthetic-insz.js';
import { startLives } from './telling.js';
import { by, turning } from './turning.js';

const life = startLives()(syntheticInsz(1));
const turns = turning(life);
const place = { organisation: AGENCY };
const schaarbeek = { commune: '21015' };
const kraainem = { commune: '23099' };
const obliged = { code: 'JA', type: 'PLICHT', ground: 'FIRST_REGISTRATION' };
const breach = { breach: 'I1', ground: 'NOT_REGISTERED', authority: 'HH' };
const passed = (level: string) => ({ results: [{ skill: 'speaking', level, passed: true }], place });
const instants: Record<string, string> = {};

test('in Brussels nobody is obliged, written to or fined', async () => {
  const referral = { referral: 'R1', partner: 'VMSW', by: AGENCY, identity: life.identity };
  await life.told(
    ['2024-01-22', 'ReceiveReferral', referral, ['DossierOpened', 'PartnerReferralReceived']],
    ['2024-01-15', 'StateResidence', schaarbeek],
  );
  await life.refused(
    ['2024-01-29', 'DetermineTargetGroup', obliged, 'LIVES_OUTSIDE_FLANDERS'],
    ['2024-01-29', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
    ['2024-06-03', 'EstablishBreach', breach, 'BREACH_OUTSIDE_FLANDERS'],
  );
  await life.told(['2024-01-29', 'DetermineTargetGroup', { code: 'JA', type: 'RECHT' }]);
  await life.stands('Aanmelding', [['2024-06-03', 'notRequired']]);
});

test('who is entitled signs a contract of their own will, and pays nothing', async () => {
  const contract = { contract: 'IC1', trajectory: 'T1', parts: ['MO', 'NT2'], firstCourse: 'N1' };
  const signing = { ...contract, rightsAndDuties: true };
  await life.told(
    ['2024-02-05', 'RegisterPerson', { kind: 'EA', place }],
    ['2024-02-12', 'HoldTalk', { talk: 'G1', kind: 'RECEPTION_OFFICE', place }],
    ['2024-02-12', 'OpenTrajectory', { trajectory: 'T1', type: 'TT_IBBXL', manager: place }],
  );
  await life.refused(['2024-02-19', 'SignContract', { ...signing, feeWaived: true }, 'FEE_NOT_DUE']);
  await life.told(['2024-02-19', 'SignContract', signing]);
  const signed = (await life.replay()).history.events.at(-1);
  expect(signed).toMatchObject({ type: 'ContractSigned' });
  expect(signed.facts).not.toHaveProperty('fees');
});

test('what is learnt there is known, and asked by no lease', async () => {
  await life.told(['2024-05-13', 'RecordNt2Test', { test: 'NT1', ...passed('A1') }]);
  expect((await life.standingOn('2024-05-13')).Talenkennis.levels.skills).toMatchObject({
    speaking: { highest: { level: 'A1' } },
  });
  await life.stands('Wooncode', [['2024-05-13', 'notApplicable']]);
  await life.refused(['2024-05-13', 'RecordLandlordFinding', { lease: 'H1' }, 'LEASE_UNKNOWN']);
});

test('in a commune with facilities the duty arises, and a lease asks A2', async () => {
  const moved = { code: 'JA', type: 'PLICHT', ground: 'MOVED_TO_FLANDERS' };
  await life.told(['2024-06-01', 'StateResidence', kraainem]);
  instants['lease'] = await life.now();
  await life.told(
    ['2024-06-01', 'DetermineTargetGroup', moved],
    ['2024-06-01', 'StartLease', { lease: 'H1', landlord: '0099090151' }],
  );
  const requirement = by('housing-language', '2026-06-01');
  await life.stands('Wooncode', [
    ['2024-05-31', 'notApplicable'],
    ['2024-06-01', 'open', requirement],
    ['2026-06-01', 'open', requirement],
    ['2026-06-02', 'overdue', requirement],
  ]);
  await life.stands('Aanmelding', [['2024-06-01', 'registered', by('registration-term')]]);
});

test('back in Brussels the duty ends, and the lease with it', async () => {
  await life.told(['2025-03-01', 'StateResidence', schaarbeek], ['2025-02-28', 'EndLease', { lease: 'H1' }]);
  await turns('Wooncode', '2025-03-01', ['open', by('housing-language', '2026-06-01')], ['notApplicable']);
  const partNotMet = { ...breach, ground: 'PART_NOT_MET', part: 'NT2' };
  await life.refused(
    ['2025-03-03', 'EstablishBreach', partNotMet, 'BREACH_OUTSIDE_FLANDERS'],
    ['2025-03-03', 'RecordLandlordFinding', { lease: 'H1' }, 'LEASE_UNKNOWN'],
  );
});

test('A2 that was learnt in Brussels meets a new lease in Flanders from its first day', async () => {
  await life.told(['2025-06-16', 'RecordNt2Test', { test: 'NT2', ...passed('A2') }]);
  await life.stands('Wooncode', [['2025-06-16', 'notApplicable']]);
  await life.told(
    ['2026-01-15', 'StateResidence', kraainem],
    [
      '2026-01-15',
      'StartLease',
      { lease: 'H2', landlord: '0099090151' },
      ['LeaseStarted', 'LanguageRequirementMet'],
    ],
  );
  await turns('Wooncode', '2026-01-15', ['notApplicable'], ['met', by('housing-language')]);
});

test('as known before the lease, nothing was asked', async () => {
  await life.stands('Wooncode', [['2026-06-02', 'notApplicable']], instants['lease']);
  await life.replay();
});

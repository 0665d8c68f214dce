/** The life of an obliged person of 2017, from the referral by an OCMW to the attest and the end, by commands only. */
import { expect, test } from '@jest/globals';
import { syntheticInsz } from '../../support/synthetic-insz.js';
import * as of2017 from './of-2017.js';
import { startLives } from './telling.js';
import { by, turning } from './turning.js';

const ama = startLives()(syntheticInsz(1));
const turns = turning(ama);
const { place, referral, contract, nt2, mo, lessons, offTheList, decided, issued } = of2017;
const attest = { trajectory: 'T1', decision: 'JA_IB' };
const next = async (day: string) => (await ama.standingOn(day)).Talenkennis.next;
const instants: Record<string, string> = {};

const ofPart = by('duty-of-a-part');
const ofContract = by('contract-parts');
const toRegister = (due: string) => ['open', by('registration-term', due)] as const;
const late = (due: string) => ['breach', by('registration-breach', due)] as const;
const running = ['running', ofContract] as const;
const fulfilled = ['fulfilled', by('attest-results')] as const;

// The duty, and the registration.

const breach = { breach: 'I1', ground: 'NOT_REGISTERED', authority: 'HH' };

test('an OCMW refers her: a waiting file is opened', async () => {
  const identified = { ...referral, identity: ama.identity };
  await ama.refused(['2017-01-09', 'ReceiveReferral', referral, 'DOSSIER_NOT_FOUND']);
  await ama.told(
    ['2017-01-09', 'ReceiveReferral', identified, ['DossierOpened', 'PartnerReferralReceived']],
    ['2017-01-09', 'StateResidence', { commune: '11002' }],
  );
  await ama.refused(
    ['2017-01-09', 'ReceiveReferral', { ...referral, partner: 'VDAB' }, 'REFERRAL_KNOWN'],
    ['2017-01-16', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
  );
});

test('she is obliged from 16 January, and has three months', async () => {
  const obliged = { code: 'JA', type: 'PLICHT', ground: 'FIRST_REGISTRATION' };
  await ama.told(['2017-01-16', 'DetermineTargetGroup', obliged]);
  await turns('Aanmelding', '2017-01-16', ['notRequired'], toRegister('2017-04-16'));
  await turns('Aanmelding', '2017-04-17', toRegister('2017-04-16'), late('2017-04-16'));
  instants['beforeTheLetter'] = await ama.now();
});

test('the agency writes to her on 31 January: three months later is 30 April', async () => {
  await ama.told(['2017-01-31', 'SendRegistrationLetter']);
  await turns('Aanmelding', '2017-01-31', toRegister('2017-04-16'), toRegister('2017-04-30'));
  await turns('Aanmelding', '2017-04-30', toRegister('2017-04-30'), toRegister('2017-04-30'));
  await turns('Aanmelding', '2017-05-01', toRegister('2017-04-30'), late('2017-04-30'));
  await ama.refused(
    ['2017-04-30', 'EstablishBreach', breach, 'REGISTRATION_NOT_OVERDUE'],
    ['2017-04-19', 'HoldTalk', of2017.talk('G1'), 'REGISTRATION_MISSING'],
  );
});

test('she registers in time', async () => {
  await ama.refused(['2017-04-20', 'RegisterPerson', { kind: 'HA', place }, 'NOT_YET_REGISTERED']);
  await ama.told(
    ['2017-04-20', 'RegisterPerson', { kind: 'EA', place }],
    ['2017-04-20', 'AnswerReferral', { referral: 'R1', status: 'GW' }],
  );
  await turns('Aanmelding', '2017-04-20', toRegister('2017-04-30'), ['registered', by('registration-term')]);
});

// Intake, trajectory and contract.

const opening = of2017.opening('TT_IBVP');
const [work, ill] = [of2017.suspending('1', 'WORK_OR_STUDY'), of2017.suspending('2', 'MEDICAL')];

test('the reception office talks to her and opens a trajectory', async () => {
  await ama.refused(['2017-04-24', 'OpenTrajectory', opening, 'INTAKE_MISSING']);
  await ama.told(...of2017.intake('2017-04-25'), ['2017-04-26', 'OpenTrajectory', opening, of2017.opened]);
});

test('the House of Dutch advises a course: until then advice is the next step', async () => {
  await ama.told(...of2017.advice('2017-04-28'));
  expect(await next('2017-04-25')).toEqual([]);
  const rules = [{ id: 'nt2-objective', from: '2016-02-29' }];
  expect(await next('2017-04-27')).toMatchObject([{ goal: 'A2', step: 'ADVICE', rules }]);
  expect(await next('2017-04-28')).toMatchObject([{ step: 'ENROL', level: 'A1', track: 'CBE', hours: 240 }]);
});

test('a contract of 2017 has three parts, and no waivers', async () => {
  const postponement = { postponement: '1', until: '2017-05-15', because: 'PERSONAL' };
  const test2022 = { test: 'N9', practical: 30, values: 11 };
  await ama.told(['2017-04-28', 'PostponeSignature', postponement]);
  await ama.refused(
    ['2017-05-15', 'SignContract', { ...contract, parts: ['EMPLOYMENT'] }, 'CONTRACT_PART_NOT_IN_FORCE'],
    ['2017-05-15', 'SignContract', { ...contract, waived: ['CAREER'] }, 'WAIVER_NOT_IN_FORCE'],
    ['2017-05-15', 'SignContract', { ...contract, feeWaived: true }, 'FEE_NOT_DUE'],
  );
  await ama.told(['2017-05-15', 'SignContract', contract]);
  const postponed = ['postponed', by('contract-parts', '2017-05-15')] as const;
  await turns('Contracten', '2017-04-20', ['notApplicable'], ['toSign', ofContract]);
  await turns('Contracten', '2017-04-28', ['toSign', ofContract], postponed);
  await turns('Contracten', '2017-05-15', postponed, running);
  await turns('Trajecten.parts.MO', '2017-05-15', ['notApplicable'], ['open', ofPart]);
  await ama.refused(['2017-05-16', 'RecordOrientationTest', test2022, 'ORIENTATION_TEST_NOT_IN_FORCE']);
});

test('she waits for MO in Tigrinya, and for NT2', async () => {
  const { forMo, forNt2 } = of2017.waiting;
  const inNoLanguage = { ...forMo, language: undefined };
  await ama.refused(['2017-05-16', 'JoinWaitingList', inNoLanguage, 'WAITING_LIST_FIELDS']);
  await ama.told(['2017-05-16', 'JoinWaitingList', forMo], ['2017-05-16', 'JoinWaitingList', forNt2]);
  await ama.refused(['2017-05-17', 'JoinWaitingList', { ...forMo, entry: 'W9' }, 'ALREADY_WAITING']);
});

test('she finds work: an addendum takes career orientation away', async () => {
  await ama.told(
    ['2017-06-12', 'RecordOccupation', { occupation: 'O1', kind: 'WORK' }],
    ['2017-06-12', 'AmendContract', { contract: 'K1', addendum: '1', parts: ['MO', 'NT2'] }],
  );
  await turns('Trajecten.parts.CAREER', '2017-06-12', ['open', ofPart], ['notApplicable', ofContract]);
});

test('work and then illness suspend the contract: they overlap, and are one stretch', async () => {
  await ama.told(
    ['2017-07-01', 'SuspendContract', work('2017-07-01', '2017-07-31')],
    ['2017-07-20', 'SuspendContract', ill('2017-07-20', '2017-08-15')],
    ['2017-08-14', 'SuspendContract', ill('2017-07-20', '2017-08-20')],
  );
  const suspended = ['suspended', by('suspension')] as const;
  await turns('Contracten', '2017-07-01', running, suspended);
  await turns('Contracten', '2017-08-01', suspended, suspended);
  await turns('Contracten', '2017-08-21', suspended, running);
  const { Contracten } = await ama.standingOn('2017-07-25');
  expect(Contracten).toMatchObject({ from: '2017-07-01', until: '2017-08-20' });
  expect(await next('2017-07-25')).toMatchObject([{ blockedBy: ['SUSPENDED', 'WAITING_LIST'] }]);
});

// The courses.

const note = { course: 'M1', lesson: 'L11', attendance: 'VERANTW_AFWE' };

test('places are offered, and she waits no more', async () => {
  const inMo = mo('M1', '2017-09-11 2017-10-30', { waiting: 'W1' });
  const inNt2 = nt2('C1', 'A1', '2017-09-12 2018-01-23', { trajectory: 'T1', waiting: 'W2' });
  await ama.told(
    ['2017-08-28', 'OfferPlace', { entry: 'W1', course: 'M1' }],
    ['2017-09-04', 'EnrolInOrientationCourse', inMo, offTheList('OrientationCourseEnrolled')],
    ['2017-09-05', 'EnrolInCourse', inNt2, offTheList('CourseEnrolled')],
  );
  await ama.refused(['2017-09-06', 'OfferPlace', { entry: 'W1' }, 'NOT_WAITING']);
  expect(await next('2017-09-05')).toMatchObject([{ step: 'FOLLOW', course: 'C1', blockedBy: [] }]);
});

test('of fifteen lessons of MO she misses four: that is not regular', async () => {
  await ama.told(...of2017.moLessons);
  await ama.refused(
    ['2017-09-18', 'RecordLesson', { ...note, lesson: 'L16', group: 'G8' }, 'COURSE_OF_OTHER_GROUP'],
    ['2017-10-17', 'RecordLesson', note, 'LESSON_KNOWN'],
    ['2017-10-31', 'DecideComponent', decided('TO_OB_MO'), 'PART_NOT_MET'],
    ['2017-10-31', 'DecideComponent', decided('TO_OB_MO', 'NVT'), 'WAIVER_MISSING'],
  );
  await turns('Trajecten.parts.MO', '2017-10-30', ['open', ofPart], ['open', ofPart]);
  instants['beforeTheNote'] = await ama.now();
});

test('a doctor’s note justifies one: twelve of fifteen is 80 %, from the last lesson on', async () => {
  await ama.told(['2017-10-16', 'RecordLesson', note]);
  await turns('Trajecten.parts.MO', '2017-10-30', ['open', ofPart], ['met', ofPart]);
  const { MO } = (await ama.standingOn('2017-11-06')).Trajecten.parts;
  expect(MO).toMatchObject({ since: '2017-10-30', by: 'ATTENDANCE' });
  await ama.refused(['2017-10-29', 'DecideComponent', decided('TO_OB_MO'), 'PART_NOT_MET']);
  await ama.told(['2017-11-06', 'DecideComponent', decided('TO_OB_MO')]);
});

test('she passes NT2 A1, though she often missed it', async () => {
  await ama.told(...of2017.nt2Lessons);
  await ama.refused(['2018-01-23', 'DecideComponent', decided('TO_A1'), 'PART_NOT_MET']);
  await ama.told(
    ['2018-01-23', 'RecordCourseResult', { course: 'C1', result: 'GESLAAGD' }],
    ['2018-01-29', 'DecideComponent', decided('TO_A1')],
  );
  await turns('Trajecten.parts.NT2', '2018-01-23', ['open', ofPart], ['open', ofPart]);
  const { Talenkennis } = await ama.standingOn('2018-01-23');
  expect(Talenkennis.levels).toMatchObject({ oral: 'A1', written: 'A1', global: 'A1' });
  expect(Talenkennis.next).toMatchObject([{ step: 'ENROL', level: 'A2', track: 'CBE', hours: 240 }]);
});

test('her work ends, and she follows career orientation after all', async () => {
  const days = { period: { from: '2018-01-22', until: '2018-04-13' } };
  await ama.told(
    ['2017-06-12', 'RecordOccupation', { occupation: 'O1', kind: 'WORK', until: '2018-01-12' }],
    ['2018-01-15', 'AmendContract', { contract: 'K1', addendum: '2', parts: ['MO', 'NT2', 'CAREER'] }],
    ['2018-01-22', 'EnrolInCareerCourse', { course: 'P1', ...days }],
    ['2018-04-13', 'DecideCareerCourse', { course: 'P1', satisfied: true }],
    ['2018-04-16', 'DecideComponent', decided('TO_OB_PLO')],
  );
  await turns('Trajecten.parts.CAREER', '2018-01-15', ['notApplicable', ofContract], ['open', ofPart]);
  await turns('Trajecten.parts.CAREER', '2018-04-13', ['open', ofPart], ['met', ofPart]);
});

test('she attends NT2 A2 and fails it: enough for the duty, and not for the attest', async () => {
  const inNt2 = nt2('C2', 'A2', '2018-02-06 2018-06-19', { trajectory: 'T1', waiting: 'W3' });
  await ama.told(
    ['2018-02-01', 'JoinWaitingList', { entry: 'W3', list: 'NT2', level: 'A2' }],
    ['2018-02-02', 'OfferPlace', { entry: 'W3', course: 'C2' }],
    ['2018-02-05', 'EnrolInCourse', inNt2, offTheList('CourseEnrolled')],
    ...lessons('C2', '2018-02-06 2018-03-06 2018-04-17 2018-05-15 2018-06-12'),
  );
  await ama.refused(['2018-06-18', 'DecideTrajectory', attest, 'PARTS_NOT_MET']);
  await ama.told(
    ['2018-06-19', 'RecordCourseResult', { course: 'C2', result: 'NT_GESLAAGD' }],
    ['2018-06-21', 'DecideComponent', decided('TO_A2')],
  );
  await turns('Trajecten.parts.NT2', '2018-06-19', ['open', ofPart], ['met', ofPart]);
  await ama.refused(
    ['2018-06-22', 'DecideTrajectory', attest, 'ATTEST_LEVEL_NOT_REACHED'],
    ['2018-06-22', 'DecideTrajectory', { ...attest, decision: 'JA_EVC' }, 'EVC_NOT_IN_FORCE'],
    ['2018-06-22', 'DeclareEfforts', { trajectory: 'T1' }, 'EFFORTS_NOT_IN_FORCE'],
  );
});

// The attest.

const results = of2017.skills.map((skill) => ({ skill, level: 'A2', passed: true }));
const wrongTest = { test: 'N1', place: of2017.houseOfDutch, results };

test('a test of somebody else is recorded as hers, and gives an attest', async () => {
  await ama.told(
    ['2018-06-28', 'RecordNt2Test', wrongTest],
    ['2018-07-02', 'DecideTrajectory', attest],
    ['2018-07-03', 'IssueAttest', issued('A1', '2018-07-03')],
  );
  await turns('Contracten', '2018-07-02', running, fulfilled);
  await ama.refused(['2018-07-04', 'DecideTrajectory', { ...attest, decision: 'NEE' }, 'DECISION_FINAL']);
  instants['beforeTheWithdrawal'] = await ama.now();
});

test('what was wrong is withdrawn, and never changed', async () => {
  const reason = 'OTHER_PERSON';
  await ama.told(
    [undefined, 'WithdrawNt2Test', { test: 'N1', reason }, ['Nt2TestWithdrawn', 'FindingNoted']],
    ['2018-07-23', 'WithdrawAttest', { attest: 'A1', reason }, ['AttestWithdrawn', 'FindingResolved']],
  );
  await ama.refused(
    ['2018-07-23', 'DecideTrajectory', attest, 'DECISION_FINAL'],
    ['2018-07-24', 'DecideTrajectory', attest, 'ATTEST_LEVEL_NOT_REACHED'],
    ['2018-07-24', 'IssueAttest', issued('A2', '2018-07-24'), 'ATTEST_WITHOUT_DECISION'],
    ['2018-07-24', 'RecordNt2Test', wrongTest, 'TEST_WITHDRAWN'],
  );
  await turns('Contracten', '2018-07-23', fulfilled, running);
  expect(await next('2018-07-24')).toMatchObject([{ step: 'ENROL', level: 'A2' }]);
});

test('she passes A2 herself, and gets the right attest', async () => {
  await ama.told(
    ['2018-09-03', 'EnrolInCourse', nt2('C3', 'A2', '2018-09-04 2018-11-23')],
    ['2018-11-23', 'RecordCourseResult', { course: 'C3', result: 'GESLAAGD' }],
    ['2018-11-26', 'DecideTrajectory', attest],
    ['2018-11-27', 'IssueAttest', issued('A2', '2018-11-27')],
  );
  await turns('Contracten', '2018-11-26', running, fulfilled);
  expect(await next('2018-07-10')).toEqual([]);
  await turns('BehaaldeAttesten.oralB1', '2018-11-26', ['notAsked'], ['notAsked']);
});

test('she moves; another manager takes the trajectory over, and closes it', async () => {
  const transfer = { trajectory: 'T1', manager: { organisation: '0099090250' } };
  await ama.told(
    ['2018-12-01', 'StateResidence', { commune: '44021' }],
    ['2018-12-03', 'TransferTrajectory', transfer],
  );
  await ama.refused(['2018-11-25', 'CloseTrajectory', { trajectory: 'T1' }, 'CLOSES_BEFORE_DECISION']);
  await ama.told(['2018-12-10', 'CloseTrajectory', { trajectory: 'T1' }]);
  await ama.refused(['2018-12-11', 'TransferTrajectory', transfer, 'TRAJECTORY_NOT_OPEN']);
});

test('an auditor finds more than 60 events, and one attest', async () => {
  const { history, state } = await ama.replay({ asOf: '2018-12-10' });
  expect(history.events.length).toBeGreaterThanOrEqual(60);
  expect(state.sections.BehaaldeAttesten).toMatchObject([{ Type: 'AI023' }]);
  expect(state.sections.Trajecten).toMatchObject([{ Type: 'TT_IBVP', Status: { Code: 'GS' } }]);
});

test.each([
  ['2018-07-22', '2018-07-03', '2018-07-02', place.organisation],
  ['2018-07-23', undefined, undefined, place.organisation],
  ['2018-12-10', '2018-11-27', '2018-11-26', '0099090250'],
])('on %s the official dossier shows attest, decision and manager of then', async (asOf, ...then) => {
  const { BehaaldeAttesten, Trajecten } = (await ama.replay({ asOf })).state.sections;
  const { Besluit, Beheerder } = Trajecten[0];
  const days = [BehaaldeAttesten?.[0].DatumAanmaak, Besluit?.DatumToekenning];
  expect([...days, Beheerder.KBIVestiging.KboNummer]).toEqual(then);
});

test('as known before an event, the old answer stays', async () => {
  const { beforeTheLetter, beforeTheNote, beforeTheWithdrawal } = instants;
  await ama.stands('Aanmelding', [['2017-04-17', ...late('2017-04-16')]], beforeTheLetter);
  await ama.stands('Trajecten.parts.MO', [['2017-11-06', 'open', ofPart]], beforeTheNote);
  await ama.stands('Contracten', [['2018-08-01', ...fulfilled]], beforeTheWithdrawal);
  const level = async (knownAt?: string) => (await ama.standingOn('2018-07-10', knownAt)).Talenkennis.levels;
  expect(await level(beforeTheWithdrawal)).toMatchObject({ global: 'A2' });
  expect(await level()).toMatchObject({ global: 'A1' });
});

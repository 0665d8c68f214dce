/**
 * Somebody who is obliged under the decree of 2022, since January 2023, and goes the hard way: too late, fined, and
 * then part by part to the attest and to oral B1.
 */
import { expect, test } from '@jest/globals';
import { AGENCY } from '../../support/service.js';
import { syntheticInsz } from '../../support/synthetic-insz.js';
import { startLives } from './telling.js';
import { by, turning } from './turning.js';

const begin = startLives();
const life = begin(syntheticInsz(1));
const neighbour = begin(syntheticInsz(2));
const turns = turning(life);

const place = { organisation: AGENCY };
const provider = '900001';
const decidedYes = { trajectory: 'T1', decision: 'JA_IB' };
const decided = (component: string) => ({ trajectory: 'T1', component, decision: 'VO' });
const next = async (date: string) => (await life.standingOn(date)).Talenkennis.next;
const instants: Record<string, string> = {};

const found = 'Inbreuken.breaches.0';
const breach = 'I1';
const late = { breach, ground: 'NOT_REGISTERED', authority: 'HH' };
const toDecide = by('sanction-procedure', '2025-05-03');
const claim = (due: string) => by('fine-claim', due);
const toStart = by('start-term', '2024-04-14');
const running = by('contract-parts');
const ofPart = by('duty-of-a-part');
const b1 = by('b1-oral', '2027-03-10');

test('an OCMW refers them: a waiting file is opened', async () => {
  const referral = { referral: 'R1', partner: 'OCMW', by: AGENCY, why: 'INB_OPV', identity: life.identity };
  await life.refused(['2023-01-09', 'RegisterPerson', { kind: 'EA', place }, 'DOSSIER_NOT_FOUND']);
  await life.told(
    ['2023-01-09', 'ReceiveReferral', referral, ['DossierOpened', 'PartnerReferralReceived']],
    ['2023-01-02', 'StateResidence', { commune: '11002' }],
  );
  await life.refused(['2023-01-10', 'SendRegistrationLetter', {}, 'NOT_OBLIGED']);
});

test('the duty arises, and three months run from the registered letter', async () => {
  const obliged = { code: 'JA', type: 'PLICHT', ground: 'FIRST_REGISTRATION' };
  await life.told(['2023-01-16', 'DetermineTargetGroup', obliged]);
  await turns('Aanmelding', '2023-01-16', ['notRequired'], ['open', by('registration-term', '2023-04-16')]);
  await life.told(['2023-02-01', 'SendRegistrationLetter']);
  await life.stands('Aanmelding', [
    ['2023-01-31', 'open', by('registration-term', '2023-04-16')],
    ['2023-02-01', 'open', by('registration-term', '2023-05-01')],
    ['2023-05-01', 'open', by('registration-term', '2023-05-01')],
    ['2023-05-02', 'overdue', by('registration-term', '2023-05-01')],
    ['2023-05-03', 'breach', by('registration-breach', '2023-05-01')],
  ]);
});

test('the breach is found after 90 days, and not before', async () => {
  await life.refused(
    ['2023-05-02', 'EstablishBreach', late, 'REGISTRATION_NOT_OVERDUE'],
    ['2023-05-03', 'EstablishBreach', { ...late, part: 'MO' }, 'BREACH_PART_MISSING'],
    ['2023-05-03', 'SendNoticeOfDefault', { breach, until: '2023-06-09' }, 'BREACH_UNKNOWN'],
  );
  await life.told(
    ['2023-05-03', 'EstablishBreach', late],
    ['2023-05-03', 'DrawUpBreachAccount', { breach }],
    ['2023-05-05', 'RecordBreachActivity', { breach, activity: 'A2', type: 'A_KC_HUISB' }],
    ['2023-05-08', 'DrawUpBreachLetter', { breach, letter: 'B1' }],
    ['2023-05-09', 'SendNoticeOfDefault', { breach, until: '2023-06-09' }],
  );
  await life.stands(found, [
    ['2023-05-02', 'none'],
    ['2023-05-03', 'found', toDecide],
    ['2023-06-09', 'inTerm', by('sanction-procedure', '2023-06-09')],
    ['2023-06-10', 'noticed', toDecide],
  ]);
});

test('after the term of the notice comes the hearing, and after that the fine', async () => {
  const fine = { breach, authority: 'HH', outcome: 'FINE', amount: 250 };
  await life.refused(
    ['2023-06-09', 'HoldHearing', { breach }, 'BREACH_STEP_OUT_OF_ORDER'],
    ['2023-06-12', 'DecideSanction', fine, 'BREACH_STEP_OUT_OF_ORDER'],
  );
  await life.told(['2023-06-12', 'HoldHearing', { breach }]);
  await life.refused(
    ['2023-06-26', 'DecideSanction', { ...fine, amount: 49 }, 'SANCTION_AMOUNT'],
    ['2023-06-26', 'DecideSanction', { ...fine, authority: 'VDAB' }, 'SANCTION_NOT_OF_AUTHORITY'],
    ['2025-05-04', 'DecideSanction', fine, 'SANCTION_TOO_LATE'],
  );
  await life.told(['2023-06-26', 'DecideSanction', { ...fine, postedOn: '2023-06-27' }]);
  await turns(found, '2023-06-26', ['heard', toDecide], ['sanctioned', claim('2028-06-26')]);
});

test('an appeal in time suspends the fine; once it is paid, the duty goes on', async () => {
  const appeal = { breach, outcome: 'REDUCED', amount: 150 };
  instants['appeal'] = await life.now();
  await life.refused(['2023-07-16', 'LodgeAppeal', { breach }, 'APPEAL_TOO_LATE']);
  await life.told(['2023-07-15', 'LodgeAppeal', { breach }]);
  await life.stands(found, [
    ['2023-07-14', 'sanctioned', claim('2028-06-26')],
    ['2023-07-15', 'appealed', by('appeal')],
    ['2028-06-27', 'appealed', by('appeal')],
  ]);
  await life.refused(['2023-10-02', 'DecideAppeal', { ...appeal, amount: 250 }, 'SANCTION_AMOUNT']);
  await life.told(['2023-10-02', 'DecideAppeal', appeal]);
  await turns(found, '2023-10-02', ['appealed', by('appeal')], ['sanctioned', claim('2028-10-02')]);
  await life.told(
    ['2023-10-20', 'RecordFinePayment', { breach, payment: 'P1', amount: 100 }],
    ['2023-11-20', 'RecordFinePayment', { breach, payment: 'P2', amount: 50 }],
  );
  await turns(found, '2023-11-20', ['sanctioned', claim('2028-10-02')], ['paid', by('sanctioned-persons')]);
  await life.stands('Aanmelding', [['2023-11-21', 'breach', by('registration-breach', '2023-05-01')]]);
});

test('once registered, the contract is signed within 90 days, and waivers decided within 30', async () => {
  await life.refused(['2023-12-04', 'RegisterPerson', { kind: 'HA', place }, 'NOT_YET_REGISTERED']);
  await life.told(
    ['2023-12-04', 'RegisterPerson', { kind: 'EA', place }],
    ['2023-12-04', 'AnswerReferral', { referral: 'R1', status: 'GW' }],
  );
  await life.stands('Aanmelding', [['2023-12-04', 'registered', by('registration-term')]]);
  await life.stands('Contracten', [
    ['2023-12-03', 'notApplicable'],
    ['2023-12-04', 'toSign', by('contract-term', '2024-03-03')],
    ['2024-03-03', 'toSign', by('contract-term', '2024-03-03')],
    ['2024-03-04', 'signatureOverdue', by('contract-term', '2024-03-03')],
  ]);
  expect((await life.standingOn('2023-12-04')).Contracten).toMatchObject({ waiversDue: '2024-01-03' });
});

test('talks, advice, a trajectory, a waiver that is refused, a place in a course', async () => {
  const components = ['TO_OB_MO', 'TO_A1', 'TO_A2', 'TO_OB_W/A'];
  const opening = { trajectory: 'T1', type: 'TT_IBVP', manager: place, components };
  const opened = ['TrajectoryOpened', ...components.map(() => 'ComponentAdded')];
  await life.refused(['2023-12-11', 'OpenTrajectory', opening, 'INTAKE_MISSING']);
  await life.told(
    ['2023-12-11', 'HoldTalk', { talk: 'G1', kind: 'RECEPTION_OFFICE', place }],
    ['2023-12-13', 'HoldTalk', { talk: 'G2', kind: 'HOUSE_OF_DUTCH', place }],
    ['2023-12-13', 'StateLanguage', { language: 'L1', code: 'ti', contact: true }],
    ['2023-12-13', 'StateLiteracy', { latinScript: { code: 'VOLDOENDE' } }],
    ['2023-12-13', 'StatePreferences', { wishedStart: '2024-01-15', postcodes: ['2000'] }],
    ['2023-12-14', 'AdviseCourse', { track: 'CVO', level: 'A1' }],
    ['2023-12-18', 'OpenTrajectory', opening, opened],
    ['2023-12-20', 'DecideWaiver', { part: 'NT2', granted: false }],
    ['2023-12-20', 'JoinWaitingList', { entry: 'W1', list: 'MO', language: 'ti' }],
    ['2024-01-08', 'OfferPlace', { entry: 'W1', course: 'MO1' }],
  );
  expect(await next('2023-12-20')).toMatchObject([{ step: 'ENROL', level: 'A1', track: 'CVO', hours: 120 }]);
});

test('the contract names rights and duties, one course, and what is to be paid', async () => {
  const parts = ['MO', 'NT2', 'EMPLOYMENT', 'NETWORK'];
  const contract = { contract: 'IC1', trajectory: 'T1', parts, firstCourse: 'MO1', rightsAndDuties: true };
  await life.refused(
    ['2024-01-15', 'SignContract', { ...contract, rightsAndDuties: false }, 'RIGHTS_AND_DUTIES_MISSING'],
    ['2024-01-15', 'SignContract', { ...contract, firstCourse: undefined }, 'FIRST_COURSE_MISSING'],
    ['2024-01-15', 'SignContract', { ...contract, parts: ['MO', 'CAREER'] }, 'CONTRACT_PART_NOT_IN_FORCE'],
  );
  await life.told(['2024-01-15', 'SignContract', contract]);
  const { history } = await life.replay();
  const fees = { orientationCourse: 9_000, orientationTest: 9_000, nt2: 18_000, nt2Retake: 2_250 };
  expect(history.events.at(-1)).toMatchObject({ type: 'ContractSigned', facts: { fees } });
  await life.stands('Contracten', [
    ['2024-01-15', 'toStart', toStart],
    ['2024-04-14', 'toStart', toStart],
    ['2024-04-15', 'startOverdue', toStart],
  ]);
});

test('MO begins in time, and its lessons are recorded for the whole group', async () => {
  const ofGroup = { course: 'MO1', kind: 'GROUP', number: 'MO-2024-7', language: 'ti', group: 'G7' };
  const course = { ...ofGroup, begins: '2024-02-05', ends: '2024-03-29' };
  const events = ['OrientationCourseEnrolled', 'WaitingListLeft'];
  await life.told(['2024-01-22', 'EnrolInOrientationCourse', { ...course, waiting: 'W1' }, events]);
  await neighbour.told(
    ['2024-01-22', 'OpenDossier', { identity: neighbour.identity }],
    ['2024-01-22', 'EnrolInOrientationCourse', course],
  );
  await turns('Contracten', '2024-02-05', ['toStart', toStart], ['running', running]);
  const days = ['2024-02-05', '2024-02-12', '2024-02-26', '2024-03-04', '2024-03-18', '2024-03-25'];
  const lessons = days.map((on) => [on, 'AANWEZIG', 'AANWEZIG'] as const);
  await life.attended({ course: 'MO1', group: 'G7', others: [neighbour] }, ...lessons);
});

test('they are registered with VDAB within 60 days', async () => {
  const term = by('employment-term', '2024-03-15');
  await life.stands('Trajecten.parts.EMPLOYMENT', [
    ['2024-01-14', 'notApplicable'],
    ['2024-03-15', 'open', term],
    ['2024-03-16', 'overdue', term],
  ]);
  await life.told(['2024-03-15', 'RegisterForWork', { at: 'VDAB' }]);
  await turns('Trajecten.parts.EMPLOYMENT', '2024-03-15', ['open', term], ['met', ofPart]);
});

test('who attended MO regularly still passes its test: 16 and 9 answers right', async () => {
  await life.refused(['2024-04-02', 'DecideComponent', decided('TO_OB_MO'), 'PART_NOT_MET']);
  await life.told(['2024-04-08', 'RecordOrientationTest', { test: 'MT1', practical: 20, values: 8 }]);
  await life.refused(['2024-04-09', 'DecideComponent', decided('TO_OB_MO'), 'PART_NOT_MET']);
  await life.told(
    ['2024-05-06', 'RecordOrientationTest', { test: 'MT2', practical: 16, values: 9 }],
    ['2024-05-07', 'DecideComponent', decided('TO_OB_MO')],
  );
  await turns('Trajecten.parts.MO', '2024-05-06', ['open', ofPart], ['met', ofPart]);
});

test('NT2 up to A2 in two courses, with the contract suspended in between', async () => {
  const skills = ['listening', 'reading', 'speaking', 'writing'];
  const nt2 = (course: string, level: string) => ({ course, provider, module: { level, skills } });
  const period = { from: '2024-07-01', until: '2024-08-25' };
  await life.told(
    ['2024-02-12', 'EnrolInCourse', { ...nt2('N1', 'A1'), trajectory: 'T1', group: 'G8' }],
    ['2024-06-21', 'RecordCourseResult', { course: 'N1', result: 'GESLAAGD' }],
    ['2024-06-24', 'DecideComponent', decided('TO_A1')],
    ['2024-07-01', 'SuspendContract', { contract: 'IC1', suspension: 'S1', because: 'MEDICAL', period }],
  );
  await life.stands('Contracten', [
    ['2024-06-30', 'running', running],
    ['2024-07-01', 'suspended', by('suspension')],
    ['2024-08-25', 'suspended', by('suspension')],
    ['2024-08-26', 'running', running],
  ]);
  expect(await next('2024-08-01')).toMatchObject([{ step: 'ENROL', level: 'A2', blockedBy: ['SUSPENDED'] }]);
  await life.told(['2024-09-02', 'EnrolInCourse', { ...nt2('N2', 'A2'), trajectory: 'T1', group: 'G9' }]);
  await life.attended({ course: 'N2', group: 'G9' }, ['2024-09-09', 'AANWEZIG'], ['2024-10-07', 'AFWEZIG']);
  expect(await next('2024-12-19')).toMatchObject([{ step: 'FOLLOW', course: 'N2', blockedBy: [] }]);
  await life.told(['2024-12-20', 'RecordCourseResult', { course: 'N2', result: 'GESLAAGD' }]);
});

test('40 hours of the participation and network track', async () => {
  const took = (participation: string, hours: number) => ({ participation, hours, activity: 'buddy' });
  await life.told(
    ['2024-10-05', 'RecordParticipation', took('P1', 26)],
    ['2024-12-14', 'RecordParticipation', took('P2', 13)],
    ['2025-01-06', 'RecordParticipation', took('P3', 1)],
  );
  await turns('Trajecten.parts.NETWORK', '2025-01-06', ['open', ofPart], ['met', ofPart]);
});

test('reading and writing are proven by the standard test only', async () => {
  const tested = (skill: string, passed: boolean) => ({ skill, level: 'A2', passed });
  const test = (id: string, ...results: object[]) => ({ test: id, place, standard: true, results });
  await life.refused(
    ['2025-01-07', 'DecideComponent', decided('TO_A2'), 'PART_NOT_MET'],
    ['2025-01-07', 'DecideTrajectory', decidedYes, 'PARTS_NOT_MET'],
  );
  const first = test('NT1', tested('reading', true), tested('writing', false));
  await life.told(['2025-01-13', 'RecordNt2Test', first]);
  expect(await next('2025-01-12')).toMatchObject([{ step: 'STANDARD_TEST', skills: ['reading', 'writing'] }]);
  expect(await next('2025-01-13')).toMatchObject([{ step: 'STANDARD_TEST', skills: ['writing'] }]);
  instants['retake'] = await life.now();
  await life.told(['2025-02-10', 'RecordNt2Test', test('NT2', tested('writing', true))]);
  expect(await next('2025-02-10')).toEqual([]);
  await turns('Trajecten.parts.NT2', '2025-02-10', ['open', ofPart], ['met', ofPart]);
});

test('the attest follows the decisions on each component and on the whole', async () => {
  const attest = { attest: 'AT1', trajectory: 'T1', signedOn: '2025-03-10' };
  await life.refused(
    ['2025-03-03', 'DecideTrajectory', decidedYes, 'COMPONENTS_NOT_SATISFIED'],
    ['2025-03-03', 'IssueAttest', attest, 'ATTEST_WITHOUT_DECISION'],
  );
  await life.told(
    ['2025-03-03', 'DecideComponent', decided('TO_A2')],
    ['2025-03-03', 'DecideComponent', decided('TO_OB_W/A')],
    ['2025-03-10', 'DecideTrajectory', decidedYes],
    ['2025-03-10', 'IssueAttest', attest],
    ['2025-03-12', 'CloseTrajectory', { trajectory: 'T1' }],
  );
  await turns('Contracten', '2025-03-10', ['running', running], ['fulfilled', by('attest-results')]);
  await life.refused(['2025-03-11', 'EstablishBreach', { ...late, breach: 'I2' }, 'DUTY_FULFILLED']);
});

test('oral B1 is asked within 24 months, and reached', async () => {
  const skills = ['listening', 'speaking'];
  const results = skills.map((skill) => ({ skill, level: 'B1', passed: true }));
  await life.stands('BehaaldeAttesten.oralB1', [
    ['2025-03-09', 'notAsked'],
    ['2025-03-10', 'open', b1],
    ['2027-03-10', 'open', b1],
    ['2027-03-11', 'overdue', b1],
  ]);
  const notReached = { ...late, breach: 'I2', ground: 'B1_NOT_REACHED' };
  await life.refused(['2026-06-01', 'EstablishBreach', notReached, 'B1_NOT_OVERDUE']);
  instants['oralB1'] = await life.now();
  await life.told(
    ['2025-09-01', 'EnrolInCourse', { course: 'N3', provider, module: { level: 'B1', skills } }],
    ['2026-06-19', 'RecordNt2Test', { test: 'NT3', place, results }],
  );
  await turns('BehaaldeAttesten.oralB1', '2026-06-19', ['open', b1], ['met', by('b1-oral')]);
});

test('as known before something the old answer stays; and all of it is in the dossier', async () => {
  const fined = ['2023-12-01', 'sanctioned', claim('2028-06-26')] as const;
  await life.stands(found, [fined], instants['appeal']);
  await life.stands('Trajecten.parts.NT2', [['2025-02-10', 'open', ofPart]], instants['retake']);
  await life.stands('BehaaldeAttesten.oralB1', [['2027-03-11', 'overdue', b1]], instants['oralB1']);
  const { history } = await life.replay();
  expect(history.events.length).toBeGreaterThanOrEqual(60);
});

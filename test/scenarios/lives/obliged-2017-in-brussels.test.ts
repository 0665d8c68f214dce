/**
 * The same person of 2017 in Brussels: no Flemish duty, no breach and no fine, and a trajectory of their own will. Then
 * they move to Flanders, where the duty arises, falls away in Brussels, and arises anew.
 */
import { describe, expect, test } from '@jest/globals';
import { syntheticInsz } from '../../support/synthetic-insz.js';
import * as of2017 from './of-2017.js';
import { startLives } from './telling.js';
import { by, turning } from './turning.js';

const begin = startLives();
const [BRUSSELS, FLANDERS] = ['21004', '11002'];
const { place, referral, contract, talk, nt2, mo, lessons, offTheList, decided, issued } = of2017;
const obliged = { code: 'JA', type: 'PLICHT' };
const unregistered = { breach: 'I9', ground: 'NOT_REGISTERED', authority: 'HH' };
const opened = ['DossierOpened', 'PartnerReferralReceived'];
const ofPart = by('duty-of-a-part');
const running = ['running', by('contract-parts')] as const;

describe('in Brussels, and then in Flanders', () => {
  const ama = begin(syntheticInsz(1));
  const turns = turning(ama);
  const next = async (day: string) => (await ama.standingOn(day)).Talenkennis.next;
  const found = 'Inbreuken.breaches.0';
  const [fallsShort, breach] = [{ breach: 'I9', authority: 'HH' }, { breach: 'I1' }];
  const [noMo, ended] = [
    { ...fallsShort, ground: 'PART_NOT_MET', part: 'MO' },
    { ...fallsShort, ground: 'ENDED_UNLAWFULLY' },
  ];
  const fine = { ...breach, authority: 'HH', outcome: 'FINE', amount: 150 };
  const instants: Record<string, string> = {};

  test('an OCMW refers her, and she isn’t obliged', async () => {
    const entitled = { code: 'JA', type: 'RECHT', ground: 'FIRST_REGISTRATION' };
    await ama.told(
      ['2017-01-09', 'ReceiveReferral', { ...referral, identity: ama.identity }, opened],
      ['2017-01-02', 'StateResidence', { commune: BRUSSELS }],
    );
    await ama.refused(['2017-01-16', 'DetermineTargetGroup', obliged, 'LIVES_OUTSIDE_FLANDERS']);
    await ama.told(['2017-01-16', 'DetermineTargetGroup', entitled]);
    await ama.refused(
      ['2017-01-31', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
      ['2017-01-31', 'PostponeRegistration', { until: '2017-06-30', reason: 'R1' }, 'NOT_OBLIGED'],
    );
  });

  test('after three months nothing is late, and no breach is found', async () => {
    await turns('Aanmelding', '2017-01-16', ['notRequired'], ['notRequired']);
    await turns('Aanmelding', '2017-05-01', ['notRequired'], ['notRequired']);
    await ama.refused(['2017-05-02', 'EstablishBreach', unregistered, 'BREACH_OUTSIDE_FLANDERS']);
  });

  test('she registers of her own will, and begins a trajectory in Brussels', async () => {
    await ama.refused(['2017-05-03', 'OpenTrajectory', of2017.opening('TT_IBBXL'), 'INTAKE_MISSING']);
    await ama.told(
      ['2017-05-04', 'RegisterPerson', { kind: 'EA', place }],
      ['2017-05-04', 'AnswerReferral', { referral: 'R1', status: 'GW' }],
      ...of2017.intake('2017-05-04'),
    );
    await ama.refused(['2017-05-08', 'OpenTrajectory', of2017.opening('TT_IBVP'), 'NOT_OBLIGED']);
    await ama.told(
      ['2017-05-08', 'OpenTrajectory', of2017.opening('TT_IBBXL'), of2017.opened],
      ...of2017.advice('2017-05-09'),
      ['2017-05-15', 'SignContract', contract],
    );
    await turns('Aanmelding', '2017-05-04', ['notRequired'], ['registered', by('registration-term')]);
    await turns('Contracten', '2017-05-15', ['toSign', by('contract-parts')], running);
    const rules = [{ id: 'nt2-objective' }, { id: 'nt2-hours' }];
    expect(await next('2017-05-15')).toMatchObject([{ goal: 'A2', step: 'ENROL', track: 'CBE', rules }]);
  });

  test('she waits, and follows MO and NT2; what she misses is no breach', async () => {
    const { forMo, forNt2 } = of2017.waiting;
    const inMo = mo('M1', '2017-09-11 2017-10-30', { waiting: 'W1' });
    const inNt2 = nt2('C1', 'A1', '2017-09-12 2018-01-23', { trajectory: 'T1', waiting: 'W2' });
    await ama.told(
      ['2017-05-16', 'JoinWaitingList', { ...forMo, region: 'BRUSSELS' }],
      ['2017-05-16', 'JoinWaitingList', { ...forNt2, region: 'BRUSSELS' }],
      ['2017-09-04', 'EnrolInOrientationCourse', inMo, offTheList('OrientationCourseEnrolled')],
      ['2017-09-05', 'EnrolInCourse', inNt2, offTheList('CourseEnrolled')],
      ...of2017.moLessons,
      ...of2017.nt2Lessons,
      ['2018-01-23', 'RecordCourseResult', { course: 'C1', result: 'GESLAAGD' }],
      ['2018-01-29', 'DecideComponent', decided('TO_A1')],
      ['2018-01-29', 'DecideComponent', decided('TO_OB_MO', 'NVO')],
    );
    await turns('Trajecten.parts.MO', '2017-10-30', ['open', ofPart], ['open', ofPart]);
    await ama.refused(
      ['2018-01-29', 'DecideComponent', decided('TO_OB_MO'), 'PART_NOT_MET'],
      ['2018-01-30', 'DecideTrajectory', { trajectory: 'T1', decision: 'JA_IB' }, 'PARTS_NOT_MET'],
      ['2018-01-30', 'EstablishBreach', noMo, 'BREACH_OUTSIDE_FLANDERS'],
    );
  });

  test('she gives it up: there is no duty against which it ends', async () => {
    await ama.told(
      ['2018-03-01', 'DecideTrajectory', { trajectory: 'T1', decision: 'NEE' }],
      ['2018-03-01', 'CloseTrajectory', { trajectory: 'T1' }],
    );
    await ama.refused(
      ['2018-03-02', 'EstablishBreach', ended, 'BREACH_OUTSIDE_FLANDERS'],
      ['2018-03-02', 'DecideSanction', { ...fine, ...fallsShort }, 'BREACH_UNKNOWN'],
    );
    expect((await ama.standingOn('2018-03-02')).Inbreuken.breaches).toEqual([]);
    expect(await next('2018-03-02')).toEqual([]);
    instants['beforeTheMove'] = await ama.now();
  });

  test('she moves to Flanders: from that day she can be obliged', async () => {
    const moved = { ...obliged, ground: 'MOVED_TO_FLANDERS' };
    await ama.told(['2019-03-01', 'StateResidence', { commune: FLANDERS }]);
    await ama.refused(
      ['2019-02-28', 'DetermineTargetGroup', moved, 'LIVES_OUTSIDE_FLANDERS'],
      ['2019-03-01', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
    );
    await ama.told(
      ['2019-03-01', 'DetermineTargetGroup', moved],
      ['2019-03-04', 'SendRegistrationLetter'],
      ['2019-03-18', 'RegisterPerson', { kind: 'HA', place }],
      ['2019-03-18', 'HoldTalk', talk('G3')],
    );
    await turns(
      'Aanmelding',
      '2019-03-18',
      ['registered', by('registration-term')],
      ['registered', by('registration-term')],
    );
    expect((await ama.standingOn('2019-03-18')).Aanmelding).toMatchObject({ on: '2019-03-18' });
  });

  test('an obliged trajectory and a contract bind her now', async () => {
    const again = { trajectory: 'T2', type: 'TT_IBVP', manager: place, components: ['TO_OB_MO', 'TO_A2'] };
    const added = ['TrajectoryOpened', 'ComponentAdded', 'ComponentAdded'];
    await ama.refused(['2019-02-28', 'OpenTrajectory', again, 'NOT_OBLIGED']);
    await ama.told(
      ['2019-04-01', 'OpenTrajectory', again, added],
      ['2019-04-15', 'SignContract', { contract: 'K2', trajectory: 'T2', parts: ['MO', 'NT2'] }],
      ['2019-05-02', 'EnrolInOrientationCourse', mo('M2', '2019-05-06 2019-06-17')],
      ...lessons('M2', '2019-05-06 2019-05-13', '2019-05-20 2019-05-27 2019-06-03 2019-06-17'),
    );
    await ama.refused(
      ['2019-06-18', 'EstablishBreach', { ...noMo, part: 'CAREER' }, 'PART_NOT_ASKED'],
      ['2019-06-18', 'EstablishBreach', ended, 'NOT_ENDED_UNLAWFULLY'],
    );
    await ama.told(
      ['2019-06-18', 'EstablishBreach', { ...noMo, ...breach }],
      ['2019-06-24', 'SendNoticeOfDefault', { ...breach, until: '2019-07-31' }],
    );
    const procedure = by('sanction-procedure');
    await turns(found, '2019-06-18', ['none'], ['found', procedure]);
    await turns(
      found,
      '2019-06-24',
      ['found', procedure],
      ['inTerm', by('sanction-procedure', '2019-07-31')],
    );
    await turns(
      found,
      '2019-08-01',
      ['inTerm', by('sanction-procedure', '2019-07-31')],
      ['noticed', procedure],
    );
    await ama.refused(['2019-07-31', 'DecideSanction', fine, 'BREACH_STEP_OUT_OF_ORDER']);
  });

  test('back in Brussels she can’t be fined; in Flanders the duty arises anew, and she is', async () => {
    await ama.told(['2019-08-05', 'StateResidence', { commune: BRUSSELS }]);
    await ama.refused(
      ['2019-08-12', 'DecideSanction', fine, 'BREACH_OUTSIDE_FLANDERS'],
      ['2019-08-12', 'EstablishBreach', noMo, 'BREACH_OUTSIDE_FLANDERS'],
      ['2019-08-12', 'SendRegistrationLetter', {}, 'NOT_OBLIGED'],
    );
    await ama.told(
      ['2019-10-01', 'StateResidence', { commune: FLANDERS }],
      ['2019-10-07', 'DecideSanction', { ...fine, postedOn: '2019-10-08' }],
    );
    await ama.refused(['2019-10-27', 'LodgeAppeal', breach, 'APPEAL_TOO_LATE']);
    await ama.told(['2019-11-12', 'RecordFinePayment', { ...breach, payment: 'P1', amount: 150 }]);
    await turns(
      found,
      '2019-10-07',
      ['noticed', by('sanction-procedure')],
      ['sanctioned', by('sanction-outcomes')],
    );
    await turns(
      found,
      '2019-11-12',
      ['sanctioned', by('sanction-outcomes')],
      ['closed', by('sanctioned-persons')],
    );
  });

  test('the duty goes on after the fine: she attends MO, passes A2, and gets the attest', async () => {
    const module = nt2('C2', 'A2', '2020-01-07 2020-06-16', { trajectory: 'T2' });
    const attest = { trajectory: 'T2', decision: 'JA_IB' };
    await ama.told(
      ['2019-12-02', 'EnrolInOrientationCourse', mo('M3', '2020-01-06 2020-02-10')],
      ...lessons('M3', '2020-01-06 2020-01-13 2020-01-20 2020-01-27 2020-02-03 2020-02-10'),
      ['2020-01-06', 'EnrolInCourse', module],
      ['2020-06-16', 'RecordCourseResult', { course: 'C2', result: 'GESLAAGD' }],
      ['2020-06-22', 'DecideComponent', decided('TO_OB_MO', 'VO', 'T2')],
      ['2020-06-22', 'DecideComponent', decided('TO_A2', 'VO', 'T2')],
      ['2020-06-24', 'DecideTrajectory', attest],
      ['2020-06-25', 'IssueAttest', issued('A1', '2020-06-25', 'T2')],
      ['2020-06-30', 'CloseTrajectory', { trajectory: 'T2' }],
    );
    await turns('Trajecten.parts.MO', '2020-02-10', ['open', ofPart], ['met', ofPart]);
    await turns('Trajecten.parts.NT2', '2020-06-16', ['open', ofPart], ['met', ofPart]);
    await turns('Contracten', '2020-06-24', running, ['fulfilled', by('attest-results')]);
    await ama.refused(['2020-06-24', 'EstablishBreach', noMo, 'DUTY_FULFILLED']);
  });

  test('an auditor finds more than 60 events; as known before the move, nothing is asked', async () => {
    const { history, state } = await ama.replay({ asOf: '2020-06-30' });
    expect(history.events.length).toBeGreaterThanOrEqual(60);
    expect(state.sections.Trajecten).toMatchObject([{ Type: 'TT_IBBXL' }, { Type: 'TT_IBVP' }]);
    const known = instants['beforeTheMove'];
    await ama.stands('Contracten', [['2020-06-24', ...running]], known);
    await ama.stands(found, [['2019-10-07', 'none']], known);
  });
});

describe('obliged in Flanders, and in Brussels before registering', () => {
  const ama = begin(syntheticInsz(2));
  const turns = turning(ama);
  const [elsewhere, term] = [['notRequired', by('duty-territory')] as const, 'registration-term'];

  test('the term of registration falls away with the move', async () => {
    await ama.told(
      ['2017-01-09', 'ReceiveReferral', { ...referral, identity: ama.identity }, opened],
      ['2017-01-16', 'DetermineTargetGroup', obliged],
      ['2017-01-31', 'SendRegistrationLetter'],
      ['2017-03-15', 'StateResidence', { commune: BRUSSELS }],
    );
    await turns('Aanmelding', '2017-03-15', ['open', by(term, '2017-04-30')], elsewhere);
    await turns('Aanmelding', '2017-05-01', elsewhere, elsewhere);
    await ama.refused(['2017-05-02', 'EstablishBreach', unregistered, 'BREACH_OUTSIDE_FLANDERS']);
  });

  test('the duty arises anew in Flanders, with a term of its own', async () => {
    await ama.told(['2018-11-30', 'StateResidence', { commune: FLANDERS }]);
    await turns('Aanmelding', '2018-11-30', elsewhere, ['open', by(term, '2019-02-28')]);
    await turns(
      'Aanmelding',
      '2019-03-01',
      ['open', by(term, '2019-02-28')],
      ['breach', by('registration-breach', '2019-02-28')],
    );
    await ama.refused(['2019-02-28', 'EstablishBreach', unregistered, 'REGISTRATION_NOT_OVERDUE']);
    await ama.told(['2019-03-01', 'EstablishBreach', unregistered]);
    expect((await ama.replay()).history.events).toHaveLength(7);
  });
});

/** What is the same in the life of somebody who came in 2017, wherever they lived: who they met, and their courses. */
import { AGENCY } from '../../support/service.js';

export const place = { organisation: AGENCY };
export const houseOfDutch = { organisation: '0862910119' };
export const referral = { referral: 'R1', partner: 'OCMW', by: '0099090151', why: 'INB_OPV' };
export const skills = ['listening', 'reading', 'speaking', 'writing'];

export const talk = (talk: string) => ({ talk, kind: 'RECEPTION_OFFICE', place });
/** The first talk at the reception office, and what was said in it. */
export const intake = (on: string) =>
  [
    [on, 'HoldTalk', talk('G1')],
    [on, 'StateLanguage', { language: '1', code: 'ti', contact: true }],
    [on, 'StateLiteracy', { latinScript: { code: '2' } }],
    [on, 'StatePreferences', { wishedStart: '2017-09-01', postcodes: ['2060'] }],
    [on, 'StatePerspectives', { receptionOffice: { code: 'W' } }],
  ] as const;
/** The talk at the House of Dutch, and its advice. */
export const advice = (on: string) =>
  [
    [on, 'HoldTalk', { talk: 'G2', kind: 'HOUSE_OF_DUTCH', place: houseOfDutch }],
    [on, 'AdviseCourse', { track: 'CBE', level: 'A1' }],
    [on, 'StateAdvice', { houseOfDutch: { code: 'CBE' }, labourMarket: 'LA' }],
  ] as const;

const components = ['TO_OB_MO', 'TO_A1', 'TO_A2', 'TO_OB_PLO'];
export const opening = (type: string) => ({ trajectory: 'T1', type, manager: place, components });
export const opened = ['TrajectoryOpened', ...components.map(() => 'ComponentAdded')];
export const contract = { contract: 'K1', trajectory: 'T1', parts: ['MO', 'NT2', 'CAREER'] };
export const suspending = (suspension: string, because: string) => (from: string, until: string) => ({
  ...{ contract: 'K1', suspension, because },
  period: { from, until },
});
export const waiting = {
  forMo: { entry: 'W1', list: 'MO', language: 'ti' },
  forNt2: { entry: 'W2', list: 'NT2', level: 'A1' },
};

/** An NT2 course in all skills; it ends the place on a waiting list. */
export const nt2 = (course: string, level: string, days: string, more: object = { trajectory: 'T1' }) => {
  const [begins, ends] = days.split(' ');
  return { course, provider: '900001', module: { level, skills }, begins, ends, ...more };
};
/** A course of MO in a lesson group. */
export const mo = (course: string, days: string, more: object = {}) => {
  const [begins, ends] = days.split(' ');
  return { course, kind: 'GROUP', number: 'MO-17', language: 'ti', group: 'G7', begins, ends, ...more };
};
/** The events of an enrolment of somebody who waited. */
export const offTheList = (enrolled: string) => [enrolled, 'WaitingListLeft'];

const list = (days: string, attendance: string) =>
  days.split(' ').flatMap((on) => (on === '' ? [] : [{ on, attendance }]));

/** A lesson of a course on each day, numbered L1, L2 and so on in the order of the days. */
export function lessons(course: string, present: string, absent = '', justified = '') {
  const held = [
    ...list(present, 'AANWEZIG'),
    ...list(absent, 'AFWEZIG'),
    ...list(justified, 'VERANTW_AFWE'),
  ].sort((one, other) => one.on.localeCompare(other.on));
  return held.map(
    ({ on, attendance }, index) =>
      [on, 'RecordLesson', { course, lesson: `L${String(index + 1)}`, attendance }] as const,
  );
}

/** Fifteen lessons of MO in the autumn of 2017, four of them missed. */
export const moLessons = lessons(
  'M1',
  '2017-09-11 2017-09-14 2017-09-18 2017-09-25 2017-10-05 2017-10-09 2017-10-19 2017-10-23 2017-10-26 2017-10-30',
  '2017-09-21 2017-10-02 2017-10-12 2017-10-16',
  '2017-09-28',
);
/** Five lessons of NT2, two of them missed. */
export const nt2Lessons = lessons('C1', '2017-09-12 2017-10-10 2018-01-16', '2017-11-14 2017-12-12');

export const decided = (component: string, decision = 'VO', trajectory = 'T1') => ({
  trajectory,
  component,
  decision,
});
export const issued = (attest: string, madeOn: string, trajectory = 'T1') => ({
  ...{ attest, trajectory, madeOn },
  createdBy: place,
});

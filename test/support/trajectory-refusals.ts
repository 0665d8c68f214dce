/** The shortest way to every refusal about contracts, their parts, attests and what follows them. */
import type { trajectoryRefusals as texts } from '../../libs/domain/refusals/trajectory.js';
import * as example from './trajectory-examples.js';
import { componentAdded, decideComponent, type CommandMessage } from './examples.js';
import { given, type Given } from './given.js';

const { ready, sign, signed, signedBefore } = example;
const decision = (past: Given, asked: CommandMessage) => past.when(asked).decision;
const mayLead = given(...ready());
const inCourse = given(example.enrolledInOrientation);
const mo = { component: 'TO_OB_MO', on: '2022-08-01' };
const withComponent = given(...ready(), signed, componentAdded(mo));
const attended = [
  example.enrolledInOrientation({ on: '2017-05-09', period: { from: '2017-05-09', until: '2017-06-30' } }),
  example.lessonHeld({ on: '2017-05-10' }),
  example.enrolledInNt2({ on: '2017-09-01', begins: '2017-09-01', ends: '2017-12-20' }),
  example.lessonHeld({ on: '2017-09-10', course: 'course-2' }),
];

export const trajectoryRefusals: Record<keyof typeof texts, () => unknown> = {
  REGISTRATION_NEEDED: () => decision(given(), example.decideWaiver()),
  CONTRACT_KNOWN: () => decision(given(...ready(), signed), sign({ on: '2022-05-03' })),
  CONTRACT_UNKNOWN: () => decision(mayLead, example.suspend()),
  ADDENDUM_KNOWN: () =>
    decision(given(...ready(), signed, example.amended), example.amend({ parts: ['MO'] })),
  CONTRACT_PART_NOT_IN_FORCE: () => decision(mayLead, sign({ parts: ['CAREER'] })),
  CONTRACT_PART_MISSING: () => decision(mayLead, sign({ parts: ['MO'] })),
  WAIVER_OF_OTHER_PART: () => decision(mayLead, sign({ parts: ['MO', 'NT2'], waived: ['EMPLOYMENT'] })),
  RIGHTS_AND_DUTIES_MISSING: () => decision(mayLead, sign({ rightsAndDuties: false })),
  FIRST_COURSE_MISSING: () => decision(mayLead, sign({ firstCourse: undefined })),
  FEE_NOT_DUE: () => decision(mayLead, sign({ feeWaived: true })),
  WAIVER_NOT_IN_FORCE: () => decision(mayLead, example.decideWaiver({ on: '2022-02-28' })),
  LESSON_KNOWN: () =>
    decision(
      given(example.enrolledInOrientation, example.lessonHeld),
      example.recordLesson({ on: '2022-05-11' }),
    ),
  COURSE_OF_OTHER_GROUP: () => decision(inCourse, example.recordLesson({ group: '8' })),
  LESSON_OUTSIDE_COURSE: () => decision(inCourse, example.recordLesson({ on: '2022-07-02' })),
  ORIENTATION_TEST_NOT_IN_FORCE: () => decision(given(), example.takeOrientationTest({ on: '2022-02-28' })),
  STANDARD_TEST_NOT_IN_FORCE: () =>
    decision(given(), example.takeNt2Test({ on: '2023-08-31', standard: true })),
  OCCUPATION_KNOWN: () => decision(given(example.occupied), example.recordOccupation({ kind: 'STUDY' })),
  PARTICIPATION_KNOWN: () => decision(given(example.participated), example.recordParticipation({ hours: 2 })),
  HANDICAP_DEVIATION_NOT_IN_FORCE: () =>
    decision(given(), example.limitSkills({ ground: 'HANDICAP', on: '2024-06-15' })),
  SKILLS_NOT_OF_GROUND: () => decision(given(), example.limitSkills({ skills: ['listening'] })),
  PART_NOT_MET: () => decision(withComponent, decideComponent({ ...mo, decision: 'VO' })),
  WAIVER_MISSING: () => decision(withComponent, decideComponent({ ...mo, decision: 'NVT' })),
  PARTS_NOT_MET: () => decision(given(...ready(), signed), example.decideAttest()),
  ATTEST_LEVEL_NOT_REACHED: () =>
    decision(given(...ready(), signedBefore, ...attended), example.decideAttest()),
  ATTEST_NEEDS_CONTRACT: () => decision(mayLead, example.decideAttest()),
  EVC_NOT_IN_FORCE: () => decision(mayLead, example.decideAttest({ decision: 'JA_EVC' })),
  ATTEST_WITHOUT_DECISION: () => decision(mayLead, example.issueAttest()),
  ATTEST_KNOWN: () =>
    decision(
      given(...ready(), example.attestDecided, example.attestIssued),
      example.issueAttest({ on: '2023-03-11' }),
    ),
  ATTEST_UNKNOWN: () => decision(mayLead, example.withdrawAttest()),
  EFFORTS_NOT_IN_FORCE: () => decision(mayLead, example.declareEfforts({ on: '2022-02-28' })),
  B1_NOT_ASKED: () => decision(mayLead, example.exemptFromB1()),
};

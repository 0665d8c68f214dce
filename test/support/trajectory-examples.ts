/** Named events and commands of contracts, their parts, attests and what follows them. All persons are made up. */
import { dossierCommands as c } from '../../libs/domain/dossier/decide.js';
import { dossierEvents as e } from '../../libs/domain/catalogue.js';
import { agency, commandExample, obliged, registered, talkHeld, trajectoryOpened } from './examples.js';
import { eventExample } from './event-example.js';

const trajectory = 'trajectory-1';

/** Somebody who is obliged, registered, talked to, and has a trajectory from a day on: all that a contract asks. */
export const ready = (on = '2015-02-01') => [
  obliged({ on }),
  registered({ on }),
  talkHeld({ on }),
  trajectoryOpened({ on, type: 'TT_IBVP' }),
];

const contract = { contract: 'contract-1', trajectory };
/** As contracts are from 1 March 2022. */
export const sign = commandExample(c.SignContract, {
  ...contract,
  on: '2022-05-02',
  parts: ['MO', 'NT2', 'EMPLOYMENT'],
  firstCourse: 'course-1',
  rightsAndDuties: true,
});
const flags = { socialOrientation: true, nt2: true, careerOrientation: false };
export const signed = eventExample(e.ContractSigned, {
  ...contract,
  ...flags,
  on: '2022-05-02',
  parts: ['MO', 'NT2', 'EMPLOYMENT'],
  waived: [],
  firstCourse: 'course-1',
  rightsAndDuties: true,
});
/** As contracts were before. */
export const signedBefore = eventExample(e.ContractSigned, {
  ...contract,
  ...flags,
  on: '2017-05-02',
  parts: ['MO', 'NT2'],
  waived: [],
});
const amendment = { on: '2022-09-01', contract: 'contract-1', addendum: '1', parts: ['MO', 'NT2'] };
export const amend = commandExample(c.AmendContract, amendment);
export const amended = eventExample(e.ContractAmended, { ...amendment, ...flags, waived: [] });
const suspension = {
  on: '2022-05-10',
  contract: 'contract-1',
  suspension: '1',
  period: { from: '2022-05-10', until: '2022-05-19' },
};
export const suspend = commandExample(c.SuspendContract, { ...suspension, because: 'MEDICAL' });
export const suspended = eventExample(e.ContractSuspended, { ...suspension, reason: { code: 'MEDICAL' } });
const postponement = { on: '2022-04-01', postponement: '1' };
export const postponeSignature = commandExample(c.PostponeSignature, {
  ...postponement,
  until: '2022-08-31',
  because: 'PERSONAL',
});
export const signaturePostponed = eventExample(e.SignaturePostponed, {
  ...postponement,
  period: { from: '2022-04-01', until: '2022-08-31' },
  reason: { code: 'PERSONAL' },
});
const waiver = { on: '2022-04-01', part: 'NT2', granted: true };
export const decideWaiver = commandExample(c.DecideWaiver, waiver);
export const waiverDecided = eventExample(e.WaiverDecided, waiver);

const orientation = { on: '2022-05-09', course: 'course-1', kind: 'GROUP', number: 'MO-1', group: '7' };
const days = { begins: '2022-05-09', ends: '2022-07-01' };
export const enrolInOrientation = commandExample(c.EnrolInOrientationCourse, { ...orientation, ...days });
export const enrolledInOrientation = eventExample(e.OrientationCourseEnrolled, {
  ...orientation,
  period: { from: days.begins, until: days.ends },
});
const lesson = { on: '2022-05-10', course: 'course-1', lesson: '1', attendance: 'AANWEZIG' };
export const recordLesson = commandExample(c.RecordLesson, lesson);
export const lessonHeld = eventExample(e.LessonRecorded, lesson);

/** A course of NT2 of a contract from before. */
export const enrolledInNt2 = eventExample(e.CourseEnrolled, {
  ...{ on: '2017-09-01', course: 'course-2', provider: '129411', module: {} },
  ...{ begins: '2017-09-01', ends: '2017-12-20' },
});

const scores = { on: '2022-07-01', test: 'test-1', practical: 16, values: 6 };
export const takeOrientationTest = commandExample(c.RecordOrientationTest, scores);
export const orientationTestTaken = eventExample(e.OrientationTestTaken, { ...scores, passed: true });
const skills = ['listening', 'reading', 'speaking', 'writing'];
const nt2Test = {
  on: '2023-02-01',
  test: 'test-2',
  place: { organisation: agency },
  results: skills.map((skill) => ({ skill, level: 'A2', passed: true })),
};
export const takeNt2Test = commandExample(c.RecordNt2Test, nt2Test);
export const nt2TestTaken = eventExample(e.Nt2TestTaken, nt2Test);
const limit = { on: '2023-01-10', skills: ['listening', 'speaking'], ground: 'ALFA' };
export const limitSkills = commandExample(c.LimitNt2Skills, limit);
export const skillsLimited = eventExample(e.Nt2SkillsLimited, limit);
export const advisedAlfa = eventExample(e.CourseAdvised, { on: '2023-01-20', track: 'ALFA', level: 'ALFA' });
const atVdab = { on: '2022-06-01', at: 'VDAB' };
export const registerForWork = commandExample(c.RegisterForWork, atVdab);
export const registeredForWork = eventExample(e.RegisteredForWork, atVdab);
const job = { on: '2022-06-15', occupation: '1', kind: 'WORK' };
export const recordOccupation = commandExample(c.RecordOccupation, job);
export const occupied = eventExample(e.OccupationRecorded, job);
const hours = { on: '2023-06-01', participation: '1', hours: 40, activity: 'koor' };
export const recordParticipation = commandExample(c.RecordParticipation, hours);
export const participated = eventExample(e.ParticipationRecorded, hours);

const attestDecision = { on: '2023-03-01', trajectory, decision: 'JA_IB' };
export const decideAttest = commandExample(c.DecideTrajectory, attestDecision);
export const attestDecided = eventExample(e.TrajectoryDecided, attestDecision);
/** As a source states it: only its import judges whether it is founded. */
export const attestStated = eventExample(e.TrajectoryDecided, {
  ...attestDecision,
  source: { system: 'KBI-01.00', statedOn: '2023-03-31' },
});
const paper = { on: '2023-03-10', attest: 'attest-1', trajectory };
export const issueAttest = commandExample(c.IssueAttest, paper);
export const attestIssued = eventExample(e.AttestIssued, { ...paper, kind: 'ATTEST', type: 'AI023' });
const withdrawal = { on: '2023-06-01', attest: 'attest-1', reason: 'R1' };
export const withdrawAttest = commandExample(c.WithdrawAttest, withdrawal);
export const attestWithdrawn = eventExample(e.AttestWithdrawn, {
  ...withdrawal,
  trajectory,
  decidedOn: '2023-03-01',
});
export const declareEfforts = commandExample(c.DeclareEfforts, { on: '2023-03-01', trajectory });
export const effortsDeclared = eventExample(e.EffortsDeclared, { on: '2023-03-01', trajectory });
const exemption = { on: '2023-09-01', ground: 'ILLNESS' };
export const exemptFromB1 = commandExample(c.ExemptFromB1, exemption);
export const exemptedFromB1 = eventExample(e.B1Exempted, exemption);
const transfer = { on: '2022-09-01', trajectory, manager: { organisation: '0862910119' } };
export const transferTrajectory = commandExample(c.TransferTrajectory, transfer);
export const trajectoryTransferred = eventExample(e.TrajectoryTransferred, transfer);

/** All that a contract of 2022 asks was met. */
export const allMet = [orientationTestTaken(), nt2TestTaken(), registeredForWork()];

/**
 * Named events and commands for tests, each with sensible fields that a test overrides. All persons are made up:
 * their INSZ has its month in the range of test numbers.
 */
import type { z } from 'zod';
import type { DossierCommand } from '../../libs/domain/dossier/command.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import { dossierEvents } from '../../libs/domain/catalogue.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { Level, Skill } from '../../libs/domain/dossier/levels.js';
import { Insz } from '../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../libs/domain/identifiers/organisation-numbers.js';
import { eventExample, type Overrides } from './event-example.js';

/** A command as its sender writes it. */
export interface CommandMessage {
  readonly definition: DossierCommand;
  readonly body: Readonly<Record<string, unknown>>;
}

export const agency = KboNumber.parse('0543307391');
export const houseOfDutch = KboNumber.parse('0862910119');

/** The INSZ of a made-up person. @param birthDate YYYY-MM-DD @param serial of those born that day */
export function syntheticInsz(birthDate: string, serial = 1): Insz {
  const [year = '', month, dayOfMonth] = birthDate.split('-');
  const nine = `${year.slice(2)}${Number(month) + 60}${dayOfMonth}${String(serial).padStart(3, '0')}`;
  const check = 97 - (Number(year < '2000' ? nine : `2${nine}`) % 97);
  return Insz.parse(`${nine}${String(check).padStart(2, '0')}`);
}

export const insz = syntheticInsz('1985-07-30');
export const identity = {
  familyNames: ['Voorbeeld'],
  givenNames: ['Anna'],
  birthDate: '1985-07-30',
  sex: 'F',
};
const person = { dossier: '00000000-0000-4000-8000-000000000001' };
const place = { organisation: agency };

/** An example of a command on a dossier, of which a test overrides some fields. */
export const commandExample =
  <Schema extends z.ZodType>(definition: DossierCommand<string, Schema>, fields: Overrides) =>
  (overrides: Overrides = {}): CommandMessage => ({
    definition: definition as unknown as DossierCommand,
    body: { person, ...fields, ...overrides },
  });

const e = dossierEvents;
const c = dossierCommands;

// Who it is.
export const opened = eventExample(e.DossierOpened, {
  on: '2015-01-05',
  openedBy: agency,
  insz,
  birthYear: 1985,
  ...identity,
});
export const detailsStated = eventExample(e.PersonDetailsStated, {
  on: '2016-01-05',
  birthYear: 1985,
  ...identity,
});
export const erased = eventExample(e.PersonErased, {
  on: '2024-01-05',
  ground: 'REQUEST',
  accessLog: 'kept',
});
const newInsz = { on: '2017-01-05', insz: syntheticInsz('1985-07-30', 7) };
export const inszReplaced = eventExample(e.InszReplaced, newInsz);
export const replaceInsz = commandExample(c.ReplaceInsz, newInsz);
export const openDossier = commandExample(c.OpenDossier, { person: { insz }, on: '2015-01-05', identity });
export const stateDetails = commandExample(c.StatePersonDetails, { on: '2016-01-05', identity });

// Where the person lives, and who has a file on them.
const residence = { on: '2016-01-05', commune: '19901' };
export const residenceStated = eventExample(e.ResidenceStated, residence);
export const stateResidence = commandExample(c.StateResidence, residence);
const interest = { on: '2017-01-05', purpose: 'SOCIAL_INTEGRATION' };
export const inscribed = eventExample(e.PersonInscribed, { ...interest, organisation: agency });
export const inscribe = commandExample(c.RegisterInscription, interest);
const lastDay = { ...interest, on: '2017-12-31' };
export const inscriptionEnded = eventExample(e.InscriptionEnded, { ...lastDay, organisation: agency });
export const endInscription = commandExample(c.EndInscription, lastDay);

// Target group and registration.
const duty = { on: '2016-02-01', code: 'JA', type: 'PLICHT' };
export const obliged = eventExample(e.TargetGroupDetermined, duty);
export const entitled = eventExample(e.TargetGroupDetermined, { ...duty, type: 'RECHT' });
export const noTargetGroup = eventExample(e.TargetGroupDetermined, { ...duty, code: 'NEE', type: 'GEEN' });
export const determineTargetGroup = commandExample(c.DetermineTargetGroup, duty);

const registration = { on: '2016-03-01', kind: 'EA', place };
export const registered = eventExample(e.PersonRegistered, registration);
export const register = commandExample(c.RegisterPerson, registration);
const registrationPostponement = { on: '2016-03-01', until: '2016-09-01', reason: 'R1' };
export const registrationPostponed = (overrides: Overrides = {}): DomainEvent => {
  const { on, until } = { ...registrationPostponement, ...overrides };
  const postponement = `postponement-${on}-${until}`;
  return eventExample(e.RegistrationPostponed, { ...registrationPostponement, postponement })(overrides);
};
export const postponeRegistration = commandExample(c.PostponeRegistration, registrationPostponement);

// Intake and trajectory.
const talk = { on: '2016-03-15', talk: 'talk-1', kind: 'RECEPTION_OFFICE', place };
export const talkHeld = eventExample(e.TalkHeld, talk);
export const holdTalk = commandExample(c.HoldTalk, talk);

const trajectory = 'trajectory-1';
const opening = { on: '2016-04-01', trajectory, type: 'TT_NT2', manager: place };
export const trajectoryOpened = eventExample(e.TrajectoryOpened, opening);
export const openTrajectory = commandExample(c.OpenTrajectory, opening);
const component = { on: '2016-04-01', trajectory, component: 'TO_A1' };
export const componentAdded = eventExample(e.ComponentAdded, component);
export const addComponent = commandExample(c.AddComponent, component);
const componentDecision = { ...component, on: '2016-12-01', decision: 'VO' };
export const componentDecided = eventExample(e.ComponentDecided, componentDecision);
export const decideComponent = commandExample(c.DecideComponent, componentDecision);
const trajectoryDecision = { on: '2017-01-10', trajectory, decision: 'JA_IB' };
export const trajectoryDecided = eventExample(e.TrajectoryDecided, trajectoryDecision);
export const decideTrajectory = commandExample(c.DecideTrajectory, trajectoryDecision);
export const trajectoryClosed = eventExample(e.TrajectoryClosed, { on: '2017-02-01', trajectory });
export const closeTrajectory = commandExample(c.CloseTrajectory, { on: '2017-02-01', trajectory });
export const trajectoryReopened = eventExample(e.TrajectoryReopened, { on: '2017-03-01', trajectory });
export const reopenTrajectory = commandExample(c.ReopenTrajectory, { on: '2017-03-01', trajectory });
export const trajectoryStopped = eventExample(e.TrajectoryStopped, { on: '2017-02-01', trajectory });

// Courses and tests.
const course = 'course-1';
const module = { level: 'A1', skills: ['listening', 'speaking'] };
const enrolment = { on: '2016-05-01', course, provider: '129411', module };
export const enrolled = eventExample(e.CourseEnrolled, enrolment);
export const enrol = commandExample(c.EnrolInCourse, enrolment);
export const courseLeft = eventExample(e.CourseLeft, { on: '2016-06-01', course });
export const leaveCourse = commandExample(c.LeaveCourse, { on: '2016-06-01', course });
const courseResult = { on: '2016-11-01', course, result: 'GESLAAGD' };
export const courseEnded = eventExample(e.CourseResultRecorded, courseResult);
export const recordCourseResult = commandExample(c.RecordCourseResult, courseResult);

interface TestOverrides {
  readonly on?: string;
  readonly test?: string;
  readonly level?: Level;
  readonly skill?: Skill;
}
const taken = ({ level = 'A1', skill = 'speaking', ...overrides }: TestOverrides, passed: boolean) => ({
  on: '2019-05-02',
  test: 'test-1',
  place: { organisation: houseOfDutch },
  results: [{ skill, level, passed }],
  ...overrides,
});
export const nt2TestPassed = (overrides: TestOverrides = {}): DomainEvent =>
  eventExample(e.Nt2TestTaken, taken(overrides, true))();
export const nt2TestFailed = (overrides: TestOverrides = {}): DomainEvent =>
  eventExample(e.Nt2TestTaken, taken(overrides, false))();
export const nt2TestTaken = eventExample(e.Nt2TestTaken, taken({}, true));
export const passNt2Test = (overrides: TestOverrides = {}): CommandMessage =>
  commandExample(c.RecordNt2Test, taken(overrides, true))();
const withdrawal = { test: 'test-1', reason: 'R2' };
export const nt2TestWithdrawn = eventExample(e.Nt2TestWithdrawn, { on: '2019-05-02', ...withdrawal });
export const withdrawNt2Test = commandExample(c.WithdrawNt2Test, withdrawal);

export const nt2LevelStated = eventExample(e.Nt2LevelStated, {
  on: '2018-01-01',
  highest: 'A2',
  latest: 'A1',
});
const recognition = {
  on: '2019-05-02',
  recognition: 'proof-1',
  kind: 'CERTIFICATE',
  skills: ['speaking'],
  level: 'A2',
  issuer: { organisation: houseOfDutch },
};
export const levelRecognised = eventExample(e.LevelRecognised, recognition);
export const recogniseLevel = commandExample(c.RecogniseLevel, recognition);
const recognitionWithdrawal = { recognition: 'proof-1', reason: 'R2' };
export const recognitionWithdrawn = eventExample(e.LevelRecognitionWithdrawn, {
  on: recognition.on,
  ...recognitionWithdrawal,
});
export const withdrawRecognition = commandExample(c.WithdrawRecognition, recognitionWithdrawal);
const courseAdvice = { on: '2019-05-03', track: 'CVO', level: 'A1' };
export const courseAdvised = eventExample(e.CourseAdvised, courseAdvice);
export const adviseCourse = commandExample(c.AdviseCourse, courseAdvice);

// Facts that no rule reads yet.
const form = { on: '2016-04-02', breach: 'breach-1', createdBy: place };
export const drawUpForm = commandExample(c.DrawUpCorrectionForm, form);

// Lease and language requirement.
const lease = 'lease-1';
const tenancy = { on: '2018-03-01', lease, landlord: KboNumber.parse('0400000185'), role: 'TENANT' };
/** Signed on the day on which it starts, unless a test says another. */
export const leaseStarted = (overrides: Overrides = {}): DomainEvent =>
  eventExample(e.LeaseStarted, { signedOn: overrides['on'] ?? tenancy.on, ...tenancy })(overrides);
export const startLease = commandExample(c.StartLease, tenancy);
export const leaseEnded = eventExample(e.LeaseEnded, { on: '2020-06-30', lease });
export const endLease = commandExample(c.EndLease, { on: '2020-06-30', lease });

const proof = { on: '2018-06-01', proof: 'proof-1', kind: 'SELOR' };
export const proofAccepted = eventExample(e.LanguageProofAccepted, proof);
export const acceptProof = commandExample(c.AcceptLanguageProof, proof);
export const proofWithdrawn = eventExample(e.LanguageProofWithdrawn, {
  on: proof.on,
  proof: 'proof-1',
  reason: 'R2',
});
export const withdrawProof = commandExample(c.WithdrawLanguageProof, { proof: 'proof-1', reason: 'R2' });
export const exempted = eventExample(e.LanguageExemptionGranted, { on: '2018-07-01', ground: 'HEALTH' });
export const exempt = commandExample(c.GrantLanguageExemption, { on: '2018-07-01', ground: 'HEALTH' });
export const exemptionEnded = eventExample(e.LanguageExemptionEnded, { on: '2019-07-01' });
export const endExemption = commandExample(c.EndLanguageExemption, { on: '2019-07-01' });
const postponement = { on: '2019-02-01', lease, reason: 'MEDICAL', grantedBy: 'KBI' };
export const requirementPostponed = eventExample(e.LanguageRequirementPostponed, postponement);
export const postponeRequirement = commandExample(c.PostponeLanguageRequirement, postponement);

/** What a decision records beside the facts themselves. */
export const requirementMet = eventExample(e.LanguageRequirementMet, {
  on: '2019-05-02',
  lease,
  level: 'A1',
  proof: { test: 'test-1' },
});
export const requirementReopened = eventExample(e.LanguageRequirementReopened, { on: '2019-05-02', lease });

/**
 * Named events and commands for tests, each with sensible fields that a test overrides. All persons are made up:
 * their INSZ has its month in the range of test numbers.
 */
import type { z } from 'zod';
import type { DossierCommand } from '../../libs/domain/dossier/command.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import { dossierEvents } from '../../libs/domain/catalogue.js';
import type { AnyEventDefinition, DomainEvent } from '../../libs/domain/kernel/event.js';
import type { Level, Skill } from '../../libs/domain/dossier/levels.js';
import { Insz } from '../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../libs/domain/identifiers/organisation-numbers.js';

/** A command as a sender words it. */
export interface Asked {
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

type Overrides = Readonly<Record<string, unknown>>;

const happened =
  (definition: AnyEventDefinition, fields: Overrides) =>
  (overrides: Overrides = {}): DomainEvent =>
    definition.of({ ...fields, ...overrides } as never);

const asked =
  <Schema extends z.ZodType>(definition: DossierCommand<string, Schema>, fields: Overrides) =>
  (overrides: Overrides = {}): Asked => ({
    definition: definition as unknown as DossierCommand,
    body: { person, ...fields, ...overrides },
  });

const e = dossierEvents;
const c = dossierCommands;

// Who it is.
export const opened = happened(e.DossierOpened, {
  on: '2015-01-05',
  openedBy: agency,
  insz,
  birthYear: 1985,
  ...identity,
});
export const detailsStated = happened(e.PersonDetailsStated, {
  on: '2016-01-05',
  birthYear: 1985,
  ...identity,
});
export const erased = happened(e.PersonErased, { on: '2024-01-05', ground: 'REQUEST', accessLog: 'kept' });
const newInsz = { on: '2017-01-05', insz: syntheticInsz('1985-07-30', 7) };
export const inszReplaced = happened(e.InszReplaced, newInsz);
export const replaceInsz = asked(c.ReplaceInsz, newInsz);
export const openDossier = asked(c.OpenDossier, { person: { insz }, on: '2015-01-05', identity });
export const stateDetails = asked(c.StatePersonDetails, { on: '2016-01-05', identity });

// Where the person lives, and who has a file on them.
const residence = { on: '2016-01-05', commune: '19901' };
export const residenceStated = happened(e.ResidenceStated, residence);
export const stateResidence = asked(c.StateResidence, residence);
const interest = { on: '2017-01-05', purpose: 'SOCIAL_INTEGRATION' };
export const inscribed = happened(e.PersonInscribed, { ...interest, organisation: agency });
export const inscribe = asked(c.RegisterInscription, interest);
const lastDay = { ...interest, on: '2017-12-31' };
export const inscriptionEnded = happened(e.InscriptionEnded, { ...lastDay, organisation: agency });
export const endInscription = asked(c.EndInscription, lastDay);

// Target group and registration.
const duty = { on: '2016-02-01', code: 'JA', type: 'PLICHT' };
export const obliged = happened(e.TargetGroupDetermined, duty);
export const entitled = happened(e.TargetGroupDetermined, { ...duty, type: 'RECHT' });
export const noTargetGroup = happened(e.TargetGroupDetermined, { ...duty, code: 'NEE', type: 'GEEN' });
export const determineTargetGroup = asked(c.DetermineTargetGroup, duty);

const registration = { on: '2016-03-01', kind: 'EA', place };
export const registered = happened(e.PersonRegistered, registration);
export const register = asked(c.RegisterPerson, registration);
const registrationPostponement = { on: '2016-03-01', until: '2016-09-01', reason: 'R1' };
export const registrationPostponed = (overrides: Overrides = {}): DomainEvent => {
  const { on, until } = { ...registrationPostponement, ...overrides };
  const postponement = `postponement-${on}-${until}`;
  return happened(e.RegistrationPostponed, { ...registrationPostponement, postponement })(overrides);
};
export const postponeRegistration = asked(c.PostponeRegistration, registrationPostponement);

// Intake and trajectory.
const talk = { on: '2016-03-15', talk: 'talk-1', kind: 'RECEPTION_OFFICE', place };
export const talkHeld = happened(e.TalkHeld, talk);
export const holdTalk = asked(c.HoldTalk, talk);

const trajectory = 'trajectory-1';
const opening = { on: '2016-04-01', trajectory, type: 'TT_NT2', manager: place };
export const trajectoryOpened = happened(e.TrajectoryOpened, opening);
export const openTrajectory = asked(c.OpenTrajectory, opening);
const component = { on: '2016-04-01', trajectory, component: 'TO_A1' };
export const componentAdded = happened(e.ComponentAdded, component);
export const addComponent = asked(c.AddComponent, component);
const componentDecision = { ...component, on: '2016-12-01', decision: 'VO' };
export const componentDecided = happened(e.ComponentDecided, componentDecision);
export const decideComponent = asked(c.DecideComponent, componentDecision);
const trajectoryDecision = { on: '2017-01-10', trajectory, decision: 'JA_IB' };
export const trajectoryDecided = happened(e.TrajectoryDecided, trajectoryDecision);
export const decideTrajectory = asked(c.DecideTrajectory, trajectoryDecision);
export const trajectoryClosed = happened(e.TrajectoryClosed, { on: '2017-02-01', trajectory });
export const closeTrajectory = asked(c.CloseTrajectory, { on: '2017-02-01', trajectory });
export const trajectoryReopened = happened(e.TrajectoryReopened, { on: '2017-03-01', trajectory });
export const reopenTrajectory = asked(c.ReopenTrajectory, { on: '2017-03-01', trajectory });
export const trajectoryStopped = happened(e.TrajectoryStopped, { on: '2017-02-01', trajectory });

// Courses and tests.
const course = 'course-1';
const module = { level: 'A1', skills: ['listening', 'speaking'] };
const enrolment = { on: '2016-05-01', course, provider: '129411', module };
export const enrolled = happened(e.CourseEnrolled, enrolment);
export const enrol = asked(c.EnrolInCourse, enrolment);
export const courseLeft = happened(e.CourseLeft, { on: '2016-06-01', course });
export const leaveCourse = asked(c.LeaveCourse, { on: '2016-06-01', course });
const courseResult = { on: '2016-11-01', course, result: 'GESLAAGD' };
export const courseEnded = happened(e.CourseResultRecorded, courseResult);
export const recordCourseResult = asked(c.RecordCourseResult, courseResult);

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
  happened(e.Nt2TestTaken, taken(overrides, true))();
export const nt2TestFailed = (overrides: TestOverrides = {}): DomainEvent =>
  happened(e.Nt2TestTaken, taken(overrides, false))();
export const passNt2Test = (overrides: TestOverrides = {}): Asked =>
  asked(c.RecordNt2Test, taken(overrides, true))();
const withdrawal = { test: 'test-1', reason: 'R2' };
export const nt2TestWithdrawn = happened(e.Nt2TestWithdrawn, { on: '2019-05-02', ...withdrawal });
export const withdrawNt2Test = asked(c.WithdrawNt2Test, withdrawal);

// What no rule looks at yet.
const contract = { on: '2016-04-02', contract: 'contract-1', createdBy: place, nt2: true };
export const contractSigned = happened(e.ContractSigned, contract);
export const signContract = asked(c.SignContract, contract);

// Lease and language requirement.
const lease = 'lease-1';
const tenancy = { on: '2018-03-01', lease, landlord: KboNumber.parse('0400000185'), role: 'TENANT' };
/** Signed on the day on which it starts, unless a test says another. */
export const leaseStarted = (overrides: Overrides = {}): DomainEvent =>
  happened(e.LeaseStarted, { signedOn: overrides['on'] ?? tenancy.on, ...tenancy })(overrides);
export const startLease = asked(c.StartLease, tenancy);
export const leaseEnded = happened(e.LeaseEnded, { on: '2020-06-30', lease });
export const endLease = asked(c.EndLease, { on: '2020-06-30', lease });

const proof = { on: '2018-06-01', proof: 'proof-1', kind: 'SELOR' };
export const proofAccepted = happened(e.LanguageProofAccepted, proof);
export const acceptProof = asked(c.AcceptLanguageProof, proof);
export const proofWithdrawn = happened(e.LanguageProofWithdrawn, {
  on: proof.on,
  proof: 'proof-1',
  reason: 'R2',
});
export const withdrawProof = asked(c.WithdrawLanguageProof, { proof: 'proof-1', reason: 'R2' });
export const exempted = happened(e.LanguageExemptionGranted, { on: '2018-07-01', ground: 'HEALTH' });
export const exempt = asked(c.GrantLanguageExemption, { on: '2018-07-01', ground: 'HEALTH' });
export const exemptionEnded = happened(e.LanguageExemptionEnded, { on: '2019-07-01' });
export const endExemption = asked(c.EndLanguageExemption, { on: '2019-07-01' });
const postponement = { on: '2019-02-01', lease, reason: 'MEDICAL', grantedBy: 'KBI' };
export const requirementPostponed = happened(e.LanguageRequirementPostponed, postponement);
export const postponeRequirement = asked(c.PostponeLanguageRequirement, postponement);

/** What a decision records beside the facts themselves. */
export const requirementMet = happened(e.LanguageRequirementMet, {
  on: '2019-05-02',
  lease,
  level: 'A1',
  proof: { test: 'test-1' },
});
export const requirementReopened = happened(e.LanguageRequirementReopened, { on: '2019-05-02', lease });

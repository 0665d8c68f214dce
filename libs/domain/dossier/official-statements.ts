import type { z } from 'zod';
import { CourseId, TrajectoryId } from '../identifiers/ids.js';
import { BreachEstablished, NoticeOfDefaultSent } from './breach.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { AttestIssued } from './attest.js';
import { ContractAmended, ContractSigned, ContractSuspended, SignaturePostponed } from './contract.js';
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from './course.js';
import { WooncodeStated } from './housing-language.js';
import { TalkHeld } from './intake.js';
import { LessonRecorded } from './lesson.js';
import { OrientationCourseEnrolled } from './orientation.js';
import { Nt2LevelStated, Nt2TestTaken, StatedTest } from './nt2.js';
import { EmptySectionStated } from './official-answer.js';
import { DossierOpened, PersonDetailsStated, yearOf, type WithPerson } from './person.js';
import { eventCommands, fieldsOf, statedCommands } from './event-command.js';
import { PartnerReferralReceived } from './referral.js';
import { PersonRegistered, RegistrationPostponed } from './registration.js';
import { Source } from './subject.js';
import { TargetGroupDetermined } from './target-group.js';
import { ComponentAdded, ComponentDecided, ComponentStatus } from './component.js';
import {
  TrajectoryClosed,
  TrajectoryDecided,
  TrajectoryOpened,
  TrajectoryStatusStated,
  TrajectoryStopped,
} from './trajectory.js';
import { Contact, StatedId } from './values.js';
import { WaitingListJoined } from './waiting-list.js';
import { record } from '../kernel/decision.js';
import type { AnyEventDefinition } from '../kernel/event.js';

const { birthYear: _, ...personFields } = fieldsOf(PersonDetailsStated, Source);

const StatePerson = dossierCommand('StatePerson', {
  meaning: 'Passes on who a person is, as an official source states it; it may open the dossier.',
  fields: personFields as Omit<typeof personFields, 'birthYear'> & z.ZodRawShape,
  refusals: [],
  records: [DossierOpened, PersonDetailsStated],
  opensDossier: true,
  decide: (stated, dossier: WithPerson, { person }) => {
    const details = { ...stated, birthYear: yearOf(stated['birthDate'] as string | undefined) };
    if (dossier.person.status === 'open') return record(PersonDetailsStated.of(details as never));
    if (!('insz' in person)) return refuse('DOSSIER_NOT_FOUND', '/person/dossier');
    return record(DossierOpened.of({ ...details, insz: person.insz } as never));
  },
});

/** @param narrower fields for which the command asks more than what the event may hold */
const stated = (event: AnyEventDefinition, what: string, narrower: z.ZodRawShape = {}) => ({
  event,
  meaning: `Passes on ${what} as an official source states it.`,
  narrower,
});

/** What a source states of an entry needs no entry that is there: so it names it without words. */
const ofTrajectory = { trajectory: TrajectoryId };
const ofCourse = { course: CourseId };

/** Commands that pass on, fact by fact, what an official source states where a command of ours follows rules. */
export const officialStatementCommands = {
  StatePerson,
  ...statedCommands({
    StateTargetGroup: stated(TargetGroupDetermined, 'a target group'),
    StateRegistration: stated(PersonRegistered, 'a registration'),
    StateRegistrationPostponement: stated(RegistrationPostponed, 'that a registration is postponed'),
    StateReferral: stated(PartnerReferralReceived, 'a referral by a partner'),
    StateWaitingList: stated(WaitingListJoined, 'that the person waits for a course'),
    StateTalk: stated(TalkHeld, 'a talk', { referral: StatedId.optional() }),
    StateTrajectory: stated(TrajectoryOpened, 'a trajectory', { contact: Contact.optional() }),
    StateTrajectoryStatus: stated(TrajectoryStatusStated, 'that a trajectory is open', ofTrajectory),
    StateTrajectoryClosed: stated(TrajectoryClosed, 'that a trajectory is closed', ofTrajectory),
    StateTrajectoryStopped: stated(TrajectoryStopped, 'that a trajectory is stopped', ofTrajectory),
    StateTrajectoryDecision: stated(TrajectoryDecided, 'what was decided of a trajectory', ofTrajectory),
    StateComponent: stated(ComponentAdded, 'a component', {
      ...ofTrajectory,
      status: ComponentStatus.optional(),
    }),
    StateComponentDecision: stated(ComponentDecided, 'what was decided of a component', ofTrajectory),
    StateAttest: stated(AttestIssued, 'an attest'),
    StateContract: stated(ContractSigned, 'an integration contract'),
    StateContractAmendment: stated(ContractAmended, 'an addendum to a contract'),
    StateContractSuspension: stated(ContractSuspended, 'that a contract is suspended'),
    StateSignaturePostponement: stated(SignaturePostponed, 'that a signature is postponed'),
    StateCourse: stated(CourseEnrolled, 'an NT2 course', { trajectory: TrajectoryId.optional() }),
    StateOrientationCourse: stated(OrientationCourseEnrolled, 'a course of social orientation'),
    StateLesson: stated(LessonRecorded, 'a lesson'),
    StateCourseLeft: stated(CourseLeft, 'that a course was left', ofCourse),
    StateCourseResult: stated(CourseResultRecorded, 'the result of a course', ofCourse),
    StateTest: stated(Nt2TestTaken, 'a test', { stated: StatedTest }),
    StateBreach: stated(BreachEstablished, 'a breach'),
    StateNoticeOfDefault: stated(NoticeOfDefaultSent, 'that notice of default was sent'),
    StateEmptySection: stated(EmptySectionStated, 'that a section is there and empty'),
  }),
  ...eventCommands({
    StateNt2Level: {
      event: Nt2LevelStated,
      meaning:
        'States the highest and the latest level of Dutch, whole; proofs recorded later take its place.',
    },
    StateWooncode: {
      event: WooncodeStated,
      meaning:
        'States willingness under the Wooncode, whole; leases and proofs recorded later take its place.',
    },
  }),
};

import type { z } from 'zod';
import { refuse } from '../refusals/refusal.js';
import { command } from './command.js';
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from './course.js';
import { WooncodeStated } from './housing-language.js';
import { TalkHeld } from './intake.js';
import { Nt2LevelStated, Nt2TestTaken, StatedTest } from './nt2.js';
import { EmptySectionStated } from './official-answer.js';
import { DossierOpened, PersonDetailsStated, yearOf } from './person.js';
import { fieldsOf, passingOn, recording } from './recording.js';
import { PersonRegistered, RegistrationPostponed } from './registration.js';
import { Source } from './subject.js';
import { TargetGroupDetermined } from './target-group.js';
import { ComponentStatusCode } from './trajectory-codes.js';
import { ComponentAdded, ComponentDecided, ComponentStatus } from './component.js';
import {
  TrajectoryClosed,
  TrajectoryDecided,
  TrajectoryOpened,
  TrajectoryStatusStated,
  TrajectoryStopped,
} from './trajectory.js';
import { Contact, StatedId } from './values.js';
import { record } from '../kernel/decision.js';

const { birthYear: _, ...personFields } = fieldsOf(PersonDetailsStated, Source);

const StatePerson = command(
  'StatePerson',
  'Passes on who a person is, as an official source states it; it may open the dossier.',
  personFields as Omit<typeof personFields, 'birthYear'> & z.ZodRawShape,
  (stated, dossier, { person }) => {
    const details = { ...stated, birthYear: yearOf(stated['birthDate'] as string | undefined) };
    if (dossier.person.status === 'open') return record(PersonDetailsStated.of(details as never));
    if (!('insz' in person)) return refuse('DOSSIER_NOT_FOUND', '/person/dossier');
    return record(DossierOpened.of({ ...details, insz: person.insz } as never));
  },
  { records: ['DossierOpened', 'PersonDetailsStated'], opensDossier: true },
);

const stating = 'as an official source states it.';

/** Commands that pass on, fact by fact, what an official source states where a command of ours follows rules. */
export const passedOnCommands = {
  StatePerson,
  StateTargetGroup: passingOn(
    'StateTargetGroup',
    `Passes on a target group ${stating}`,
    TargetGroupDetermined,
  ),
  StateRegistration: passingOn('StateRegistration', `Passes on a registration ${stating}`, PersonRegistered),
  StateRegistrationPostponement: passingOn(
    'StateRegistrationPostponement',
    `Passes on that a registration is postponed ${stating}`,
    RegistrationPostponed,
  ),
  StateTalk: passingOn('StateTalk', `Passes on a talk ${stating}`, TalkHeld, {
    referral: StatedId.optional(),
  }),
  StateTrajectory: passingOn('StateTrajectory', `Passes on a trajectory ${stating}`, TrajectoryOpened, {
    contact: Contact.optional(),
  }),
  StateTrajectoryStatus: passingOn(
    'StateTrajectoryStatus',
    `Passes on that a trajectory is open ${stating}`,
    TrajectoryStatusStated,
  ),
  StateTrajectoryClosed: passingOn(
    'StateTrajectoryClosed',
    `Passes on that a trajectory is closed ${stating}`,
    TrajectoryClosed,
  ),
  StateTrajectoryStopped: passingOn(
    'StateTrajectoryStopped',
    `Passes on that a trajectory is stopped ${stating}`,
    TrajectoryStopped,
  ),
  StateTrajectoryDecision: passingOn(
    'StateTrajectoryDecision',
    `Passes on what was decided of a trajectory ${stating}`,
    TrajectoryDecided,
  ),
  StateComponent: passingOn('StateComponent', `Passes on a component ${stating}`, ComponentAdded, {
    status: ComponentStatus.extend({ code: ComponentStatusCode.optional() }).optional(),
  }),
  StateComponentDecision: passingOn(
    'StateComponentDecision',
    `Passes on what was decided of a component ${stating}`,
    ComponentDecided,
  ),
  StateCourse: passingOn('StateCourse', `Passes on an NT2 course ${stating}`, CourseEnrolled),
  StateCourseLeft: passingOn('StateCourseLeft', `Passes on that a course was left ${stating}`, CourseLeft),
  StateCourseResult: passingOn(
    'StateCourseResult',
    `Passes on the result of a course ${stating}`,
    CourseResultRecorded,
  ),
  StateTest: passingOn('StateTest', `Passes on a test ${stating}`, Nt2TestTaken, {
    stated: StatedTest,
  }),
  StateNt2Level: recording(
    'StateNt2Level',
    'States the highest and the latest level of Dutch, whole; proofs recorded later take its place.',
    Nt2LevelStated,
  ),
  StateWooncode: recording(
    'StateWooncode',
    'States willingness under the Wooncode, whole; leases and proofs recorded later take its place.',
    WooncodeStated,
  ),
  StateEmptySection: passingOn(
    'StateEmptySection',
    `Passes on that a section is there and empty ${stating}`,
    EmptySectionStated,
  ),
};

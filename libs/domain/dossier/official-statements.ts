import type { z } from 'zod';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from './course.js';
import { WooncodeStated } from './housing-language.js';
import { TalkHeld } from './intake.js';
import { Nt2LevelStated, Nt2TestTaken, StatedTest } from './nt2.js';
import { EmptySectionStated } from './official-answer.js';
import { DossierOpened, PersonDetailsStated, yearOf, type WithPerson } from './person.js';
import { eventCommands, fieldsOf, statedCommands } from './event-command.js';
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

const stating = (what: string): string => `Passes on ${what} as an official source states it.`;

/** Commands that pass on, fact by fact, what an official source states where a command of ours follows rules. */
export const officialStatementCommands = {
  StatePerson,
  ...statedCommands({
    StateTargetGroup: { event: TargetGroupDetermined, meaning: stating('a target group') },
    StateRegistration: { event: PersonRegistered, meaning: stating('a registration') },
    StateRegistrationPostponement: {
      event: RegistrationPostponed,
      meaning: stating('that a registration is postponed'),
    },
    StateTalk: {
      event: TalkHeld,
      meaning: stating('a talk'),
      narrower: { referral: StatedId.optional() },
    },
    StateTrajectory: {
      event: TrajectoryOpened,
      meaning: stating('a trajectory'),
      narrower: { contact: Contact.optional() },
    },
    StateTrajectoryStatus: { event: TrajectoryStatusStated, meaning: stating('that a trajectory is open') },
    StateTrajectoryClosed: { event: TrajectoryClosed, meaning: stating('that a trajectory is closed') },
    StateTrajectoryStopped: { event: TrajectoryStopped, meaning: stating('that a trajectory is stopped') },
    StateTrajectoryDecision: {
      event: TrajectoryDecided,
      meaning: stating('what was decided of a trajectory'),
    },
    StateComponent: {
      event: ComponentAdded,
      meaning: stating('a component'),
      narrower: { status: ComponentStatus.extend({ code: ComponentStatusCode.optional() }).optional() },
    },
    StateComponentDecision: { event: ComponentDecided, meaning: stating('what was decided of a component') },
    StateCourse: { event: CourseEnrolled, meaning: stating('an NT2 course') },
    StateCourseLeft: { event: CourseLeft, meaning: stating('that a course was left') },
    StateCourseResult: { event: CourseResultRecorded, meaning: stating('the result of a course') },
    StateTest: { event: Nt2TestTaken, meaning: stating('a test'), narrower: { stated: StatedTest } },
    StateEmptySection: { event: EmptySectionStated, meaning: stating('that a section is there and empty') },
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

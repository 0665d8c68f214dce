import { z } from 'zod';

const uuid = <const Name extends string>(name: Name, description: string) =>
  z.uuid().brand(name).meta({ id: name, description });

/** A person's dossier: random to the eye, derived from the command that opened it. */
export const DossierId = uuid('DossierId', 'A person’s dossier (pseudonym, no road back to the INSZ)');
export type DossierId = z.output<typeof DossierId>;

export const ConsultationId = uuid('ConsultationId', 'One question about one person by one organisation');
export type ConsultationId = z.output<typeof ConsultationId>;

export const AuthorisationId = uuid('AuthorisationId', 'A machtiging: which purposes and sections, on what ground');
export type AuthorisationId = z.output<typeof AuthorisationId>;

/** An identifier that the sending system chose: a trajectory, a course, a test, a lease, a talk. */
const ownId = <const Name extends string>(name: Name, description: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'use 1 to 64 letters, digits, dots, colons, dashes or underscores')
    .brand(name)
    .meta({ id: name, description });

export const TrajectoryId = ownId('TrajectoryId', 'A trajectory, unique in its dossier');
export type TrajectoryId = z.output<typeof TrajectoryId>;
export const CourseId = ownId('CourseId', 'An enrolment in a course, unique in its dossier');
export type CourseId = z.output<typeof CourseId>;
export const TestId = ownId('TestId', 'A test that was taken, unique in its dossier');
export type TestId = z.output<typeof TestId>;
export const LeaseId = ownId('LeaseId', 'A lease of a social home, unique in its dossier');
export type LeaseId = z.output<typeof LeaseId>;
export const TalkId = ownId('TalkId', 'A talk with the person, unique in its dossier');
export type TalkId = z.output<typeof TalkId>;
export const ProofId = ownId('ProofId', 'A proof of knowledge of Dutch, unique in its dossier');
export type ProofId = z.output<typeof ProofId>;

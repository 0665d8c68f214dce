import { z } from 'zod';

/** A person's dossier: random to the eye, derived from the command that opened it. */
export const DossierId = z.uuid().brand('DossierId').meta({
  id: 'DossierId',
  description: 'A person’s dossier (a pseudonym: the INSZ can’t be derived from it)',
});
export type DossierId = z.output<typeof DossierId>;

export const ConsultationId = z
  .uuid()
  .brand('ConsultationId')
  .meta({ id: 'ConsultationId', description: 'One question about one person by one organisation' });
export type ConsultationId = z.output<typeof ConsultationId>;

export const AuthorisationId = z
  .uuid()
  .brand('AuthorisationId')
  .meta({ id: 'AuthorisationId', description: 'A machtiging: which purposes and sections, on what ground' });
export type AuthorisationId = z.output<typeof AuthorisationId>;

/** An identifier that the sending system chose, unique in its dossier. */
const ownId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/,
    'use 1 to 64 letters, digits, dots, colons, dashes or underscores',
  );

export const TrajectoryId = ownId
  .brand('TrajectoryId')
  .meta({ id: 'TrajectoryId', description: 'A trajectory' });
export type TrajectoryId = z.output<typeof TrajectoryId>;
export const CourseId = ownId
  .brand('CourseId')
  .meta({ id: 'CourseId', description: 'An enrolment in a course' });
export type CourseId = z.output<typeof CourseId>;
export const TestId = ownId.brand('TestId').meta({ id: 'TestId', description: 'A test that was taken' });
export type TestId = z.output<typeof TestId>;
export const LeaseId = ownId
  .brand('LeaseId')
  .meta({ id: 'LeaseId', description: 'A lease of a social home' });
export type LeaseId = z.output<typeof LeaseId>;
export const TalkId = ownId.brand('TalkId').meta({ id: 'TalkId', description: 'A talk with the person' });
export type TalkId = z.output<typeof TalkId>;
export const ProofId = ownId
  .brand('ProofId')
  .meta({ id: 'ProofId', description: 'A proof of knowledge of Dutch' });
export type ProofId = z.output<typeof ProofId>;

export const AgreementId = ownId
  .brand('AgreementId')
  .meta({ id: 'AgreementId', description: 'An exchange agreement, by a short name that the agency chose' });
export type AgreementId = z.output<typeof AgreementId>;
export const DevelopmentId = ownId
  .brand('DevelopmentId')
  .meta({ id: 'DevelopmentId', description: 'A development of the KBI, by a short name' });
export type DevelopmentId = z.output<typeof DevelopmentId>;
export const EntryId = ownId
  .brand('EntryId')
  .meta({ id: 'EntryId', description: 'An entry of a dossier, of its kind' });
export type EntryId = z.output<typeof EntryId>;

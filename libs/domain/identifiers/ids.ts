import { z } from 'zod';
import { TrajectoryType } from '../dossier/trajectory-codes.js';

const uuid = <const Name extends string>(id: Name, description: string) =>
  z.uuid().meta({ id, description }) as z.core.$ZodBranded<z.ZodUUID, Name>;

/** A person's dossier: random to the eye, derived from the command that opened it. */
export const DossierId = uuid(
  'DossierId',
  'A person’s dossier (a pseudonym: the INSZ can’t be derived from it)',
);
export type DossierId = z.output<typeof DossierId>;
export const ConsultationId = uuid('ConsultationId', 'One question about one person by one organisation');
export type ConsultationId = z.output<typeof ConsultationId>;
export const ListId = uuid(
  'ListId',
  'One request for a list of persons: each person on it is a consultation',
);
export type ListId = z.output<typeof ListId>;
export const AuthorisationId = uuid(
  'AuthorisationId',
  'A machtiging: which purposes and sections, on what ground',
);
export type AuthorisationId = z.output<typeof AuthorisationId>;
export const HoldId = uuid('HoldId', 'A legal hold: what keeps a person from being erased');
export type HoldId = z.output<typeof HoldId>;

export const EventId = uuid('EventId', 'An event, by the id under which it is recorded');
export type EventId = z.output<typeof EventId>;

const ShortName = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/,
    'use 1 to 64 letters, digits, dots, colons, dashes or underscores',
  );
/** A short name that the agency chose. It stands beside no person, so it may be made of words. */
const shortName = <const Name extends string>(id: Name, description: string) =>
  ShortName.meta({ id, description }) as z.core.$ZodBranded<z.ZodString, Name>;

export const AgreementId = shortName(
  'AgreementId',
  'An exchange agreement, by a short name that the agency chose',
);
export type AgreementId = z.output<typeof AgreementId>;
export const DevelopmentId = shortName('DevelopmentId', 'A development of the KBI, by a short name');
export type DevelopmentId = z.output<typeof DevelopmentId>;

/** With what the ids begin that an import makes; each is followed by numbers: a day, and the how manieth it is. */
const stems = [
  ...[
    'activity',
    'addendum',
    'attest',
    'breach',
    'contract',
    'course',
    'diploma',
    'entry',
    'language',
    'lease',
  ],
  ...['lesson', 'letter', 'postponement', 'proof', 'referral', 'registration', 'signature', 'suspension'],
  ...['talk', 'test', 'trajectory', ...TrajectoryType.options],
];
/**
 * Identifiers stay open when the person is erased, so they hold no words: at most two letters, a number, or such
 * letters and then a number; a UUID, with or without dashes; or what an import makes of the kind of the entry and its
 * day.
 */
const wordless = [
  '[A-Za-z]{1,2}',
  '(?:[A-Za-z]{1,2}[._:-]?)?[0-9]+(?:[._:-][0-9]+)*',
  '[0-9A-Fa-f]{32}',
  '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}',
  `(?:${stems.join('|')})(?:-[0-9]+)+`,
];

/** An identifier without words. */
export const WordlessId = z
  .string()
  .max(64, { abort: true })
  .regex(
    // eslint-disable-next-line no-restricted-syntax -- made of the lists above; test/patterns.test.ts looks at it whole
    new RegExp(`^(?:${wordless.join('|')})$`, 'u'),
    'use a number of up to 64 digits, with at most two letters before it, or a UUID: an identifier holds no words',
  );

/** An identifier that the sending system chose, unique in its dossier. */
function ownId<const Name extends string>(id: Name, description: string) {
  const schema = WordlessId.meta({ id, description }) as z.core.$ZodBranded<z.ZodString, Name>;
  ownIds.add(schema);
  return schema;
}
const ownIds = new Set<unknown>();

/** Whether a schema is that of an identifier of an entry of a dossier. */
export const isOwnId = (schema: unknown): boolean => ownIds.has(schema);

/**
 * The identifier of something that is recorded already: older versions took words, and an entry of a dossier that was
 * joined has the beginning of that dossier's id before it. What names nothing is refused.
 */
export const known = <Id extends z.ZodType>(_: Id): Id =>
  KnownName.describe('As it was recorded') as z.ZodType as Id;
const KnownName = z
  .string()
  .regex(
    /^(?:[0-9a-f]{8}::)?[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/,
    'use 1 to 64 letters, digits, dots, colons, dashes or underscores',
  );

const everywhere =
  /^(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9a-f]{8}::.+)$/;

/**
 * The identifier of an entry of one dossier, as it is known in another that it was joined to. A UUID is unique in all
 * dossiers, and what was joined before says already where it comes from.
 */
export const identifierIn = (dossier: DossierId, id: string): string =>
  everywhere.test(id) ? id : beginningOf(dossier) + id;

/** The inverse of `identifierIn`, in the dossier itself. */
export const identifierWithin = (dossier: DossierId, id: string): string =>
  id.startsWith(beginningOf(dossier)) ? id.slice(beginningOf(dossier).length) : id;

const beginningOf = (dossier: DossierId): string => `${dossier.slice(0, 8).toLowerCase()}::`;

export const TrajectoryId = ownId('TrajectoryId', 'A trajectory');
export type TrajectoryId = z.output<typeof TrajectoryId>;
export const CourseId = ownId('CourseId', 'An enrolment in a course');
export type CourseId = z.output<typeof CourseId>;
export const TestId = ownId('TestId', 'A test that was taken');
export type TestId = z.output<typeof TestId>;
export const LeaseId = ownId('LeaseId', 'A lease of a social home');
export type LeaseId = z.output<typeof LeaseId>;
export const TalkId = ownId('TalkId', 'A talk with the person');
export type TalkId = z.output<typeof TalkId>;
export const ProofId = ownId('ProofId', 'A proof of knowledge of Dutch');
export type ProofId = z.output<typeof ProofId>;
export const EntryId = ownId('EntryId', 'An entry of a dossier, of its kind');
export type EntryId = z.output<typeof EntryId>;

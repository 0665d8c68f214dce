import { z } from 'zod';
import type { DateOnly } from '../kernel/dates.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { refuse, type Refusal, type RefusalCode } from '../refusals/refusal.js';
import type { Organisation } from './organisation.js';
import type { Register } from './register.js';
import type { Decision } from '../kernel/decision.js';

/** What the register of organisations says, without a way to change it. */
export type RegisterView = Omit<Register, 'add'>;

/** What a decision on organisations may know: all of them as recorded, and the day. */
export interface RegisterContext {
  readonly register: RegisterView;
  readonly today: DateOnly;
}

/** What a command is about; its events go to the stream of that name and id. */
const subjects = { organisation: KboNumber, authorisation: AuthorisationId, commune: NisCode };
type Subjects = typeof subjects;
export type RegisterSubject = keyof Subjects;

/** The stream of one organisation, authorisation or commune. */
export const registerStream = (subject: RegisterSubject, id: string): string => `${subject}-${id}`;

type Schema<Subject extends RegisterSubject, Shape extends z.ZodRawShape> = z.ZodObject<
  { [Key in Subject]: Subjects[Key] } & Shape,
  z.core.$strict
>;

/** A command of an administrator on organisations, authorisations or communes. */
export interface RegisterCommandDefinition<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** The field that names what it is about. */
  readonly subject: RegisterSubject;
  /** One sentence for the people and services that send it. */
  readonly meaning: string;
  readonly schema: Schema;
  /** Every reason for which it may be refused. */
  readonly refusals: readonly RefusalCode[];
  decide(command: z.output<Schema>, context: RegisterContext): Decision;
}

/**
 * Defines a command of an administrator.
 * @param fields beside that of its subject @param check what is wrong with the fields together
 */
export function registerCommand<Subject extends RegisterSubject, Shape extends z.ZodRawShape>(
  name: string,
  subject: Subject,
  meaning: string,
  fields: Shape,
  refusals: readonly RefusalCode[],
  decide: (command: z.output<Schema<Subject, Shape>>, context: RegisterContext) => Decision,
  check: (command: z.output<z.ZodObject<Shape>>, issues: z.RefinementCtx) => void = () => undefined,
): RegisterCommandDefinition<Schema<Subject, Shape>> {
  const schema = z
    .strictObject({ [subject]: subjects[subject], ...fields })
    .superRefine((command, issues) => check(command as z.output<z.ZodObject<Shape>>, issues))
    .meta({ id: name, description: meaning }) as unknown as Schema<Subject, Shape>;
  return { name, subject, meaning, schema, refusals, decide };
}

/** An organisation that takes part on a day, or why it can't be changed. @param at the field that names it */
export function livingOrganisation(
  register: RegisterView,
  organisation: KboNumber,
  on: DateOnly,
  at = '/organisation',
): Organisation | Refusal {
  const found = register.organisation(organisation);
  if (!found) return refuse('ORGANISATION_NOT_REGISTERED', at);
  return hasEnded(found, on) ? refuse('ORGANISATION_ENDED', at) : found;
}

/** Whether an organisation is no more on a day. */
export const hasEnded = ({ ended }: Organisation, on: DateOnly): boolean =>
  ended !== undefined && (ended.on === undefined || ended.on <= on);

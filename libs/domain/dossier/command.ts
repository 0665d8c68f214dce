import { z } from 'zod';
import { DossierId } from '../identifiers/ids.js';
import { Insz } from '../identifiers/insz.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { command, type CommandDefinition, type Today } from '../kernel/command.js';
import type { AuthorisedOrganisation } from '../organisation/register.js';
import type { Decision } from '../kernel/decision.js';
import { legibleTexts } from '../kernel/text.js';

/** How a command names its person: by INSZ (only ever in a body) or by the dossier's pseudonym. */
export const PersonReference = z
  .union([z.strictObject({ insz: Insz }), z.strictObject({ dossier: DossierId })])
  .meta({ id: 'PersonReference', description: 'The person: by INSZ, or by the id of the dossier' });
export type PersonReference = z.output<typeof PersonReference>;

/** What a decision may know of the world beside the dossier. */
export interface Context extends Today {
  /** The organisation that sends the command. */
  readonly organisation: KboNumber;
  /** For a command of a partner: the organisation as it is registered on that day, if it is. */
  readonly asker?: AuthorisedOrganisation | undefined;
  /** Whether the organisation records this only of whom it has inscribed: to others it isn't told who is known. */
  readonly ofInscribed?: boolean | undefined;
}
/** What the rules of one command may know: the world, and how its sender named the person. */
interface CommandContext extends Context {
  readonly person: PersonReference;
}

interface Flags {
  /** Whether it may open the dossier of a person who has none. */
  readonly opensDossier: boolean;
  /** Whether its day may lie ahead, because it is agreed in advance. */
  readonly mayLieAhead: boolean;
  /**
   * Whether it is a partner's own, sent with the scope to consult: its answer tells nothing of the person, not even
   * whether there is a dossier.
   */
  readonly ofPartner: boolean;
  /** Whether its day may lie after the person’s death, because it corrects, withdraws or closes. */
  readonly mayFollowDeath: boolean;
}

/** A command on one person's dossier. Its `State` is the part of the dossier that its rules read. */
export interface DossierCommand<
  Name extends string = string,
  Schema extends z.ZodType = z.ZodType,
  State = never,
>
  extends CommandDefinition<Name, Schema, State, Context>, Flags {
  /** What its sender states beside the person. */
  readonly stated: z.ZodObject;
}

type Fields<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
type SchemaWithPerson<Shape extends z.ZodRawShape> = z.ZodObject<
  Shape & { person: typeof PersonReference },
  z.core.$strict
>;

interface Definition<Shape extends z.ZodRawShape, State>
  extends Pick<CommandDefinition, 'meaning' | 'refusals' | 'records'>, Partial<Flags> {
  /** What its sender states beside the person. */
  readonly fields: Shape;
  /** Gets the fields without the person, who is in the context. */
  readonly decide: (fields: Fields<Shape>, dossier: State, context: CommandContext) => Decision;
}

/** Defines a command on one person's dossier. */
export function dossierCommand<const Name extends string, Shape extends z.ZodRawShape, State>(
  name: Name,
  { fields, decide, ...definition }: Definition<Shape, State>,
): DossierCommand<Name, SchemaWithPerson<Shape>, State> {
  const named = z.strictObject({ person: PersonReference, ...fields }).check(legibleTexts);
  const schema = named as unknown as SchemaWithPerson<Shape>;
  const defined = command<Name, SchemaWithPerson<Shape>, State, Context>({
    ...definition,
    name,
    schema,
    decide(command, dossier, context) {
      const { person, ...stated } = command as Fields<Shape> & { readonly person: PersonReference };
      return decide(stated as unknown as Fields<Shape>, dossier, { ...context, person });
    },
  });
  const flags: Flags = { opensDossier: false, mayLieAhead: false, ofPartner: false, mayFollowDeath: false };
  return { ...flags, ...definition, ...defined, stated: z.strictObject(fields).check(legibleTexts) };
}

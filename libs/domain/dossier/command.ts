import { z } from 'zod';
import type { DateOnly } from '../kernel/dates.js';
import { DossierId } from '../identifiers/ids.js';
import { Insz } from '../identifiers/insz.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import type { AuthorisedOrganisation } from '../organisation/register.js';
import type { Dossier } from './dossier.js';
import type { Decision } from '../kernel/decision.js';

/** How a command names its person: by INSZ (only ever in a body) or by the dossier's pseudonym. */
export const PersonReference = z
  .union([z.strictObject({ insz: Insz }), z.strictObject({ dossier: DossierId })])
  .meta({ id: 'PersonReference', description: 'The person: by INSZ, or by the id of the dossier' });
export type PersonReference = z.output<typeof PersonReference>;

/** What a decision may know of the world beside the dossier: it has no clock of its own. */
export interface Context {
  readonly today: DateOnly;
  /** The organisation that commands. */
  readonly organisation: KboNumber;
  /** Of a command of a partner: the organisation as it is registered that day, if it is. */
  readonly asker?: AuthorisedOrganisation | undefined;
}
/** What the rules of one command may know: the world, and how its sender named the person. */
export interface CommandContext extends Context {
  readonly person: PersonReference;
}

type Fields<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;
type WithPerson<Shape extends z.ZodRawShape> = z.ZodObject<
  Shape & { person: typeof PersonReference },
  z.core.$strict
>;

export interface CommandDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly name: Name;
  /** One sentence for the people and services that send it. */
  readonly meaning: string;
  readonly schema: Schema;
  /** The events that it may record, by name; what follows from them is recorded too. */
  readonly records: readonly string[];
  /** Whether it may open the dossier of a person who has none. */
  readonly opensDossier: boolean;
  /** Whether its day may lie ahead, because it is agreed in advance. */
  readonly mayLieAhead: boolean;
  /**
   * Whether it is a partner's own, sent with the scope to consult: its answer tells nothing of the person, not even
   * whether there is a dossier.
   */
  readonly ofPartner: boolean;
  decide(command: z.output<Schema>, dossier: Dossier, context: Context): Decision;
}

/**
 * Defines a command on one person's dossier.
 * @param decide gets the fields without the person, who is in the context
 */
export function command<const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  meaning: string,
  fields: Shape,
  decide: (command: Fields<Shape>, dossier: Dossier, context: CommandContext) => Decision,
  {
    records,
    opensDossier = false,
    mayLieAhead = false,
    ofPartner = false,
  }: Pick<CommandDefinition, 'records'> &
    Partial<Pick<CommandDefinition, 'opensDossier' | 'mayLieAhead' | 'ofPartner'>>,
): CommandDefinition<Name, WithPerson<Shape>> {
  const schema = z.strictObject({ person: PersonReference, ...fields }) as unknown as WithPerson<Shape>;
  return {
    name,
    meaning,
    records,
    schema: schema.meta({ id: name, description: meaning }),
    opensDossier,
    mayLieAhead,
    ofPartner,
    decide(command, dossier, context) {
      const { person, ...stated } = command as Fields<Shape> & { readonly person: PersonReference };
      return decide(stated as unknown as Fields<Shape>, dossier, { ...context, person });
    },
  };
}

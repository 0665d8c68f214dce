import type { z } from 'zod';
import type { RefusalCode } from '../refusals/refusal.js';
import type { DateOnly } from './dates.js';
import type { Decision } from './decision.js';
import type { AnyEventDefinition } from './event.js';

/**
 * A command as a value: what its sender states, and how it is decided on the state of what it is about. Dossiers,
 * organisations, authorisations, communes, agreements and developments all define their commands in this shape.
 */
export interface CommandDefinition<
  Name extends string = string,
  Schema extends z.ZodType = z.ZodType,
  State = never,
  Context = never,
> {
  /** As in its URL. */
  readonly name: Name;
  /** One sentence for the people and services that send it. */
  readonly meaning: string;
  readonly schema: Schema;
  /** The code of every refusal that `decide` gives. */
  readonly refusals: readonly RefusalCode[];
  /** The events that `decide` records; others may follow from them in the same append. */
  readonly records: readonly AnyEventDefinition[];
  /**
   * Decides the command. Pure: it knows nothing but its arguments.
   * @param command as read by `schema` @param state of what the command is about @param context the world around it
   */
  decide(command: z.output<Schema>, state: State, context: Context): Decision;
}

/** Defines a command. A schema without an id gets the name of the command as its id in the OpenAPI document. */
export function command<const Name extends string, Schema extends z.ZodType, State, Context>(
  definition: CommandDefinition<Name, Schema, State, Context>,
): CommandDefinition<Name, Schema, State, Context> {
  const { name, meaning, schema } = definition;
  if (schema.meta()?.id !== undefined) return definition;
  return { ...definition, schema: schema.meta({ id: name, description: meaning }) };
}

/** What a decision may know of the world beside its state; it has no clock of its own. */
export interface Today {
  /** The day in Brussels on which the command comes in. */
  readonly today: DateOnly;
}

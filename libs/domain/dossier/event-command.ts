/** Commands that record one event, of which they have the fields. */
import type { z } from 'zod';
import { isKboNumber } from '../identifiers/organisation-numbers.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { schemasOf, type AnyEventDefinition, type FactEvent } from '../kernel/event.js';
import { same } from '../kernel/same.js';
import { refuse, type RefusalCode } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { correctedIn } from './correction.js';
import { eventsOf, latestStatement, Source, type WithHistory, type WithLatestStatements } from './subject.js';

interface EventCommand {
  readonly meaning: string;
  /** The event that the command records. */
  readonly event: AnyEventDefinition;
  /** Fields for which the command asks more than what the event may hold. */
  readonly narrower?: z.ZodRawShape;
}
type EventCommands = Readonly<Record<string, EventCommand>>;

/**
 * Commands that record an event, by their names. Rules of their own may follow later. With a `source` such a command
 * passes on what an official source states, as that states it: identifiers and days are then kept as they are.
 */
export const eventCommands = <const Commands extends EventCommands>(commands: Commands) =>
  defined(commands, Source.optional(), ['DATE_MISSING', 'KBO_INVALID']);

/**
 * Commands that pass on one fact as an official source states it, also where a rule for our own command would refuse
 * it. An import records a whole document; each of these records one fact of it.
 */
export const statedCommands = <const Commands extends EventCommands>(commands: Commands) =>
  defined(commands, Source, []);

const defined = <Commands extends EventCommands>(
  commands: Commands,
  source: z.ZodType,
  refusals: readonly RefusalCode[],
) =>
  Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [name, eventCommand(name, command, source, refusals)]),
  ) as { readonly [Name in keyof Commands & string]: ReturnType<typeof eventCommand<Name>> };

function eventCommand<const Name extends string>(
  name: Name,
  { meaning, event, narrower }: EventCommand,
  source: z.ZodType,
  refusals: readonly RefusalCode[],
) {
  return dossierCommand(name, {
    meaning,
    fields: { ...fieldsOf(event, source), ...narrower },
    refusals,
    records: [event],
    decide(fields, dossier: WithLatestStatements & WithHistory) {
      if (fields['source'] === undefined) {
        if (fields['on'] === undefined) return refuse('DATE_MISSING', '/on');
        const place = invalidOrganisation(fields, '');
        if (place !== undefined) return refuse('KBO_INVALID', place);
      }
      return recordUnlessHeld(event, fields, dossier);
    },
  });
}

/** The fields of a command that states an event whole. */
export function fieldsOf({ fields }: AnyEventDefinition, source: z.ZodType): z.ZodRawShape {
  return { ...schemasOf(fields), on: DateOnly.optional(), source };
}

/**
 * Records an event, unless the dossier holds just this already, or it was corrected and its source states it again.
 * Sealed fields can't be compared: they are recorded.
 */
function recordUnlessHeld(
  definition: AnyEventDefinition,
  fields: object,
  dossier: WithLatestStatements & WithHistory,
): Decision {
  const event = definition.of(fields as never);
  if (Object.keys(event.personal).length > 0) return record(event);
  const known = latestStatement(dossier.latestStatements, definition.entityKeyOf(event.facts));
  const isHeld = known?.type === event.type && same(known.facts, event.facts);
  return isHeld || wasCorrected(event, dossier) ? nothing() : record(event);
}

/** Whether its source stated the same before, in whichever answer, and it was corrected since. */
function wasCorrected(event: FactEvent, dossier: WithHistory): boolean {
  const [source, stated] = withoutSource(event);
  if (source === undefined) return false;
  const history = eventsOf(dossier);
  const corrected = correctedIn(history);
  return history.some((wrong) => {
    const [its, facts] = withoutSource(wrong);
    const isOfSource = wrong.type === event.type && its?.system === source.system;
    return isOfSource && corrected.has(wrong.id ?? '') && same(facts, stated);
  });
}

function withoutSource({ facts }: FactEvent): readonly [Source | undefined, object] {
  const { source, ...rest } = facts as { readonly source?: Source };
  return [source, rest];
}

/** The place (JSON pointer) of an organisation’s number that fails its check, if there is one. */
function invalidOrganisation(value: unknown, place: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'organisation' && !isKboNumber(String(inner))) return `${place}/${key}`;
    const found = invalidOrganisation(inner, `${place}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

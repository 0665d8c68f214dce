import type { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import type { AnyEventDefinition, DomainEvent } from '../kernel/event.js';
import { isKboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { command } from './command.js';
import type { Dossier } from './dossier.js';
import { lastSaid, Source } from './subject.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/**
 * A command that records one event, of which it has the fields. Rules of its own may follow later. With a `source` it
 * passes on what an official source states, as that states it: identifiers and days are then kept as they are.
 */
export function recording<const Name extends string>(
  name: Name,
  meaning: string,
  definition: AnyEventDefinition,
) {
  return command(
    name,
    meaning,
    fieldsOf(definition, Source.optional()),
    (fields, dossier) => {
      if (fields['source'] === undefined) {
        if (fields['on'] === undefined) return refuse('DATE_MISSING', '/on');
        const place = invalidOrganisation(fields, '');
        if (place !== undefined) return refuse('KBO_INVALID', place);
      }
      return said(definition, fields, dossier);
    },
    { records: [definition.name] },
  );
}

/**
 * A command that passes on one fact as an official source states it, also where a rule for the command of our own would
 * refuse it: what an import records document by document, it records fact by fact.
 */
export function passingOn<const Name extends string>(
  name: Name,
  meaning: string,
  definition: AnyEventDefinition,
  narrower: z.ZodRawShape = {},
) {
  const fields = { ...fieldsOf(definition, Source), ...narrower };
  return command(name, meaning, fields, (stated, dossier) => said(definition, stated, dossier), {
    records: [definition.name],
  });
}

/** The fields of a command that states an event whole. */
export function fieldsOf({ fields }: AnyEventDefinition, source: z.ZodType): z.ZodRawShape {
  const schemas = Object.entries(fields).map(([field, { schema }]) => [field, schema] as const);
  return { ...Object.fromEntries(schemas), on: DateOnly.optional(), source };
}

/** The event, unless the dossier holds just this already. What is sealed can't be compared: it is recorded anew. */
function said(definition: AnyEventDefinition, fields: object, dossier: Dossier) {
  const event: DomainEvent = definition.of(fields as never);
  const known = lastSaid(dossier.said, event);
  const isHeld =
    Object.keys(event.personal).length === 0 && known?.type === event.type && same(known.facts, event.facts);
  return isHeld ? nothing() : record(event);
}

/** Where an organisation is named by a number that fails its check, if anywhere. */
function invalidOrganisation(value: unknown, place: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'organisation' && !isKboNumber(String(inner))) return `${place}/${key}`;
    const found = invalidOrganisation(inner, `${place}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

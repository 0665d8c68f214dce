/**
 * Mappings between entries of the official dossier and events, in both directions: an element becomes an event, and
 * events become the element again.
 */
import { DateOnly } from '../../domain/kernel/dates.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { dateOf, type Dated, type Source } from '../../domain/dossier/subject.js';
import type { CodeNames, StatedCode } from '../../domain/dossier/values.js';
import {
  allFieldsOf,
  type AnyEventDefinition,
  type DomainEvent,
  type FactEvent,
} from '../../domain/kernel/event.js';
import { fieldCodec, fieldsCodec, isReadable, type FieldsCodec, type Values } from '../codec.js';
import { same } from '../../domain/kernel/same.js';
import type { ContentSchema } from '../schema.js';
import type { XmlNode } from '../tree.js';
import { derivedStatedId, type AllocatedIds } from './allocated-ids.js';
import type { FindingCode } from './findings.js';

/** A decrypted event from the history of a dossier. */
export type HistoryEvent = Pick<DomainEvent, 'type' | 'facts' | 'personal'> & Pick<FactEvent, 'id'>;
/** The ids of an entry and of the entries that contain it, by the names of their fields. */
export type Ids = Readonly<Record<string, string | number | undefined>>;
/** Adds a finding about an element. @param path from the element to the place of the finding */
export type AddFinding = (code: FindingCode, path?: string) => void;

/** The latest values of an entry, and the event that stated them. */
export interface LatestStatement {
  readonly values: Values;
  readonly event: HistoryEvent;
}

/**
 * The values of an entry after an event; undefined when the event does not change it, `over` when the entry is no more.
 * @param asOf the valid time
 */
export type ToValues = (
  event: HistoryEvent,
  latest: LatestStatement | undefined,
  asOf: DateOnly,
) => Values | 'over' | undefined;

/** What is known when an element becomes an event. */
export interface MappingContext {
  readonly node: XmlNode;
  readonly source: Source;
  readonly ids: Ids;
  /** The state after the history and the events that this import added so far. */
  readonly dossier: Dossier;
  /** The values that the same source stated before. */
  readonly latest: Values | undefined;
  readonly addFinding: AddFinding;
}

/** @param dossier the state after the history and the whole document */
type FindingsInWhole = (
  values: Values,
  context: Pick<MappingContext, 'addFinding' | 'dossier' | 'source'>,
) => void;

export interface Mapping {
  /** The path from the containing entry, or from the dossier: `Trajecten/Traject`, `Status`. */
  readonly path: string;
  /** The names in the path. */
  readonly names: readonly string[];
  readonly codec: FieldsCodec;
  /** The event that states the entry; its entity key is the key of the entry. */
  readonly event: AnyEventDefinition;
  /** Whether an element at the path is an entry of this mapping. */
  matches(node: XmlNode): boolean;
  /** The ids of an entry; none where the containing entry has at most one. */
  identify(values: Values, allocated: AllocatedIds, addFinding: AddFinding): Ids;
  /** Whether the values differ from the latest ones. */
  hasChanged(values: Values, latest: Values): boolean;
  toEvent(values: Values, context: MappingContext): DomainEvent;
  /** Findings about an entry beside all others of its document: asked when that has been read whole. */
  readonly findingsInWhole: FindingsInWhole | undefined;
  /** By type of event. */
  readonly toValues: ReadonlyMap<string, ToValues>;
  /** The mappings of the entries inside an entry. */
  readonly nested: readonly Mapping[];
}

/** Without options, the fields of the element are the fields of the event. */
export interface MappingOptions {
  /** The field that keeps an element with a text. */
  readonly field?: string;
  /** The field with the id of the entry. The id is made of a stem, the date, and a number. */
  readonly id?: string;
  /** Default: the name of the id's field. */
  readonly stem?: string;
  /** The element states an id of its own in `ID`. */
  readonly hasStatedId?: true;
  readonly identify?: Mapping['identify'];
  /** The date of the event, where no element is kept in the field `on`. */
  readonly on?: (values: Values) => DateOnly | undefined;
  /** Codes that the event keeps in two fields: the code, and in `…Names` its names. */
  readonly codes?: readonly string[];
  /** Fields of the event that differ from the values of the element. */
  readonly extraFields?: (values: Values, context: MappingContext) => Values;
  readonly toEvent?: Mapping['toEvent'];
  /** Findings about values that a rule would have refused. */
  readonly findings?: ((values: Values, context: MappingContext, event: DomainEvent) => void) | undefined;
  readonly findingsInWhole?: FindingsInWhole;
  /** The values of the entry after its own event, where they are not the fields of the event. */
  readonly toValues?: ToValues;
  /** The values of the entry after events of other types. */
  readonly otherEvents?: Readonly<Record<string, ToValues>>;
  /** Of several events of our own the one with the latest date holds, not the one that was recorded last. */
  readonly latestDateWins?: true;
  /** Fields that `hasChanged` ignores. */
  readonly notCompared?: readonly string[];
  readonly matches?: Mapping['matches'];
  readonly nested?: readonly Mapping[];
}

/** @param path see `Mapping` @param content the schema of the element */
export function mapping(
  path: string,
  event: AnyEventDefinition,
  content: ContentSchema,
  options: MappingOptions = {},
): Mapping {
  const { notCompared = [] } = options;
  const codec = content.kind === 'text' ? fieldCodec(options.field ?? '', content) : fieldsCodec(content);
  const compared = [...codec.fields].filter((field) => !notCompared.includes(field));
  return {
    path,
    names: path.split('/'),
    codec,
    event,
    matches: options.matches ?? (({ text }) => content.kind !== 'text' || isReadable(text, content)),
    identify: options.identify ?? ((...entry) => idsOf(options, ...entry)),
    hasChanged: (values, latest) => compared.some((field) => !same(values[field], latest[field])),
    toEvent(values, context) {
      const stated =
        options.toEvent?.(values, context) ?? event.of(eventFields(options, values, context) as never);
      options.findings?.(values, context, stated);
      return stated;
    },
    findingsInWhole: options.findingsInWhole,
    toValues: toValuesByEvent(event.name, options, codec),
    nested: options.nested ?? [],
  };
}

const dateIn = ({ on }: MappingOptions, values: Values) =>
  on ? on(values) : (values['on'] as DateOnly | undefined);

function idsOf(
  options: MappingOptions,
  values: Values,
  allocated: AllocatedIds,
  addFinding: AddFinding,
): Ids {
  const { id, stem = id, hasStatedId } = options;
  if (id === undefined) return {};
  if (!hasStatedId) return { [id]: allocated.make(stem, dateIn(options, values)) };
  const stated = values['statedId'] as string | undefined;
  if (allocated.claim(stated)) return { [id]: stated, statedId: undefined };
  addFinding('IDENTIFIER_NOT_USABLE', 'ID');
  return { [id]: allocated.make(stem) };
}

/** The fields of the event of an entry. */
function eventFields(options: MappingOptions, values: Values, context: MappingContext): Values {
  const all: Values = {
    ...values,
    on: dateIn(options, values),
    ...codeFields(values, options.codes),
    ...options.extraFields?.(values, context),
    ...context.ids,
    source: context.source,
  };
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(all)) if (all[field] !== undefined) fields[field] = all[field];
  return fields;
}

function codeFields(values: Values, codes: readonly string[] | undefined): Values | undefined {
  if (!codes) return undefined;
  const fields: Record<string, unknown> = {};
  for (const field of codes) {
    const { code, ...names } = (values[field] ?? {}) as Partial<StatedCode>;
    fields[field] = code;
    fields[`${field}Names`] = Object.keys(names).length > 0 ? names : undefined;
  }
  return fields;
}

function toValuesByEvent(ownType: string, options: MappingOptions, codec: FieldsCodec): Mapping['toValues'] {
  const { toValues = fieldsOf, otherEvents, latestDateWins } = options;
  const byEvent = { [ownType]: latestDateWins ? ifLatest(toValues) : toValues, ...otherEvents };
  return new Map(
    Object.entries(byEvent).map(([type, each]) => [
      type,
      (stated, latest, asOf) => {
        const values = each(stated, latest, asOf);
        return values && values !== 'over' ? elementValues(options, codec, values, stated) : values;
      },
    ]),
  );
}

/** The values that the element has, from the fields of an event. */
function elementValues(
  { id = '', codes = [], hasStatedId }: MappingOptions,
  codec: FieldsCodec,
  fields: Values,
  event: HistoryEvent,
): Values {
  const values: Record<string, unknown> = {};
  for (const field of codec.fields) {
    const value = codes.includes(field) ? codeWithNames(field, fields) : fields[field];
    if (value !== undefined) values[field] = value;
  }
  if (hasStatedId) values['statedId'] ??= derivedStatedId(String(fieldsOf(event)[id]));
  return values;
}

/** Version 1 of events kept an empty code as names without a code. */
function codeWithNames(field: string, fields: Values): StatedCode | undefined {
  const code = fields[field] as string | undefined;
  const names = fields[`${field}Names`] as CodeNames | undefined;
  return code === undefined && names === undefined ? undefined : { code: code ?? '', ...names };
}

function ifLatest(toValues: ToValues): ToValues {
  return (event, latest, asOf) => {
    const isLatest = sourceOf(event) !== undefined || !latest || onOf(event) >= onOf(latest.event);
    return isLatest ? toValues(event, latest, asOf) : undefined;
  };
}

/** All fields of an event. */
export const fieldsOf = (event: HistoryEvent): Values => allFieldsOf(event);

/** The entity key of an entry. @param ids the ids of the entry, or the facts of an event that states it */
export const entityKeyIn = ({ event }: Mapping, ids: object): string => event.entityKeyOf(ids) ?? event.name;

export const sourceOf = ({ facts }: HistoryEvent): Source | undefined => (facts as Dated).source;
export const onOf = ({ facts }: HistoryEvent): DateOnly => dateOf(facts as Dated);

/** A stated date as a day of the calendar; undefined when it is none. */
export const calendarDay = (stated: unknown): DateOnly | undefined =>
  stated === undefined ? undefined : DateOnly.safeParse(stated).data; // parsing undefined would be slow

const periodIn = ({ period }: Values) =>
  (period ?? {}) as { readonly from?: string; readonly until?: string };

/** The first day of a stated period. */
export const beginOf = (values: Values): DateOnly | undefined => calendarDay(periodIn(values).from);

/** The last day of a stated period. */
export const endOf = (values: Values): DateOnly | undefined => calendarDay(periodIn(values).until);

/** The period of an event: as a source states it; for an event of our own without one, from its dates. */
export function periodOf(event: HistoryEvent): unknown {
  const { period, on, until } = event.facts as Values;
  if (period !== undefined || sourceOf(event)) return period;
  return { from: on, ...(until !== undefined && { until }) };
}

/**
 * How the entries of the official dossier correspond with events: one table for both directions. What an element says
 * becomes an event; what events say becomes the element.
 */
import { z } from 'zod';
import { DateOnly } from '../../domain/kernel/dates.js';
import { dateOf, type Dated, type Source } from '../../domain/dossier/subject.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { AnyEventDefinition, DomainEvent } from '../../domain/kernel/event.js';
import type { XmlNode } from '../tree.js';
import type { FieldsCodec } from '../codec.js';
import type { FindingCode } from './findings.js';

/** An event of the dossier's history, opened. */
export type HeldEvent = Pick<DomainEvent, 'type' | 'facts' | 'personal'>;
/** What an element says, by the names of the fields of its event. */
export type Values = Readonly<Record<string, unknown>>;
/** Identifiers of an entry and of what it is part of, by the names of their fields. */
export type Ids = Readonly<Record<string, string | number | undefined>>;

/** What was shown last of an entry, and by which event. */
export interface Shown {
  readonly values: Values;
  readonly event: HeldEvent;
}
/** What an entry says after an event; `undefined` leaves it as it was. @param asOf the day of the answer */
export type Show = (event: HeldEvent, shown: Shown | undefined, asOf: DateOnly) => Values | undefined;

/** What is at hand when an element becomes an event. */
export interface Stating {
  readonly node: XmlNode;
  readonly source: Source;
  readonly ids: Ids;
  /** What the rules make of what was stated before this. */
  readonly dossier: Dossier;
  /** What this source said of the entry before, if it did. */
  readonly before: Values | undefined;
  /** Notes what a rule would have refused. @param path from the element on */
  readonly find: (code: FindingCode, path?: string) => void;
}

export interface Mapping {
  /** The road to it from the element of which it is part: `Trajecten/Traject`, `Status`. */
  readonly path: string;
  /** The same, name by name. */
  readonly names: readonly string[];
  readonly way: FieldsCodec<unknown>;
  /** The event that states it; the entity that the event is about is the entry. */
  readonly event: AnyEventDefinition;
  /** The identifiers of an entry; none where there is at most one. @param taken those that others have */
  identify(values: Values, ids: Ids, taken: AllocatedIds, find: Stating['find']): Ids;
  /** Whether an element at the path is an entry. */
  applies(node: XmlNode): boolean;
  /** Fields that don't make news by themselves. */
  readonly asides: readonly string[];
  state(values: Values, stating: Stating): DomainEvent;
  /** Events by name, and what they make of the entry. */
  readonly shows: Readonly<Record<string, Show>>;
  readonly parts: readonly Mapping[];
}

interface Definition {
  readonly path: string;
  readonly event: AnyEventDefinition;
  readonly way: FieldsCodec<unknown>;
  /** The field that identifies an entry, and the words from which its identifier is made. */
  readonly id?: readonly [field: string, words: (values: Values) => readonly (string | undefined)[]];
  readonly identify?: Mapping['identify'];
  /** When the fact held, where the way itself has no field `on`. */
  readonly on?: (values: Values) => DateOnly | undefined;
  /** More fields of the event than those of the way, or other ones. */
  readonly more?: (values: Values, stating: Stating) => Values;
  /** How an element becomes an event, where that depends on what is known. */
  readonly state?: Mapping['state'];
  /** What the event of the kind makes of the entry, where it is more than its fields. */
  readonly show?: Show;
  readonly shows?: Readonly<Record<string, Show>>;
  /** What a rule would have refused. */
  readonly findings?: (values: Values, stating: Stating, event: DomainEvent) => void;
  readonly parts?: readonly Mapping[];
  readonly asides?: readonly string[];
  readonly applies?: Mapping['applies'];
}

/** Defines a kind of entry. Without more said, the fields of its way are the fields of its event. */
export function mapping(definition: Definition): Mapping {
  const { path, way, event, on, more, findings, parts = [], asides = [] } = definition;
  const fields = new Set(way.fields);
  const show: Show = definition.show ?? (({ facts, personal }) => picked({ ...facts, ...personal }, fields));
  return {
    path,
    names: path.split('/'),
    way,
    event,
    asides,
    applies: definition.applies ?? (() => true),
    identify: definition.identify ?? identifiedBy(definition.id),
    state(values, stating) {
      const { source, ids } = stating;
      const date = on ? { on: on(values) } : {};
      const stated =
        definition.state?.(values, stating) ??
        event.of(known({ source, ...values, ...date, ...more?.(values, stating), ...ids }) as never);
      findings?.(values, stating, stated);
      return stated;
    },
    shows: { [event.name]: show, ...definition.shows },
    parts,
  };
}

function identifiedBy(id: Definition['id']): Mapping['identify'] {
  if (!id) return () => ({});
  const [field, words] = id;
  return (values, _, taken) => ({ [field]: taken.made(words(values)) });
}

/** Identifiers that are given within one list of one document. */
export class AllocatedIds {
  readonly #given = new Set<string>();
  /** How far the numbers of a stem have been given. */
  readonly #reached = new Map<string, number>();

  /** Takes an identifier as stated, unless it is not well-formed or somebody else's. */
  takes(stated: string | undefined): stated is string {
    if (stated === undefined || this.#given.has(stated) || !OwnId.safeParse(stated).success) return false;
    this.#given.add(stated);
    return true;
  }

  /** The same words always lead to the same identifier; the next entry with these words gets the next number. */
  made(words: readonly (string | undefined)[]): string {
    const stem = words.filter((word) => word !== undefined).join('-');
    return `${stem}-${String(this.nth(stem))}`;
  }

  /** How many entries have had this name by now. */
  nth(stem: string): number {
    let number = (this.#reached.get(stem) ?? 0) + 1;
    while (this.#given.has(`${stem}-${String(number)}`)) number += 1;
    this.#given.add(`${stem}-${String(number)}`);
    this.#reached.set(stem, number);
    return number;
  }
}
const OwnId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/u);

/**
 * The identifier that an element states in `ID`, else one that is made; what the element states is kept beside a made
 * one.
 */
export const byStatedId =
  (field: string, stem: string): Mapping['identify'] =>
  ({ statedId }, _, taken, find) => {
    if (taken.takes(statedId as string | undefined))
      return { [field]: statedId as string, statedId: undefined };
    find('IDENTIFIER_NOT_USABLE', 'ID');
    return { [field]: taken.made([stem]) };
  };

/** The key of the entry that facts are about. */
export const entityKeyIn = ({ event }: Mapping, facts: object): string =>
  event.entityKeyOf(facts) ?? event.name;

export const picked = (values: Values, fields: ReadonlySet<string>): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => fields.has(name) && value !== undefined),
  );

function known(values: Values): Values {
  const present: Record<string, unknown> = {};
  for (const name of Object.keys(values)) if (values[name] !== undefined) present[name] = values[name];
  return present;
}

export const sourceOf = ({ facts }: HeldEvent): Source | undefined => (facts as Dated).source;
export const onOf = ({ facts }: HeldEvent): DateOnly => dateOf(facts as Dated);

/** The day of the calendar that a date as stated is, if it is one. */
export const calendarDay = (stated: unknown): DateOnly | undefined =>
  stated === undefined ? undefined : DateOnly.safeParse(stated).data; // a failure costs more than a look
/** The day on which a period as stated begins. */
export const beginOf = ({ period }: Values): DateOnly | undefined =>
  calendarDay((period as { from?: string } | undefined)?.from);

/** Of facts that follow each other, the one that holds: what a source states last, or what began last. */
export const latest =
  (show: Show): Show =>
  (event, shown, asOf) => {
    const isNewer = sourceOf(event) !== undefined || !shown || onOf(event) >= onOf(shown.event);
    return isNewer ? show(event, shown, asOf) : undefined;
  };

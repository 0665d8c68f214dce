/** The entries of the official dossier that the events of a dossier state, each with its latest values. */
import type { DateOnly } from '../domain/kernel/dates.js';
import { withoutWhatIsOver } from '../domain/dossier/dossier.js';
import type { Values } from './codec.js';
import { keysUpFrom } from '../domain/dossier/subject.js';
import { entityKeyIn, type HistoryEvent, type LatestStatement, type Mapping } from './mappings/mapping.js';
import { mappingsByEvent } from './mappings/registry.js';

interface StatedEntry extends LatestStatement {
  readonly mapping: Mapping;
  readonly entityKey: string;
}

export class StatedEntries {
  readonly #entries = new Map<Mapping, Map<string, StatedEntry>>();
  readonly #nested = new Map<Mapping, ReadonlyMap<string, readonly StatedEntry[]>>();
  readonly #orders = new Map<string, readonly string[]>();

  /** @param events the history, decrypted @param asOf the valid time of the values */
  constructor(events: readonly HistoryEvent[], asOf: DateOnly) {
    for (const event of withoutWhatIsOver(events)) this.#add(event, asOf);
  }

  #add(event: HistoryEvent, asOf: DateOnly): void {
    if (event.type === 'OrderStated') {
      const { list, order } = event.facts as { readonly list: string; readonly order: readonly string[] };
      this.#orders.set(list, order);
    }
    for (const [mapping, toValues] of mappingsByEvent.get(event.type) ?? []) {
      const entityKey = entityKeyIn(mapping, event.facts);
      const values = toValues(event, this.find(mapping, entityKey), asOf);
      if (values === 'over') this.#entriesOf(mapping).delete(entityKey);
      else if (values) this.#entriesOf(mapping).set(entityKey, { mapping, entityKey, values, event });
    }
  }

  #entriesOf(mapping: Mapping): Map<string, StatedEntry> {
    const known = this.#entries.get(mapping) ?? new Map<string, StatedEntry>();
    this.#entries.set(mapping, known);
    return known;
  }

  find(mapping: Mapping, entityKey: string): StatedEntry | undefined {
    return this.#entries.get(mapping)?.get(entityKey);
  }

  /**
   * The entries of a mapping in the order that was stated last, else in that of their first events.
   * @param parent the entity key of the entry that contains them; without it, all entries of the mapping
   */
  entries(mapping: Mapping, parent?: string): readonly StatedEntry[] {
    const entries =
      parent === undefined
        ? [...(this.#entries.get(mapping)?.values() ?? [])]
        : (this.#nestedIn(mapping).get(parent) ?? []);
    const order = this.#orders.get(listName(mapping, parent));
    if (!order) return entries;
    const places = new Map(order.map((entityKey, place) => [entityKey, place]));
    const placeOf = ({ entityKey }: StatedEntry) => places.get(entityKey) ?? order.length;
    return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  /** The entries of a mapping by the key of each entity that they are nested under; gone through once for all. */
  #nestedIn(mapping: Mapping): ReadonlyMap<string, readonly StatedEntry[]> {
    const known = this.#nested.get(mapping);
    if (known) return known;
    const nested = new Map<string, StatedEntry[]>();
    for (const entry of this.#entries.get(mapping)?.values() ?? [])
      for (const key of keysUpFrom(entry.entityKey)) {
        const inIt = nested.get(key);
        if (inIt) inIt.push(entry);
        else nested.set(key, [entry]);
      }
    this.#nested.set(mapping, nested);
    return nested;
  }

  /** The entries of all mappings. */
  all(): readonly StatedEntry[] {
    return [...this.#entries.values()].flatMap((entries) => [...entries.values()]);
  }
}

/** What a source stated of entries and what was corrected since. */
export class CorrectedEntries {
  readonly #entries: readonly StatedEntry[];

  /**
   * @param events of the source, decrypted @param corrected the ids of those that were wrong
   * @param asOf the valid time
   */
  constructor(events: readonly HistoryEvent[], corrected: ReadonlySet<string>, asOf: DateOnly) {
    this.#entries = events.flatMap((event, index) => {
      if (event.id === undefined || !corrected.has(event.id)) return [];
      const then = new StatedEntries(events.slice(0, index + 1), asOf); // some values are those of an event before
      return then.all().filter((entry) => entry.event === event);
    });
  }

  /** Whether these values of an entry were corrected. */
  has(mapping: Mapping, entityKey: string, values: Values): boolean {
    return this.#entries.some(
      (entry) =>
        entry.mapping === mapping &&
        entry.entityKey === entityKey &&
        !mapping.hasChanged(values, entry.values),
    );
  }
}

/** The name of a list of entries in an event that states its order. */
export const listName = ({ path }: Mapping, parent = ''): string => `${parent}:${path}`;

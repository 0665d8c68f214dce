/** What the events of a dossier say of each entry of the official one: the last on every matter. */
import type { DateOnly } from '../domain/kernel/dates.js';
import { withoutWhatIsOver } from '../domain/dossier/dossier.js';
import { liesUnder } from '../domain/dossier/subject.js';
import { mappingsShowing } from './mappings/dossier.js';
import { entityKeyIn, type HeldEvent, type Mapping, type Shown } from './mappings/mapping.js';

/** An entry that is held: of which kind, on which matter, and what was said of it last. */
export interface StatedEntry extends Shown {
  readonly kind: Mapping;
  readonly matter: string;
}

/** Entries in the order in which they are stated. */
export class StatedEntries {
  readonly #entries = new Map<Mapping, Map<string, StatedEntry>>();
  readonly #orders = new Map<string, readonly string[]>();

  /** @param events the history, opened @param asOf the day for which it is asked */
  constructor(events: readonly HeldEvent[], asOf: DateOnly) {
    for (const event of withoutWhatIsOver(events)) this.#take(event, asOf);
  }

  #take(event: HeldEvent, asOf: DateOnly): void {
    if (event.type === 'OrderStated') {
      const { list, order } = event.facts as { readonly list: string; readonly order: readonly string[] };
      this.#orders.set(list, order);
    }
    for (const [kind, show] of mappingsShowing.get(event.type) ?? []) {
      const matter = entityKeyIn(kind, event.facts);
      const held = this.find(kind, matter);
      const values = show(event, held, asOf);
      if (values) this.#of(kind).set(matter, { kind, matter, values, event });
    }
  }

  #of(kind: Mapping): Map<string, StatedEntry> {
    const known = this.#entries.get(kind) ?? new Map<string, StatedEntry>();
    this.#entries.set(kind, known);
    return known;
  }

  find(kind: Mapping, matter: string): StatedEntry | undefined {
    return this.#entries.get(kind)?.get(matter);
  }

  /** The entries of a kind that are part of another, or of the dossier itself, in their order. */
  entries(kind: Mapping, parent?: string): readonly StatedEntry[] {
    const all = [...(this.#entries.get(kind)?.values() ?? [])];
    const entries = parent === undefined ? all : all.filter(({ matter }) => liesUnder(matter, parent));
    const order = this.#orders.get(listName(kind, parent));
    if (!order) return entries;
    const places = new Map(order.map((matter, place) => [matter, place]));
    const placeOf = ({ matter }: StatedEntry) => places.get(matter) ?? order.length;
    return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  /** All entries, of every kind. */
  all(): readonly StatedEntry[] {
    return [...this.#entries.values()].flatMap((entries) => [...entries.values()]);
  }
}

/** How a list of entries is named in an event that states its order. */
export const listName = ({ path }: Mapping, parent = ''): string => `${parent}:${path}`;

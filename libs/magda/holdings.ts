/** What the events of a dossier say of each entry of the official one: the last on every matter. */
import type { DateOnly } from '../domain/dates.js';
import { withoutWhatIsOver } from '../domain/dossier/dossier.js';
import { liesUnder } from '../domain/dossier/matter.js';
import { kindsShowing } from './kinds/dossier.js';
import { matterIn, type HeldEvent, type Kind, type Shown } from './kinds/kind.js';

/** An entry that is held: of which kind, on which matter, and what was said of it last. */
export interface Held extends Shown {
  readonly kind: Kind;
  readonly matter: string;
}

/** Entries in the order in which they are stated. */
export class Holdings {
  readonly #entries = new Map<Kind, Map<string, Held>>();
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
    for (const [kind, show] of kindsShowing.get(event.type) ?? []) {
      const matter = matterIn(kind, event.facts);
      const held = this.find(kind, matter);
      const values = show(event, held, asOf);
      if (values) this.#of(kind).set(matter, { kind, matter, values, event });
    }
  }

  #of(kind: Kind): Map<string, Held> {
    const known = this.#entries.get(kind) ?? new Map<string, Held>();
    this.#entries.set(kind, known);
    return known;
  }

  find(kind: Kind, matter: string): Held | undefined {
    return this.#entries.get(kind)?.get(matter);
  }

  /** The entries of a kind that are part of another, or of the dossier itself, in their order. */
  entries(kind: Kind, parent?: string): readonly Held[] {
    const all = [...(this.#entries.get(kind)?.values() ?? [])];
    const entries = parent === undefined ? all : all.filter(({ matter }) => liesUnder(matter, parent));
    const order = this.#orders.get(listName(kind, parent));
    if (!order) return entries;
    const places = new Map(order.map((matter, place) => [matter, place]));
    const placeOf = ({ matter }: Held) => places.get(matter) ?? order.length;
    return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  /** All entries, of every kind. */
  all(): readonly Held[] {
    return [...this.#entries.values()].flatMap((entries) => [...entries.values()]);
  }
}

/** How a list of entries is named in an event that states its order. */
export const listName = ({ path }: Kind, parent = ''): string => `${parent}:${path}`;

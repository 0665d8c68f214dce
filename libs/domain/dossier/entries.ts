/**
 * An immutable map, in the order in which keys were first put: `put` gives a new one. A dossier may hold thousands of
 * entries, so that copying all of them each time would be slow: recent entries are kept apart and merged now and then,
 * so that n entries take about n·√n steps.
 */
export class Entries<Entry extends object> implements Iterable<Entry> {
  readonly #settled: ReadonlyMap<string, Entry>;
  readonly #recent: ReadonlyMap<string, Entry>;

  constructor(
    settled: ReadonlyMap<string, Entry> = new Map(),
    recent: ReadonlyMap<string, Entry> = new Map(),
  ) {
    this.#settled = settled;
    this.#recent = recent;
  }

  get(key: string): Entry | undefined {
    return this.#recent.get(key) ?? this.#settled.get(key);
  }

  /** With this entry in the place of the one that has the key, if one has. */
  put(key: string, entry: Entry): Entries<Entry> {
    const recent = new Map(this.#recent).set(key, entry);
    const isMany = recent.size ** 2 > this.#settled.size + FEW;
    return isMany ? new Entries(new Map([...this.#settled, ...recent])) : new Entries(this.#settled, recent);
  }

  /** With some fields of the entry of a key changed; the same where there is none. */
  change(key: string, to: (entry: Entry) => Partial<Entry>): Entries<Entry> {
    const known = this.get(key);
    return known === undefined ? this : this.put(key, { ...known, ...to(known) });
  }

  without(key: string): Entries<Entry> {
    return new Entries(new Map([...this.#all()].filter(([known]) => known !== key)));
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.#all().values();
  }

  #all(): ReadonlyMap<string, Entry> {
    return new Map([...this.#settled, ...this.#recent]);
  }
}

const FEW = 16;

/**
 * Chance that is the same each time: numbers follow from a seed alone. Whoever asks in the same order gets the same.
 */
export class Chance {
  #state: number;

  /** @param seed any text: other texts give other numbers */
  constructor(seed: string) {
    this.#state = hashOf(seed);
  }

  /** A number from 0 to below 1 (mulberry32). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both bounds included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Whether something happens that happens so often. @param share from 0 to 1 */
  happens(share: number): boolean {
    return this.fraction() < share;
  }

  /** One of a list. @throws RangeError when it is empty */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[Math.floor(this.fraction() * list.length)];
    if (item === undefined) throw new RangeError('there is nothing to choose from');
    return item;
  }

  /** The same items in another order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const mixed = items.map((item) => ({ item, place: this.fraction() }));
    return mixed.sort((one, other) => one.place - other.place).map(({ item }) => item);
  }
}

/** FNV-1a over the code units of a text, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

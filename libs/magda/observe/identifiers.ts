/** Names for what a document tells apart. */
import type { z } from 'zod';
import type { Stated } from './stated.js';

/** Hands out identifiers within one document: as stated where they can be, else made from what stays the same. */
export class Identifiers<Schema extends z.ZodType<string>> {
  readonly #given = new Set<string>();

  constructor(private readonly schema: Schema) {}

  /**
   * The identifier that an element states, when it is well-formed and nobody else's in this document; else a
   * made one.
   */
  stated(entry: Stated, path: string, ...fallback: readonly (string | undefined)[]): z.output<Schema> {
    const text = entry.node.children.find(({ name }) => name === path)?.text;
    if (text !== undefined && !this.#given.has(text) && this.schema.safeParse(text).success) {
      entry.text(path);
      this.#given.add(text);
      return this.schema.parse(text);
    }
    entry.find('IDENTIFIER_NOT_USABLE', path);
    return this.made(...fallback);
  }

  /** The same words always lead to the same identifier; the next entry with these words gets the next number. */
  made(...words: readonly (string | undefined)[]): z.output<Schema> {
    const stem = words.filter((word) => word !== undefined).join('-');
    let number = 1;
    while (this.#given.has(`${stem}-${String(number)}`)) number += 1;
    const id = `${stem}-${String(number)}`;
    this.#given.add(id);
    return this.schema.parse(id);
  }
}

/** The ids of entries: stated by the document, or made from its content. */
import { v5 as uuid } from 'uuid';
import { EntryId } from '../../domain/identifiers/ids.js';

/** The ids that are allocated within one list of one document. */
export class AllocatedIds {
  readonly #allocated = new Set<string>();
  readonly #lastNumbers = new Map<string, number>();

  /** Allocates a stated id, unless it is malformed or allocated already. */
  claim(stated: string | undefined): stated is string {
    if (stated === undefined || this.#allocated.has(stated) || !EntryId.safeParse(stated).success)
      return false;
    this.#allocated.add(stated);
    return true;
  }

  /** The same parts always give the same ids in the same order: they end with the first free number. */
  make(...parts: readonly (string | undefined)[]): string {
    const stem = parts.filter((part) => part !== undefined).join('-');
    return `${stem}-${String(this.nextNumber(stem))}`;
  }

  /** Allocates the next number for a stem, from 1. */
  nextNumber(stem: string): number {
    let number = (this.#lastNumbers.get(stem) ?? 0) + 1;
    while (this.#allocated.has(`${stem}-${String(number)}`)) number += 1;
    this.#allocated.add(`${stem}-${String(number)}`);
    this.#lastNumbers.set(stem, number);
    return number;
  }
}

/** The namespace of stated ids that are derived from our own ids (UUIDv5). */
const STATED_IDS = '3f1d2c1e-5a0f-5f0e-8d7a-6a3a6f1c9b52';
const statedForm = /^[A-f0-9]{8}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{12}$/u;

/** An id of our own in the form of official documents: itself where it has that form, else a UUID derived from it. */
export const derivedStatedId = (id: string): string => (statedForm.test(id) ? id : uuid(id, STATED_IDS));

import type { Cast } from './cast.js';
import { dateOf, type Day } from './days.js';

/** A command of a life, and the day on which it falls. */
export interface Told {
  readonly day: Day;
  readonly command: string;
  /** Its body, without the person. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What happens to somebody, gathered in any order and told in that of the days. */
export class Story {
  readonly #told: Told[] = [];

  constructor(readonly cast: Cast) {}

  /** Adds a command; of a day it comes after those that were added before. */
  tell(day: Day, command: string, body: Readonly<Record<string, unknown>>): void {
    this.#told.push({ day, command, body: { on: dateOf(day), ...body } });
  }

  inOrder(): readonly Told[] {
    return [...this.#told].sort((one, other) => one.day - other.day);
  }
}

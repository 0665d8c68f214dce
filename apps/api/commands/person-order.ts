import { Insz } from '../../../libs/domain/identifiers/insz.js';

/** Keeps the order of the commands on one person within a batch, however each line names the person. */
export class PersonOrder {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #names = new Map<string, string>();

  constructor(private readonly find: (insz: Insz) => Promise<string | undefined>) {}

  /** One name per person in this batch: the id of the dossier, or the INSZ of somebody who had none when it came up. */
  async nameOf(body: Readonly<Record<string, unknown>>): Promise<string> {
    const { insz, dossier } = (body['person'] ?? {}) as { insz?: unknown; dossier?: unknown };
    const stated = Insz.safeParse(insz).data;
    if (stated === undefined) return this.#names.get(String(dossier)) ?? String(dossier);
    const name = this.#names.get(stated) ?? (await this.find(stated)) ?? stated;
    this.#names.set(stated, name);
    return this.#names.get(name) ?? name;
  }

  /** The dossier that was opened for somebody new goes by the name that this batch has for the person already. */
  sameAs(person: string, dossier: string): void {
    if (person !== dossier) this.#names.set(dossier, person);
  }

  /** Does a person's work after the work of the lines before it on the same person. */
  inOrder<T>(person: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(person) ?? Promise.resolve()).then(work, work);
    this.#last.set(person, result);
    const forget = () => {
      if (this.#last.get(person) === result) this.#last.delete(person);
    };
    result.then(forget, forget);
    return result;
  }
}

/** Keys in memory, for the log in memory. */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { DataKey, KeyRing } from '../../libs/privacy/key-ring.js';

type Kind = DataKey['kind'];

export class MemoryKeys implements Pick<
  KeyRing,
  'ensureKey' | 'ensureKeys' | 'findKey' | 'findKeys' | 'currentKeyId'
> {
  readonly #bySubject = new Map<string, DataKey>();
  readonly #byId = new Map<string, DataKey>();

  ensureKey(subject: string, kind: Kind): Promise<DataKey> {
    return Promise.resolve(this.#ensure(subject, kind));
  }

  ensureKeys<One extends Kind>(subject: string, kinds: readonly One[]) {
    const made = kinds.map((kind) => [kind, this.#ensure(subject, kind)] as const);
    return Promise.resolve(Object.fromEntries(made) as Record<One, DataKey>);
  }

  findKey(subject: string, kind: Kind): Promise<DataKey | undefined> {
    return Promise.resolve(this.#bySubject.get(`${kind} ${subject}`));
  }

  findKeys(ids: Iterable<string>): Promise<ReadonlyMap<string, DataKey>> {
    const found = [...new Set(ids)].flatMap((id) => this.#byId.get(id) ?? []);
    return Promise.resolve(new Map(found.map((key) => [key.id, key])));
  }

  currentKeyId(subject: string, kind: Kind): Promise<string | undefined> {
    return Promise.resolve(this.#bySubject.get(`${kind} ${subject}`)?.id);
  }

  #ensure(subject: string, kind: Kind): DataKey {
    const name = `${kind} ${subject}`;
    const known = this.#bySubject.get(name);
    if (known) return known;
    const made = { id: randomUUID(), subject, kind, secret: createSecretKey(randomBytes(32)) };
    this.#bySubject.set(name, made);
    this.#byId.set(made.id, made);
    return made;
  }
}

import { type MasterKey, masterKey, MasterKeyProblem } from './master-key.js';

/**
 * Where the master key is kept. All sources rotate alike: keys that another key of the source wrapped are rewrapped by
 * the first key of the source. This also happens at start, so that a rotation that a crash interrupted is finished.
 */
export interface MasterKeySource {
  /** The name of the place, for messages. */
  readonly place: string;
  /** The master key that must become or be current, then those that it replaces; empty when none was ever created. */
  read(): Promise<readonly MasterKey[]>;
  /** Creates the first master key of an installation. */
  create(): Promise<MasterKey>;
  /** Stores a new master key beside the one that it will replace; `read` then gives it first. */
  stage(): Promise<void>;
  /** Removes the keys that the current one has replaced: it wraps all keys now. */
  commit(current: MasterKey): Promise<void>;
}

/**
 * A master key that the operator keeps and gives at start (KBI_MASTER_KEY, as 32 bytes or their base64).
 * @param previous the key that it replaces (KBI_MASTER_KEY_PREVIOUS), for the one start that rewraps all keys
 * @throws MasterKeyProblem MASTER_KEY_MALFORMED
 */
export function masterKeyFromEnvironment(key: Buffer | string, previous?: Buffer | string): MasterKeySource {
  const wanted = masterKey(key, 'KBI_MASTER_KEY');
  const replaced = previous === undefined ? [] : [masterKey(previous, 'KBI_MASTER_KEY_PREVIOUS')];
  const notOurs = (): Promise<never> =>
    Promise.reject(
      new MasterKeyProblem(
        'MASTER_KEY_NOT_OURS_TO_REPLACE',
        'The master key comes from KBI_MASTER_KEY: to replace it, start with the new one there and the old one in KBI_MASTER_KEY_PREVIOUS.',
      ),
    );
  return {
    place: 'KBI_MASTER_KEY',
    read: () => Promise.resolve([wanted, ...replaced]),
    create: notOurs,
    stage: notOurs,
    commit: () => Promise.resolve(),
  };
}

import { type MasterKey, masterKey, MasterKeyProblem } from './master-key.js';

/**
 * Where the master key is kept. Rotation is one rule for every source: whatever is wrapped by another key of the
 * source than the wanted one is wrapped anew by the wanted one. It holds at start too, so a rotation that a crash
 * interrupted is finished by the next start, wherever it struck.
 */
export interface MasterKeySource {
  /** What people call this place, for messages. */
  readonly place: string;
  /** The wanted master key, then those that it replaces; empty when none was ever made. */
  read(): Promise<readonly MasterKey[]>;
  /** Makes the first master key of an installation. */
  create(): Promise<MasterKey>;
  /** Keeps a new master key beside the one it will replace: `read` gives it first from now on. */
  stage(): Promise<void>;
  /** Everything is wrapped by this key now: lets go of those that it replaced. */
  settle(standing: MasterKey): Promise<void>;
}

/**
 * A master key that the operator keeps and hands in at start (KBI_MASTER_KEY, as 32 bytes or their base64).
 * @param previous the key that it replaces (KBI_MASTER_KEY_PREVIOUS), for the one start that wraps all keys anew
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
    settle: () => Promise.resolve(),
  };
}

import { createHash, createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { migrateSchema } from '../../../libs/event-store/postgres/migrate.js';
import type { Clock } from '../../../libs/platform/clock.js';
import { decrypt, encrypt, fromBytes, toBytes } from '../../../libs/privacy/authenticated-encryption.js';
import type { KeyRing } from '../../../libs/privacy/key-ring.js';
import { Identity } from './identity.js';

/** Who is signed in, and until when. */
export interface Session {
  readonly identity: Identity;
  readonly expiresAt: Date;
  /** When it ends unless the person does something. */
  readonly idleUntil: Date;
  /** What the pages send along with whatever changes something. */
  readonly csrfToken: string;
}

interface Options {
  readonly pool: pg.Pool;
  readonly keyRing: Pick<KeyRing, 'indexKey'>;
  readonly clock: Clock;
  readonly idleMs: number;
}

/** How long a session lasts at most, in milliseconds. */
const MOST_MS = 8 * 3_600_000;
/** How often sessions that ended are removed, in milliseconds. */
const SWEEP_MS = 10 * 60_000;

interface Row {
  readonly sealed: Buffer;
  readonly active_at: Date;
  readonly expires_at: Date;
}

/** Opens the sessions of a database, bringing their schema up to date. */
export async function openSessions(options: Options): Promise<Sessions> {
  const client = await options.pool.connect();
  try {
    await migrateSchema(client, 'sign_in', new URL('migrations', import.meta.url));
  } finally {
    client.release(true); // migrations change the search path of the connection
  }
  const [sealing, marking] = await Promise.all([
    options.keyRing.indexKey('session'),
    options.keyRing.indexKey('sessionMark'),
  ]);
  return new Sessions(options, { sealing, marking });
}

/**
 * The sessions of people in the pages, in PostgreSQL, so that all processes have the same, also after a restart. A
 * browser holds a random text and its seal, so that a made-up one is looked up nowhere; here a session goes by the
 * digest of both, and who it is of is sealed.
 */
export class Sessions {
  readonly #sweeping: NodeJS.Timeout;

  constructor(
    private readonly options: Options,
    private readonly keys: Readonly<Record<'sealing' | 'marking', KeyObject>>,
  ) {
    this.#sweeping = setInterval(() => void this.#sweep().catch(() => undefined), SWEEP_MS);
    this.#sweeping.unref();
  }

  /** Begins a session. @returns what the browser is to hold, and how long */
  async begin(identity: Identity): Promise<{ readonly secret: string; readonly seconds: number }> {
    const random = randomBytes(32).toString('base64url');
    const secret = `${random}.${this.#macOf(random)}`;
    const id = idOf(secret);
    const now = this.options.clock();
    const sealed = toBytes(encrypt(this.keys.sealing, Buffer.from(JSON.stringify(identity)), associated(id)));
    await this.options.pool.query(
      'insert into sign_in.sessions (id, sealed, active_at, expires_at) values ($1, $2, $3, $4)',
      [id, sealed, now, new Date(now.getTime() + MOST_MS)],
    );
    return { secret, seconds: MOST_MS / 1_000 };
  }

  /**
   * The session of a browser; undefined when it ended, or never was.
   * @param byPerson whether the person did something, so that the time begins anew in which nothing may be done
   */
  async find(secret: string, { byPerson }: { readonly byPerson: boolean }): Promise<Session | undefined> {
    if (!this.#isOurs(secret)) return undefined;
    const { pool, clock, idleMs } = this.options;
    const id = idOf(secret);
    const now = clock();
    const goesOn = 'where id = $1 and expires_at > $2 and active_at > $3';
    const { rows } = await pool.query<Row>(
      byPerson
        ? `update sign_in.sessions set active_at = greatest(active_at, $2) ${goesOn}
            returning sealed, active_at, expires_at`
        : `select sealed, active_at, expires_at from sign_in.sessions ${goesOn}`,
      [id, now, new Date(now.getTime() - idleMs)],
    );
    return rows[0] && this.#opened(secret, id, rows[0]);
  }

  /** Ends a session. @returns whose it was, where it was one */
  async end(secret: string): Promise<Identity | undefined> {
    if (!this.#isOurs(secret)) return undefined;
    const id = idOf(secret);
    const { rows } = await this.options.pool.query<Row>(
      'delete from sign_in.sessions where id = $1 returning sealed, active_at, expires_at',
      [id],
    );
    return rows[0] && this.#opened(secret, id, rows[0])?.identity;
  }

  /** Stops removing what ended. */
  stop(): void {
    clearInterval(this.#sweeping);
  }

  /** Undefined where an earlier version of the service wrote who it is of in another way. */
  #opened(secret: string, id: Buffer, { sealed, active_at, expires_at }: Row): Session | undefined {
    const text = decrypt(this.keys.sealing, fromBytes(sealed), associated(id)).toString();
    const identity = Identity.safeParse(JSON.parse(text)).data;
    if (!identity) return undefined;
    const idleUntil = new Date(active_at.getTime() + this.options.idleMs);
    return {
      identity,
      expiresAt: expires_at,
      idleUntil: idleUntil < expires_at ? idleUntil : expires_at,
      csrfToken: digestOf(`csrf ${secret}`).toString('base64url'),
    };
  }

  #macOf(random: string): string {
    return createHmac('sha256', this.keys.marking).update(random).digest('base64url');
  }

  #isOurs(secret: string): boolean {
    const [random = '', mac = ''] = secret.split('.');
    const [stated, right] = [Buffer.from(mac), Buffer.from(this.#macOf(random))];
    return stated.length === right.length && timingSafeEqual(stated, right);
  }

  async #sweep(): Promise<void> {
    const { pool, clock, idleMs } = this.options;
    const now = clock();
    await pool.query('delete from sign_in.sessions where expires_at <= $1 or active_at <= $2', [
      now,
      new Date(now.getTime() - idleMs),
    ]);
  }
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const idOf = (secret: string): Buffer => digestOf(`session ${secret}`);
/** Associated data: so a sealed identity is good for its own session only. */
const associated = (id: Buffer): string => `session ${id.toString('hex')}`;

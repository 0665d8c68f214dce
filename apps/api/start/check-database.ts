import pg from 'pg';
import { sessionSettings, withSessionSettings } from '../../../libs/event-store/postgres/session.js';
import type { Clock } from '../../../libs/platform/clock.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import { checkClock } from './check-clocks.js';

/** How long a server may take to let us in, and to answer. */
const CONNECT_MS = 10_000;

/** What no session can set for itself, and must be so where the server knows it. */
const REQUIRED: Readonly<Record<string, string>> = {
  server_encoding: 'UTF8', // another one can't hold every name
  session_replication_role: 'origin', // else foreign keys are not checked
  zero_damaged_pages: 'off', // else what can't be read is left out
  ignore_checksum_failure: 'off',
  transaction_timeout: '0', // the master key is replaced in one transaction, however long it takes
};

/** What must be so besides in production: else a crash of the machine loses what was acknowledged. */
const DURABLE: Readonly<Record<string, string>> = { fsync: 'on', full_page_writes: 'on' };

interface DatabaseOptions {
  readonly connectionString: string;
  readonly clock: Clock;
  readonly production: boolean;
}

/**
 * Connects once, before anything relies on the database, and checks that it can be relied on: what its sessions are set
 * to, and that its clock and ours agree.
 * @throws StartupProblem DATABASE_UNREACHABLE, DATABASE_UNFIT, CLOCK_WRONG: why, and what to do
 */
export async function checkDatabase(options: DatabaseOptions): Promise<void> {
  const client = await connect(options.connectionString);
  try {
    await checkSettings(client, options.production);
    await checkClock(options.clock, () => timeOf(client), 'the database server');
  } finally {
    await client.end();
  }
}

/** @throws StartupProblem DATABASE_UNREACHABLE */
async function connect(connectionString: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      connectionString: withSessionSettings(connectionString),
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
    });
    client.on('error', () => undefined); // what breaks after connecting shows where it is used
    await client.connect();
    return client;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupProblem('DATABASE_UNREACHABLE', `The database of DATABASE_URL ${explain(code)}`);
  }
}

/** @throws StartupProblem DATABASE_UNFIT */
async function checkSettings(client: pg.Client, production: boolean): Promise<void> {
  const wanted = { ...sessionSettings, ...REQUIRED, ...(production && DURABLE) };
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any ($1)',
    [Object.keys(wanted)],
  );
  const actual = new Map(rows.map(({ name, setting }) => [name, setting]));
  const wrong = Object.entries(wanted).flatMap(([name, value]) => {
    const setting = actual.get(name) ?? value;
    return setting === value ? [] : [`${name} is ${setting}; it must be ${value}.`];
  });
  if (wrong.length === 0) return;
  throw new StartupProblem(
    'DATABASE_UNFIT',
    `${['The database can’t be relied on:', ...wrong].join('\n  - ')}\n` +
      'Correct that in postgresql.conf or with ALTER DATABASE … SET; a pooler in between must pass on the options ' +
      'of a connection. The encoding of a database is for ever: create another (createdb -E UTF8 -T template0).',
  );
}

async function timeOf(client: pg.Client): Promise<Date | undefined> {
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  return rows[0]?.now;
}

/** In our own words: those of the driver may repeat the address, the user or the name of the database. */
function explain(code = ''): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'refuses the connection: nothing listens there. Start PostgreSQL, or correct the host and the port.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'is on a host whose name can’t be resolved. Correct the host.';
    case '28P01':
    case '28000':
      return 'doesn’t let this user in. Correct the user or the password, or let the user in (pg_hba.conf).';
    case '3D000':
      return 'doesn’t exist on that server. Create it (createdb), or correct its name.';
    case '53300':
      return 'has no connection left. Raise max_connections there, or let go of some.';
    case '42704':
      return 'is on a server that lacks settings of PostgreSQL 14. Use a later one.';
    case '57P03':
      return 'is not ready yet: PostgreSQL is starting or stopping. Start again in a moment.';
    default: {
      const shown = /^[A-Z0-9_]+$/.test(code) ? ` (${code})` : '';
      return (
        `can’t be connected to${shown}. Check that PostgreSQL runs and can be reached from here, ` +
        'and that the host, port, user, password and sslmode are right.'
      );
    }
  }
}

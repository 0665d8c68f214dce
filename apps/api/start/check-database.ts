import pg from 'pg';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';

/** How long a server may take to let us in. */
const CONNECT_MS = 10_000;

/** Connects once, before anything relies on it. @throws StartupProblem DATABASE_UNREACHABLE: why, and what to do */
export async function checkDatabase(connectionString: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS });
    client.on('error', () => undefined); // what breaks after connecting shows where it is used
    await client.connect();
    await client.end();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupProblem('DATABASE_UNREACHABLE', `The database of DATABASE_URL ${explain(code)}`);
  }
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

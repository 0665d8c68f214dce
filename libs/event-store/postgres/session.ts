/**
 * What every session is set to, whatever the defaults of the server, the database and the role: so the same question
 * gets the same bytes everywhere, and what was acknowledged is on disk.
 */
export const sessionSettings = {
  // How values are written and read.
  client_encoding: 'UTF8',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  timezone_abbreviations: 'Default',
  bytea_output: 'hex',
  extra_float_digits: '1',
  // How statements are understood. Every name of ours is written with its schema.
  search_path: 'pg_catalog',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  // A policy that would hide rows makes the statement fail: no answer leaves out something without saying so.
  row_security: 'off',
  // How questions are answered: each by one process, and without compiling it. Both take longer than most answers do.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  // What a transaction sees, and when it is on disk. What may be forgotten after a crash says so itself.
  default_transaction_isolation: 'read committed',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
  synchronous_commit: 'on',
  // How long a statement may take is the business of whoever makes the connection.
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  idle_session_timeout: '0',
  client_min_messages: 'warning',
} as const;

/**
 * The address of a database, with the settings of a session in it; every connection is made with it. Options that the
 * address has already are kept, unless they set one of these.
 */
export function withSessionSettings(connectionString: string): string {
  const url = new URL(connectionString);
  const ours = Object.entries(sessionSettings).map(
    ([name, value]) => `-c ${name}=${value.replaceAll(' ', String.raw`\ `)}`,
  );
  const given = url.searchParams.get('options');
  url.searchParams.set('options', [...(given === null ? [] : [given]), ...ours].join(' '));
  return url.href;
}

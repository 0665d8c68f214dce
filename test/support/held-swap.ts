import pg from 'pg';
import type { TestService } from './service.js';

/**
 * Has a rebuild of read models go through the log and wait just before it would serve, until it is released: it holds
 * what such a swap locks.
 */
export async function heldSwap(
  { databaseUrl }: TestService,
  ...names: readonly string[]
): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from projection.builds where serving and name = any ($1) for update', [names]);
  return { release: () => client.end() };
}

import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Where a service is, and what lets us ask it. */
export interface Asked {
  readonly url: string;
  readonly token: string;
}

/** The read models against themselves, built anew. @returns those that differ */
export async function faultsOfReadModels(db: pg.Client, service: Asked): Promise<string[]> {
  await caughtUp(service);
  const before = await readModels(db);
  for (const name of ['consultation-statistics', 'person-index']) await rebuild(name, service);
  const after = await readModels(db);
  return Object.keys(before)
    .filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]))
    .map((table) => `${table} differs from its rebuild`);
}

/** Waits until every serving read model has come as far as the log. */
export async function caughtUp({ url, token }: Asked): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/v1/projections`, { headers: { authorization: `Bearer ${token}` } });
    const { head, projections } = (await answer.json()) as {
      head: string;
      projections: { serving: boolean; position: string }[];
    };
    if (
      projections.filter(({ serving }) => serving).every(({ position }) => Number(position) >= Number(head))
    )
      return;
    await pause(100);
  }
}

async function rebuild(name: string, { url, token }: Asked): Promise<void> {
  const answer = await fetch(`${url}/v1/projections/${name}/rebuild`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  const lines = (await answer.text()).trim().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '{}') as { state?: string };
  if (last.state !== 'done')
    throw new Error(`the rebuild of ${name} ended ${last.state ?? 'without a word'}`);
}

/** The rows of every serving read model, without what tells when they were built. */
async function readModels(db: pg.Client): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await db.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join projection.builds b on n.nspname = 'p_' || replace(b.name, '-', '_') || '_' || b.version || '_' || b.id
      where c.relkind = 'r' and b.serving`,
  );
  const models: Record<string, unknown[]> = {};
  for (const { schema, name } of tables) {
    const { rows } = await db.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${schema}"."${name}" t order by 1`,
    );
    models[`${schema.replace(/_\d+$/, '')}.${name}`] = rows.map(({ row }) => row);
  }
  return models;
}

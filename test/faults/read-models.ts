import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** A running service, and a token for it. */
interface Service {
  readonly url: string;
  readonly token: string;
}

/** Rebuilds read models and compares them with what they were. @returns those that differ */
export async function faultsOfReadModels(db: pg.Client, service: Service): Promise<string[]> {
  await caughtUp(service);
  const before = await readModels(db);
  for (const name of ['consultation-statistics', 'person-index']) await rebuild(name, service);
  const after = await readModels(db);
  return Object.keys(before)
    .filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]))
    .map((table) => `${table} differs from its rebuild`);
}

/** Waits until every serving read model has caught up with the log. */
export async function caughtUp({ url, token }: Service): Promise<void> {
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
    await delay(100);
  }
}

async function rebuild(name: string, { url, token }: Service): Promise<void> {
  const answer = await fetch(`${url}/v1/projections/${name}/rebuild`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  const lines = (await answer.text()).trim().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '{}') as { state?: string };
  if (last.state !== 'done')
    throw new Error(`the rebuild of ${name} ended ${last.state ?? 'without a state'}`);
}

/** The rows of every serving read model, by its table without the number of its build. */
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

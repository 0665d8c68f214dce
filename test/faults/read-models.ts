import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

const REBUILD = '/v1/operations/projections/rebuild';

/** A running service, and a token for it. */
interface Service {
  readonly url: string;
  readonly token: string;
}

interface Standing {
  readonly head: string;
  readonly projections: readonly { name: string; serving: boolean; position: string }[];
}

/** The read models of a service that is killed: rebuilt under way, and compared with the log at the end. */
export class ReadModels {
  constructor(private readonly service: Service) {}

  /** Kills during the rebuild of one of them. @returns whether it was under way */
  async whileRebuilding(db: pg.Client, random: () => number, killNow: () => Promise<void>): Promise<boolean> {
    const { projections } = await standing(this.service);
    const name = projections[Math.floor(random() * projections.length)]?.name ?? '';
    // Nobody waits for the answer: it ends with the service that gives it, or when its log is there again.
    this.#lines(REBUILD, { projections: [name] }).catch(() => undefined);
    const underWay = `select count(*)::int as count from projection.builds
      where name = $1 and not serving and status = 'rebuilding'`;
    let caught = false;
    for (let poll = 0; poll < 5_000 && !caught; poll += 1) {
      const { rows } = await db.query<{ count: number }>(underWay, [name]);
      caught = (rows[0]?.count ?? 0) > 0;
    }
    await delay(random() * 10);
    await killNow();
    return caught;
  }

  /**
   * What is wrong with them after the last kill: those that differ, byte for byte, from their rebuild, and what the
   * service itself finds when it compares them with the log.
   */
  async faults(db: pg.Client): Promise<string[]> {
    await caughtUp(this.service);
    const before = await rowsOf(db);
    const { projections } = await standing(this.service);
    for (const { name } of projections) await this.#rebuild(name);
    await caughtUp(this.service);
    const after = await rowsOf(db);
    const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]))
      .map((table) => `${table} differs from its rebuild`);
    return [...differing, ...(await this.#verify())];
  }

  async #rebuild(name: string): Promise<void> {
    const last = (await this.#lines(REBUILD, { projections: [name] })).at(-1);
    if (last?.state !== 'done')
      throw new Error(`the rebuild of ${name} ended ${last?.state ?? 'without a state'}`);
  }

  async #verify(): Promise<string[]> {
    const lines = await this.#lines('/v1/operations/projections/verify', {});
    return lines
      .filter(({ state }) => state !== 'building' && state !== 'same')
      .map((line) => `verify: ${JSON.stringify(line)}`);
  }

  async #lines(path: string, body: object): Promise<{ readonly state?: string }[]> {
    const headers = { authorization: `Bearer ${this.service.token}`, 'content-type': 'application/json' };
    const answer = await fetch(this.service.url + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${text}`);
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly state?: string });
  }
}

/** Waits until every read model has caught up with the log, and serves. */
export async function caughtUp(service: Service): Promise<void> {
  for (;;) {
    const { head, projections } = await standing(service);
    const behind = projections.filter(({ serving, position }) => !serving || Number(position) < Number(head));
    if (behind.length === 0) return;
    await delay(100);
  }
}

async function standing({ url, token }: Service): Promise<Standing> {
  const answer = await fetch(`${url}/v1/operations/projections`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()) as Standing;
}

/** The rows of every serving read model, by its table without the number of its build. */
async function rowsOf(db: pg.Client): Promise<Record<string, unknown[]>> {
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

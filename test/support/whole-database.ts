import pg from 'pg';

/** All that a database holds, as somebody would find it who got hold of it. */
export interface WholeDatabase {
  /** Every row of every table, as text. */
  readonly rows: string;
  /**
   * The pages of every table, index and overflow table, byte for byte: also what was deleted and what
   * statistics keep.
   */
  readonly pages: string;
}

/** Reads a whole database; asks for a superuser. */
export async function readWholeDatabase(url: string): Promise<WholeDatabase> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('ANALYZE');
    await client.query('CHECKPOINT');
    return { rows: await readRows(client), pages: await readPages(client) };
  } finally {
    await client.end();
  }
}

async function readRows(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
    texts.push(name, ...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

async function readPages(client: pg.Client): Promise<string> {
  const { rows: relations } = await client.query<{ path: string }>(
    `SELECT pg_relation_filepath(oid) AS path FROM pg_class WHERE pg_relation_filepath(oid) LIKE 'base/%'`,
  );
  const texts: string[] = [];
  for (const { path } of relations) {
    const { rows } = await client.query<{ bytes: Buffer | null }>(
      'SELECT pg_read_binary_file($1, true) AS bytes',
      [path],
    );
    texts.push(rows[0]?.bytes?.toString('latin1') ?? '');
  }
  return texts.join('\n');
}

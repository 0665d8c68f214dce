import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pg from 'pg';
import { ask } from './database.js';

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

/**
 * The files of the server that hold one of some texts, as they are or as hexadecimal digits: everything in its data
 * directory, also the log of changes (WAL). What was not written since an instant can't hold what was made later.
 * @param since milliseconds since 1970 @returns paths in the data directory
 */
export async function filesHolding(
  url: string,
  texts: readonly string[],
  since: number,
): Promise<readonly string[]> {
  const [row] = await ask(url, "SELECT current_setting('data_directory') AS directory");
  const { directory } = row as { readonly directory: string };
  const forms = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const path of paths) {
    const bytes = await readIfWritten(path, since);
    if (bytes && forms.some((form) => bytes.includes(form))) found.push(relative(directory, path));
  }
  return found;
}

/** Other tests use the same server and may have removed the file meanwhile. */
async function readIfWritten(path: string, since: number): Promise<Buffer | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    return mtimeMs < since - 1_000 ? undefined : await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The embedded PostgreSQL of the service, found by the files in its data directory. */
export class EmbeddedDatabase {
  constructor(private readonly dataDir: string) {}

  /** Opens a connection of the test. */
  async connect(): Promise<pg.Client> {
    const home = await this.#home();
    const [lines, password] = await Promise.all([
      readFile(join(home, 'database/cluster/postmaster.pid'), 'utf8'),
      readFile(join(home, 'database/password'), 'utf8'),
    ]);
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(lines.split('\n')[3]),
      user: 'kbi',
      password,
      database: 'postgres',
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async kill(): Promise<void> {
    const pidFile = join(await this.#home(), 'database/cluster/postmaster.pid');
    const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
    if (!(pid > 0)) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it had ended already
    }
  }

  async remove(): Promise<void> {
    await rm(await this.#home(), { recursive: true, force: true });
  }

  async #home(): Promise<string> {
    const pointer = join(this.dataDir, 'postgres-location');
    return existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : join(this.dataDir, 'postgres');
  }
}

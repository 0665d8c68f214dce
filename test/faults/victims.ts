import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { projectRoot } from '../../libs/platform/project-root.js';

/** The service as a process of its own, with the PostgreSQL that it embeds: both can be killed, and start again. */
export class Victims {
  #service: ChildProcess | undefined;

  private constructor(
    readonly dataDir: string,
    readonly port: number,
  ) {}

  static async make(): Promise<Victims> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    probe.close();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return new Victims(await mkdtemp(join(tmpdir(), 'kbi-faults-')), address.port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the service's process; it is not ready yet. */
  begin(): void {
    const loader = join(projectRoot(), 'test/support/typescript.js');
    this.#service = spawn(process.execPath, ['--import', loader, 'apps/api/main.ts'], {
      cwd: projectRoot(),
      env: {
        ...process.env,
        KBI_DATA_DIR: this.dataDir,
        PORT: String(this.port),
        DATABASE_URL: '',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', process.env['KBI_TEST_VERBOSE'] ? 'inherit' : 'ignore'],
    });
  }

  /** Waits until the service answers that it is ready, starting it when it isn't alive. */
  async revive(): Promise<void> {
    const deadline = Date.now() + 60_000;
    if (!this.#alive()) this.begin();
    for (;;) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      if (!this.#alive()) throw new Error('the service ended by itself while it started');
      if (Date.now() > deadline) throw new Error('the service did not become ready within a minute');
      await pause(25);
    }
  }

  #alive(): boolean {
    return this.#service?.exitCode === null && this.#service.signalCode === null;
  }

  async killService(): Promise<void> {
    const service = this.#service;
    if (!service || !this.#alive()) return;
    const gone = once(service, 'exit');
    service.kill('SIGKILL');
    await gone;
  }

  async killPostgres(): Promise<void> {
    const pid = await this.#postgresPid();
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it was gone already
    }
  }

  /** A connection of our own to the embedded database, past the service. */
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

  async #home(): Promise<string> {
    const pointer = join(this.dataDir, 'postgres-location');
    return existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : join(this.dataDir, 'postgres');
  }

  async #postgresPid(): Promise<number | undefined> {
    const lines = await readFile(join(await this.#home(), 'database/cluster/postmaster.pid'), 'utf8').catch(
      () => '',
    );
    const pid = Number(lines.split('\n')[0]);
    return pid > 0 ? pid : undefined;
  }

  /** Stops both as an operator would, and removes what they kept. */
  async end(): Promise<void> {
    if (this.#service && this.#alive()) {
      const gone = once(this.#service, 'exit');
      this.#service.kill('SIGTERM');
      await gone;
    }
    const home = await this.#home();
    await rm(home, { recursive: true, force: true });
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

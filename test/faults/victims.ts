import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../libs/platform/project-root.js';
import type { TestStore } from '../support/event-log.js';
import { EmbeddedDatabase } from './embedded-database.js';
import { type LogServer, logServers } from './log-server.js';

/** A bound for what hangs: on a busy machine a start takes long, while all who were cut off try again. */
const longestStartMs = 180_000;

/** The service as a process of its own, and the server of its log: both can be killed, and start again. */
export class Victims {
  #service: ChildProcess | undefined;
  /** The end of what the service printed, for when it ends without being killed. */
  #lastWords = '';

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    /** Holds the keys and the read models; the service runs it. */
    readonly database: EmbeddedDatabase,
    readonly log: LogServer,
  ) {}

  static async make(store: TestStore): Promise<Victims> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    probe.close();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const dataDir = await mkdtemp(join(tmpdir(), 'kbi-faults-'));
    const database = new EmbeddedDatabase(dataDir);
    return new Victims(dataDir, address.port, database, await logServers[store](database));
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
        ...this.log.environment,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#lastWords = '';
    for (const output of [this.#service.stdout, this.#service.stderr])
      output?.on('data', (words) => (this.#lastWords = (this.#lastWords + String(words)).slice(-4_000)));
  }

  /** Starts what isn't alive, and waits until the service answers that it is ready. */
  async revive(): Promise<void> {
    await this.log.revive();
    const deadline = Date.now() + longestStartMs;
    if (!this.#alive()) this.begin();
    for (;;) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      const said = await answer?.text();
      if (!this.#alive())
        throw new Error(`the service ended by itself while it started:\n${this.#lastWords}`);
      if (Date.now() > deadline)
        throw new Error(`the service did not become ready in time: ${said ?? this.#lastWords}`);
      await pause(100);
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

  /** Stops both as an operator would, and removes what they kept. */
  async end(): Promise<void> {
    if (this.#service && this.#alive()) {
      const gone = once(this.#service, 'exit');
      this.#service.kill('SIGTERM');
      await gone;
    }
    await this.log.end();
    await this.database.remove();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

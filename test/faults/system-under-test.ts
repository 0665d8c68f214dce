import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../../libs/platform/project-root.js';
import type { TestStore } from '../support/event-log.js';
import { EmbeddedDatabase } from './embedded-database.js';
import { type LogServer, logServers } from './log-server.js';

/** Bounds a start, which takes long on a busy machine while all disconnected clients retry. */
const startWithinMs = 180_000;

/** The service in a process of its own, and the server of its log: both can be killed and started again. */
export class SystemUnderTest {
  #service: ChildProcess | undefined;
  /** The end of what the service printed, for the error when it ends by itself. */
  #output = '';

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    /** Holds the keys and the read models; the service runs it. */
    readonly database: EmbeddedDatabase,
    readonly log: LogServer,
  ) {}

  static async create(store: TestStore): Promise<SystemUnderTest> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    probe.close();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const dataDir = await mkdtemp(join(tmpdir(), 'kbi-faults-'));
    const database = new EmbeddedDatabase(dataDir);
    return new SystemUnderTest(dataDir, address.port, database, await logServers[store](database));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the process of the service, without waiting until it is ready. */
  startService(): void {
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
    this.#output = '';
    for (const output of [this.#service.stdout, this.#service.stderr])
      output?.on('data', (chunk) => (this.#output = (this.#output + String(chunk)).slice(-4_000)));
  }

  /** Starts what does not run, and waits until the service answers that it is ready. */
  async restart(): Promise<void> {
    await this.log.restart();
    const deadline = Date.now() + startWithinMs;
    if (!this.#isRunning()) this.startService();
    for (;;) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      const said = await answer?.text();
      if (!this.#isRunning())
        throw new Error(`the service ended by itself while it started:\n${this.#output}`);
      if (Date.now() > deadline)
        throw new Error(`the service did not become ready in time: ${said ?? this.#output}`);
      await delay(100);
    }
  }

  #isRunning(): boolean {
    return this.#service?.exitCode === null && this.#service.signalCode === null;
  }

  async killService(): Promise<void> {
    const service = this.#service;
    if (!service || !this.#isRunning()) return;
    const exited = once(service, 'exit');
    service.kill('SIGKILL');
    await exited;
  }

  /** Stops both as an operator would, and removes their data. */
  async stop(): Promise<void> {
    if (this.#service && this.#isRunning()) {
      const exited = once(this.#service, 'exit');
      this.#service.kill('SIGTERM');
      await exited;
    }
    await this.log.stop();
    await this.database.remove();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../../libs/platform/project-root.js';

/** Bounds a start, which takes long on a busy machine while all disconnected clients retry. */
const startWithinMs = 180_000;

/** The service in a process of its own, which can be killed and started again. */
export class ServiceProcess {
  readonly url: string;
  #service: ChildProcess | undefined;
  /** The end of what the service printed, for the error when it ends by itself. */
  #output = '';

  /** @param environment what it is configured with, besides its port */
  constructor(
    readonly port: number,
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    this.url = `http://127.0.0.1:${String(port)}`;
  }

  get isRunning(): boolean {
    return this.#service?.exitCode === null && this.#service.signalCode === null;
  }

  /** Starts the process, without waiting until it is ready. */
  start(): void {
    const loader = join(projectRoot(), 'test/support/typescript.js');
    this.#service = spawn(process.execPath, ['--import', loader, 'apps/api/main.ts'], {
      cwd: projectRoot(),
      env: { ...process.env, PORT: String(this.port), LOG_LEVEL: 'error', ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#output = '';
    for (const output of [this.#service.stdout, this.#service.stderr])
      output?.on('data', (chunk) => (this.#output = (this.#output + String(chunk)).slice(-4_000)));
  }

  /** Starts it unless it runs, and waits until it answers that it is ready. */
  async ready(): Promise<void> {
    const deadline = Date.now() + startWithinMs;
    if (!this.isRunning) this.start();
    for (;;) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      const said = await answer?.text();
      if (!this.isRunning) throw new Error(`the service ended by itself while it started:\n${this.#output}`);
      if (Date.now() > deadline)
        throw new Error(`the service did not become ready in time: ${said ?? this.#output}`);
      await delay(100);
    }
  }

  /** Ends it if it runs, and waits until it has ended: SIGTERM as an operator would, SIGKILL as a crash. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const service = this.#service;
    if (!service || !this.isRunning) return;
    const exited = once(service, 'exit');
    service.kill(signal);
    await exited;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Command, Report } from './commands.js';

const script = fileURLToPath(new URL('main.ts', import.meta.url));
const hooks = new URL('../typescript.js', import.meta.url).href;

/** A fake in a process of its own. */
export interface FakeProcess {
  readonly pid: number;
  readonly port: number;
  /** The ports of all its nodes. */
  readonly ports: readonly number[];
  readonly connectionString: string;
  send(command: Command): Promise<Report>;
  /** Kills it (-9), like a crash. */
  kill(): Promise<void>;
  /** Lets it end, and waits for it. */
  close(): Promise<void>;
}

/** Starts a fake with its log in a directory, on a port where it must be the same as before. */
export async function startFakeProcess(options: {
  readonly directory: string;
  readonly port?: number;
  readonly nodes?: number;
}): Promise<FakeProcess> {
  const { directory, port: wanted = 0, nodes = 1 } = options;
  const child = spawn(
    process.execPath,
    ['--import', hooks, script, '--data', directory, '--port', String(wanted), '--nodes', String(nodes)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async <T>(): Promise<T> => {
    const line = await lines.next();
    if (line.done) throw new Error('the fake has ended');
    return JSON.parse(line.value) as T;
  };
  const { port, ports } = await answer<{ port: number; ports: number[] }>();

  let lastReport: Promise<unknown> = Promise.resolve();
  return {
    pid: child.pid ?? 0,
    port,
    ports,
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    send: (command) => {
      const report = lastReport.then(() => {
        child.stdin.write(`${JSON.stringify(command)}\n`);
        return answer<Report>();
      });
      lastReport = report.catch(() => undefined);
      return report;
    },
    kill: () => ended(child, () => child.kill('SIGKILL')),
    close: () => ended(child, () => child.stdin.end()),
  };
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  end();
  await exit;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../libs/platform/project-root.js';

/** A process of its own, for tests that kill it. */
export interface Script {
  readonly pid: number;
  /** The next line that it prints; rejects when it ends without one. */
  line(): Promise<string>;
  /** Fulfilled when it has ended, however. */
  readonly ended: Promise<unknown>;
  /** Sends the signal and waits for the end. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Runs a piece of JavaScript in the project's root, where `import('./libs/….ts')` loads our sources.
 * @param user whom it runs as; only root can choose @param environment beside that of this process
 */
export function runScript(
  source: string,
  args: readonly string[] = [],
  user: { uid?: number; gid?: number } = {},
  environment: Readonly<Record<string, string>> = {},
): Script {
  const loader = join(projectRoot(), 'test/support/typescript.js');
  const child = spawn(
    process.execPath,
    ['--import', loader, '--input-type=module', '--eval', source, ...args],
    {
      cwd: projectRoot(),
      env: { ...process.env, ...environment },
      ...user,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines: AsyncIterator<string, undefined> = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    ended,
    async line() {
      const next = await lines.next();
      if (next.done) throw new Error('The script ended without another line');
      return next.value;
    },
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

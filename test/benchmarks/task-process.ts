import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A client of the service in a process of its own, which performs one task after the other. */
export interface TaskProcess<Task, Result> {
  /** @throws Error when the process ends before the task is done */
  perform(task: Task): Promise<Result>;
  stop(): Promise<void>;
}

/**
 * Starts a file of this folder as a process that answers each message (a task) with one message (its result).
 * @param options of Node, beside those of this process
 */
export function startTaskProcess<Task extends object, Result>(
  file: string,
  options: readonly string[] = [],
): TaskProcess<Task, Result> {
  const own = process.execArgv.filter((option) => !option.startsWith('--cpu-prof'));
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: [...own, ...options] });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended`)));
  ended.catch(() => undefined);
  return {
    async perform(task) {
      child.send(task);
      const done = new Promise<Result>((resolve) =>
        child.once('message', resolve as (result: unknown) => void),
      );
      return Promise.race([done, ended]);
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}

/** Runs in the task process: performs each task; the process ends with its parent, or at the first failure. */
export function serveTasks(perform: (task: never) => Promise<object | number>): void {
  process.on('message', (task) => {
    perform(task as never).then(
      (result) => process.send?.(result),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => process.exit());
}

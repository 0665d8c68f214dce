/** Shows the progress of long work to a person: one line per step, with its time. */
export interface Progress {
  /** Runs one step and shows it. Throws what the work throws. */
  step<T>(title: string, work: () => T | Promise<T>): Promise<T>;
  /** Shows a line. */
  say(text: string): void;
}

/** Where progress is written: `process.stderr`, or a list in a test. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** In a terminal a step is shown while it runs too; elsewhere only when it has ended. */
export function startProgress(output: ProgressOutput = process.stderr): Progress {
  const begin = (title: string) => output.isTTY && output.write(`  … ${title}`);
  const finish = (mark: string, title: string, startedAt: number) =>
    output.write(`${output.isTTY ? '\r\u001b[2K' : ''}  ${mark} ${title} (${seconds(startedAt)})\n`);
  return {
    async step(title, work) {
      const startedAt = performance.now();
      begin(title);
      try {
        const result = await work();
        finish('✓', title, startedAt);
        return result;
      } catch (error) {
        finish('✗', title, startedAt);
        throw error;
      }
    },
    say: (text) => void output.write(`  ${text}\n`),
  };
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

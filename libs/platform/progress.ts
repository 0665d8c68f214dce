/** Shows a person how far something is that takes a while: its steps, one line each, with their times. */
export interface Progress {
  /** Runs one step and shows it; what the work throws goes on to the caller. */
  step<T>(title: string, work: () => T | Promise<T>): Promise<T>;
  /** Shows a line that is no step. */
  say(text: string): void;
}

/** What a progress writes to: `process.stderr`, or a list in a test. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** In a terminal a step shows while it runs too; elsewhere it is one line when it is over. */
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

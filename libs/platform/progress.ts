/** Where progress is written: `process.stderr`, or a list in a test. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export type Progress = ReturnType<typeof startProgress>;

/**
 * Shows the progress of long work to a person: one line per step, with its time. In a terminal a step is shown while it
 * runs too; elsewhere only when it has ended.
 */
export function startProgress(output: ProgressOutput = process.stderr) {
  return {
    /** Runs one step and shows it. Throws what the work throws. */
    async step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
      const startedAt = performance.now();
      const finish = (mark: string) => {
        const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
        output.write(`${output.isTTY ? '\r\u001b[2K' : ''}  ${mark} ${title} (${seconds} s)\n`);
      };
      if (output.isTTY) output.write(`  … ${title}`);
      try {
        const result = await work();
        finish('✓');
        return result;
      } catch (error) {
        finish('✗');
        throw error;
      }
    },
    /** Shows a line. */
    say: (text: string) => void output.write(`  ${text}\n`),
  };
}

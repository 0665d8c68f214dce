import progress, { MultiBar, SingleBar, type TimeFormatter } from 'cli-progress';
import type { CliDependencies } from './context.js';

/** How long it takes; the library gives a word for what can’t be told yet. */
const formatTime: TimeFormatter = (seconds, options, roundTo) =>
  Number.isFinite(seconds) ? progress.Format.TimeFormat(seconds, options, roundTo) : '?';

/**
 * A progress bar; undefined when the output is no terminal.
 * @param counted what is counted, and how the time left is written, such as `documents, {eta_formatted}`
 */
export function createProgressBar(output: CliDependencies['stderr'], counted: string): SingleBar | undefined {
  if (!output.isTTY) return undefined;
  const format = `  {bar} {value} of {total} ${counted} left`;
  return new SingleBar({ stream: output, format, clearOnComplete: true, hideCursor: true, formatTime });
}

/** Progress bars below each other; undefined when the output is no terminal. @param format of each */
export function createProgressBars(output: CliDependencies['stderr'], format: string): MultiBar | undefined {
  return output.isTTY
    ? new MultiBar({ stream: output, format, clearOnComplete: true, hideCursor: true, formatTime })
    : undefined;
}

/** Removes the progress from the current line of a terminal, to make room for other output. */
export function clearLine(output: CliDependencies['stderr']): void {
  if (output.isTTY) output.write('\r\u001b[2K');
}

import type { AppendBenchmark } from './append.js';

/** The measurements as a text table. */
export function reportAppends({ rawEventsPerSecond, appends }: AppendBenchmark): string {
  const lines = appends.map(({ inFlight, eventsPerSecond, ratio, p50Milliseconds, p99Milliseconds }) =>
    row(
      String(inFlight),
      thousands(eventsPerSecond),
      ratio.toFixed(2),
      p50Milliseconds.toFixed(2),
      p99Milliseconds.toFixed(2),
    ),
  );
  return [
    'Appends of one event of about 300 bytes through the port; medians of interleaved rounds.',
    `Raw multi-row inserts (1,000 rows a statement, one connection): ${thousands(rawEventsPerSecond)} events/s.`,
    '',
    row('in flight', 'events/s', '× raw', 'p50 ms', 'p99 ms'),
    ...lines,
  ].join('\n');
}

function row(...cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(10)).join('');
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

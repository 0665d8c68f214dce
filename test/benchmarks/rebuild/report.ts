import type { RebuildBenchmark } from './measure.js';

/** The measurements as a text table, with the bar of each. */
export function reportRebuilds(measured: RebuildBenchmark): string {
  const { events, rounds, readsPerSecond, statistics, documents, all, consultations, stages, lag } = measured;
  const compared = (what: string, { perSecond, ratio }: typeof statistics, bar: number) =>
    row(what, thousands(perSecond), ratio.toFixed(2), bar.toFixed(2));
  return [
    `Building read models from a simulated log of ${thousands(events)} events, one in five a consultation; medians of`,
    `${String(rounds)} rounds. The ratio is to reading all rows with plain pg, in pages of 5,000, parsed.`,
    '',
    row('', 'events/s', 'ratio', 'bar'),
    row('plain reading', thousands(readsPerSecond)),
    compared('consultation statistics', statistics, 1),
    compared('all read models at once', all, 0.5),
    compared('documents of all lives', documents, 0.35),
    '',
    row(`${thousands(consultations.events)} consultations alone`, 'events/s', 'ratio', 'bar'),
    row('plain reading', thousands(consultations.readsPerSecond)),
    compared('consultation statistics', consultations, 0.6),
    '',
    row('log', 'query ms', 's, 192 MB', 'MiB used'),
    ...stages.map(({ events: size, query, small }) =>
      row(
        thousands(size),
        query.toFixed(2),
        small ? (small.milliseconds / 1_000).toFixed(1) : '',
        small ? small.memory.toFixed(0) : '',
      ),
    ),
    `The statistics of five months take ${flatness(measured).toFixed(2)} times as long with the largest log (bar 1.3).`,
    '',
    `From an append to its being visible: ${lag.toFixed(1)} ms (bar 50).`,
    emmettLine(measured),
  ].join('\n');
}

function flatness({ stages }: RebuildBenchmark): number {
  return (stages.at(-1)?.query ?? Number.NaN) / (stages[0]?.query ?? Number.NaN);
}

function emmettLine({ emmett, statistics }: RebuildBenchmark): string {
  if ('skipped' in emmett) return emmett.skipped;
  const perSecond = (emmett.events * 1_000) / emmett.milliseconds;
  const times = statistics.perSecond / perSecond;
  return [
    `Emmett with Pongo: ${thousands(emmett.events)} events of that log at ${thousands(perSecond)} events/s`,
    `(${thousands(emmett.counted)} consultations counted); ours are ${times.toFixed(0)} times as fast (bar 30).`,
  ].join(' ');
}

const row = (first: string, ...cells: readonly string[]): string =>
  first.padEnd(32) + cells.map((cell) => cell.padStart(11)).join('');

const thousands = (value: number): string => Math.round(value).toLocaleString('en-GB');

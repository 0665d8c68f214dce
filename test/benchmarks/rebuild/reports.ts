/** How long reports of persons take to answer for a year, by how much else the log holds. */
import { freshDatabase } from '../../support/database.js';
import { benchmarkDatabase } from '../database.js';
import { startTaskProcess } from '../task-process.js';
import { measurePictures } from './pictures.js';
import type { Done, ReportTimes, Task } from './tasks.js';
import { LogWriter } from './write-log.js';

/** What fills a tenth of the largest log: trajectories as a part of those of 2017, of so many events a year. */
const EVENTS_A_YEAR = 575_000;
const BARS = { counts: 100, quantiles: 500, growth: 3, picture: 1_000 };

export interface ReportsBenchmark {
  readonly events: number;
  /** Of a log that ends with 2017: a tenth of the events. */
  readonly oneYear: readonly ReportTimes[];
  /** Of that log with nine years before it, as large. */
  readonly tenYears: readonly ReportTimes[];
  /** Of a log of as many events, in years as 2017 really was. */
  readonly asPublished: readonly ReportTimes[];
  /** Of that last log, by report: from its answer to its picture in a browser, in ms. Undefined without Chromium. */
  readonly pictures: ReadonlyMap<string, number> | undefined;
}

/** Measures each report of persons, for the twelve months of 2017. */
export async function measureReports(events: number): Promise<ReportsBenchmark> {
  await using server = await benchmarkDatabase();
  const measuredOn = async (scale: number, sizes: readonly number[]) => {
    const database = (await freshDatabase(server.url)).url;
    const log = await LogWriter.open(database, { scale, timesIn2017: 1 });
    const measured = startTaskProcess<Task, Done>('rebuild/measured-process.ts');
    try {
      const times: (readonly ReportTimes[])[] = [];
      for (const size of sizes) {
        await log.mixUpTo(size);
        times.push((await measured.perform({ kind: 'reports', database })).reports);
      }
      return { database, times };
    } finally {
      await measured.stop();
      await log.close();
    }
  };
  const tenth = events / 10;
  const grown = await measuredOn(tenth / EVENTS_A_YEAR, [tenth, events]);
  const [oneYear = [], tenYears = []] = grown.times;
  const published = await measuredOn(1, [events]);
  const [asPublished = []] = published.times;
  const asked = new Map(asPublished.map(({ report, asked: query }) => [report, query]));
  const pictures = await measurePictures(published.database, asked);
  return { events, oneYear, tenYears, asPublished, pictures };
}

/** The measurements as a text table, with the bars. */
export function reportReports({
  events,
  oneYear,
  tenYears,
  asPublished,
  pictures,
}: ReportsBenchmark): string {
  const millions = `${(events / 1_000_000).toFixed(1)} M`;
  return [
    'Answering reports of persons for 2017, or on the day after: medians, exact / protected, in ms.',
    `Bars: ${BARS.counts} ms for counts, ${BARS.quantiles} for quantiles (*); ten years ${BARS.growth} times one;`,
    `${BARS.picture} ms from the answer to its picture on the page.`,
    '',
    row(
      '',
      `one year of ${(events / 10).toLocaleString('en-GB')}`,
      `ten, ${millions}`,
      'times',
      `as 2017, ${millions}`,
      'picture',
    ),
    ...oneYear.map((one, index) => {
      const [ten, published] = [tenYears[index], asPublished[index]];
      const times = ten
        ? `${(ten.exact / one.exact).toFixed(1)} / ${(ten.protected / one.protected).toFixed(1)}`
        : '';
      return row(
        one.report + (one.hasQuantiles ? ' *' : ''),
        both(one),
        both(ten),
        times,
        both(published),
        pictures?.get(one.report)?.toFixed(0) ?? '',
      );
    }),
  ].join('\n');
}

const both = (times: ReportTimes | undefined): string =>
  times ? `${times.exact.toFixed(0)} / ${times.protected.toFixed(0)}` : '';

const row = (first: string, ...cells: readonly string[]): string =>
  first.padEnd(26) + cells.map((cell) => cell.padStart(19)).join('');

/** What the measured process is asked to do; see measured-process.ts. */

/** Reads rows of the log with plain `pg`, in pages of 5,000, and parses them. */
interface ReadTask {
  readonly kind: 'read';
  readonly database: string;
}

/** Builds read models from an empty register until all of them serve. */
interface RebuildTask {
  readonly kind: 'rebuild';
  readonly database: string;
  /** Names; `all`: every read model of the project. */
  readonly models: readonly string[] | 'all';
}

/** Asks for the statistics of five months again and again. Milliseconds: the median. */
interface QueryTask {
  readonly kind: 'query';
  readonly database: string;
}

/** Appends one event at a time and waits until the statistics show it. Milliseconds: the median. */
interface LagTask {
  readonly kind: 'lag';
  readonly database: string;
  readonly appends: number;
}

/** Asks each report of persons for a year, again and again, when all read models have caught up. */
interface ReportsTask {
  readonly kind: 'reports';
  readonly database: string;
}

export type Task = ReadTask | RebuildTask | QueryTask | LagTask | ReportsTask;

/** How long a report takes, in ms: medians, of exact numbers and of protected ones. */
export interface ReportTimes {
  readonly report: string;
  /** Its query. */
  readonly asked: Readonly<Record<string, string>>;
  readonly hasQuantiles: boolean;
  readonly exact: number;
  readonly protected: number;
}

export interface Done {
  readonly milliseconds: number;
  /** Rows read, of a `ReadTask`. */
  readonly rows: number;
  /** Of a `ReportsTask`. */
  readonly reports: readonly ReportTimes[];
  /** The most memory that the process ever had, in MiB. */
  readonly memory: number;
}

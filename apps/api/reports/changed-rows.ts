/** Which groups of a report are counted otherwise in another answer. */
import { same } from '../../../libs/domain/kernel/same.js';
import type { Report } from '../../../libs/projection/report.js';
import {
  orderedRows,
  overOf,
  type Cell,
  type ReportResult,
  type ReportRow,
} from '../../../libs/projection/result.js';

export interface ChangedGroup {
  /** The values of the groupings, in their order. */
  readonly key: readonly Cell[];
  /** The groupings, with names. */
  readonly group: ReportRow;
  /** What was counted, and what is; null where the answer has no such group. */
  readonly before: ReportRow | null;
  readonly after: ReportRow | null;
}

/** The groups whose measures differ, in the order of the groupings. */
export function changedGroups(
  report: Report,
  before: ReportResult,
  after: ReportResult,
): readonly ChangedGroup[] {
  const { groupBy } = after.query;
  const measures = Object.keys(report.measures);
  const isMeasured = (name: string) => measures.some((one) => name === one || name === overOf(one));
  const keyOf = (row: ReportRow): readonly Cell[] => groupBy.map((name) => row[name] ?? null);
  const byKey = ({ rows }: ReportResult) => new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row]));
  const [then, now] = [byKey(before), byKey(after)];
  const all = new Map([...then, ...now]);
  return orderedRows([...all.values()], report, { groupBy, orderBy: undefined }).flatMap((row) => {
    const key = keyOf(row);
    const [was, is] = [then, now].map((rows) => cellsOf(rows.get(JSON.stringify(key)), isMeasured));
    if (same(was, is)) return [];
    return [
      { key, group: cellsOf(row, (name) => !isMeasured(name)) ?? {}, before: was ?? null, after: is ?? null },
    ];
  });
}

const cellsOf = (row: ReportRow | undefined, isMeant: (name: string) => boolean): ReportRow | undefined =>
  row && Object.fromEntries(Object.entries(row).filter(([name]) => isMeant(name)));

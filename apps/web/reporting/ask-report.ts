import { queryOptions } from '@tanstack/react-query';
import { KbiProblem } from '../../../libs/client/problem.js';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import type { Language } from '../app/language.js';
import type { Search } from '../app/search.js';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell | undefined>>;
/** What the answers of all reports have in common; they differ in their columns. */
export type Report = Omit<components['schemas']['ExchangeOverviewReport'], 'report' | 'rows' | 'total'> & {
  readonly report: string;
  readonly rows: readonly Row[];
  readonly total: Row;
};
export type Declaration = components['schemas']['ReportDeclaration'];

/** Asks a report. The path stands for that of every report; the service checks what is asked. */
async function askPlainly(name: string, search: Search, signal: AbortSignal): Promise<Report> {
  const path = `/v1/reports/${encodeURIComponent(name)}` as '/v1/reports/consultation-statistics';
  const asked = api.GET(path, { params: { query: search as never }, signal });
  return (await unwrap(asked)) as unknown as Report;
}

/**
 * Asks a report as it is known at an instant, which is now unless it is asked otherwise: so the answer says how to make
 * it again. A report that keeps no history is asked without.
 */
async function askReport(name: string, search: Search, signal: AbortSignal): Promise<Report> {
  if (search['knownAt'] !== undefined) return askPlainly(name, search, signal);
  const { at } = await unwrap(api.GET('/v1/operations/projections', { signal }));
  try {
    return await askPlainly(name, { ...search, knownAt: at }, signal);
  } catch (error) {
    if (error instanceof KbiProblem && error.code === 'KNOWN_AT_NOT_KEPT')
      return askPlainly(name, search, signal);
    throw error;
  }
}

/** A report as it is asked, in a language. */
export const reportQuery = (name: string, search: Search, language: Language) =>
  queryOptions({
    queryKey: ['report', name, search, language],
    queryFn: ({ signal }) => askReport(name, search, signal),
  });

/** Which reports there are, and what may be asked of each. */
export const declarationsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['declarations', language],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/v1/reports', { signal }))).reports,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The total of a measure; undefined where it has none. */
export const totalOf = (report: Report, measure: string): number | undefined => {
  const value = report.total[measure];
  return typeof value === 'number' ? value : undefined;
};

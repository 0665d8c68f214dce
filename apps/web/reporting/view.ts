/** What a report's address asks, and in which shape its answer is drawn. */
import type { Search } from '../app/search.js';
import type { Cell, Declaration, Report, Row } from './ask-report.js';

export type Grouping = Declaration['groupings'][number];
export type Measure = Declaration['measures'][number];

/** Parameters of the page itself; all others are the report's own, and go to the service as they stand. */
const pageParameters = ['maat', 'rijen'] as const;
/** Stands in `groupBy` for no grouping at all. */
export const NO_GROUPS = '-';

/** Which groupings are asked, or those with which a report is read best when none that it has is named. */
export function groupsOf(declaration: Declaration, search: Search): readonly Grouping[] {
  if (search['groupBy'] === NO_GROUPS) return [];
  const known = (names: readonly string[]) =>
    names.flatMap((name) => declaration.groupings.find((grouping) => grouping.name === name) ?? []);
  const asked = known(search['groupBy']?.split(',') ?? []);
  return [...new Set(asked.length > 0 ? asked : known(usualGroups(declaration)))];
}

/** The same search with the groups of an answer, as the answer before is shown until the next one is there. */
export const groupedAs = (search: Search, { query: { groupBy } }: Report): Search => ({
  ...search,
  groupBy: groupBy.join(',') || NO_GROUPS,
});

function usualGroups({ listsRows, filters, groupings, measures }: Declaration): readonly string[] {
  if (listsRows) return [];
  const has = (name: string) => groupings.some((grouping) => grouping.name === name);
  if (has('skill') && has('level') && !has('month')) return ['skill', 'level'];
  const isOfDurations = measures[0] !== undefined && isQuantile(measures[0]);
  if (has('month') && !isOfDurations && filters.some(({ kind }) => kind === 'firstDay')) return ['month'];
  return groupings
    .filter(({ unit }) => unit !== 'day')
    .slice(0, 1)
    .map(({ name }) => name);
}

/** What is wrong in the parameters of an address: these are left out, and it is said. */
export function unknownIn(declaration: Declaration, search: Search): readonly string[] {
  const known = new Set<string>([
    ...declaration.filters.map(({ name }) => name),
    ...['groupBy', 'orderBy', 'limit', 'knownAt', ...pageParameters],
    ...(declaration.ofDay ? ['asOf'] : []),
    ...(declaration.byIdentity ? ['identity'] : []),
    ...(declaration.compares ? ['compare'] : []),
  ]);
  const groupings = declaration.groupings.map(({ name }) => name);
  const isWrong = ([name, value]: [string, string]) =>
    !known.has(name) ||
    (name === 'groupBy' &&
      value !== NO_GROUPS &&
      !value.split(',').every((each) => groupings.includes(each))) ||
    choicesOf(declaration, name)?.includes(value) === false ||
    (name === 'maat' && !declaration.measures.some((measure) => measure.name === value));
  return Object.entries(search)
    .filter(isWrong)
    .map(([name]) => name);
}

const choicesOf = ({ filters }: Declaration, name: string): readonly string[] | undefined =>
  filters.find((filter) => filter.name === name)?.choices?.map(({ value }) => value);

/** What is asked of the service. */
export function questionOf(declaration: Declaration, search: Search): Search {
  const groups = groupsOf(declaration, search).map(({ name }) => name);
  const left = new Set<string>([...pageParameters, ...unknownIn(declaration, search), 'groupBy']);
  const own = Object.fromEntries(Object.entries(search).filter(([name]) => !left.has(name)));
  return groups.length === 0 || (declaration.listsRows && search['groupBy'] === undefined)
    ? own
    : { ...own, groupBy: groups.join(',') };
}

/** The measure that the picture shows. */
export const measureOf = ({ measures }: Declaration, search: Search): Measure | undefined =>
  measures.find(({ name }) => name === search['maat']) ?? measures[0];

type Shape = 'columns' | 'stack' | 'heat' | 'spread' | 'ranking' | 'none';

const isQuantile = ({ kind }: Measure): boolean => kind === 'median' || kind === 'p90';

/** The picture that fits what is asked. */
export function shapeOf(groups: readonly Grouping[], measure: Measure, measures: readonly Measure[]): Shape {
  const overTime = groups.filter(({ unit }) => unit !== undefined).length;
  if (groups.length === 1 && overTime === 1) return 'columns';
  if (groups.length === 2 && overTime === 1) return isQuantile(measure) ? 'heat' : 'stack';
  if (groups.length === 2) return 'heat';
  if (groups.length !== 1) return 'none';
  return isQuantile(measure) && measures.some(({ kind }) => kind === 'p90') ? 'spread' : 'ranking';
}

/** A number of a row; undefined where it is hidden, or nothing. */
export const numberIn = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
};

/** What a group is called: by the name beside its number, where there is one. */
export const groupValue = (row: Row, { name }: Grouping): Cell => row[`${name}Name`] ?? row[name] ?? null;

/** Whether an answer stands beside that of the period before. */
export const isCompared = ({ columns }: Report, measure: string): boolean =>
  columns.includes(`${measure}Previous`);

/** The parameters that narrow a report to a group, and then tell it by the next smaller thing. */
export function narrowedTo(declaration: Declaration, search: Search, grouping: Grouping, row: Row): Search {
  const value = row[grouping.name];
  if (grouping.filter === undefined || value === null || value === undefined) return search;
  const { groupBy: _, ...rest } = search;
  const left = groupsOf(declaration, search).filter(({ name }) => name !== grouping.name);
  const next = left.length > 0 ? left.map(({ name }) => name).join(',') : nextGrouping(declaration, grouping);
  return { ...rest, ...valueFor(declaration, grouping, String(value)), ...(next && { groupBy: next }) };
}

/** A period is narrowed to by its first and last day, anything else by its value. */
function valueFor({ filters }: Declaration, { unit, filter = '' }: Grouping, value: string): Search {
  if (unit === undefined) return { [filter]: value };
  const column = filters.find(({ name }) => name === filter)?.column;
  const last = filters.find(({ kind, column: other }) => kind === 'lastDay' && other === column);
  return { [filter]: value, ...(last && { [last.name]: value }) };
}

/** Total, then organisation, then month; of a year its months, of a month its organisations. */
function nextGrouping({ groupings }: Declaration, { unit, of }: Grouping): string | undefined {
  const has = (name: string) => groupings.find((grouping) => grouping.name === name)?.name;
  if (unit === 'year' || unit === 'quarter') return has('month');
  const named = groupings.find((grouping) => grouping.of === 'organisation')?.name;
  if (unit !== undefined) return named ?? groupings.find((grouping) => grouping.unit === undefined)?.name;
  return of === undefined ? (named ?? has('month')) : has('month');
}

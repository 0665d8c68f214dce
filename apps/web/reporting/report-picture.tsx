import { useMemo } from 'react';
import { ColumnsChart, type Column } from '../charts/columns-chart.js';
import { HeatMap, type HeatCell } from '../charts/heat-map.js';
import { RankingChart, type Ranked } from '../charts/ranking-chart.js';
import { formatNumber } from '../app/format.js';
import { texts, useLanguage, useTexts, type Language } from '../app/language.js';
import type { Search } from '../app/search.js';
import type { Declaration, Report, Row } from './ask-report.js';
import { MeasureChoice } from './measure-choice.js';
import { tellGroup, tellNumber } from './told-values.js';
import {
  groupsOf,
  groupValue,
  isCompared,
  measureOf,
  narrowedTo,
  numberIn,
  shapeOf,
  type Grouping,
  type Measure,
} from './view.js';

const said = texts({
  before: { nl: 'periode ervoor', en: 'period before' },
  now: { nl: 'deze periode', en: 'this period' },
  rest: { nl: 'andere', en: 'others' },
  largest: {
    nl: (shown: number, all: string) => `getoond: de ${shown} grootste van ${all}`,
    en: (shown: number, all: string) => `shown: the ${shown} largest of ${all}`,
  },
  open: { nl: 'verder hierop', en: 'narrow to this' },
  spread: {
    nl: 'Punt: de helft is hoogstens zo lang. Einde van de lijn: negen op tien.',
    en: 'Dot: half take at most so long. End of the line: nine in ten.',
  },
  perRow: { nl: 'De tabel hieronder toont elke rij.', en: 'The table below shows every row.' },
});

interface PictureProps {
  readonly declaration: Declaration;
  readonly search: Search;
  readonly report: Report;
}
interface Drawn extends PictureProps {
  readonly groups: readonly Grouping[];
  readonly measure: Measure;
  readonly language: Language;
  readonly open: string;
}

/** The picture that fits what is asked. What it shows stands in the table below, too. */
export function ReportPicture({ declaration, search, report }: PictureProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const groups = groupsOf(declaration, search);
  const measure = measureOf(declaration, search);
  if (!measure) return null;
  const shape =
    declaration.listsRows && groups.length === 0 ? 'none' : shapeOf(groups, measure, declaration.measures);
  const drawn: Drawn = { declaration, search, report, groups, measure, language, open: t.open };
  return (
    <figure className="card stack picture">
      <MeasureChoice declaration={declaration} search={search} />
      {shape === 'columns' && <Columns {...drawn} />}
      {shape === 'stack' && <Stack {...drawn} />}
      {shape === 'heat' && <Heat {...drawn} />}
      {(shape === 'ranking' || shape === 'spread') && <Ranking {...drawn} isSpread={shape === 'spread'} />}
      {shape === 'none' && <p className="fine">{t.perRow}</p>}
    </figure>
  );
}

const told = ({ measure, open }: Drawn, label: string, value: string): string =>
  `${label}: ${value} ${measure.title}; ${open}`;

const labelOfGroup = ({ declaration, language }: Drawn, row: Row, grouping: Grouping): string =>
  tellGroup(groupValue(row, grouping), grouping, declaration, language);

function Columns(drawn: Drawn) {
  const t = useTexts(said);
  const { declaration, search, report, groups, measure, language } = drawn;
  const [grouping] = groups;
  if (!grouping) return null;
  const compared = isCompared(report, measure.name);
  const columns = report.rows.map((row): Column => {
    const label = labelOfGroup(drawn, row, grouping);
    const value = numberIn(row, measure.name);
    const shown = tellNumber(row, measure.name, language, declaration.measures);
    return {
      key: String(row[grouping.name]),
      label,
      parts: [{ series: 0, value: value ?? 0 }],
      ...(value === undefined && { shown }),
      before: compared ? (numberIn(row, `${measure.name}Previous`) ?? 0) : undefined,
      search: narrowedTo(declaration, search, grouping, row),
      told: told(drawn, label, shown),
    };
  });
  return (
    <>
      {compared && (
        <ul className="legend">
          <Swatch className="series-1" name={t.now} />
          <Swatch className="bar-before" name={t.before} />
        </ul>
      )}
      <ColumnsChart
        columns={columns}
        title={declaration.title}
        format={(value) => formatNumber(value, language, 0)}
      />
    </>
  );
}

const MOST_SERIES = 5;

function Stack(drawn: Drawn) {
  const t = useTexts(said);
  const { declaration, search, report, groups, measure, language } = drawn;
  const time = groups.find(({ unit }) => unit !== undefined);
  const kind = groups.find(({ unit }) => unit === undefined);
  const { series, columns } = useMemo(
    () =>
      time && kind
        ? stacked(report.rows, time, kind, measure)
        : { series: [], columns: new Map<string, never>() },
    [report.rows, time, kind, measure],
  );
  if (!time || !kind) return null;
  const names = series.map((key) => {
    const row = report.rows.find((each) => String(each[kind.name]) === key);
    return row ? labelOfGroup(drawn, row, kind) : key;
  });
  const drawnColumns = [...columns].map(([key, { row, values }]): Column => {
    const label = labelOfGroup(drawn, row, time);
    const sum = values.reduce((total, value) => total + value, 0);
    return {
      key,
      label,
      parts: values.flatMap((value, at) => (value > 0 ? [{ series: at, value }] : [])),
      search: narrowedTo(declaration, search, time, row),
      told: told(drawn, label, formatNumber(sum, language)),
    };
  });
  return (
    <>
      <ul className="legend">
        {[...names, ...(hasRest(columns, series) ? [t.rest] : [])].map((name, index) => (
          <Swatch key={name} className={`series-${index + 1}`} name={name} />
        ))}
      </ul>
      <ColumnsChart
        columns={drawnColumns}
        title={declaration.title}
        format={(value) => formatNumber(value, language, 0)}
      />
    </>
  );
}

interface StackedColumn {
  readonly row: Row;
  /** One for each series, and one for all others. */
  readonly values: number[];
}

/** The largest series, and per period how much each of them has. */
function stacked(rows: readonly Row[], time: Grouping, kind: Grouping, measure: Measure) {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = String(row[kind.name]);
    sums.set(key, (sums.get(key) ?? 0) + (numberIn(row, measure.name) ?? 0));
  }
  const series = [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SERIES)
    .map(([key]) => key);
  const columns = new Map<string, StackedColumn>();
  for (const row of rows) {
    const key = String(row[time.name]);
    const column = columns.get(key) ?? { row, values: Array.from({ length: series.length + 1 }, () => 0) };
    columns.set(key, column);
    const found = series.indexOf(String(row[kind.name]));
    const at = found < 0 ? series.length : found;
    column.values[at] = (column.values[at] ?? 0) + (numberIn(row, measure.name) ?? 0);
  }
  return { series, columns: new Map([...columns].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const hasRest = (columns: ReadonlyMap<string, StackedColumn>, series: readonly string[]): boolean =>
  [...columns.values()].some(({ values }) => (values[series.length] ?? 0) > 0);

const Swatch = ({ className, name }: { readonly className: string; readonly name: string }) => (
  <li>
    <svg viewBox="0 0 14 14" aria-hidden="true">
      <rect className={className} x="1" y="1" width="12" height="12" />
    </svg>
    {name}
  </li>
);

function Heat(drawn: Drawn) {
  const { declaration, search, report, groups, measure, language } = drawn;
  const [down, across] = groups;
  if (!down || !across) return null;
  const cells = report.rows.map((row): HeatCell => {
    const [name, over] = [labelOfGroup(drawn, row, down), labelOfGroup(drawn, row, across)];
    const shown = tellNumber(row, measure.name, language, declaration.measures);
    return {
      row: name,
      column: over,
      value: numberIn(row, measure.name),
      shown,
      search: narrowedTo(declaration, narrowedTo(declaration, search, down, row), across, row),
      told: told(drawn, `${name}, ${over}`, shown),
    };
  });
  const rows = [...new Set(cells.map(({ row }) => row))].slice(0, 24);
  return <HeatMap rows={rows} columns={columnsIn(cells)} cells={cells} title={declaration.title} />;
}

/** In the order in which they come in the longest row, so that levels and months stand in theirs. */
const columnsIn = (cells: readonly HeatCell[]): readonly string[] =>
  [...new Set(cells.map(({ column }) => column))].sort(new Intl.Collator('nl', { numeric: true }).compare);

const MOST_RANKED = 12;

function Ranking({ isSpread, ...drawn }: Drawn & { readonly isSpread: boolean }) {
  const t = useTexts(said);
  const { declaration, search, report, groups, measure, language } = drawn;
  const [grouping] = groups;
  if (!grouping) return null;
  const p90 = declaration.measures.find(({ kind }) => kind === 'p90');
  const rows = [...report.rows].sort(
    (a, b) => (numberIn(b, measure.name) ?? -1) - (numberIn(a, measure.name) ?? -1),
  );
  const items = rows.slice(0, MOST_RANKED).map((row): Ranked => {
    const label = labelOfGroup(drawn, row, grouping);
    const shown = tellNumber(row, measure.name, language, declaration.measures);
    return {
      key: String(row[grouping.name]),
      label,
      value: numberIn(row, measure.name) ?? numberIn(row, `${measure.name}Over`),
      shown:
        isSpread && p90 ? `${shown} · ${tellNumber(row, p90.name, language, declaration.measures)}` : shown,
      p90: isSpread && p90 ? numberIn(row, p90.name) : undefined,
      search: narrowedTo(declaration, search, grouping, row),
      told: told(drawn, label, shown),
    };
  });
  return (
    <>
      <RankingChart items={items} title={declaration.title} />
      {isSpread && <p className="fine">{t.spread}</p>}
      {report.groups > items.length && (
        <p className="fine">{t.largest(items.length, formatNumber(report.groups, language))}</p>
      )}
    </>
  );
}

import { scaleBand, scaleLinear } from 'd3-scale';
import { Link } from '@tanstack/react-router';
import type { Search } from '../app/search.js';
import { NARROW, useNarrow } from './chart-size.js';

/** A part of a column. `series` counts from 0 and chooses the colour and the pattern. */
interface Part {
  readonly series: number;
  readonly value: number;
}
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly parts: readonly Part[];
  /** What stood there in the period before. */
  readonly before?: number | undefined;
  /** Where a click leads; without, nowhere. */
  readonly search?: Search;
  /** What stands above it; without, the sum of its parts. */
  readonly shown?: string;
  /** What is said of it, with where a click leads. */
  readonly told: string;
}

/** The widest place of a column: few of them don’t fill the picture. */
const WIDEST = 200;

/** Columns side by side, each of one part or of several on each other; beside them, outlined, the period before. */
export function ColumnsChart({
  columns,
  title,
  format,
  staysInPlace = false,
}: {
  readonly columns: readonly Column[];
  readonly title: string;
  readonly format: (value: number) => string;
  /** Whether the page stays where it is when a column is clicked. */
  readonly staysInPlace?: boolean;
}) {
  const isNarrow = useNarrow();
  const [width, height, left] = isNarrow ? [NARROW, 280, 52] : [860, 330, 56];
  const most = Math.max(1, ...columns.map((column) => Math.max(sumOf(column), column.before ?? 0)));
  const y = scaleLinear([0, most], [height - 44, 28]).nice(4);
  const x = scaleBand(
    columns.map(({ key }) => key),
    [left, Math.min(width, left + columns.length * WIDEST)],
  ).padding(columns.length > 24 ? 0.15 : 0.3);
  const room = isNarrow ? 66 : 76; // for a name
  const each = Math.ceil((columns.length * room) / (width - left));
  const isLabelled = columns.length <= (isNarrow ? 7 : 14);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'grid axis' : 'grid'}
            x1={left}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="soft" x={left - 8} y={y(tick) + 5} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {columns.map((column, index) => (
        <g key={column.key}>
          {column.search ? (
            <Link to="." search={column.search} aria-label={column.told} resetScroll={!staysInPlace}>
              <Bars column={column} x={x(column.key) ?? 0} width={x.bandwidth()} y={y} />
            </Link>
          ) : (
            <g role="img" aria-label={column.told}>
              <Bars column={column} x={x(column.key) ?? 0} width={x.bandwidth()} y={y} />
            </g>
          )}
          {isLabelled && (
            <text
              className="strong"
              x={middleOf(column, x(column.key) ?? 0, x.bandwidth())}
              y={y(sumOf(column)) - 6}
              textAnchor="middle"
              pointerEvents="none"
            >
              {column.shown ?? format(sumOf(column))}
            </text>
          )}
          {index % each === 0 && (
            <text
              x={Math.min((x(column.key) ?? 0) + x.bandwidth() / 2, width - room / 2)}
              y={height - 18}
              textAnchor="middle"
            >
              {column.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const sumOf = ({ parts }: Column): number => parts.reduce((sum, { value }) => sum + value, 0);

/** With the period before, a column stands in the right half of its place. */
const middleOf = ({ before }: Column, x: number, width: number): number =>
  before === undefined ? x + width / 2 : x + width * 0.76;

interface BarsProps {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

function Bars({ column, x, width, y }: BarsProps) {
  const hasBefore = column.before !== undefined;
  const own = hasBefore ? width * 0.48 : width;
  const start = hasBefore ? x + width * 0.52 : x;
  const tops = column.parts.map((_, index) =>
    column.parts.slice(0, index + 1).reduce((sum, { value }) => sum + value, 0),
  );
  return (
    <>
      <rect className="hit" x={x} width={width} y={y(0) - 24} height={24} fill="none" pointerEvents="all" />
      {column.before !== undefined && (
        <rect
          className="bar-before"
          x={x}
          width={own}
          y={y(column.before)}
          height={y(0) - y(column.before)}
        />
      )}
      {column.parts.map(({ series, value }, index) => (
        <rect
          key={series}
          className={`series-${(series % 6) + 1}`}
          x={start}
          width={own}
          y={y(tops[index] ?? 0)}
          height={Math.max(0, y(0) - y(value) - (index > 0 ? 1 : 0))}
        />
      ))}
    </>
  );
}

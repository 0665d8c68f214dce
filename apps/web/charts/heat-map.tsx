import { scaleQuantize } from 'd3-scale';
import { Link } from '@tanstack/react-router';
import type { Search } from '../app/search.js';
import { NARROW, useNarrow } from './chart-size.js';

export interface HeatCell {
  readonly row: string;
  readonly column: string;
  readonly value: number | undefined;
  readonly shown: string;
  readonly search: Search;
  readonly told: string;
}

const SHADES = [0, 1, 2, 3, 4, 5] as const;

/** Rows × columns, darker where there is more; every cell says its number. */
export function HeatMap({
  rows,
  columns,
  cells,
  title,
}: {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly HeatCell[];
  readonly title: string;
}) {
  const isNarrow = useNarrow();
  const [width, left, step] = isNarrow ? [NARROW, 0, 58] : [860, 190, 44];
  const cell = (width - left) / Math.max(1, columns.length);
  const most = Math.max(1, ...cells.map(({ value = 0 }) => value));
  const shade = scaleQuantize([0, most], [...SHADES]);
  const found = new Map(cells.map((one) => [`${one.row}\n${one.column}`, one]));
  const isTight = cell < 44;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${rows.length * step + 32}`}
      role="group"
      aria-label={title}
    >
      {columns.map((column, index) => (
        <text key={column} x={left + cell * (index + 0.5)} y={18} textAnchor="middle" className="strong">
          {isTight ? column.slice(0, 4) : column}
        </text>
      ))}
      {rows.map((row, at) => {
        const y = 30 + at * step;
        return (
          <g key={row}>
            <text x={0} y={isNarrow ? y + 14 : y + step / 2 + 4}>
              {row}
            </text>
            {columns.map((column, index) => {
              const one = found.get(`${row}\n${column}`);
              const [top, height] = isNarrow ? [y + 20, step - 24] : [y, step - 4];
              return one ? (
                <Link key={column} to="." search={one.search} aria-label={one.told}>
                  <rect
                    className={`heat-${one.value === undefined ? 0 : shade(one.value)}`}
                    x={left + cell * index + 2}
                    y={top}
                    width={cell - 4}
                    height={height}
                    rx={3}
                  />
                  <text
                    className={one.value !== undefined && shade(one.value) >= 4 ? 'on-dark' : undefined}
                    x={left + cell * (index + 0.5)}
                    y={top + height / 2 + 5}
                    textAnchor="middle"
                  >
                    {one.shown}
                  </text>
                </Link>
              ) : (
                <rect
                  key={column}
                  className="heat-0"
                  x={left + cell * index + 2}
                  y={top}
                  width={cell - 4}
                  height={height}
                  rx={3}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

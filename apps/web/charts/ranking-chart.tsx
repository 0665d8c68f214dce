import { scaleLinear } from 'd3-scale';
import { Link } from '@tanstack/react-router';
import type { Search } from '../app/search.js';
import { NARROW, useNarrow } from './chart-size.js';

export interface Ranked {
  readonly key: string;
  readonly label: string;
  /** undefined: hidden, or not reached. */
  readonly value: number | undefined;
  readonly shown: string;
  /** Of a distribution: what nine tenths don’t exceed. */
  readonly p90?: number | undefined;
  readonly search: Search;
  readonly told: string;
}

/**
 * The most first, as bars; of a distribution, the median as a dot on a line that ends where nine tenths do. On a narrow
 * screen the name stands above its bar.
 */
export function RankingChart({
  items,
  title,
}: {
  readonly items: readonly Ranked[];
  readonly title: string;
}) {
  const isNarrow = useNarrow();
  const [width, left, step, top] = isNarrow ? [NARROW, 0, 50, 24] : [860, 320, 32, 4];
  const most = Math.max(1, ...items.map(({ value = 0, p90 = 0 }) => Math.max(value, p90)));
  const isSpread = items.some(({ p90 }) => p90 !== undefined);
  const x = scaleLinear([0, most], [left, width - (isSpread ? 150 : 84)]);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${Math.max(items.length * step + 8, 60)}`}
      role="group"
      aria-label={title}
    >
      {items.map(({ key, label, value, shown, p90, search, told }, index) => {
        const y = index * step + top;
        return (
          <g key={key}>
            <text
              x={isNarrow ? 0 : left - 12}
              y={isNarrow ? y - 6 : y + 17}
              textAnchor={isNarrow ? 'start' : 'end'}
            >
              {shortened(label, isNarrow ? 38 : 44)}
            </text>
            <Link to="." search={search} aria-label={told}>
              {isSpread ? (
                <Spread x={x} y={y + 12} median={value} p90={p90} />
              ) : (
                <rect
                  className="series-1"
                  x={left}
                  y={y}
                  width={Math.max(1, x(value ?? 0) - left)}
                  height={22}
                />
              )}
            </Link>
            <text className="strong" x={x(Math.max(value ?? 0, p90 ?? 0)) + 10} y={y + 17}>
              {shown}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface SpreadProps {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly median: number | undefined;
  readonly p90: number | undefined;
}

function Spread({ x, y, median, p90 }: SpreadProps) {
  return (
    <>
      <line className="range-line" x1={x(0)} x2={x(p90 ?? median ?? 0)} y1={y} y2={y} />
      {p90 !== undefined && <circle className="range-end" cx={x(p90)} cy={y} r={6} />}
      {median !== undefined && <circle className="range-mark" cx={x(median)} cy={y} r={8} />}
    </>
  );
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

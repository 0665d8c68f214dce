import { scaleLinear } from 'd3-scale';
import { useState, type KeyboardEvent } from 'react';
import { dayNumber, dayOf } from '../app/day-numbers.js';
import { formatDay } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { useNarrow } from '../charts/chart-size.js';
import { laneTitles } from './lane-titles.js';
import { fits, isBeside, placed, type PlacedLane } from './lane-rows.js';
import type { Lane, LaneName, Thing } from './lanes.js';
import type { ShownEvent } from './life.js';

const said = texts({
  chart: { nl: 'Levensloop in sporen', en: 'Course of life in lanes' },
  closer: { nl: 'Dichterbij', en: 'Closer' },
  farther: { nl: 'Verder weg', en: 'Farther' },
  all: { nl: 'Alles', en: 'All' },
});

interface ChartProps {
  readonly lanes: readonly Lane[];
  readonly span: { readonly first: string; readonly last: string };
  readonly day: string;
  readonly choose: (day: string) => void;
  readonly open: (event: ShownEvent) => void;
  readonly chosen: ShownEvent | undefined;
}

const WIDTH = 1080;
const HEAD = 34;
const ROW = 30;
const SMALLEST_DAYS = 60;
const FAR_DAYS = 180;
const LABEL_WIDTH = 72;

/** The lanes of a life over time, with the chosen day as a line through all; closer and farther around that day. */
export function LanesChart({ lanes, span, day, choose, open, chosen }: ChartProps) {
  const t = useTexts(said);
  const [days, setDays] = useState<number>();
  const isNarrow = useNarrow();
  const [first, last] = windowOf(span, day, days);
  const left = isNarrow ? 0 : 150;
  const width = isNarrow ? 420 : WIDTH;
  const x = scaleLinear([first, last], [left, width - 8]).clamp(true);
  const rows = placed(lanes, x);
  const height =
    HEAD +
    rows.reduce((sum, { lines }) => sum + lines * ROW + 12, 0) +
    (isNarrow ? rows.length * 20 : 0) +
    28;
  const [from, until] = windowOf(span, day, undefined);
  const whole = until - from;
  return (
    <>
      <p className="row no-print">
        <button
          type="button"
          className="button"
          onClick={() => setDays(Math.max(SMALLEST_DAYS, Math.round((days ?? whole) / 2)))}
        >
          {t.closer}
        </button>
        <button
          type="button"
          className="button"
          disabled={days === undefined}
          onClick={() => setDays((days ?? whole) * 2 >= whole ? undefined : (days ?? whole) * 2)}
        >
          {t.farther}
        </button>
      </p>
      <svg className="chart lanes-chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t.chart}>
        <TimeAxis {...{ first, last, x, width, height, choose, isNarrow }} />
        <Rows
          rows={rows}
          x={x}
          width={width}
          isNarrow={isNarrow}
          day={dayNumber(day)}
          open={open}
          chosen={chosen}
        />
        <DayLine
          at={x(dayNumber(day))}
          isAfter={dayNumber(day) > last}
          height={height}
          day={day}
          width={width}
        />
      </svg>
    </>
  );
}

/**
 * The first and the last day that are shown: all that happened, with some room, or so many around the chosen day. A day
 * that lies far after it stands at the edge.
 */
function windowOf(
  span: ChartProps['span'],
  day: string,
  days: number | undefined,
): readonly [number, number] {
  const first = dayNumber(span.first);
  const end = Math.max(dayNumber(span.last), Math.min(dayNumber(day), dayNumber(span.last) + FAR_DAYS));
  const last = end + Math.max(30, Math.round((end - first) / 20));
  if (days === undefined) return [first, last];
  const begin = Math.max(first, Math.min(dayNumber(day) - Math.round(days / 2), last - days));
  return [begin, Math.min(begin + days, last)];
}

interface AxisProps {
  readonly first: number;
  readonly last: number;
  readonly x: (day: number) => number;
  readonly width: number;
  readonly height: number;
  readonly choose: (day: string) => void;
  readonly isNarrow: boolean;
}

/** Months or years; each can be clicked to go there. */
function TimeAxis({ first, last, x, width, height, choose, isNarrow }: AxisProps) {
  const { language } = useLanguage();
  const ticks = ticksBetween(first, last, isNarrow ? 4 : 8);
  return ticks.map(({ day, isYear }) => (
    <g key={day}>
      <line className="grid" x1={x(dayNumber(day))} x2={x(dayNumber(day))} y1={HEAD - 8} y2={height - 24} />
      <text
        className="soft clickable"
        x={x(dayNumber(day)) + 4}
        y={18}
        onClick={() => choose(day)}
        role="presentation"
      >
        {x(dayNumber(day)) < width - LABEL_WIDTH &&
          (isYear ? day.slice(0, 4) : formatDay(`${day.slice(0, 7)}-00`, language))}
      </text>
    </g>
  ));
}

/** The first days of months, quarters or years, about so many. */
function ticksBetween(first: number, last: number, about: number) {
  const months = (last - first) / 30.4;
  const step = [1, 3, 6, 12, 24, 60, 120].find((each) => months / each <= about) ?? 240;
  const begin = dayOf(first);
  const start = Number(begin.slice(0, 4)) * 12 + Number(begin.slice(5, 7)) - 1;
  const from = Math.ceil(start / step) * step;
  const ticks: { readonly day: string; readonly isYear: boolean }[] = [];
  for (let month = from; ; month += step) {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (dayNumber(day) > last) return ticks;
    ticks.push({ day, isYear: step >= 12 });
  }
}

interface RowsProps extends Pick<ChartProps, 'open' | 'chosen'> {
  readonly rows: readonly PlacedLane<LaneName, Thing>[];
  readonly x: (day: number) => number;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly day: number;
}

function Rows({ rows, x, width, isNarrow, day, open, chosen }: RowsProps) {
  const titles = useTexts(laneTitles);
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((sum, { lines }) => sum + lines * ROW + 12 + (isNarrow ? 20 : 0), HEAD),
  );
  return rows.map(({ name, things }, index) => {
    const top = tops[index] ?? 0;
    return (
      <g key={name}>
        <line className="grid" x1={0} x2={width} y1={top - 4} y2={top - 4} />
        <text className="strong" x={0} y={top + 19}>
          {titles[name]}
        </text>
        {things.map(({ thing, line }) => (
          <ThingDrawn
            key={thing.key}
            thing={thing}
            y={top + line * ROW + (isNarrow ? 22 : 0)}
            x={x}
            isLater={dayNumber(thing.from) > day}
            isChosen={thing.event !== undefined && thing.event === chosen}
            open={open}
          />
        ))}
      </g>
    );
  });
}

interface DrawnProps extends Pick<ChartProps, 'open'> {
  readonly thing: Thing;
  readonly y: number;
  readonly x: (day: number) => number;
  readonly isLater: boolean;
  readonly isChosen: boolean;
}

/** A thing that has an event is a button: it opens it. */
function ThingDrawn({ thing, y, x, isLater, isChosen, open }: DrawnProps) {
  const { language } = useLanguage();
  const { event, label, from } = thing;
  const classes = ['thing', `tone-${thing.tone}`, thing.look, isLater && 'later', isChosen && 'chosen'];
  const className = classes.filter(Boolean).join(' ');
  const told = `${label}, ${formatDay(from, language)}`;
  if (!event)
    return (
      <g className={className}>
        <title>{told}</title>
        <Shape thing={thing} y={y} x={x} />
      </g>
    );
  const act = () => open(event);
  return (
    <g
      className={`${className} clickable`}
      role="button"
      tabIndex={0}
      aria-label={told}
      onClick={act}
      onKeyDown={(pressed: KeyboardEvent) => {
        if (pressed.key !== 'Enter' && pressed.key !== ' ') return;
        pressed.preventDefault();
        act();
      }}
    >
      <title>{told}</title>
      <Shape thing={thing} y={y} x={x} />
    </g>
  );
}

/** A stretch that is too short for its label says it when it is focused or pointed at, and in the list. */
function Shape({ thing, y, x }: Pick<DrawnProps, 'thing' | 'y' | 'x'>) {
  const start = x(dayNumber(thing.from));
  if (thing.kind === 'stretch') {
    const end = thing.until === undefined ? x(Number.MAX_SAFE_INTEGER) : x(dayNumber(thing.until) + 1);
    return (
      <>
        <rect x={start} y={y} width={Math.max(4, end - start)} height={ROW - 6} rx={3} />
        {isBeside(thing, end - start) ? (
          <text className="lane-name" x={end + 8} y={y + 17}>
            {thing.label}
          </text>
        ) : (
          <text x={start + 8} y={y + 17}>
            {fits(thing.label, end - start) ? thing.label : ''}
          </text>
        )}
      </>
    );
  }
  if (thing.look === 'term')
    return (
      <>
        <line x1={start} x2={start} y1={y - 2} y2={y + ROW - 4} />
        <text x={start + 6} y={y + 17}>
          {thing.label}
        </text>
      </>
    );
  return (
    <>
      <circle cx={start} cy={y + 12} r={6.5} />
      <text x={start + 12} y={y + 17}>
        {thing.label}
      </text>
    </>
  );
}

interface LineProps {
  readonly at: number;
  /** The day comes after what is drawn: the line stands at its end, with an arrow. */
  readonly isAfter: boolean;
  readonly height: number;
  readonly day: string;
  readonly width: number;
}

function DayLine({ at, isAfter, height, day, width }: LineProps) {
  const { language } = useLanguage();
  const middle = Math.max(58, Math.min(at, width - 58));
  return (
    <g className="day-line" aria-hidden="true">
      <line x1={at} x2={at} y1={HEAD - 8} y2={height - 22} />
      <rect x={middle - 56} y={height - 24} width={112} height={22} rx={3} />
      <text x={middle} y={height - 9} textAnchor="middle">
        {formatDay(day, language, 'short')}
        {isAfter && ' →'}
      </text>
    </g>
  );
}

import { scaleLinear } from 'd3-scale';
import { NARROW, useNarrow } from '../charts/chart-size.js';
import { dayNumber, dayOf } from '../app/day-numbers.js';
import { formatDay } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import type { Exchange } from './exchanges.js';

const said = texts({
  title: { nl: 'Overeenkomsten op een tijdlijn', en: 'Agreements on a time line' },
  planned: { nl: 'gepland', en: 'planned' },
  reached: { nl: 'bereikt', en: 'reached' },
  late: { nl: 'te laat', en: 'late' },
});

const ROW = 58;
const TOP = 30;
const LINE = 19;

/** Each agreement from its present state on, with the planned day dashed, and what is late after it. */
export function ExchangeTimeline({
  exchanges,
  day,
}: {
  readonly exchanges: readonly Exchange[];
  readonly day: string;
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const isNarrow = useNarrow();
  const [width, left, step] = isNarrow ? [NARROW, 0, 96] : [1080, 300, ROW];
  const days = exchanges
    .flatMap(({ since, planned, reached }) => [since, planned, reached])
    .filter((each) => each !== undefined);
  const all = [...days, day].filter((each) => each !== '').map(dayNumber);
  const x = scaleLinear([Math.min(...all) - 60, Math.max(...all) + 120], [left, width]);
  const height = TOP + exchanges.length * step + 26;
  const years = yearsBetween(x.domain()[0] ?? 0, x.domain()[1] ?? 0, isNarrow ? 3 : 8);
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.title}>
      {years.map((year) => (
        <g key={year}>
          <line
            className="grid"
            x1={x(dayNumber(`${year}-01-01`))}
            x2={x(dayNumber(`${year}-01-01`))}
            y1={TOP - 8}
            y2={height - 20}
          />
          <text className="soft" x={x(dayNumber(`${year}-01-01`)) + 4} y={18}>
            {year}
          </text>
        </g>
      ))}
      {exchanges.map((exchange, index) => {
        const y = TOP + index * step + (isNarrow ? 40 : 0);
        const { planned, reached } = exchange;
        const status = labelOf('AgreementStatus', exchange.status, language);
        const end = x(dayNumber(reached ?? day));
        return (
          <g
            key={exchange.key}
            className={`thing tone-${exchange.flows ? 'good' : exchange.status === 'UNDECIDED' ? 'warn' : 'info'}`}
          >
            <NameOf exchange={exchange} y={y} isNarrow={isNarrow} />
            <rect
              x={x(dayNumber(exchange.since))}
              y={y + 4}
              width={Math.max(4, x(dayNumber(day)) - x(dayNumber(exchange.since)))}
              height={26}
              rx={3}
            />
            <text
              x={
                besides(
                  status,
                  x(dayNumber(exchange.since)),
                  planned === undefined ? undefined : x(dayNumber(planned)),
                ) + 8
              }
              y={y + 22}
            >
              {status}
            </text>
            {planned !== undefined && exchange.isLate(day) && (
              <line className="late-line" x1={x(dayNumber(planned))} x2={end} y1={y + 34} y2={y + 34} />
            )}
            {planned !== undefined && (
              <g className="thing term">
                <line x1={x(dayNumber(planned))} x2={x(dayNumber(planned))} y1={y} y2={y + 38} />
                <text className="soft" x={x(dayNumber(planned)) + 6} y={y + 50}>
                  {exchange.isLate(day) ? t.late : t.planned}: {formatDay(planned, language, 'short')}
                </text>
              </g>
            )}
          </g>
        );
      })}
      <ChosenDay day={day} at={x(dayNumber(day))} width={width} height={height} />
    </svg>
  );
}

interface NameProps {
  readonly exchange: Exchange;
  readonly y: number;
  readonly isNarrow: boolean;
}

/** In lines, beside the bar; on a narrow screen above it. */
function NameOf({ exchange, y, isNarrow }: NameProps) {
  const lines = inLines(exchange.name, 40);
  const first = isNarrow ? -2 - LINE * (lines.length - 1) : 22 - (LINE * (lines.length - 1)) / 2;
  return lines.map((line, nth) => (
    <text key={line} className="lane-name strong" x={0} y={y + first + LINE * nth}>
      {line}
    </text>
  ));
}

interface DayProps {
  readonly day: string;
  readonly at: number;
  readonly width: number;
  readonly height: number;
}

function ChosenDay({ day, at, width, height }: DayProps) {
  const { language } = useLanguage();
  return (
    <g className="day-line">
      <line x1={at} x2={at} y1={TOP - 8} y2={height - 22} />
      <rect x={Math.min(at - 56, width - 112)} y={height - 22} width={112} height={22} rx={3} />
      <text x={Math.min(at, width - 56)} y={height - 7} textAnchor="middle">
        {formatDay(day, language, 'short')}
      </text>
    </g>
  );
}

/** A text in lines of at most so many characters, broken between words. */
const inLines = (text: string, most: number): readonly string[] =>
  text.split(' ').reduce<readonly string[]>((lines, word) => {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    return line === undefined || longer.length > most ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, []);

const CHARACTER = 8;
/** Where a text begins on a bar that begins there: after a line that would go through it. */
const besides = (text: string, start: number, line: number | undefined): number =>
  line !== undefined && line > start && line < start + 16 + text.length * CHARACTER ? line : start;

/** So many years at most, that begin between two days. */
function yearsBetween(first: number, last: number, most: number): readonly number[] {
  const [from, until] = [first, last].map((each) => Number(dayOf(each).slice(0, 4)));
  if (from === undefined || until === undefined) return [];
  const step = Math.max(1, Math.ceil((until - from) / most));
  return Array.from({ length: Math.floor((until - from) / step) }, (_, index) => from + 1 + index * step);
}

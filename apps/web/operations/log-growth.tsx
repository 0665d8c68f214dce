import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { dayIn, formatDay, formatNumber, formatTime } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { ColumnsChart, type Column } from '../charts/columns-chart.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  title: { nl: 'Groei van het logboek', en: 'Growth of the log' },
  inAll: {
    nl: (total: string, today: string, unit: string) =>
      `Het logboek bevat ${total} ${unit}; vandaag kwamen er ${today} bij.`,
    en: (total: string, today: string, unit: string) =>
      `The log holds ${total} ${unit}; ${today} were added today.`,
  },
  events: { nl: 'gebeurtenissen', en: 'events' },
  bytes: { nl: 'bytes', en: 'bytes' },
  perDay: { nl: 'Per dag', en: 'Per day' },
  perHour: { nl: (day: string) => `Per uur, ${day}`, en: (day: string) => `Per hour, ${day}` },
  day: { nl: 'Dag', en: 'Day' },
  hour: { nl: 'Uur', en: 'Hour' },
  added: { nl: 'Erbij gekomen', en: 'Added' },
  open: { nl: 'toon de uren', en: 'show the hours' },
  figures: { nl: 'De cijfers', en: 'The figures' },
});

type Growth = components['schemas']['LogGrowth'];

/** The log in total, what came in the last days, and in the hours of the day that was clicked. */
export function LogGrowth() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const day = dayIn(useSearch({ from: '/beheer' })['dag']);
  const { data, error, refetch } = useQuery({
    queryKey: ['log-growth', day],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/operations/log-growth', { params: { query: day === undefined ? {} : { day } }, signal }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  return (
    <section className="card section" aria-labelledby="groei">
      <h2 id="groei">{t.title}</h2>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting what={t.title} rows={6} />}
      {data && (
        <>
          <p>
            {t.inAll(
              formatNumber(data.total, language, 0),
              formatNumber(data.days.at(-1)?.recorded ?? 0, language, 0),
              t[data.unit],
            )}
          </p>
          <Days growth={data} />
          <Hours growth={data} />
        </>
      )}
    </section>
  );
}

interface PartProps {
  readonly growth: Growth;
}

function Days({ growth: { days, unit } }: PartProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const format = (value: number) => formatNumber(value, language, 0);
  const columns = days.map(({ day, recorded }): Column => {
    const label = formatDay(day, language);
    return {
      key: day,
      label: formatDay(day, language, 'short').replace(/ \d{4}$/, ''),
      parts: [{ series: 0, value: recorded }],
      search: { dag: day },
      told: `${label}: ${format(recorded)} ${t[unit]}; ${t.open}`,
    };
  });
  const rows = days.map(({ day, recorded }) => ({ key: day, when: formatDay(day, language), recorded }));
  return (
    <>
      <h3>{t.perDay}</h3>
      <ColumnsChart columns={columns} title={`${t.title}: ${t.perDay}`} format={format} staysInPlace />
      <Figures when={t.day} rows={rows} />
    </>
  );
}

function Hours({ growth: { hours, day, unit } }: PartProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const format = (value: number) => formatNumber(value, language, 0);
  const title = t.perHour(formatDay(day, language));
  const rows = hours.map(({ from, recorded }) => ({ key: from, when: formatTime(from, language), recorded }));
  const columns = rows.map(({ key, when, recorded }): Column => ({
    key,
    label: when,
    parts: [{ series: 0, value: recorded }],
    told: `${when}: ${format(recorded)} ${t[unit]}`,
  }));
  return (
    <>
      <h3>{title}</h3>
      <ColumnsChart columns={columns} title={`${t.title}: ${title}`} format={format} />
      <Figures when={t.hour} rows={rows} />
    </>
  );
}

interface FiguresProps {
  readonly when: string;
  readonly rows: readonly { readonly key: string; readonly when: string; readonly recorded: number }[];
}

/** The table behind a picture. */
function Figures({ when, rows }: FiguresProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <details className="printed">
      <summary>{t.figures}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{when}</th>
            <th scope="col" className="number">
              {t.added}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.when}</th>
              <td className="number">{formatNumber(row.recorded, language, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

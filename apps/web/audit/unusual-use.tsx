import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useState } from 'react';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { dayIn, formatDay, formatNumber } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { withoutEmpty } from '../app/search.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  title: { nl: 'Wie vroeg veel meer dan gewoonlijk?', en: 'Who asked far more than usual?' },
  rule: {
    nl: (organisation: number, user: number, factor: number, weeks: number) =>
      `Ongewoon is meer dan ${organisation} raadplegingen in een week (voor één gebruiker: ${user}), en meer dan ${factor} maal de mediaan van de ${weeks} weken ervoor.`,
    en: (organisation: number, user: number, factor: number, weeks: number) =>
      `Unusual is more than ${organisation} consultations in a week (for one user: ${user}), and more than ${factor} times the median of the ${weeks} weeks before.`,
  },
  van: { nl: 'Vanaf', en: 'From' },
  tot: { nl: 'Tot en met', en: 'Until' },
  ask: { nl: 'Toon', en: 'Show' },
  week: { nl: 'Week van', en: 'Week of' },
  who: { nl: 'Organisatie', en: 'Organisation' },
  all: { nl: 'alle gebruikers', en: 'all users' },
  count: { nl: 'Raadplegingen', en: 'Consultations' },
  usual: { nl: 'Gewoonlijk', en: 'Usually' },
  course: { nl: 'Verloop', en: 'Course' },
  courseOf: {
    nl: (numbers: string) => `per week: ${numbers}`,
    en: (numbers: string) => `by week: ${numbers}`,
  },
  none: { nl: 'Niemand vroeg ongewoon veel', en: 'Nobody asked unusually much' },
  noneWhy: {
    nl: 'In deze weken lag iedereen binnen wat voor hen gewoon is. Kies een andere periode.',
    en: 'In these weeks everybody was within what is usual for them. Choose another period.',
  },
});

type Week = components['schemas']['UnusualUse']['unusual'][number];

/** Organisations and users that asked far above their own past, with the weeks before as a line. */
export function UnusualUse() {
  const t = useTexts(said);
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate();
  const [van, tot] = [dayIn(search['van']), dayIn(search['tot'])];
  const query = { ...(van !== undefined && { from: van }), ...(tot !== undefined && { to: tot }) };
  const { data, error, refetch } = useQuery({
    queryKey: ['unusual-use', query],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/audit/unusual-use', { params: { query }, signal })),
  });
  const set = (period: ShownPeriod) =>
    void navigate({ to: '/audit', search: withoutEmpty({ ...search, ...period }) });
  return (
    <section className="section">
      <h2>{t.title}</h2>
      {data && (
        <p>
          {t.rule(data.rule.minimum.organisation, data.rule.minimum.user, data.rule.factor, data.rule.weeks)}
        </p>
      )}
      <PeriodForm shown={{ van: van ?? data?.from ?? '', tot: tot ?? data?.to ?? '' }} ask={set} />
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting what={t.title} />}
      {data?.unusual.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      )}
      {data && data.unusual.length > 0 && <Weeks weeks={data.unusual} />}
    </section>
  );
}

interface ShownPeriod {
  readonly van: string;
  readonly tot: string;
}
interface PeriodProps {
  readonly shown: ShownPeriod;
  readonly ask: (period: ShownPeriod) => void;
}

/** Both days are asked at once: one of a new period beside one of the old is seldom a period. */
function PeriodForm({ shown, ask }: PeriodProps) {
  const t = useTexts(said);
  const [changed, setChanged] = useState<Partial<ShownPeriod>>({});
  const period = { ...shown, ...changed };
  return (
    <form
      className="row no-print"
      onSubmit={(event) => {
        event.preventDefault();
        ask(period);
      }}
    >
      {(['van', 'tot'] as const).map((border) => (
        <label key={border} className="chip">
          {t[border]}
          <input
            type="date"
            value={period[border]}
            onChange={({ target }) => setChanged({ ...changed, [border]: target.value })}
          />
        </label>
      ))}
      <button type="submit" className="button">
        {t.ask}
      </button>
    </form>
  );
}

function Weeks({ weeks }: { readonly weeks: readonly Week[] }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <div className="card">
      <table className="as-cards">
        <thead>
          <tr>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.week}</th>
            <th scope="col" className="number">
              {t.count}
            </th>
            <th scope="col" className="number">
              {t.usual}
            </th>
            <th scope="col">{t.course}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((each) => (
            <tr key={each.week + each.organisation + (each.user?.index ?? '')}>
              <th scope="row">
                <strong>{each.organisationName ?? each.organisation}</strong>{' '}
                <span className="fine">
                  {each.user ? (each.user.name ?? each.user.index.slice(0, 8)) : t.all}
                </span>
              </th>
              <td data-title={t.week}>{formatDay(each.week, language)}</td>
              <td data-title={t.count} className="number">
                <strong>{formatNumber(each.consultations, language)}</strong>
              </td>
              <td data-title={t.usual} className="number">
                {formatNumber(each.usual, language)}
              </td>
              <td data-title={t.course}>
                <Spark
                  numbers={[...each.past, each.consultations]}
                  told={t.courseOf([...each.past, each.consultations].join(', '))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The weeks as a line; the last one is marked. */
function Spark({ numbers, told }: { readonly numbers: readonly number[]; readonly told: string }) {
  const x = scaleLinear([0, numbers.length - 1], [3, 114]);
  const y = scaleLinear([0, Math.max(1, ...numbers)], [25, 4]);
  const path =
    line<number>(
      (_, index) => x(index),
      (value) => y(value),
    )(numbers) ?? '';
  return (
    <svg className="spark" viewBox="0 0 120 28" role="img" aria-label={told}>
      <path d={path} />
      <circle cx={x(numbers.length - 1)} cy={y(numbers.at(-1) ?? 0)} r={4} />
    </svg>
  );
}

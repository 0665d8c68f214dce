import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dayIn, formatDay, today } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { useFreshReports } from '../app/news.js';
import { Page } from '../app/page.js';
import { withoutEmpty } from '../app/search.js';
import { DaySlider } from '../parts/day-slider.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { reportQuery } from '../reporting/ask-report.js';
import { tellValue } from '../reporting/told-values.js';
import { ExchangeTimeline } from './exchange-timeline.js';
import { exchangesIn, type Exchange } from './exchanges.js';

const said = texts({
  title: {
    nl: (day: string) => `Wat wordt met wie uitgewisseld op ${day}?`,
    en: (day: string) => `What is exchanged with whom on ${day}?`,
  },
  asWas: { nl: 'Zoals het was op', en: 'As it was on' },
  flows: { nl: 'stroomt op deze dag', en: 'flows on this day' },
  notYet: { nl: 'stroomt nog niet', en: 'does not flow yet' },
  late: { nl: 'te laat', en: 'late' },
  lateWhy: {
    nl: (day: string) => `in productie gepland op ${day}, en nog niet bereikt`,
    en: (day: string) => `production was planned for ${day}, and is not reached yet`,
  },
  to: { nl: 'Naar de partner', en: 'To the partner' },
  from: { nl: 'Van de partner', en: 'From the partner' },
  way: { nl: 'Weg', en: 'Way' },
  since: { nl: 'sinds', en: 'since' },
  planning: { nl: 'Planning', en: 'Planning' },
  basis: { nl: 'Rechtsgrond', en: 'Legal basis' },
  why: { nl: 'Waarom onbeslist', en: 'Why undecided' },
  depends: { nl: 'Hangt af van', en: 'Depends on' },
  none: { nl: 'Er is nog geen uitwisseling vastgelegd', en: 'No exchange is recorded yet' },
  noneWhy: {
    nl: 'Op deze dag was met niemand iets afgesproken of besproken.',
    en: 'On this day nothing was agreed or discussed with anybody.',
  },
  line: { nl: 'Gepland en bereikt', en: 'Planned and reached' },
  report: { nl: 'Als rapport, met CSV', en: 'As a report, with CSV' },
});

/** The first day of which exchanges are known. */
const FIRST = '2017-01-01';

/** Agreements: what is agreed with whom, what flows on a day, what is late, and what is undecided and why. */
export function ExchangesPage() {
  return (
    <Page name="uitwisselingen">
      <Exchanges />
    </Page>
  );
}

function Exchanges() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const search = useSearch({ from: '/uitwisselingen' });
  const navigate = useNavigate();
  useFreshReports();
  const now = today();
  const day = dayIn(search['dag']) ?? now;
  const asked = useQuery({
    ...reportQuery('exchange-overview', { asOf: day }, language),
    placeholderData: (before) => before,
  });
  const exchanges = asked.data && !asked.error ? exchangesIn(asked.data) : undefined;
  const told = asked.data?.query.asOf ?? day;
  const choose = (dag: string) =>
    void navigate({
      to: '/uitwisselingen',
      search: withoutEmpty({ dag: dag === now ? '' : dag }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <h1>{t.title(formatDay(day, language))}</h1>
      <div className="moment">
        <DaySlider
          title={t.asWas}
          day={day}
          first={FIRST}
          last={now > day ? now : day}
          today={now}
          choose={choose}
        />
      </div>
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {!exchanges && !asked.error && <Waiting what={t.planning} rows={8} />}
      {exchanges?.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      )}
      {exchanges && exchanges.length > 0 && (
        <div
          className={asked.isPlaceholderData ? 'section dimmed' : 'section'}
          aria-busy={asked.isPlaceholderData}
        >
          <section className="card section">
            <h2>{t.line}</h2>
            <ExchangeTimeline exchanges={exchanges} day={told} />
          </section>
          <div className="halves">
            {exchanges.map((exchange) => (
              <ExchangeCard key={exchange.key} exchange={exchange} day={told} />
            ))}
          </div>
          <p className="no-print">
            <Link to="/rapportering/$report" params={{ report: 'exchange-overview' }} search={{ asOf: day }}>
              {t.report}
            </Link>
          </p>
        </div>
      )}
    </>
  );
}

function ExchangeCard({ exchange, day }: { readonly exchange: Exchange; readonly day: string }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { name, status, since, planned, isLate, flows } = exchange;
  const facts = [
    { title: t.to, value: exchange.toPartner },
    { title: t.from, value: exchange.fromPartner },
    { title: t.way, value: exchange.way },
    { title: t.planning, value: exchange.planning },
    { title: t.basis, value: exchange.legalBasis },
    { title: t.why, value: exchange.why },
    { title: t.depends, value: exchange.dependsOn },
  ];
  return (
    <article className="card stack">
      <h2 lang="nl">{name}</h2>
      <p className="row">
        <span className={flows ? 'tag good' : status === 'UNDECIDED' ? 'tag warn' : 'tag info'}>
          {labelOf('AgreementStatus', status, language)}
        </span>
        <span className="fine">
          {t.since} {formatDay(since, language)} · {flows ? t.flows : t.notYet}
        </span>
      </p>
      {isLate(day) && planned !== undefined && (
        <p>
          <span className="tag bad">{t.late}</span> {t.lateWhy(formatDay(planned, language))}
        </p>
      )}
      <dl className="facts">
        {facts.map(
          ({ title, value }) =>
            value !== undefined && <Fact key={title} title={title} value={tellValue(value, language)} />,
        )}
      </dl>
    </article>
  );
}

const Fact = ({ title, value }: { readonly title: string; readonly value: string }) => (
  <>
    <dt>{title}</dt>
    <dd lang="nl">{value}</dd>
  </>
);

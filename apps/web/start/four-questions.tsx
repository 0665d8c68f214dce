import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay, formatInstant, formatNumber, today } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { exchangesIn } from '../exchanges/exchanges.js';
import { reportQuery, totalOf, type Report } from '../reporting/ask-report.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  title: { nl: 'Vier vragen uit het Vlaams Parlement', en: 'Four questions of the Flemish Parliament' },
  howOften: {
    nl: 'Hoe vaak raadpleegden OCMW’s de KBI, augustus tot december 2017?',
    en: 'How often did OCMWs consult the KBI, August to December 2017?',
  },
  times: { nl: 'toegestane raadplegingen', en: 'consultations granted' },
  developed: { nl: 'Is de KBI verder ontwikkeld?', en: 'Has the KBI been developed further?' },
  actiris: { nl: 'Wat kwam er van de gesprekken met Actiris?', en: 'What came of the talks with Actiris?' },
  brussels: { nl: 'Krijgen de OCMW’s van Brussel gegevens?', en: 'Do the OCMWs of Brussels get data?' },
  asOf: { nl: 'Stand van', en: 'As of' },
  known: { nl: 'zoals bekend op', en: 'as known on' },
  since: { nl: 'sinds', en: 'since' },
  planned: { nl: 'in productie gepland op', en: 'production planned for' },
  late: { nl: 'te laat: die dag is voorbij', en: 'late: that day has passed' },
  because: { nl: 'Waarom', en: 'Why' },
  nothing: {
    nl: 'Hierover is nog niets vastgelegd. In een ontwikkelomgeving laadt ‘npm start -- --demo’ de gegevens.',
    en: 'Nothing is recorded about this yet. In development, ‘npm start -- --demo’ loads the data.',
  },
  open: { nl: 'Bekijk het rapport', en: 'See the report' },
});

const CONSULTED = { organisationType: 'OCMW', from: '2017-08-01', to: '2017-12-31', groupBy: 'month' };
/** The groupings of which the overview of exchanges tells. */
const EXCHANGE = 'agreement,name,status,since,productionPlanned,productionSince,why';

/** The four questions of the seed, each answered right below it, with the day and the instant for which that holds. */
export function FourQuestions() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const consulted = useQuery(reportQuery('consultation-statistics', CONSULTED, language));
  const developed = useQuery(
    reportQuery('developments', { groupBy: 'development,name,state,since' }, language),
  );
  const exchanged = useQuery(reportQuery('exchange-overview', { groupBy: EXCHANGE }, language));
  return (
    <section className="section" aria-labelledby="vragen">
      <h2 id="vragen">{t.title}</h2>
      <div className="halves">
        <Question title={t.howOften} asked={consulted} report="consultation-statistics" search={CONSULTED}>
          {(report) => (
            <>
              <p className="figure-number small">
                {formatNumber(totalOf(report, 'consultations') ?? 0, language)}
              </p>
              <p>{t.times}</p>
            </>
          )}
        </Question>
        <Question title={t.developed} asked={developed} report="developments" search={{}}>
          {(report) => <Developments report={report} />}
        </Question>
        <Question
          title={t.actiris}
          asked={exchanged}
          report="exchange-overview"
          search={{ partnerType: 'ACTIRIS' }}
        >
          {(report) => <Exchange report={report} agreement="actiris" />}
        </Question>
        <Question
          title={t.brussels}
          asked={exchanged}
          report="exchange-overview"
          search={{ partnerType: 'BRUSSELS_OCMW' }}
        >
          {(report) => <Exchange report={report} agreement="brusselse-ocmws" />}
        </Question>
      </div>
    </section>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly asked: UseQueryResult<Report>;
  readonly report: string;
  readonly search: Readonly<Record<string, string>>;
  readonly children: (report: Report) => ReactNode;
}

function Question({ title, asked, report, search, children }: QuestionProps) {
  const t = useTexts(said);
  return (
    <article className="card stack question">
      <h3>{title}</h3>
      {asked.data && children(asked.data)}
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <Waiting what={title} rows={3} />}
      {asked.data && <When report={asked.data} />}
      <p>
        <Link to="/rapportering/$report" params={{ report }} search={search}>
          {t.open}
          <span className="unseen">: {title}</span>
        </Link>
      </p>
    </article>
  );
}

/** No number without the day and the instant for which it holds. */
function When({ report: { query, knownAt, position } }: { readonly report: Report }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const [asOf, known] = [query.asOf ?? today(), knownAt];
  return (
    <p className="fine" data-position={position ?? undefined}>
      {t.asOf} {formatDay(asOf, language)}
      {known !== null && `, ${t.known} ${formatInstant(known, language)}`}
    </p>
  );
}

function Developments({ report }: { readonly report: Report }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  if (report.rows.length === 0) return <p>{t.nothing}</p>;
  return (
    <ul>
      {report.rows.map((row) => (
        <li key={String(row['development'])}>
          <strong lang="nl">{String(row['name'])}</strong>:{' '}
          {labelOf('DevelopmentState', row['state'], language)}{' '}
          <span className="fine">
            {t.since} {formatDay(String(row['since']), language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Exchange({ report, agreement }: { readonly report: Report; readonly agreement: string }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const exchange = exchangesIn(report).find((each) => each.agreement === agreement);
  if (!exchange) return <p>{t.nothing}</p>;
  const { status, since, planned, isLate, why } = exchange;
  return (
    <>
      <p>
        <strong className="capital">{labelOf('AgreementStatus', status, language)}</strong>{' '}
        <span className="fine">
          {t.since} {formatDay(since, language)}
        </span>
      </p>
      {planned !== undefined && (
        <p>
          {t.planned} {formatDay(planned, language)}{' '}
          {isLate(report.query.asOf ?? today()) && <span className="tag bad">{t.late}</span>}
        </p>
      )}
      {why !== undefined && (
        <p>
          {t.because}: <span lang="nl">{why}</span>.
        </p>
      )}
    </>
  );
}

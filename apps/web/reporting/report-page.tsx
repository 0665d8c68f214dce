import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { useFreshReports } from '../app/news.js';
import { Page } from '../app/page.js';
import type { Search } from '../app/search.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { declarationsQuery, reportQuery, type Declaration } from './ask-report.js';
import { ReportChoices } from './report-choices.js';
import { ReportFigure } from './report-figure.js';
import { ReportPicture } from './report-picture.js';
import { ReportTable } from './report-table.js';
import { groupedAs, questionOf, unknownIn } from './view.js';

const said = texts({
  all: { nl: 'Alle rapporten', en: 'All reports' },
  unknown: { nl: 'Er is geen rapport met deze naam', en: 'There is no report of this name' },
  left: {
    nl: 'Dit deel van het adres past niet bij het rapport en is weggelaten:',
    en: 'This part of the address does not fit the report, and is left out:',
  },
  nothing: { nl: 'Niets gevonden', en: 'Nothing found' },
  nothingWhy: {
    nl: 'Voor deze keuze is niets vastgelegd. Neem een ruimere periode of laat een filter weg.',
    en: 'Nothing is recorded for this choice. Take a longer period, or leave a filter out.',
  },
});

/** One screen for every report, built from what it declares; every choice stands in the address. */
export function ReportPage() {
  return (
    <Page name="rapportering">
      <DeclaredReport />
    </Page>
  );
}

function DeclaredReport() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { report: name } = useParams({ from: '/rapportering/$report' });
  const search = useSearch({ from: '/rapportering/$report' });
  const { data, error, refetch } = useQuery(declarationsQuery(language));
  const declaration = data?.find((each) => each.name === name);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting what={t.all} />;
  if (declaration) return <AskedReport declaration={declaration} search={search} />;
  return (
    <Empty title={t.unknown}>
      <Link to="/rapportering">{t.all}</Link>
    </Empty>
  );
}

function AskedReport({
  declaration,
  search,
}: {
  readonly declaration: Declaration;
  readonly search: Search;
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  useFreshReports();
  const question = questionOf(declaration, search);
  const asked = useQuery({
    ...reportQuery(declaration.name, question, language),
    placeholderData: (before) => (before?.report === declaration.name ? before : undefined),
  });
  const wrong = unknownIn(declaration, search);
  const { data } = asked;
  const isEmpty = data?.rows.length === 0;
  const shown = data && asked.isPlaceholderData ? groupedAs(search, data) : search;
  return (
    <>
      <div className="stack">
        <p className="fine no-print">
          <Link to="/rapportering">{t.all}</Link>
        </p>
        <h1 className="capital">{declaration.title}</h1>
      </div>
      {wrong.length > 0 && (
        <p className="notice warning" role="status">
          <span>
            {t.left} <code>{wrong.join(', ')}</code>
          </span>
        </p>
      )}
      <ReportChoices declaration={declaration} search={search} />
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {!data && !asked.error && <Waiting what={declaration.title} rows={10} />}
      {data && !asked.error && (
        <div
          className={asked.isPlaceholderData ? 'section dimmed' : 'section'}
          aria-busy={asked.isPlaceholderData}
        >
          <div className="beside">
            <ReportFigure declaration={declaration} search={search} report={data} question={question} />
            {isEmpty ? (
              <Empty title={t.nothing}>
                <p>{t.nothingWhy}</p>
              </Empty>
            ) : (
              <ReportPicture declaration={declaration} search={shown} report={data} />
            )}
          </div>
          {!isEmpty && <ReportTable declaration={declaration} search={shown} report={data} />}
        </div>
      )}
    </>
  );
}

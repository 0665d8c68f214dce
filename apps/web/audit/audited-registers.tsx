import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { today } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { exchangesIn } from '../exchanges/exchanges.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { Organisations } from '../registers/organisations.js';
import { RegisterHistory } from '../registers/register-history.js';
import { reportQuery } from '../reporting/ask-report.js';

const said = texts({
  history: { nl: 'Geschiedenis', en: 'History' },
  agreements: { nl: 'Van welke uitwisseling?', en: 'Of which exchange?' },
});

/** Organisations, and what happened to the one that stands in the address. */
export function AuditedOrganisations() {
  const t = useTexts(said);
  const { organisatie: id, naam: name = '' } = useSearch({ from: '/audit' });
  return (
    <>
      {id !== undefined && <RegisterHistory of={{ kind: 'organisation', id, name }} />}
      <Organisations
        more={({ organisation, name: itsName }) => (
          <Link to="/audit" search={{ deel: 'organisaties', organisatie: organisation, naam: itsName }}>
            {t.history}
          </Link>
        )}
      />
    </>
  );
}

/** Exchange agreements, and what happened to the one that stands in the address. */
export function AuditedAgreements() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { afspraak: id, naam: name = '' } = useSearch({ from: '/audit' });
  const { data, error } = useQuery(reportQuery('exchange-overview', { asOf: today() }, language));
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting what={t.agreements} rows={4} />;
  const names = new Map(exchangesIn(data).map((exchange) => [exchange.agreement, exchange.name]));
  return (
    <>
      <section className="card section" aria-labelledby="afspraken">
        <h2 id="afspraken">{t.agreements}</h2>
        <ul className="links">
          {[...names].map(([agreement, itsName]) => (
            <li key={agreement}>
              <Link to="/audit" search={{ deel: 'afspraken', afspraak: agreement, naam: itsName }}>
                {itsName}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {id !== undefined && <RegisterHistory of={{ kind: 'agreement', id, name }} />}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { components } from '../../../libs/client/schema.js';
import { formatDay } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts, type Language } from '../app/language.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { organisationsQuery } from './ask-organisations.js';

const said = texts({
  title: { nl: 'Organisaties en hun machtigingen', en: 'Organisations and their authorisations' },
  name: { nl: 'Naam of nummer', en: 'Name or number' },
  nameHow: { nl: 'het begin van een woord volstaat', en: 'the beginning of a word will do' },
  find: { nl: 'Zoeken', en: 'Find' },
  asked: { nl: 'de organisaties', en: 'the organisations' },
  none: { nl: 'Geen organisatie gevonden', en: 'No organisation found' },
  noneWhy: { nl: 'Kijk de schrijfwijze na.', en: 'Check the spelling.' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  type: { nl: 'Soort', en: 'Type' },
  may: { nl: 'Mag zien', en: 'May see' },
  nothing: { nl: 'niets', en: 'nothing' },
  since: { nl: 'vanaf', en: 'from' },
  until: { nl: 'tot en met', en: 'until' },
  now: { nl: 'van kracht', en: 'in force' },
  notNow: { nl: 'niet van kracht', en: 'not in force' },
  suspended: { nl: 'opgeschort vanaf', en: 'suspended from' },
  ended: { nl: 'bestaat niet meer', en: 'is no more' },
  more: { nl: (count: number) => `en ${count} andere`, en: (count: number) => `and ${count} others` },
});

type Listed = components['schemas']['ListedOrganisation'];
type Authorisation = components['schemas']['ListedAuthorisation'];

/**
 * Finds organisations, and tells what each may see, for what and since when.
 * @param more what else there is of one
 */
export function Organisations({ more }: { readonly more?: (organisation: Listed) => ReactNode }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const { data, error } = useQuery(organisationsQuery(name));
  return (
    <section className="card section" aria-labelledby="organisaties">
      <h2 id="organisaties">{t.title}</h2>
      <form
        className="row no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('naam');
          setName(typeof typed === 'string' ? typed.trim() : '');
        }}
      >
        <div className="field">
          <label htmlFor="naam-organisatie">{t.name}</label>
          <span className="fine" id="naam-organisatie-how">
            {t.nameHow}
          </span>
          <input
            id="naam-organisatie"
            name="naam"
            aria-describedby="naam-organisatie-how"
            autoComplete="off"
          />
        </div>
        <button type="submit" className="button">
          {t.find}
        </button>
      </form>
      {error && <Failure error={error} />}
      {!data && !error && <Waiting what={t.asked} rows={5} />}
      {data?.organisations.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      )}
      {data && data.organisations.length > 0 && (
        <table className="as-cards">
          <thead>
            <tr>
              <th scope="col">{t.organisation}</th>
              <th scope="col">{t.type}</th>
              <th scope="col">{t.may}</th>
            </tr>
          </thead>
          <tbody>
            {data.organisations.map((one) => (
              <tr key={one.organisation}>
                <th scope="row">
                  <strong>{one.name}</strong>
                  <br />
                  <span className="fine">
                    {one.organisation}
                    {one.ended && ` · ${t.ended}`}
                  </span>
                  {more && <div>{more(one)}</div>}
                </th>
                <td data-title={t.type}>{labelOf('OrganisationType', one.type, language)}</td>
                <td data-title={t.may}>
                  <Authorisations of={one.authorisations} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data && data.more > 0 && <p className="fine">{t.more(data.more)}</p>}
    </section>
  );
}

interface AuthorisationsProps {
  readonly of: readonly Authorisation[];
  readonly language: Language;
}

function Authorisations({ of, language }: AuthorisationsProps) {
  const t = useTexts(said);
  if (of.length === 0) return t.nothing;
  return (
    <ul className="links">
      {of.map(({ authorisation, purposes, sections, from, until, suspensions, inForce, legalBasis }) => (
        <li key={authorisation}>
          {purposes.map((purpose) => labelOf('Purpose', purpose, language)).join(', ')}{' '}
          <span className={inForce ? 'tag good' : 'tag'}>{inForce ? t.now : t.notNow}</span>
          <br />
          <span className="fine">
            {sections.map((section) => labelOf('Section', section, language)).join(', ')}
            <br />
            {t.since} {formatDay(from, language)}
            {until !== null && ` ${t.until} ${formatDay(until, language)}`}
            {suspensions.map((one) => ` · ${t.suspended} ${formatDay(one.from, language)}`)}
            {` · ${legalBasis}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

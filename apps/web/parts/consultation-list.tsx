import type { ReactNode } from 'react';
import type { components } from '../../../libs/client/schema.js';
import { formatInstant } from '../app/format.js';
import { labelAnywhere, labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';

const said = texts({
  when: { nl: 'Wanneer', en: 'When' },
  who: { nl: 'Wie', en: 'Who' },
  why: { nl: 'Waarvoor', en: 'What for' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  granted: { nl: 'toegestaan', en: 'granted' },
  refused: { nl: 'geweigerd', en: 'refused' },
  emergency: { nl: 'noodtoegang', en: 'emergency' },
  yourself: { nl: 'Uzelf', en: 'Yourself' },
  themselves: { nl: 'De betrokkene zelf', en: 'The person concerned' },
  nothing: { nl: 'niets gegeven', en: 'nothing given' },
});

type LogEntry = components['schemas']['LogEntry'];

/** Who asked what about a person, when, for what, and what came of it. */
export function ConsultationList<Entry extends LogEntry>({
  entries,
  isOfReader = false,
  more,
}: {
  readonly entries: readonly Entry[];
  /** Whether it is shown to the person whom it is about. */
  readonly isOfReader?: boolean;
  /** What else is told of each: why it was decided so. */
  readonly more: (entry: Entry) => ReactNode;
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.why}</th>
          <th scope="col">{t.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.consultation}>
            <th scope="row">
              {entry.purpose === 'OWN_DATA' ? (
                <strong>{isOfReader ? t.yourself : t.themselves}</strong>
              ) : (
                <>
                  <strong>{entry.organisationName ?? entry.organisation}</strong>
                  {entry.user && <span className="fine"> {entry.user}</span>}
                </>
              )}
              <br />
              {more(entry)}
            </th>
            <td data-title={t.when}>{formatInstant(entry.at, language)}</td>
            <td data-title={t.why}>{labelOf('Purpose', entry.purpose, language)}</td>
            <td data-title={t.outcome}>
              <span className={entry.outcome === 'granted' ? 'tag good' : 'tag warn'}>
                {t[entry.outcome]}
              </span>{' '}
              {entry.emergency && <span className="tag bad">{t.emergency}</span>}
              <br />
              <span className="fine">
                {entry.outcome === 'granted' && entry.content === 'given'
                  ? entry.sectionsGiven.map((section) => labelOf('Section', section, language)).join(', ')
                  : entry.reason
                    ? (labelAnywhere(entry.reason, language) ?? entry.reason)
                    : t.nothing}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

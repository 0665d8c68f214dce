import type { ReactNode } from 'react';
import { formatDay, formatInstant } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';

const said = texts({
  happened: { nl: 'Gebeurd op', en: 'Happened on' },
  what: { nl: 'Wat', en: 'What' },
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  by: { nl: 'Door', en: 'By' },
});

export interface ListedEvent {
  readonly key: string;
  readonly on: string | null;
  readonly title: string;
  readonly told: ReactNode;
  readonly recordedAt: string;
  readonly by: string;
  readonly isMarked?: boolean;
}

/** Events in the order in which they were recorded: when it happened, what, when it was recorded, by whom. */
export function EventList({ events }: { readonly events: readonly ListedEvent[] }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.happened}</th>
          <th scope="col">{t.recorded}</th>
          <th scope="col">{t.by}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ key, on, title, told, recordedAt, by, isMarked = false }) => (
          <tr key={key} className={isMarked ? 'marked' : undefined}>
            <th scope="row">
              <strong>{title}</strong>
              <br />
              <span className="fine">{told}</span>
            </th>
            <td data-title={t.happened}>{on === null ? '–' : formatDay(on, language, 'short')}</td>
            <td data-title={t.recorded}>{formatInstant(recordedAt, language)}</td>
            <td data-title={t.by}>{by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

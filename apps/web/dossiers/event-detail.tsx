import { formatDay, formatInstant, isDay } from '../app/format.js';
import { eventTitle, fieldTitle, labelAnywhere, labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts, type Language } from '../app/language.js';
import { dayOfEvent, type ShownEvent } from './life.js';

const said = texts({
  title: { nl: 'Gekozen', en: 'Chosen' },
  none: {
    nl: 'Kies iets op de tijdlijn om te zien wat er is vastgelegd, wanneer en door wie.',
    en: 'Choose something on the time line to see what was recorded, when and by whom.',
  },
  event: { nl: 'Gebeurtenis', en: 'Event' },
  happened: { nl: 'Gebeurd op', en: 'Happened on' },
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  by: { nl: 'door', en: 'by' },
  section: { nl: 'Deel van het dossier', en: 'Part of the dossier' },
  proof: { nl: 'Kenmerk', en: 'Reference' },
  wrong: { nl: 'Dit is fout vastgelegd', en: 'This was recorded in error' },
  go: { nl: 'Ga naar deze dag', en: 'Go to this day' },
});

/** The event behind a thing: what, when, who recorded it and when. */
export function EventDetail({
  event,
  go,
  correct,
}: {
  readonly event: ShownEvent | undefined;
  readonly go: (day: string) => void;
  /** Begins a correction; undefined for who records nothing. */
  readonly correct: ((event: string) => void) | undefined;
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  if (!event) return <p className="fine no-print">{t.none}</p>;
  const day = dayOfEvent(event);
  return (
    <section className="card stack" aria-live="polite" aria-label={t.title}>
      <dl className="facts">
        <dt>{t.event}</dt>
        <dd>
          <strong>{eventTitle(event.type, language)}</strong>
        </dd>
        <dt>{t.happened}</dt>
        <dd>
          {formatDay(day, language)}{' '}
          <button type="button" className="plain no-print" onClick={() => go(day)}>
            {t.go}
          </button>
        </dd>
        <dt>{t.recorded}</dt>
        <dd>
          {formatInstant(event.recordedAt, language)} {t.by} {event.by.name ?? event.by.organisation}
        </dd>
        {Object.entries(event.facts)
          .filter(([name]) => name !== 'on' && name !== 'source')
          .map(([name, value]) => (
            <Fact
              key={name}
              title={fieldTitle(event.type, name, language)}
              value={tellFact(value, language)}
            />
          ))}
        <dt>{t.section}</dt>
        <dd>{labelOf('Section', event.section, language)}</dd>
        <dt>{t.proof}</dt>
        <dd>
          <code>{event.id}</code>
        </dd>
      </dl>
      {correct && (
        <p className="no-print">
          <button type="button" className="button" onClick={() => correct(event.id)}>
            {t.wrong}
          </button>
        </p>
      )}
    </section>
  );
}

const Fact = ({ title, value }: { readonly title: string; readonly value: string }) => (
  <>
    <dt className="capital">{title}</dt>
    <dd>{value}</dd>
  </>
);

/**
 * A fact in words: a day, a code, or what it holds.
 * @param named tells a text that is neither, for instance the number of an organisation with its name
 */
export function tellFact(
  value: unknown,
  language: Language,
  named: (text: string) => string = (text) => text,
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return { nl: value ? 'ja' : 'nee', en: value ? 'yes' : 'no' }[language];
  if (typeof value === 'string') {
    if (isDay(value)) return formatDay(value, language);
    return labelAnywhere(value, language) ?? named(value);
  }
  if (Array.isArray(value)) return value.map((each) => tellFact(each, language, named)).join(', ');
  if (typeof value === 'object')
    return Object.values(value)
      .map((each) => tellFact(each, language, named))
      .join(' · ');
  return typeof value === 'number' ? String(value) : '';
}

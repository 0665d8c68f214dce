import { useState } from 'react';
import { formatInstant } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';

const said = texts({
  asWas: { nl: 'Zoals het was op', en: 'As it was on' },
  knownAt: { nl: 'Zoals bekend op', en: 'As known on' },
  now: { nl: 'leeg is nu', en: 'empty is now' },
  ask: { nl: 'Toon', en: 'Show' },
  present: { nl: 'nu gekozen', en: 'chosen now' },
});

interface FormProps {
  readonly asOf: string;
  readonly knownAt: string | undefined;
  readonly ask: (moments: { readonly dag: string; readonly bekend: string }) => void;
}

/** The two times of an audit. Another choice is another audit, so it is asked by a button. */
export function MomentsForm({ asOf, knownAt, ask }: FormProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const [day, setDay] = useState(asOf);
  const [instant, setInstant] = useState('');
  return (
    <form
      className="moment no-print"
      onSubmit={(event) => {
        event.preventDefault();
        ask({ dag: day, bekend: instant === '' ? '' : new Date(instant).toISOString() });
      }}
    >
      <label className="row tight">
        {t.asWas}
        <input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
      </label>
      <label className="row tight">
        {t.knownAt}
        <input type="datetime-local" value={instant} onChange={({ target }) => setInstant(target.value)} />
      </label>
      <span className="fine">
        {knownAt === undefined ? t.now : `${t.present}: ${formatInstant(knownAt, language)}`}
      </span>
      <button type="submit" className="button">
        {t.ask}
      </button>
    </form>
  );
}

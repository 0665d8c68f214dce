import { useEffect, useState } from 'react';
import { texts, useTexts } from '../app/language.js';

const said = texts({
  waiting: { nl: 'Wordt opgehaald', en: 'Being fetched' },
  stop: { nl: 'Niet langer wachten', en: 'Wait no longer' },
});

/**
 * The shape of what comes. After a second it says what it waits for; after ten it can be stopped.
 * @param rows how many lines the shape has
 */
export function Waiting({
  what,
  rows = 4,
  stop,
}: {
  readonly what: string;
  readonly rows?: number;
  readonly stop?: (() => void) | undefined;
}) {
  const t = useTexts(said);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="waiting" aria-busy="true">
      <p role="status" className="fine">
        {seconds >= 1 ? `${t.waiting}: ${what}` : ' '}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="waiting-line" />
      ))}
      {seconds >= 10 && stop && (
        <button type="button" className="button" onClick={stop}>
          {t.stop}
        </button>
      )}
    </div>
  );
}

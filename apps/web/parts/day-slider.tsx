import { useId } from 'react';
import { dayNumber, dayOf } from '../app/day-numbers.js';
import { formatDay, isDay } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';

const said = texts({
  slider: { nl: 'Dag op de tijdlijn', en: 'Day on the time line' },
  today: { nl: 'Vandaag', en: 'Today' },
});

interface SliderProps {
  readonly title: string;
  readonly day: string;
  readonly first: string;
  readonly last: string;
  readonly today: string;
  readonly choose: (day: string) => void;
}

/** Chooses a day: by a field, or by a slider that says the day in words. Both do the same. */
export function DaySlider({ title, day, first, last, today, choose }: SliderProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{title}</label>
      <input
        id={id}
        type="date"
        value={day}
        min={first}
        max={last}
        onChange={({ target }) => {
          if (isDay(target.value)) choose(target.value);
        }}
      />
      <input
        type="range"
        aria-label={t.slider}
        aria-valuetext={formatDay(day, language)}
        min={dayNumber(first)}
        max={dayNumber(last)}
        value={dayNumber(day)}
        onChange={({ target }) => choose(dayOf(Number(target.value)))}
      />
      {day !== today && (
        <button type="button" className="plain" onClick={() => choose(today)}>
          {t.today}
        </button>
      )}
    </>
  );
}

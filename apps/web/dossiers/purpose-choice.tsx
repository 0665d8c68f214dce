import { useId } from 'react';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { purposeIn, useOwnPurposes } from './purposes.js';
import type { Purpose } from './life.js';

const said = texts({
  purpose: { nl: 'Waarvoor?', en: 'What for?' },
});

/** For what a person's data are asked. */
export function PurposeChoice({
  value,
  choose,
}: {
  readonly value: Purpose;
  readonly choose: (purpose: Purpose) => void;
}) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const id = useId();
  const own = useOwnPurposes();
  const offered = own.includes(value) ? own : [value, ...own];
  return (
    <div className="field">
      <label htmlFor={id}>{t.purpose}</label>
      <select id={id} value={value} onChange={({ target }) => choose(purposeIn(target.value) ?? value)}>
        {offered.map((purpose) => (
          <option key={purpose} value={purpose}>
            {labelOf('Purpose', purpose, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

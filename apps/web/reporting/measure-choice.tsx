import { useNavigate } from '@tanstack/react-router';
import { texts, useTexts } from '../app/language.js';
import type { Search } from '../app/search.js';
import type { Declaration } from './ask-report.js';
import { measureOf } from './view.js';

const said = texts({ shown: { nl: 'Getoond', en: 'Shown' } });

/** What the picture shows, where a report counts more than one thing. */
export function MeasureChoice({
  declaration,
  search,
}: {
  readonly declaration: Declaration;
  readonly search: Search;
}) {
  const t = useTexts(said);
  const navigate = useNavigate();
  const measure = measureOf(declaration, search);
  if (declaration.measures.length < 2)
    return <figcaption className="fine capital">{measure?.title}</figcaption>;
  return (
    <figcaption>
      <label className="chip">
        {t.shown}
        <select
          value={measure?.name}
          onChange={({ target }) => void navigate({ to: '.', search: { ...search, maat: target.value } })}
        >
          {declaration.measures.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </figcaption>
  );
}

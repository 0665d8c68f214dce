import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/empty.js';
import { texts, useTexts } from './language.js';

const said = texts({
  title: { nl: 'Deze pagina bestaat niet', en: 'There is no such page' },
  why: {
    nl: 'Misschien is het adres onvolledig overgenomen, of is de pagina hernoemd.',
    en: 'Perhaps the address was copied in part, or the page has another name now.',
  },
  start: { nl: 'Naar de startpagina', en: 'To the start page' },
});

/** What an address shows that leads nowhere. */
export function NotFound() {
  const t = useTexts(said);
  return (
    <Empty title={t.title}>
      <p>{t.why}</p>
      <p>
        <Link to="/">{t.start}</Link>
      </p>
    </Empty>
  );
}

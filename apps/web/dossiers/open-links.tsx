import { Link } from '@tanstack/react-router';
import { texts, useTexts } from '../app/language.js';
import { chooseToOpen, type Purpose } from './life.js';

const said = texts({
  dossier: { nl: 'Dossier openen', en: 'Open the dossier' },
  dutch: { nl: 'Niveaus Nederlands', en: 'Levels of Dutch' },
});

/** Opens the dossier of somebody who was found, or their levels of Dutch, for the purpose that was chosen. */
export function OpenLinks({
  dossier,
  name,
  purpose,
}: {
  readonly dossier: string;
  readonly name: string;
  readonly purpose: Purpose;
}) {
  const t = useTexts(said);
  const shared = {
    params: { id: dossier },
    search: { doel: purpose },
    onClick: () => chooseToOpen(dossier, purpose),
  };
  return (
    <span className="row">
      <Link to="/dossiers/$id" {...shared}>
        {t.dossier}
        <span className="unseen">: {name}</span>
      </Link>
      <Link to="/dossiers/$id/nt2" {...shared}>
        {t.dutch}
        <span className="unseen">: {name}</span>
      </Link>
    </span>
  );
}

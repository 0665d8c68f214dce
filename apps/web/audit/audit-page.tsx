import { useNavigate, useSearch } from '@tanstack/react-router';
import { texts, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { AuditedAgreements, AuditedOrganisations } from './audited-registers.js';
import { Emergencies } from './emergencies.js';
import { FindDossier } from './find-dossier.js';
import { UnusualUse } from './unusual-use.js';

const said = texts({
  title: { nl: 'Wie keek naar wie, en mocht dat?', en: 'Who looked at whom, and was it allowed?' },
  parts: { nl: 'Delen van de audit', en: 'Parts of the audit' },
});
const parts = texts({
  dossier: { nl: 'Een dossier nagaan', en: 'Examine a dossier' },
  noodtoegang: { nl: 'Noodtoegangen', en: 'Emergencies' },
  gebruik: { nl: 'Ongewoon gebruik', en: 'Unusual use' },
  organisaties: { nl: 'Organisaties en machtigingen', en: 'Organisations and authorisations' },
  afspraken: { nl: 'Uitwisselingen', en: 'Exchanges' },
});
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

/** A dossier's history and who looked at it; emergencies to review; unusual use. */
export function AuditPage() {
  return (
    <Page name="audit">
      <Audit />
    </Page>
  );
}

function Audit() {
  const t = useTexts(said);
  const titles = useTexts(parts);
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate();
  const part = names.find((name) => name === search['deel']) ?? 'dossier';
  return (
    <>
      <h1>{t.title}</h1>
      <div className="row" role="group" aria-label={t.parts}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            className={name === part ? 'button primary' : 'button'}
            aria-pressed={name === part}
            onClick={() => void navigate({ to: '/audit', search: { deel: name } })}
          >
            {titles[name]}
          </button>
        ))}
      </div>
      {part === 'dossier' && <FindDossier />}
      {part === 'noodtoegang' && <Emergencies />}
      {part === 'gebruik' && <UnusualUse />}
      {part === 'organisaties' && <AuditedOrganisations />}
      {part === 'afspraken' && <AuditedAgreements />}
    </>
  );
}

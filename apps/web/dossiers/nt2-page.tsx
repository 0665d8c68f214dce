import { Link, useParams, useSearch } from '@tanstack/react-router';
import { formatDay } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { standingOn } from './life.js';
import { LevelMatrix } from './level-matrix.js';
import { LevelSummary } from './level-summary.js';
import { OpenedDossier, type Opened } from './opened-dossier.js';

const said = texts({
  title: {
    nl: (day: string) => `Nederlands: waar staat deze persoon op ${day}?`,
    en: (day: string) => `Dutch: where does this person stand on ${day}?`,
  },
  dossier: { nl: 'Naar het hele dossier', en: 'To the whole dossier' },
  notYet: {
    nl: 'Op deze dag was er nog geen dossier, en dus geen niveau. Kies een latere dag.',
    en: 'On this day there was no dossier yet, and so no level. Choose a later day.',
  },
  notGiven: {
    nl: 'De talenkennis hoort niet bij wat uw organisatie voor dit doel mag zien.',
    en: 'Knowledge of languages is not among what your organisation may see for this purpose.',
  },
});

/** Skills × levels as one picture: reached, under way, next, doubtful, on any day. */
export function Nt2Page() {
  return (
    <Page name="dossiers">
      <OpenedDossier from="/dossiers/$id/nt2">{(opened) => <LevelsOnDay {...opened} />}</OpenedDossier>
    </Page>
  );
}

function LevelsOnDay({ life, day }: Opened) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { id } = useParams({ from: '/dossiers/$id/nt2' });
  const search = useSearch({ from: '/dossiers/$id/nt2' });
  const standing = standingOn(life, day);
  const { Talenkennis: dutch } = standing;
  return (
    <section className="section" aria-labelledby="niveaus">
      <h2 id="niveaus">{t.title(formatDay(day, language))}</h2>
      {dutch ? (
        <>
          <LevelMatrix dutch={dutch} life={life} day={day} />
          <LevelSummary dutch={dutch} standing={standing} day={day} />
        </>
      ) : (
        <p className="notice">{life.sectionsGiven.includes('Talenkennis') ? t.notYet : t.notGiven}</p>
      )}
      <p className="no-print">
        <Link to="/dossiers/$id" params={{ id }} search={search}>
          {t.dossier}
        </Link>
      </p>
    </section>
  );
}

import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { useSession } from '../app/session-gate.js';
import { useNarrow } from '../charts/chart-size.js';
import { EventDetail } from './event-detail.js';
import { RecordFact } from '../recording/record-fact.js';
import { LaneList } from './lane-list.js';
import { LanesChart } from './lanes-chart.js';
import { lanesOf, spanOf } from './lanes.js';
import { standingOn, type ShownEvent } from './life.js';
import { Empty } from '../parts/empty.js';
import { OpenedDossier, type Opened } from './opened-dossier.js';
import { StandingCards } from './standing-cards.js';

const said = texts({
  where: {
    nl: (day: string) => `Waar staat deze persoon op ${day}?`,
    en: (day: string) => `Where does this person stand on ${day}?`,
  },
  life: { nl: 'Levensloop', en: 'Course of life' },
  after: {
    nl: 'Wat na de gekozen dag ligt, is lichter getekend: gepland, of later gebeurd.',
    en: 'What lies after the chosen day is drawn lighter: planned, or happened later.',
  },
  nt2: { nl: 'Nederlands per vaardigheid', en: 'Dutch by skill' },
  nothing: { nl: 'Er staat niets op de tijdlijn', en: 'There is nothing on the time line' },
  nothingWhy: {
    nl: 'Voor dit doel is van deze persoon niets met een dag te tonen.',
    en: 'For this purpose there is nothing with a day to be shown of this person.',
  },
  list: { nl: 'Alles als lijst', en: 'Everything as a list' },
});

/** Where a person stands on a day, and their life in lanes with that day as a line through all of them. */
export function DossierPage() {
  return (
    <Page name="dossiers">
      <OpenedDossier from="/dossiers/$id">{(opened) => <DossierOnDay {...opened} />}</OpenedDossier>
    </Page>
  );
}

function DossierOnDay({ life, day, choose, reopen }: Opened) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { id } = useParams({ from: '/dossiers/$id' });
  const search = useSearch({ from: '/dossiers/$id' });
  const [chosen, setChosen] = useState<ShownEvent>();
  const [corrected, setCorrected] = useState<string>();
  const mayRecord = (useSession()?.scopes.includes('command') ?? false) && search['bekend'] === undefined;
  const show = (event: ShownEvent) => {
    setChosen(event);
    setCorrected(undefined);
  };
  const lanes = lanesOf(life, language);
  const isNarrow = useNarrow();
  return (
    <>
      <section className="section" aria-labelledby="waar">
        <h2 id="waar">{t.where(formatDay(day, language))}</h2>
        <StandingCards standing={standingOn(life, day)} day={day} />
        <p>
          <Link to="/dossiers/$id/nt2" params={{ id }} search={search}>
            {t.nt2}
          </Link>
        </p>
      </section>
      <section className="section" aria-labelledby="levensloop">
        <h2 id="levensloop">{t.life}</h2>
        {lanes.length === 0 ? (
          <Empty title={t.nothing}>
            <p>{t.nothingWhy}</p>
          </Empty>
        ) : isNarrow ? (
          <div className="card">
            <LaneList lanes={lanes} day={day} choose={choose} open={show} />
          </div>
        ) : (
          <div className="card stack lanes">
            <LanesChart
              lanes={lanes}
              span={spanOf(lanes, life.today)}
              day={day}
              choose={choose}
              open={show}
              chosen={chosen}
            />
            <p className="fine">{t.after}</p>
          </div>
        )}
        {lanes.length > 0 && (
          <EventDetail event={chosen} go={choose} correct={mayRecord ? setCorrected : undefined} />
        )}
        {!isNarrow && lanes.length > 0 && (
          <details className="card breaks printed">
            <summary>{t.list}</summary>
            <LaneList lanes={lanes} day={day} choose={choose} open={show} />
          </details>
        )}
      </section>
      {mayRecord && <RecordFact dossier={id} life={life} corrects={corrected} reopen={reopen} />}
    </>
  );
}

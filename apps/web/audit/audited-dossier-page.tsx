import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { dayIn, formatDay, formatInstant, instantIn, today } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { withoutEmpty } from '../app/search.js';
import { StandingCards } from '../dossiers/standing-cards.js';
import { EventList } from '../parts/event-list.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { useOrganisationNames } from '../registers/organisation-names.js';
import { AccessLog } from './access-log.js';
import { Difference } from './difference.js';
import { listedEvent } from './listed-event.js';
import { MomentsForm } from './moments-form.js';
import { askReplay, type Replay } from './replay.js';

const said = texts({
  title: {
    nl: 'Wat is er in dit dossier gebeurd, en wie zag het?',
    en: 'What happened in this dossier, and who saw it?',
  },
  dossier: { nl: 'Dossier', en: 'Dossier' },
  was: {
    nl: (day: string, known: string) => `Zoals het was op ${day}, zoals bekend op ${known}`,
    en: (day: string, known: string) => `As it was on ${day}, as known on ${known}`,
  },
  history: {
    nl: 'Elke gebeurtenis, in de volgorde van vastleggen',
    en: 'Every event, in the order of recording',
  },
  command: { nl: 'opdracht', en: 'command' },
  asked: { nl: 'de geschiedenis van het dossier', en: 'the history of the dossier' },
  recorded: {
    nl: 'Deze audit is vastgelegd als raadpleging',
    en: 'This audit is recorded as a consultation',
  },
});

/** The history of a dossier at two times: as it was on a day, as it was known at an instant. */
export function AuditedDossierPage() {
  return (
    <Page name="audit">
      <AuditedDossier />
    </Page>
  );
}

function AuditedDossier() {
  const t = useTexts(said);
  const { id } = useParams({ from: '/audit/$id' });
  const search = useSearch({ from: '/audit/$id' });
  const navigate = useNavigate();
  const asOf = dayIn(search['dag']);
  const knownAt = instantIn(search['bekend']);
  const { data, error } = useQuery({
    queryKey: ['replay', id, asOf, knownAt],
    queryFn: () => askReplay({ dossier: id, ...(asOf && { asOf }), ...(knownAt && { knownAt }) }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <>
      <div className="page-head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">
            {t.dossier} {id.slice(0, 4)}…{id.slice(-3)}
          </p>
        </div>
        {data && (
          <p className="consulted">
            <span className="tag info">{t.recorded}</span>
          </p>
        )}
      </div>
      <MomentsForm
        asOf={asOf ?? today()}
        knownAt={knownAt}
        ask={(moments) => void navigate({ to: '/audit/$id', params: { id }, search: withoutEmpty(moments) })}
      />
      {error && <Failure error={error} />}
      {!data && !error && <Waiting what={t.asked} rows={10} />}
      {data && <Replayed replay={data} />}
      {data && <AccessLog dossier={id} />}
      {data && <Difference dossier={id} asOf={asOf} />}
    </>
  );
}

function Replayed({ replay: { state, history } }: { readonly replay: Replay }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const named = useOrganisationNames(history.events);
  const listed = history.events.map((event) => listedEvent(event, language, t.command, named));
  return (
    <>
      <section className="section">
        <h2>{t.was(formatDay(state.asOf, language), formatInstant(state.knownAt, language))}</h2>
        <StandingCards standing={state.standing} day={state.asOf} />
      </section>
      <section className="card section breaks">
        <h2>{t.history}</h2>
        <EventList events={listed} />
      </section>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { formatNumber } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { pageOrder } from '../app/pages.js';
import type { PageName, SignedIn } from '../app/session.js';
import { listsFor } from '../dossiers/lists.js';
import { reportQuery } from '../reporting/ask-report.js';
import { tellNumber } from '../reporting/told-values.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  title: { nl: 'Wat vraagt vandaag uw aandacht?', en: 'What needs your attention today?' },
  overdue: { nl: 'te laat', en: 'overdue' },
  soon: { nl: 'vervalt binnen 14 dagen', en: 'due within 14 days' },
  followed: { nl: 'dossiers in opvolging', en: 'dossiers that you follow' },
  find: { nl: 'Zoek een persoon', en: 'Find a person' },
  mine: { nl: 'Mijn dossiers', en: 'My dossiers' },
  search: { nl: 'Zoeken', en: 'Find' },
  findWhy: {
    nl: 'Op INSZ, of op naam en geboortedatum. Openen is een raadpleging, die de betrokkene ziet.',
    en: 'By INSZ, or by name and birth date. To open is a consultation, which the person sees.',
  },
  tenants: { nl: 'Huurders en de taalvereiste', en: 'Tenants and the language requirement' },
  late: { nl: 'huurders zijn vandaag te laat (afgerond)', en: 'tenants are overdue today (rounded)' },
  ofCommune: {
    nl: 'Sociale huurders die in uw gemeente wonen, en alleen zij.',
    en: 'Social tenants who live in your municipality, and nobody else.',
  },
  waiting: { nl: 'Wie wacht op een cursus?', en: 'Who waits for a course?' },
  wait: { nl: 'wachten vandaag op een cursus (afgerond)', en: 'wait for a course today (rounded)' },
  who: { nl: 'Wie is te laat?', en: 'Who is overdue?' },
  list: { nl: 'Naar de lijst', en: 'To the list' },
  emergencies: { nl: 'noodtoegangen niet op tijd beoordeeld', en: 'emergencies not reviewed in time' },
  unusual: { nl: 'weken met ongewoon gebruik, laatste kwartaal', en: 'weeks of unusual use, last quarter' },
  review: { nl: 'Beoordelen', en: 'Review' },
  look: { nl: 'Bekijken', en: 'Look' },
  well: { nl: 'De dienst werkt zoals het hoort', en: 'The service works as it should' },
  notWell: { nl: 'De dienst vraagt aandacht', en: 'The service needs attention' },
  stopped: {
    nl: (count: number) => (count === 1 ? '1 leesmodel staat stil' : `${count} leesmodellen staan stil`),
    en: (count: number) => (count === 1 ? '1 read model stands still' : `${count} read models stand still`),
  },
  operations: { nl: 'Naar beheer', en: 'To operations' },
  reports: { nl: 'Alle rapporten', en: 'All reports' },
  reportsWhy: {
    nl: 'Elk cijfer met zijn dag, zijn grafiek, zijn tabel en hoe het opnieuw te maken is.',
    en: 'Every figure with its day, its chart, its table and how to make it again.',
  },
  own: { nl: 'Uw gegevens', en: 'Your data' },
  ownWhy: {
    nl: 'Wat er over u bekend is, wie het bekeek en waarom.',
    en: 'What is known about you, who looked at it and why.',
  },
});

/** What asks for attention today, for the pages that somebody has. */
export function ForMe({ session }: { readonly session: SignedIn }) {
  const t = useTexts(said);
  const has = (page: PageName) => pageOrder.includes(page) && session.pages.includes(page);
  return (
    <section className="section" aria-labelledby="voor-mij">
      <h2 id="voor-mij">{t.title}</h2>
      <div className="cards">
        {has('dossiers') && session.scopes.includes('report') && <Persons session={session} />}
        {has('audit') && <Supervision />}
        {has('beheer') && <Health />}
        {has('rapportering') && (
          <article className="card stack">
            <h3>{t.reports}</h3>
            <p>{t.reportsWhy}</p>
            <Link to="/rapportering">{t.look}</Link>
          </article>
        )}
        {has('mijn-gegevens') && (
          <article className="card stack">
            <h3>{t.own}</h3>
            <p>{t.ownWhy}</p>
            <Link to="/mijn-gegevens">{t.look}</Link>
          </article>
        )}
      </div>
    </section>
  );
}

/** What there is to do of persons, for what the organisation may consult. */
function Persons({ session: { organisation, purposes } }: { readonly session: SignedIn }) {
  const t = useTexts(said);
  const [usual] = listsFor(purposes);
  const isMunicipality = purposes.includes('MUNICIPAL_FOLLOW_UP');
  return (
    <>
      {usual === 'dossiers-of-manager' && <MyDossiers organisation={organisation} />}
      {usual === 'waiting-lists' && <WhoWaits />}
      {purposes.includes('HOUSING_LANGUAGE') &&
        (isMunicipality ? <TenantsOfCommune /> : <Tenants landlord={organisation} />)}
      <article className="card stack">
        <h3>{t.find}</h3>
        <p>{t.findWhy}</p>
        <Link to="/dossiers">{t.search}</Link>
      </article>
    </>
  );
}

/** Whoever waits for a course, for a House of Dutch, which manages no trajectories. */
function WhoWaits() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const asked = useQuery(reportQuery('waiting-lists', {}, language));
  return (
    <article className="card stack">
      <h3>{t.waiting}</h3>
      {asked.isPending && <Waiting what={t.waiting} rows={2} />}
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <p>
          <strong>{tellNumber(asked.data.total, 'persons', language)}</strong> {t.wait}
        </p>
      )}
      <Link to="/dossiers" search={{ lijst: 'waiting-lists' }}>
        {t.list}
      </Link>
    </article>
  );
}

function TenantsOfCommune() {
  const t = useTexts(said);
  return (
    <article className="card stack">
      <h3>{t.tenants}</h3>
      <p>{t.ofCommune}</p>
      <Late />
    </article>
  );
}

const Late = () => {
  const t = useTexts(said);
  return (
    <Link to="/dossiers" search={{ lijst: 'housing-language', doel: 'HOUSING_LANGUAGE', stand: 'overdue' }}>
      {t.who}
    </Link>
  );
};

function Tenants({ landlord }: { readonly landlord: string }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const asked = useQuery(reportQuery('housing-language', { landlord, standing: 'overdue' }, language));
  return (
    <article className="card stack">
      <h3>{t.tenants}</h3>
      {asked.isPending && <Waiting what={t.tenants} rows={2} />}
      {asked.error && <Failure error={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <p>
          <strong>{tellNumber(asked.data.total, 'persons', language)}</strong> {t.late}
        </p>
      )}
      <Late />
    </article>
  );
}

function MyDossiers({ organisation }: { readonly organisation: string }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const mine = useQuery(reportQuery('dossiers-of-manager', { manager: organisation }, language));
  const soon = useQuery(
    reportQuery('dossiers-of-manager', { manager: organisation, dueWithin: '14' }, language),
  );
  return (
    <article className="card stack">
      <h3>{t.mine}</h3>
      {mine.isPending && <Waiting what={t.mine} rows={2} />}
      {mine.error && <Failure error={mine.error} again={() => void mine.refetch()} />}
      {mine.data && (
        <dl className="facts">
          <dt>{t.overdue}</dt>
          <dd>
            <strong>{tellNumber(mine.data.total, 'overdue', language)}</strong>
          </dd>
          <dt>{t.soon}</dt>
          <dd>{soon.data ? tellNumber(soon.data.total, 'matters', language) : '–'}</dd>
          <dt>{t.followed}</dt>
          <dd>{tellNumber(mine.data.total, 'dossiers', language)}</dd>
        </dl>
      )}
      <Link to="/dossiers" search={{ lijst: 'dossiers-of-manager' }}>
        {t.list}
      </Link>
    </article>
  );
}

function Supervision() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const overdue = useQuery({
    queryKey: ['emergencies', 'overdue'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/audit/emergencies', { params: { query: { state: 'overdue' } }, signal })),
  });
  const unusual = useQuery({
    queryKey: ['unusual-use', {}],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/audit/unusual-use', { signal })),
  });
  return (
    <>
      <article className="card stack">
        <p className="figure-number small">
          {overdue.data ? formatNumber(overdue.data.emergencies.length, language) : '–'}
        </p>
        <p>{t.emergencies}</p>
        <Link to="/audit" search={{ deel: 'noodtoegang' }}>
          {t.review}
        </Link>
      </article>
      <article className="card stack">
        <p className="figure-number small">
          {unusual.data ? formatNumber(unusual.data.unusual.length, language) : '–'}
        </p>
        <p>{t.unusual}</p>
        <Link to="/audit" search={{ deel: 'gebruik' }}>
          {t.look}
        </Link>
      </article>
    </>
  );
}

function Health() {
  const t = useTexts(said);
  const { data, error } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => unwrap(api.GET('/health/ready', { signal })),
  });
  const stopped = data?.projections.filter(({ status }) => status === 'stopped').length ?? 0;
  const isWell = data?.status === 'ready';
  return (
    <article className="card stack">
      <h3>{error || (data && !isWell) ? t.notWell : t.well}</h3>
      {stopped > 0 && <p>{t.stopped(stopped)}</p>}
      <Link to="/beheer">{t.operations}</Link>
    </article>
  );
}

import { useQuery } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api, send } from '../app/api.js';
import { formatDay, formatInstant, today } from '../app/format.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Page } from '../app/page.js';
import { StandingCards } from '../dossiers/standing-cards.js';
import { ConsultationList } from '../parts/consultation-list.js';
import { Empty } from '../parts/empty.js';
import { EventList } from '../parts/event-list.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';

const said = texts({
  title: { nl: 'Wat is er over u bekend?', en: 'What is known about you?' },
  lead: {
    nl: 'Hieronder staat alles: waar u staat, wat er is vastgelegd, en wie uw gegevens bekeek en waarom dat mocht.',
    en: 'Below is everything: where you stand, what was recorded, and who looked at your data and why they were allowed to.',
  },
  recorded: { nl: 'Deze inzage is zelf ook vastgelegd', en: 'That you looked is recorded too' },
  none: { nl: 'De Kruispuntbank heeft geen dossier van u', en: 'The Kruispuntbank has no dossier of you' },
  noneWhy: {
    nl: 'Wie naar u vroeg, staat hieronder ook als er geen dossier is.',
    en: 'Who asked about you is told below, also when there is no dossier.',
  },
  where: { nl: 'Waar staat u vandaag?', en: 'Where do you stand today?' },
  who: { nl: 'Wie bekeek uw gegevens?', en: 'Who looked at your data?' },
  nobody: { nl: 'Nog niemand heeft naar u gevraagd.', en: 'Nobody has asked about you yet.' },
  why: { nl: 'Waarom mocht dat?', en: 'Why was that allowed?' },
  history: { nl: 'Wat is er vastgelegd?', en: 'What was recorded?' },
  download: { nl: 'Alles downloaden', en: 'Download everything' },
  print: { nl: 'Als bladzijde om te bewaren', en: 'As a page to keep' },
  asked: { nl: 'uw gegevens', en: 'your data' },
  wrong: {
    nl: 'Klopt er iets niet? Vraag uw trajectbegeleider om het te verbeteren; wat er eerst stond, blijft te zien.',
    en: 'Is something wrong? Ask your case worker to correct it; what stood there first stays to be seen.',
  },
});

type Export = components['schemas']['PersonExport'];
const PLACE = 'kbi-own-data';
const KEPT_MS = 30 * 60_000;

/** Within half an hour, looking again is the same consultation. */
function ownKey(): string {
  const [since, known] = sessionStorage.getItem(PLACE)?.split(' ') ?? [];
  if (known !== undefined && Date.now() - Number(since) < KEPT_MS) return known;
  const key = uuid();
  sessionStorage.setItem(PLACE, `${Date.now()} ${key}`);
  return key;
}

const askOwnData = async (): Promise<Export> =>
  (await unwrap(
    api.POST('/v1/audit/person-export', {
      params: { header: { 'Idempotency-Key': ownKey() } },
      body: {} as never, // who asks is who signed in
    }),
  )) as Export;

/** The person sees what is known about them, who looked, when and why, and can take all of it along. */
export function OwnDataPage() {
  return (
    <Page name="mijn-gegevens">
      <OwnData />
    </Page>
  );
}

function OwnData() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['own-data'],
    queryFn: askOwnData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting what={t.asked} rows={8} />;
  return (
    <>
      <div className="page-head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        <p className="consulted">
          <span className="tag info">
            {t.recorded}: {formatInstant(data.madeAt, language)}
          </span>
        </p>
      </div>
      <p className="row no-print">
        <button type="button" className="button primary" onClick={() => save(data)}>
          {t.download}
        </button>
        <button type="button" className="button" onClick={() => void savePage()}>
          {t.print}
        </button>
      </p>
      {data.dossier ? (
        <section className="section">
          <h2>{t.where}</h2>
          <StandingCards standing={data.dossier.standing} day={today()} />
        </section>
      ) : (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      )}
      <WhoLooked of={data} />
      {data.dossier && <History of={data.dossier} />}
    </>
  );
}

function WhoLooked({ of: { consultations } }: { readonly of: Export }) {
  const t = useTexts(said);
  return (
    <section className="card section breaks">
      <h2>{t.who}</h2>
      {consultations.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <ConsultationList
          entries={[...consultations].reverse()}
          isOfReader
          more={({ explained }) => (
            <details>
              <summary>{t.why}</summary>
              <ul lang="nl">
                {explained.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          )}
        />
      )}
    </section>
  );
}

function History({ of: { history } }: { readonly of: NonNullable<Export['dossier']> }) {
  const t = useTexts(said);
  return (
    <section className="card section breaks">
      <h2>{t.history}</h2>
      <EventList
        events={history.map(({ id, on, title, told, recordedAt, organisation, organisationName }) => ({
          key: id,
          on,
          title,
          told: <span lang="nl">{withDays(told)}</span>,
          recordedAt,
          by: organisationName ?? organisation,
        }))}
      />
      <p className="fine">{t.wrong}</p>
    </section>
  );
}

/** What is told in Dutch, with its days in words. */
const withDays = (told: string): string =>
  told.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDay(day, 'nl'));

function offer(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What is shown, as it came. */
const save = (data: Export): void =>
  offer(new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' }), 'mijn-gegevens.json');

/** The same consultation as a page that can be kept and printed. */
async function savePage(): Promise<void> {
  const headers = { accept: 'text/html', 'content-type': 'application/json', 'idempotency-key': ownKey() };
  const address = new URL('/v1/audit/person-export', location.origin);
  const response = await send(new Request(address, { method: 'POST', headers, body: '{}' }));
  if (response.ok) offer(await response.blob(), 'mijn-gegevens.html');
}

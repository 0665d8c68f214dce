import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { eventTitle, labelAnywhere } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { tellFact } from '../dossiers/event-detail.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { useOrganisationNames } from '../registers/organisation-names.js';
import { isTold, tellPlace } from './changed-places.js';

const said = texts({
  title: { nl: 'Wat is er tussen twee ogenblikken veranderd?', en: 'What changed between two moments?' },
  from: { nl: 'Bekend op', en: 'Known on' },
  to: { nl: 'en bekend op', en: 'and known on' },
  now: { nl: 'leeg is nu', en: 'empty is now' },
  ask: { nl: 'Toon het verschil', en: 'Show the difference' },
  place: { nl: 'Waar', en: 'Where' },
  before: { nl: 'Eerst', en: 'Before' },
  after: { nl: 'Daarna', en: 'After' },
  because: { nl: 'Door', en: 'By' },
  nothing: { nl: 'niets', en: 'nothing' },
  none: { nl: 'Er is niets veranderd', en: 'Nothing changed' },
});

type Answer = components['schemas']['DossierDifference'];

/** What was known at one moment and not, or otherwise, at another; each change with the events that made it so. */
export function Difference({
  dossier,
  asOf,
}: {
  readonly dossier: string;
  readonly asOf: string | undefined;
}) {
  const t = useTexts(said);
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const asked = useMutation({
    mutationFn: () =>
      unwrap(
        api.GET('/v1/audit/dossiers/{id}/difference', {
          params: {
            path: { id: dossier },
            query: {
              since: new Date(since).toISOString(),
              ...(until !== '' && { knownAt: new Date(until).toISOString() }),
              ...(asOf !== undefined && { asOf }),
            },
          },
        }),
      ),
  });
  return (
    <section className="card section breaks">
      <h2>{t.title}</h2>
      <form
        className="row no-print"
        onSubmit={(event) => {
          event.preventDefault();
          asked.mutate();
        }}
      >
        <label className="chip">
          {t.from}
          <input
            type="datetime-local"
            required
            value={since}
            onChange={({ target }) => setSince(target.value)}
          />
        </label>
        <label className="chip">
          {t.to}
          <input type="datetime-local" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
        <span className="fine">{t.now}</span>
        <button type="submit" className="button">
          {t.ask}
        </button>
      </form>
      {asked.isPending && <Waiting what={t.title} />}
      {asked.error && <Failure error={asked.error} />}
      {asked.data?.changes.length === 0 && <Empty title={t.none} />}
      {asked.data && asked.data.changes.length > 0 && <Changes of={asked.data} />}
    </section>
  );
}

function Changes({ of: { changes, events } }: { readonly of: Answer }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const named = useOrganisationNames(changes);
  const told = changes.filter(({ place }) => isTold(place, language));
  const tell = (value: unknown) =>
    value === null || value === 'unknown' ? t.nothing : tellFact(value, language, named);
  const titleOf = (id: string) => {
    const event = events.find((each) => each.id === id);
    return event ? eventTitle(event.type, language) : id;
  };
  return (
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
          <th scope="col">{t.because}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ place, before, after, events: causes }, index) => (
          <tr key={`${place} ${index}`}>
            <th scope="row">{tellPlace(place, language, (part) => labelAnywhere(part, language))}</th>
            <td data-title={t.before}>{tell(before)}</td>
            <td data-title={t.after} className="marked">
              {tell(after)}
            </td>
            <td data-title={t.because}>{causes.map(titleOf).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { v4 as uuid } from 'uuid';
import type { components } from '../../../libs/client/schema.js';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { formatDay, formatInstant } from '../app/format.js';
import { labelOf } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { withoutEmpty } from '../app/search.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { Explanation } from './explanation.js';

const said = texts({
  title: { nl: 'Welke noodtoegangen zijn te beoordelen?', en: 'Which emergencies are to be reviewed?' },
  which: { nl: 'Stand van de beoordeling', en: 'State of the review' },
  all: { nl: 'alle', en: 'all' },
  due: { nl: 'te beoordelen tot', en: 'to be reviewed by' },
  lifted: { nl: 'zette opzij', en: 'set aside' },
  review: { nl: 'Beoordelen', en: 'Review' },
  remarks: { nl: 'Opmerkingen', en: 'Remarks' },
  justified: { nl: 'Gerechtvaardigd', en: 'Justified' },
  notJustified: { nl: 'Niet gerechtvaardigd', en: 'Not justified' },
  none: { nl: 'Geen noodtoegang met deze stand', en: 'No emergency in this state' },
  reviewed: { nl: 'beoordeeld op', en: 'reviewed on' },
});

type Emergency = components['schemas']['EmergencyList']['emergencies'][number];
const states = ['open', 'overdue', 'reviewed'] as const;

/** Consultations that were granted as an emergency, those that are due first, each with its review. */
export function Emergencies() {
  const t = useTexts(said);
  const { language } = useLanguage();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate();
  const state = states.find((each) => each === search['stand']);
  const { data, error, refetch } = useQuery({
    queryKey: ['emergencies', state],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/audit/emergencies', { params: { query: state ? { state } : {} }, signal })),
  });
  return (
    <section className="section">
      <h2>{t.title}</h2>
      <label className="chip">
        {t.which}
        <select
          value={state ?? ''}
          onChange={({ target }) =>
            void navigate({ to: '/audit', search: withoutEmpty({ ...search, stand: target.value }) })
          }
        >
          <option value="">{t.all}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {labelOf('ReviewState', each, language)}
            </option>
          ))}
        </select>
      </label>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting what={t.title} />}
      {data?.emergencies.length === 0 && <Empty title={t.none} />}
      {data?.emergencies.map((emergency) => (
        <EmergencyCard key={emergency.consultation} emergency={emergency} />
      ))}
    </section>
  );
}

function EmergencyCard({ emergency }: { readonly emergency: Emergency }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const { organisationName, organisation, at, purpose, dueOn, state, lifted, review, consultation } =
    emergency;
  return (
    <article className="card stack">
      <h3>
        {organisationName ?? organisation}, {formatInstant(at, language)}
      </h3>
      <p>
        <span className={state === 'overdue' ? 'tag bad' : state === 'reviewed' ? 'tag good' : 'tag warn'}>
          {labelOf('ReviewState', state, language)}
        </span>{' '}
        {labelOf('Purpose', purpose, language)} · {t.due} {formatDay(dueOn, language)}
        {lifted.length > 0 &&
          ` · ${t.lifted}: ${lifted.map((condition) => labelOf('Condition', condition, language)).join(', ')}`}
      </p>
      {review ? (
        <p className="fine">
          {t.reviewed} {formatDay(review.on, language)}: {labelOf('Verdict', review.verdict, language)}
        </p>
      ) : (
        <Review consultation={consultation} />
      )}
      <Explanation consultation={consultation} />
    </article>
  );
}

function Review({ consultation }: { readonly consultation: string }) {
  const t = useTexts(said);
  const id = useId();
  const [remarks, setRemarks] = useState('');
  const queries = useQueryClient();
  const reviewed = useMutation({
    mutationFn: (verdict: 'JUSTIFIED' | 'NOT_JUSTIFIED') =>
      unwrap(
        api.POST('/v1/audit/consultations/{id}/review', {
          params: { path: { id: consultation }, header: { 'Idempotency-Key': uuid() } },
          body: { verdict, remarks },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['emergencies'] }),
  });
  return (
    <details>
      <summary>{t.review}</summary>
      <div className="stack">
        <div className="field">
          <label htmlFor={id}>{t.remarks}</label>
          <textarea id={id} rows={3} value={remarks} onChange={({ target }) => setRemarks(target.value)} />
        </div>
        <p className="row">
          <button type="button" className="button" onClick={() => reviewed.mutate('JUSTIFIED')}>
            {t.justified}
          </button>
          <button type="button" className="button" onClick={() => reviewed.mutate('NOT_JUSTIFIED')}>
            {t.notJustified}
          </button>
        </p>
        {reviewed.error && <Failure error={reviewed.error} />}
      </div>
    </details>
  );
}

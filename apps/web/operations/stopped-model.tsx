import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { v4 as uuid } from 'uuid';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { eventTitle } from '../app/labels.js';
import { texts, useLanguage, useTexts } from '../app/language.js';
import { Failure } from '../parts/failure.js';
import type { ReadModel } from './read-model-table.js';

const said = texts({
  stands: { nl: 'staat stil', en: 'stands still' },
  at: { nl: 'Bij', en: 'At' },
  position: { nl: 'positie', en: 'position' },
  why: { nl: 'Waarom', en: 'Why' },
  what: {
    nl: 'Herstel wat ernaast fout was en probeer opnieuw, of sla deze ene gebeurtenis over: dan zit ze in geen antwoord van dit leesmodel.',
    en: 'Put right what was wrong beside it and retry, or skip this one event: then it is in no answer of this read model.',
  },
  retry: { nl: 'Opnieuw proberen', en: 'Retry' },
  skip: { nl: 'Overslaan', en: 'Skip' },
  reason: { nl: 'Reden van overslaan', en: 'Reason for skipping' },
});

/** A read model that stands still: at which event, why, and what one can do. */
export function StoppedModel({ model: { name, failure } }: { readonly model: ReadModel }) {
  const t = useTexts(said);
  const { language } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const header = () => ({ 'Idempotency-Key': uuid() });
  const onSettled = () => queries.invalidateQueries();
  const retried = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/v1/operations/projections/{name}/retry', {
          params: { path: { name }, header: header() },
          body: {},
        }),
      ),
    onSettled,
  });
  const skipped = useMutation({
    mutationFn: (position: string) =>
      unwrap(
        api.POST('/v1/operations/projections/{name}/skip', {
          params: { path: { name }, header: header() },
          body: { position, reason },
        }),
      ),
    onSettled,
  });
  if (!failure) return null;
  const error = retried.error ?? skipped.error;
  return (
    <section className="notice failure">
      <h2>
        {name} {t.stands}
      </h2>
      <p>
        {t.at}: {eventTitle(failure.type, language)}, {t.position} <code>{failure.position}</code>
      </p>
      <p>
        {t.why}: {failure.reason}
      </p>
      <p>{t.what}</p>
      <div className="row">
        <button type="button" className="button primary" onClick={() => retried.mutate()}>
          {t.retry}
        </button>
        <div className="field">
          <label htmlFor={id}>{t.reason}</label>
          <input id={id} value={reason} onChange={({ target }) => setReason(target.value)} />
        </div>
        <button
          type="button"
          className="button"
          disabled={reason.trim() === ''}
          onClick={() => skipped.mutate(failure.position)}
        >
          {t.skip}
        </button>
      </div>
      {error && <Failure error={error} />}
    </section>
  );
}

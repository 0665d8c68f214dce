import { useMutation } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import { unwrap } from '../../../libs/client/unwrap.js';
import { api } from '../app/api.js';
import { texts, useTexts } from '../app/language.js';
import { ConsultationList } from '../parts/consultation-list.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { Explanation } from './explanation.js';

const said = texts({
  title: { nl: 'Wie keek naar deze persoon?', en: 'Who looked at this person?' },
  ask: { nl: 'Toon het inzagelogboek', en: 'Show the access log' },
  recorded: {
    nl: 'Ook deze vraag wordt vastgelegd.',
    en: 'This question is recorded, too.',
  },
  none: { nl: 'Nog niemand', en: 'Nobody yet' },
  more: { nl: 'Er zijn er meer dan getoond.', en: 'There are more than are shown.' },
});

/** Who asked what about the person, when and for what, with the decision on each in words. */
export function AccessLog({ dossier }: { readonly dossier: string }) {
  const t = useTexts(said);
  const asked = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/v1/audit/log', {
          params: { header: { 'Idempotency-Key': uuid() } },
          body: { dossier, purpose: 'AUDIT' },
        }),
      ),
  });
  return (
    <section className="card section breaks">
      <h2>{t.title}</h2>
      {!asked.data && !asked.isPending && (
        <p className="row">
          <button type="button" className="button" onClick={() => asked.mutate()}>
            {t.ask}
          </button>
          <span className="fine">{t.recorded}</span>
        </p>
      )}
      {asked.isPending && <Waiting what={t.title} />}
      {asked.error && <Failure error={asked.error} />}
      {asked.data?.entries.length === 0 && <Empty title={t.none} />}
      {asked.data && asked.data.entries.length > 0 && (
        <ConsultationList
          entries={asked.data.entries}
          more={({ consultation }) => <Explanation consultation={consultation} />}
        />
      )}
      {asked.data?.more && <p className="fine">{t.more}</p>}
    </section>
  );
}

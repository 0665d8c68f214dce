import { dateOf } from '../libs/domain/dossier/subject.js';
import { streams } from '../libs/domain/streams.js';
import { date, text, uuid } from '../libs/projection/columns.js';
import { projection, rows } from '../libs/projection/define.js';

/** One row per dossier and what is kept of it, with the day from which its term counts. */
const terms = rows(
  { dossier: uuid, kind: text },
  { start: date },
  { history: 'today only', findBy: ['start'] },
);
/** One row per dossier of which an erasure met a hold, and was not done since. */
const waiting = rows({ dossier: uuid }, { since: date }, { history: 'today only' });
/** One row per dossier that was erased: so that the journal of erasures can be completed. */
const erasures = rows(
  { dossier: uuid },
  { erasedOn: date, ground: text, accessLog: text },
  { history: 'today only' },
);

/**
 * Of which dossiers may the term of retention be over, and which erasures wait for a hold? It has no report: whoever
 * reads it looks at each dossier.
 */
export default projection('retention', 1, {
  tables: { terms, waiting, erasures },
  on: {
    DossierOpened: ({ stream, facts }, { terms }) =>
      terms.upsert({ dossier: streams.dossier.idOf(stream), kind: 'DOSSIER' }, { start: dateOf(facts) }),
    PersonErased({ stream, facts }, { terms, waiting, erasures }) {
      const dossier = streams.dossier.idOf(stream);
      const on = dateOf(facts);
      const { ground, accessLog } = facts;
      terms.delete({ dossier, kind: 'DOSSIER' });
      if (accessLog === 'kept') terms.upsert({ dossier, kind: 'ACCESS_LOG' }, { start: on });
      else {
        terms.delete({ dossier, kind: 'ACCESS_LOG' });
        waiting.delete({ dossier });
      }
      erasures.upsert({ dossier }, { erasedOn: on, ground, accessLog });
    },
    ErasureHeld: ({ stream, facts }, { waiting }) =>
      waiting.upsert({ dossier: streams.dossier.idOf(stream) }, { since: dateOf(facts) }),
  },
});

import type { Consultation } from '../libs/domain/consultation/events.js';
import { streams } from '../libs/domain/streams.js';
import { instant, optional, text, uuid } from '../libs/projection/columns.js';
import { projection, rows, type ChangesTo, type Envelope } from '../libs/projection/define.js';

/** One row per consultation. A person without a dossier is found by the HMAC of the INSZ, as in the log. */
const consultations = rows(
  { consultation: uuid },
  { dossier: optional(uuid), unknownPerson: optional(text), at: instant, position: text },
  { history: 'today only', findBy: ['dossier', 'unknownPerson'] },
);

/**
 * Which consultations were about one person? It leads to their streams; the rest is read from the log. It has no
 * report: only the audit log reads it.
 */
export default projection('consultations-of-person', 2, {
  tables: { consultations },
  on: {
    ConsultationGranted: ({ facts, ...envelope }, { consultations }) => add(consultations, facts, envelope),
    ConsultationRefused: ({ facts, ...envelope }, { consultations }) => add(consultations, facts, envelope),
  },
});

/** A consultation that names nobody, for instance with a malformed INSZ, has no row. */
function add(
  table: ChangesTo<typeof consultations>,
  { at, dossier, unknownPerson }: Consultation,
  { stream, position }: Pick<Envelope, 'stream' | 'position'>,
): void {
  if (dossier === undefined && unknownPerson === undefined) return;
  table.upsert(
    { consultation: streams.consultation.idOf(stream) },
    { dossier: dossier ?? null, unknownPerson: unknownPerson ?? null, at: new Date(at), position },
  );
}

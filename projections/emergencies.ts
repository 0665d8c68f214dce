import { brusselsDay } from '../libs/domain/kernel/dates.js';
import type { ConsultationGranted, ConsultationReviewed } from '../libs/domain/consultation/events.js';
import { reviewDue } from '../libs/domain/consultation/review.js';
import type { FactEventOf } from '../libs/domain/kernel/event.js';
import { streams } from '../libs/domain/streams.js';
import { date, instant, kbo, optional, text, texts, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { documents } from '../libs/projection/documents.js';

/** One row per consultation that was granted as an emergency, with its review when there is one. */
const emergencies = rows(
  { consultation: uuid },
  {
    at: instant,
    organisation: kbo,
    purpose: text,
    authorisation: uuid,
    lifted: texts,
    dossier: optional(uuid),
    dueOn: date,
    reviewedOn: optional(date),
    reviewer: optional(kbo),
    verdict: optional(text),
  },
  { history: 'today only', findBy: ['dueOn'] },
);

/**
 * Which consultations were asked as an emergency, and which of them are still to be reviewed? It has no report: only
 * auditors, and the organisations that asked, may see it.
 */
export default documents('emergencies', 2, {
  tables: { emergencies },
  of: ['ConsultationGranted', 'ConsultationReviewed'],
  initial: {} as Emergency,
  evolve: (emergency, { type, facts }): Emergency =>
    type === 'ConsultationGranted' ? { granted: facts } : { ...emergency, review: facts },
  rows: ({ granted, review }, stream) => ({
    emergencies: granted?.emergency
      ? [{ key: { consultation: streams.consultation.idOf(stream) }, values: valuesOf(granted, review) }]
      : [],
  }),
});

/** A consultation, and its last review if there is one. */
interface Emergency {
  readonly granted?: Granted;
  readonly review?: Review;
}

function valuesOf(
  { at, organisation, purpose, authorisation, lifted = [], dossier }: Granted,
  review?: Review,
) {
  const asked = { at: new Date(at), organisation, purpose, authorisation, lifted, dossier: dossier ?? null };
  return {
    ...asked,
    dueOn: reviewDue(brusselsDay(asked.at)),
    reviewedOn: review?.on ?? null,
    reviewer: review?.organisation ?? null,
    verdict: review?.verdict ?? null,
  };
}

type Granted = FactEventOf<typeof ConsultationGranted>['facts'];
type Review = FactEventOf<typeof ConsultationReviewed>['facts'];

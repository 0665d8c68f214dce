import type { Consultation } from '../libs/domain/consultation/events.js';
import { useOf } from '../libs/domain/consultation/use.js';
import { brusselsDay, startOfWeek } from '../libs/domain/kernel/dates.js';
import { streams } from '../libs/domain/streams.js';
import { bigint, date, kbo, text, uuid } from '../libs/projection/columns.js';
import { counter, projection, rows, type ChangesTo, type Envelope } from '../libs/projection/define.js';

/** Consultations per use and week, which begins on this Monday; `askedBy` is empty where the user isn't known. */
const weekly = counter(
  { week: date, organisation: kbo, askedBy: text, use: text },
  { consultations: bigint, refused: bigint },
);

/** The last consultation of each user: its event holds the name of the user, sealed. */
const users = rows({ organisation: kbo, askedBy: text }, { consultation: uuid }, { history: 'today only' });

/**
 * Who consults far more than before? This counts per week; the rule in libs/domain/consultation/unusual-use.ts judges
 * the counts when they are read. It has no report: only auditors, and the organisations themselves, may see it.
 */
export default projection('unusual-use', 3, {
  tables: { weekly, users },
  on: {
    ConsultationGranted: ({ facts, stream }, tables) => count(tables, facts, stream, 0),
    ConsultationRefused: ({ facts, stream }, tables) => count(tables, facts, stream, 1),
  },
});

/** A consultation counts in the week in which it was asked, not in the week of recording. */
function count(
  tables: { weekly: ChangesTo<typeof weekly>; users: ChangesTo<typeof users> },
  consultation: Consultation,
  stream: Envelope['stream'],
  refused: 0 | 1,
): void {
  const { at, organisation, askedBy = '' } = consultation;
  const week = startOfWeek(brusselsDay(new Date(at)));
  tables.weekly.increment(
    { week, organisation, askedBy, use: useOf(consultation) },
    { consultations: 1, refused },
  );
  if (askedBy !== '')
    tables.users.upsert({ organisation, askedBy }, { consultation: streams.consultation.idOf(stream) });
}

import { brusselsDay, startOfWeek } from '../libs/domain/kernel/dates.js';
import type { KboNumber } from '../libs/domain/identifiers/organisation-numbers.js';
import { streams } from '../libs/domain/streams.js';
import { bigint, date, kbo, text, uuid } from '../libs/projection/columns.js';
import { counter, projection, rows, type ChangesTo, type Envelope } from '../libs/projection/define.js';

/** What was asked in a week that begins on this Monday; `askedBy` is empty where the user isn't known. */
const weekly = counter(
  { week: date, organisation: kbo, askedBy: text },
  { consultations: bigint, refused: bigint },
);

/** A consultation of each user, the last one: there the name of the user is, sealed. */
const users = rows({ organisation: kbo, askedBy: text }, { consultation: uuid }, { history: 'today only' });

/**
 * Who consults far above their own past? Counted per week; the rule (libs/domain/consultation/unusual-use.ts) judges
 * the counts when it is asked. It answers no report: only auditors, and the organisations themselves, get to see it.
 */
export default projection('unusual-use', 1, {
  tables: { weekly, users },
  on: {
    ConsultationGranted: ({ facts, stream }, tables) => count(tables, facts, stream, 0),
    ConsultationRefused: ({ facts, stream }, tables) => count(tables, facts, stream, 1),
  },
});

interface Asked {
  readonly at: string;
  readonly organisation: KboNumber;
  readonly askedBy?: string | undefined;
}
interface Counted {
  readonly weekly: ChangesTo<typeof weekly>;
  readonly users: ChangesTo<typeof users>;
}

/** A consultation counts in the week in which it was asked, whenever it was recorded. */
function count(
  { weekly, users }: Counted,
  { at, organisation, askedBy = '' }: Asked,
  stream: Envelope['stream'],
  refused: 0 | 1,
): void {
  const week = startOfWeek(brusselsDay(new Date(at)));
  weekly.increment({ week, organisation, askedBy }, { consultations: 1, refused });
  if (askedBy !== '')
    users.upsert({ organisation, askedBy }, { consultation: streams.consultation.idOf(stream) });
}

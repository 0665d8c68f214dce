import { dayBefore } from '../libs/domain/kernel/dates.js';
import {
  DevelopmentState,
  evolveDevelopment,
  type DevelopmentEvent,
} from '../libs/domain/development/development.js';
import { DevelopmentId } from '../libs/domain/identifiers/ids.js';
import { citation } from '../libs/domain/kernel/legal-basis.js';
import { date, optional, text } from '../libs/projection/columns.js';
import { projection, rows, type ChangesTo, type WithStreamHistory } from '../libs/projection/define.js';
import { filter, group } from '../libs/projection/report.js';
import { diffRows } from '../libs/projection/diff-rows.js';

/** The state of a development from a day on. */
const developments = rows(
  { development: text, since: date },
  {
    until: optional(date),
    name: text,
    changes: text,
    forWhom: text,
    state: text,
    expectedOn: optional(date),
    legalBasis: optional(text),
  },
  { history: 'kept' },
);

/** How was the KBI developed further: what changed for whom, on what legal basis, and in which state is it? */
export default projection('developments', 2, {
  withStreamHistory: true,
  tables: { developments },
  on: { DevelopmentReleased: updateRows },
  report: {
    table: 'developments',
    filters: {
      development: filter.known('development', DevelopmentId),
      state: filter.equal('state', DevelopmentState),
      from: filter.from('since'),
      to: filter.until('since'),
    },
    groupBy: group.byColumns(
      'since',
      'development',
      'name',
      'state',
      'changes',
      'forWhom',
      'legalBasis',
      'expectedOn',
    ),
    groupsByDefault: true,
    measures: { developments: 'rows' },
    validTime: { from: 'since', until: 'until' },
  },
});

function updateRows(
  event: DevelopmentEvent & WithStreamHistory,
  tables: { readonly developments: ChangesTo<typeof developments> },
): void {
  const earlier = event.earlier as readonly DevelopmentEvent[];
  diffRows(tables.developments, rowsOf(earlier), rowsOf([...earlier, event]));
}

/** Each state lasts until the next one begins; of two that begin on one day, the later one in the life cycle holds. */
function rowsOf(history: readonly DevelopmentEvent[]) {
  // A day that was put right may lie after that of a later state.
  const states = history
    .reduce(evolveDevelopment, [])
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const lasting = states.filter(({ on }, index) => states[index + 1]?.on !== on);
  return lasting.map(({ development, on, legalBasis, expectedOn, ...stated }, index) => {
    const next = lasting[index + 1]?.on;
    return {
      key: { development, since: on },
      values: {
        ...stated,
        until: next ? dayBefore(next) : null,
        expectedOn: expectedOn ?? null,
        legalBasis: legalBasis ? citation(legalBasis) : null,
      },
    };
  });
}

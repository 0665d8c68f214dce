import { dayBefore } from '../libs/domain/kernel/dates.js';
import {
  DevelopmentState,
  evolveDevelopment,
  type DevelopmentStatement,
} from '../libs/domain/development/development.js';
import { DevelopmentId } from '../libs/domain/identifiers/ids.js';
import { citation } from '../libs/domain/kernel/legal-basis.js';
import { date, optional, text } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { documents } from '../libs/projection/documents.js';
import { filter, group } from '../libs/projection/report.js';

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
  { history: 'kept', findBy: ['since'] },
);

/** How was the KBI developed further: what changed for whom, on what legal basis, and in which state is it? */
export default documents('developments', 3, {
  tables: { developments },
  of: ['DevelopmentReleased'],
  initial: [] as readonly DevelopmentStatement[],
  evolve: evolveDevelopment,
  rows: (development) => ({ developments: rowsOf(development) }),
  report: {
    title: {
      nl: 'hoe de KBI verder ontwikkeld werd en wordt',
      en: 'how the KBI was and is developed further',
    },
    titles: {
      development: { nl: 'ontwikkeling', en: 'development' },
      developments: { nl: 'ontwikkelingen', en: 'developments' },
      forWhom: { nl: 'voor wie', en: 'for whom' },
      expectedOn: { nl: 'verwacht op', en: 'expected on' },
    },
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

/** Each state lasts until the next one begins; of two that begin on one day, the later one in the life cycle holds. */
function rowsOf(development: readonly DevelopmentStatement[]) {
  // A day that was put right may lie after that of a later state.
  const states = development.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
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

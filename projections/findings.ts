import type { z } from 'zod';
import { FindingKind, kindOfImported } from '../libs/domain/dossier/finding-codes.js';
import type { DateOnly } from '../libs/domain/kernel/dates.js';
import { SystemText } from '../libs/domain/kernel/text.js';
import { bigint, date, text } from '../libs/projection/columns.js';
import { counter, projection } from '../libs/projection/define.js';
import { filter, group } from '../libs/projection/report.js';

const columns = { code: text, kind: text };

/**
 * How many findings were noted, closed by a case worker, and fell away by themselves, of which kind and code? They
 * count on the day of recording in Brussels; what was closed in error counts until the day of that correction.
 */
export default projection('findings', 1, {
  tables: {
    daily: counter({ day: date, ...columns }, { noted: bigint, closed: bigint, resolved: bigint }),
  },
  on: {
    ImportFindingNoted: ({ facts: { code }, recordedOn }, { daily }) =>
      daily.increment(keyOf({ code, kind: kindOfImported(code) }, recordedOn), { noted: 1 }),
    FindingNoted: ({ facts, recordedOn }, { daily }) =>
      daily.increment(keyOf(facts, recordedOn), { noted: 1 }),
    FindingClosed: ({ facts, recordedOn }, { daily }) =>
      daily.increment(keyOf(facts, recordedOn), { closed: 1 }),
    FindingResolved: ({ facts, recordedOn }, { daily }) =>
      daily.increment(keyOf(facts, recordedOn), { resolved: 1 }),
  },
  report: {
    title: {
      nl: 'hoeveel bevindingen werden vastgesteld, afgesloten en vervielen',
      en: 'how many findings were noted, were closed, and fell away',
    },
    titles: {
      noted: { nl: 'vastgesteld', en: 'noted' },
      closed: { nl: 'afgesloten', en: 'closed' },
      resolved: { nl: 'vervallen', en: 'fell away' },
    },
    table: 'daily',
    filters: {
      from: filter.from('day'),
      to: filter.until('day'),
      kind: filter.equal('kind', FindingKind),
      code: filter.known('code', SystemText),
    },
    groupBy: { ...group.byCalendar('day'), ...group.byColumnsOf(columns) },
    measures: { noted: { sum: 'noted' }, closed: { sum: 'closed' }, resolved: { sum: 'resolved' } },
  },
});

interface Counted {
  readonly code: string;
  readonly kind: z.output<typeof FindingKind>;
}

const keyOf = ({ code, kind }: Counted, day: DateOnly) => ({ day, code, kind });

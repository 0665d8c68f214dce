import { brusselsDay } from '../libs/domain/kernel/dates.js';
import { bigint, date } from '../libs/projection/columns.js';
import { counter, projection } from '../libs/projection/define.js';
import { filter, group } from '../libs/projection/report.js';

/** How many leases of social housing were recorded, per day? */
export default projection('leases', 1, {
  tables: { daily: counter({ day: date }, { leases: bigint }) },
  on: {
    LeaseStarted: ({ recordedAt }, { daily }) =>
      daily.increment({ day: brusselsDay(recordedAt) }, { leases: 1 }),
  },
  report: {
    table: 'daily',
    filters: { from: filter.from('day'), to: filter.until('day') },
    groupBy: group.byCalendar('day'),
    measures: { leases: { sum: 'leases' } },
  },
});

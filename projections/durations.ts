import { managerOn } from '../libs/domain/dossier/manager.js';
import { progressOf, ProgressStep } from '../libs/domain/dossier/progress.js';
import { TrajectoryType } from '../libs/domain/dossier/trajectory-codes.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** A step that somebody began: one row, whatever became of it. `way`: of which registration; they are numbered. */
const steps = rows(
  { dossier: uuid, way: integer, step: text },
  {
    since: date,
    until: optional(date),
    /** From when on it isn't waited for any more, where it wasn't reached. */
    leftOn: optional(date),
    manager: optional(text),
    type: optional(text),
  },
  { history: 'kept', findBy: ['since'] },
);

/**
 * How long does it take from registration to intake, contract, first lesson, first component satisfied and attest:
 * median and nine tenths, by the month in which the step began, manager and type of trajectory? Who still waits counts
 * as at least so long, and who isn't waited for any more as at least until then: whoever died, was erased, registered
 * anew, took a later step without this one, or whose trajectory was closed. Who need not or may not sign a contract
 * doesn't wait for one.
 */
export default dossiers('durations', 1, {
  tables: { steps },
  parts: [
    ...(['registration', 'intake', 'contract', 'course', 'lesson', 'trajectory', 'manager'] as const),
    ...(['attest', 'targetGroup', 'residence', 'person', 'death'] as const),
  ],
  rows: (dossier, id) => ({
    steps: progressOf(dossier).flatMap((way, nth) =>
      way.map(({ step, since, until, left, trajectory, place }) => {
        const entry = trajectory === undefined ? undefined : dossier.trajectory.get(trajectory);
        const manager = entry ? managerOn(dossier, entry.trajectory, since) : place;
        const ends = { until: until ?? null, leftOn: left ?? null };
        const about = { manager: manager?.organisation ?? null, type: entry?.type ?? null };
        return { key: { dossier: id, way: nth, step }, values: { since, ...ends, ...about } };
      }),
    ),
  }),
  report: {
    title: {
      nl: 'hoe lang elke stap duurt van aanmelding tot attest',
      en: 'how long each step takes from registration to attest',
    },
    titles: {
      step: { nl: 'stap', en: 'step' },
      medianDays: { nl: 'dagen (mediaan)', en: 'days (median)' },
      p90Days: { nl: 'dagen (negen op tien)', en: 'days (nine in ten)' },
      begun: { nl: 'begonnen', en: 'begun' },
    },
    table: 'steps',
    countsPersons: { by: 'dossier' },
    filters: {
      from: filter.from('since'),
      to: filter.until('since'),
      step: filter.equal('step', ProgressStep),
      manager: filter.organisation('manager'),
      type: filter.equal('type', TrajectoryType),
    },
    groupBy: {
      ...group.byColumns('step', 'type'),
      ...group.byOrganisations('manager'),
      ...group.byCalendar('since'),
    },
    measures: {
      medianDays: { median: { daysSince: 'since', until: 'until', leftOn: 'leftOn' } },
      p90Days: { p90: { daysSince: 'since', until: 'until', leftOn: 'leftOn' } },
      begun: 'rows',
    },
    validTime: { from: 'since' },
  },
});

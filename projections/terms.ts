import type { AnyFactEvent } from '../libs/domain/catalogue.js';
import { eventsWithLooks, looksOf } from '../libs/domain/dossier/moment-table.js';
import { dayAfter } from '../libs/domain/kernel/dates.js';
import { streams } from '../libs/domain/streams.js';
import { date, integer, uuid } from '../libs/projection/columns.js';
import { projection, rows, type ChangesTo, type Envelope } from '../libs/projection/define.js';

/** One row per day on which a dossier must be looked at. A row stays, so that a run may come late or again. */
const looks = rows({ lookOn: date, dossier: uuid }, {}, { history: 'today only' });
/** One row per day for which the daily run was completed. */
const runs = rows(
  { day: date },
  { looked: integer, recorded: integer, failed: integer },
  { history: 'today only' },
);

/**
 * Which dossiers must be looked at on which day, because a term may be over, and for which days was that done? It has
 * no report: the daily run reads it.
 */
export default projection('terms', 1, {
  tables: { looks, runs },
  on: {
    ...Object.fromEntries(eventsWithLooks.map((name) => [name, lookAt])),
    DailyRunCompleted: ({ facts: { on: day, looked, recorded, failed } }, tables) => {
      tables.runs.upsert({ day }, { looked, recorded, failed: failed.length });
      for (const dossier of failed) tables.looks.upsert({ lookOn: dayAfter(day), dossier }, {});
    },
  },
});

function lookAt(event: AnyFactEvent & Envelope, tables: { readonly looks: ChangesTo<typeof looks> }): void {
  const dossier = streams.dossier.idOf(event.stream);
  for (const lookOn of looksOf(event, event.recordedOn)) tables.looks.upsert({ lookOn, dossier }, {});
}

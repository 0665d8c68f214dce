import { dateOf } from '../libs/domain/dossier/subject.js';
import type { DateOnly } from '../libs/domain/kernel/dates.js';
import { streams } from '../libs/domain/streams.js';
import { date, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { documents } from '../libs/projection/documents.js';
import { group } from '../libs/projection/report.js';

/** One row per person: of dossiers that were merged, that of the dossier which goes on. */
const persons = rows({ dossier: uuid }, { since: date }, { history: 'kept' });

/**
 * How many persons does the KBI know, and since when? Dossiers that were merged count as one person from the merger on,
 * and as two again where that was undone; who was erased is known no more.
 */
export default documents('persons', 1, {
  tables: { persons },
  of: ['DossierOpened', 'DossierMerged', 'DossierReopened', 'PersonErased'],
  prefix: streams.dossier.prefix,
  initial: { isOne: false } as Person,
  evolve: (person, { type, facts }): Person =>
    type === 'DossierOpened'
      ? { since: dateOf(facts), isOne: true }
      : { ...person, isOne: type === 'DossierReopened' },
  rows: ({ since, isOne }, stream) => ({
    persons: isOne && since ? [{ key: { dossier: streams.dossier.idOf(stream) }, values: { since } }] : [],
  }),
  report: {
    title: {
      nl: 'hoeveel personen de KBI kent; van samengevoegde dossiers één',
      en: 'how many persons the KBI knows; of merged dossiers one',
    },
    table: 'persons',
    countsPersons: { by: 'dossier' },
    filters: {},
    groupBy: group.byCalendar('since'),
    measures: { persons: 'rows' },
    validTime: { from: 'since' },
  },
});

interface Person {
  readonly since?: DateOnly;
  /** Whether the dossier counts as a person. */
  readonly isOne: boolean;
}

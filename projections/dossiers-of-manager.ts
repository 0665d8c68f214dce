import { Matter, partsOfWork, WaitingFor, workOf } from '../libs/domain/dossier/work-list.js';
import { sectionsOfWork } from '../libs/domain/dossier/work-told.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** Something is open about a dossier from a day until another. The manager is empty where it isn't known. */
const work = rows(
  { manager: text, dossier: uuid, matter: text, entry: text, heldFrom: date },
  {
    heldUntil: optional(date),
    standing: text,
    due: optional(date),
    /** 1 from the day after it was due. */
    overdue: integer,
    waitingFor: text,
  },
  { history: 'kept' },
);

/**
 * Which dossiers does each manager have to look after on a day: what is open in them, what falls due, what is overdue,
 * and who is to do something next? The report counts; the list of dossiers is asked apart. A dossier is of the
 * managers of its trajectories under way; of none, of the last one; before any, of where the person registered. Which
 * course of Dutch comes next is told by the dossier itself.
 */
export default dossiers('dossiers-of-manager', 1, {
  tables: { work },
  parts: partsOfWork,
  rows: (dossier, id) => ({
    work: workOf(dossier).map(({ manager = '', matter, entry, from, until, standing, due, waitingFor }) => ({
      key: { manager, dossier: id, matter, entry, heldFrom: from },
      values: {
        ...{ heldUntil: until ?? null, standing, due: due ?? null, waitingFor },
        overdue: due !== undefined && due < from ? 1 : 0,
      },
    })),
  }),
  report: {
    title: {
      nl: 'welke dossiers elke trajecthouder te volgen heeft: wat open, te doen en te laat is, en wie aan zet is',
      en: 'which dossiers each manager has to look after: what is open, due and overdue, and who is to act',
    },
    titles: {
      matter: { nl: 'wat open is', en: 'what is open' },
      waitingFor: { nl: 'aan zet', en: 'waiting for' },
      dossiers: { nl: 'dossiers', en: 'dossiers' },
      matters: { nl: 'zaken', en: 'matters' },
      overdue: { nl: 'te laat', en: 'overdue' },
    },
    table: 'work',
    countsPersons: { by: 'dossier' },
    filters: {
      manager: filter.organisation('manager'),
      matter: filter.equal('matter', Matter),
      waitingFor: filter.equal('waitingFor', WaitingFor),
      dueWithin: filter.dueWithin('due'),
    },
    groupBy: {
      ...group.byOrganisations('manager'),
      ...group.byColumns('matter', 'standing', 'waitingFor'),
      ...group.byCalendar('due'),
    },
    measures: { dossiers: { distinct: 'dossier' }, matters: 'rows', overdue: { sum: 'overdue' } },
    validTime: { from: 'heldFrom', until: 'heldUntil' },
    listing: {
      ...{ person: 'dossier', soonest: 'due' },
      ...{ sections: ['Personalia', ...sectionsOfWork], tellsWork: true },
      ownBy: { RECEPTION_OFFICE: 'manager', HOUSE_OF_DUTCH: 'manager', AGENCY: 'all' },
    },
  },
});

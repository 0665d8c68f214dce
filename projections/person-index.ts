import type { PersonDetailsStated } from '../libs/domain/dossier/person.js';
import type { EventOf } from '../libs/domain/kernel/event.js';
import { streams } from '../libs/domain/streams.js';
import { optional, text, texts, uuid } from '../libs/projection/columns.js';
import {
  projection,
  rows,
  type ChangesTo,
  type Envelope,
  type PersonalPart,
} from '../libs/projection/define.js';

/** `words`: every word of the names, each once. */
const persons = rows(
  { dossier: uuid },
  { birthDate: optional(text), words: texts },
  { history: 'today only', findBy: ['birthDate'] },
);

/**
 * Which dossiers may be of somebody with this name and birth date? It keeps blind values only: without the keys, nobody
 * can read or guess a name from the table. An erased person has no row.
 */
export default projection('person-index', 1, {
  withPersonalPart: true,
  tables: { persons },
  on: {
    DossierOpened: (event, { persons }) => index(persons, event),
    PersonDetailsStated: (event, { persons }) => index(persons, event),
    PersonErased: ({ stream }, { persons }) => persons.delete({ dossier: streams.dossier.idOf(stream) }),
  },
});

type Names = EventOf<typeof PersonDetailsStated>['personal'];

/** The last names that were stated replace the earlier ones. */
function index(
  table: ChangesTo<typeof persons>,
  { stream, personal, blindIndex }: PersonalPart<Names> & Envelope,
): void {
  const dossier = streams.dossier.idOf(stream);
  if (typeof personal === 'string') {
    table.delete({ dossier });
    return;
  }
  const { givenNames, familyNames, birthDate } = personal;
  table.upsert(
    { dossier },
    {
      birthDate: birthDate === undefined ? null : blindIndex.blindBirthDate(birthDate),
      words: blindIndex.blindName([...givenNames, ...familyNames].join(' ')),
    },
  );
}

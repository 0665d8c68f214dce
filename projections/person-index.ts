import { streams } from '../libs/domain/streams.js';
import { optional, text, texts, uuid } from '../libs/projection/columns.js';
import { projection, rows, type ChangesTo, type Opened } from '../libs/projection/define.js';

/** `words`: every word of the names, each once. */
const persons = rows(
  { dossier: uuid },
  { birthDate: optional(text), words: texts },
  { history: 'today only', findBy: ['birthDate'] },
);

/**
 * Which dossiers may be of somebody with this name and birth date? Only blind values are kept: who has the table and
 * not the keys can't read or guess a name from it. An erased person has no row.
 */
export default projection('person-index', 1, {
  opens: true,
  tables: { persons },
  on: {
    DossierOpened: ({ stream }, { persons }, opened) => state(persons, stream, opened),
    PersonDetailsStated: ({ stream }, { persons }, opened) => state(persons, stream, opened),
    PersonErased: ({ stream }, { persons }) => persons.delete({ dossier: streams.dossier.idOf(stream) }),
  },
});

interface Names {
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly birthDate?: string | undefined;
}

/** A person is found by the names that were stated last. */
function state(table: ChangesTo<typeof persons>, stream: string, { personal, blind }: Opened<Names>): void {
  const dossier = streams.dossier.idOf(stream);
  if (typeof personal === 'string') {
    table.delete({ dossier });
    return;
  }
  const { givenNames, familyNames, birthDate } = personal;
  table.upsert(
    { dossier },
    {
      birthDate: birthDate === undefined ? null : blind.blindBirthDate(birthDate),
      words: blind.blindName([...givenNames, ...familyNames].join(' ')),
    },
  );
}

import { text, texts, uuid } from '../libs/projection/columns.js';
import { projection, rows, type Opened } from '../libs/projection/define.js';

/**
 * Which dossiers may be of somebody with this name and birth date? Only blind values are kept: who has the table and
 * not the keys can't read or guess a name from it. An erased person has no row.
 */
export default projection('person-index', 1, {
  opens: true,
  tables: {
    persons: rows({ dossier: uuid }, { birthDate: text, words: texts }, { history: 'today only', findBy: ['birthDate'] }),
  },
  on: {
    DossierOpened: ({ stream }, { persons }, opened) => state(persons, stream, opened),
    PersonDetailsStated: ({ stream }, { persons }, opened) => state(persons, stream, opened),
    PersonErased: ({ stream }, { persons }) => persons.delete({ dossier: dossierOf(stream) }),
  },
});

interface Names {
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly birthDate: string;
}

interface Persons {
  upsert(key: { readonly dossier: string }, values: { readonly birthDate: string; readonly words: readonly string[] }): void;
  delete(key: { readonly dossier: string }): void;
}

/** The names that were stated last are the ones that a person is found by. */
function state(persons: Persons, stream: string, { personal, blind }: Opened<Names>): void {
  const dossier = dossierOf(stream);
  if (typeof personal === 'string') return persons.delete({ dossier });
  const words = blind.blindName([...personal.givenNames, ...personal.familyNames].join(' '));
  persons.upsert({ dossier }, { birthDate: blind.blindBirthDate(personal.birthDate), words });
}

const dossierOf = (stream: string): string => stream.slice('dossier-'.length);

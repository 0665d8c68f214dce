import { optional, text, texts, uuid } from '../libs/projection/columns.js';
import { projection, rows, type ChangesTo, type Opened } from '../libs/projection/define.js';

const persons = rows(
  { dossier: uuid },
  { birthDate: optional(text), words: texts },
  { history: 'today only' },
);

/**
 * Which dossiers may belong to somebody of this name and birth date? Only blind values are kept, one for each word
 * of a name. An erased person leaves no row, and none comes back when the index is built anew.
 */
export default projection('person-index', 1, {
  tables: { persons },
  opens: true,
  on: {
    DossierOpened: ({ stream }, tables, opened) => index(stream, tables.persons, opened),
    PersonDetailsStated: ({ stream }, tables, opened) => index(stream, tables.persons, opened),
    PersonErased: ({ stream }, tables) => tables.persons.delete({ dossier: dossierOf(stream) }),
  },
});

interface Names {
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly birthDate?: string | undefined;
}

function index(stream: string, table: ChangesTo<typeof persons>, { personal, blind }: Opened<Names>): void {
  if (personal === 'forgotten' || personal === 'keyLost') return;
  const names = [...personal.familyNames, ...personal.givenNames];
  const words = [...new Set(names.flatMap((name) => blind.blindName(name)))].sort();
  const birthDate = personal.birthDate === undefined ? null : blind.blindBirthDate(personal.birthDate);
  table.upsert({ dossier: dossierOf(stream) }, { birthDate, words });
}

const dossierOf = (stream: string): string => stream.replace(/^dossier-/, '');

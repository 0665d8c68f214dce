import { withoutWhatWasWrong } from '../libs/domain/dossier/dossier.js';
import type { PersonDetailsStated } from '../libs/domain/dossier/person.js';
import type { EventOf, FactEvent } from '../libs/domain/kernel/event.js';
import { streams } from '../libs/domain/streams.js';
import { optional, text, texts, uuid } from '../libs/projection/columns.js';
import { rows, type PersonalPart } from '../libs/projection/define.js';
import { documents } from '../libs/projection/documents.js';

/** `words`: every word of the names, each once. */
const persons = rows(
  { dossier: uuid },
  { birthDate: optional(text), words: texts },
  { history: 'today only', findBy: ['birthDate'] },
);

/** Dossiers that were merged, each with the one that goes on for it; to find somebody, follow them. */
const merged = rows({ dossier: uuid }, { survivor: uuid }, { history: 'today only' });

/**
 * Which dossiers may be of somebody with this name and birth date? It keeps blind values only: without the keys, nobody
 * can read or guess a name from the table. An erased person has no row.
 */
export default documents('person-index', 3, {
  withPersonalPart: true,
  tables: { persons, merged },
  of: [
    'DossierOpened',
    'PersonDetailsStated',
    'FactCorrected',
    'DossierSeparated',
    'PersonErased',
    'DossierMerged',
    'DossierReopened',
  ],
  prefix: streams.dossier.prefix,
  initial: { said: [], isErased: false } as Person,
  evolve(person, event): Person {
    switch (event.type) {
      case 'DossierOpened':
      case 'PersonDetailsStated':
      case 'DossierSeparated':
        return { ...person, said: [...person.said, event] };
      case 'FactCorrected': {
        const { wrong, right } = event.facts;
        if (!isNaming(wrong.type)) return person;
        // Only events that name the person are among those that follow here.
        const correction = { ...event, facts: { ...event.facts, right: right.filter(isNaming) } };
        return { ...person, said: [...person.said, correction] };
      }
      case 'PersonErased':
        return { ...person, isErased: true };
      case 'DossierMerged':
        return { ...person, mergedInto: event.facts.into };
      case 'DossierReopened':
        return { said: person.said, isErased: person.isErased };
    }
  },
  rows({ said, isErased, mergedInto }, stream) {
    const key = { dossier: streams.dossier.idOf(stream) };
    const names = isErased ? undefined : namesIn(said);
    return {
      persons: names ? [{ key, values: names }] : [],
      merged: mergedInto === undefined ? [] : [{ key, values: { survivor: mergedInto } }],
    };
  },
});

interface Person {
  /** What was said of who the person is, and what of that was taken back. */
  readonly said: readonly Said[];
  readonly isErased: boolean;
  readonly mergedInto?: string;
}
type Said = FactEvent & PersonalPart;

const isNaming = (type: string): boolean => type === 'DossierOpened' || type === 'PersonDetailsStated';

/** Of the last names that were stated and not corrected: they replace the earlier ones. */
function namesIn(said: readonly Said[]) {
  const last = withoutWhatWasWrong(said).findLast(({ type }) => isNaming(type));
  if (!last) return undefined;
  // Its key is destroyed: the row finds nobody, and is there until the erasure itself takes it away.
  if (typeof last.personal === 'string') return { birthDate: null, words: [] };
  const { givenNames, familyNames, birthDate } = last.personal as Names;
  return {
    birthDate: birthDate === undefined ? null : last.blindIndex.blindBirthDate(birthDate),
    words: last.blindIndex.blindName([...givenNames, ...familyNames].join(' ')),
  };
}

type Names = EventOf<typeof PersonDetailsStated>['personal'];

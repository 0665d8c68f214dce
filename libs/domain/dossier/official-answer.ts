import { z } from 'zod';
import { event, fact, naming } from '../kernel/event.js';
import { StatedText, SystemText } from '../kernel/text.js';
import { dated, dateOf, subject } from './subject.js';
import { StatedDate } from './values.js';

/** What to do instead of correcting what only an import tells. */
const OF_IMPORT = {
  nl: 'zet een feit recht dat de bron vermeldde, of lees in wat zij nu vermeldt',
  en: 'correct a fact that the source stated, or import what it states now',
};

/** The import of official answers: what was read, and what a source states no longer. */
export const OfficialAnswerImported = event('OfficialAnswerImported', {
  title: 'Officieel antwoord ingelezen',
  meaning: 'An official answer about the person was read and turned into events.',
  notByCommand: 'it tells of an import itself',
  notCorrected: OF_IMPORT,
  fields: {
    ...dated,
    /** The date of the answer as stated, where that can't be the day of an answer. */
    statedDate: fact(StatedDate.optional(), 'datum zoals vermeld'),
    /** The time of the answer, as stated: HH:MM[:SS[.sss]]. */
    time: fact(StatedText.optional(), 'tijdstip'),
    /** HMAC of the document, so that the same one is known again. */
    digest: fact(SystemText, 'controlegetal'),
    /** Elements that this version can't turn into events yet, as paths without content. */
    notUnderstood: fact(z.array(StatedText), 'niet begrepen'),
  },
});
/** Names of entries: in older versions words could be in them, so they are shown of nobody who was erased. */
const never = z.string().max(0);

/** As of the source’s answer, the entity of the key in `matter` and what is nested under it are over. */
export const NoLongerStated = event('NoLongerStated', {
  title: 'Niet langer vermeld',
  meaning: 'A source no longer states what it stated before.',
  notByCommand: 'a source takes back by stating a whole document without it',
  notCorrected: OF_IMPORT,
  fields: { ...dated, matter: naming(never, StatedText, 'wat') },
});
export const OrderStated = event('OrderStated', {
  title: 'Volgorde vermeld',
  meaning: 'A source states the entries of a list in another order than before.',
  notByCommand: 'a source orders by stating a whole document in another order',
  notCorrected: OF_IMPORT,
  fields: {
    ...dated,
    list: naming(never, StatedText, 'lijst'),
    order: naming(z.array(never), z.array(StatedText), 'volgorde'),
  },
});
export const EmptySectionStated = event('EmptySectionStated', {
  title: 'Lege rubriek vermeld',
  meaning: 'A source states a section of the dossier, and nothing in it.',
  about: 'section/{section}',
  fields: { ...dated, section: fact(z.enum(['VormingsActiviteiten', 'Talenkennis']), 'rubriek') },
});

export interface ImportedAnswer {
  readonly digest: string;
  readonly statedOn: string;
  readonly time: string | undefined;
}

interface OfficialAnswerState {
  readonly imported: readonly ImportedAnswer[];
}

export const officialAnswer = subject({
  initial: { imported: [] } as OfficialAnswerState,
  events: { OfficialAnswerImported, NoLongerStated, OrderStated },
  evolve: {
    OfficialAnswerImported: (state, { facts }) => ({
      ...state,
      imported: [...state.imported, { digest: facts.digest, statedOn: dateOf(facts), time: facts.time }],
    }),
    NoLongerStated: (state) => state,
    OrderStated: (state) => state,
  },
});

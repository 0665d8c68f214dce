import { Level } from '../libs/domain/dossier/levels.js';
import { LanguageCode } from '../libs/domain/dossier/language-codes.js';
import {
  LeavingReason,
  waitingStretches,
  WaitingList,
  WaitingRegion,
  ProviderNumber,
} from '../libs/domain/dossier/waiting-list.js';
import { erasedOn } from '../libs/domain/dossier/person.js';
import type { DossierId } from '../libs/domain/identifiers/ids.js';
import { dayAfter } from '../libs/domain/kernel/dates.js';
import { stretchesBefore } from '../libs/domain/kernel/stretches.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** What somebody waits for. */
const asked = {
  list: optional(text),
  language: optional(text),
  level: optional(text),
  region: optional(text),
  provider: optional(text),
};

/** Somebody waits on a list from a day until another, and where they stand there. */
const waiting = rows(
  { dossier: uuid, entry: text, heldFrom: date },
  {
    heldUntil: optional(date),
    standing: text,
    /** Since when they wait. */
    since: date,
    /** The last day to take up a place that is offered, and the rule from which it follows. */
    due: optional(date),
    rule: optional(text),
    ...asked,
  },
  { history: 'kept' },
);

/** Somebody came to wait on a list, or waits there no more: each once for a place on a list. */
const moves = rows(
  { dossier: uuid, entry: text, move: text },
  {
    day: date,
    joined: integer,
    left: integer,
    because: optional(text),
    /** Of who came: since when they wait, and from when on they wait no more. */
    since: optional(date),
    leftOn: optional(date),
    ...asked,
  },
  { history: 'kept', findBy: ['day'] },
);

const filters = {
  list: filter.equal('list', WaitingList),
  language: filter.equal('language', LanguageCode),
  level: filter.equal('level', Level),
  region: filter.equal('region', WaitingRegion),
  provider: filter.known('provider', ProviderNumber),
} as const;

const titles = {
  list: { nl: 'wachtlijst', en: 'waiting list' },
  language: { nl: 'taal', en: 'language' },
  because: { nl: 'reden van vertrek', en: 'reason for leaving' },
  places: { nl: 'plaatsen', en: 'places' },
  joined: { nl: 'erbij gekomen', en: 'joined' },
  left: { nl: 'weggegaan', en: 'left' },
  medianDays: { nl: 'dagen gewacht (mediaan)', en: 'days waited (median)' },
  p90Days: { nl: 'dagen gewacht (negen op tien)', en: 'days waited (nine in ten)' },
};

/**
 * Who waits for social orientation (by language), for Dutch (by level, region and provider) and for career orientation,
 * since when, on any day; and how many came to wait and waited no more, by month? Who still waits counts in how long it
 * takes, as at least so long. Who died or was erased waits no more. What a source states in words of its own is sealed
 * and not told.
 */
export default dossiers('waiting-lists', 2, {
  tables: { waiting, moves },
  parts: ['waitingList', 'person', 'death'],
  rows: (dossier, id) => {
    const places = waitingStretches(dossier).map(({ stretches, ...place }) => ({
      ...place,
      stretches: stretchesBefore(stretches, erasedOn(dossier)),
    }));
    return {
      waiting: places.flatMap((place) => waitingOf(place, id)),
      moves: places.flatMap((place) => movesOf(place, id)),
    };
  },
  report: {
    title: {
      nl: 'wie op welke cursus wacht, en hoe lang al',
      en: 'who waits for which course, and since when',
    },
    titles,
    table: 'waiting',
    countsPersons: { by: 'dossier' },
    filters: { ...filters, dueWithin: filter.dueWithin('due') },
    groupBy: { ...group.byColumnsOf(asked), ...group.byColumns('standing'), ...group.byCalendar('since') },
    measures: {
      persons: { distinct: 'dossier' },
      places: 'rows',
      medianDays: { median: { daysSince: 'since' } },
      p90Days: { p90: { daysSince: 'since' } },
    },
    validTime: { from: 'heldFrom', until: 'heldUntil' },
    listing: {
      ...{ person: 'dossier', soonest: 'since' },
      sections: ['Personalia', 'Wachtlijst'],
      ownBy: { COURSE_PROVIDER: 'provider', AGENCY: 'all', HOUSE_OF_DUTCH: 'all', RECEPTION_OFFICE: 'all' },
    },
  },
  reports: {
    'waiting-list-moves': {
      title: {
        nl: 'hoeveel mensen op een wachtlijst kwamen en ervan weggingen',
        en: 'how many came to wait, and waited no more',
      },
      titles,
      table: 'moves',
      countsPersons: { by: 'dossier' },
      filters: {
        from: filter.from('day'),
        to: filter.until('day'),
        ...filters,
        because: filter.equal('because', LeavingReason),
      },
      groupBy: {
        ...group.byCalendar('day'),
        ...group.byColumnsOf(asked),
        ...group.byColumns('because'),
      },
      measures: {
        joined: { sum: 'joined' },
        left: { sum: 'left' },
        medianDays: { median: { daysSince: 'since', until: 'leftOn' } },
        p90Days: { p90: { daysSince: 'since', until: 'leftOn' } },
      },
    },
  },
});

type Place = ReturnType<typeof waitingStretches>[number];

const waitingOf = ({ entry, stretches }: Place, dossier: DossierId) =>
  stretches.map((stretch) => {
    const { from, until, standing, on, due, rule } = stretch;
    const held = { heldUntil: until ?? null, standing, since: on, due: due ?? null, rule: rule ?? null };
    return { key: { dossier, entry, heldFrom: from }, values: { ...held, ...askedIn(stretch) } };
  });

/** A place on which nobody waited for a day is none. */
function movesOf({ entry, left, stretches }: Place, dossier: DossierId) {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return [];
  const leftOn = last.until === undefined ? undefined : dayAfter(last.until);
  const joined = {
    key: { dossier, entry, move: 'JOINED' },
    values: {
      ...{ day: first.from, joined: 1, left: 0, because: null },
      ...{ since: first.from, leftOn: leftOn ?? null, ...askedIn(last) },
    },
  };
  if (leftOn === undefined) return [joined];
  const because = left?.on === leftOn ? left.because : null; // or they died
  const gone = { day: leftOn, joined: 0, left: 1, because, since: null, leftOn: null, ...askedIn(last) };
  return [joined, { key: { dossier, entry, move: 'LEFT' }, values: gone }];
}

const askedIn = ({ list, language, level, region, provider }: Place['stretches'][number]) => ({
  ...{ list: list ?? null, language: language ?? null, level: level ?? null },
  ...{ region: region ?? null, provider: provider ?? null },
});

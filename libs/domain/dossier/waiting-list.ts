/** Waiting lists for courses: joined, a place offered, left. */
import { z } from 'zod';
import { lastBegun, DateOnly, dayBefore } from '../kernel/dates.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';
import { stretchesOf } from '../kernel/stretches.js';
import { dayAfterTerm } from '../kernel/term.js';
import { CourseId, EntryId, known } from '../identifiers/ids.js';
import { offerTerm } from '../law/order.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { hasDied, turnsOfDeath, type WithDeath } from './death.js';
import { Entries } from './entries.js';
import { LanguageCode } from './language-codes.js';
import { Level } from './levels.js';
import { dated, dateOf, NOT_IN_EDITION, refersTo, subject } from './subject.js';
import { StatedCode } from './values.js';

/** For which kind of course people wait. */
export const WaitingList = labelledInline('WaitingList', {
  MO: { nl: 'maatschappelijke oriëntatie', en: 'social orientation' },
  NT2: { nl: 'Nederlands als tweede taal', en: 'Dutch as a second language' },
  CAREER: { nl: 'loopbaanoriëntatie', en: 'career orientation' },
});
/** Where courses are counted: the provinces, and Brussels. Source: annual report of the agency, 2017. */
export const WaitingRegion = labelledInline('WaitingRegion', {
  ANTWERP: { nl: 'Antwerpen', en: 'Antwerp' },
  BRUSSELS: { nl: 'Brussel', en: 'Brussels' },
  EAST_FLANDERS: { nl: 'Oost-Vlaanderen', en: 'East Flanders' },
  FLEMISH_BRABANT: { nl: 'Vlaams-Brabant', en: 'Flemish Brabant' },
  LIMBURG: { nl: 'Limburg', en: 'Limburg' },
  WEST_FLANDERS: { nl: 'West-Vlaanderen', en: 'West Flanders' },
});
export const LeavingReason = labelledInline('WaitingListLeaving', {
  ENROLLED: { nl: 'ingeschreven in een cursus', en: 'enrolled in a course' },
  PLACE_REFUSED: { nl: 'plaats geweigerd', en: 'place refused' },
  GIVEN_UP: { nl: 'opgegeven', en: 'given up' },
  MOVED: { nl: 'verhuisd', en: 'moved' },
  OTHER: { nl: 'andere', en: 'other' },
});
/** A course provider as education numbers it; numbers only, so that it holds no words. */
export const ProviderNumber = z.string().regex(/^[0-9]{1,6}$/u, 'a number of one to six digits');

export const WaitingListJoined = event('WaitingListJoined', {
  version: 3,
  title: 'Op de wachtlijst',
  meaning: 'The person waits for a place in a course.',
  about: 'waitingList/{entry}',
  fields: {
    ...dated,
    entry: fact(EntryId, 'plaats op de wachtlijst'),
    kind: identity(StatedCode.optional(), 'soort'),
    module: identity(StatedCode.optional(), 'module'),
    list: fact(WaitingList.optional(), 'wachtlijst'),
    /** Of the group that is waited for, which several languages may suit; not of the person. */
    language: fact(LanguageCode.optional(), 'taal van de groep'),
    level: fact(Level.optional(), 'niveau'),
    region: fact(WaitingRegion.optional(), 'regio'),
    provider: fact(ProviderNumber.optional(), 'aanbieder'),
  },
  upcasters: { 1: sealing, 2: {} },
});
const PlaceOffered = event('PlaceOffered', {
  title: 'Plaats aangeboden',
  meaning: 'Somebody who waits was offered a place; they wait until they leave the list.',
  about: 'waitingList/{entry}/offer',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    entry: refersTo(EntryId, 'plaats op de wachtlijst'),
    course: fact(CourseId.optional(), 'cursus'),
  },
});
const WaitingListLeft = event('WaitingListLeft', {
  title: 'Van de wachtlijst',
  meaning: 'The person waits no more from this day on, and why.',
  about: 'waitingList/{entry}/left',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    entry: refersTo(EntryId, 'plaats op de wachtlijst'),
    because: fact(LeavingReason, 'omdat'),
  },
});

interface Joined {
  readonly on: DateOnly;
  readonly list: z.output<typeof WaitingList> | undefined;
  readonly language: z.output<typeof LanguageCode> | undefined;
  readonly level: Level | undefined;
  readonly region: z.output<typeof WaitingRegion> | undefined;
  readonly provider: string | undefined;
}
interface Waiting {
  readonly entry: EntryId;
  /** As it was stated, anew where a source did so. */
  readonly joined: readonly Joined[];
  readonly offers: readonly { readonly on: DateOnly; readonly course: CourseId | undefined }[];
  readonly left?: { readonly on: DateOnly; readonly because: z.output<typeof LeavingReason> };
}

export interface WithWaitingList {
  readonly waitingList: Entries<Waiting>;
}

export const waitingList = subject({
  initial: new Entries<Waiting>(),
  events: { WaitingListJoined, PlaceOffered, WaitingListLeft },
  evolve: {
    WaitingListJoined: (state, { facts }) => {
      const { entry, list, language, level, region, provider } = facts;
      const before = state.get(entry) ?? { entry, joined: [], offers: [] };
      const joined = { on: dateOf(facts), list, language, level, region, provider };
      return state.put(entry, { ...before, joined: [...before.joined, joined] });
    },
    PlaceOffered: (state, { facts }) =>
      state.change(facts.entry, ({ offers }) => ({
        offers: [...offers, { on: dateOf(facts), course: facts.course }],
      })),
    WaitingListLeft: (state, { facts }) =>
      state.change(facts.entry, () => ({ left: { on: dateOf(facts), because: facts.because } })),
  },
});

interface WaitingOn extends Joined {
  readonly entry: EntryId;
  /** The last day on which a place was offered, and in which course, by then. */
  readonly offered?: Waiting['offers'][number] | undefined;
}

/**
 * What the person waits for on a day, each since which day. They wait from the day of joining until the day before they
 * leave, a place offered or not; nobody waits after their death.
 */
export function waitingOn(dossier: WithWaitingList & WithDeath, date: DateOnly): readonly WaitingOn[] {
  if (hasDied(dossier, date)) return [];
  return [...dossier.waitingList].flatMap((waiting) => entryOn(waiting, date) ?? []);
}

function entryOn({ entry, joined, offers, left }: Waiting, date: DateOnly): WaitingOn | undefined {
  const latest = joined.findLast(({ on }) => on <= date); // the statement that was recorded last
  if (!latest || (left && left.on <= date)) return undefined;
  return { ...latest, entry, offered: lastBegun(offers, ({ on }) => on, date) };
}

function waitsOn(dossier: WithWaitingList & WithDeath, id: EntryId, date: DateOnly): WaitingOn | undefined {
  const waiting = hasDied(dossier, date) ? undefined : dossier.waitingList.get(id);
  return waiting && entryOn(waiting, date);
}

/** Where somebody stands on a list: a place that is offered is to be taken up by the last day of its term. */
type WaitingStanding = Omit<WaitingOn, 'offered'> &
  (
    | { readonly standing: 'waiting'; readonly due?: undefined; readonly rule?: undefined }
    /** `rule` is the id of the one from which the term follows. */
    | { readonly standing: 'offered'; readonly due: DateOnly; readonly rule: string }
  );

function waitingStanding({ offered, ...waiting }: WaitingOn, date: DateOnly): WaitingStanding {
  const over = offered && dayAfterTerm(offerTerm, offered.on);
  if (!over || date >= over) return { ...waiting, standing: 'waiting' };
  return { ...waiting, standing: 'offered', due: dayBefore(over), rule: offerTerm.id };
}

/** Of each place on a list that the person has or had: where they stand, as stretches of days. */
export const waitingStretches = (dossier: WithWaitingList & WithDeath) =>
  [...dossier.waitingList].map(({ entry, joined, offers, left }) => {
    const turns = [...joined, ...offers, ...(left ? [left] : [])].map(({ on }) => on);
    const stretches = stretchesOf([...turns, ...turnsOfDeath(dossier)], (date) => {
      const waiting = waitsOn(dossier, entry, date);
      return waiting && waitingStanding(waiting, date);
    });
    return { entry, left, stretches };
  });

/** The offers that lapsed because the person still waited after their term; a later offer takes the place of one. */
export const offersLapsed = ({ waitingList }: WithWaitingList) =>
  [...waitingList].flatMap((waiting) =>
    waiting.offers.flatMap((offer) => {
      const on = dayAfterTerm(offerTerm, offer.on);
      const offered = on && entryOn(waiting, on)?.offered;
      return on && offered?.on === offer.on ? [{ entry: waiting.entry, on }] : [];
    }),
  );

const JoinWaitingList = dossierCommand('JoinWaitingList', {
  meaning:
    'Puts the person on the waiting list of a kind of course: MO in a language, NT2 at a level, or career.',
  fields: {
    on: DateOnly,
    entry: EntryId,
    list: WaitingList,
    language: LanguageCode.optional(),
    level: Level.optional(),
    region: WaitingRegion.optional(),
    provider: ProviderNumber.optional(),
  },
  refusals: ['WAITING_LIST_FIELDS', 'WAITING_ENTRY_KNOWN', 'ALREADY_WAITING'],
  records: [WaitingListJoined],
  decide: (stated, dossier: WithWaitingList & WithDeath) => {
    const { on, entry, ...asked } = stated;
    if ((asked.list === 'MO') !== (asked.language !== undefined))
      return refuse('WAITING_LIST_FIELDS', '/language');
    if ((asked.list === 'NT2') !== (asked.level !== undefined))
      return refuse('WAITING_LIST_FIELDS', '/level');
    const last = dossier.waitingList.get(entry)?.joined.at(-1);
    if (last) return same(last, { on, ...asked }) ? nothing() : refuse('WAITING_ENTRY_KNOWN', '/entry');
    const isWaiting = waitingOn(dossier, on).some(({ entry: _, on: __, offered: ___, ...other }) =>
      same(other, asked),
    );
    return isWaiting ? refuse('ALREADY_WAITING', '/list') : record(WaitingListJoined.of(stated));
  },
});

const OfferPlace = dossierCommand('OfferPlace', {
  meaning:
    'Offers a place in a course to somebody who waits; they leave the list when they enrol or refuse it.',
  fields: { on: DateOnly, entry: known(EntryId), course: CourseId.optional() },
  refusals: ['NOT_WAITING'],
  records: [PlaceOffered],
  decide: (offer, dossier: WithWaitingList & WithDeath) => {
    const { on, course } = offer;
    const offers = dossier.waitingList.get(offer.entry)?.offers ?? [];
    if (offers.some((other) => same(other, { on, course }))) return nothing();
    return waitsOn(dossier, offer.entry, on)
      ? record(PlaceOffered.of(offer))
      : refuse('NOT_WAITING', '/entry');
  },
});

/** Takes somebody off the waiting list on a day, if they wait or left it for that on that day. */
function leave(
  dossier: WithWaitingList & WithDeath,
  leaving: { on: DateOnly; entry: EntryId; because: z.output<typeof LeavingReason> },
  at: string,
): Decision {
  const { entry, ...stated } = leaving;
  const left = dossier.waitingList.get(entry)?.left;
  if (left) return same(left, stated) ? nothing() : refuse('NOT_WAITING', at);
  return waitsOn(dossier, entry, stated.on) ? record(WaitingListLeft.of(leaving)) : refuse('NOT_WAITING', at);
}

/** What an enrolment records of the place on the waiting list that it ends; in the same append. */
export const leaveBecauseEnrolled = (
  dossier: WithWaitingList & WithDeath,
  entry: EntryId,
  on: DateOnly,
): Decision => leave(dossier, { on, entry, because: 'ENROLLED' }, '/waiting');

const LeaveWaitingList = dossierCommand('LeaveWaitingList', {
  meaning: 'Takes the person off a waiting list, and says why.',
  fields: { on: DateOnly, entry: known(EntryId), because: LeavingReason },
  refusals: ['NOT_WAITING'],
  records: [WaitingListLeft],
  decide: (leaving, dossier: WithWaitingList & WithDeath) => leave(dossier, leaving, '/entry'),
});

export const waitingListCommands = { JoinWaitingList, OfferPlace, LeaveWaitingList };

/** Values of the official dossier that are derived from our own facts, where these are later than a source's. */
import type { DateOnly } from '../domain/kernel/dates.js';
import { fold, withoutWhatIsOver } from '../domain/dossier/dossier.js';
import { WooncodeStated } from '../domain/dossier/housing-language.js';
import { willingnessOn } from '../domain/dossier/housing-standing.js';
import { highestOf, Level } from '../domain/dossier/levels.js';
import { NoLongerStated } from '../domain/dossier/official-answer.js';
import { evidence, Nt2LevelStated } from '../domain/dossier/nt2.js';
import type { Values } from './codec.js';
import { fieldsOf, onOf, sourceOf, type HistoryEvent } from './mappings/mapping.js';

/** The types of events from which levels are derived. */
const levelEvents = new Set([
  ...['Nt2TestTaken', 'Nt2TestWithdrawn', 'CourseResultRecorded'],
  ...['LevelRecognised', 'LevelRecognitionWithdrawn'],
]);
/** The types of events from which the requirements of social housing are derived. */
const housingEvents = new Set([
  ...levelEvents,
  'LeaseStarted',
  'LeaseEnded',
  'LanguageProofAccepted',
  'LanguageProofWithdrawn',
  'LanguageExemptionGranted',
  'LanguageExemptionEnded',
]);

/**
 * The events that state derived values: each where an event of our own from which it is derived was recorded after the
 * last statement of the same values.
 * @param history as of a day, decrypted
 */
export function derivedFrom(history: readonly HistoryEvent[], asOf: DateOnly): readonly HistoryEvent[] {
  const levels = isSuperseded(history, 'Nt2LevelStated', levelEvents) ? derivedLevels(history, asOf) : [];
  const housing = isSuperseded(history, 'WooncodeStated', housingEvents) ? derivedHousing(history, asOf) : [];
  return [...levels, ...housing];
}

/** An event that is not recorded, and not checked either: what it holds was recorded, maybe under other rules. */
const statement = (type: string, facts: object): HistoryEvent => ({ type, facts, personal: {} });

/** Whether an event of our own of one of the types was recorded after the last statement. */
function isSuperseded(
  history: readonly HistoryEvent[],
  statement: string,
  types: ReadonlySet<string>,
): boolean {
  const ours = history.findLastIndex((event) => types.has(event.type) && sourceOf(event) === undefined);
  return ours > history.findLastIndex(({ type }) => type === statement);
}

/** What was stated last by events of a type, with what is sealed of it. */
function lastStated(history: readonly HistoryEvent[], type: string, asOf: DateOnly): Values | undefined {
  const held = history.filter((event) => event.type === type || event.type === NoLongerStated.name);
  const stated = withoutWhatIsOver(held).findLast((event) => event.type === type && onOf(event) <= asOf);
  return stated && fieldsOf(stated);
}

/** The highest level that was stated or proven, and the one proven last. */
function derivedLevels(history: readonly HistoryEvent[], asOf: DateOnly): readonly HistoryEvent[] {
  const dossier = fold(history, asOf);
  const proven = evidence(dossier);
  const last = lastStated(history, 'Nt2LevelStated', asOf);
  const stated = Level.safeParse(last?.['highest']).data;
  const highest = highestOf([...proven.map(({ level }) => level), ...(stated ? [stated] : [])]);
  const latest = proven.at(-1)?.level ?? last?.['latest'];
  return [statement(Nt2LevelStated.name, { on: asOf, highest, latest })];
}

/** Edition 01.00 has willingness only. `followedUpBy` stays as stated. */
function derivedHousing(history: readonly HistoryEvent[], asOf: DateOnly): readonly HistoryEvent[] {
  const dossier = fold(history, asOf);
  const { mustShow, shows } = willingnessOn(dossier, asOf);
  const stated = lastStated(history, 'WooncodeStated', asOf);
  if (!mustShow && stated === undefined && dossier.lease.length === 0) return [];
  return [
    statement(WooncodeStated.name, {
      ...stated,
      source: undefined,
      on: asOf,
      mustShowLanguageWillingness: mustShow,
      showsLanguageWillingness: shows,
    }),
  ];
}

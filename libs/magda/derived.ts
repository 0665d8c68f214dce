/** What a source stated and what we would derive: facts of our own that were recorded later take its place. */
import type { EventName } from '../domain/catalogue.js';
import { fold } from '../domain/dossier/dossier.js';
import type { DateOnly } from '../domain/kernel/dates.js';
import { housingLanguageStanding, WooncodeStated } from '../domain/dossier/housing-language.js';
import { Level, reaches } from '../domain/dossier/levels.js';
import { evidence, Nt2LevelStated } from '../domain/dossier/nt2.js';
import { sourceOf, type HeldEvent } from './mappings/mapping.js';

/** Facts of ours that say which levels were reached, and what is asked under a lease. */
const speakOfLevels = new Set<EventName>(['Nt2TestTaken', 'Nt2TestWithdrawn', 'CourseResultRecorded']);
const speakOfHousing = new Set<EventName>([
  ...speakOfLevels,
  'LeaseStarted',
  'LeaseEnded',
  'LanguageProofAccepted',
  'LanguageProofWithdrawn',
  'LanguageExemptionGranted',
  'LanguageExemptionEnded',
]);

/**
 * Statements that follow from our own facts, where one of those was recorded after the last statement on the matter.
 * @param known the history as of a day, opened
 */
export function derivedFrom(known: readonly HeldEvent[], asOf: DateOnly): readonly HeldEvent[] {
  const levels = isOvertaken(known, 'Nt2LevelStated', speakOfLevels) ? derivedLevels(known, asOf) : [];
  const housing = isOvertaken(known, 'WooncodeStated', speakOfHousing) ? derivedHousing(known, asOf) : [];
  return [...levels, ...housing];
}

/** Whether a fact of ours that speaks of a matter was recorded after the last statement on it. */
function isOvertaken(known: readonly HeldEvent[], statement: string, facts: ReadonlySet<string>): boolean {
  const ours = known.findLastIndex((event) => facts.has(event.type) && sourceOf(event) === undefined);
  return ours > known.findLastIndex(({ type }) => type === statement);
}

/** The highest level that was stated or proven, and the one proven last. */
function derivedLevels(known: readonly HeldEvent[], asOf: DateOnly): readonly HeldEvent[] {
  const dossier = fold(known, asOf);
  const proven = evidence(dossier);
  const stated = Level.safeParse(dossier.nt2.stated?.highest).data;
  const all = [...proven.map(({ level }) => level), ...(stated ? [stated] : [])];
  const highest = all.reduce<Level | undefined>(
    (best, level) => (best && reaches(best, level) ? best : level),
    undefined,
  );
  const latest = proven.at(-1)?.level ?? dossier.nt2.stated?.latest;
  return [Nt2LevelStated.of({ on: asOf, highest, latest })];
}

/**
 * Edition 01.00 knows willingness only (choice): who has to know Dutch has to show willingness, and shows it by
 * meeting the requirement or being exempt. Who follows up stays as stated.
 */
function derivedHousing(known: readonly HeldEvent[], asOf: DateOnly): readonly HeldEvent[] {
  const dossier = fold(known, asOf);
  const { standing } = housingLanguageStanding(dossier, asOf);
  const { stated } = dossier.housingLanguage;
  if (standing === 'none' && stated === undefined && dossier.lease.length === 0) return [];
  const shows = standing === 'met' || standing === 'exempt';
  const language =
    standing === 'none'
      ? { mustShowLanguageWillingness: false, showsLanguageWillingness: undefined }
      : {
          mustShowLanguageWillingness: true,
          showsLanguageWillingness: standing === 'willingness' ? undefined : shows,
        };
  return [WooncodeStated.of({ ...stated, on: asOf, ...language })];
}

import { ConsultationGranted, ConsultationRefused, ConsultationReviewed } from './consultation/events.js';
import { DailyRunCompleted } from './daily/daily-run.js';
import { DevelopmentReleased } from './development/development.js';
import { AdviceStated, PerspectivesStated } from './dossier/advice.js';
import { attest } from './dossier/attest.js';
import { b1 } from './dossier/b1.js';
import { breach } from './dossier/breach.js';
import {
  BreachAccountDrawnUp,
  BreachActivityRecorded,
  BreachLetterDrawnUp,
  CorrectionFormDrawnUp,
} from './dossier/breach-account.js';
import { contract } from './dossier/contract.js';
import { correction } from './dossier/correction.js';
import { courseAdvice } from './dossier/course-advice.js';
import { course } from './dossier/course.js';
import { death } from './dossier/death.js';
import { holds } from './dossier/holds.js';
import { finding } from './dossier/finding.js';
import { housingLanguage } from './dossier/housing-language.js';
import { housingSupervision } from './dossier/housing-supervision.js';
import { inscription } from './dossier/inscription.js';
import { intake } from './dossier/intake.js';
import { languageProof } from './dossier/language-proof.js';
import { LanguageStated, LiteracyStated } from './dossier/language.js';
import { lesson } from './dossier/lesson.js';
import { lease } from './dossier/lease.js';
import { nt2Skills } from './dossier/nt2-skills.js';
import { nt2 } from './dossier/nt2.js';
import { EmptySectionStated, officialAnswer } from './dossier/official-answer.js';
import { orientationTest } from './dossier/orientation-test.js';
import { manager } from './dossier/manager.js';
import { mergingEvents } from './dossier/merging.js';
import { moments } from './dossier/moments.js';
import { InszLinked, person } from './dossier/person.js';
import { DiplomaRecognitionReferred, referral } from './dossier/referral.js';
import { registration } from './dossier/registration.js';
import { residence } from './dossier/residence.js';
import { targetGroup } from './dossier/target-group.js';
import { trajectory } from './dossier/trajectory.js';
import { waitingList } from './dossier/waiting-list.js';
import { work } from './dossier/work.js';
import { PreferencesStated } from './dossier/wishes.js';
import { agreementEvents } from './exchange/agreement.js';
import { NotReadable, type AnyEventDefinition, type FactEventOf } from './kernel/event.js';
import { CommandUnchanged } from './kernel/unchanged.js';
import { registerEvents } from './organisation/register.js';
import { ProjectionEventSkipped, ProjectionRetried } from './read-models/stops.js';

/** The events on the stream of a dossier: those of its parts, and those that no rule reads yet. */
// prettier-ignore
export const dossierEvents = {
  ...person.events, ...holds.events, ...death.events, ...residence.events, ...inscription.events, ...targetGroup.events,
  ...registration.events, ...intake.events, ...trajectory.events, ...manager.events, ...attest.events, ...b1.events,
  ...contract.events, ...course.events, ...lesson.events, ...orientationTest.events, ...work.events,
  ...nt2.events, ...nt2Skills.events, ...courseAdvice.events, ...lease.events, ...languageProof.events,
  ...housingLanguage.events, ...housingSupervision.events,
  ...referral.events, ...waitingList.events, AdviceStated, PerspectivesStated, DiplomaRecognitionReferred,
  ...breach.events, BreachAccountDrawnUp, BreachActivityRecorded, BreachLetterDrawnUp, CorrectionFormDrawnUp,
  LanguageStated, LiteracyStated, PreferencesStated,
  ...moments.events, EmptySectionStated, ...officialAnswer.events, ...correction.events, ...mergingEvents,
  ...finding.events,
};

/** Every event that this system ever writes, by its stored name. Documents, golden files and types derive from it. */
export const catalogue = {
  ...dossierEvents,
  InszLinked,
  ...registerEvents,
  ConsultationGranted,
  ConsultationRefused,
  ConsultationReviewed,
  ...agreementEvents,
  DevelopmentReleased,
  DailyRunCompleted,
  ProjectionEventSkipped,
  ProjectionRetried,
  CommandUnchanged,
};

export type Catalogue = typeof catalogue;
export type EventName = keyof Catalogue;
/** Any event as rules and projections see it: facts only. */
export type AnyFactEvent = { [Name in EventName]: FactEventOf<Catalogue[Name]> }[EventName];
/** The definition behind a stored name. @throws NotReadable when this program doesn't know the name */
export function eventDefinitionOf(name: string): AnyEventDefinition {
  if (!Object.hasOwn(catalogue, name)) throw new NotReadable(`this program knows no event ${name}`);
  return catalogue[name as EventName];
}

const rights = { ...registerEvents, ...inscription.events };
/**
 * Whether a misdated `on` of an event keeps its place among all other days (see `readDays`): rights follow from such an
 * event, and with another day they would begin or end where nobody said so.
 */
export const keepsPlace = (name: string): boolean => Object.hasOwn(rights, name);

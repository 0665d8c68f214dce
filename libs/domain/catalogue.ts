import { ConsultationGranted, ConsultationRefused, ConsultationReviewed } from './consultation/events.js';
import { DevelopmentReleased } from './development/development.js';
import { AdviceStated, PerspectivesStated } from './dossier/advice.js';
import { AttestIssued } from './dossier/attest.js';
import {
  BreachAccountDrawnUp,
  BreachActivityRecorded,
  BreachEstablished,
  BreachLetterDrawnUp,
  CorrectionFormDrawnUp,
  NoticeOfDefaultSent,
} from './dossier/breach.js';
import { ComponentAdded, ComponentDecided } from './dossier/component.js';
import {
  ContractAmended,
  ContractSigned,
  ContractSuspended,
  SignaturePostponed,
} from './dossier/contract.js';
import { CourseEnrolled, CourseLeft, CourseResultRecorded } from './dossier/course.js';
import {
  LanguageRequirementMet,
  LanguageRequirementPostponed,
  LanguageRequirementReopened,
  WooncodeStated,
} from './dossier/housing-language.js';
import { InscriptionEnded, PersonInscribed } from './dossier/inscription.js';
import { TalkHeld } from './dossier/intake.js';
import {
  LanguageExemptionEnded,
  LanguageExemptionGranted,
  LanguageProofAccepted,
  LanguageProofWithdrawn,
} from './dossier/language-proof.js';
import { LanguageStated, LiteracyStated } from './dossier/language.js';
import { LeaseEnded, LeaseStarted } from './dossier/lease.js';
import { Nt2LevelStated, Nt2TestTaken, Nt2TestWithdrawn } from './dossier/nt2.js';
import {
  EmptySectionStated,
  ImportFindingNoted,
  NoLongerStated,
  OfficialAnswerImported,
  OrderStated,
} from './dossier/official-answer.js';
import {
  CareerCourseDecided,
  CareerCourseEnrolled,
  LessonRecorded,
  OrientationCourseEnrolled,
} from './dossier/orientation.js';
import {
  DossierOpened,
  InszLinked,
  InszReplaced,
  PersonDetailsStated,
  PersonErased,
} from './dossier/person.js';
import { DiplomaRecognitionReferred, PartnerReferralReceived } from './dossier/referral.js';
import { PersonRegistered, RegistrationPostponed } from './dossier/registration.js';
import { ResidenceStated } from './dossier/residence.js';
import { TargetGroupDetermined } from './dossier/target-group.js';
import {
  TrajectoryClosed,
  TrajectoryDecided,
  TrajectoryOpened,
  TrajectoryReopened,
  TrajectoryStatusStated,
  TrajectoryStopped,
} from './dossier/trajectory.js';
import { PreferencesStated, WaitingListJoined } from './dossier/wishes.js';
import {
  AgreementDateCorrected,
  AgreementDecided,
  AgreementEnded,
  AgreementLeftUndecided,
  AgreementProposed,
  AgreementResumed,
  AgreementSheetDrawnUp,
  AgreementStagePlanned,
  AgreementStageReached,
  AgreementSuspended,
} from './exchange/agreement.js';
import {
  AuthorisationGranted,
  AuthorisationResumed,
  AuthorisationRevoked,
  AuthorisationSuspended,
} from './organisation/authorisation.js';
import { CommuneMerged, CommuneRegistered } from './organisation/commune.js';
import {
  OrganisationEnded,
  OrganisationLocated,
  OrganisationMerged,
  OrganisationRegistered,
  OrganisationRenamed,
  OrganisationTypeChanged,
} from './organisation/organisation.js';
import { SenderAssigned, SenderWithdrawn } from './organisation/sender.js';
import { SiteClosed, SiteOpened } from './organisation/site.js';
import type { AnyEventDefinition, FactEventOf } from './kernel/event.js';

/** The events on the stream of a dossier. */
// prettier-ignore
export const dossierEvents = {
  DossierOpened, PersonDetailsStated, InszReplaced, PersonErased, ResidenceStated,
  PersonInscribed, InscriptionEnded, TargetGroupDetermined, PersonRegistered, RegistrationPostponed, TalkHeld,
  TrajectoryOpened, ComponentAdded, ComponentDecided, TrajectoryDecided,
  TrajectoryStatusStated, TrajectoryClosed, TrajectoryReopened, TrajectoryStopped,
  CourseEnrolled, CourseLeft, CourseResultRecorded, Nt2TestTaken, Nt2TestWithdrawn, Nt2LevelStated,
  LeaseStarted, LeaseEnded,
  LanguageProofAccepted, LanguageProofWithdrawn, LanguageExemptionGranted, LanguageExemptionEnded,
  LanguageRequirementPostponed, LanguageRequirementMet, LanguageRequirementReopened, WooncodeStated,
  AttestIssued, ContractSigned, ContractAmended, ContractSuspended, SignaturePostponed,
  OrientationCourseEnrolled, CareerCourseEnrolled, CareerCourseDecided, LessonRecorded,
  AdviceStated, PerspectivesStated, PartnerReferralReceived, DiplomaRecognitionReferred,
  BreachEstablished, NoticeOfDefaultSent, BreachAccountDrawnUp, BreachActivityRecorded, BreachLetterDrawnUp,
  CorrectionFormDrawnUp, LanguageStated, LiteracyStated, PreferencesStated, WaitingListJoined,
  EmptySectionStated, OfficialAnswerImported, ImportFindingNoted, NoLongerStated, OrderStated,
};

/** Every event that this system ever writes, by its stored name. Documents, golden files and types derive from it. */
// prettier-ignore
export const catalogue = {
  ...dossierEvents,
  InszLinked,
  OrganisationRegistered, OrganisationRenamed, OrganisationTypeChanged, OrganisationLocated,
  OrganisationMerged, OrganisationEnded, SenderAssigned, SenderWithdrawn, SiteOpened, SiteClosed,
  AuthorisationGranted, AuthorisationSuspended, AuthorisationResumed, AuthorisationRevoked,
  CommuneRegistered, CommuneMerged,
  ConsultationGranted, ConsultationRefused, ConsultationReviewed,
  AgreementProposed, AgreementSheetDrawnUp, AgreementStagePlanned, AgreementStageReached, AgreementDateCorrected,
  AgreementSuspended, AgreementResumed, AgreementEnded, AgreementLeftUndecided, AgreementDecided,
  DevelopmentReleased,
};

export type Catalogue = typeof catalogue;
export type EventName = keyof Catalogue;
/** Any event as rules and projections see it: facts only. */
export type AnyFactEvent = { [Name in EventName]: FactEventOf<Catalogue[Name]> }[EventName];
/** The definition behind a stored name. @throws RangeError when this program doesn't know the name */
export function eventDefinitionOf(name: string): AnyEventDefinition {
  if (!Object.hasOwn(catalogue, name)) throw new RangeError(`this program knows no event ${name}`);
  return catalogue[name as EventName];
}

/**
 * What each event speaks of, as a path whose `{field}`s are identifiers in its facts. A later event on the same matter
 * takes the place of the one before; what is nested under a path goes with it.
 */
const matters: Readonly<Record<string, string>> = {
  DossierOpened: 'person',
  PersonDetailsStated: 'person',
  TargetGroupDetermined: 'targetGroup',
  AttestIssued: 'attest/{attest}',
  ContractSigned: 'contract/{contract}',
  ContractAmended: 'contract/{contract}/addendum/{addendum}',
  ContractSuspended: 'contract/{contract}/suspension/{suspension}',
  SignaturePostponed: 'signaturePostponement/{postponement}',
  PersonRegistered: 'registration',
  RegistrationPostponed: 'registrationPostponement/{postponement}',
  TrajectoryOpened: 'trajectory/{trajectory}',
  TrajectoryStatusStated: 'trajectory/{trajectory}/status',
  TrajectoryClosed: 'trajectory/{trajectory}/status',
  TrajectoryReopened: 'trajectory/{trajectory}/status',
  TrajectoryStopped: 'trajectory/{trajectory}/status',
  TrajectoryDecided: 'trajectory/{trajectory}/decision',
  ComponentAdded: 'trajectory/{trajectory}/component/{component}/{nth}',
  ComponentDecided: 'trajectory/{trajectory}/component/{component}/{nth}/decision',
  CourseEnrolled: 'course/{course}',
  CourseLeft: 'course/{course}/left',
  CourseResultRecorded: 'course/{course}/result',
  OrientationCourseEnrolled: 'course/{course}',
  CareerCourseEnrolled: 'course/{course}',
  CareerCourseDecided: 'course/{course}/decision',
  LessonRecorded: 'course/{course}/lesson/{lesson}',
  Nt2TestTaken: 'test/{test}',
  AdviceStated: 'advice',
  PerspectivesStated: 'perspectives',
  DiplomaRecognitionReferred: 'diplomaReferral/{referral}',
  PartnerReferralReceived: 'partnerReferral/{referral}',
  BreachEstablished: 'breach/{breach}',
  NoticeOfDefaultSent: 'breach/{breach}/notice',
  BreachAccountDrawnUp: 'breach/{breach}/account',
  BreachActivityRecorded: 'breach/{breach}/account/activity/{activity}',
  BreachLetterDrawnUp: 'breach/{breach}/account/letter/{letter}',
  CorrectionFormDrawnUp: 'breach/{breach}/correctionForm',
  LanguageStated: 'language/{language}',
  LiteracyStated: 'literacy',
  Nt2LevelStated: 'nt2Level',
  WaitingListJoined: 'waitingList/{entry}',
  PreferencesStated: 'preferences',
  TalkHeld: 'talk/{talk}',
  WooncodeStated: 'wooncode',
  EmptySectionStated: 'section/{section}',
};

/** Facts of an event of a dossier, as far as they are identifiers. */
interface Spoken {
  readonly type: string;
  readonly facts: object;
}

/** A path in turns: a text, the name of a field, a text … */
const paths: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(matters).map(([type, path]) => [type, path.split(/[{}]/u)]),
);

/** What an event speaks of; undefined for one that nobody states anew. */
export function entityKeyOf({ type, facts }: Spoken): string | undefined {
  const path = paths.get(type);
  if (!path) return undefined;
  let matter = '';
  for (const [turn, step] of path.entries())
    matter += turn % 2 === 0 ? step : String((facts as Facts)[step] ?? '');
  return matter;
}

type Facts = Readonly<Record<string, string | number | undefined>>;

/** Whether a matter is another, or lies under it. */
export function liesUnder(matter: string, other: string): boolean {
  return matter === other || matter.startsWith(`${other}/`);
}

interface FrequentCommand {
  readonly title: { readonly nl: string; readonly en: string };
  /** The event whose fields are called as those of the command. */
  readonly event: string;
  /** The field with the id of what the command begins: a new one is made up. */
  readonly begins?: string;
}

/** The commands that the pages have a form for, in the order of a life. Others are given by their API. */
export const frequentCommands = {
  StateResidence: { event: 'ResidenceStated', title: { nl: 'Verblijfplaats', en: 'Residence' } },
  RegisterPerson: { event: 'PersonRegistered', title: { nl: 'Aanmelding', en: 'Registration' } },
  HoldTalk: { event: 'TalkHeld', begins: 'talk', title: { nl: 'Intakegesprek', en: 'Intake talk' } },
  OpenTrajectory: {
    ...{ event: 'TrajectoryOpened', begins: 'trajectory' },
    title: { nl: 'Traject openen', en: 'Open a trajectory' },
  },
  SignContract: {
    ...{ event: 'ContractSigned', begins: 'contract' },
    title: { nl: 'Inburgeringscontract', en: 'Integration contract' },
  },
  JoinWaitingList: {
    ...{ event: 'WaitingListJoined', begins: 'entry' },
    title: { nl: 'Op de wachtlijst', en: 'Onto a waiting list' },
  },
  EnrolInCourse: {
    ...{ event: 'CourseEnrolled', begins: 'course' },
    title: { nl: 'Inschrijving in een cursus NT2', en: 'Enrolment in an NT2 course' },
  },
  RecordCourseResult: {
    event: 'CourseResultRecorded',
    title: { nl: 'Resultaat van een cursus', en: 'Result of a course' },
  },
  RecordNt2Test: { event: 'Nt2TestTaken', begins: 'test', title: { nl: 'Taaltest NT2', en: 'NT2 test' } },
  IssueAttest: {
    ...{ event: 'AttestIssued', begins: 'attest' },
    title: { nl: 'Attest uitreiken', en: 'Issue an attest' },
  },
  StartLease: {
    ...{ event: 'LeaseStarted', begins: 'lease' },
    title: { nl: 'Sociale huur begint', en: 'Social lease starts' },
  },
  AcceptLanguageProof: {
    ...{ event: 'LanguageProofAccepted', begins: 'proof' },
    title: { nl: 'Bewijs voor de taalvereiste', en: 'Proof for the language requirement' },
  },
  EstablishBreach: {
    ...{ event: 'BreachEstablished', begins: 'breach' },
    title: { nl: 'Inbreuk vaststellen', en: 'Establish a breach' },
  },
  CloseTrajectory: {
    event: 'TrajectoryClosed',
    title: { nl: 'Traject afsluiten', en: 'Close a trajectory' },
  },
  CorrectFact: {
    event: 'FactCorrected',
    title: { nl: 'Fout vastgelegd', en: 'Recorded in error' },
  },
} as const satisfies Readonly<Record<string, FrequentCommand>>;

export type CommandName = keyof typeof frequentCommands;
export const commandNames = Object.keys(frequentCommands) as CommandName[];

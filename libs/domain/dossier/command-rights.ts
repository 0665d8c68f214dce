import { OrganisationType } from '../kernel/terms.js';
import type { Right } from '../organisation/scopes.js';
import type { CommandName } from './decide.js';

/** The right to record a command on a dossier. Whoever doesn't work in the KBI is a partner. */
export interface CommandRight extends Right {
  /** The types of partners that record it, each of whom it has inscribed only. Source: MAGDA 40003, for questions. */
  readonly partners: readonly OrganisationType[];
  /** The fields (JSON pointers) in which a partner names itself and nobody else. */
  readonly own: readonly string[];
}

/** Who records in the KBI what is its own work: they meet people before anybody has inscribed them (DOMAIN 1). */
const worksInKbi: readonly OrganisationType[] = [
  'AGENCY',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
  'ENFORCEMENT',
];

/** Whether an organisation of a type has to inscribe people before it may know anything of them. */
export const isPartner = (type: OrganisationType): boolean => !worksInKbi.includes(type);

/** The agency records everything: it manages the KBI, and has done the work of most offices itself since 2015. */
const by = (source: string, ...types: readonly OrganisationType[]): CommandRight => ({
  types: ['AGENCY', ...types],
  source,
  partners: types.filter(isPartner),
  own: [],
});

const who = by(
  'DOMAIN 1, 3: reception offices register people, Houses of Dutch do the NT2 intake; they open a dossier',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
);
const numbers = by(
  'assumed: a new INSZ or a death is read from the register by whom the person reports to',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
);
const residence = by(
  'assumed: it opens a dossier to the municipality, so never by the municipality itself',
  'RECEPTION_OFFICE',
);
/** It is how one comes to have inscribed somebody, and how one ends that: asked of everybody, and answered alike. */
const interest: CommandRight = {
  types: OrganisationType.options,
  source: 'MAGDA 40003; an authorisation in force for the purpose decides',
  partners: [],
  own: [],
};
const reception = by(
  'DOMAIN 1: registers people, intake, contracts, MO, follow-up, attests, breaches',
  'RECEPTION_OFFICE',
);
const letter = by('DOMAIN 10: the registered letter is the agency’s');
const intake = by(
  'DOMAIN 3.4: talks at the reception office and the House of Dutch',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
);
const trajectory = by(
  'DOMAIN 3, MAGDA-FAQ: NT2 can be followed without any integration trajectory (TT_NT2)',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
);
const course = by(
  'DOMAIN 1: course providers enrol, attend, give results; Houses of Dutch orient to a course',
  'HOUSE_OF_DUTCH',
  'COURSE_PROVIDER',
);
const waiting = by(
  'assumed: who puts people on a waiting list, and who gives the course',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
  'COURSE_PROVIDER',
);
const lesson = by(
  'DOMAIN 1: attendance of NT2 at course providers, of MO at reception offices',
  'RECEPTION_OFFICE',
  'COURSE_PROVIDER',
);
const test = by(
  'DOMAIN 1, 4: Houses of Dutch test; course providers give results',
  'HOUSE_OF_DUTCH',
  'COURSE_PROVIDER',
);
const work = by(
  'DOMAIN 3.5: registration with VDAB; work is known to it too (assumed)',
  'RECEPTION_OFFICE',
  'VDAB',
);
const skills = by(
  'assumed: who intakes for NT2 decides which skills are asked',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
);
const recognition = by(
  'DOMAIN 1, 4: language proofs and levels are judged by Houses of Dutch',
  'HOUSE_OF_DUTCH',
);
const courseAdvice = by(
  'DOMAIN 4, HvN: a House of Dutch tests, and advises a kind of course',
  'HOUSE_OF_DUTCH',
);
const lease = by('DOMAIN 5: the landlord checks the requirement of its own lease', 'VMSW', 'SOCIAL_LANDLORD');
const proof = by(
  'DOMAIN 1, 5: language proofs by Houses of Dutch; shown to, or known manifestly by, the landlord',
  'HOUSE_OF_DUTCH',
  'VMSW',
  'SOCIAL_LANDLORD',
);
const withdrawal = by('assumed: who accepts proofs for the KBI withdraws them', 'HOUSE_OF_DUTCH');
const exemption = by(
  'DOMAIN 5: limits of learning are declared in the KBI; by whom is assumed',
  'HOUSE_OF_DUTCH',
);
const postponement = by(
  'DOMAIN 5: documents in the KBI; since 2023 the landlord itself',
  'HOUSE_OF_DUTCH',
  'VMSW',
  'SOCIAL_LANDLORD',
);
const succession = by(
  'D21W 205: the successor takes over; by whom it is recorded is assumed',
  'VMSW',
  'SOCIAL_LANDLORD',
);
const supervision = by(
  'DOMAIN 5: the supervisor of social housing; assumed: it enforces as ENFORCEMENT, having no type of its own',
  'ENFORCEMENT',
);
const breach = by(
  'DOMAIN 1, 3.8: breaches are found by the reception office, and sanctioned by enforcement',
  'RECEPTION_OFFICE',
  'ENFORCEMENT',
);
const attestWithdrawal = by('assumed: an attest is final, so only who manages the KBI withdraws one');
const sanction = by(
  'DOMAIN 1, 3.8, D13 39§3: enforcement sanctions; VDAB, OCMW and VMSW where they are the authority named',
  'ENFORCEMENT',
  'VDAB',
  'OCMW',
  'VMSW',
);
const appeal = by(
  'DOMAIN 1: enforcement follows its fines; that it records appeals is assumed',
  'ENFORCEMENT',
);
const referral = by(
  'DOMAIN 3.1, MAGDA-RT: VDAB, VMSW and OCMWs refer people',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
  'OCMW',
  'VDAB',
  'VMSW',
);
const correction = by(
  'assumed: who may record a kind of fact corrects it and says what is right; all but the agency only what their own ' +
    'organisation recorded, where they work as partners or the fact is an inscription',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
  'ENFORCEMENT',
  'COURSE_PROVIDER',
  'OCMW',
  'VDAB',
  'VMSW',
  'SOCIAL_LANDLORD',
);
const finding = by(
  'assumed: whoever works in the KBI may settle a finding',
  'RECEPTION_OFFICE',
  'HOUSE_OF_DUTCH',
  'ENFORCEMENT',
);
const passedOn = by('assumed: what an official source states is passed on by who manages the KBI');

/** Which types of organisation may record which commands on a dossier; of each day the type that it has that day. */
export const commandRights: Readonly<Record<CommandName, CommandRight>> = {
  OpenDossier: who,
  StatePersonDetails: who,
  ReplaceInsz: numbers,
  RecordDeath: numbers,
  WithdrawDeath: numbers,
  StateResidence: residence,
  RegisterInscription: interest,
  EndInscription: interest,
  DetermineTargetGroup: reception,
  RegisterPerson: reception,
  PostponeRegistration: reception,
  SendRegistrationLetter: letter,
  HoldTalk: intake,
  OpenTrajectory: trajectory,
  CloseTrajectory: trajectory,
  ReopenTrajectory: trajectory,
  AddComponent: trajectory,
  DecideComponent: trajectory,
  DecideTrajectory: reception,
  EnrolInCourse: course,
  LeaveCourse: course,
  RecordCourseResult: course,
  RecordNt2Test: { ...test, own: ['/place/organisation'] },
  WithdrawNt2Test: test,
  RecogniseLevel: recognition,
  WithdrawRecognition: withdrawal,
  AdviseCourse: courseAdvice,
  StartLease: { ...lease, own: ['/landlord'] },
  TransferLease: succession,
  EndLease: lease,
  AcceptLanguageProof: proof,
  WithdrawLanguageProof: withdrawal,
  GrantLanguageExemption: exemption,
  EndLanguageExemption: exemption,
  PostponeLanguageRequirement: postponement,
  RecordLandlordFinding: lease,
  GiveHousingNotice: supervision,
  ImposeHousingFine: supervision,
  SignContract: reception,
  AmendContract: reception,
  SuspendContract: reception,
  PostponeSignature: reception,
  DecideWaiver: reception,
  TransferTrajectory: trajectory,
  IssueAttest: reception,
  WithdrawAttest: attestWithdrawal,
  DeclareEfforts: reception,
  ExemptFromB1: reception,
  EnrolInOrientationCourse: reception,
  EnrolInCareerCourse: reception,
  DecideCareerCourse: reception,
  RecordLesson: lesson,
  RecordOrientationTest: reception,
  LimitNt2Skills: skills,
  RegisterForWork: work,
  RecordOccupation: work,
  RecordParticipation: reception,
  EstablishBreach: breach,
  SendNoticeOfDefault: breach,
  HoldHearing: sanction,
  DecideSanction: sanction,
  LodgeAppeal: appeal,
  DecideAppeal: appeal,
  RecordFinePayment: appeal,
  DrawUpBreachAccount: breach,
  RecordBreachActivity: breach,
  DrawUpBreachLetter: breach,
  DrawUpCorrectionForm: breach,
  ReceiveReferral: referral,
  SendReferral: intake,
  AnswerReferral: intake,
  ReferForDiplomaRecognition: intake,
  StateAdvice: intake,
  StatePerspectives: intake,
  StateLanguage: intake,
  StateLiteracy: intake,
  StatePreferences: intake,
  JoinWaitingList: intake,
  OfferPlace: waiting,
  LeaveWaitingList: waiting,
  CloseFinding: finding,
  StatePerson: passedOn,
  StateTargetGroup: passedOn,
  StateRegistration: passedOn,
  StateRegistrationPostponement: passedOn,
  StateReferral: passedOn,
  StateWaitingList: passedOn,
  StateTalk: passedOn,
  StateTrajectory: passedOn,
  StateTrajectoryStatus: passedOn,
  StateTrajectoryClosed: passedOn,
  StateTrajectoryStopped: passedOn,
  StateTrajectoryDecision: passedOn,
  StateComponent: passedOn,
  StateComponentDecision: passedOn,
  StateAttest: passedOn,
  StateContract: passedOn,
  StateContractAmendment: passedOn,
  StateContractSuspension: passedOn,
  StateSignaturePostponement: passedOn,
  StateCourse: passedOn,
  StateOrientationCourse: passedOn,
  StateLesson: passedOn,
  StateCourseLeft: passedOn,
  StateCourseResult: passedOn,
  StateTest: passedOn,
  StateBreach: passedOn,
  StateNoticeOfDefault: passedOn,
  StateEmptySection: passedOn,
  StateNt2Level: passedOn,
  StateWooncode: passedOn,
  CorrectFact: correction,
};

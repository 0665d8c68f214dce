import { dossierCommands, type CommandName } from '../../../libs/domain/dossier/decide.js';
import type { RefusalCode } from '../../../libs/domain/refusals.js';

/** For which reasons each command's own rules say no. The compiler asks a row for each command. */
const ownRefusals: Record<CommandName, readonly RefusalCode[]> = {
  OpenDossier: ['BIRTH_DATE_CONTRADICTS_INSZ'],
  StatePersonDetails: ['BIRTH_DATE_CONTRADICTS_INSZ'],
  ReplaceInsz: ['INSZ_OF_ANOTHER_DOSSIER'],
  DetermineTargetGroup: ['TARGET_GROUP_INCONSISTENT', 'PERIOD_REVERSED'],
  RegisterPerson: ['BIRTH_DATE_CONTRADICTS_INSZ', 'ALREADY_REGISTERED', 'NOT_YET_REGISTERED'],
  PostponeRegistration: ['PERIOD_REVERSED', 'NOT_OBLIGED'],
  HoldTalk: ['TALK_KNOWN', 'REGISTRATION_MISSING'],
  OpenTrajectory: [
    'TRAJECTORY_TYPE_NOT_IN_FORCE',
    'NOT_OBLIGED',
    'NOT_ENTITLED',
    'INTAKE_MISSING',
    'TRAJECTORY_KNOWN',
    'TRAJECTORY_OF_TYPE_OPEN',
  ],
  AddComponent: ['TRAJECTORY_NOT_OPEN', 'DECISION_FINAL'],
  DecideComponent: ['TRAJECTORY_NOT_OPEN', 'COMPONENT_UNKNOWN', 'DECISION_FINAL'],
  DecideTrajectory: ['DECISION_FINAL', 'TRAJECTORY_NOT_OPEN', 'COMPONENTS_NOT_SATISFIED'],
  CloseTrajectory: ['TRAJECTORY_NOT_OPEN', 'CLOSES_BEFORE_DECISION'],
  ReopenTrajectory: ['TRAJECTORY_NOT_CLOSED', 'TRAJECTORY_OF_TYPE_OPEN'],
  EnrolInCourse: ['COURSE_KNOWN', 'PERIOD_REVERSED', 'TRAJECTORY_NOT_OPEN'],
  LeaveCourse: ['COURSE_NOT_ENROLLED'],
  RecordCourseResult: ['COURSE_RESULT_KNOWN', 'COURSE_NOT_ENROLLED'],
  RecordNt2Test: ['TEST_KNOWN', 'TEST_WITHDRAWN'],
  WithdrawNt2Test: ['TEST_UNKNOWN'],
  StartLease: ['FUTURE_DATE', 'LEASE_KNOWN'],
  EndLease: ['LEASE_UNKNOWN', 'LEASE_ENDS_BEFORE_START'],
  AcceptLanguageProof: ['PROOF_KNOWN', 'PROOF_WITHDRAWN'],
  WithdrawLanguageProof: ['PROOF_UNKNOWN'],
  GrantLanguageExemption: ['ALREADY_EXEMPT'],
  EndLanguageExemption: ['NOT_EXEMPT'],
  PostponeLanguageRequirement: [
    'LEASE_UNKNOWN',
    'NO_LANGUAGE_REQUIREMENT',
    'ALREADY_POSTPONED',
    'LANDLORD_MAY_NOT_POSTPONE',
  ],
};

/** Every reason for which a command may be refused: those of all commands, and its own. */
export function refusalsOf(name: CommandName): readonly RefusalCode[] {
  const { mayLieAhead } = dossierCommands[name];
  const ofAll: readonly RefusalCode[] = [
    'DOSSIER_NOT_FOUND',
    'DOSSIER_ERASED',
    'SYNTHETIC_PERSON',
    'DATE_TOO_EARLY',
  ];
  return [...new Set([...ofAll, ...(mayLieAhead ? [] : (['FUTURE_DATE'] as const)), ...ownRefusals[name]])];
}

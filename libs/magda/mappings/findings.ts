/**
 * What an import finds: a stated fact that a rule would have refused, or that can't be right. It is recorded
 * all the same.
 */
import { refusals, type RefusalCode } from '../../domain/refusals/refusal.js';

/** Findings that are no refusal of a command, as a sentence for people. */
const ofDocuments = {
  INSZ_CHECK_FAILED: 'The INSZ is malformed or fails its check.',
  KBO_CHECK_FAILED: 'The KBO number is malformed or fails its check.',
  DATE_NOT_A_DAY: 'The date is no day of the calendar, or a part of it is unknown.',
  PERIOD_ENDS_BEFORE_BEGIN: 'The period ends before it begins.',
  IDENTIFIER_NOT_USABLE: 'The identifier is malformed, or occurs more than once.',
} as const;

/** Rules for commands that a stated fact can break. */
type RuleCode = Extract<
  RefusalCode,
  | 'BIRTH_DATE_CONTRADICTS_INSZ'
  | 'FUTURE_DATE'
  | 'TARGET_GROUP_INCONSISTENT'
  | 'TRAJECTORY_TYPE_NOT_IN_FORCE'
  | 'NOT_OBLIGED'
  | 'NOT_ENTITLED'
  | 'COMPONENTS_NOT_SATISFIED'
  | 'DECISION_FINAL'
  | 'COURSE_NOT_ENROLLED'
>;

export type FindingCode = keyof typeof ofDocuments | RuleCode;

/** A finding names its place and never the value. */
export interface Finding {
  readonly code: FindingCode;
  readonly place: string;
}

/** What a finding means, in English. */
export function meaningOf(code: FindingCode): string {
  return code in ofDocuments ? ofDocuments[code as keyof typeof ofDocuments] : refusals[code as RuleCode].en;
}

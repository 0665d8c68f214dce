/**
 * Findings of an import: a stated fact that a rule would have refused, or that can't be right. The fact is recorded
 * all the same.
 */
import type { RefusalCode } from '../../domain/refusals/refusal.js';

export type FindingCode =
  /** Rules for commands that a stated fact can break. */
  | Extract<
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
    >
  /** The INSZ is malformed or fails its check. */
  | 'INSZ_CHECK_FAILED'
  /** The KBO number is malformed or fails its check. */
  | 'KBO_CHECK_FAILED'
  /** The date is no day of the calendar, or a part of it is unknown. */
  | 'DATE_NOT_A_DAY'
  | 'PERIOD_ENDS_BEFORE_BEGIN'
  /** The id is malformed, or occurs more than once. */
  | 'IDENTIFIER_NOT_USABLE';

/** A finding names its place and never the value. */
export interface Finding {
  readonly code: FindingCode;
  readonly place: string;
}

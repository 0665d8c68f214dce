/**
 * Findings of an import: a stated fact that a rule would have refused or derives otherwise, that can't be right, or of
 * which the register doesn't know the organisation. The fact is recorded all the same.
 */
import type { findingCodes } from '../../domain/dossier/finding-codes.js';
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
      | 'ORGANISATION_NOT_REGISTERED'
    >
  | keyof typeof findingCodes;

/** A finding names its place and never the value. */
export interface Finding {
  readonly code: FindingCode;
  readonly place: string;
}

/** They compare a statement with the one before it, so that a document that states the same again doesn't tell them. */
const ofChange: readonly string[] = ['DECISION_FINAL', 'COURSE_NOT_ENROLLED'] satisfies FindingCode[];

/** Whether a document that is read without a finding of a code shows that it is no more. */
export const isToldEachTime = (code: string): boolean => !ofChange.includes(code);

/** What the register of organisations and communes knows. */
export interface KnownInRegister {
  organisation(number: string): boolean;
  commune(nis: string): boolean;
}

import { z } from 'zod';
import { addTerm, day, dayBefore, type DateOnly } from '../kernel/dates.js';
import type { FactEvent, FactEventOf } from '../kernel/event.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { anyFor } from '../organisation/authorisation.js';
import { hasEnded } from '../organisation/command.js';
import type { Asker } from '../organisation/register.js';
import { refuse } from '../refusals/refusal.js';
import { ConsultationReviewed, type ConsultationGranted, Verdict } from './events.js';
import { record, type Decision } from '../kernel/decision.js';

/** Within how many days of the question an emergency is reviewed, from a day on. *Assumed*: no source gives a term. */
export const reviewTerms: readonly { readonly from: DateOnly; readonly days: number }[] = [
  { from: day('2017-01-01'), days: 7 },
];

/** The last day on which the review of an emergency is on time, by the term of the day of the question. */
export function reviewDue(on: DateOnly): DateOnly {
  const term = reviewTerms.findLast(({ from }) => from <= on) ?? reviewTerms[0];
  return addTerm(on, { days: term?.days ?? 0 });
}

/** How a review stands: a review that comes late is still a review. */
export const ReviewState = z
  .enum(['open', 'overdue', 'reviewed'])
  .meta({ id: 'ReviewState', description: 'How the review of an emergency stands' });
export type ReviewState = z.output<typeof ReviewState>;

/** What holds of every emergency whose review stands in one way, and of no other. */
export interface ReviewBounds {
  readonly reviewed: boolean;
  /** The first and the last day on which the review may be due. */
  readonly dueFrom?: DateOnly;
  readonly dueUntil?: DateOnly;
}

/** What makes a review stand as it does, today. */
export const reviewBounds = (today: DateOnly) =>
  ({
    open: { reviewed: false, dueFrom: today },
    overdue: { reviewed: false, dueUntil: dayBefore(today) },
    reviewed: { reviewed: true },
  }) as const satisfies Readonly<Record<ReviewState, ReviewBounds>>;

/** @param due the last day of its term @param reviewed the day of the review */
export function stateOfReview(due: DateOnly, reviewed: DateOnly | undefined, today: DateOnly): ReviewState {
  if (reviewed !== undefined) return 'reviewed';
  return due <= reviewBounds(today).overdue.dueUntil ? 'overdue' : 'open';
}

/** What a reviewer says of an emergency. */
export const EmergencyReview = z
  .strictObject({
    verdict: Verdict,
    remarks: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .optional()
      .describe('Sealed with the key of the person; not kept of somebody who has none'),
  })
  .meta({ id: 'EmergencyReview', description: 'Whether an emergency was one' });
export type EmergencyReview = z.output<typeof EmergencyReview>;

/** Who reviews: an auditor of every organisation, or somebody of the one that asked. */
export interface Reviewer {
  readonly organisation: KboNumber;
  readonly auditsAll: boolean;
  /** Whether it is the very user who asked; `unknown` when that was forgotten with the person. */
  readonly asked: boolean | 'unknown';
}

/** Whether an organisation may see of every other how it consults: an authorisation for AUDIT is in force that day. */
export function mayAudit(asker: Asker | undefined, on: DateOnly): boolean {
  if (!asker || hasEnded(asker, on)) return false;
  return anyFor(asker.authorisations, 'AUDIT', on);
}

/**
 * Decides a review of a consultation that was granted as an emergency; there is one review, and never by who asked.
 * @param history of the consultation
 */
export function decideReview(
  { verdict, remarks }: EmergencyReview,
  history: readonly FactEvent[],
  { organisation, auditsAll, asked }: Reviewer,
  today: DateOnly,
): Decision {
  const granted = history.find(isGranted);
  if (!granted?.facts.emergency) return refuse('NOT_AN_EMERGENCY', '');
  const isOwn = granted.facts.organisation === organisation;
  if (!auditsAll && !isOwn) return refuse('REVIEWER_NOT_AUTHORISED', '');
  if (asked === true || (asked === 'unknown' && isOwn)) return refuse('REVIEWER_ASKED', '');
  if (history.some(({ type }) => type === ConsultationReviewed.name)) return refuse('EMERGENCY_REVIEWED', '');
  return record(ConsultationReviewed.of({ organisation, on: today, verdict, remarks }));
}

const isGranted = (event: FactEvent): event is FactEventOf<typeof ConsultationGranted> =>
  event.type === 'ConsultationGranted';

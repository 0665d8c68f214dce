import { z } from 'zod';
import { command, type Today } from '../kernel/command.js';
import { addTerm, dayBefore, type DateOnly } from '../kernel/dates.js';
import type { Purpose } from '../kernel/terms.js';
import { labelled } from '../kernel/labels.js';
import { note } from '../kernel/text.js';
import type { FactEvent, FactEventOf } from '../kernel/event.js';
import type { KboNumber } from '../identifiers/organisation-numbers.js';
import { hasEnded } from '../organisation/active.js';
import { anyInForce } from '../organisation/authorisation.js';
import type { AuthorisedOrganisation } from '../organisation/register.js';
import { refuse } from '../refusals/refusal.js';
import { ConsultationReviewed, type ConsultationGranted, Verdict } from './events.js';
import { record } from '../kernel/decision.js';

/** The term of a review after the question. *Assumed*: no source gives a term. */
const reviewTerm = { days: 7 };

/** The last day on which a review is on time. @param on the day of the question */
export const reviewDue = (on: DateOnly): DateOnly => addTerm(on, reviewTerm);

/** The state of a review; a late review counts as reviewed. */
export const ReviewState = labelled('ReviewState', 'How the review of an emergency stands', {
  open: { nl: 'open', en: 'open' },
  overdue: { nl: 'te laat', en: 'overdue' },
  reviewed: { nl: 'beoordeeld', en: 'reviewed' },
});
export type ReviewState = z.output<typeof ReviewState>;

/** The bounds within which all emergencies in one state of review lie, and no others. */
export interface ReviewBounds {
  readonly reviewed: boolean;
  /** The first and the last day on which the review is due. */
  readonly dueFrom?: DateOnly;
  readonly dueUntil?: DateOnly;
}

/** The bounds of every state of review as of today. */
export const reviewBounds = (today: DateOnly) =>
  ({
    open: { reviewed: false, dueFrom: today },
    overdue: { reviewed: false, dueUntil: dayBefore(today) },
    reviewed: { reviewed: true },
  }) as const satisfies Readonly<Record<ReviewState, ReviewBounds>>;

/** @param due the last day of its term @param reviewed the day of the review */
export function stateOfReview(due: DateOnly, reviewed: DateOnly | undefined, today: DateOnly): ReviewState {
  if (reviewed !== undefined) return 'reviewed';
  return due < today ? 'overdue' : 'open';
}

/** The judgement of a reviewer on an emergency. */
const EmergencyReview = z
  .strictObject({
    verdict: Verdict,
    remarks: note(2_000)
      .optional()
      .describe('Sealed with the key of the person; not kept of somebody who has none'),
  })
  .meta({ id: 'EmergencyReview', description: 'Whether an emergency was one' });

/** The person who reviews: an auditor of every organisation, or a user of the one that asked. */
export interface Reviewer {
  readonly organisation: KboNumber;
  readonly auditsAll: boolean;
  /** Whether it is the user who asked; `unknown` when that was erased with the person. */
  readonly asked: boolean | 'unknown';
}

/**
 * Whether an organisation has an authorisation in force for a purpose. With one for AUDIT it may look into the
 * consultations of every other; with one for OWN_DATA it speaks for persons who ask about themselves.
 */
export const mayAsk = (
  organisation: AuthorisedOrganisation | undefined,
  purpose: Purpose,
  on: DateOnly,
): boolean =>
  organisation !== undefined &&
  !hasEnded(organisation, on) &&
  anyInForce(organisation.authorisations, purpose, on);

const isGranted = (event: FactEvent): event is FactEventOf<typeof ConsultationGranted> =>
  event.type === 'ConsultationGranted';

/** Every command on a consultation. Its stream is that of the consultation, its state all events of that stream. */
export const reviewCommands = {
  /** A consultation that was granted as an emergency is reviewed once, and never by the user who asked. */
  ReviewEmergency: command({
    name: 'ReviewEmergency',
    meaning: 'Reviews a consultation that was granted as an emergency.',
    schema: EmergencyReview,
    refusals: ['NOT_AN_EMERGENCY', 'REVIEWER_NOT_AUTHORISED', 'REVIEWER_ASKED', 'EMERGENCY_REVIEWED'],
    records: [ConsultationReviewed],
    decide(
      { verdict, remarks },
      history: readonly FactEvent[],
      { today, reviewer: { organisation, auditsAll, asked } }: Today & { readonly reviewer: Reviewer },
    ) {
      const granted = history.find(isGranted);
      if (!granted?.facts.emergency) return refuse('NOT_AN_EMERGENCY');
      const isOwn = granted.facts.organisation === organisation;
      if (!auditsAll && !isOwn) return refuse('REVIEWER_NOT_AUTHORISED');
      if (asked === true || (asked === 'unknown' && isOwn)) return refuse('REVIEWER_ASKED');
      if (history.some(({ type }) => type === ConsultationReviewed.name)) return refuse('EMERGENCY_REVIEWED');
      return record(ConsultationReviewed.of({ organisation, on: today, verdict, remarks }));
    },
  }),
};

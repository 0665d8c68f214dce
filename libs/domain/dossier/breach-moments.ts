/** The days on which the terms of a breach ran out by themselves. Source: D13 40. */
import type { EntryId } from '../identifiers/ids.js';
import { dayAfter, type DateOnly } from '../kernel/dates.js';
import { claimLapse, sanctionProcedure } from '../law/enforcement.js';
import type { WithBreach } from './breach.js';
import { breachOn, breachStretches, lastDayToAppeal } from './breach-standing.js';

const stretchesOfAll = (dossier: WithBreach) =>
  breachStretches(dossier).flatMap(({ breach: entry, stretches }) =>
    stretches.map((stretch) => ({ entry, ...stretch })),
  );

/** Each breach on the day after the term of a notice of default, where nothing had ended that term before. */
export const noticeTermsOver = (dossier: WithBreach) =>
  stretchesOfAll(dossier).flatMap(({ entry, standing, due, until }) =>
    standing === 'inTerm' && due !== undefined && until === due ? [{ entry, on: dayAfter(due) }] : [],
  );

const lapsedBy = (dossier: WithBreach, { id }: { readonly id: string }) =>
  stretchesOfAll(dossier).flatMap(({ entry, standing, rule, from }) =>
    standing === 'lapsed' && rule === id ? [{ entry, on: from }] : [],
  );

/** Each breach on the day after the term to decide on a sanction, where none was decided. */
export const decisionTermsOver = (dossier: WithBreach) => lapsedBy(dossier, sanctionProcedure);

/** Each breach on the day on which the claim of a fine lapsed that was not paid whole. */
export const claimsLapsed = (dossier: WithBreach) => lapsedBy(dossier, claimLapse);

/** Each breach on the day on which its fine became final: after the term to appeal, or decided in appeal. */
export const finesFinal = (dossier: WithBreach) =>
  [...dossier.breach].flatMap(({ breach: entry, sanctions, appealDecisions }) => {
    const days = [
      ...sanctions.flatMap((sanction) => dayAfterAppealTerm(sanction) ?? []),
      ...appealDecisions.map(({ on }) => on),
    ];
    return days.filter((on) => isFinalFrom(dossier, entry, on)).map((on) => ({ entry, on }));
  });

/** The first day on which nobody can appeal against a fine any more; none before the rule was in force. */
export function dayAfterAppealTerm(fine: Parameters<typeof lastDayToAppeal>[0]): DateOnly | undefined {
  const last = lastDayToAppeal(fine);
  return last && dayAfter(last);
}

/** Whether a fine is final from just this day on. An appeal holds it up until it is decided. */
function isFinalFrom(dossier: WithBreach, breach: EntryId, on: DateOnly): boolean {
  const { sanction, appeal, appealDecision } = breachOn(dossier, breach, on) ?? {};
  if (sanction?.outcome !== 'FINE') return false;
  const afterTerm = dayAfterAppealTerm(sanction);
  if (!appeal || afterTerm === undefined) return afterTerm === on;
  return appealDecision?.on === on && appealDecision.outcome !== 'ANNULLED';
}

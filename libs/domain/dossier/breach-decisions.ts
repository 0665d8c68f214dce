/** What is decided of a breach: the sanction by the authority named, and the appeal against a fine. */
import { EntryId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { fineAmounts, sanctionOutcomes, sanctionProcedure } from '../law/enforcement.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { AppealDecided, SanctionDecided, type WithBreach } from './breach.js';
import { AppealOutcome, SanctioningAuthority, SanctionOutcome } from './breach-codes.js';
import { noticeHasRunOut, personRefusal } from './breach-procedure.js';
import { breachOn, lastDayToDecide } from './breach-standing.js';
import { dossierCommand } from './command.js';
import { livesIn } from './residence.js';
import type { WithDuty } from './target-group.js';
import { Euros } from './values.js';

type Found = NonNullable<ReturnType<typeof breachOn>>;
type Decided = Readonly<{
  on: DateOnly;
  authority: SanctioningAuthority;
  outcome: SanctionOutcome;
  amount?: number | undefined;
}>;

/** Why a decision isn’t one of this authority, or isn’t for this amount, if it isn’t. Source: D13 39§3, 40. */
function contentRefusal(decided: Decided, { finding }: Found): Refusal | undefined {
  const { on, authority, outcome, amount } = decided;
  const isOther = finding.authority !== undefined && finding.authority !== authority;
  if (isOther || !inForce(sanctionOutcomes, on)?.value[authority].includes(outcome))
    return refuse('SANCTION_NOT_OF_AUTHORITY', '/authority');
  if (outcome !== 'FINE') return amount === undefined ? undefined : refuse('SANCTION_AMOUNT', '/amount');
  return isFine(amount, on) ? undefined : refuse('SANCTION_AMOUNT', '/amount');
}

/** Whether a fine that was decided on a day may be of this amount, at once or in appeal. Source: D13 40. */
function isFine(amount: number | undefined, on: DateOnly): amount is number {
  const amounts = inForce(fineAmounts, on)?.value;
  return amounts !== undefined && amount !== undefined && amount >= amounts.least && amount <= amounts.most;
}

/** Why somebody can’t be fined on a day for what was found, if they can’t. Source: D13 40, 48. */
function fineRefusal(dossier: WithDuty, found: Found, on: DateOnly): Refusal | undefined {
  const { finding, notice, hearing } = found;
  if (livesIn(dossier, on) !== 'FLANDERS') return refuse('BREACH_OUTSIDE_FLANDERS', '/on');
  const wrongPerson = personRefusal(dossier, finding.on);
  if (wrongPerson) return wrongPerson;
  const asksHearing = inForce(sanctionProcedure, finding.on)?.value.hearing ?? false;
  const isInOrder = noticeHasRunOut(notice, on) && (hearing !== undefined || !asksHearing);
  return isInOrder ? undefined : refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
}

/** Why a breach can’t be decided on so, if it can’t. Source: D13 39§3, 40, 48. */
export function sanctionRefusal(
  dossier: WithBreach & WithDuty,
  decided: Decided & { readonly breach: EntryId },
): Refusal | undefined {
  const { on, outcome, breach } = decided;
  const found = breachOn(dossier, breach, on);
  if (!found) return refuse('BREACH_UNKNOWN', '/breach');
  const last = lastDayToDecide(found.finding.on);
  if (last !== undefined && on > last) return refuse('SANCTION_TOO_LATE', '/on');
  return contentRefusal(decided, found) ?? (outcome === 'FINE' ? fineRefusal(dossier, found, on) : undefined);
}

const DecideSanction = dossierCommand('DecideSanction', {
  meaning:
    'Records what the authority named decided of a breach: a fine, another way in its place, or nothing.',
  fields: {
    on: DateOnly,
    breach: EntryId,
    authority: SanctioningAuthority,
    outcome: SanctionOutcome,
    amount: Euros.optional(),
    postedOn: DateOnly.optional(),
  },
  refusals: [
    'BREACH_UNKNOWN',
    'BREACH_STEP_KNOWN',
    'BREACH_STEP_OUT_OF_ORDER',
    'BREACH_OUTSIDE_FLANDERS',
    'NOT_OBLIGED',
    'NOT_ENTITLED',
    'SANCTION_NOT_OF_AUTHORITY',
    'SANCTION_AMOUNT',
    'SANCTION_TOO_LATE',
    'PERIOD_REVERSED',
  ],
  records: [SanctionDecided],
  decide: (decided, dossier: WithBreach & WithDuty) => {
    const { breach, ...sanction } = decided;
    const recorded = breachOn(dossier, breach, decided.on)?.entry.sanctions.at(-1);
    if (recorded)
      return same(recorded, { ...sanction, isStated: false })
        ? nothing()
        : refuse('BREACH_STEP_KNOWN', '/breach');
    if (decided.postedOn !== undefined && decided.postedOn < decided.on)
      return refuse('PERIOD_REVERSED', '/postedOn');
    return sanctionRefusal(dossier, decided) ?? record(SanctionDecided.of(decided));
  },
});

type AppealOutcomeDecided = Readonly<{
  on: DateOnly;
  breach: EntryId;
  outcome: AppealOutcome;
  amount?: number | undefined;
}>;

/** Why an appeal can’t be decided so, if it can’t. Source: D13 40. */
export function appealRefusal(dossier: WithBreach, decided: AppealOutcomeDecided): Refusal | undefined {
  const { on, breach, outcome, amount } = decided;
  const found = breachOn(dossier, breach, on);
  if (!found) return refuse('BREACH_UNKNOWN', '/breach');
  const { appeal, sanction } = found;
  if (!appeal) return refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
  const isRight =
    outcome === 'REDUCED'
      ? sanction !== undefined && isFine(amount, sanction.on) && amount < (sanction.amount ?? 0)
      : amount === undefined;
  return isRight ? undefined : refuse('SANCTION_AMOUNT', '/amount');
}

const DecideAppeal = dossierCommand('DecideAppeal', {
  meaning: 'Records what became of a fine in appeal: upheld, reduced to an amount, or annulled.',
  fields: { on: DateOnly, breach: EntryId, outcome: AppealOutcome, amount: Euros.optional() },
  refusals: ['BREACH_UNKNOWN', 'BREACH_STEP_KNOWN', 'BREACH_STEP_OUT_OF_ORDER', 'SANCTION_AMOUNT'],
  records: [AppealDecided],
  decide: (decided, dossier: WithBreach) => {
    const { breach, ...decision } = decided;
    const recorded = breachOn(dossier, breach, decided.on)?.entry.appealDecisions.at(-1);
    if (recorded)
      return same(recorded, { ...decision, isStated: false })
        ? nothing()
        : refuse('BREACH_STEP_KNOWN', '/breach');
    return appealRefusal(dossier, decided) ?? record(AppealDecided.of(decided));
  },
});

export const breachDecisionCommands = { DecideSanction, DecideAppeal };

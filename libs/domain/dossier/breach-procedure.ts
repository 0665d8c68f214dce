/** The steps of a breach in their legal order, as commands: finding, notice, hearing, decision, appeal, payment. */
import { z } from 'zod';
import { EntryId } from '../identifiers/ids.js';
import { DateOnly, within } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { attendanceSpares, breachGrounds, limitedLearning, sanctionedPersons } from '../law/enforcement.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dutyFulfilledOn } from './attest.js';
import { b1Standing } from './b1.js';
import {
  AppealLodged,
  BreachEstablished,
  FinePaymentRecorded,
  HearingHeld,
  NoticeOfDefaultSent,
  type WithBreach,
} from './breach.js';
import { BreachGround, BreachType, SanctioningAuthority } from './breach-codes.js';
import { breachOn, hasRunning, lastDayToAppeal } from './breach-standing.js';
import { dossierCommand } from './command.js';
import { ContractPart } from './contract-codes.js';
import { contractOn, suspensionsOf } from './contract.js';
import { attendedSince } from './objectives.js';
import { partStanding } from './parts.js';
import type { WithRegistration } from './registration.js';
import { registrationStanding } from './registration-standing.js';
import { livesIn } from './residence.js';
import { isEntitled, isObliged, type WithDuty } from './target-group.js';
import { endedUnlawfullyOn } from './trajectory-status.js';
import { Euros, FreeText } from './values.js';

type Finding = Readonly<{
  on: DateOnly;
  ground: BreachGround;
  part?: ContractPart | undefined;
  limitedLearning?: unknown;
}>;

/** Why somebody can’t be sanctioned for what was found on a day, if they can’t. Source: D13 40, 48. */
export function personRefusal(dossier: WithDuty, foundOn: DateOnly): Refusal | undefined {
  if (livesIn(dossier, foundOn) !== 'FLANDERS') return refuse('BREACH_OUTSIDE_FLANDERS', '/on');
  if (isObliged(dossier, foundOn)) return undefined;
  if (!inForce(sanctionedPersons, foundOn)?.value.entitledToo) return refuse('NOT_OBLIGED', '/on');
  return isEntitled(dossier, foundOn) ? undefined : refuse('NOT_ENTITLED', '/on');
}

/** Why a ground can’t be found on a day, if it can’t. Source: D13 39. */
function groundRefusal(finding: Finding, dossier: WithGrounds): Refusal | undefined {
  const { on, ground, part, limitedLearning: isLimited } = finding;
  if (!inForce(breachGrounds, on)?.value.includes(ground))
    return refuse('BREACH_GROUND_NOT_IN_FORCE', '/ground');
  if ((ground === 'PART_NOT_MET') !== (part !== undefined)) return refuse('BREACH_PART_MISSING', '/part');
  const spares = isLimited === true && inForce(limitedLearning, on)?.value.includes(ground);
  return spares ? refuse('LEARNING_LIMITED', '/limitedLearning') : factRefusal(finding, dossier);
}

/** What the grounds of a breach are read from. */
type WithGrounds = Parameters<typeof partStanding>[0] & Parameters<typeof b1Standing>[0] & WithRegistration;

/**
 * Why what is recorded contradicts a ground, if it does. Whether a part was met is known under a contract of ours only;
 * else whoever finds the breach says so. Source: D13 39.
 */
function factRefusal({ on, ground, part }: Finding, dossier: WithGrounds): Refusal | undefined {
  if (ground !== 'B1_NOT_REACHED' && dutyFulfilledOn(dossier, on)) return refuse('DUTY_FULFILLED', '/on');
  switch (ground) {
    case 'NOT_REGISTERED':
      return registrationStanding(dossier, on).standing === 'breach'
        ? undefined
        : refuse('REGISTRATION_NOT_OVERDUE', '/on');
    case 'ENDED_UNLAWFULLY':
      return endedUnlawfullyOn(dossier, on) ? undefined : refuse('NOT_ENDED_UNLAWFULLY', '/ground');
    case 'PART_NOT_MET':
      return part && partRefusal(dossier, part, on);
    case 'B1_NOT_REACHED':
      return b1Standing(dossier, on)?.standing === 'overdue' ? undefined : refuse('B1_NOT_OVERDUE', '/on');
  }
}

/** Why the duty of a part isn’t broken on a day, if it isn’t. */
function partRefusal(dossier: WithGrounds, part: ContractPart, on: DateOnly): Refusal | undefined {
  const standing = partStanding(dossier, part, on)?.standing;
  const hasTerm = part === 'EMPLOYMENT';
  const isAsked = standing === undefined || standing === 'overdue' || (standing === 'open' && !hasTerm);
  const signed = contractOn(dossier, on);
  const suspended = signed ? suspensionsOf(dossier, signed.contract, on) : [];
  if (!isAsked || suspended.some((period) => within(period, on))) return refuse('PART_NOT_ASKED', '/part');
  const isSpared = inForce(attendanceSpares, on)?.value.includes(part) && attendedSince(dossier, part, on);
  return isSpared ? refuse('PART_ATTENDED', '/part') : undefined;
}

/** Why a breach can’t be found on a day, if it can’t. */
export const findingRefusal = (dossier: WithGrounds, finding: Finding): Refusal | undefined =>
  personRefusal(dossier, finding.on) ?? groundRefusal(finding, dossier);

const EstablishBreach = dossierCommand('EstablishBreach', {
  meaning: 'Establishes in what somebody fell short of the duty to integrate; why is kept sealed.',
  fields: {
    on: DateOnly,
    breach: EntryId,
    ground: BreachGround,
    part: ContractPart.optional(),
    type: BreachType.optional(),
    authority: SanctioningAuthority,
    grounds: FreeText.optional(),
    limitedLearning: z.boolean().optional(),
  },
  refusals: [
    'BREACH_KNOWN',
    'BREACH_OUTSIDE_FLANDERS',
    'NOT_OBLIGED',
    'NOT_ENTITLED',
    'BREACH_GROUND_NOT_IN_FORCE',
    'BREACH_PART_MISSING',
    'REGISTRATION_NOT_OVERDUE',
    'NOT_ENDED_UNLAWFULLY',
    'PART_NOT_ASKED',
    'PART_ATTENDED',
    'B1_NOT_OVERDUE',
    'DUTY_FULFILLED',
    'LEARNING_LIMITED',
    'BREACH_RUNNING',
  ],
  records: [BreachEstablished],
  decide: (stated, dossier: WithBreach & WithGrounds) => {
    const { limitedLearning: _, grounds, ...found } = stated;
    const recorded = dossier.breach.get(stated.breach)?.findings.at(-1);
    if (recorded) {
      const { breach, ...finding } = found;
      return same(recorded, { ...finding, isStated: false }) ? nothing() : refuse('BREACH_KNOWN', '/breach');
    }
    const refused = findingRefusal(dossier, stated);
    if (refused) return refused;
    return hasRunning(dossier, stated)
      ? refuse('BREACH_RUNNING', '/ground')
      : record(BreachEstablished.of({ ...found, grounds }));
  },
});

const ofBreach = { on: DateOnly, breach: EntryId };
type OfBreach = Readonly<{ on: DateOnly; breach: EntryId }>;

/** Why nothing can follow on a breach on a day, if it can’t: it isn’t found by then. */
export const breachRefusal = (dossier: WithBreach, { breach, on }: OfBreach): Refusal | undefined =>
  breachOn(dossier, breach, on) ? undefined : refuse('BREACH_UNKNOWN', '/breach');

const SendNoticeOfDefault = dossierCommand('SendNoticeOfDefault', {
  meaning:
    'Records the written notice of default, with the later day by which the person is to set the breach right.',
  fields: { ...ofBreach, until: DateOnly },
  refusals: ['BREACH_UNKNOWN', 'BREACH_STEP_KNOWN', 'BREACH_STEP_OUT_OF_ORDER', 'PERIOD_REVERSED'],
  records: [NoticeOfDefaultSent],
  decide: (notice, dossier: WithBreach) => {
    const { on, until } = notice;
    const found = breachOn(dossier, notice.breach, on);
    if (!found) return refuse('BREACH_UNKNOWN', '/breach');
    const sent = found.entry.notices.at(-1);
    if (sent)
      return same(sent, { on, until, isStated: false }) ? nothing() : refuse('BREACH_STEP_KNOWN', '/breach');
    if (until <= on) return refuse('PERIOD_REVERSED', '/until');
    return found.entry.sanctions.length > 0
      ? refuse('BREACH_STEP_OUT_OF_ORDER', '/on')
      : record(NoticeOfDefaultSent.of(notice));
  },
});

/** Why nobody can be heard about a breach on a day, if they can’t: its notice must have run out. */
export function hearingRefusal(dossier: WithBreach, { breach, on }: OfBreach): Refusal | undefined {
  const found = breachOn(dossier, breach, on);
  if (!found) return refuse('BREACH_UNKNOWN', '/breach');
  return noticeHasRunOut(found.notice, on) ? undefined : refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
}

const HoldHearing = dossierCommand('HoldHearing', {
  meaning: 'Records that somebody was heard about a breach, or could be, after the term of the notice.',
  fields: ofBreach,
  refusals: ['BREACH_UNKNOWN', 'BREACH_STEP_KNOWN', 'BREACH_STEP_OUT_OF_ORDER'],
  records: [HearingHeld],
  decide: (heard, dossier: WithBreach) => {
    const { on } = heard;
    const found = breachOn(dossier, heard.breach, on);
    const held = found?.entry.hearings.at(-1);
    if (held) return held.on === on ? nothing() : refuse('BREACH_STEP_KNOWN', '/breach');
    const isDecided = found !== undefined && found.entry.sanctions.length > 0;
    if (isDecided) return refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
    return hearingRefusal(dossier, heard) ?? record(HearingHeld.of(heard));
  },
});

/** Whether a notice was given and its term is over; a source may state a notice without its term. */
export const noticeHasRunOut = (
  notice: { readonly until: DateOnly | undefined } | undefined,
  on: DateOnly,
): boolean => notice !== undefined && (notice.until === undefined || notice.until < on);

const LodgeAppeal = dossierCommand('LodgeAppeal', {
  meaning: 'Records that somebody appealed against a fine; from 1 September 2019 that suspends it.',
  fields: ofBreach,
  refusals: ['BREACH_UNKNOWN', 'BREACH_STEP_KNOWN', 'BREACH_STEP_OUT_OF_ORDER', 'APPEAL_TOO_LATE'],
  records: [AppealLodged],
  decide: (appeal, dossier: WithBreach) => {
    const { on } = appeal;
    const found = breachOn(dossier, appeal.breach, on);
    if (!found) return refuse('BREACH_UNKNOWN', '/breach');
    const lodged = found.entry.appeals.at(-1);
    if (lodged) return lodged.on === on ? nothing() : refuse('BREACH_STEP_KNOWN', '/breach');
    if (found.sanction?.outcome !== 'FINE') return refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
    const last = lastDayToAppeal(found.sanction);
    return last !== undefined && on > last
      ? refuse('APPEAL_TOO_LATE', '/on')
      : record(AppealLodged.of(appeal));
  },
});

/** Why nothing can be paid for a breach on a day, if it can’t: no fine stands then. */
export function paymentRefusal(dossier: WithBreach, { breach, on }: OfBreach): Refusal | undefined {
  const found = breachOn(dossier, breach, on);
  if (!found) return refuse('BREACH_UNKNOWN', '/breach');
  const isOwed = found.sanction?.outcome === 'FINE' && found.appealDecision?.outcome !== 'ANNULLED';
  return isOwed ? undefined : refuse('BREACH_STEP_OUT_OF_ORDER', '/on');
}

const RecordFinePayment = dossierCommand('RecordFinePayment', {
  meaning: 'Records that a fine was paid, whole or in part; the duty goes on.',
  fields: { ...ofBreach, payment: EntryId, amount: Euros },
  refusals: ['BREACH_UNKNOWN', 'BREACH_STEP_KNOWN', 'BREACH_STEP_OUT_OF_ORDER'],
  records: [FinePaymentRecorded],
  decide: (paid, dossier: WithBreach) => {
    const { breach, ...payment } = paid;
    const found = breachOn(dossier, breach, payment.on);
    const recorded = found?.entry.payments.find((each) => each.payment === payment.payment);
    if (recorded)
      return same(recorded, { ...payment, isStated: false })
        ? nothing()
        : refuse('BREACH_STEP_KNOWN', '/payment');
    return paymentRefusal(dossier, paid) ?? record(FinePaymentRecorded.of(paid));
  },
});

export const breachCommands = {
  EstablishBreach,
  SendNoticeOfDefault,
  HoldHearing,
  LodgeAppeal,
  RecordFinePayment,
};

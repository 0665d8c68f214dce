import type { z } from 'zod';
import { DateOnly, dayBefore, endsBefore, lastBegun, within } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { inForce } from '../kernel/rule.js';
import { turnsOfPeriods } from '../kernel/stretches.js';
import { same } from '../kernel/same.js';
import { exemptions, targetGrounds, territory } from '../law/arrival.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { hasDied, turnsOfDeath, type WithDeath } from './death.js';
import { livesIn, type WithResidence } from './residence.js';
import { dated, dateOf, followedBy, subject } from './subject.js';
import {
  ExemptionKind,
  ExemptOf,
  goTogether,
  TargetGround,
  TargetGroupCode,
  TargetGroupSubType,
  TargetGroupType,
} from './target-group-codes.js';
import { Code, CodeNames, FreeText, StatedPeriod } from './values.js';

const fields = {
  code: TargetGroupCode,
  type: TargetGroupType,
  subType: TargetGroupSubType.optional(),
  until: DateOnly.optional(),
  reasonNone: Code.optional(),
  reasonExempt: Code.optional(),
  ground: TargetGround.optional(),
  exemption: ExemptionKind.optional(),
};

export const TargetGroupDetermined = event('TargetGroupDetermined', {
  version: 3,
  title: 'Doelgroep bepaald',
  meaning:
    'From a day on the person belongs, or doesn’t, to the target group; for an obliged person the duty arises.',
  about: 'targetGroup',
  fields: {
    ...dated,
    code: fact(TargetGroupCode.optional(), 'doelgroep'),
    type: fact(TargetGroupType.optional(), 'type'),
    subType: fact(fields.subType, 'subtype'),
    until: fact(fields.until, 'tot'),
    period: fact(StatedPeriod.optional(), 'periode'),
    reasonNone: identity(FreeText.optional(), 'reden van geen doelgroep'),
    /** It may tell about somebody's health. */
    reasonExempt: sensitive(FreeText.optional(), 'reden van vrijstelling'),
    reasonNoneNames: identity(CodeNames.optional(), 'naam van de reden van geen doelgroep'),
    reasonExemptNames: sensitive(CodeNames.optional(), 'naam van de reden van vrijstelling'),
    /** It may tell of an asylum procedure. */
    ground: sensitive(fields.ground, 'grond'),
    /** It may tell about somebody's health or schooling; what it takes away of the duty is open. */
    exemption: sensitive(fields.exemption, 'vrijstelling'),
    exempt: fact(ExemptOf.optional(), 'vrijgesteld van'),
  },
  upcasters: { 1: sealing, 2: {} },
});

interface TargetGroup {
  readonly from: DateOnly;
  readonly until: DateOnly | undefined;
  readonly code: string | undefined;
  readonly type: TargetGroupType | undefined;
  readonly subType: string | undefined;
  /** What of the duty an exemption takes away. */
  readonly exempt: z.output<typeof ExemptOf> | undefined;
  /** Whether a source stated it. */
  readonly isStated: boolean;
}

interface WithTargetGroup {
  readonly targetGroup: readonly TargetGroup[];
}

export const targetGroup = subject({
  initial: [] as readonly TargetGroup[],
  events: { TargetGroupDetermined },
  evolve: {
    TargetGroupDetermined: (state, { facts }) => {
      const { until, code, type, subType, exempt, source } = facts;
      const isStated = source !== undefined;
      const determined = { from: dateOf(facts), until, code, type, subType, exempt, isStated };
      return followedBy(state, determined, ({ from }) => from);
    },
  },
});

/**
 * The determination in force on a day: of those whose period holds it the one that began last, and among equals the
 * one recorded last.
 */
export function targetGroupOn(dossier: WithTargetGroup, date: DateOnly): TargetGroup | undefined {
  const holding = dossier.targetGroup.filter((entry) => within(entry, date));
  return lastBegun(holding, ({ from }) => from, date);
}

/** What the rules of the duty read. */
export type WithDuty = WithTargetGroup & WithResidence & WithDeath;

const oblige: readonly (TargetGroupType | undefined)[] = ['PLICHT', 'RECHT_PLICHT'];
const entitle: readonly (TargetGroupType | undefined)[] = [...oblige, 'RECHT'];

/** Whether the Flemish duty holds where the person lives on a day. */
const livesWhereDutyHolds = (dossier: WithResidence, date: DateOnly): boolean =>
  inForce(territory, date)?.value.includes(livesIn(dossier, date)) ?? false;

/**
 * What the person is obliged to on a day: the whole of integration, NT2 only, or nothing. By the determination of that
 * day, while they live in Flanders, unless exempt; nothing after their death. Whether it is fulfilled is asked apart.
 */
export function dutyOn(dossier: WithDuty, date: DateOnly): 'WHOLE' | 'NT2' | undefined {
  const { type, exempt } = targetGroupOn(dossier, date) ?? {};
  if (!oblige.includes(type) || exempt === 'WHOLE') return undefined;
  if (!livesWhereDutyHolds(dossier, date) || hasDied(dossier, date)) return undefined;
  return exempt === 'ALL_BUT_NT2' ? 'NT2' : 'WHOLE';
}

/** Whether the person is obliged to integrate on a day, be it by NT2 only; see `dutyOn`. */
export const isObliged = (dossier: WithDuty, date: DateOnly): boolean => dutyOn(dossier, date) !== undefined;

/** Whether the person is exempt of the whole duty on a day. */
export const isWhollyExempt = (dossier: WithTargetGroup, date: DateOnly): boolean =>
  targetGroupOn(dossier, date)?.exempt === 'WHOLE';

/** Whether a determination obliges the person on a day and they live where the Flemish duty doesn't hold. */
export const isObligedElsewhere = (dossier: WithDuty, date: DateOnly): boolean =>
  oblige.includes(targetGroupOn(dossier, date)?.type) && !livesWhereDutyHolds(dossier, date);

/**
 * Whether the person is entitled to integrate on a day. Who is obliged is entitled too, exempt or not, and wherever
 * they live (assumed: in Brussels the Flemish trajectory is followed of one's own will).
 */
export const isEntitled = (dossier: WithTargetGroup, date: DateOnly): boolean =>
  entitle.includes(targetGroupOn(dossier, date)?.type);

/** The days on which the duty may begin or end, whatever was determined. */
export const turnsOfDuty = (dossier: WithDuty): readonly DateOnly[] => [
  ...turnsOfPeriods(dossier.targetGroup),
  ...dossier.residence.map(({ on }) => on),
  ...turnsOfDeath(dossier),
];

/**
 * The first day of the duty that holds on a day. It arises anew after a time without duty: between two determinations,
 * or while the person lived in Brussels, in Wallonia or abroad.
 */
export function dutySince(dossier: WithDuty, date: DateOnly): DateOnly | undefined {
  const turns = turnsOfDuty(dossier)
    .filter((turn) => turn <= date)
    .sort();
  const lastFree = turns.findLast((turn) => !isObliged(dossier, turn));
  return turns.find((turn) => (lastFree === undefined || turn > lastFree) && isObliged(dossier, turn));
}

/** Whether a duty that arose on a day is that of somebody who was a minor until then. */
export const wasMinorBefore = (dossier: WithTargetGroup, date: DateOnly): boolean =>
  targetGroupOn(dossier, dayBefore(date))?.type === 'MINDERJARIG';

type Determination = Readonly<{
  on: DateOnly;
  type: TargetGroupType;
  code: z.output<typeof TargetGroupCode>;
  ground?: TargetGround | undefined;
  exemption?: ExemptionKind | undefined;
}>;

/** Why a determination can't be made on its day, by the grounds and exemptions of that day; if it can't. */
function refusalByLaw({ on, code, type, ground, exemption }: Determination): Refusal | undefined {
  if (!goTogether(code, type)) return refuse('TARGET_GROUP_INCONSISTENT', '/type');
  if (ground && code !== 'JA') return refuse('TARGET_GROUP_INCONSISTENT', '/ground');
  if (exemption && !entitle.includes(type)) return refuse('TARGET_GROUP_INCONSISTENT', '/exemption');
  if (ground && !inForce(targetGrounds, on)?.value.includes(ground))
    return refuse('GROUND_NOT_IN_FORCE', '/ground');
  if (!exemption) return undefined;
  const isNotFor = ground && inForce(exemptions, on)?.value[exemption].notFor === ground;
  return isNotFor ? refuse('EXEMPTION_NOT_FOR_GROUND', '/exemption') : undefined;
}

/** Why nobody can be obliged on a day, if they can't: the Flemish duty doesn't hold where they live. */
export function territoryRefusal(
  dossier: WithResidence,
  { on, type }: Readonly<{ on: DateOnly; type?: TargetGroupType | undefined }>,
): Refusal | undefined {
  const isElsewhere = oblige.includes(type) && !livesWhereDutyHolds(dossier, on);
  return isElsewhere ? refuse('LIVES_OUTSIDE_FLANDERS', '/type') : undefined;
}

const DetermineTargetGroup = dossierCommand('DetermineTargetGroup', {
  meaning:
    'Determines from a day on whether the person belongs to the target group, how, and whether exempt of the duty; ' +
    'why is kept sealed.',
  fields: { on: DateOnly, ...fields },
  refusals: [
    'TARGET_GROUP_INCONSISTENT',
    'PERIOD_REVERSED',
    'GROUND_NOT_IN_FORCE',
    'EXEMPTION_NOT_FOR_GROUND',
    'LIVES_OUTSIDE_FLANDERS',
  ],
  records: [TargetGroupDetermined],
  decide: (determined, dossier: WithTargetGroup & WithResidence) => {
    const unlawful = refusalByLaw(determined);
    if (unlawful) return unlawful;
    const { on, reasonNone: _, reasonExempt, ground, exemption, ...entry } = determined;
    if (endsBefore(on, entry.until)) return refuse('PERIOD_REVERSED', '/until');
    const exempt = exemption && inForce(exemptions, on)?.value[exemption].exempt;
    const last = dossier.targetGroup.findLast(({ from }) => from === on);
    const comparable = !reasonExempt && !ground && !exemption; // what is sealed can't be compared: it is recorded
    if (last && comparable && same(last, { from: on, isStated: false, ...entry })) return nothing();
    return (
      territoryRefusal(dossier, determined) ?? record(TargetGroupDetermined.of({ ...determined, exempt }))
    );
  },
});

export const targetGroupCommands = { DetermineTargetGroup };

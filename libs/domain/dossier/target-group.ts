import type { z } from 'zod';
import { DateOnly, dayAfter, endsBefore, lastBegun, within } from '../kernel/dates.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { dated, dateOf, followedBy, subject } from './subject.js';
import { Code, CodeNames, FreeText, StatedPeriod } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';

/** Whether somebody belongs to the target group of civic integration, and how. Source: KBI-01.00, Doelgroep. */
export const TargetGroupCode = labelledInline('TargetGroupCode', {
  JA: { nl: 'ja', en: 'yes' },
  NEE: { nl: 'nee', en: 'no' },
  NADER_TE_BEPALEN: { nl: 'nader te bepalen', en: 'still to be determined' },
});
export const TargetGroupType = labelledInline('TargetGroupType', {
  PLICHT: { nl: 'verplicht', en: 'obliged' },
  RECHT: { nl: 'rechthebbend', en: 'entitled' },
  RECHT_PLICHT: { nl: 'rechthebbend en verplicht', en: 'entitled and obliged' },
  MINDERJARIG: { nl: 'minderjarig', en: 'minor' },
  NADER_TE_BEPALEN: { nl: 'nader te bepalen', en: 'still to be determined' },
  GEEN: { nl: 'geen', en: 'none' },
});
type TargetGroupType = z.output<typeof TargetGroupType>;
export const TargetGroupSubType = labelledInline('TargetGroupSubType', {
  RECHT: { nl: 'rechthebbend', en: 'entitled' },
  PRI_RECHT: { nl: 'prioritair rechthebbend', en: 'entitled with priority' },
  VOL_PROG: { nl: 'volledig programma', en: 'full programme' },
  NT2: { nl: 'NT2', en: 'NT2' },
  MO: { nl: 'maatschappelijke oriëntatie', en: 'social orientation' },
  RECHT_PLICHT: { nl: 'rechthebbend en verplicht', en: 'entitled and obliged' },
  MINDERJARIG: { nl: 'minderjarig', en: 'minor' },
  DOELGROEP: { nl: 'doelgroep', en: 'target group' },
  RECHTHEBBEND: { nl: 'rechthebbend', en: 'entitled' },
});

/** Which types go with which code (assumed: the official list gives both apart). */
const typesOf: Record<z.output<typeof TargetGroupCode>, readonly TargetGroupType[]> = {
  JA: ['PLICHT', 'RECHT', 'RECHT_PLICHT', 'MINDERJARIG'],
  NEE: ['GEEN', 'MINDERJARIG'],
  NADER_TE_BEPALEN: ['NADER_TE_BEPALEN'],
};

/** Whether a code and a type of target group can be true at once. */
export const goTogether = (code: z.output<typeof TargetGroupCode>, type: TargetGroupType): boolean =>
  typesOf[code].includes(type);

const fields = {
  code: TargetGroupCode,
  type: TargetGroupType,
  subType: TargetGroupSubType.optional(),
  until: DateOnly.optional(),
  reasonNone: Code.optional(),
  reasonExempt: Code.optional(),
};

export const TargetGroupDetermined = event('TargetGroupDetermined', {
  version: 2,
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
  },
  upcasters: { 1: sealing },
});

interface TargetGroup {
  readonly from: DateOnly;
  readonly until: DateOnly | undefined;
  readonly code: string | undefined;
  readonly type: TargetGroupType | undefined;
  readonly subType: string | undefined;
  /** Whether a source stated it. */
  readonly isStated: boolean;
}

export interface WithTargetGroup {
  readonly targetGroup: readonly TargetGroup[];
}

export const targetGroup = subject({
  initial: [] as readonly TargetGroup[],
  events: { TargetGroupDetermined },
  evolve: {
    TargetGroupDetermined: (state, { facts }) => {
      const { until, code, type, subType, source } = facts;
      const isStated = source !== undefined;
      const determined = { from: dateOf(facts), until, code, type, subType, isStated };
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

/** The days on which a determination begins or is over. */
export const turnsOfTargetGroup = ({ targetGroup }: WithTargetGroup): readonly DateOnly[] =>
  targetGroup.flatMap(({ from, until }) => (until ? [from, dayAfter(until)] : [from]));

/** Whether the person is obliged to integrate on a day. */
export function isObliged(dossier: WithTargetGroup, date: DateOnly): boolean {
  const type = targetGroupOn(dossier, date)?.type;
  return type === 'PLICHT' || type === 'RECHT_PLICHT';
}

/** Whether the person is entitled to integrate on a day; who is obliged is entitled too. */
export function isEntitled(dossier: WithTargetGroup, date: DateOnly): boolean {
  return isObliged(dossier, date) || targetGroupOn(dossier, date)?.type === 'RECHT';
}

const DetermineTargetGroup = dossierCommand('DetermineTargetGroup', {
  meaning:
    'Determines from a day on whether the person belongs to the target group, and how; why exempt is kept sealed.',
  fields: { on: DateOnly, ...fields },
  refusals: ['TARGET_GROUP_INCONSISTENT', 'PERIOD_REVERSED'],
  records: [TargetGroupDetermined],
  decide: (determined, dossier: WithTargetGroup) => {
    if (!goTogether(determined.code, determined.type)) return refuse('TARGET_GROUP_INCONSISTENT', '/type');
    const { on, reasonNone: _, reasonExempt, ...entry } = determined; // reasons are sealed: no rule sees them
    if (endsBefore(on, entry.until)) return refuse('PERIOD_REVERSED', '/until');
    const last = dossier.targetGroup.findLast(({ from }) => from === on);
    const comparable = reasonExempt === undefined; // a sealed reason can't be compared: it is always recorded
    if (last && comparable && same(last, { from: on, isStated: false, ...entry })) return nothing();
    return record(TargetGroupDetermined.of(determined));
  },
});

export const targetGroupCommands = { DetermineTargetGroup };

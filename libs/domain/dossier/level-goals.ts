/** Which levels of Dutch are asked of somebody on a day: for the attest, after it, and for the Wooncode. */
import type { LeaseId, TrajectoryId } from '../identifiers/ids.js';
import { within, type DateOnly } from '../kernel/dates.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce, type Rule } from '../kernel/rule.js';
import { stretchOn } from '../kernel/stretches.js';
import { oralB1 } from '../law/attest.js';
import { languageRequirement } from '../law/housing.js';
import * as law from '../law/nt2.js';
import { attestDecision } from './attest.js';
import { b1Stretches } from './b1.js';
import { componentOf } from './component.js';
import { contractOn, suspensionsOf } from './contract.js';
import type { Dossier } from './dossier.js';
import { housingStretches } from './housing-standing.js';
import type { Level, Skill } from './levels.js';
import { skillLimitOn } from './nt2-skills.js';
import type { ComponentType, TrajectoryType } from './trajectory-codes.js';
import type { Trajectory } from './trajectory.js';
import { statusOn } from './trajectory-status.js';
import { waitingOn } from './waiting-list.js';

/** What a step leads to. */
export const StepTowards = labelledInline('StepTowards', {
  TRAJECTORY: { nl: 'traject', en: 'trajectory' },
  ORAL_B1: { nl: 'mondeling B1 na het attest', en: 'oral B1 after the attest' },
  WOONCODE: { nl: 'Wooncode', en: 'Wooncode' },
});
export const Hindrance = labelledInline('Hindrance', {
  TRAJECTORY_STOPPED: { nl: 'het traject is tijdelijk gestopt', en: 'the trajectory is stopped for a time' },
  WAITING_LIST: { nl: 'op de wachtlijst', en: 'on the waiting list' },
  SUSPENDED: { nl: 'het contract is opgeschort', en: 'the contract is suspended' },
});

/** A level that something asks, on a day. */
export interface Goal {
  readonly towards: keyof typeof StepTowards.enum;
  readonly trajectory?: TrajectoryId;
  readonly lease?: LeaseId;
  readonly level: Level;
  readonly skills: readonly Skill[];
  /** The skills for which a standard test is asked. */
  readonly standardTest?: readonly Skill[];
  readonly due?: DateOnly | undefined;
  /** The rules by which it is asked; none where only the trajectory says so. */
  readonly rules: readonly Rule<unknown>[];
  /** The day that picks their rows; none: the day that is asked. */
  readonly ruledOn?: DateOnly;
  readonly blockedBy: readonly (keyof typeof Hindrance.enum)[];
}
/** Trajectories of integration, to which the level of the attest applies; of others their components say the level. */
const ofIntegration: ReadonlySet<TrajectoryType | undefined> = new Set([
  'TT_IBVP',
  'TT_IBRH',
  'TT_IBNB',
  'TT_IBBXL',
  'TT_IBAS',
]);
const levelOfComponent = [
  ...(['A1', 'A2', 'B1/1', 'B1/2', 'B1/3', 'B1/4', 'B2', 'C1', 'C2'] as const).map(
    (level) => [level, `TO_${level}`] as const satisfies readonly [Level, ComponentType],
  ),
];

function trajectoryGoals(dossier: Dossier, date: DateOnly): readonly Goal[] {
  return [...dossier.trajectory].flatMap((entry): Goal[] => {
    const status = statusOn(entry, date);
    if ((status !== 'OP' && status !== 'TS') || isDecidedOn(dossier, entry, date)) return [];
    const asked = ofIntegration.has(entry.type) ? ofAttest(dossier, entry, date) : ofComponents(entry, date);
    const blockedBy = [
      ...(status === 'TS' ? (['TRAJECTORY_STOPPED'] as const) : []),
      ...(isSuspended(dossier, entry.trajectory, date) ? (['SUSPENDED'] as const) : []),
      ...waiting(dossier, date),
    ];
    return asked ? [{ towards: 'TRAJECTORY', trajectory: entry.trajectory, ...asked, blockedBy }] : [];
  });
}
/** Whether a decision ended the way to an attest: neither one by which it goes on, nor one that was withdrawn. */
function isDecidedOn(dossier: Dossier, entry: Trajectory, date: DateOnly): boolean {
  const last = entry.decisions.findLast(({ on }) => on <= date)?.code;
  return last === 'NEE_ANALFA' || attestDecision(dossier, entry, date) !== undefined;
}
type Asked = Pick<Goal, 'level' | 'skills' | 'standardTest' | 'rules' | 'ruledOn'>;

/** The level of the attest, by the rules of the day of the contract, else of that on which it was opened. */
function ofAttest(dossier: Dossier, { trajectory, on }: Trajectory, date: DateOnly): Asked | undefined {
  const ruledOn = contractOn(dossier, date, trajectory)?.on ?? on;
  const objective = inForce(law.nt2Objective, ruledOn)?.value;
  if (!objective) return undefined;
  const limit = skillLimitOn(dossier, ruledOn, date);
  const skills = limit?.skills ?? objective.skills;
  const test = (inForce(law.standardTest, ruledOn)?.value ?? []).filter((skill) => skills.includes(skill));
  const rules = [
    law.nt2Objective,
    ...(limit?.byAdvice ? [law.alfaObjective] : []), // why it was decided otherwise is sealed
    ...(test.length > 0 ? [law.standardTest] : []),
  ];
  return { level: objective.level, skills, standardTest: test, rules, ruledOn };
}

/** Whether the contract of a trajectory is suspended on a day. */
function isSuspended(dossier: Dossier, trajectory: TrajectoryId, date: DateOnly): boolean {
  const signed = contractOn(dossier, date, trajectory);
  return (
    signed !== undefined &&
    suspensionsOf(dossier, signed.contract, date).some((period) => within(period, date))
  );
}

/** Whether somebody waits for a place in NT2 that was not offered yet. */
const waiting = (dossier: Dossier, date: DateOnly): Goal['blockedBy'] =>
  waitingOn(dossier, date).some(({ list, offered }) => list === 'NT2' && offered === undefined)
    ? ['WAITING_LIST']
    : [];

/** The lowest level among the components of a trajectory that is not decided yet. */
function ofComponents({ components }: Trajectory, date: DateOnly): Asked | undefined {
  const open = levelOfComponent.find(([, type]) => {
    const found = componentOf(components, type);
    const decision = found?.decisions.findLast(({ on }) => on <= date);
    return found && found.addedOn <= date && decision?.code === undefined;
  });
  return open && { level: open[0], skills: ['listening', 'reading', 'speaking', 'writing'], rules: [] };
}

function housingGoals(dossier: Dossier, date: DateOnly): readonly Goal[] {
  const stretch = stretchOn(housingStretches(dossier), date);
  if (!stretch || !('level' in stretch) || stretch.standing === 'met' || stretch.standing === 'exempt')
    return [];
  const { lease, level, due, ruledOn } = stretch;
  return [
    {
      towards: 'WOONCODE',
      lease,
      level,
      skills: ['speaking'],
      due,
      rules: [languageRequirement],
      ruledOn,
      blockedBy: waiting(dossier, date),
    },
  ];
}

/** Oral B1 after the attest, while it is asked. */
function oralB1Goals(dossier: Dossier, date: DateOnly): readonly Goal[] {
  const { standing, due } = stretchOn(b1Stretches(dossier), date) ?? {};
  const asked = inForce(oralB1, date)?.value;
  if (!asked || (standing !== 'open' && standing !== 'overdue')) return [];
  const { level, skills } = asked;
  return [{ towards: 'ORAL_B1', level, skills, due, rules: [oralB1], blockedBy: waiting(dossier, date) }];
}

const goals: readonly ((dossier: Dossier, date: DateOnly) => readonly Goal[])[] = [
  trajectoryGoals,
  oralB1Goals,
  housingGoals,
];

/** Every level that is asked on a day. @param dossier folded whole, or as of that day or a later one */
export const levelGoals = (dossier: Dossier, date: DateOnly): readonly Goal[] =>
  goals.flatMap((goalsOf) => goalsOf(dossier, date));

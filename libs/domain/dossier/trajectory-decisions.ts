/** The components of a trajectory, and what is decided of them and of the whole. */
import type { z } from 'zod';
import { known, TrajectoryId } from '../identifiers/ids.js';
import { DateOnly, lastDay } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { attestDecision, type WithAttest } from './attest.js';
import { attestRefusal, priorLearningRefusal } from './attest-conditions.js';
import type { WithObjectives } from './objectives.js';
import { componentRefusal } from './parts.js';
import type { WithPerson } from './person.js';
import type { WithDuty } from './target-group.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { ComponentAdded, ComponentDecided, ComponentDecision, componentOf } from './component.js';
import { TrajectoryDecided, TrajectoryDecision, type Trajectory, type WithTrajectory } from './trajectory.js';
import { openTrajectory } from './trajectory-status.js';
import { ComponentType } from './trajectory-codes.js';
import { Code } from './values.js';

/**
 * Whether a trajectory led to an attest that wasn't withdrawn: that is final, and so are the components that it rests
 * on.
 */
const hasAttest = (dossier: WithAttest, entry: Trajectory): boolean =>
  attestDecision(dossier, entry, lastDay) !== undefined;

/** Whether an attest of a trajectory was withdrawn on or after a day: what is decided anew is decided later. */
const withdrawnSince = ({ attest }: WithAttest, entry: Trajectory, on: DateOnly): boolean =>
  attest.withdrawals.some((withdrawn) => withdrawn.trajectory === entry.trajectory && withdrawn.on >= on);

const AddComponent = dossierCommand('AddComponent', {
  meaning: 'Adds a component to an open trajectory.',
  fields: { on: DateOnly, trajectory: known(TrajectoryId), component: ComponentType },
  refusals: ['TRAJECTORY_NOT_OPEN', 'DECISION_FINAL'],
  records: [ComponentAdded],
  decide: (added, dossier: WithAttest & WithTrajectory) => {
    const entry = openTrajectory(dossier, added.trajectory, added.on);
    if (!entry) return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
    if (componentOf(entry.components, added.component)) return nothing();
    return hasAttest(dossier, entry)
      ? refuse('DECISION_FINAL', '/trajectory')
      : record(ComponentAdded.of(added));
  },
});

type OfComponent = Parameters<typeof componentRefusal>[1];

/** Why it can't be decided so of a component, if it can't. */
export function componentDecisionRefusal(
  dossier: WithObjectives & WithTrajectory,
  decided: OfComponent,
): Refusal | undefined {
  const { on, trajectory, component } = decided;
  const entry = openTrajectory(dossier, trajectory, on);
  if (!entry) return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
  if (!componentOf(entry.components, component)) return refuse('COMPONENT_UNKNOWN', '/component');
  return componentRefusal(dossier, decided);
}

const DecideComponent = dossierCommand('DecideComponent', {
  meaning: 'Decides whether the person satisfied a component.',
  fields: {
    on: DateOnly,
    trajectory: known(TrajectoryId),
    component: ComponentType,
    decision: ComponentDecision,
    reason: Code.optional(),
  },
  refusals: ['TRAJECTORY_NOT_OPEN', 'COMPONENT_UNKNOWN', 'DECISION_FINAL', 'PART_NOT_MET', 'WAIVER_MISSING'],
  records: [ComponentDecided],
  decide: (decided, dossier: WithAttest & WithObjectives & WithTrajectory) => {
    const entry = openTrajectory(dossier, decided.trajectory, decided.on);
    const component = entry && componentOf(entry.components, decided.component);
    if (same(component?.decision, { code: decided.decision, on: decided.on })) return nothing();
    if (component && hasAttest(dossier, entry)) return refuse('DECISION_FINAL', '/trajectory');
    return componentDecisionRefusal(dossier, decided) ?? record(ComponentDecided.of(decided));
  },
});

type Decidable = WithAttest & WithObjectives & WithPerson & WithDuty & WithTrajectory;
type Decided = Readonly<{
  on: DateOnly;
  trajectory: TrajectoryId;
  decision: z.output<typeof TrajectoryDecision>;
}>;

/** Why it can't be decided so of a trajectory, if it can't. */
export function trajectoryDecisionRefusal(
  dossier: Decidable,
  { on, trajectory, decision }: Decided,
): Refusal | undefined {
  const entry = openTrajectory(dossier, trajectory, on);
  if (!entry) return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
  if (withdrawnSince(dossier, entry, on)) return refuse('DECISION_FINAL', '/on');
  if (decision === 'JA_IB') return attestRefusal(dossier, entry, on);
  return decision === 'JA_EVC' ? priorLearningRefusal(on) : undefined;
}

const DecideTrajectory = dossierCommand('DecideTrajectory', {
  meaning: 'Decides whether a trajectory led to an attest.',
  fields: {
    on: DateOnly,
    trajectory: known(TrajectoryId),
    decision: TrajectoryDecision,
    reason: Code.optional(),
  },
  refusals: [
    'DECISION_FINAL',
    'TRAJECTORY_NOT_OPEN',
    'COMPONENTS_NOT_SATISFIED',
    'PARTS_NOT_MET',
    'ATTEST_LEVEL_NOT_REACHED',
    'ATTEST_NEEDS_CONTRACT',
    'EVC_NOT_IN_FORCE',
  ],
  records: [TrajectoryDecided],
  decide: (decided, dossier: Decidable) => {
    const entry = dossier.trajectory.get(decided.trajectory);
    if (entry && same(entry.decision, { code: decided.decision, on: decided.on })) return nothing();
    if (entry && hasAttest(dossier, entry)) return refuse('DECISION_FINAL', '/decision');
    return trajectoryDecisionRefusal(dossier, decided) ?? record(TrajectoryDecided.of(decided));
  },
});

export const trajectoryDecisionCommands = { AddComponent, DecideComponent, DecideTrajectory };

/** The components of a trajectory, and what is decided of them and of the whole. */
import { known, TrajectoryId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import {
  allSatisfied,
  ComponentAdded,
  ComponentDecided,
  ComponentDecision,
  componentOf,
  noComponents,
} from './component.js';
import {
  openTrajectory,
  TrajectoryDecided,
  TrajectoryDecision,
  type Trajectory,
  type WithTrajectory,
} from './trajectory.js';
import { ComponentType } from './trajectory-codes.js';
import { Code } from './values.js';

/** Whether a trajectory led to an attest: that is final, and so are the components that it rests on. */
const hasAttest = ({ decision }: Trajectory): boolean => decision?.code.startsWith('JA') ?? false;

const AddComponent = dossierCommand('AddComponent', {
  meaning: 'Adds a component to an open trajectory.',
  fields: { on: DateOnly, trajectory: known(TrajectoryId), component: ComponentType },
  refusals: ['TRAJECTORY_NOT_OPEN', 'DECISION_FINAL'],
  records: [ComponentAdded],
  decide: (added, dossier: WithTrajectory) => {
    const entry = openTrajectory(dossier, added.trajectory, added.on);
    if (!entry) return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
    if (componentOf(entry.components, added.component)) return nothing();
    return hasAttest(entry) ? refuse('DECISION_FINAL', '/trajectory') : record(ComponentAdded.of(added));
  },
});

const DecideComponent = dossierCommand('DecideComponent', {
  meaning: 'Decides whether the person satisfied a component.',
  fields: {
    on: DateOnly,
    trajectory: known(TrajectoryId),
    component: ComponentType,
    decision: ComponentDecision,
    reason: Code.optional(),
  },
  refusals: ['TRAJECTORY_NOT_OPEN', 'COMPONENT_UNKNOWN', 'DECISION_FINAL'],
  records: [ComponentDecided],
  decide: (decided, dossier: WithTrajectory) => {
    const entry = openTrajectory(dossier, decided.trajectory, decided.on);
    if (!entry) return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
    const component = componentOf(entry.components, decided.component);
    if (!component) return refuse('COMPONENT_UNKNOWN', '/component');
    if (same(component.decision, { code: decided.decision, on: decided.on })) return nothing();
    return hasAttest(entry) ? refuse('DECISION_FINAL', '/trajectory') : record(ComponentDecided.of(decided));
  },
});

const DecideTrajectory = dossierCommand('DecideTrajectory', {
  meaning: 'Decides whether a trajectory led to an attest.',
  fields: {
    on: DateOnly,
    trajectory: known(TrajectoryId),
    decision: TrajectoryDecision,
    reason: Code.optional(),
  },
  refusals: ['DECISION_FINAL', 'TRAJECTORY_NOT_OPEN', 'COMPONENTS_NOT_SATISFIED'],
  records: [TrajectoryDecided],
  decide: (decided, dossier: WithTrajectory) => {
    const entry = dossier.trajectory.get(decided.trajectory);
    if (entry && same(entry.decision, { code: decided.decision, on: decided.on })) return nothing();
    if (entry && hasAttest(entry)) return refuse('DECISION_FINAL', '/decision');
    if (!openTrajectory(dossier, decided.trajectory, decided.on))
      return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
    if (decided.decision === 'JA_IB' && !allSatisfied(entry?.components ?? noComponents, decided.on)) {
      return refuse('COMPONENTS_NOT_SATISFIED', '/decision');
    }
    return record(TrajectoryDecided.of(decided));
  },
});

export const trajectoryDecisionCommands = { AddComponent, DecideComponent, DecideTrajectory };

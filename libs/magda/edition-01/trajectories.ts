/** The trajectories of the person: their manager, status, components and decisions. */
import { code, listOf, optional, sequence } from '../schema.js';
import { ComponentDecision } from '../../domain/dossier/component.js';
import { ComponentStatusCode, ComponentType, TrajectoryType } from '../../domain/dossier/trajectory-codes.js';
import { TrajectoryDecision, TrajectoryStatus } from '../../domain/dossier/trajectory.js';
import { contactDetails, office, periodFrom } from './shared-elements.js';
import { coded, dateOrPart, day } from './values.js';

/** What was decided of a trajectory or a component, why, and on which day. */
const decision = (decisions: readonly string[]) =>
  sequence(
    optional('Code', code(decisions), 'decision'),
    optional('Reden', coded, 'reason'),
    optional('DatumToekenning', dateOrPart, 'date'),
  );

export const componentDecision = decision(ComponentDecision.options);
export const trajectoryDecision = decision(TrajectoryDecision.options);

const componentStatus = sequence(
  optional('Code', code(ComponentStatusCode.options), 'code'),
  optional('Periode', periodFrom, 'period'),
  optional('DatumOnbepaaldTot', day, 'undeterminedUntil'),
);

export const component = sequence(
  optional('Type', code(ComponentType.options), 'component'),
  optional('Periode', periodFrom, 'period'),
  optional('Status', componentStatus, 'status'),
  optional('Besluit', componentDecision),
);

export const trajectoryStatus = sequence(
  optional('Code', code(TrajectoryStatus.options), 'status'),
  optional('Periode', periodFrom, 'period'),
);

/** The manager of a trajectory: when, where, and whom to reach. */
const manager = sequence(
  optional('Periode', periodFrom, 'period'),
  optional('KBIVestiging', office, 'office'),
  optional('ContactPersoon', contactDetails, 'contact'),
);

export const trajectory = sequence(
  optional('Type', code(TrajectoryType.options), 'type'),
  optional('Periode', periodFrom, 'period'),
  optional('Beheerder', manager, 'manager'),
  optional('Status', trajectoryStatus),
  optional('Besluit', trajectoryDecision),
  optional('TrajectOnderdelen', listOf('TrajectOnderdeel', component)),
);

/** The trajectories of the person: who manages them, where they stand, their components and decisions. */
import { code, listOf, optional, sequence } from '../table.js';
import { ComponentDecision } from '../../domain/dossier/component.js';
import { ComponentStatusCode, ComponentType, TrajectoryType } from '../../domain/dossier/trajectory-codes.js';
import { TrajectoryDecision, TrajectoryStatus } from '../../domain/dossier/trajectory.js';
import { contactDetails, office, periodFrom } from './parts.js';
import { coded, dateOrPart, day } from './values.js';

/** How a trajectory or a component ended, why, and since when. */
function decision(outcomes: readonly string[]) {
  return sequence(
    optional('Code', code(outcomes)),
    optional('Reden', coded),
    optional('DatumToekenning', dateOrPart),
  );
}

const component = sequence(
  optional('Type', code(ComponentType.options)),
  optional('Periode', periodFrom),
  optional(
    'Status',
    sequence(
      optional('Code', code(ComponentStatusCode.options)),
      optional('Periode', periodFrom),
      optional('DatumOnbepaaldTot', day),
    ),
  ),
  optional('Besluit', decision(ComponentDecision.options)),
);

export const trajectories = listOf(
  'Traject',
  sequence(
    optional('Type', code(TrajectoryType.options)),
    optional('Periode', periodFrom),
    optional(
      'Beheerder',
      sequence(
        optional('Periode', periodFrom),
        optional('KBIVestiging', office),
        optional('ContactPersoon', contactDetails),
      ),
    ),
    optional(
      'Status',
      sequence(optional('Code', code(TrajectoryStatus.options)), optional('Periode', periodFrom)),
    ),
    optional('Besluit', decision(TrajectoryDecision.options)),
    optional('TrajectOnderdelen', listOf('TrajectOnderdeel', component)),
  ),
);

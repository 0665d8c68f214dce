/** The trajectories of the person: who manages them, where they stand, their components and decisions. */
import { code, listOf, optional, sequence } from '../table.js';
import {
  componentDecisions,
  componentStatuses,
  componentTypes,
  trajectoryDecisions,
  trajectoryStatuses,
  trajectoryTypes,
} from './codes.js';
import { contactDetails, office, periodFrom } from './parts.js';
import { coded, dateOrPart, day } from './values.js';

/** How a trajectory or a component ended, why, and since when. */
function decision(outcomes: Readonly<Record<string, string>>) {
  return sequence(
    optional('Code', code(outcomes)),
    optional('Reden', coded),
    optional('DatumToekenning', dateOrPart),
  );
}

const component = sequence(
  optional('Type', code(componentTypes)),
  optional('Periode', periodFrom),
  optional(
    'Status',
    sequence(
      optional('Code', code(componentStatuses)),
      optional('Periode', periodFrom),
      optional('DatumOnbepaaldTot', day),
    ),
  ),
  optional('Besluit', decision(componentDecisions)),
);

export const trajectories = listOf(
  'Traject',
  sequence(
    optional('Type', code(trajectoryTypes)),
    optional('Periode', periodFrom),
    optional(
      'Beheerder',
      sequence(
        optional('Periode', periodFrom),
        optional('KBIVestiging', office),
        optional('ContactPersoon', contactDetails),
      ),
    ),
    optional('Status', sequence(optional('Code', code(trajectoryStatuses)), optional('Periode', periodFrom))),
    optional('Besluit', decision(trajectoryDecisions)),
    optional('TrajectOnderdelen', listOf('TrajectOnderdeel', component)),
  ),
);

/** Where the person fell short: the finding, what led to it, and the form to set it right. */
import { code, listOf, optional, sequence } from '../table.js';
import { BreachActivityType } from '../../domain/dossier/breach-activities.js';
import { BreachType, SanctioningAuthority } from '../../domain/dossier/breach.js';
import { office } from './parts.js';
import { coded, day, freeText, uuid } from './values.js';

const activity = sequence(
  optional('ID', uuid),
  optional('Type', code(BreachActivityType.options)),
  optional('DatumUitgevoerd', day),
  optional('CommentaarFeitenRelaas', freeText),
);

const letter = sequence(optional('DatumAanmaak', day), optional('TypeDocument', coded));

const accountOfTheFacts = sequence(
  optional('Activiteiten', listOf('Activiteit', activity)),
  optional('Communicaties', listOf('Communicatie', letter)),
);

export const breaches = listOf(
  'Inbreuk',
  sequence(
    optional('Type', code(BreachType.options)),
    optional('SanctionerendeOverheid', code(SanctioningAuthority.options)),
    optional('DatumVaststelling', day),
    optional('DatumIngebrekestellingVerzonden', day),
    optional('Motivering', freeText),
    optional('FeitenRelaas', accountOfTheFacts),
    optional(
      'RechtzettingsFormulier',
      sequence(
        optional('DocumentID', uuid),
        optional('DatumAanmaak', day),
        optional('DatumOndertekening', day),
        optional('AangemaaktDoor', office),
      ),
    ),
  ),
);

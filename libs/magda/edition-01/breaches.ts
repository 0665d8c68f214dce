/** Breaches of duties: what was established, the account of the facts, and the correction form. */
import { code, listOf, optional, sequence } from '../schema.js';
import { BreachActivityType } from '../../domain/dossier/breach-activities.js';
import { BreachType, SanctioningAuthority } from '../../domain/dossier/breach-codes.js';
import { office } from './shared-elements.js';
import { coded, day, freeText, uuid } from './values.js';

export const activity = sequence(
  optional('ID', uuid, 'statedId'),
  optional('Type', code(BreachActivityType.options), 'type'),
  optional('DatumUitgevoerd', day, 'on'),
  optional('CommentaarFeitenRelaas', freeText, 'account'),
);

export const letter = sequence(optional('DatumAanmaak', day, 'on'), optional('TypeDocument', coded, 'kind'));

export const account = sequence(
  optional('Activiteiten', listOf('Activiteit', activity)),
  optional('Communicaties', listOf('Communicatie', letter)),
);

export const correctionForm = sequence(
  optional('DocumentID', uuid, 'archived'),
  optional('DatumAanmaak', day, 'on'),
  optional('DatumOndertekening', day, 'signedOn'),
  optional('AangemaaktDoor', office, 'createdBy'),
);

export const breach = sequence(
  optional('Type', code(BreachType.options), 'type'),
  optional('SanctionerendeOverheid', code(SanctioningAuthority.options), 'authority'),
  optional('DatumVaststelling', day, 'on'),
  optional('DatumIngebrekestellingVerzonden', day),
  optional('Motivering', freeText, 'grounds'),
  optional('FeitenRelaas', account),
  optional('RechtzettingsFormulier', correctionForm),
);

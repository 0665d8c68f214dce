/** Who the person is, and how they entered: identity, target group, registration, talks. */
import { code, listOf, one, optional, sequence, text, withAttributes } from '../table.js';
import { RegistrationKind } from '../../domain/dossier/registration.js';
import { TargetGroupCode, TargetGroupSubType, TargetGroupType } from '../../domain/dossier/target-group.js';
import { office, periodFrom, personName } from './parts.js';
import { coded, dateOrPart, day, description, insz, uuid } from './values.js';

const sex = sequence(
  one(
    'Code',
    withAttributes(text('a code of one digit', { pattern: /^[0-9]$/u }), { Beschrijving: description }),
  ),
  optional(
    'Omschrijving',
    withAttributes(description, {
      Oorsprong: text('an origin', { pattern: /^[0-9a-zA-Z_]{1,10}$/u }),
      TaalCode: text('a language code of two letters', { pattern: /^[0a-z]{2}$/u }),
    }),
  ),
);

export const personalDetails = sequence(
  one('INSZ', insz),
  optional('Naam', personName),
  optional('Geboortedatum', dateOrPart),
  optional('Geslacht', sex),
  optional('AangemaaktDoor', office),
);

export const targetGroup = sequence(
  optional('Code', code(TargetGroupCode.options)),
  optional('Type', code(TargetGroupType.options)),
  optional('SubType', code(TargetGroupSubType.options)),
  optional('Periode', periodFrom),
  optional('RedenGeenDoelgroep', coded),
  optional('RedenVrijstellingVanDeVerplichting', coded),
);

export const registration = sequence(
  optional('Type', code(RegistrationKind.options)),
  optional('DatumAanmelding', day),
  optional('AanmeldingsPlaats', office),
  optional('Reden', coded),
);

export const registrationPostponements = listOf(
  'UitstelVanAanmelding',
  sequence(optional('Periode', periodFrom), optional('Reden', coded)),
);

export const talks = listOf(
  'Gesprek',
  sequence(optional('Datum', day), optional('GeregistreerdBij', office), optional('ToeleidingID', uuid)),
);

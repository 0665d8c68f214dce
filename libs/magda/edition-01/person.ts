/** Who the person is, and how they entered: identity, target group, registration, talks. */
import { code, one, optional, sequence, text, withAttributes } from '../schema.js';
import { RegistrationKind } from '../../domain/dossier/registration.js';
import {
  TargetGroupCode,
  TargetGroupSubType,
  TargetGroupType,
} from '../../domain/dossier/target-group-codes.js';
import { office, periodFrom, personName } from './shared-elements.js';
import { coded, dateOrPart, day, description, insz, uuid } from './values.js';

const sexCode = withAttributes(
  text('a code of one digit', { pattern: /^[0-9]$/u }),
  { Beschrijving: description },
  { code: 'text()', description: '@Beschrijving' },
);

const sexLabel = withAttributes(
  description,
  {
    Oorsprong: text('an origin', { pattern: /^[0-9a-zA-Z_]{1,10}$/u }),
    TaalCode: text('a language code of two letters', { pattern: /^[0a-z]{2}$/u }),
  },
  { text: 'text()', origin: '@Oorsprong', language: '@TaalCode' },
);

export const personalDetails = sequence(
  one('INSZ', insz, 'insz'),
  optional('Naam', personName, 'name'),
  optional('Geboortedatum', dateOrPart, 'birthDate'),
  optional(
    'Geslacht',
    sequence(one('Code', sexCode, 'code'), optional('Omschrijving', sexLabel, 'label')),
    'sex',
  ),
  optional('AangemaaktDoor', office, 'createdBy'),
);

export const targetGroup = sequence(
  optional('Code', code(TargetGroupCode.options), 'code'),
  optional('Type', code(TargetGroupType.options), 'type'),
  optional('SubType', code(TargetGroupSubType.options), 'subType'),
  optional('Periode', periodFrom, 'period'),
  optional('RedenGeenDoelgroep', coded, 'reasonNone'),
  optional('RedenVrijstellingVanDeVerplichting', coded, 'reasonExempt'),
);

export const registration = sequence(
  optional('Type', code(RegistrationKind.options), 'kind'),
  optional('DatumAanmelding', day, 'on'),
  optional('AanmeldingsPlaats', office, 'place'),
  optional('Reden', coded, 'reason'),
);

export const registrationPostponement = sequence(
  optional('Periode', periodFrom, 'period'),
  optional('Reden', coded, 'reason'),
);

export const talk = sequence(
  optional('Datum', day, 'on'),
  optional('GeregistreerdBij', office, 'place'),
  optional('ToeleidingID', uuid, 'referral'),
);

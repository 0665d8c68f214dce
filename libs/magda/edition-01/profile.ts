/** What the person knows and wants: languages, literacy, perspectives, advice, preferences, waiting list, Wooncode. */
import { code, flag, listOf, many, optional, sequence, wholeNumber } from '../table.js';
import { LabourMarketAdvice } from '../../domain/dossier/advice.js';
import { LessonTime } from '../../domain/dossier/wishes.js';
import { partner, period } from './parts.js';
import { coded, day, flagOrNo, freeText, postcode } from './values.js';

/** Advice of the House of Dutch and for the labour market. */
export const advice = sequence(
  optional('HvN', coded),
  optional('Arbeidsmarkt', code(LabourMarketAdvice.options)),
);

/** The perspective as the House of Dutch and as the reception office see it. */
export const perspectives = sequence(optional('HvN', coded), optional('OB', coded));

const language = sequence(
  optional('Code', freeText),
  optional('ContactTaal', flagOrNo),
  optional('KennisNiveau', coded),
);

export const languages = sequence(
  optional('Talen', listOf('Taal', language)),
  optional(
    'Alfabetiseringsgraad',
    sequence(
      optional('LatijnsSchrift', coded),
      optional('AnderSchrift', sequence(optional('Code', coded), optional('Taal', freeText))),
    ),
  ),
  optional(
    'BehaaldNT2Niveau',
    sequence(optional('HoogstBehaald', coded), optional('RecentstBehaald', coded)),
  ),
);

export const waitingList = listOf(
  'Aanmelding',
  sequence(optional('Code', coded), optional('Module', coded), optional('Datum', day)),
);

const suitingLessonTimes = sequence(
  many('LesVoorkeurLesMoment', sequence(optional('Code', code(LessonTime.options)))),
  optional('PeriodeGeldigheid', period),
  optional('RedenBeperking', coded),
);

export const preferences = sequence(
  optional('DatumGewensteStart', day),
  optional('RedenDatumGewensteStart', coded),
  optional('Intensiteit', wholeNumber),
  optional('Centra', listOf('Centrum', partner)),
  optional('PostkantonCodes', listOf('PostkantonCode', postcode)),
  optional('VoorkeurLesMomenten', listOf('VoorkeurLesMoment', suitingLessonTimes)),
);

/** What social housing asks of the person, and whether it is met. Edition 01.00 knows willingness only. */
export const housing = sequence(
  optional('MoetVoldoenAanInburgeringsBereidheid', flag),
  optional('VoldoetAanInburgeringBereidheid', flag),
  optional('MoetVoldoenAanTaalBereidheid', flag),
  optional('VoldoetAanTaalBereidheid', flag),
  optional('OpvolgingDoor', freeText),
);

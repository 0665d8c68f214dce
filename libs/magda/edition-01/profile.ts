/** What the person knows and wants: languages, literacy, perspectives, advice, preferences, waiting list, Wooncode. */
import { code, flag, listOf, many, optional, sequence, wholeNumber } from '../schema.js';
import { LabourMarketAdvice } from '../../domain/dossier/advice.js';
import { LessonTime } from '../../domain/dossier/wishes.js';
import { partner, period } from './shared-elements.js';
import { coded, day, flagOrNo, freeText, postcode } from './values.js';

/** Advice of the House of Dutch and for the labour market. */
export const advice = sequence(
  optional('HvN', coded, 'houseOfDutch'),
  optional('Arbeidsmarkt', code(LabourMarketAdvice.options), 'labourMarket'),
);

/** The perspective according to the House of Dutch and to the reception office. */
export const perspectives = sequence(
  optional('HvN', coded, 'houseOfDutch'),
  optional('OB', coded, 'receptionOffice'),
);

export const language = sequence(
  optional('Code', freeText, 'code'),
  optional('ContactTaal', flagOrNo, 'contact'),
  optional('KennisNiveau', coded, 'level'),
);

const otherScript = sequence(optional('Code', coded, 'level'), optional('Taal', freeText, 'language'));

export const literacy = sequence(
  optional('LatijnsSchrift', coded, 'latinScript'),
  optional('AnderSchrift', otherScript, 'otherScript'),
);

export const nt2Levels = sequence(
  optional('HoogstBehaald', coded, 'highest'),
  optional('RecentstBehaald', coded, 'latest'),
);

export const languageSkills = sequence(
  optional('Talen', listOf('Taal', language)),
  optional('Alfabetiseringsgraad', literacy),
  optional('BehaaldNT2Niveau', nt2Levels),
);

export const waitingListEntry = sequence(
  optional('Code', coded, 'kind'),
  optional('Module', coded, 'module'),
  optional('Datum', day, 'on'),
);

const suitingLessonTimes = sequence(
  many('LesVoorkeurLesMoment', sequence(optional('Code', code(LessonTime.options), 'code')), 'times'),
  optional('PeriodeGeldigheid', period, 'period'),
  optional('RedenBeperking', coded, 'restriction'),
);

export const preferences = sequence(
  optional('DatumGewensteStart', day, 'wishedStart'),
  optional('RedenDatumGewensteStart', coded, 'wishedStartReason'),
  optional('Intensiteit', wholeNumber, 'intensity'),
  optional('Centra', listOf('Centrum', partner), 'centres'),
  optional('PostkantonCodes', listOf('PostkantonCode', postcode), 'postcodes'),
  optional('VoorkeurLesMomenten', listOf('VoorkeurLesMoment', suitingLessonTimes), 'lessonTimes'),
);

/** What social housing requires of the person, and whether it is met. Edition 01.00 has willingness only. */
export const housing = sequence(
  optional('MoetVoldoenAanInburgeringsBereidheid', flag, 'mustShowIntegrationWillingness'),
  optional('VoldoetAanInburgeringBereidheid', flag, 'showsIntegrationWillingness'),
  optional('MoetVoldoenAanTaalBereidheid', flag, 'mustShowLanguageWillingness'),
  optional('VoldoetAanTaalBereidheid', flag, 'showsLanguageWillingness'),
  optional('OpvolgingDoor', freeText, 'followedUpBy'),
);

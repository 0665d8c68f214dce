/** What the person knows and wants: languages, literacy, levels, perspectives, advice, preferences, Wooncode. */
import { AdviceStated, PerspectivesStated } from '../../domain/dossier/advice.js';
import { WooncodeStated } from '../../domain/dossier/housing-language.js';
import { LanguageStated, LiteracyStated } from '../../domain/dossier/language.js';
import { Nt2LevelStated } from '../../domain/dossier/nt2.js';
import { PreferencesStated, WaitingListJoined } from '../../domain/dossier/wishes.js';
import { coded, day, fields, flag, listOf, repeated, text } from '../codec.js';
import { calendarDay, mapping, picked, type Values } from './mapping.js';
import { partner, period } from './parts.js';
import { codeAndNames, codeWithNames } from './person.js';

export const advice = mapping({
  path: 'Adviezen',
  event: AdviceStated,
  way: fields({ houseOfDutch: ['HvN', coded], labourMarket: ['Arbeidsmarkt', text] }),
});

export const perspectives = mapping({
  path: 'Perspectieven',
  event: PerspectivesStated,
  way: fields({ houseOfDutch: ['HvN', coded], receptionOffice: ['OB', coded] }),
});

/** What a language is would tell where somebody comes from, so its identifier is a number. */
export const languages = mapping({
  path: 'Talenkennis/Talen/Taal',
  event: LanguageStated,
  id: ['language', () => ['language']],
  way: fields({ code: ['Code', text], contact: ['ContactTaal', flag], level: ['KennisNiveau', coded] }),
});

export const literacy = mapping({
  path: 'Talenkennis/Alfabetiseringsgraad',
  event: LiteracyStated,
  way: fields({
    latinScript: ['LatijnsSchrift', coded],
    otherScript: ['AnderSchrift', fields({ level: ['Code', coded], language: ['Taal', text] })],
  }),
});

const levelsWay = fields({ highest: ['HoogstBehaald', coded], latest: ['RecentstBehaald', coded] });

/** An empty element says that no level was reached. */
export const nt2Levels = mapping({
  path: 'Talenkennis/BehaaldNT2Niveau',
  event: Nt2LevelStated,
  way: levelsWay,
  more: ({ highest, latest }) => ({
    ...codeAndNames('highest', highest),
    ...codeAndNames('latest', latest),
  }),
  show({ facts }) {
    const said: Values = { ...facts };
    return picked(
      { highest: codeWithNames('highest', said), latest: codeWithNames('latest', said) },
      new Set(levelsWay.fields),
    );
  },
});

export const waitingList = mapping({
  path: 'Wachtlijst/Aanmelding',
  event: WaitingListJoined,
  id: ['entry', ({ on }) => ['entry', calendarDay(on)]],
  way: fields({ kind: ['Code', coded], module: ['Module', coded], on: ['Datum', day] }),
});

/** When lessons suit. The times stand side by side, without a wrapper. */
const lessonTimes = fields({
  times: ['LesVoorkeurLesMoment', repeated(fields({ code: ['Code', text] }))],
  period: ['PeriodeGeldigheid', period],
  restriction: ['RedenBeperking', coded],
});

export const housing = mapping({
  path: 'Wooncode',
  event: WooncodeStated,
  way: fields({
    mustShowIntegrationWillingness: ['MoetVoldoenAanInburgeringsBereidheid', flag],
    showsIntegrationWillingness: ['VoldoetAanInburgeringBereidheid', flag],
    mustShowLanguageWillingness: ['MoetVoldoenAanTaalBereidheid', flag],
    showsLanguageWillingness: ['VoldoetAanTaalBereidheid', flag],
    followedUpBy: ['OpvolgingDoor', text],
  }),
});

export const preferences = mapping({
  path: 'VoorkeurenKlant',
  event: PreferencesStated,
  way: fields({
    wishedStart: ['DatumGewensteStart', day],
    wishedStartReason: ['RedenDatumGewensteStart', coded],
    intensity: ['Intensiteit', text],
    centres: ['Centra', listOf('Centrum', partner)],
    postcodes: ['PostkantonCodes', listOf('PostkantonCode', text)],
    lessonTimes: ['VoorkeurLesMomenten', listOf('VoorkeurLesMoment', lessonTimes)],
  }),
});

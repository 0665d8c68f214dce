/** What the person knows and wants: languages, literacy, levels, perspectives, advice, preferences, Wooncode. */
import { AdviceStated, PerspectivesStated } from '../../domain/dossier/advice.js';
import { WooncodeStated } from '../../domain/dossier/housing-language.js';
import { LanguageStated, LiteracyStated } from '../../domain/dossier/language.js';
import { Nt2LevelStated } from '../../domain/dossier/nt2.js';
import { PreferencesStated, WaitingListJoined } from '../../domain/dossier/wishes.js';
import * as content from '../edition-01/profile.js';
import { mapping } from './mapping.js';

export const advice = mapping({ path: 'Adviezen', event: AdviceStated, content: content.advice });

export const perspectives = mapping({
  path: 'Perspectieven',
  event: PerspectivesStated,
  content: content.perspectives,
});

/** The id of a language is a number: its name could tell where the person comes from. */
export const languages = mapping({
  path: 'Talenkennis/Talen/Taal',
  event: LanguageStated,
  content: content.language,
  id: 'language',
});

export const literacy = mapping({
  path: 'Talenkennis/Alfabetiseringsgraad',
  event: LiteracyStated,
  content: content.literacy,
});

/** An empty element means that no level was reached. */
export const nt2Levels = mapping({
  path: 'Talenkennis/BehaaldNT2Niveau',
  event: Nt2LevelStated,
  content: content.nt2Levels,
  codes: ['highest', 'latest'],
});

export const waitingList = mapping({
  path: 'Wachtlijst/Aanmelding',
  event: WaitingListJoined,
  content: content.waitingListEntry,
  id: 'entry',
});

export const housing = mapping({ path: 'Wooncode', event: WooncodeStated, content: content.housing });

export const preferences = mapping({
  path: 'VoorkeurenKlant',
  event: PreferencesStated,
  content: content.preferences,
});

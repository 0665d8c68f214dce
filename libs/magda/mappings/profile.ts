/** What the person knows and wants: languages, literacy, levels, perspectives, advice, preferences, Wooncode. */
import { AdviceStated, PerspectivesStated } from '../../domain/dossier/advice.js';
import { WooncodeStated } from '../../domain/dossier/housing-language.js';
import { willingnessOn } from '../../domain/dossier/housing-standing.js';
import { LanguageStated, LiteracyStated } from '../../domain/dossier/language.js';
import { highestOf, Level } from '../../domain/dossier/levels.js';
import { evidence, Nt2LevelStated } from '../../domain/dossier/nt2.js';
import { isYes, type Flag } from '../../domain/dossier/values.js';
import { WaitingListJoined } from '../../domain/dossier/waiting-list.js';
import { PreferencesStated } from '../../domain/dossier/wishes.js';
import * as content from '../edition-01/profile.js';
import { fieldsOf, mapping } from './mapping.js';

export const advice = mapping('Adviezen', AdviceStated, content.advice);

export const perspectives = mapping('Perspectieven', PerspectivesStated, content.perspectives);

/** The id of a language is a number: its name could tell where the person comes from. */
export const languages = mapping('Talenkennis/Talen/Taal', LanguageStated, content.language, {
  id: 'language',
});

export const literacy = mapping('Talenkennis/Alfabetiseringsgraad', LiteracyStated, content.literacy);

/** An empty element means that no level was reached. */
export const nt2Levels = mapping('Talenkennis/BehaaldNT2Niveau', Nt2LevelStated, content.nt2Levels, {
  codes: ['highest', 'latest'],
  findingsInWhole(values, { dossier, source, addFinding }) {
    const derived = highestOf(evidence(dossier, source.statedOn).map(({ level }) => level));
    const { code = '' } = (values['highest'] ?? {}) as { readonly code?: string };
    const isUnderstood = code === '' || Level.safeParse(code).success;
    if (derived !== undefined && isUnderstood && code !== derived)
      addFinding('LEVEL_DERIVED_OTHERWISE', 'HoogstBehaald');
  },
});

export const waitingList = mapping('Wachtlijst/Aanmelding', WaitingListJoined, content.waitingListEntry, {
  id: 'entry',
  toValues(event) {
    const { list, kind, ...stated } = fieldsOf(event);
    return { ...stated, kind: kind ?? (list === undefined ? undefined : { code: list }) };
  },
  otherEvents: { WaitingListLeft: () => 'over' },
});

export const housing = mapping('Wooncode', WooncodeStated, content.housing, {
  findingsInWhole(values, { dossier, source, addFinding }) {
    if (dossier.lease.length === 0) return; // then nothing is derived
    const { mustShow, shows } = willingnessOn(dossier, source.statedOn);
    const must = isYes(values['mustShowLanguageWillingness'] as Flag | undefined);
    const stated = values['showsLanguageWillingness'] as Flag | undefined;
    if (must !== mustShow) addFinding('WILLINGNESS_DERIVED_OTHERWISE', 'MoetVoldoenAanTaalBereidheid');
    else if (shows !== undefined && isYes(stated) !== shows)
      addFinding('WILLINGNESS_DERIVED_OTHERWISE', 'VoldoetAanTaalBereidheid');
  },
});

export const preferences = mapping('VoorkeurenKlant', PreferencesStated, content.preferences);

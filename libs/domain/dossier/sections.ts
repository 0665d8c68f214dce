import type { Section } from '../consultation/terms.js';
import type { DateOnly } from '../dates.js';
import type { Dossier } from './dossier.js';
import { housingLanguageStanding } from './housing-language.js';
import { levels } from './nt2.js';
import { registeredOn, registrationDue, registrationStanding } from './registration.js';
import { targetGroupOn } from './target-group.js';

/** The identity of a person, opened for an authorised reader. */
export interface Personalia {
  readonly insz: string;
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly birthDate?: string | undefined;
  readonly sex?: string | undefined;
}

type Answer = (dossier: Dossier, date: DateOnly, personalia: Personalia | undefined) => unknown;

/** What each section of the dossier says on a day. A section that isn't here is not held as events yet. */
const answers: Partial<Record<Section, Answer>> = {
  Personalia: (_, __, personalia) => personalia,
  Doelgroep: (dossier, date) => targetGroupOn(dossier, date),
  Aanmelding: (dossier, date) => ({
    ...registeredOn(dossier, date),
    standing: registrationStanding(dossier, date).standing,
    due: registrationDue(dossier, date),
  }),
  Trajecten: (dossier) => dossier.trajectory,
  VormingsActiviteiten: (dossier) => ({ nt2Courses: dossier.course }),
  AfgelegdeTesten: (dossier) => dossier.nt2.tests,
  Talenkennis: (dossier) => ({ levels: levels(dossier), stated: dossier.nt2.stated }),
  Gesprekken: (dossier) => dossier.intake,
  Wooncode: (dossier, date) => ({
    standing: housingLanguageStanding(dossier, date),
    leases: dossier.lease,
    stated: dossier.housingLanguage.stated,
  }),
};

/**
 * The sections of a dossier, and nothing else of it.
 * @param dossier folded as of `date` @param personalia undefined when forgotten
 */
export function answerSections(
  sections: readonly Section[],
  dossier: Dossier,
  date: DateOnly,
  personalia: Personalia | undefined,
): Readonly<Partial<Record<Section, unknown>>> {
  const entries = sections.map(
    (section) => [section, answers[section]?.(dossier, date, personalia)] as const,
  );
  return Object.fromEntries(entries.filter(([, answer]) => answer !== undefined));
}

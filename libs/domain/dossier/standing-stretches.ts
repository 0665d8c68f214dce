/** Where somebody stands with the Wooncode, as stretches of days. */
import { dayAfter, type DateOnly } from '../kernel/dates.js';
import { stretchesOf } from '../kernel/stretches.js';
import { languageRequirement } from '../law/housing.js';
import type { Dossier } from './dossier.js';
import { housingLanguageStanding } from './housing-language.js';
import { evidence } from './nt2.js';

type Days = Iterable<DateOnly | undefined>;
/** The days on which periods begin, and those after which they ended. */
const turnsOf = (begins: Days, ends: Days): readonly DateOnly[] => [
  ...[...begins].flatMap((date) => date ?? []),
  ...[...ends].flatMap((date) => (date ? [dayAfter(date)] : [])),
];

/** Where somebody stands with the language requirement of the lease in force. @param dossier folded whole */
export function housingStretches(dossier: Dossier) {
  const { languageProof, housingLanguage, lease: leases } = dossier;
  const turns = turnsOf(
    [
      ...[...leases, ...languageProof.proofs, ...evidence(dossier)].map(({ on }) => on),
      ...languageProof.exemptions.flatMap(({ from, until }) => [from, until]),
      ...Object.values(housingLanguage.postponed),
    ],
    leases.map(({ endedOn }) => endedOn),
  );
  return stretchesOf(turns, (date) => {
    const { standing, ...found } = { due: undefined, ...housingLanguageStanding(dossier, date) };
    return standing === 'none'
      ? { standing: 'notApplicable' as const, due: undefined }
      : { standing, ...found, rule: languageRequirement.id };
  });
}

import type { Disclosure } from '../../../libs/domain/consultation/decide.js';
import { dossier } from '../../../libs/magda/edition-01/dossier.js';
import { wrongPlaces } from '../../../libs/magda/redact.js';
import { Problem } from '../http/problem.js';

/**
 * Checks that what authorisations name can be given in a valid official dossier.
 * @param authorisations each with the JSON pointer to it in the request @throws Problem BODY_INVALID
 */
export function checkPlaces(
  authorisations: readonly { readonly at: string; readonly given: Disclosure }[],
): void {
  const faults = authorisations.flatMap(({ at, given }) =>
    wrongPlaces(given, dossier).map(({ in: list, index, reason }) => ({
      at: `${at}/${list}/${String(index)}`,
      detail: reason,
    })),
  );
  if (faults.length > 0) throw new Problem('BODY_INVALID', faults);
}

/** What social housing asks of the person: Wooncode. */
import { WooncodeStated } from '../../domain/dossier/housing-language.js';
import type { Stated } from './stated.js';
import type { Statements } from './statements.js';

export function observeHousing(dossier: Stated, statements: Statements): void {
  const housing = dossier.part('Wooncode');
  if (!housing) return;
  statements.state(
    WooncodeStated.of({
      source: statements.source,
      mustShowIntegrationWillingness: housing.flag('MoetVoldoenAanInburgeringsBereidheid'),
      showsIntegrationWillingness: housing.flag('VoldoetAanInburgeringBereidheid'),
      mustShowLanguageWillingness: housing.flag('MoetVoldoenAanTaalBereidheid'),
      showsLanguageWillingness: housing.flag('VoldoetAanTaalBereidheid'),
      followedUpBy: housing.text('OpvolgingDoor'),
    }),
    housing,
  );
}

import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { DevelopmentStatement } from '../../../libs/domain/development/development.js';
import { streams } from '../../../libs/domain/streams.js';
import { developmentIn, handleDevelopment } from '../administration/state-development.operation.js';
import type { AdministrativeNeeds } from '../handling/administrative-answer.js';
import { SERVICE } from './seed.js';

/** What this release of the program brings; a later release adds to the list and takes nothing away. */
const brings = [
  {
    development: 'event-log',
    name: 'Het KBI als logboek van gebeurtenissen',
    changes:
      'Elke wijziging is een gebeurtenis; elk dossier is te zien zoals het was en zoals het bekend was.',
    forWhom: 'Onthaalbureaus, Huizen van het Nederlands, auditoren',
  },
  {
    development: 'consultation-statistics',
    name: 'Telling van de raadplegingen',
    changes: 'Hoe vaak wie het KBI raadpleegt is te vragen voor elke periode, zoals bekend op elk moment.',
    forWhom: 'Parlement en administratie',
  },
  {
    development: 'exchange-overview',
    name: 'Overzicht van de uitwisselingen',
    changes: 'Wat met wie uitgewisseld wordt, wat gepland is en wat onbeslist is, op elke dag.',
    forWhom: 'Parlement en administratie',
  },
].map((one) => ({ ...one, state: 'RELEASED' }));

/**
 * Records what this release brings, the first time that it starts: released that day. What is known in that state is
 * left as it is. Under the same key several processes record it once.
 */
export async function recordRelease(needs: AdministrativeNeeds): Promise<void> {
  const on = brusselsDay(needs.clock());
  for (const one of brings) {
    const statement = DevelopmentStatement.parse({ ...one, on });
    const { events } = await needs.store.readStream(streams.development.of(statement.development));
    if (developmentIn(events).some(({ state }) => state === statement.state)) continue;
    const key = `release-${one.development}-${one.state}-${on}`;
    await handleDevelopment(needs, statement, { key, body: statement, caller: SERVICE });
  }
}

import type { CommandBus } from '@nestjs/cqrs';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import {
  DevelopmentStatement,
  evolveDevelopment,
  type DevelopmentEvent,
} from '../../../libs/domain/development/development.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import type { Parts } from '../parts.js';
import { developmentStream, StateDevelopment } from './state-development.js';

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

/** The service itself, which speaks for the agency. */
const SERVICE: Caller = { organisation: '0543307391', user: 'kbi', scopes: new Set(['admin']) };

/**
 * Records what this release brings, the first time that it starts: released that day. What is known in that state is
 * left as it is. Under the same key several processes record it once.
 */
export async function recordRelease(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  commands: CommandBus,
): Promise<void> {
  const on = brusselsDay(clock());
  for (const one of brings) {
    const statement = DevelopmentStatement.parse({ ...one, on });
    const { events } = await store.readStream(developmentStream(statement));
    const known = events.map((event) => factsOf(event) as DevelopmentEvent).reduce(evolveDevelopment, []);
    if (known.some(({ state }) => state === statement.state)) continue;
    const key = `release-${one.development}-${one.state}-${on}`;
    await commands.execute(new StateDevelopment(key, statement, SERVICE));
  }
}

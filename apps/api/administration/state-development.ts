import {
  developmentCommands,
  evolveDevelopment,
  type DevelopmentEvent,
  type DevelopmentStatement,
} from '../../../libs/domain/development/development.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { streams } from '../../../libs/domain/streams.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { administrativeAnswer, type AdministrativeAnswer } from '../handling/administrative-answer.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { CommandEnvelope } from '../http/operation.js';
import type { Dependencies } from '../handling/dependencies.js';
import { handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { loadStream } from '../handling/loaded-stream.js';

const { StateDevelopment } = developmentCommands;

/** What was stated of a development, of each of its states the last. */
export const developmentIn = (recorded: readonly RecordedEvent[]): readonly DevelopmentStatement[] =>
  recorded.map((event) => factsOf(event) as DevelopmentEvent).reduce(evolveDevelopment, []);

export type DevelopmentNeeds = Pick<Dependencies, 'blindIndex' | 'clock' | 'keyRing' | 'store'>;

/** States how far a development of the KBI is. @throws Problem of a refusal; CONFLICT */
export async function handleDevelopment(
  needs: DevelopmentNeeds,
  stated: DevelopmentStatement,
  envelope: CommandEnvelope,
): Promise<AdministrativeAnswer> {
  const metadata = metadataOf(needs, StateDevelopment.name, envelope);
  const handled = await handleCommand(needs, {
    metadata,
    repetition: 'readFirst',
    load: () => loadStream(needs, streams.development.of(stated.development)),
    decide({ recorded }) {
      return StateDevelopment.decide(stated, developmentIn(recorded), { today: brusselsDay(needs.clock()) });
    },
    prepare: () => keyOfOrganisation(needs, metadata.organisation),
  });
  return administrativeAnswer(handled);
}

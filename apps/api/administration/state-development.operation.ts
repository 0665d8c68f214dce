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
import {
  AdministrativeAnswer,
  handleAdministrativeCommand,
  type AdministrativeNeeds,
} from '../handling/administrative-answer.js';
import { json, jsonOf, operation, type CommandEnvelope } from '../http/operation.js';

const { StateDevelopment } = developmentCommands;

export default operation({
  method: 'post',
  path: '/v1/developments',
  tag: 'Agreements',
  summary: StateDevelopment.meaning,
  description: 'Stated again for the same state it is corrected; what a release brings, it states itself.',
  scope: 'admin',
  idempotent: true,
  body: json(StateDevelopment.schema),
  answer: jsonOf(AdministrativeAnswer),
  problems: [...StateDevelopment.refusals, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'],
  handle: ({ body, envelope }, needs: AdministrativeNeeds) => handleDevelopment(needs, body, envelope),
});

/** States how far a development of the KBI is. @throws Problem of a refusal; CONFLICT */
export const handleDevelopment = (
  needs: AdministrativeNeeds,
  stated: DevelopmentStatement,
  envelope: CommandEnvelope,
): Promise<AdministrativeAnswer> =>
  handleAdministrativeCommand(needs, {
    name: StateDevelopment.name,
    envelope,
    stream: streams.development.of(stated.development),
    decide: (recorded) =>
      StateDevelopment.decide(stated, developmentIn(recorded), { today: brusselsDay(needs.clock()) }),
  });

/** What was stated of a development, of each of its states the last. */
export const developmentIn = (recorded: readonly RecordedEvent[]): readonly DevelopmentStatement[] =>
  recorded.map((event) => factsOf(event) as DevelopmentEvent).reduce(evolveDevelopment, []);

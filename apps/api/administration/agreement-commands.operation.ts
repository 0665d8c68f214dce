import {
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../../libs/domain/exchange/agreement.js';
import { agreementCommands, type AgreementCommand } from '../../../libs/domain/exchange/commands.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { administrativeAnswer, AdministrativeAnswer } from '../handling/administrative-answer.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { loadStream } from '../handling/loaded-stream.js';
import { json, jsonOf, operation } from '../http/operation.js';

type Needs = Pick<Dependencies, 'agreements' | 'blindIndex' | 'clock' | 'keyRing' | 'store'>;

/** The longest that the answer waits until consultations are decided on what was recorded. */
const WAIT_MS = 2_000;

/** Each command on an exchange agreement is an operation of its own. */
export default (Object.values(agreementCommands) as unknown as readonly AgreementCommand[]).map(
  (definition) => {
    const { name, meaning, schema, refusals } = definition;
    return operation({
      method: 'post',
      path: `/v1/agreements/${name}`,
      tag: 'Agreements',
      summary: meaning,
      scope: 'admin',
      idempotent: true,
      body: json(schema),
      answer: jsonOf(AdministrativeAnswer),
      problems: [...refusals, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'],
      async handle({ body: command, envelope }, needs: Needs) {
        const metadata = metadataOf(needs, name, envelope);
        const handled = await handleCommand(needs, {
          metadata,
          repetition: 'readFirst',
          load: () => loadStream(needs, streams.agreement.of(command.agreement)),
          decide: ({ recorded }) =>
            definition.decide(command, agreementIn(recorded), { today: brusselsDay(needs.clock()) }),
          prepare: () => keyOfOrganisation(needs, metadata.organisation),
        });
        const answer = administrativeAnswer(handled);
        if (answer.position) await needs.agreements.waitFor(answer.position as Position, WAIT_MS);
        return answer;
      },
    });
  },
);

const agreementIn = (recorded: readonly RecordedEvent[]): Agreement | undefined =>
  recorded
    .map((event) => factsOf(event) as AgreementEvent)
    .reduce<Agreement | undefined>(evolveAgreement, undefined);

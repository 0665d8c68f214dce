import {
  evolveAgreement,
  type Agreement,
  type AgreementEvent,
} from '../../../libs/domain/exchange/agreement.js';
import { agreementCommands, type AgreementCommand } from '../../../libs/domain/exchange/commands.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { streams } from '../../../libs/domain/streams.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import {
  AdministrativeAnswer,
  handleAdministrativeCommand,
  type AdministrativeNeeds,
} from '../handling/administrative-answer.js';
import type { Dependencies } from '../handling/dependencies.js';
import { json, jsonOf, operation } from '../http/operation.js';

type Needs = AdministrativeNeeds & Pick<Dependencies, 'agreements'>;

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
        const answer = await handleAdministrativeCommand(needs, {
          name,
          envelope,
          stream: streams.agreement.of(command.agreement),
          decide: (recorded) =>
            definition.decide(command, agreementIn(recorded), { today: brusselsDay(needs.clock()) }),
        });
        if (answer.position) await needs.agreements.waitFor(answer.position, WAIT_MS);
        return answer;
      },
    });
  },
);

const agreementIn = (recorded: readonly RecordedEvent[]): Agreement | undefined =>
  recorded
    .map((event) => factsOf(event) as AgreementEvent)
    .reduce<Agreement | undefined>(evolveAgreement, undefined);

import { registerCommands, type RegisterCommand } from '../../../libs/domain/organisation/register.js';
import { AdministrativeAnswer } from '../handling/administrative-answer.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { handleRegisterCommand, type RegisterNeeds } from './handle-register-command.js';

/** Each command on organisations, authorisations and communes is an operation of its own. */
export default (Object.values(registerCommands) as unknown as readonly RegisterCommand[]).map(
  (definition) => {
    const { name, meaning, schema, refusals } = definition;
    return operation({
      method: 'post',
      path: `/v1/organisation-commands/${name}`,
      tag: 'Organisations',
      summary: meaning,
      scope: 'admin',
      idempotent: true,
      body: json(schema),
      answer: jsonOf(AdministrativeAnswer),
      problems: [...refusals, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED', 'AUTHORISATIONS_NOT_CURRENT'],
      handle: ({ body, envelope }, needs: RegisterNeeds) =>
        handleRegisterCommand(needs, definition, body, envelope),
    });
  },
);

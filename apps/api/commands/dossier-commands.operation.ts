import type { DossierCommand } from '../../../libs/domain/dossier/command.js';
import { dossierCommands } from '../../../libs/domain/dossier/decide.js';
import { refusalsOf } from '../../../libs/domain/dossier/refusals-of.js';
import { json, jsonOf, operation, Reply } from '../http/operation.js';
import {
  CommandAnswer,
  handleDossierCommand,
  InscriptionAnswer,
  inscriptionAnswer,
  scopeOfCommand,
  type DossierCommandNeeds,
} from './handle-dossier-command.js';

/** The refusals of a command that isn't the organisation's to record. */
const refusalsOfRights = [
  'COMMAND_NOT_OF_ORGANISATION',
  'ORGANISATION_UNKNOWN',
  'ORGANISATION_ENDED',
] as const;

/** Each command on a person's dossier is an operation of its own. */
export default (Object.values(dossierCommands) as unknown as readonly DossierCommand[]).map((definition) => {
  const { name, meaning, schema, opensDossier, ofPartner } = definition;
  const opening = opensDossier ? 'It may open the dossier of somebody who is new to the KBI.' : undefined;
  const description = ofPartner ? 'The answer is the same whether or not the KBI knows the person.' : opening;
  return operation({
    method: 'post',
    path: `/v1/commands/${name}`,
    tag: 'Commands',
    summary: meaning,
    ...(description !== undefined && { description }),
    scope: scopeOfCommand(definition),
    idempotent: true,
    body: json(schema),
    answer: jsonOf(ofPartner ? InscriptionAnswer : CommandAnswer),
    problems: [
      ...refusalsOf(definition),
      ...refusalsOfRights,
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'AUTHORISATIONS_NOT_CURRENT',
    ],
    async handle({ body, envelope }, needs: DossierCommandNeeds) {
      const answer = await handleDossierCommand(needs, definition, body, envelope);
      if (ofPartner) return inscriptionAnswer(answer);
      const { replayed, ...told } = answer;
      return replayed ? new Reply(told, { headers: { 'Idempotency-Replayed': 'true' } }) : told;
    },
  });
});

import { z } from 'zod';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { DeclareOrganisation } from '../../../libs/domain/organisation/declaration.js';
import { registerCommands, type RegisterCommand } from '../../../libs/domain/organisation/register.js';
import { ConsultationExplanation } from '../audit/explanation.js';
import { AdministeredAnswer } from '../administer.js';
import { DeclarationAnswer } from '../organisations/declare-organisation.js';
import { json, type Route } from './route.js';

const conflicts = ['CONFLICT', 'IDEMPOTENCY_KEY_REUSED', 'AUTHORISATIONS_NOT_CURRENT'] as const;

/** The commands of an administrator: organisations, communes, and who may see what. */
export const administering: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/organisations',
    tag: 'Organisations',
    summary: DeclareOrganisation.meaning,
    description: 'What is new or changed is recorded; declared again, nothing is.',
    scope: 'admin',
    idempotent: true,
    body: json(DeclareOrganisation.schema),
    answer: json(DeclarationAnswer),
    problems: [...DeclareOrganisation.refusals, 'CONFLICT', 'AUTHORISATIONS_NOT_CURRENT'],
  },
  ...(Object.values(registerCommands) as readonly RegisterCommand[]).map(
    ({ name, meaning, schema, refusals }): Route => ({
      method: 'post',
      path: `/v1/organisation-commands/${name}`,
      tag: 'Organisations',
      summary: meaning,
      scope: 'admin',
      idempotent: true,
      body: json(schema),
      answer: json(AdministeredAnswer),
      problems: [...refusals, ...conflicts],
    }),
  ),
];

/** Why a question was granted or refused. */
export const explaining: Route = {
  method: 'get',
  path: '/v1/audit/consultations/{id}/explanation',
  tag: 'Audit',
  summary: 'Why a consultation was granted or refused, decided again from the log as it was known then.',
  description:
    'Which authorisation was used and why each other was not, what was left out, and what was recorded of them by ' +
    'then. It says nothing of the person.',
  scope: 'audit',
  parameters: z.object({ id: ConsultationId }),
  answer: json(ConsultationExplanation),
  problems: ['CONSULTATION_UNKNOWN'],
};

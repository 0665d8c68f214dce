import { developmentCommands } from '../../../libs/domain/development/development.js';
import { agreementCommands, type AgreementCommand } from '../../../libs/domain/exchange/commands.js';
import { AdministeredAnswer } from '../administer.js';
import { json, type Route } from './route.js';

const administrative = {
  method: 'post',
  tag: 'Agreements',
  scope: 'admin',
  idempotent: true,
  answer: json(AdministeredAnswer),
} as const;
const conflicts = ['CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const;

/** The commands of an administrator: what is exchanged with whom, and how the KBI is developed further. */
export const agreeing: readonly Route[] = [
  ...(Object.values(agreementCommands) as readonly AgreementCommand[]).map(
    ({ name, meaning, schema, refusals }): Route => ({
      ...administrative,
      path: `/v1/agreements/${name}`,
      summary: meaning,
      body: json(schema),
      problems: [...refusals, ...conflicts],
    }),
  ),
  {
    ...administrative,
    path: '/v1/developments',
    summary: developmentCommands.StateDevelopment.meaning,
    description: 'Stated again for the same state it is corrected; what a release brings, it states itself.',
    body: json(developmentCommands.StateDevelopment.schema),
    problems: [...developmentCommands.StateDevelopment.refusals, ...conflicts],
  },
];

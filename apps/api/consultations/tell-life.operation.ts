import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { json, jsonOf, operation } from '../http/operation.js';
import type { StandingNeeds } from './ask-standing.js';
import { LifeAnswer, LifeRequest, tellLife } from './life.js';

export default operation({
  method: 'post',
  path: '/v1/dossiers/life',
  tag: 'Consultations',
  summary:
    'Asks the life of a dossier: where the person stood, stands and will stand, and the events behind it.',
  description:
    'One consultation, recorded before it is answered, also when it is refused. Whoever looks at another day after ' +
    'that asks nothing more. Given is what belongs to sections that an authorisation covers whole; what is sealed ' +
    'in an event is left out.',
  scope: 'consult',
  idempotent: true,
  body: json(LifeRequest),
  answer: jsonOf(LifeAnswer),
  problems: [
    ...refusalsOfConsultation,
    'EMERGENCY_NOT_AUTHORISED',
    'SENDER_NOT_OF_ORGANISATION',
    'INSZ_MALFORMED',
    'DOSSIER_UNKNOWN',
    'KNOWN_AT_IN_FUTURE',
    'AUTHORISATIONS_NOT_CURRENT',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  handle: ({ body, envelope }, needs: StandingNeeds) => tellLife(needs, body, envelope),
});

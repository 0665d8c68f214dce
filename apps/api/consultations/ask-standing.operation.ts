import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { askStanding, StandingAnswer, StandingRequest, type StandingNeeds } from './ask-standing.js';

export default operation({
  method: 'post',
  path: '/v1/dossiers/standing',
  tag: 'Consultations',
  summary: 'Asks where a person stands on a day, what is due, what comes next, and by which rules.',
  description:
    'A consultation like any other: recorded before it is answered, also when it is refused, and only for the ' +
    'sections that an authorisation covers. The stretches lead as far back and ahead as the facts that are known.',
  scope: 'consult',
  idempotent: true,
  body: json(StandingRequest),
  answer: jsonOf(StandingAnswer),
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
  handle: ({ body, envelope }, needs: StandingNeeds) => askStanding(needs, body, envelope),
});

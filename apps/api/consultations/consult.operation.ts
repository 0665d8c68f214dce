import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { consult, ConsultationAnswer, ConsultationRequest, type ConsultNeeds } from './consult.js';

export default operation({
  method: 'post',
  path: '/v1/consultations',
  tag: 'Consultations',
  summary: 'Asks sections of a person’s dossier, for a purpose.',
  description:
    'The question is recorded before anything is answered, also when it is refused. Only the sections that an ' +
    'authorisation of the organisation covers are given.',
  scope: 'consult',
  idempotent: true,
  body: json(ConsultationRequest),
  answer: jsonOf(ConsultationAnswer),
  problems: [
    ...refusalsOfConsultation,
    'EMERGENCY_NOT_AUTHORISED',
    'SENDER_NOT_OF_ORGANISATION',
    'INSZ_MALFORMED',
    'AUTHORISATIONS_NOT_CURRENT',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  handle: ({ body, envelope }, needs: ConsultNeeds) => consult(needs, body, envelope),
});

import { z } from 'zod';
import { reviewCommands } from '../../../libs/domain/consultation/review.js';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { AdministeredAnswer } from '../administer.js';
import { EmergencyList, EmergencyParameters } from '../audit/emergencies.js';
import { UnusualUseAnswer, UnusualUseParameters } from '../audit/unusual-use.js';
import { json, type Route } from './route.js';

const unready = [
  'QUERY_INVALID',
  'NOT_YET_THERE',
  'REPORT_BEING_BUILT',
  'AUTHORISATIONS_NOT_CURRENT',
] as const;

/** How organisations consult, for who watches over that. */
export const watching: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/audit/emergencies',
    tag: 'Audit',
    summary: 'Consultations that were granted as an emergency, and how their reviews stand today.',
    description:
      'Of every organisation for who holds an authorisation for AUDIT, else of the own one. It says nothing of the ' +
      'person; what the emergency was is in the log of the person, `POST /v1/audit/log`.',
    scope: 'audit',
    query: EmergencyParameters,
    answer: json(EmergencyList),
    problems: unready,
  },
  {
    method: 'get',
    path: '/v1/audit/unusual-use',
    tag: 'Audit',
    summary: 'Organisations and users that consulted far above their own past, week by week.',
    description:
      'A week is unusual when it holds more than a minimum and more than some times the median of the weeks before; ' +
      'the numbers of the rule are in the answer. Of every organisation for who holds an authorisation for AUDIT, ' +
      'else of the own one.',
    scope: 'audit',
    query: UnusualUseParameters,
    answer: json(UnusualUseAnswer),
    problems: unready,
  },
  {
    method: 'post',
    path: '/v1/audit/consultations/{id}/review',
    tag: 'Audit',
    summary: reviewCommands.ReviewEmergency.meaning,
    description:
      'By an auditor, or by somebody of the organisation that asked, but never by the user who asked. There is one ' +
      'review, which is recorded with the consultation.',
    scope: 'audit',
    idempotent: true,
    parameters: z.object({ id: ConsultationId }),
    body: json(reviewCommands.ReviewEmergency.schema),
    answer: json(AdministeredAnswer),
    problems: [
      'CONSULTATION_UNKNOWN',
      ...reviewCommands.ReviewEmergency.refusals,
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'AUTHORISATIONS_NOT_CURRENT',
    ],
  },
];

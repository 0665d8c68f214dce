import { z } from 'zod';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AuditLogAnswer, AuditLogRequest } from '../audit/read-audit-log.js';
import { DossierHistory, DossierState } from '../audit/replay.js';
import { BatchLine, mostQuestions } from '../consultations/batch.js';
import { ConsultationAnswer, ConsultationRequest } from '../consultations/consult.js';
import { FindAnswer, FindRequest } from '../dossiers/find-dossiers.js';
import * as answers from './answers.js';
import { json, lines, type Route } from './route.js';

/** For which reasons a question about a person may be refused, whatever the route. */
const refusedConsultation = [
  'ORGANISATION_UNKNOWN',
  'ORGANISATION_ENDED',
  'PURPOSE_NOT_AUTHORISED',
  'SECTIONS_NOT_AUTHORISED',
  'PERSON_NOT_ON_TERRITORY',
  'INSCRIPTION_MISSING',
  'NOT_THE_PERSON',
  'EXCHANGE_UNDECIDED',
  'EXCHANGE_REFUSED',
  'EXCHANGE_NOT_IN_PRODUCTION',
  'EXCHANGE_ITEMS_NOT_AGREED',
  'EXCHANGE_PERSON_NOT_SHARED',
] as const;

/** Questions about persons. */
export const asking: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/dossiers/find',
    tag: 'Consultations',
    summary: 'Finds the dossier of a person, by INSZ or by name and birth date.',
    description:
      'At most ten candidates, with the least that tells them apart. Each one is recorded as a consultation.',
    scope: 'consult',
    idempotent: true,
    body: json(FindRequest),
    answer: json(FindAnswer),
    problems: [...refusedConsultation, 'AUTHORISATIONS_NOT_CURRENT', 'IDEMPOTENCY_KEY_REUSED'],
  },
  {
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
    answer: json(ConsultationAnswer),
    problems: [
      ...refusedConsultation,
      'EMERGENCY_NOT_AUTHORISED',
      'SENDER_NOT_OF_ORGANISATION',
      'INSZ_MALFORMED',
      'AUTHORISATIONS_NOT_CURRENT',
      'IDEMPOTENCY_KEY_REUSED',
    ],
  },
  {
    method: 'post',
    path: '/v1/consultations/batch',
    tag: 'Consultations',
    summary: 'Asks about many persons at once, as lines of JSON, each with its own idempotency key.',
    description:
      `At most ${String(mostQuestions)} lines. Each person is one consultation, recorded before its line ` +
      'is answered; a refused line stops no other. A result line comes back as soon as it is known, so in another ' +
      'order; `line` tells which. A line over the limit of the organisation waits until there is room.',
    scope: 'consult',
    body: lines(BatchLine),
    answer: lines(answers.BatchResult),
  },
];

const replaying = [
  {
    summary: 'A dossier as it was on a day, as known at an instant.',
    path: '/v1/audit/dossiers/{id}',
    answer: json(DossierState),
  },
  {
    summary:
      'The history of a dossier, opened: every event, when it held, when it was recorded, and by whom.',
    path: '/v1/audit/dossiers/{id}/events',
    answer: json(DossierHistory),
  },
].map((route): Route => ({
  ...route,
  method: 'get',
  tag: 'Audit',
  description: 'An audit is recorded as a consultation, before it is answered.',
  scope: 'audit',
  parameters: z.object({ id: DossierId }),
  query: answers.ReplayParameters,
  problems: ['QUERY_INVALID', 'DOSSIER_UNKNOWN', ...refusedConsultation, 'AUTHORISATIONS_NOT_CURRENT'],
}));

/** Questions about what was asked, and about a dossier's history. */
export const auditing: readonly Route[] = [
  ...replaying,
  {
    method: 'post',
    path: '/v1/audit/log',
    tag: 'Audit',
    summary:
      'Who asked what about a person, when, why, and on which ground; for the person, or for an auditor.',
    description:
      'Asking is a consultation itself, recorded before it is answered. With purpose OWN_DATA the user must be the ' +
      'person, and sees which organisations looked, not which people of them.',
    scope: 'audit',
    idempotent: true,
    body: json(AuditLogRequest),
    answer: json(AuditLogAnswer),
    problems: [
      ...refusedConsultation,
      'INSZ_MALFORMED',
      'DOSSIER_UNKNOWN',
      'NOT_YET_THERE',
      'REPORT_BEING_BUILT',
      'AUTHORISATIONS_NOT_CURRENT',
      'IDEMPOTENCY_KEY_REUSED',
    ],
  },
];

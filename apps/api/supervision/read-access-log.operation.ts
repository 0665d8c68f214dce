import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import {
  brusselsDay,
  dayAfter,
  DateOnly,
  endsBefore,
  startOfDay,
} from '../../../libs/domain/kernel/dates.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { notCaughtUp } from '../handling/caught-up-build.js';
import { subjectOf } from '../handling/resolve-person.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { LogEntry, mostEntries, readAccessLog, type AccessLogNeeds } from './access-log.js';

const how = {
  purpose: z
    .enum(['AUDIT', 'OWN_DATA'])
    .default('AUDIT')
    .describe('OWN_DATA: the person asks, and sees no names of users; else an auditor does'),
  from: DateOnly.optional().describe('First day on which it was asked, included'),
  to: DateOnly.optional().describe('Last day, included'),
};

const AccessLogRequest = z
  .union([
    z.strictObject({
      insz: AskedInsz.optional().describe('INSZ of the person; without it, the user of the token or session'),
      user: AskedInsz.optional().describe('INSZ of who asks; without it, the user of the token'),
      ...how,
    }),
    z.strictObject({ dossier: DossierId, ...how }),
  ])
  .refine(({ from, to }) => !endsBefore(from, to), { error: 'not later than `to`', path: ['from'] })
  .meta({ id: 'AuditLogRequest', description: 'Who asked what about this person?' });

const AccessLogAnswer = z
  .object({
    consultation: ConsultationId.describe('Of this question: asking for the log is in the log'),
    entries: z.array(LogEntry).describe('The latest first'),
    more: z
      .boolean()
      .describe(`Whether there are more than ${String(mostEntries)}: ask a shorter period then`),
    position: z.string().describe('Up to where of the log it was made'),
  })
  .meta({ id: 'AuditLogAnswer' });

type Needs = ConsultationNeeds & AccessLogNeeds;

/** How somebody asks who may ask for themselves only: as whoever signed in. */
const OWN = { purpose: 'OWN_DATA', user: undefined } as const;
const isAuditor = ({ scopes }: Caller): boolean => scopes.has('audit');

/**
 * Tells who asked what about a person. The question is a consultation itself: decided, recorded, and only then
 * answered.
 */
export default operation({
  method: 'post',
  path: '/v1/audit/log',
  tag: 'Audit',
  summary:
    'Who asked what about a person, when, why, and on which ground; for the person, or for an auditor.',
  description:
    'Asking is a consultation itself, recorded before it is answered. With purpose OWN_DATA the user must be the ' +
    'person, and sees which organisations looked, not which people of them. With scope own it is always that.',
  scope: 'audit',
  orScope: 'own',
  work: 'audits',
  idempotent: true,
  body: json(AccessLogRequest),
  answer: jsonOf(AccessLogAnswer),
  problems: [
    ...refusalsOfConsultation,
    'INSZ_MALFORMED',
    'DOSSIER_UNKNOWN',
    ...notCaughtUp,
    'AUTHORISATIONS_NOT_CURRENT',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  async handle({ body, envelope }, needs: Needs) {
    const { caller } = envelope;
    const { purpose, user, from, to } = { user: undefined, ...body, ...(!isAuditor(caller) && OWN) };
    const today = brusselsDay(needs.clock());
    if (from && from > today)
      throw new Problem('BODY_INVALID', [{ at: '/from', detail: `not later than ${today}` }]);
    const { consultation, position, person } = await recordGranted(needs, envelope, {
      ...wholeDossier,
      command: 'ReadAuditLog',
      purpose,
      user,
      subject: 'dossier' in body ? { dossier: body.dossier } : subjectOf(body.insz ?? caller.user),
    });
    const { entries, more } = await readAccessLog(needs, person, {
      from: from && startOfDay(from),
      until: to && startOfDay(dayAfter(to)),
      before: position,
      reader: purpose === 'OWN_DATA' ? 'person' : 'auditor',
    });
    return { consultation, entries, more, position };
  },
});

import { z } from 'zod';
import { reviewCommands, type Reviewer } from '../../../libs/domain/consultation/review.js';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { streams } from '../../../libs/domain/streams.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { factsOf, openRecorded } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import {
  AdministrativeAnswer,
  handleAdministrativeCommand,
  type AdministrativeNeeds,
} from '../handling/administrative-answer.js';
import type { Dependencies } from '../handling/dependencies.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { auditorOf } from './auditor.js';

const { ReviewEmergency } = reviewCommands;

type Needs = AdministrativeNeeds & Pick<Dependencies, 'organisations'>;

/** Records a review on the stream of the consultation that it is about. */
export default operation({
  method: 'post',
  path: '/v1/audit/consultations/{id}/review',
  tag: 'Audit',
  summary: ReviewEmergency.meaning,
  description:
    'By an auditor, or by somebody of the organisation that asked, but never by the user who asked. There is one ' +
    'review, which is recorded with the consultation.',
  scope: 'audit',
  idempotent: true,
  parameters: z.object({ id: ConsultationId }),
  notFound: 'CONSULTATION_UNKNOWN',
  body: json(ReviewEmergency.schema),
  answer: jsonOf(AdministrativeAnswer),
  problems: [
    'CONSULTATION_UNKNOWN',
    ...ReviewEmergency.refusals,
    'CONFLICT',
    'IDEMPOTENCY_KEY_REUSED',
    'AUTHORISATIONS_NOT_CURRENT',
  ],
  async handle({ parameters: { id }, body: { remarks, ...verdict }, envelope, caller }, needs: Needs) {
    const stream = streams.consultation.of(id);
    const [question] = (await needs.store.readStream(stream, { limit: 1 })).events;
    if (!question) throw new Problem('CONSULTATION_UNKNOWN');
    const asked = await isAsker(needs, question, caller);
    const reviewer: Reviewer = { ...auditorOf(needs, caller), asked };
    const key = await keyOfPerson(needs, question);
    const review = { ...verdict, ...(key && { remarks }) }; // remarks may name the person
    return handleAdministrativeCommand(needs, {
      name: ReviewEmergency.name,
      envelope,
      stream,
      key,
      decide(recorded) {
        const history = recorded.map((event) => factsOf(event));
        return ReviewEmergency.decide(review, history, { reviewer, today: brusselsDay(needs.clock()) });
      },
    });
  },
});

/** Whether the user who reviews is the one who asked; `unknown` when that was erased with the person. */
async function isAsker(
  { keyRing }: Needs,
  question: RecordedEvent,
  { organisation, user }: Caller,
): Promise<Reviewer['asked']> {
  const [opened] = await openRecorded([question], keyRing);
  if (!opened || typeof opened.personal === 'string') return 'unknown';
  const { facts } = factsOf(question);
  const isOwn = 'organisation' in facts && facts.organisation === organisation;
  return isOwn && [opened.personal['user'], opened.personal['recordedBy']].includes(user);
}

async function keyOfPerson({ keyRing }: Needs, question: RecordedEvent): Promise<DataKey | undefined> {
  const { facts } = factsOf(question);
  const dossier = 'dossier' in facts ? facts.dossier : undefined;
  const key = dossier && (await keyRing.ensureKey(dossier, 'accessLog'));
  return key === 'destroyed' ? undefined : key;
}

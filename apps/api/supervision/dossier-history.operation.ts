import { z } from 'zod';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { Personal } from '../../../libs/privacy/seal.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { jsonOf, operation } from '../http/operation.js';
import { replayDossier, replaying } from './replay-dossier.js';

const ReplayedEvent = z
  .object({
    position: z.string(),
    revision: z.int(),
    type: z.string(),
    version: z.int(),
    recordedAt: z.iso.datetime(),
    by: z.object({ organisation: z.string(), command: z.string() }),
    facts: z.record(z.string(), z.unknown()),
    personal: z.record(z.string(), z.unknown()).or(z.enum(['forgotten', 'keyLost'])),
  })
  .meta({ id: 'ReplayedEvent', description: 'An event of a dossier, opened for an auditor' });

const DossierHistory = z
  .object({ dossier: DossierId, knownAt: z.iso.datetime(), events: z.array(ReplayedEvent) })
  .meta({ id: 'DossierHistory' });

export default operation({
  ...replaying,
  path: '/v1/audit/dossiers/{id}/events',
  summary: 'The history of a dossier, opened: every event, when it held, when it was recorded, and by whom.',
  answer: jsonOf(DossierHistory),
  async handle(request, needs: ConsultationNeeds) {
    const { dossier, knownAt, history } = await replayDossier(needs, request);
    const events = history.map(({ recorded, event, personal }) => ({
      position: recorded.position,
      revision: recorded.revision,
      type: recorded.type,
      version: recorded.version,
      recordedAt: recorded.recordedAt.toISOString(),
      by: {
        organisation: textOr(recorded.metadata['organisation']),
        command: textOr(recorded.metadata['command']),
      },
      facts: event.facts,
      personal: typeof personal === 'string' ? personal : withoutDigest(personal),
    }));
    return { dossier, knownAt: knownAt.toISOString(), events };
  },
});

const withoutDigest = ({ commandDigest: _, ...personal }: Personal): Personal => personal;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

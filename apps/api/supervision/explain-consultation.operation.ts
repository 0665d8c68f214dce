import { z } from 'zod';
import type { ConsultationEvent } from '../../../libs/domain/consultation/events.js';
import { ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { openRecorded, statedFactsOf, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Dependencies } from '../handling/dependencies.js';
import { registerKnownAt } from '../handling/register-known-at.js';
import { lookUp } from '../handling/resolve-person.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { isInAccessLog } from './access-log.js';
import { auditorOf } from './auditor.js';
import { Considered, Explanation, explanationOf, type Reader } from './explanation.js';

const History = z
  .array(
    z.object({
      position: z.string(),
      recordedAt: z.iso.datetime(),
      type: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
  )
  .describe('What was recorded of it by then, and nothing that came later');

const ConsultationExplanation = Explanation.extend({
  considered: z
    .array(Considered.extend({ history: History }))
    .describe('Every authorisation that the organisation held, by itself, by its type or by its commune'),
}).meta({ id: 'ConsultationExplanation', description: 'Why a question was granted or refused' });

type Needs = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'dossiers' | 'keyRing' | 'organisations' | 'pointers' | 'store'
>;

/**
 * Decides a consultation again, from the log up to the position that its record names, by the same function, and
 * compares. It says nothing of the person, so it is no consultation itself.
 */
export default operation({
  method: 'get',
  path: '/v1/audit/consultations/{id}/explanation',
  tag: 'Audit',
  summary: 'Why a consultation was granted or refused, decided again from the log as it was known then.',
  description:
    'Which authorisation was used and why each other was not, what was left out, and what was recorded of them by ' +
    'then. It says nothing of the person. It is told to the organisation that asked, to the person (by an ' +
    'organisation that holds an authorisation for OWN_DATA), and to who holds one for AUDIT.',
  scope: 'audit',
  orScope: 'own',
  work: 'audits',
  parameters: z.object({ id: ConsultationId }),
  notFound: 'CONSULTATION_UNKNOWN',
  answer: jsonOf(ConsultationExplanation),
  problems: ['CONSULTATION_UNKNOWN', 'CONSULTATION_OF_OTHERS', 'AUTHORISATIONS_NOT_CURRENT'],
  async handle({ parameters: { id }, caller }, needs: Needs) {
    const [recorded] = (await needs.store.readStream(streams.consultation.of(id), { limit: 1 })).events;
    if (!recorded) throw new Problem('CONSULTATION_UNKNOWN');
    const [opened] = await openRecorded([recorded], needs.keyRing);
    if (!opened) throw new Problem('CONSULTATION_UNKNOWN');
    return explained(needs, opened, await readerOf(needs, caller, opened));
  },
});

/** @throws Problem CONSULTATION_OF_OTHERS to anybody else */
async function readerOf(needs: Needs, caller: Caller, { recorded, event }: OpenedEvent): Promise<Reader> {
  const { organisation, auditsAll, forPersons } = auditorOf(needs, caller);
  const isAuditor = caller.scopes.has('audit');
  if (isAuditor && auditsAll) return 'person or auditor';
  if (forPersons && (await isAbout(needs, recorded, caller.user))) return 'person or auditor';
  if (isAuditor && (event as ConsultationEvent).facts.organisation === organisation) return 'asker';
  throw new Problem('CONSULTATION_OF_OTHERS');
}

/** Whether a consultation is about a user who goes by an INSZ. */
async function isAbout(needs: Needs, recorded: RecordedEvent, user: string): Promise<boolean> {
  const { success, data: insz } = Insz.safeParse(user);
  return success && isInAccessLog(needs, await lookUp(needs, { insz }), recorded);
}

async function explained(
  needs: Needs,
  opened: OpenedEvent,
  reader: Reader,
): Promise<z.output<typeof ConsultationExplanation>> {
  const { knownPosition } = (opened.event as ConsultationEvent).facts;
  const { register, log } = await registerKnownAt(needs, knownPosition as Position | undefined);
  const { considered, ...explanation } = explanationOf(opened, register, reader);
  return {
    ...explanation,
    considered: considered.map((one) => ({ ...one, history: historyOf(log, one.authorisation) })),
  };
}

/** What of a log is about one authorisation. */
function historyOf(log: readonly RecordedEvent[], authorisation: string) {
  return log.flatMap((recorded) => {
    const facts = statedFactsOf(recorded);
    if (facts['authorisation'] !== authorisation) return [];
    const { position, recordedAt, type } = recorded;
    return [{ position, recordedAt: recordedAt.toISOString(), type, facts: { ...facts } }];
  });
}

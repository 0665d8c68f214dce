import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import { AskedInstant, brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { knownAt } from '../../../libs/event-store/known-at.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { readKnown, subjectOf, type Subject } from '../handling/resolve-person.js';
import { json, jsonOf, operation, type CommandEnvelope, type Received } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { dossierOn, DossierState, ReplayedEvent, replayedEvent } from './replayed.js';

/** As of which day, as known at which instant. */
const how = {
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: AskedInstant.optional().describe(
    'As it was known at this instant; without it, everything that is recorded',
  ),
};
const ReplayParameters = z.strictObject(how);

/** What both operations on a dossier's history have in common. */
const replaying = {
  method: 'get',
  tag: 'Audit',
  description: 'An audit is recorded as a consultation, before it is answered.',
  scope: 'audit',
  work: 'audits',
  parameters: z.object({ id: DossierId }),
  notFound: 'DOSSIER_UNKNOWN',
  query: ReplayParameters,
  problems: [
    'QUERY_INVALID',
    'KNOWN_AT_IN_FUTURE',
    'DOSSIER_UNKNOWN',
    ...refusalsOfConsultation,
    'AUTHORISATIONS_NOT_CURRENT',
  ],
} as const;

/** A dossier's history as it was known at an instant, opened for an auditor. */
interface Replayed {
  readonly dossier: DossierId;
  readonly asOf: DateOnly;
  readonly knownAt: Date;
  /** Everything, in the order of recording. */
  readonly opened: readonly OpenedEvent[];
  /** What counts of it, in the order in which it does. */
  readonly counting: readonly OpenedEvent[];
}

/** Replays the dossier that is named in the path. @throws what `replay` throws */
async function replayDossier(
  needs: ConsultationNeeds,
  {
    parameters: { id: dossier },
    query,
    caller,
    requestId,
  }: Received<(typeof replaying)['parameters'], typeof ReplayParameters, undefined, 'audit'>,
): Promise<Replayed> {
  return replay(needs, { dossier }, query, { key: randomUUID(), body: null, caller, requestId });
}

/**
 * Opens a dossier's history, once that is recorded: an audit is a consultation like any other.
 * @throws Problem DOSSIER_UNKNOWN, or that of a refused consultation
 */
async function replay(
  needs: ConsultationNeeds,
  subject: Subject,
  query: z.output<typeof ReplayParameters>,
  envelope: CommandEnvelope,
): Promise<Replayed> {
  const { asOf = brusselsDay(needs.clock()) } = query;
  const { at, until } = await knownAt(needs.store, needs.clock, query.knownAt);
  const asked = { ...wholeDossier, command: 'ReplayDossier', purpose: 'AUDIT', subject } as const;
  const { position, person } = await recordGranted(needs, envelope, asked);
  const known = await readKnown(needs, person, { before: position, until: until ?? 'nothing' });
  if (!known) throw new Problem('DOSSIER_UNKNOWN');
  const { id, whole, recorded } = known.then ?? { id: known.now.id, whole: [], recorded: [] };
  const opened = await needs.dossiers.open({ id, recorded: whole });
  return { dossier: id, asOf, knownAt: at, opened, counting: inOrderOf(opened, recorded) };
}

function inOrderOf(
  opened: readonly OpenedEvent[],
  recorded: readonly RecordedEvent[],
): readonly OpenedEvent[] {
  const byRecorded = new Map(opened.map((event) => [event.recorded, event]));
  return recorded.flatMap((event) => byRecorded.get(event) ?? []);
}

const state = operation({
  ...replaying,
  path: '/v1/audit/dossiers/{id}',
  summary: 'A dossier as it was on a day, as known at an instant.',
  answer: jsonOf(DossierState),
  handle: async (request, needs: ConsultationNeeds) => stateOf(await replayDossier(needs, request)),
});

function stateOf({ dossier, asOf, knownAt, counting }: Replayed): z.output<typeof DossierState> {
  const { status, sections, standing, findings } = dossierOn(counting, asOf);
  return { dossier, asOf, knownAt: knownAt.toISOString(), status, sections, standing, findings };
}

const DossierHistory = z
  .object({ dossier: DossierId, knownAt: z.iso.datetime(), events: z.array(ReplayedEvent) })
  .meta({ id: 'DossierHistory' });

const history = operation({
  ...replaying,
  path: '/v1/audit/dossiers/{id}/events',
  summary: 'The history of a dossier, opened: every event, when it held, when it was recorded, and by whom.',
  answer: jsonOf(DossierHistory),
  handle: async (request, needs: ConsultationNeeds) => historyOf(await replayDossier(needs, request)),
});

const historyOf = ({ dossier, knownAt, opened }: Replayed): z.output<typeof DossierHistory> => ({
  dossier,
  knownAt: knownAt.toISOString(),
  events: opened.map(replayedEvent),
});

const ReplayRequest = z
  .union([
    z.strictObject({
      insz: AskedInsz,
      ...how,
    }),
    z.strictObject({ dossier: DossierId, ...how }),
  ])
  .meta({ id: 'ReplayRequest', description: 'Whose dossier is replayed, and as of when' });

/** History and state are one question, so they are recorded as one consultation. */
const whole = operation({
  method: 'post',
  path: '/v1/audit/replays',
  tag: 'Audit',
  summary: 'Replays a dossier: its history and its state, by INSZ or by dossier.',
  description: 'One replay is one consultation, recorded before it is answered.',
  scope: 'audit',
  idempotent: true,
  body: json(ReplayRequest),
  answer: jsonOf(z.object({ history: DossierHistory, state: DossierState }).meta({ id: 'Replay' })),
  problems: [
    ...refusalsOfConsultation,
    'INSZ_MALFORMED',
    'DOSSIER_UNKNOWN',
    'AUTHORISATIONS_NOT_CURRENT',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  async handle({ body, envelope }, needs: ConsultationNeeds) {
    const replayed = await replay(needs, 'insz' in body ? subjectOf(body.insz) : body, body, envelope);
    return { history: historyOf(replayed), state: stateOf(replayed) };
  },
});

export default [state, history, whole];

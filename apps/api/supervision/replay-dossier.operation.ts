import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { DossierStanding, standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { eventsBefore, eventsKnownAt } from '../../../libs/event-store/known-at.js';
import { DossierJson, dossierJson } from '../../../libs/magda/json.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Personal } from '../../../libs/privacy/seal.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { documentHistory } from '../handling/personalia.js';
import { personOf, personOfDossier, subjectOf, type Subject } from '../handling/resolve-person.js';
import { json, jsonOf, operation, type CommandEnvelope, type Received } from '../http/operation.js';
import { Problem } from '../http/problem.js';

/** As of which day, as known at which instant. */
const how = {
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('As it was known at this instant; without it, now'),
};
const ReplayParameters = z.strictObject(how);

/** What both operations on a dossier's history have in common. */
const replaying = {
  method: 'get',
  tag: 'Audit',
  description: 'An audit is recorded as a consultation, before it is answered.',
  scope: 'audit',
  parameters: z.object({ id: DossierId }),
  notFound: 'DOSSIER_UNKNOWN',
  query: ReplayParameters,
  problems: ['QUERY_INVALID', 'DOSSIER_UNKNOWN', ...refusalsOfConsultation, 'AUTHORISATIONS_NOT_CURRENT'],
} as const;

/** A dossier's history as it was known at an instant, opened for an auditor. */
interface Replayed {
  readonly dossier: DossierId;
  readonly asOf: DateOnly;
  readonly knownAt: Date;
  readonly opened: readonly OpenedEvent[];
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
  const subject = { known: await personOfDossier(needs, dossier) };
  return replay(needs, subject, query, { key: randomUUID(), body: null, caller, requestId });
}

/**
 * Opens a dossier's history, once that is recorded: an audit is a consultation like any other.
 * @throws Problem DOSSIER_UNKNOWN, or that of a refused consultation
 */
async function replay(
  needs: ConsultationNeeds,
  subject: Subject,
  { asOf = brusselsDay(needs.clock()), knownAt = needs.clock() }: z.output<typeof ReplayParameters>,
  envelope: CommandEnvelope,
): Promise<Replayed> {
  const asked = { ...wholeDossier, command: 'ReplayDossier', purpose: 'AUDIT', subject } as const;
  const { position } = await recordGranted(needs, envelope, asked);
  const { known } = personOf(subject);
  if (!known) throw new Problem('DOSSIER_UNKNOWN');
  const { id: dossier, recorded } = known.dossier;
  const before = eventsBefore(needs.store, recorded, position);
  const opened = await needs.dossiers.open({ recorded: eventsKnownAt(before, knownAt) });
  return { dossier, asOf, knownAt, opened };
}

const DossierState = z
  .object({
    dossier: DossierId,
    asOf: DateOnly,
    knownAt: z.iso.datetime(),
    status: z.enum(['unknown', 'open', 'erased']),
    sections: DossierJson.describe('As in the official dossier'),
    standing: DossierStanding,
  })
  .meta({ id: 'DossierState', description: 'A dossier as it was on a day, as known at an instant' });

const state = operation({
  ...replaying,
  path: '/v1/audit/dossiers/{id}',
  summary: 'A dossier as it was on a day, as known at an instant.',
  answer: jsonOf(DossierState),
  handle: async (request, needs: ConsultationNeeds) => stateOf(await replayDossier(needs, request)),
});

function stateOf({ dossier, asOf, knownAt, opened }: Replayed): z.output<typeof DossierState> {
  const folded = fold(
    opened.map(({ event }) => event),
    asOf,
  );
  const { status } = folded.person;
  const isOpen = status === 'open';
  return {
    dossier,
    asOf,
    knownAt: knownAt.toISOString(),
    status,
    sections: isOpen ? dossierJson(officialDossier(documentHistory(opened), asOf)) : {},
    standing: isOpen ? standingOf(Section.options, folded, asOf) : {},
  };
}

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

const history = operation({
  ...replaying,
  path: '/v1/audit/dossiers/{id}/events',
  summary: 'The history of a dossier, opened: every event, when it held, when it was recorded, and by whom.',
  answer: jsonOf(DossierHistory),
  handle: async (request, needs: ConsultationNeeds) => historyOf(await replayDossier(needs, request)),
});

function historyOf({ dossier, knownAt, opened }: Replayed): z.output<typeof DossierHistory> {
  const events = opened.map(({ recorded, event, personal }) => ({
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
}

const ReplayRequest = z
  .union([
    z.strictObject({
      insz: z
        .string()
        .max(40)
        .describe('INSZ of the person; a malformed one is refused, and the refusal recorded'),
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
    const replayed = await replay(needs, await subjectOf(needs, body), body, envelope);
    return { history: historyOf(replayed), state: stateOf(replayed) };
  },
});

const withoutDigest = ({ commandDigest: _, ...personal }: Personal): Personal => personal;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

export default [state, history, whole];

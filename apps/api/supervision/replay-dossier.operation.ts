import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { eventDefinitionOf } from '../../../libs/domain/catalogue.js';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { NoLongerStated, OrderStated } from '../../../libs/domain/dossier/official-answer.js';
import { standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import { AskedInstant, brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { factsWithoutText } from '../../../libs/domain/kernel/event.js';
import { same } from '../../../libs/domain/kernel/same.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { eventsBefore, eventsUntil, knownAt } from '../../../libs/event-store/known-at.js';
import { DossierFindings, dossierFindings, DossierJson, dossierJson } from '../../../libs/magda/json.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import { statedFactsOf, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Personal } from '../../../libs/privacy/seal.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { documentHistory } from '../handling/personalia.js';
import { subjectOf, type Subject } from '../handling/resolve-person.js';
import { json, jsonOf, operation, type CommandEnvelope, type Received } from '../http/operation.js';
import { Problem } from '../http/problem.js';

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
  if (!person.known) throw new Problem('DOSSIER_UNKNOWN');
  const { id: dossier, recorded } = person.known.dossier;
  const known = eventsUntil(needs.store, eventsBefore(needs.store, recorded, position), until);
  return { dossier, asOf, knownAt: at, opened: await needs.dossiers.open({ recorded: known }) };
}

/** The facts that an auditor sees: all of them; of who was erased, those in which nobody can have written a text. */
function shownFacts(
  type: string,
  facts: Readonly<Record<string, unknown>>,
  personal: OpenedEvent['personal'],
): Record<string, unknown> {
  return typeof personal === 'object' ? facts : factsWithoutText(eventDefinitionOf(type), facts);
}

/** They order entries and end them; what they name is not shown itself. */
const aboutEntries: ReadonlySet<string> = new Set([NoLongerStated.name, OrderStated.name]);

/** Of who was erased, an event of an entry that has words for an id is left out of what the dossier was. */
const isShownWhole = ({ event: { type, facts }, personal }: OpenedEvent): boolean =>
  aboutEntries.has(type) || same(shownFacts(type, { ...facts }, personal), facts);

const DossierState = z
  .object({
    dossier: DossierId,
    asOf: DateOnly,
    knownAt: z.iso.datetime(),
    status: z.enum(['unknown', 'open', 'erased']),
    sections: DossierJson.describe('As in the official dossier'),
    standing: DossierStanding,
    findings: DossierFindings,
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
  const shown = opened.filter(isShownWhole);
  const folded = fold(
    shown.map(({ event }) => event),
    asOf,
  );
  const { status } = folded.person;
  const official = status === 'open' ? officialDossier(documentHistory(shown), asOf) : undefined;
  return {
    dossier,
    asOf,
    knownAt: knownAt.toISOString(),
    status,
    sections: official ? dossierJson(official) : {},
    standing: official ? standingOf(Section.options, folded, asOf) : {},
    findings: official ? dossierFindings(official) : [],
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
  const events = opened.map(({ recorded, personal }) => ({
    position: recorded.position,
    revision: recorded.revision,
    type: recorded.type,
    version: recorded.version,
    recordedAt: recorded.recordedAt.toISOString(),
    by: {
      organisation: textOr(recorded.metadata['organisation']),
      command: textOr(recorded.metadata['command']),
    },
    facts: shownFacts(recorded.type, statedFactsOf(recorded), personal),
    personal: typeof personal === 'string' ? personal : withoutDigest(personal),
  }));
  return { dossier, knownAt: knownAt.toISOString(), events };
}

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

const withoutDigest = ({ commandDigest: _, ...personal }: Personal): Personal => personal;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

export default [state, history, whole];

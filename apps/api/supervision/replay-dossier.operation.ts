import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { eventDefinitionOf } from '../../../libs/domain/catalogue.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { NoLongerStated, OrderStated } from '../../../libs/domain/dossier/official-answer.js';
import { DossierStanding, standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { factsWithoutText } from '../../../libs/domain/kernel/event.js';
import { same } from '../../../libs/domain/kernel/same.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { eventsKnownAt } from '../../../libs/event-store/known-at.js';
import { DossierJson, dossierJson } from '../../../libs/magda/json.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Personal } from '../../../libs/privacy/seal.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted, refusalsOfConsultation } from '../consultations/record-granted.js';
import { documentHistory } from '../handling/personalia.js';
import { personOfDossier } from '../handling/resolve-person.js';
import { jsonOf, operation, type Received } from '../http/operation.js';
import { wholeDossier } from './access-log.js';

/** The parameters of a replay: as of which day, as known at which instant. */
const ReplayParameters = z.strictObject({
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('As it was known at this instant; without it, now'),
});

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

/**
 * A dossier's history as it was known at an instant, opened for an auditor.
 * @throws Problem DOSSIER_UNKNOWN, or that of a refused consultation: an audit is one, and recorded like any
 */
async function replayDossier(
  needs: ConsultationNeeds,
  {
    parameters: { id: dossier },
    query,
    caller,
    requestId,
  }: Received<(typeof replaying)['parameters'], typeof ReplayParameters, undefined, 'audit'>,
): Promise<{
  readonly dossier: DossierId;
  readonly asOf: DateOnly;
  readonly knownAt: Date;
  readonly opened: readonly OpenedEvent[];
}> {
  const { asOf = brusselsDay(needs.clock()), knownAt = needs.clock() } = query;
  const known = await personOfDossier(needs, dossier);
  const envelope = { key: randomUUID(), body: null, caller, requestId };
  await recordGranted(needs, envelope, {
    ...wholeDossier,
    command: 'ReplayDossier',
    purpose: 'AUDIT',
    subject: { known },
  });
  const opened = await needs.dossiers.open({ recorded: eventsKnownAt(known.dossier.recorded, knownAt) });
  return { dossier, asOf, knownAt, opened };
}

/** The facts that an auditor sees: all of them; of who was erased, those in which nobody can have written a text. */
const shownFacts = ({ event, personal }: Pick<OpenedEvent, 'event' | 'personal'>): object =>
  typeof personal === 'object' ? event.facts : factsWithoutText(eventDefinitionOf(event.type), event.facts);

/** They order entries and end them; what they name is not shown itself. */
const aboutEntries: ReadonlySet<string> = new Set([NoLongerStated.name, OrderStated.name]);

/** Of who was erased, an event of an entry that has words for an id is left out of what the dossier was. */
const isShownWhole = ({ event, personal }: OpenedEvent): boolean =>
  aboutEntries.has(event.type) || same(shownFacts({ event, personal }), event.facts);

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
  async handle(request, needs: ConsultationNeeds) {
    const { dossier, asOf, knownAt, opened } = await replayDossier(needs, request);
    const shown = opened.filter(isShownWhole);
    const folded = fold(
      shown.map(({ event }) => event),
      asOf,
    );
    const { status } = folded.person;
    const isOpen = status === 'open';
    return {
      dossier,
      asOf,
      knownAt: knownAt.toISOString(),
      status,
      sections: isOpen ? dossierJson(officialDossier(documentHistory(shown), asOf)) : {},
      standing: isOpen ? standingOf(Section.options, folded, asOf) : {},
    };
  },
});

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
  async handle(request, needs: ConsultationNeeds) {
    const { dossier, knownAt, opened } = await replayDossier(needs, request);
    const events = opened.map(({ recorded, personal, ...one }) => ({
      position: recorded.position,
      revision: recorded.revision,
      type: recorded.type,
      version: recorded.version,
      recordedAt: recorded.recordedAt.toISOString(),
      by: {
        organisation: textOr(recorded.metadata['organisation']),
        command: textOr(recorded.metadata['command']),
      },
      facts: shownFacts({ ...one, personal }),
      personal: typeof personal === 'string' ? personal : withoutDigest(personal),
    }));
    return { dossier, knownAt: knownAt.toISOString(), events };
  },
});

const withoutDigest = ({ commandDigest: _, ...personal }: Personal): Personal => personal;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

export default [state, history];

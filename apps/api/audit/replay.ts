import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Section } from '../../../libs/domain/consultation/terms.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/dates.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { Standing, standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import { DossierJson, dossierJson } from '../../../libs/magda/json.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Personal } from '../../../libs/privacy/seal.js';
import { ConsultationLog } from '../consultations/consultation-log.js';
import { consultationIdOf, refused } from '../consultations/consult.js';
import type { LoadedDossier } from '../dossiers/dossier-repository.js';
import { heldEvents } from '../dossiers/held-events.js';
import { actOf } from '../act.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';

export const ReplayRequest = z.strictObject({
  asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  knownAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('As it was known at this instant; without it, now'),
});

export const ReplayedEvent = z
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

export const DossierHistory = z
  .object({ dossier: DossierId, knownAt: z.iso.datetime(), events: z.array(ReplayedEvent) })
  .meta({ id: 'DossierHistory' });
export type DossierHistory = z.output<typeof DossierHistory>;

export const DossierState = z
  .object({
    dossier: DossierId,
    asOf: DateOnly,
    knownAt: z.iso.datetime(),
    status: z.enum(['unknown', 'open', 'erased']),
    sections: DossierJson.describe('As in the official dossier'),
    standing: Standing,
  })
  .meta({ id: 'DossierState', description: 'A dossier as it was on a day, as known at an instant' });
export type DossierState = z.output<typeof DossierState>;

/** The history and the state of a dossier, for an auditor. */
export class ReplayDossier extends Query<{ history: DossierHistory; state: DossierState }> {
  constructor(
    readonly dossier: string,
    readonly parameters: unknown,
    readonly caller: Caller,
    readonly requestId: string,
  ) {
    super();
  }
}

@QueryHandler(ReplayDossier)
export class ReplayDossierHandler implements IQueryHandler<ReplayDossier> {
  readonly #log: ConsultationLog;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    this.#log = new ConsultationLog(parts);
  }

  /** @throws Problem DOSSIER_UNKNOWN, or that of a refused consultation: an audit is one, and recorded like any */
  async execute({ dossier: text, parameters, caller, requestId }: ReplayDossier) {
    const { asOf = brusselsDay(this.parts.clock()), knownAt = this.parts.clock() } = parse(
      ReplayRequest,
      parameters,
      'QUERY_INVALID',
    );
    const dossier = DossierId.safeParse(text).data;
    const loaded = dossier && (await this.parts.dossiers.load(dossier));
    if (!loaded || loaded.recorded.length === 0) throw new Problem('DOSSIER_UNKNOWN');
    await this.#record(loaded, caller, requestId);
    const known = (await this.parts.dossiers.open(loaded)).filter(
      ({ recorded }) => recorded.recordedAt <= knownAt,
    );
    return { history: historyOf(loaded, known, knownAt), state: stateOf(loaded, known, asOf, knownAt) };
  }

  async #record({ id: dossier }: LoadedDossier, caller: Caller, requestId: string): Promise<void> {
    const command = { command: 'ReplayDossier', key: randomUUID(), body: null, caller, requestId };
    const act = actOf(this.parts.blindIndex, command);
    const organisation = KboNumber.parse(caller.organisation);
    const id = consultationIdOf(organisation, act);
    const recorded = await this.#log.ask({
      id,
      organisation,
      at: this.parts.clock(),
      channel: 'API',
      purpose: 'AUDIT',
      sections: Section.options,
      whole: true,
      subject: { dossier },
      act,
    });
    if (recorded.kind === 'refused') throw refused(recorded);
  }
}

function historyOf(
  { id: dossier }: LoadedDossier,
  known: readonly OpenedEvent[],
  knownAt: Date,
): DossierHistory {
  const events = known.map(({ recorded, event, personal }) => ({
    position: recorded.position,
    revision: recorded.revision,
    type: recorded.type,
    version: recorded.version,
    recordedAt: recorded.recordedAt.toISOString(),
    by: {
      organisation: stated(recorded.metadata['organisation']),
      command: stated(recorded.metadata['command']),
    },
    facts: { ...event.facts },
    personal: typeof personal === 'string' ? personal : withoutDigest(personal),
  }));
  return { dossier, knownAt: knownAt.toISOString(), events };
}

const withoutDigest = ({ commandDigest: _, ...personal }: Personal): Personal => personal;

const stated = (value: unknown): string => (typeof value === 'string' ? value : '');

function stateOf(
  { id: dossier }: LoadedDossier,
  known: readonly OpenedEvent[],
  asOf: DateOnly,
  knownAt: Date,
): DossierState {
  const state = fold(
    known.map(({ event }) => event),
    asOf,
  );
  const { status } = state.person;
  const isOpen = status === 'open';
  return {
    dossier,
    asOf,
    knownAt: knownAt.toISOString(),
    status,
    sections: isOpen ? dossierJson(officialDossier(heldEvents(known), asOf)) : {},
    standing: isOpen ? standingOf(Section.options, state, asOf) : {},
  };
}

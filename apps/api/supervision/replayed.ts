/** A dossier as an auditor sees it: its history, and what it was on a day as known at an instant. */
import { z } from 'zod';
import { eventDefinitionOf } from '../../../libs/domain/catalogue.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { findingsOn, type ListedFinding } from '../../../libs/domain/dossier/finding-list.js';
import { NoLongerStated, OrderStated } from '../../../libs/domain/dossier/official-answer.js';
import { standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import { DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { factsWithoutText } from '../../../libs/domain/kernel/event.js';
import { same } from '../../../libs/domain/kernel/same.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { streams } from '../../../libs/domain/streams.js';
import { DossierFindings, dossierFindings, DossierJson, dossierJson } from '../../../libs/magda/json.js';
import { officialDossier } from '../../../libs/magda/official-dossier.js';
import { statedFactsOf, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Personal } from '../../../libs/privacy/seal.js';
import { documentHistory } from '../handling/personalia.js';
import { recordedBy } from '../handling/recorded-by.js';

const DossierStatus = z.enum(['unknown', 'open', 'erased']);

export const DossierState = z
  .object({
    dossier: DossierId,
    asOf: DateOnly,
    knownAt: z.iso.datetime(),
    status: DossierStatus,
    sections: DossierJson.describe('As in the official dossier'),
    standing: DossierStanding,
    findings: DossierFindings,
  })
  .meta({ id: 'DossierState', description: 'A dossier as it was on a day, as known at an instant' });

/** What a dossier is on a day. */
interface DossierOn extends Pick<
  z.output<typeof DossierState>,
  'status' | 'sections' | 'standing' | 'findings'
> {
  /** What a case worker looks at, the last one first. */
  readonly noted: readonly ListedFinding[];
}

/** What a dossier is on a day. @param counting what counts in it, in the order in which it does */
export function dossierOn(counting: readonly OpenedEvent[], asOf: DateOnly): DossierOn {
  const shown = counting.filter(isShownWhole);
  const folded = fold(
    shown.map(({ event }) => event),
    asOf,
  );
  const { status } = folded.person;
  if (status !== 'open') return { status, sections: {}, standing: {}, findings: [], noted: [] };
  const official = officialDossier(documentHistory(shown), asOf);
  return {
    status,
    sections: dossierJson(official),
    standing: standingOf(Section.options, folded, asOf),
    findings: dossierFindings(official),
    noted: findingsOn(folded, asOf),
  };
}

/** They order entries and end them; what they name is not shown itself. */
const aboutEntries: ReadonlySet<string> = new Set([NoLongerStated.name, OrderStated.name]);

/** Of who was erased, an event of an entry that has words for an id is left out of what the dossier was. */
const isShownWhole = ({ event: { type, facts }, personal }: OpenedEvent): boolean =>
  aboutEntries.has(type) || same(shownFacts(type, { ...facts }, personal), facts);

/** The facts that an auditor sees: all of them; of who was erased, those in which nobody can have written a text. */
function shownFacts(
  type: string,
  facts: Readonly<Record<string, unknown>>,
  personal: OpenedEvent['personal'],
): Record<string, unknown> {
  return typeof personal === 'object' ? facts : factsWithoutText(eventDefinitionOf(type), facts);
}

export const ReplayedEvent = z
  .object({
    id: EventId.describe('By which a correction names it'),
    dossier: DossierId.describe(
      'On whose stream it was recorded: of dossiers that were merged, one or the other',
    ),
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

export function replayedEvent({ recorded, personal }: OpenedEvent): z.output<typeof ReplayedEvent> {
  const { id, stream, position, revision, type, version, recordedAt } = recorded;
  return {
    id: EventId.parse(id),
    dossier: streams.dossier.idOf(stream),
    position,
    revision,
    type,
    version,
    recordedAt: recordedAt.toISOString(),
    by: recordedBy(recorded),
    facts: shownFacts(type, statedFactsOf(recorded), personal),
    personal: typeof personal === 'string' ? personal : withoutDigest(personal),
  };
}

const withoutDigest = ({ commandDigest: _, ...personal }: Personal): Personal => personal;

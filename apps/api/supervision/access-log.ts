import { z } from 'zod';
import type { ConsultationEvent } from '../../../libs/domain/consultation/events.js';
import { Channel, OrganisationType, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { AuthorisationId, ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { LegalBasis } from '../../../libs/domain/kernel/legal-basis.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { openRecorded, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Dependencies } from '../handling/dependencies.js';
import { inszNumbersIn } from '../handling/personalia.js';
import type { Person } from '../handling/resolve-person.js';
import { caughtUpBuild } from '../handling/caught-up-build.js';

/** One question about the person, as the log holds it. Source: GeefAuditLogging 02.00, AuditLogging. */
export const LogEntry = z
  .object({
    consultation: ConsultationId,
    at: z.iso.datetime().describe('When it was asked'),
    recordedAt: z.iso.datetime(),
    organisation: KboNumber,
    organisationName: z.string().nullable().describe('As it was known that day'),
    organisationNameNow: z.string().nullable(),
    organisationType: OrganisationType.or(z.literal('UNKNOWN')),
    purpose: Purpose.or(z.literal('UNKNOWN')).describe('Why'),
    channel: Channel,
    service: z.string().describe('What was called'),
    senderUri: z.string().nullable(),
    capacity: z.string().nullable(),
    outcome: z.enum(['granted', 'refused']),
    reason: z.string().nullable().describe('The code of the refusal'),
    authorisation: z.object({ authorisation: AuthorisationId, legalBasis: LegalBasis.nullable() }).nullable(),
    sectionsAsked: z.array(Section),
    sectionsGiven: z.array(Section),
    content: z.enum(['given', 'none']).describe('none: nothing of the person was given'),
    emergency: z.boolean().describe('Whether it was asked as an emergency (noodtoegang)'),
    insz: z.string().nullable().describe('By which the person was asked for, where that is kept'),
    sealed: z
      .enum(['open', 'forgotten', 'keyLost'])
      .describe('forgotten: who looked was erased with the person'),
    reference: z.string().nullable().optional().describe('Of the asker; for an auditor'),
    user: z.string().nullable().optional().describe('Who of the organisation; for an auditor'),
    emergencyReason: z.string().nullable().optional().describe('What the emergency was; for an auditor'),
    statedSender: z.string().nullable().optional().describe('A name that was not its own; for an auditor'),
  })
  .meta({ id: 'LogEntry', description: 'Who asked what about a person, when, why, and on which ground' });
export type LogEntry = z.output<typeof LogEntry>;

/** Which part of it. */
interface Extent {
  /** Asked at this instant and later. */
  readonly from?: Date | undefined;
  /** Asked before this instant. */
  readonly until?: Date | undefined;
  /** Recorded before this position: then the same question gets the same answer. */
  readonly before: Position;
  /** A person sees which organisation looked, and not which people worked there. */
  readonly reader: 'person' | 'auditor';
}

/** The most entries of one answer, the latest ones. */
export const mostEntries = 1_000;
/** Streams that are read at the same time. */
const AT_ONCE = 50;

export type AccessLogNeeds = Pick<
  Dependencies,
  'blindIndex' | 'dossiers' | 'keyRing' | 'organisations' | 'pool' | 'projections' | 'store'
>;

/**
 * Reads who asked what about one person, the latest first; `more` when there are more entries than one answer holds. It
 * decides nothing: its caller was granted, and that was recorded. @throws Problem of `notCaughtUp`
 */
export async function readAccessLog(
  needs: AccessLogNeeds,
  person: Person,
  extent: Extent,
): Promise<{ entries: LogEntry[]; more: boolean }> {
  const found = await findConsultations(needs, person, extent);
  const recorded = await firstEvents(needs, found.slice(0, mostEntries));
  const opened = await openRecorded(recorded, needs.keyRing);
  return {
    entries: opened.map((one) => entryOf(needs, one, person, extent.reader)),
    more: found.length > mostEntries,
  };
}

async function findConsultations(
  needs: AccessLogNeeds,
  person: Person,
  { from, until, before }: Extent,
): Promise<readonly ConsultationId[]> {
  const build = await caughtUpBuild(needs, 'consultations-of-person', before);
  const { rows } = await needs.pool.query<{ consultation: ConsultationId; position: Position }>(
    `select consultation, position from ${build.schema}.consultations
      where (dossier = $1 or unknown_person = any ($2::text[]))
        and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
      order by at desc, consultation`,
    [person.known?.dossier.id, await blindNumbers(needs, person), from, until],
  );
  return rows
    .filter(({ position }) => needs.store.comparePositions(position, before) < 0)
    .map(({ consultation }) => consultation);
}

/** The blind indexes of the numbers by which the person was asked for before there was a dossier. */
async function blindNumbers(
  { dossiers, blindIndex }: AccessLogNeeds,
  { insz, known }: Person,
): Promise<readonly string[]> {
  const numbers = new Set<string>(insz === undefined ? [] : [insz]);
  const history = known ? await dossiers.open(await dossiers.load(known.dossier.id)) : [];
  for (const number of inszNumbersIn(history)) numbers.add(number);
  return [...numbers].map((number) => blindIndex.blindInsz(number));
}

async function firstEvents(
  { store }: AccessLogNeeds,
  consultations: readonly ConsultationId[],
): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (let at = 0; at < consultations.length; at += AT_ONCE) {
    const ids = consultations.slice(at, at + AT_ONCE);
    const read = await Promise.all(
      ids.map((id) => store.readStream(streams.consultation.of(id), { limit: 1 })),
    );
    found.push(...read.flatMap(({ events }) => events));
  }
  return found;
}

function entryOf(
  { organisations }: AccessLogNeeds,
  { recorded, event, personal }: OpenedEvent,
  person: Person,
  reader: Extent['reader'],
): LogEntry {
  const decided = event as ConsultationEvent;
  const { facts } = decided;
  const sealed = (name: string) => {
    const value = typeof personal === 'string' ? undefined : personal[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    consultation: streams.consultation.idOf(recorded.stream),
    at: facts.at,
    recordedAt: recorded.recordedAt.toISOString(),
    organisation: facts.organisation,
    organisationName: organisations.nameOf(facts.organisation, brusselsDay(new Date(facts.at))),
    organisationNameNow: organisations.nameOf(facts.organisation),
    organisationType: facts.organisationType,
    purpose: facts.purpose,
    channel: facts.channel,
    service: recorded.metadata['command'] as string,
    senderUri: facts.senderUri ?? null,
    capacity: facts.capacity ?? null,
    ...decisionOf(organisations, decided),
    sectionsAsked: facts.sectionsAsked,
    emergency: facts.emergency ?? false,
    insz: facts.unknownPerson === undefined ? sealed('insz') : (person.insz ?? null),
    sealed: typeof personal === 'string' ? personal : 'open',
    ...(reader === 'auditor' && {
      reference: sealed('reference'),
      user: sealed('user'),
      emergencyReason: sealed('emergencyReason'),
      statedSender: sealed('statedSender'),
    }),
  };
}

function decisionOf({ register }: AccessLogNeeds['organisations'], { type, facts }: ConsultationEvent) {
  if (type === 'ConsultationRefused') {
    const nothing = { authorisation: null, sectionsGiven: [], content: 'none' as const };
    return { outcome: 'refused' as const, reason: facts.reason, ...nothing };
  }
  const { authorisation, sectionsGiven, content } = facts;
  const legalBasis = register.authorisation(authorisation)?.legalBasis ?? null;
  return {
    outcome: 'granted' as const,
    reason: null,
    authorisation: { authorisation, legalBasis },
    sectionsGiven,
    content,
  };
}

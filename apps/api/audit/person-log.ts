import { z } from 'zod';
import type { ConsultationGranted, ConsultationRefused } from '../../../libs/domain/consultation/events.js';
import { Channel, OrganisationType, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { FactEventOf } from '../../../libs/domain/kernel/event.js';
import { AuthorisationId, ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { LegalBasis } from '../../../libs/domain/kernel/legal-basis.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { openRecorded, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Person } from '../consultations/consultation-log.js';
import type { Parts } from '../parts.js';
import { caughtUpBuild } from './caught-up-build.js';

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
export interface Extent {
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

/** Reads who asked what about one person. It decides nothing: whoever calls it was granted and recorded. */
export class PersonLog {
  constructor(
    private readonly parts: Pick<
      Parts,
      'pool' | 'store' | 'keyRing' | 'blindIndex' | 'dossiers' | 'organisations' | 'projections'
    >,
  ) {}

  /**
   * The entries, the latest first; `more` when there are more of them than one answer holds.
   * @throws Problem NOT_YET_THERE, REPORT_BEING_BUILT
   */
  async read(subject: Person, extent: Extent): Promise<{ entries: LogEntry[]; more: boolean }> {
    const found = await this.#find(subject, extent);
    const recorded = await this.#recorded(found.slice(0, mostEntries));
    const opened = await openRecorded(recorded, this.parts.keyRing);
    return {
      entries: opened.map((one) => this.#entryOf(one, subject, extent.reader)),
      more: found.length > mostEntries,
    };
  }

  async #find(subject: Person, { from, until, before }: Extent): Promise<readonly string[]> {
    const { pool, store } = this.parts;
    const build = await caughtUpBuild(this.parts, 'consultations-of-person', before);
    const { rows } = await pool.query<{ consultation: string; position: Position }>(
      `select consultation, position from ${build.schema}.consultations
        where (dossier = $1 or unknown_person = any ($2::text[]))
          and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
        order by at desc, consultation`,
      [subject.dossier, await this.#blindNumbers(subject), from, until],
    );
    return rows
      .filter(({ position }) => store.comparePositions(position, before) < 0)
      .map(({ consultation }) => consultation);
  }

  /** By which numbers the person was asked for before there was a dossier. */
  async #blindNumbers({ insz, dossier }: Person): Promise<readonly string[]> {
    const numbers = new Set<string>(insz === undefined ? [] : [insz]);
    if (dossier !== undefined)
      for (const { event, personal } of await this.parts.dossiers.open(
        await this.parts.dossiers.load(dossier),
      ))
        if (isNumbered(event.type) && typeof personal !== 'string') numbers.add(String(personal['insz']));
    return [...numbers].map((number) => this.parts.blindIndex.blindInsz(number));
  }

  async #recorded(consultations: readonly string[]): Promise<readonly RecordedEvent[]> {
    const found: RecordedEvent[] = [];
    for (let at = 0; at < consultations.length; at += AT_ONCE) {
      const streams = consultations.slice(at, at + AT_ONCE).map((id) => `consultation-${id}`);
      const read = await Promise.all(
        streams.map((stream) => this.parts.store.readStream(stream, { limit: 1 })),
      );
      found.push(...read.flatMap(({ events }) => events));
    }
    return found;
  }

  #entryOf({ recorded, event, personal }: OpenedEvent, subject: Person, reader: Extent['reader']): LogEntry {
    const decided = event as Decided;
    const { facts } = decided;
    const { organisations } = this.parts;
    const kept = (name: string) => {
      const value = typeof personal === 'string' ? undefined : personal[name];
      return typeof value === 'string' ? value : null;
    };
    return {
      consultation: ConsultationId.parse(recorded.stream.slice('consultation-'.length)),
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
      ...this.#decisionOf(decided),
      sectionsAsked: facts.sectionsAsked,
      emergency: facts.emergency ?? false,
      insz: facts.unknownPerson === undefined ? kept('insz') : (subject.insz ?? null),
      sealed: typeof personal === 'string' ? personal : 'open',
      ...(reader === 'auditor' && {
        reference: kept('reference'),
        user: kept('user'),
        emergencyReason: kept('emergencyReason'),
        statedSender: kept('statedSender'),
      }),
    };
  }

  #decisionOf({ type, facts }: Decided) {
    if (type === 'ConsultationRefused') {
      const nothing = { authorisation: null, sectionsGiven: [], content: 'none' as const };
      return { outcome: 'refused' as const, reason: facts.reason, ...nothing };
    }
    const { authorisation, sectionsGiven, content } = facts;
    const legalBasis = this.parts.organisations.register.authorisation(authorisation)?.legalBasis ?? null;
    return {
      outcome: 'granted' as const,
      reason: null,
      authorisation: { authorisation, legalBasis },
      sectionsGiven,
      content,
    };
  }
}

type Decided = FactEventOf<typeof ConsultationGranted> | FactEventOf<typeof ConsultationRefused>;

const isNumbered = (type: string): boolean => type === 'DossierOpened' || type === 'InszReplaced';

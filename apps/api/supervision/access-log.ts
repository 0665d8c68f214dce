import { z } from 'zod';
import type { ConsultationEvent } from '../../../libs/domain/consultation/events.js';
import { municipalityKeepsUntil } from '../../../libs/domain/dossier/retention.js';
import { Channel, OrganisationType, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import {
  AuthorisationId,
  ConsultationId,
  ListId,
  type DossierId,
} from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { LegalBasis } from '../../../libs/domain/kernel/legal-basis.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { factsOf, openRecorded, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedDossier } from '../handling/dossiers.js';
import { askedUnder, type AskedUnder } from '../handling/joined-dossiers.js';
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
    list: ListId.nullable().describe('The list of persons on which the person was'),
    service: z.string().describe('What was called'),
    senderUri: z.string().nullable(),
    capacity: z.string().nullable(),
    outcome: z.enum(['granted', 'refused']),
    reason: z.string().nullable().describe('The code of the refusal'),
    authorisation: z.object({ authorisation: AuthorisationId, legalBasis: LegalBasis.nullable() }).nullable(),
    sectionsAsked: z.array(Section),
    sectionsGiven: z.array(Section),
    content: z.enum(['given', 'none']).describe('none: nothing of the person was given'),
    keptUntil: DateOnly.nullable().describe(
      'The last day on which a municipality may keep what it was given: the copy is its own. Source: decree of ' +
        '7 June 2013, art. 20, until 15 June 2024',
    ),
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
  const dossier = person.known && (await needs.dossiers.load(person.known.foundBy));
  const numbers = await blindNumbers(needs, person, dossier);
  const { recorded, more } = await readConsultations(needs, { dossier, numbers }, extent);
  const opened = await openRecorded(recorded, needs.keyRing);
  return { entries: opened.map((one) => entryOf(needs, one, numbers, extent.reader)), more };
}

/** An entry with the record that it was made of. */
interface OpenedEntry {
  readonly entry: LogEntry;
  readonly opened: OpenedEvent;
}

/**
 * Everything that was asked about one person, in the order in which it was recorded, a page of so many at a time.
 * @param check is told how many there are before the first is read @throws what it throws, Problem of `notCaughtUp`
 */
export async function* readWholeAccessLog(
  needs: AccessLogNeeds,
  person: Person,
  extent: Extent,
  { size, check }: { readonly size: number; readonly check: (consultations: number) => void },
): AsyncGenerator<readonly OpenedEntry[], void, undefined> {
  const dossier = person.known && (await needs.dossiers.load(person.known.foundBy));
  const numbers = await blindNumbers(needs, person, dossier);
  const found = [...(await findConsultations(needs, { dossier, numbers }, extent))];
  check(found.length);
  found.sort((a, b) => needs.store.comparePositions(a.position, b.position));
  for (let at = 0; at < found.length; at += size) {
    const recorded = await firstEvents(needs, found.slice(at, at + size));
    yield (await openRecorded(recorded, needs.keyRing)).map((opened) => ({
      entry: entryOf(needs, opened, numbers, extent.reader),
      opened,
    }));
  }
}

/**
 * The decisions on questions about one person, the latest first; `more` when there are more than `mostEntries`.
 * @throws Problem of `notCaughtUp`
 */
export async function readConsultations(
  needs: AccessLogNeeds,
  known: Known,
  extent: Omit<Extent, 'reader'>,
): Promise<{ recorded: readonly RecordedEvent[]; more: boolean }> {
  const found = await findConsultations(needs, known, extent);
  const recorded = await firstEvents(needs, found.slice(0, mostEntries));
  return { recorded, more: found.length > mostEntries };
}

/** By what consultations of a person are found. */
interface Known {
  readonly dossier: LoadedDossier | undefined;
  readonly numbers: BlindNumbers;
}
/** The numbers by which a person was asked for before there was a dossier, by their blind indexes. */
type BlindNumbers = ReadonlyMap<string, string>;

async function findConsultations(
  needs: AccessLogNeeds,
  { dossier, numbers }: Known,
  { from, until, before }: Omit<Extent, 'reader'>,
): Promise<readonly ConsultationRow[]> {
  const under = dossier ? askedUnder(needs.store, dossier) : [];
  const build = await caughtUpBuild(needs, 'consultations-of-person', before);
  const { rows } = await needs.pool.query<ConsultationRow>(
    `select consultation, position, dossier from ${build.schema}.consultations
      where (dossier = any ($1::uuid[]) or unknown_person = any ($2::text[]))
        and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
      order by at desc, consultation`,
    [under.map(({ dossier }) => dossier), [...numbers.keys()], from, until],
  );
  return rows.filter(
    (row) => needs.store.comparePositions(row.position, before) < 0 && isOf(needs, row, under),
  );
}

/** Whether a consultation is in the log of a person. @throws StoreUnavailable */
export async function isInAccessLog(
  needs: Pick<AccessLogNeeds, 'blindIndex' | 'dossiers' | 'store'>,
  person: Person,
  recorded: RecordedEvent,
): Promise<boolean> {
  const found = person.known && (await needs.dossiers.load(person.known.foundBy));
  const { unknownPerson, dossier } = (factsOf(recorded) as ConsultationEvent).facts;
  if (unknownPerson !== undefined) return (await blindNumbers(needs, person, found)).has(unknownPerson);
  if (dossier === undefined || !found) return false;
  return isOf(needs, { dossier, position: recorded.position }, askedUnder(needs.store, found));
}

interface ConsultationRow {
  readonly consultation: ConsultationId;
  readonly position: Position;
  readonly dossier: DossierId | null;
}

/** Whether a consultation is of the person: under an id that was not always theirs, only as long as it was. */
const isOf = (
  { store }: Pick<AccessLogNeeds, 'store'>,
  { dossier, position }: Omit<ConsultationRow, 'consultation'>,
  under: readonly AskedUnder[],
): boolean =>
  dossier === null ||
  under.some(
    ({ dossier: id, from, until }) =>
      id === dossier &&
      (from === undefined || store.comparePositions(position, from) >= 0) &&
      (until === undefined || store.comparePositions(position, until) < 0),
  );

async function blindNumbers(
  { dossiers, blindIndex }: Pick<AccessLogNeeds, 'blindIndex' | 'dossiers'>,
  { insz }: Person,
  dossier: LoadedDossier | undefined,
): Promise<BlindNumbers> {
  const numbers = new Set<string>(insz === undefined ? [] : [insz]);
  for (const number of inszNumbersIn(dossier ? await dossiers.open(dossier) : [])) numbers.add(number);
  return new Map([...numbers].map((number) => [blindIndex.blindInsz(number), number]));
}

async function firstEvents(
  { store }: AccessLogNeeds,
  consultations: readonly ConsultationRow[],
): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (let at = 0; at < consultations.length; at += AT_ONCE) {
    const rows = consultations.slice(at, at + AT_ONCE);
    const read = await Promise.all(
      rows.map(({ consultation }) => store.readStream(streams.consultation.of(consultation), { limit: 1 })),
    );
    found.push(...read.flatMap(({ events }) => events));
  }
  return found;
}

function entryOf(
  { organisations }: AccessLogNeeds,
  { recorded, event, personal }: OpenedEvent,
  numbers: BlindNumbers,
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
    list: facts.list ?? null,
    service: recorded.metadata['command'] as string,
    senderUri: facts.senderUri ?? null,
    capacity: facts.capacity ?? null,
    ...decisionOf(organisations, decided),
    sectionsAsked: facts.sectionsAsked,
    keptUntil: keptUntil(decided),
    emergency: facts.emergency ?? false,
    insz: facts.unknownPerson === undefined ? sealed('insz') : (numbers.get(facts.unknownPerson) ?? null),
    sealed: typeof personal === 'string' ? personal : 'open',
    ...(reader === 'auditor' && {
      reference: sealed('reference'),
      user: sealed('user'),
      emergencyReason: sealed('emergencyReason'),
      statedSender: sealed('statedSender'),
    }),
  };
}

function keptUntil({ type, facts }: ConsultationEvent): DateOnly | null {
  const isCopy = type === 'ConsultationGranted' && facts.content === 'given';
  if (!isCopy || facts.organisationType !== 'MUNICIPALITY') return null;
  return municipalityKeepsUntil(brusselsDay(new Date(facts.at))) ?? null;
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

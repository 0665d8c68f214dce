import { randomUUID } from 'node:crypto';
import type { Decision } from '../../../libs/domain/kernel/decision.js';
import { CommandUnchanged } from '../../../libs/domain/kernel/unchanged.js';
import { streams } from '../../../libs/domain/streams.js';
import {
  AppendTooLarge,
  IdempotencyCorrupted,
  WrongExpectedRevision,
  type AppendResult,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../../../libs/event-store/port.js';
import { openRecorded, sealEvent } from '../../../libs/privacy/event-sealing.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { Problem } from '../http/problem.js';
import { derivedId, openMetadata, withAuthor, type CommandMetadata } from './command-envelope.js';
import type { Dependencies } from './dependencies.js';
import type { LoadedStream } from './loaded-stream.js';

/** How often a command is decided anew because another writer was first. */
const ATTEMPTS = 8;

/**
 * How a command that was sent before is found again:
 * - `readFirst`: among the events of its stream, which is read for the decision anyway; its first answer is repeated.
 * - `onConflict`: its stream must be new, so only a conflict tells, and nothing is read in vain; its first answer is
 *   repeated.
 * - `goesOn`: it is decided anew on what it recorded before, and goes on where it was. An import is done when it finds
 *   its own closing event (`OfficialAnswerImported`), a declaration of an organisation when nothing is left to record.
 */
type Repetition = 'readFirst' | 'onConflict' | 'goesOn';

/** A command on one stream, as data. */
interface CommandOnStream<Loaded extends LoadedStream, Decided extends Decision> {
  readonly metadata: CommandMetadata;
  readonly repetition: Repetition;
  /** Loads the stream that the command is about. Called anew for each attempt. */
  load(): Loaded | Promise<Loaded>;
  /** Decides the command, on what its stream holds. */
  decide(loaded: Loaded): Decided | Promise<Decided>;
  /**
   * What is done once it is decided that there is something to record: it gives the key that seals the personal parts.
   */
  prepare(loaded: Loaded): Promise<DataKey>;
}

/** What a command led to: the events that it has recorded, now or when it was sent before, and the position reached. */
export type Handled<Loaded, Decided = Decision> = { readonly loaded: Loaded } & (
  | {
      readonly kind: 'recorded';
      readonly decision: Exclude<Decided, { kind: 'refused' }>;
      readonly events: readonly Pick<RecordedEvent, 'id' | 'type' | 'revision'>[];
      readonly position: Position;
      /** Whether another attempt of the same command had recorded just these events. */
      readonly repeated: boolean;
    }
  | {
      readonly kind: 'unchanged';
      readonly decision: Exclude<Decided, { kind: 'refused' }>;
      readonly events: readonly [];
      readonly position: Position | undefined;
    }
  | {
      readonly kind: 'repeated';
      readonly events: readonly RecordedEvent[];
      readonly position: Position | undefined;
    }
);

type Needs = Pick<Dependencies, 'keyRing' | 'store'>;

/**
 * Handles a command: loads its stream, finds what the same command recorded before, decides, and appends under
 * optimistic concurrency, anew when another writer was first.
 *
 * Why a command takes effect once, however often it is sent: its id is the HMAC of the sender and the sender's own key,
 * and it stands in the metadata of every event that it records. The events of one command on one stream are appended
 * together, so either all are found again or none. Between load and append no other event can come in: the append
 * expects the revision that was loaded, or a stream that is new. Ids of events are derived from stream, command id and
 * number, so an append that was sent twice is recognised by the store. A body that differs under the same key, and
 * is about the same stream, is refused by its digest, which is sealed in the first of those events; one about another
 * stream doesn't meet them, and is a command of its own. A command that changed nothing leaves a note
 * (`CommandUnchanged`) on a stream of its own, under its id, which is read with the stream that it is about: so its key
 * refuses another body too, whomever that is about, and the first answer stands when others change something later. A
 * note on the stream that the command was about would cost no read, but a body about somebody else would not meet it,
 * and each fold, timeline and revision of a dossier would hold what didn't happen. A refused command left no event, and
 * is decided anew.
 *
 * @throws Problem of a refusal; IDEMPOTENCY_KEY_REUSED; CONFLICT when others wrote again and again; EventStoreError
 */
export async function handleCommand<Loaded extends LoadedStream, Decided extends Decision>(
  needs: Needs,
  command: CommandOnStream<Loaded, Decided>,
): Promise<Handled<Loaded, Decided>> {
  if (command.repetition === 'onConflict') return await attemptOnce(needs, command);
  for (let count = 1; count <= ATTEMPTS; count += 1) {
    try {
      return await attemptOnce(needs, command);
    } catch (error) {
      if (!isConcurrencyConflict(error)) throw error;
    }
  }
  throw new Problem('CONFLICT', [], { retryAfter: 1 });
}

/**
 * Whether optimistic concurrency refused an append: another writer was first. That may be this very command, sent twice
 * and decided on a state in between: its events have the same ids, but there may be more or fewer of them.
 */
const isConcurrencyConflict = (error: unknown): boolean =>
  error instanceof WrongExpectedRevision || error instanceof IdempotencyCorrupted;

async function attemptOnce<Loaded extends LoadedStream, Decided extends Decision>(
  needs: Needs,
  command: CommandOnStream<Loaded, Decided>,
): Promise<Handled<Loaded, Decided>> {
  const { metadata, repetition } = command;
  const { loaded, note } = await loadWithNote(needs, command);
  const earlier = eventsOfCommand(metadata, loaded.recorded);
  const found = earlier.length > 0 ? earlier : note;
  if (found.length > 0 && repetition === 'readFirst') {
    await checkSameBody(needs, metadata, found);
    return { kind: 'repeated', loaded, events: earlier, position: found.at(-1)?.position };
  }
  const decided = await command.decide(loaded);
  if (decided.kind === 'refused') throw Problem.of(decided);
  const decision = decided as Exclude<Decided, { kind: 'refused' }>;
  const { events } = decided;
  if (events.length === 0) {
    const noted = repetition === 'readFirst' ? await noteUnchanged(needs, metadata) : undefined;
    const position = noted ?? loaded.recorded.at(-1)?.position;
    return { kind: 'unchanged', loaded, decision, events: [], position };
  }
  const { stream } = loaded;
  const key = await command.prepare(loaded);
  const open = openMetadata(metadata);
  const sealed = events.map((event, index) => {
    // A command that opens a new stream has random ids, so that a repetition is refused as a conflict and meets what
    // was recorded first, whatever it would record itself.
    const id =
      repetition === 'onConflict'
        ? randomUUID()
        : derivedId(stream, metadata.commandId, earlier.length + index);
    return sealEvent({ id, stream, event: withAuthor(event, metadata), key, metadata: open });
  });
  try {
    const { revision, position, repeated } = await append(needs.store, loaded, sealed, repetition);
    const first = revision - events.length + 1;
    const written = sealed.map(({ id, type }, index) => ({ id, type, revision: first + index }));
    return { kind: 'recorded', loaded, decision, events: written, position, repeated };
  } catch (error) {
    if (repetition !== 'onConflict' || !(error instanceof WrongExpectedRevision)) throw error;
    const found = await findRepetition(needs, metadata, stream);
    if (!found) throw error;
    return { kind: 'repeated', loaded, events: [found], position: found.position };
  }
}

/** The stream that a command is about, and its own note, which is there when it changed nothing before. */
async function loadWithNote<Loaded extends LoadedStream>(
  needs: Needs,
  command: CommandOnStream<Loaded, Decision>,
): Promise<{ readonly loaded: Loaded; readonly note: readonly RecordedEvent[] }> {
  const { metadata, repetition } = command;
  if (repetition !== 'readFirst') return { loaded: await command.load(), note: [] };
  const [loading, noting] = await Promise.allSettled([command.load(), readNote(needs, metadata)]);
  if (noting.status === 'rejected') throw noting.reason;
  const note = noting.value;
  if (loading.status === 'fulfilled') return { loaded: loading.value, note };
  await checkSameBody(needs, metadata, note); // another body may be about what there isn't
  throw loading.reason;
}

async function readNote({ store }: Needs, { commandId }: CommandMetadata): Promise<readonly RecordedEvent[]> {
  return (await store.readStream(streams.command.of(commandId), { limit: 1 })).events;
}

/**
 * Checks the key of a command that goes on over several streams, and takes it by a note where nothing else will.
 * @param holds whether an event on the first of those streams is going to hold the key
 * @throws Problem IDEMPOTENCY_KEY_REUSED
 */
export async function takeKey(needs: Needs, metadata: CommandMetadata, holds: boolean): Promise<void> {
  const note = await readNote(needs, metadata);
  await checkSameBody(needs, metadata, note);
  if (holds || note.length > 0) return;
  try {
    await noteUnchanged(needs, metadata);
  } catch (error) {
    if (!isConcurrencyConflict(error)) throw error;
    await checkSameBody(needs, metadata, await readNote(needs, metadata));
  }
}

/** Notes that a command changed nothing. @throws WrongExpectedRevision when that was noted meanwhile */
async function noteUnchanged(needs: Needs, metadata: CommandMetadata): Promise<Position> {
  const stream = streams.command.of(metadata.commandId);
  const event = withAuthor(CommandUnchanged.of({}), metadata);
  const key = await keyOfOrganisation(needs, metadata.organisation);
  const id = derivedId(stream, 0);
  const note = sealEvent({ id, stream, event, key, metadata: openMetadata(metadata) });
  const { position } = await needs.store.append(stream, 'noStream', [note]);
  return position;
}

/**
 * The first event of a stream that a command opened when it was sent before; undefined when there is no such stream.
 * @throws Problem IDEMPOTENCY_KEY_REUSED when another body was sent under the same key
 */
export async function findRepetition(
  needs: Needs,
  metadata: CommandMetadata,
  stream: string,
): Promise<RecordedEvent | undefined> {
  const { events } = await needs.store.readStream(stream, { limit: 1 });
  await checkSameBody(needs, metadata, events);
  return events[0];
}

/**
 * Checks that events were recorded by this very body. Where that was erased with a person it isn't told: it would tell
 * that there was one. @throws Problem IDEMPOTENCY_KEY_REUSED
 */
export async function checkSameBody(
  { keyRing }: Pick<Needs, 'keyRing'>,
  { digest }: CommandMetadata,
  recorded: readonly RecordedEvent[],
): Promise<void> {
  const opened = await openRecorded(recorded.slice(0, 1), keyRing);
  const isSame = opened.every(
    ({ personal }) =>
      personal === 'forgotten' || (typeof personal === 'object' && personal['commandDigest'] === digest),
  );
  if (!isSame) throw new Problem('IDEMPOTENCY_KEY_REUSED');
}

/** What a command recorded in a stream, found again by its id. */
export const eventsOfCommand = ({ commandId }: CommandMetadata, recorded: readonly RecordedEvent[]) =>
  recorded.filter((event) => event.metadata['commandId'] === commandId);

/**
 * The key that seals who of an organisation commanded or asked something that is about no person. It is never
 * destroyed.
 */
export async function keyOfOrganisation(
  { keyRing }: Pick<Needs, 'keyRing'>,
  organisation: string,
): Promise<DataKey> {
  const key = await keyRing.ensureKey(`organisation-${organisation}`, 'accessLog');
  if (key === 'destroyed') throw new TypeError('the access-log key of an organisation is never destroyed');
  return key;
}

/**
 * Appends the events of a command together. Those of one that goes on when it is sent again may be appended in several
 * parts where they are too large for one append. @throws what EventStore.append throws
 */
async function append(
  store: EventStore,
  { stream, expected }: Pick<LoadedStream, 'stream' | 'expected'>,
  events: readonly NewEvent[],
  repetition: Repetition,
): Promise<AppendResult> {
  try {
    return await store.append(stream, expected, events);
  } catch (error) {
    const mayBeParted = repetition === 'goesOn' && error instanceof AppendTooLarge && events.length > 1;
    if (!mayBeParted) throw error; // what is too large is refused before anything is sent
    const half = Math.ceil(events.length / 2);
    const { revision } = await append(store, { stream, expected }, events.slice(0, half), repetition);
    return append(store, { stream, expected: revision }, events.slice(half), repetition);
  }
}

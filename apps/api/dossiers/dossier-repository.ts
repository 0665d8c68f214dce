import { randomUUID } from 'node:crypto';
import type { AnyFactEvent } from '../../../libs/domain/catalogue.js';
import { fold, type Dossier } from '../../../libs/domain/dossier/dossier.js';
import { InszLinked } from '../../../libs/domain/dossier/person.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz, withoutSeparators } from '../../../libs/domain/identifiers/insz.js';
import {
  AppendTooLarge,
  type AppendResult,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type RecordedEvent,
} from '../../../libs/event-store/port.js';
import { readNewEvents } from '../../../libs/event-store/read-stream.js';
import type { BlindIndex } from '../../../libs/privacy/blind-index.js';
import { derivedId, eventId, metadataOf, signed, type Act } from '../act.js';
import {
  factsOf,
  openRecorded,
  sealedOf,
  sealEvent,
  type OpenedEvent,
} from '../../../libs/privacy/event-sealing.js';
import type { DataKey, KeyRing } from '../../../libs/privacy/key-ring.js';
import { DossierMemory, type KnownRoad } from './dossier-memory.js';

export interface LoadedDossier {
  readonly id: DossierId;
  readonly recorded: readonly RecordedEvent[];
  readonly facts: readonly AnyFactEvent[];
  readonly state: Dossier;
  readonly expected: ExpectedRevision;
}

/** Where the road from an INSZ stands: to which dossier it leads, if it does, and at which revision. */
export interface Road {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly dossier: DossierId | undefined;
}

/** What a consultation needs of a person, when it was read along with the road. */
export interface Ahead {
  readonly dossier: LoadedDossier;
  /** Seals who looked. */
  readonly accessKey: DataKey | 'destroyed';
}

/** Whom an asker means. */
export interface Meant {
  readonly insz: Insz;
  readonly dossier: DossierId | undefined;
  readonly ahead?: Ahead;
}

/**
 * The id of a dossier: that of the command that opens it, so that a retry meets itself; nothing of the INSZ
 * is in it.
 */
export const dossierIdOf = ({ commandId }: Act): DossierId =>
  DossierId.parse(derivedId('dossier', commandId));

export const dossierStream = (id: DossierId): string => `dossier-${id}`;

/** The dossier of somebody to whom no road was ever laid, so that nothing can have been recorded in it. */
export const newDossier = (id: DossierId): LoadedDossier => ({
  id,
  recorded: [],
  facts: [],
  state: fold([]),
  expected: 'noStream',
});

/** Reads and writes dossiers: one stream per person, sealed with the person's key. */
export class DossierRepository {
  readonly #memory = new DossierMemory();

  constructor(
    private readonly store: EventStore,
    private readonly keyRing: KeyRing,
    private readonly blindIndex: BlindIndex,
  ) {}

  /** Follows the road from an INSZ. A road whose key was destroyed leads nowhere, and a new one may be laid on it. */
  find(insz: Insz): Promise<Road> {
    return this.#follow(this.blindIndex.inszStream(insz));
  }

  async #follow(stream: string): Promise<Road> {
    const known = this.#memory.road(stream);
    if (known && (await this.#leadsAsBefore(stream, known)))
      return { stream, expected: known.event.revision, dossier: known.dossier };
    const { events } = await this.store.readStream(stream, { direction: 'backward', limit: 1 });
    const [opened] = await openRecorded(events, this.keyRing);
    if (!opened) return { stream, expected: 'noStream', dossier: undefined };
    const { recorded: event, personal } = opened;
    const dossier = typeof personal === 'string' ? undefined : DossierId.parse(personal['dossier']);
    if (dossier) this.#memory.keepRoad(stream, { event, dossier });
    return { stream, expected: event.revision, dossier };
  }

  /** Whether the last event of a road is still the same, and its key is there. */
  async #leadsAsBefore(stream: string, { event, dossier }: KnownRoad): Promise<boolean> {
    const [news, key] = await Promise.all([
      readNewEvents(this.store, stream, [event]),
      this.keyRing.currentKeyId(dossier, 'road'),
    ]);
    return news.at(-1) === event && key === sealedOf(event)?.key;
  }

  /**
   * Whom an asker means: somebody by an INSZ that can be one, or by one that an official document stated although its
   * check fails. Where the road most likely leads to is read along with it.
   */
  async meant(text: string): Promise<Meant | 'malformed'> {
    const { success, data } = Insz.safeParse(text);
    const digits = data ?? withoutSeparators(text);
    if (!/^\d{11}$/.test(digits)) return 'malformed';
    const insz = digits as Insz;
    const stream = this.blindIndex.inszStream(insz);
    const likely = this.#memory.road(stream)?.dossier;
    const [{ dossier }, ahead] = await Promise.all([this.#follow(stream), likely && this.#ahead(likely)]);
    if (!success && !dossier) return 'malformed';
    return { insz, dossier, ...(ahead && dossier === likely && { ahead }) };
  }

  async #ahead(id: DossierId): Promise<Ahead> {
    const [dossier, accessKey] = await Promise.all([this.load(id), this.keyRing.ensureKey(id, 'accessLog')]);
    return { dossier, accessKey };
  }

  /**
   * Lays the road from an INSZ to a dossier. It has a key of its own and nothing that the dossier's events
   * have too, so that after erasure nothing in the log leads from one to the other.
   * @throws WrongExpectedRevision when another was laid meanwhile
   */
  async link(road: Road, id: DossierId, act: Act): Promise<void> {
    await this.#lay(road, id, await this.keyRing.ensureKey(id, 'road'), act);
  }

  /** Lays the road to a dossier that begins, and gives the key of its person. @throws as `link` */
  async begin(road: Road, id: DossierId, act: Act): Promise<DataKey | 'destroyed'> {
    const keys = await this.keyRing.ensureKeys(id, ['dossier', 'road']);
    if (keys.dossier !== 'destroyed') await this.#lay(road, id, keys.road, act);
    return keys.dossier;
  }

  async #lay(road: Road, id: DossierId, key: DataKey | 'destroyed', act: Act): Promise<void> {
    if (key === 'destroyed') throw new TypeError('a road is laid to an open dossier only');
    const { stream, expected } = road;
    const metadata = { command: act.command, organisation: act.organisation };
    const event = sealEvent({
      id: randomUUID(),
      stream,
      event: InszLinked.of({ dossier: id }),
      key,
      metadata,
    });
    await this.store.append(stream, expected, [event]);
  }

  /**
   * The dossier with its whole history, as the log holds it when it is asked; of an unknown id, an empty one. Of one
   * that is known from before, only what came after is read.
   */
  async load(id: DossierId): Promise<LoadedDossier> {
    const known = this.#memory.dossier(id);
    const recorded = await readNewEvents(this.store, dossierStream(id), known?.recorded ?? []);
    if (known?.recorded === recorded) return known;
    const facts = recorded.map((event) => factsOf(event));
    const expected = recorded.at(-1)?.revision ?? 'noStream';
    const loaded = { id, recorded, facts, state: fold(facts), expected } as const;
    if (recorded.length > 0) this.#memory.keepDossier(loaded);
    return loaded;
  }

  /** Lets go of the roads to somebody who is erased: they lead nowhere any more. */
  forgetRoads(id: DossierId): void {
    this.#memory.forgetRoads(id);
  }

  /** Opens what is sealed, for an authorised reader. */
  open(dossier: Pick<LoadedDossier, 'recorded'>): Promise<OpenedEvent[]> {
    return openRecorded(dossier.recorded, this.keyRing);
  }

  /** Whether what a command wrote came from this very body. */
  async isOf(act: Act, written: readonly RecordedEvent[]): Promise<boolean> {
    const opened = await openRecorded(written.slice(0, 1), this.keyRing);
    return opened.every(
      ({ personal }) => typeof personal !== 'string' && personal['commandDigest'] === act.digest,
    );
  }

  /** The key of a dossier's person, made with the dossier; `destroyed` after erasure. */
  key(id: DossierId): Promise<DataKey | 'destroyed'> {
    return this.keyRing.ensureKey(id, 'dossier');
  }

  /** Appends a decision, sealed. @throws what EventStore.append throws */
  append(
    dossier: LoadedDossier,
    events: readonly DomainEvent[],
    key: DataKey,
    act: Act,
  ): Promise<AppendResult> {
    const stream = dossierStream(dossier.id);
    return this.store.append(stream, dossier.expected, sealedEvents({ stream, events, key, act }));
  }

  /**
   * Appends what an act goes on to record after what it has recorded in the dossier before: in one append, or where
   * that is too much for one, in several, in order. Only for an act that goes on when it is repeated after a crash.
   * @throws what EventStore.append throws; AppendTooLarge when one event is too large
   */
  appendOn(
    dossier: LoadedDossier,
    events: readonly DomainEvent[],
    key: DataKey,
    act: Act,
  ): Promise<AppendResult> {
    const stream = dossierStream(dossier.id);
    const before = eventsOf(act, dossier.recorded).length;
    return this.#appendInParts(stream, dossier.expected, sealedEvents({ stream, events, key, act, before }));
  }

  /** What is too large is refused before anything is sent, so that it can be parted. */
  async #appendInParts(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    try {
      return await this.store.append(stream, expected, events);
    } catch (error) {
      if (!(error instanceof AppendTooLarge) || events.length === 1) throw error;
      const half = Math.ceil(events.length / 2);
      const { revision } = await this.#appendInParts(stream, expected, events.slice(0, half));
      return this.#appendInParts(stream, revision, events.slice(half));
    }
  }
}

/** What an act records in a stream, as events of the store. @param before how many it has recorded there before */
export function sealedEvents({
  stream,
  events,
  key,
  act,
  before = 0,
}: {
  readonly stream: string;
  readonly events: readonly DomainEvent[];
  readonly key: DataKey;
  readonly act: Act;
  readonly before?: number;
}): readonly NewEvent[] {
  const metadata = metadataOf(act);
  return events.map((event, index) =>
    sealEvent({
      id: eventId(stream, act, before + index),
      stream,
      event: signed(event, act),
      key,
      metadata,
    }),
  );
}

/** What an accepted command wrote, found again by its id in the events of its stream. */
export function eventsOf({ commandId }: Act, recorded: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return recorded.filter((event) => event.metadata['commandId'] === commandId);
}

export const lastPosition = (events: readonly RecordedEvent[]): Position | undefined =>
  events.at(-1)?.position;

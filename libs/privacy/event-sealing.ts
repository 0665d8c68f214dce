import { type AnyFactEvent, eventDefinitionOf } from '../domain/catalogue.js';
import { type AnyEventDefinition, type DomainEvent, upcast } from '../domain/kernel/event.js';
import type { JsonObject, NewEvent, RecordedEvent } from '../event-store/port.js';
import type { DataKey, KeyRing } from './key-ring.js';
import { openSealed, type Personal, type Sealed, sealPersonal } from './seal.js';

/** What an event of ours holds in the store: its facts open, its personal part (when it has one) sealed. */
export type StoredData = { readonly facts: JsonObject; readonly sealed?: Sealed };

/** An event of the domain on its way to a stream. */
export interface EventToSeal {
  readonly id: string;
  readonly stream: string;
  readonly event: DomainEvent;
  /** The key of the person; needed when the event has a personal part. */
  readonly key?: DataKey;
  readonly metadata?: JsonObject;
}

/**
 * An event with its personal part open, both in today's version. There is no such part when its key was destroyed
 * (`forgotten`) or is not among the keys (`keyLost`: a fault of a restore, which an operator should hear of).
 */
export interface OpenedEvent {
  readonly recorded: RecordedEvent;
  readonly event: AnyFactEvent;
  readonly personal: Personal | 'forgotten' | 'keyLost';
}

/** Finds the definition behind a stored name; tests give their own. */
export type FindDefinition = (name: string) => AnyEventDefinition;

/**
 * Makes the store's event out of the domain's.
 * @throws TypeError when there is a personal part and no key: a fault of the program
 */
export function sealEvent({ id, stream, event, key, metadata }: EventToSeal): NewEvent {
  const facts = event.facts as JsonObject;
  const personal = event.personal as Personal;
  const { type, version } = event;
  const hasPersonal = Object.keys(personal).length > 0;
  if (hasPersonal && !key) throw new TypeError(`${type} has a personal part and no key to seal it`);
  const sealed = hasPersonal && key && sealPersonal(key, { eventId: id, stream, type }, personal);
  return { id, type, version, data: { facts, ...(sealed && { sealed }) }, ...(metadata && { metadata }) };
}

/**
 * The open part of a recorded event, in today's version: what rules and projections see. @throws RangeError see
 * `upcast`
 */
export function factsOf(recorded: RecordedEvent, find: FindDefinition = eventDefinitionOf): AnyFactEvent {
  const facts = upcast(find(recorded.type), 'facts', recorded.version, storedData(recorded).facts);
  return { type: recorded.type, facts } as AnyFactEvent;
}

/**
 * The sealed part of a recorded event, for a read model that keeps a copy of it; it opens with the event's id,
 * stream and type only.
 */
export function sealedOf(recorded: RecordedEvent): Sealed | undefined {
  return storedData(recorded).sealed;
}

/**
 * Opens a slice of events, with one query for all their keys.
 * @throws SealBroken when a sealed part was changed, RangeError see `upcast`
 */
export async function openRecorded(
  events: readonly RecordedEvent[],
  keyRing: Pick<KeyRing, 'findKeys'>,
  find: FindDefinition = eventDefinitionOf,
): Promise<OpenedEvent[]> {
  const keys = await keyRing.findKeys(events.flatMap((recorded) => sealedOf(recorded)?.key ?? []));
  return events.map((recorded) => ({
    recorded,
    event: factsOf(recorded, find),
    personal: personalOf(recorded, keys, find),
  }));
}

function personalOf(
  recorded: RecordedEvent,
  keys: Awaited<ReturnType<KeyRing['findKeys']>>,
  find: FindDefinition,
): OpenedEvent['personal'] {
  const { id: eventId, stream, type, version } = recorded;
  const inTodaysVersion = (personal: Personal): Personal => upcast(find(type), 'personal', version, personal);

  const sealed = sealedOf(recorded);
  if (!sealed) return inTodaysVersion({});
  const key = keys.get(sealed.key);
  if (!key) return 'keyLost';
  if (key === 'destroyed') return 'forgotten';
  return inTodaysVersion(openSealed(key, { eventId, stream, type }, sealed));
}

/** Trusts what `sealEvent` wrote. */
function storedData(recorded: RecordedEvent): StoredData {
  return recorded.data as unknown as StoredData;
}

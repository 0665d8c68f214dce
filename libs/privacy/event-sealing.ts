import { type AnyFactEvent, eventDefinitionOf, keepsPlace } from '../domain/catalogue.js';
import { type DomainEvent, factsToday, upcast } from '../domain/kernel/event.js';
import { readDays, type ReadFacts } from '../domain/kernel/recorded-days.js';
import type { JsonObject, NewEvent, RecordedEvent } from '../event-store/port.js';
import type { DataKey, KeyRing } from './key-ring.js';
import { openSealed, type Personal, type Sealed, sealPersonal } from './seal.js';

/** An event of the domain that will be appended to a stream. */
interface EventToSeal {
  readonly id: string;
  readonly stream: string;
  readonly event: DomainEvent;
  /** The key of the person. Required when the event has a personal part. */
  readonly key?: DataKey;
  readonly metadata?: JsonObject;
}

/**
 * A recorded event with its personal part opened, both upcast to the current version. The personal part is `forgotten`
 * when its key was destroyed (crypto-shredding). It is `keyLost` when there is no such key: a restore went wrong, and
 * an operator must know. What an older version kept open and is sealed today is in the personal part, and goes with it.
 */
export interface OpenedEvent {
  readonly recorded: RecordedEvent;
  readonly event: AnyFactEvent;
  readonly personal: Personal | 'forgotten' | 'keyLost';
}

/**
 * Turns an event of the domain into one that the store can append, with its personal part sealed.
 * @throws TypeError when there is a personal part and no key: a defect of the program
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
 * The facts of a recorded event, upcast to the current version, as rules and projections use them: each day and instant
 * is one that they can read. @throws RangeError see `upcast`
 */
export function factsOf(recorded: RecordedEvent, find = eventDefinitionOf): AnyFactEvent {
  const { id, type } = recorded;
  return { type, facts: readFacts(recorded, find).facts, id } as AnyFactEvent;
}

/** The same facts, and where another day or instant was recorded. @throws RangeError see `upcast` */
export const readFacts = (recorded: RecordedEvent, find = eventDefinitionOf): ReadFacts =>
  partsOf(recorded, find);

/** The facts as they were recorded, for who looks at the record itself. @throws RangeError see `upcast` */
export const statedFactsOf = (recorded: RecordedEvent, find = eventDefinitionOf): ReadFacts['facts'] =>
  partsOf(recorded, find).stated;

/** The facts as recorded and as read, and apart from them what an older version kept open and is sealed today. */
function partsOf(recorded: RecordedEvent, find: typeof eventDefinitionOf) {
  const { type, version, recordedAt } = recorded;
  const definition = find(type);
  const { facts: stated, onceOpen } = factsToday(definition, version, storedData(recorded).facts);
  const { facts, misdated } = readDays(definition, stated, recordedAt, keepsPlace(type));
  return { stated, onceOpen, facts, misdated };
}

/**
 * The sealed part of a recorded event, for a read model that copies it. The copy needs the event's id, stream and type:
 * without them it does not open.
 */
export function sealedOf(recorded: RecordedEvent): Sealed | undefined {
  return storedData(recorded).sealed;
}

/**
 * Opens events, with one query for all of their keys.
 * @throws SealBroken when a sealed part was changed, RangeError see `upcast`
 */
export async function openRecorded(
  events: readonly RecordedEvent[],
  keyRing: Pick<KeyRing, 'findKeys'>,
  find = eventDefinitionOf,
): Promise<OpenedEvent[]> {
  const keys = await keyRing.findKeys(events.flatMap((recorded) => sealedOf(recorded)?.key ?? []));
  return events.map((recorded) => {
    const { facts, onceOpen } = partsOf(recorded, find);
    const event = { type: recorded.type, facts, id: recorded.id } as AnyFactEvent;
    const personal = personalOf(recorded, keys, find);
    const isOpen = typeof personal === 'object';
    return { recorded, event, personal: isOpen && onceOpen ? { ...onceOpen, ...personal } : personal };
  });
}

function personalOf(
  recorded: RecordedEvent,
  keys: Awaited<ReturnType<KeyRing['findKeys']>>,
  find: typeof eventDefinitionOf,
): OpenedEvent['personal'] {
  const { id: eventId, stream, type, version } = recorded;
  const upcastPersonal = (personal: Personal): Personal => upcast(find(type), 'personal', version, personal);

  const sealed = sealedOf(recorded);
  if (!sealed) return upcastPersonal({});
  const key = keys.get(sealed.key);
  if (!key) return 'keyLost';
  if (key === 'destroyed') return 'forgotten';
  return upcastPersonal(openSealed(key, { eventId, stream, type }, sealed));
}

/** The facts in the clear, and the personal part, when there is one, sealed. Not checked: `sealEvent` wrote it. */
function storedData({ data }: RecordedEvent): { readonly facts: JsonObject; readonly sealed?: Sealed } {
  return data as never;
}

import { canonicalText } from './canonical.js';
import {
  AppendTooLarge,
  type ExpectedRevision,
  InvalidAppend,
  type JsonObject,
  limits,
  type NewEvent,
} from './port.js';

/** An event that every store accepts, with its contents as canonical text. */
export interface CheckedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly dataText: string;
  readonly metadataText: string;
}

export interface CheckedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly CheckedEvent[];
  /** As `limits.bytesPerAppend` counts them. */
  readonly bytes: number;
}

/** Printable ASCII without spaces. Names that start with `$` are reserved by the stores. */
const namePattern = /^(?!\$)[\x21-\x7e]+$/;
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const highestRevision = 2 ** 31 - 1;
const highestVersion = 2 ** 15 - 1;

/** Whether a stream or a type may have this name. */
export function isName(text: string): boolean {
  return text.length <= limits.name && namePattern.test(text);
}

/**
 * Checks an append before it is sent, so that it is accepted or refused alike by every store.
 * @throws InvalidAppend, AppendTooLarge
 */
export function checkAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): CheckedAppend {
  if (!isName(stream))
    throw new InvalidAppend(`the stream's name is not 1 to ${limits.name} printable ASCII characters`);
  if (typeof expected === 'number' && !isWholeNumber(expected, 0, highestRevision))
    throw new InvalidAppend(`${expected} is not a revision`);
  if (events.length === 0) throw new InvalidAppend('there is no event to append');
  if (events.length > limits.eventsPerAppend)
    throw new AppendTooLarge(`${events.length} events in one append; at most ${limits.eventsPerAppend}`);
  if (new Set(events.map((event) => event.id)).size < events.length)
    throw new InvalidAppend('two events have the same id');
  const metadataTextOf = memoizedText();
  const checked = events.map((event) => checkEvent(event, metadataTextOf));
  const bytes = checked.reduce(
    (sum, { type, dataText, metadataText }) =>
      sum + Buffer.byteLength(dataText) + 2 * (Buffer.byteLength(metadataText) + type.length),
    0,
  );
  if (bytes > limits.bytesPerAppend)
    throw new AppendTooLarge(`${bytes} bytes in one append; at most ${limits.bytesPerAppend}`);
  return { stream, expected, events: checked, bytes };
}

function checkEvent(
  { id, type, version, data, metadata = {} }: NewEvent,
  metadataTextOf: typeof canonicalText,
): CheckedEvent {
  if (!idPattern.test(id)) throw new InvalidAppend("an event's id is not a UUID in small letters");
  if (!isName(type))
    throw new InvalidAppend(`the type's name is not 1 to ${limits.name} printable ASCII characters`);
  if (!isWholeNumber(version, 1, highestVersion))
    throw new InvalidAppend(`${version} is not the version of a type`);
  if (Object.keys(metadata).some((key) => key.startsWith('$')))
    throw new InvalidAppend('a key of the metadata starts with $, which the stores reserve');
  return { id, type, version, dataText: canonicalText(data), metadataText: metadataTextOf(metadata) };
}

/** Writes each object once: the events of an append usually share their metadata object. */
function memoizedText(): typeof canonicalText {
  const texts = new Map<JsonObject, string>();
  return (object) => {
    const text = texts.get(object) ?? canonicalText(object);
    texts.set(object, text);
    return text;
  };
}

function isWholeNumber(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}

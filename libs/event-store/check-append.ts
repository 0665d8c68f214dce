import { canonicalText } from './canonical.js';
import {
  AppendTooLarge,
  type ExpectedRevision,
  InvalidAppend,
  type JsonObject,
  limits,
  type NewEvent,
} from './port.js';

/** An event that every store accepts: checked, and its contents as canonical text. */
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

/** Printable ASCII without spaces; `$` at the start belongs to the stores themselves. */
const namePattern = new RegExp(`^(?!\\$)[\\x21-\\x7e]{1,${limits.name}}$`);
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const highestRevision = 2 ** 31 - 1;
const highestVersion = 2 ** 15 - 1;

/** Whether a stream or a type can have this name at all. */
export function isName(text: string): boolean {
  return namePattern.test(text);
}

/**
 * What every adapter checks before its store sees anything, so that all stores give the same verdict.
 * @throws InvalidAppend, AppendTooLarge
 */
export function checkAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): CheckedAppend {
  if (!isName(stream))
    throw new InvalidAppend(`the stream's name is not 1 to ${limits.name} printable ASCII characters`);
  if (typeof expected === 'number' && !isWholeNumber(expected, 0, highestRevision)) {
    throw new InvalidAppend(`${expected} is not a revision`);
  }
  if (events.length === 0) throw new InvalidAppend('there is no event to append');
  if (events.length > limits.eventsPerAppend) {
    throw new AppendTooLarge(`${events.length} events in one append; at most ${limits.eventsPerAppend}`);
  }
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new InvalidAppend('two events have the same id');
  }
  const textOf = textsOnce();
  const checked = events.map((event) => checkEvent(event, textOf));
  const bytes = checked.reduce(
    (sum, { type, dataText, metadataText }) =>
      sum + sizeOf(dataText) + 2 * (sizeOf(metadataText) + type.length),
    0,
  );
  if (bytes > limits.bytesPerAppend) {
    throw new AppendTooLarge(`${bytes} bytes in one append; at most ${limits.bytesPerAppend}`);
  }
  return { stream, expected, events: checked, bytes };
}

function checkEvent(
  { id, type, version, data, metadata = {} }: NewEvent,
  textOf: typeof canonicalText,
): CheckedEvent {
  if (!idPattern.test(id)) throw new InvalidAppend("an event's id is not a UUID in small letters");
  if (!isName(type))
    throw new InvalidAppend(`the type's name is not 1 to ${limits.name} printable ASCII characters`);
  if (!isWholeNumber(version, 1, highestVersion))
    throw new InvalidAppend(`${version} is not the version of a type`);
  if (Object.keys(metadata).some((key) => key.startsWith('$'))) {
    throw new InvalidAppend('a key of the metadata starts with $, which belongs to the stores');
  }
  return { id, type, version, dataText: canonicalText(data), metadataText: textOf(metadata) };
}

/** Writes each object once: the events of an append most often share one for their metadata. */
function textsOnce(): typeof canonicalText {
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

function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}

import type { CheckedEvent } from './check-append.js';
import type { JsonObject, Position, RecordedEvent, Revision } from './port.js';

/** The fields of a recorded event, with its contents as text. */
interface RecordedFields extends CheckedEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly recordedAt: Date;
}

/** A recorded event that parses its texts on first use: readers that filter parse only what they need. */
export class StoredEvent implements RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly recordedAt: Date;
  readonly dataText: string;
  readonly metadataText: string;
  #data: JsonObject | undefined;
  #metadata: JsonObject | undefined;

  constructor(recorded: RecordedFields) {
    this.id = recorded.id;
    this.type = recorded.type;
    this.version = recorded.version;
    this.stream = recorded.stream;
    this.revision = recorded.revision;
    this.position = recorded.position;
    this.recordedAt = recorded.recordedAt;
    this.dataText = recorded.dataText;
    this.metadataText = recorded.metadataText;
  }

  get data(): JsonObject {
    return (this.#data ??= JSON.parse(this.dataText) as JsonObject);
  }

  get metadata(): JsonObject {
    return (this.#metadata ??= JSON.parse(this.metadataText) as JsonObject);
  }
}

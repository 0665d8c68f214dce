import type { RecordedEvent } from '../../../libs/event-store/port.js';

/** Which organisation recorded an event, and by which command; empty where that isn't known. */
export function recordedBy({ metadata }: Pick<RecordedEvent, 'metadata'>) {
  const textOf = (name: string): string => {
    const value = metadata[name];
    return typeof value === 'string' ? value : '';
  };
  return { organisation: textOf('organisation'), command: textOf('command') };
}

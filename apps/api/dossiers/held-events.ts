import type { HistoryEvent } from '../../../libs/magda/mappings/mapping.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';

/** An opened history, as official documents are made from it and compared with it; what was forgotten is left out. */
export const heldEvents = (opened: readonly OpenedEvent[]): readonly HistoryEvent[] =>
  opened.map(({ event, personal }) => ({ ...event, personal: typeof personal === 'string' ? {} : personal }));

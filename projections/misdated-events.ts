import { catalogue, type EventName } from '../libs/domain/catalogue.js';
import { text, texts } from '../libs/projection/columns.js';
import { projection, rows, type ChangesTo, type Envelope } from '../libs/projection/define.js';

/** One row per event, and the places of the facts that were put right. */
const events = rows({ position: text }, { type: text, places: texts }, { history: 'today only' });

/**
 * Which events were recorded with a day or instant that can't be read, and count by another? Earlier versions recorded
 * such days. It has no report: `kbi status` lists it.
 */
export default projection('misdated-events', 1, {
  tables: { events },
  on: Object.fromEntries((Object.keys(catalogue) as EventName[]).map((name) => [name, list])),
});

function list(
  { type, position, misdated }: Envelope & { readonly type: string },
  tables: { readonly events: ChangesTo<typeof events> },
): void {
  if (misdated.length > 0) tables.events.upsert({ position }, { type, places: [...misdated] });
}

import type { Acknowledged } from './load.js';
import type { LogView, LoggedEvent } from './log-server.js';

/** Checks what must hold of the log after any number of kills. @returns what does not hold */
export async function faultsOfLog(
  log: LogView,
  acknowledged: readonly Acknowledged[],
): Promise<{ events: number; faults: string[] }> {
  const events = await log.events();
  const faults = log.gapless ? faultsOfPositions(events) : [];
  return {
    events: events.length,
    faults: [...faults, ...faultsOfStreams(events), ...faultsOfAcknowledged(events, acknowledged)],
  };
}

function faultsOfPositions(events: readonly LoggedEvent[]): string[] {
  return events.flatMap(({ position }, index) =>
    position === String(index + 1) ? [] : [`position ${position} is where ${index + 1} should be`],
  );
}

/** Revisions count by one from 0 in each stream, and no event id occurs twice. */
function faultsOfStreams(events: readonly LoggedEvent[]): string[] {
  const faults: string[] = [];
  const revisions = new Map<string, number>();
  for (const { stream, revision } of events) {
    const expected = (revisions.get(stream) ?? -1) + 1;
    if (revision !== expected)
      faults.push(`${stream} has revision ${String(revision)} where ${String(expected)} should be`);
    revisions.set(stream, revision);
  }
  if (new Set(events.map(({ id }) => id)).size !== events.length) faults.push('an event id occurs twice');
  return faults;
}

/**
 * Every event is where the answer that acknowledged it says, and no other answer acknowledged it. There are no others.
 */
function faultsOfAcknowledged(
  events: readonly LoggedEvent[],
  acknowledged: readonly Acknowledged[],
): string[] {
  const written = new Map(
    events.map(({ stream, revision, type }) => [`${stream} ${String(revision)}`, type]),
  );
  const acknowledgedBy = new Map<string, string>();
  const faults: string[] = [];
  for (const { key, answer } of acknowledged.filter((one) => !isMerger(one))) {
    for (const { place, type } of eventsOf(answer)) {
      if (written.get(place) !== type)
        faults.push(`${key} was acknowledged with ${type} at ${place}, which isn't there`);
      const other = acknowledgedBy.get(place);
      if (other !== undefined) faults.push(`${key} and ${other} were both acknowledged with ${place}`);
      acknowledgedBy.set(place, key);
    }
  }
  for (const { key, answer } of acknowledged.filter(isMerger))
    faults.push(...faultsOfMerger(key, answer, written, acknowledgedBy));
  const ours = [...written.keys()].filter((place) => /^(dossier|consultation)-/.test(place));
  const others = ours.filter((place) => !acknowledgedBy.has(place));
  if (others.length > 0)
    faults.push(
      `${String(others.length)} events were written and never acknowledged: ${others.slice(0, 3).join(', ')}`,
    );
  return faults;
}

const isMerger = ({ path }: Acknowledged): boolean => path.endsWith('/MergeDossiers');

/** A merger closed the one dossier for good, joined it to the other once, and there is what followed from both. */
function faultsOfMerger(
  key: string,
  answer: Acknowledged['answer'],
  written: ReadonlyMap<string, string>,
  acknowledgedBy: Map<string, string>,
): string[] {
  const [dossier, from] = [answer['dossier'] as string, answer['from'] as string];
  const placesOf = (id: string) => [...written.keys()].filter((place) => place.startsWith(`dossier-${id} `));
  const faults: string[] = [];
  const closed = placesOf(from).filter((place) => written.get(place) === 'DossierMerged');
  const joined = placesOf(dossier).filter((place) => written.get(place) === 'DossierJoined');
  if (closed.length !== 1 || closed[0] !== placesOf(from).at(-1))
    faults.push(`${key} was acknowledged, and dossier-${from} isn't closed, once and at its end`);
  if (joined.length !== 1) faults.push(`${key} was acknowledged, and joined ${String(joined.length)} times`);
  for (const place of [...closed, ...joined]) acknowledgedBy.set(place, key);
  const followed = placesOf(dossier).slice(placesOf(dossier).indexOf(joined[0] ?? '') + 1);
  const others = followed.findIndex(
    (place) => acknowledgedBy.has(place) || !written.get(place)?.startsWith('LanguageRequirement'),
  );
  for (const place of others < 0 ? followed : followed.slice(0, others)) acknowledgedBy.set(place, key);
  return faults;
}

function eventsOf(answer: Acknowledged['answer']): { place: string; type: string }[] {
  const consultation = answer['consultation'] as string | undefined;
  if (consultation) return [{ place: `consultation-${consultation} 0`, type: 'ConsultationGranted' }];
  const events = answer['events'] as { type: string; revision: number }[];
  return events.map(({ type, revision }) => ({
    place: `dossier-${answer['dossier'] as string} ${String(revision)}`,
    type,
  }));
}

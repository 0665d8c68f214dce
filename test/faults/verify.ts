import type { Acknowledged } from './load.js';
import type { LogView, Written } from './log-server.js';

/** What must hold of the log after any number of kills, and what of it doesn't. */
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

function faultsOfPositions(events: readonly Written[]): string[] {
  return events.flatMap(({ position }, index) =>
    position === String(index + 1) ? [] : [`position ${position} stands where ${index + 1} should`],
  );
}

/** Revisions count by one from 0 in each stream, and no event id occurs twice. */
function faultsOfStreams(events: readonly Written[]): string[] {
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

/** Every acknowledged event stands where its answer said, claimed by one answer only, and there is none beside them. */
function faultsOfAcknowledged(events: readonly Written[], acknowledged: readonly Acknowledged[]): string[] {
  const written = new Map(
    events.map(({ stream, revision, type }) => [`${stream} ${String(revision)}`, type]),
  );
  const claimed = new Map<string, string>();
  const faults: string[] = [];
  for (const { key, answer } of acknowledged) {
    for (const { place, type } of eventsOf(answer)) {
      if (written.get(place) !== type)
        faults.push(`${key} was acknowledged with ${type} at ${place}, which isn't there`);
      const other = claimed.get(place);
      if (other !== undefined) faults.push(`${key} and ${other} were both acknowledged with ${place}`);
      claimed.set(place, key);
    }
  }
  const ours = [...written.keys()].filter((place) => /^(dossier|consultation)-/.test(place));
  const beside = ours.filter((place) => !claimed.has(place));
  if (beside.length > 0)
    faults.push(
      `${String(beside.length)} events were written and never acknowledged: ${beside.slice(0, 3).join(', ')}`,
    );
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

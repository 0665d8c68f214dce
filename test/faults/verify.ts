import type pg from 'pg';
import type { Acknowledged } from './load.js';

/** What must hold of the log after any number of kills, and what of it doesn't. */
export async function faultsOfLog(db: pg.Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const faults: string[] = [];
  const { rows } = await db.query<Row & { position: string; id: string }>(
    `select position::text as position, stream, revision, type, id::text as id from event_store.events order by events.position`,
  );
  rows.forEach(({ position }, index) => {
    if (position !== String(index + 1))
      faults.push(`position ${position} stands where ${String(index + 1)} should`);
  });
  const revisions = new Map<string, number>();
  for (const { stream, revision } of rows) {
    const expected = (revisions.get(stream) ?? -1) + 1;
    if (revision !== expected)
      faults.push(`${stream} has revision ${String(revision)} where ${String(expected)} should be`);
    revisions.set(stream, revision);
  }
  if (new Set(rows.map(({ id }) => id)).size !== rows.length) faults.push('an event id occurs twice');
  return [...faults, ...faultsOfAcknowledged(rows, acknowledged)];
}

interface Row {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
}

/** Every acknowledged event stands where its answer said, claimed by one answer only, and there is none beside them. */
function faultsOfAcknowledged(rows: readonly Row[], acknowledged: readonly Acknowledged[]): string[] {
  const written = new Map(rows.map(({ stream, revision, type }) => [`${stream} ${String(revision)}`, type]));
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

/** The rows of every serving read model, without what tells when they were built. */
export async function readModels(db: pg.Client): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await db.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join projection.builds b on n.nspname = 'p_' || replace(b.name, '-', '_') || '_' || b.version || '_' || b.id
      where c.relkind = 'r' and b.serving`,
  );
  const models: Record<string, unknown[]> = {};
  for (const { schema, name } of tables) {
    const { rows } = await db.query<{ row: string }>(
      `select row_to_json(t)::text as row from "${schema}"."${name}" t order by 1`,
    );
    models[`${schema.replace(/_\d+$/, '')}.${name}`] = rows.map(({ row }) => row);
  }
  return models;
}

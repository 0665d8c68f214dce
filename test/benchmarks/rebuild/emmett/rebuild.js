/**
 * Copies events of a log into a store of Emmett, and measures how long its consumer takes to build a read model of them
 * with a multi-stream projection of Pongo: how often each organisation consulted in each month.
 *
 *     LOG=postgres://… DATABASE=postgres://… EVENTS=50000 node rebuild.js
 *
 * Prints `{"events": …, "milliseconds": …, "counted": …}`. Plain JavaScript: the compiler doesn't see its packages.
 */
import { getPostgreSQLEventStore, pongoMultiStreamProjection } from '@event-driven-io/emmett-postgresql';
import { rebuildPostgreSQLProjections } from '@event-driven-io/emmett-postgresql';
import { pongoClient } from '@event-driven-io/pongo';
import pg from 'pg';

const { LOG: log, DATABASE: connectionString, EVENTS: events } = process.env;
const BATCH = 1_000;
const STREAMS_AT_ONCE = 16;

const projection = pongoMultiStreamProjection({
  collectionName: 'consultations_by_month',
  canHandle: ['ConsultationGranted', 'ConsultationRefused'],
  getDocumentId: ({ data: { facts } }) => `${facts.organisation}:${facts.at.slice(0, 7)}`,
  initialState: () => ({ consultations: 0 }),
  evolve: (document) => ({ ...document, consultations: document.consultations + 1 }),
});

const store = getPostgreSQLEventStore(connectionString);
await store.schema.migrate();
const copied = await copyLog();
const begun = performance.now();
const consumer = rebuildPostgreSQLProjections({
  connectionString,
  projections: [projection],
  pulling: { batchSize: BATCH },
});
await consumer.start();
const milliseconds = performance.now() - begun;
await consumer.close();
await store.close();
process.stdout.write(`${JSON.stringify({ events: copied, milliseconds, counted: await counted() })}\n`);
process.exit();

/** Copies the last events, those of a stream together. @returns how many */
async function copyLog() {
  const client = new pg.Client({ connectionString: log });
  await client.connect();
  const { rows } = await client.query(
    'select stream, type, data, metadata from event_store.events order by position desc limit $1',
    [events],
  );
  await client.end();
  const byStream = new Map();
  for (const row of rows.reverse()) byStream.set(row.stream, [...(byStream.get(row.stream) ?? []), row]);
  const streams = byStream.entries();
  const worker = async () => {
    for (const [stream, ofStream] of streams)
      await store.appendToStream(
        stream,
        ofStream.map(({ type, data, metadata }) => ({
          type,
          data: JSON.parse(data),
          metadata: JSON.parse(metadata),
        })),
      );
  };
  await Promise.all(Array.from({ length: STREAMS_AT_ONCE }, worker));
  return rows.length;
}

async function counted() {
  const client = pongoClient(connectionString);
  const documents = await client.db().collection('consultations_by_month').find({});
  await client.close();
  return documents.reduce((sum, { consultations }) => sum + consultations, 0);
}

import pg from 'pg';
import type { EventStore } from '../../libs/event-store/port.js';
import { openPostgresEventStore } from '../../libs/event-store/postgres/event-store.js';
import { migrateEventStore } from '../../libs/event-store/postgres/migrate.js';
import { sampleEvent } from './sample-event.js';
import { median, percentile } from './statistics.js';

/** The numbers of appends in flight that are measured. */
const inFlight = [1, 16, 64, 256];
const streams = 10_000;
const rowsPerStatement = 1_000;

export interface AppendBenchmark {
  readonly rawEventsPerSecond: number;
  readonly appends: readonly {
    readonly inFlight: number;
    readonly eventsPerSecond: number;
    /** Median over the rounds of: events a second, relative to raw inserts in the same round. */
    readonly ratio: number;
    readonly p50Milliseconds: number;
    readonly p99Milliseconds: number;
  }[];
}

/**
 * Measures appends of one event of about 300 bytes through the port against raw inserts of 1,000 rows a statement into
 * a table of the same shape, in interleaved rounds: machines change speed, so only ratios of one round are compared.
 * Every second append states an exact revision, the others `any`.
 * @param database an empty database
 */
export async function measureAppends(
  database: string,
  rounds: number,
  secondsPerRound: number,
): Promise<AppendBenchmark> {
  await migrateEventStore(database);
  const raw = new pg.Client({ connectionString: database });
  await raw.connect();
  await raw.query('create table raw_events (like event_store.events including all)');
  const store = await openPostgresEventStore({ connectionString: database, clock: () => new Date() });
  const revisions = new Map<string, number>();
  try {
    const rawRounds: number[] = [];
    const portRounds = inFlight.map(() => [] as Round[]);
    await rawInserts(raw, 0.5); // the first statements of both are not measured
    await appendsThroughPort(store, revisions, 64, 0.5);
    for (let round = 0; round < rounds; round += 1) {
      rawRounds.push(await rawInserts(raw, secondsPerRound));
      for (const [index, parallel] of inFlight.entries()) {
        portRounds[index]?.push(await appendsThroughPort(store, revisions, parallel, secondsPerRound));
      }
    }
    return {
      rawEventsPerSecond: median(rawRounds),
      appends: inFlight.map((parallel, index) => summary(parallel, portRounds[index] ?? [], rawRounds)),
    };
  } finally {
    await store.close();
    await raw.end();
  }
}

interface Round {
  readonly eventsPerSecond: number;
  readonly milliseconds: readonly number[];
}

function summary(
  parallel: number,
  rounds: readonly Round[],
  rawRounds: readonly number[],
): AppendBenchmark['appends'][number] {
  return {
    inFlight: parallel,
    eventsPerSecond: median(rounds.map((round) => round.eventsPerSecond)),
    ratio: median(rounds.map((round, index) => round.eventsPerSecond / (rawRounds[index] ?? Number.NaN))),
    p50Milliseconds: median(rounds.map((round) => percentile(round.milliseconds, 50))),
    p99Milliseconds: median(rounds.map((round) => percentile(round.milliseconds, 99))),
  };
}

async function appendsThroughPort(
  store: EventStore,
  revisions: Map<string, number>,
  parallel: number,
  seconds: number,
): Promise<Round> {
  const milliseconds: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const worker = async (first: number) => {
    for (let turn = first; performance.now() < end; turn += parallel) {
      const stream = `dossier-${turn % streams}`; // no two workers on one stream: `streams` is more than a round writes at once
      const known = revisions.get(stream);
      const expected = turn % 2 === 0 ? 'any' : (known ?? 'noStream');
      const sent = performance.now();
      const { revision } = await store.append(stream, expected, [sampleEvent()]);
      milliseconds.push(performance.now() - sent);
      revisions.set(stream, revision);
    }
  };
  await Promise.all(Array.from({ length: parallel }, (_, index) => worker(index)));
  return { eventsPerSecond: milliseconds.length / ((performance.now() - start) / 1_000), milliseconds };
}

let rawPosition = 0;

/** @returns rows a second */
async function rawInserts(client: pg.Client, seconds: number): Promise<number> {
  let rows = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1_000) {
    const events = Array.from({ length: rowsPerStatement }, () => ({
      ...sampleEvent(),
      position: (rawPosition += 1),
    }));
    const column = (value: (event: (typeof events)[number]) => string) => events.map(value);
    await client.query({
      name: 'raw',
      text: `insert into raw_events (position, stream, revision, id, type, version, recorded_at, data, metadata)
             select p::bigint, s, r::integer, i::uuid, t, v::smallint, a::bigint, d, m
               from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
                 as e (p, s, r, i, t, v, a, d, m)`,
      values: [
        column((event) => String(event.position)),
        column((event) => `dossier-${event.position % streams}`),
        column((event) => String(Math.floor(event.position / streams))),
        column((event) => event.id),
        column((event) => event.type),
        column((event) => String(event.version)),
        column(() => String(Date.now())),
        column((event) => JSON.stringify(event.data)),
        column((event) => JSON.stringify(event.metadata)),
      ],
    });
    rows += rowsPerStatement;
  }
  return rows / ((performance.now() - start) / 1_000);
}

import pg from 'pg';
import type { EventStore } from '../../../libs/event-store/port.js';
import { openPostgresEventStore } from '../../../libs/event-store/postgres/event-store.js';
import { migrateEventStore } from '../../../libs/event-store/postgres/migrate.js';
import { openPrivacy } from './privacy.js';
import { SimulatedLog, type SimulatedAppend, type Years } from './simulated-log.js';

/** Appends that are made before their answers are waited for. */
const IN_FLIGHT = 2_000;

/** A log in an empty database, to which a simulation is appended. */
export class LogWriter {
  #events = 0;

  private constructor(
    private readonly store: EventStore,
    private readonly pool: pg.Pool,
    private readonly simulated: SimulatedLog,
  ) {}

  static async open(database: string, years: Years): Promise<LogWriter> {
    await migrateEventStore(database);
    const pool = new pg.Pool({ connectionString: database });
    const store = await openPostgresEventStore({ connectionString: database, clock: () => new Date() });
    return new LogWriter(store, pool, await SimulatedLog.begin(await openPrivacy(pool), years));
  }

  /** Appends consultations until the log has so many events. */
  consultationsUpTo(events: number): Promise<void> {
    return this.#write(this.simulated.consultations(events - this.#events));
  }

  /** Appends lives and consultations until the log has so many events. */
  mixUpTo(events: number): Promise<void> {
    return this.#write(this.simulated.mix(events - this.#events));
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }

  async #write(appends: AsyncIterable<SimulatedAppend>): Promise<void> {
    let inFlight: Promise<unknown>[] = [];
    for await (const { stream, events } of appends) {
      inFlight.push(this.store.append(stream, 'any', events));
      this.#events += events.length;
      if (inFlight.length < IN_FLIGHT) continue;
      await Promise.all(inFlight);
      inFlight = [];
    }
    await Promise.all(inFlight);
    // The database settles, so that no round pays for what was written.
    await this.pool.query('vacuum analyze');
    await this.pool.query('checkpoint');
  }
}

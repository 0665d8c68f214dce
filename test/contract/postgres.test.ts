import pg from 'pg';
import { openPostgresEventStore, postgresCapabilities } from '../../libs/event-store/postgres/event-store.js';
import { migrateEventStore } from '../../libs/event-store/postgres/migrate.js';
import { freshDatabase } from '../support/database.js';
import { eventStoreContract } from './event-store-contract.js';
import type { Client, ContractHarness } from './harness.js';
import { openNetwork } from './network.js';

eventStoreContract('PostgreSQL', postgresCapabilities, async (): Promise<ContractHarness> => {
  const database = await freshDatabase();
  await migrateEventStore(database.url);
  const clients: Client[] = [];

  const beginTransaction = async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('begin');
    return client;
  };

  return {
    foreign: false,
    open: async (options) => {
      const url = new URL(database.url);
      const network = await openNetwork({ host: url.hostname, port: Number(url.port) });
      url.host = `127.0.0.1:${network.port}`;
      const store = await openPostgresEventStore({
        connectionString: url.href,
        clock: () => new Date(),
        pollMs: 500,
        ...options,
      });
      clients.push({ store, network });
      return { store, network };
    },
    transactions: {
      rollBackAnAppend: async () => {
        const client = await beginTransaction();
        await client.query(`select * from event_store.append_group(0, '{stream}', '{-2}', '{f}', '{-1}', '{1}', '{1}', '{1}',
        array[gen_random_uuid()], '{Type}', '{1}', '{"{}"}', '{"{}"}')`);
        await client.query('rollback');
        await client.end();
      },
      leaveOpen: async () => {
        const client = await beginTransaction();
        await client.query('create table left_open (id integer)'); // so that it has a transaction id
        return async () => {
          await client.query('rollback');
          await client.end();
        };
      },
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.store.close()));
      await Promise.all(clients.map((client) => client.network.close()));
      await database.drop();
    },
  };
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { KurrentClient } from '../../libs/event-store/kurrentdb/client.js';
import { parseConnectionString } from '../../libs/event-store/kurrentdb/connection-string.js';
import { startFake } from '../support/fake-eventstore/fake.js';
import { eventStoreContract } from './event-store-contract.js';
import type { Client, Laboratory } from './harness.js';
import { openNetwork } from './network.js';

/** Handed on by main.ts, so that no other run of the tests writes to somebody's node. */
const given = process.env['KBI_TEST_KURRENTDB_URL'];

/** Finds the leader as the adapter does. */
class Finder extends KurrentClient {
  /** Its name or address and its port. */
  find(): Promise<string> {
    return this.resolveUri();
  }
}

interface Server {
  /** How the one node is reached to which the roads of the tests lead. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The leader of what `KURRENTDB_URL` names, else the stand-in. A certificate must be good for 127.0.0.1 too. */
async function openServer(): Promise<Server> {
  if (given === undefined) return standIn();
  const [host = '', port = ''] = (await new Finder(parseConnectionString(given), 'leader').find()).split(':');
  return { url: given, host, port: Number(port), close: () => Promise.resolve() };
}

async function standIn(): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'kbi-fake-eventstore-'));
  const double = await startFake({ directory });
  return {
    url: double.connectionString,
    host: '127.0.0.1',
    port: double.port,
    close: async () => {
      await double.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The same connection string, but of one node of this machine. */
const through = (url: string, port: number) =>
  url.replace(
    /^\w+(?:\+discover)?:\/\/([^@/?]*@)?[^/?]+/,
    (_, user = '') => `esdb://${user}127.0.0.1:${port}`,
  );

eventStoreContract(
  given === undefined ? 'KurrentDB, played by the stand-in' : 'KurrentDB',
  async (): Promise<Laboratory> => {
    const server = await openServer();
    const clients: Client[] = [];
    return {
      foreign: given !== undefined,
      open: async (options) => {
        const network = await openNetwork(server);
        const store = await openKurrentDbEventStore({
          connectionString: through(server.url, network.port),
          clock: () => new Date(),
          pollMs: 500,
          ...options,
        });
        clients.push({ store, network });
        return { store, network };
      },
      rollBackAnAppend: () => Promise.resolve(), // the store has no transactions that a client can leave open or undo
      leaveTransactionOpen: () => Promise.resolve(() => Promise.resolve()),
      close: async () => {
        await Promise.all(clients.map((client) => client.store.close()));
        await Promise.all(clients.map((client) => client.network.close()));
        await server.close();
      },
    };
  },
  given === undefined ? 60_000 : 600_000,
);

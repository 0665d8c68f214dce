import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  kurrentDbCapabilities,
  openKurrentDbEventStore,
} from '../../libs/event-store/kurrentdb/event-store.js';
import { KurrentClient } from '../../libs/event-store/kurrentdb/client.js';
import { parseConnectionString } from '../../libs/event-store/kurrentdb/connection-string.js';
import { startFake } from '../support/fake-eventstore/fake.js';
import { eventStoreContract } from './event-store-contract.js';
import type { Client, ContractHarness } from './harness.js';
import { openNetwork } from './network.js';

/** Set by main.ts only, so that no other run of the tests writes to a real node. */
const realNode = process.env['KBI_TEST_KURRENTDB_URL'];

/** Finds the leader as the adapter does. */
class LeaderFinder extends KurrentClient {
  /** @returns its host and port, `host:port` */
  find(): Promise<string> {
    return this.resolveUri();
  }
}

interface Server {
  /** The connection string of the node that all tests use. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The leader of the real cluster, else the fake. A certificate must be valid for 127.0.0.1 too. */
async function openServer(): Promise<Server> {
  if (realNode === undefined) return openFake();
  const [host = '', port = ''] = (
    await new LeaderFinder(parseConnectionString(realNode), 'leader').find()
  ).split(':');
  return { url: realNode, host, port: Number(port), close: () => Promise.resolve() };
}

async function openFake(): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'kbi-fake-eventstore-'));
  const fake = await startFake({ directory });
  return {
    url: fake.connectionString,
    host: '127.0.0.1',
    port: fake.port,
    close: async () => {
      await fake.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The same connection string, but to one port of this machine. */
const through = (url: string, port: number) =>
  url.replace(
    /^\w+(?:\+discover)?:\/\/([^@/?]*@)?[^/?]+/,
    (_, user = '') => `esdb://${user}127.0.0.1:${port}`,
  );

eventStoreContract(
  realNode === undefined ? 'the fake of KurrentDB' : 'KurrentDB',
  kurrentDbCapabilities,
  async (): Promise<ContractHarness> => {
    const server = await openServer();
    const clients: Client[] = [];
    return {
      foreign: realNode !== undefined,
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
      transactions: undefined,
      close: async () => {
        await Promise.all(clients.map((client) => client.store.close()));
        await Promise.all(clients.map((client) => client.network.close()));
        await server.close();
      },
    };
  },
  realNode === undefined ? 300_000 : 600_000,
);

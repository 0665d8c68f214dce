import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { parseConnectionString } from '../../libs/event-store/kurrentdb/connection-string.js';
import { startDouble } from '../support/eventstore-double/double.js';
import { eventStoreContract } from './event-store-contract.js';
import type { Client, Laboratory } from './laboratory.js';
import { openNetwork } from './network.js';

/** A node: the one of `KURRENTDB_URL` (single, without TLS, and empty), else the stand-in. */
async function openNode(): Promise<{ url: string; close: () => Promise<void> }> {
  const given = process.env['KURRENTDB_URL'];
  if (given) return { url: given, close: () => Promise.resolve() };
  const directory = await mkdtemp(join(tmpdir(), 'kbi-eventstore-double-'));
  const double = await startDouble({ directory });
  return {
    url: double.connectionString,
    close: async () => {
      await double.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

eventStoreContract(
  process.env['KURRENTDB_URL'] ? 'KurrentDB' : 'KurrentDB, played by the stand-in',
  async (): Promise<Laboratory> => {
    const node = await openNode();
    const [server = { address: '127.0.0.1', port: 2113 }] = parseConnectionString(node.url).hosts;
    const clients: Client[] = [];
    return {
      open: async (options) => {
        const network = await openNetwork({ host: server.address, port: server.port });
        const connectionString = node.url.replace(
          `${server.address}:${server.port}`,
          `127.0.0.1:${network.port}`,
        );
        const store = await openKurrentDbEventStore({
          connectionString,
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
        await node.close();
      },
    };
  },
);

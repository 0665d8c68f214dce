import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Configuration } from '../../../libs/platform/config.js';
import type { Metrics } from './metrics.js';
import { addressesIn, countedAddress } from './remote-address.js';

type Limits = Pick<Configuration['incoming'], 'connections' | 'connectionsPerAddress' | 'trustedProxies'>;

/**
 * Bounds the connections of a server, in all and of one remote address: one too many is closed at once, and counted.
 * Those of a trusted proxy are of many callers, and are bounded in all only.
 */
export function limitConnections(
  server: Server,
  { connections, connectionsPerAddress, trustedProxies }: Limits,
  metrics: Pick<Metrics, 'refused'>,
): void {
  const isProxy = addressesIn(trustedProxies);
  const open = new Map<string, number>();
  server.maxConnections = connections;
  server.on('drop', () => metrics.refused('connections'));
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (isProxy(remoteAddress)) return;
    const address = countedAddress(remoteAddress);
    const others = open.get(address) ?? 0;
    if (others >= connectionsPerAddress) {
      metrics.refused('connections of an address');
      socket.destroy();
      return;
    }
    open.set(address, others + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}

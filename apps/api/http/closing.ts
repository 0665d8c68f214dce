import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const SWEEP_MS = 50;

/**
 * Makes a server that can be closed without waiting for connections that are merely kept alive: requests under way
 * are answered, every other connection is closed at once, and those are closed as soon as they are answered.
 * @returns what closes it, given what stops it accepting and waits for its connections
 */
export function closingOf(server: Server): (close: () => Promise<void>) => Promise<void> {
  const silent = new Set<Socket>(); // opened ahead of any request; to Node these are not idle
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return async (close) => {
    const sweep = () => {
      server.closeIdleConnections();
      for (const socket of silent) socket.destroy();
    };
    const sweeping = setInterval(sweep, SWEEP_MS);
    try {
      await close();
    } finally {
      clearInterval(sweeping);
    }
  };
}

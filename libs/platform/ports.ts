import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether a server can listen on this port now. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A free port below the range that systems use for outgoing connections, so that no connection takes it while its
 * server restarts.
 */
export async function findFreePort(host: string): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isPortFree(host, port)) return port;
  }
}

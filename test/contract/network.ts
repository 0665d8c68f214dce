import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The network between a client and its server, which tests can disturb. */
export interface Network {
  /** The port to which the client connects instead of the server. */
  readonly port: number;
  /** Connections that are open now. */
  connections(): number;
  /** Bytes that the server has sent so far. */
  bytesFromServer(): number;
  /** Breaks every open connection. */
  cut(): void;
  /** Breaks every open connection and lets no new one through until `restore`. */
  refuse(): void;
  /** The server gets what is sent, but its answers are dropped, until `restore`. */
  loseAnswers(): void;
  restore(): void;
  close(): Promise<void>;
}

/** A proxy on a free port of this machine. */
export async function openNetwork(server: {
  readonly host: string;
  readonly port: number;
}): Promise<Network> {
  const sockets = new Set<Socket>();
  let refusing = false;
  let losing = false;
  let bytes = 0;

  const proxy = createServer({ noDelay: true }, (client) => {
    if (refusing) {
      client.destroy();
      return;
    }
    const upstream = connect({ ...server, noDelay: true });
    join(client, upstream, sockets);
    client.pipe(upstream);
    upstream.on('data', (chunk) => {
      bytes += chunk.length;
      if (!losing && !client.write(chunk)) upstream.pause();
    });
    client.on('drain', () => upstream.resume());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (proxy.address() as AddressInfo).port,
    connections: () => sockets.size / 2,
    bytesFromServer: () => bytes,
    cut,
    refuse: () => {
      refusing = true;
      cut();
    },
    loseAnswers: () => {
      losing = true;
    },
    restore: () => {
      refusing = false;
      losing = false;
    },
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        cut();
      }),
  };
}

/** Closes either end of a connection with the other, and keeps both in a set while they are open. */
function join(client: Socket, upstream: Socket, sockets: Set<Socket>): void {
  for (const [socket, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  }
}

import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** A pooler in front of PostgreSQL that gives a client a connection for a transaction only, as PgBouncer can. */
export interface TransactionPooler {
  /** The database, by way of the pooler. */
  readonly url: string;
  close(): Promise<void>;
}

interface ServerConnection {
  readonly client: pg.Client;
  readonly stream: Socket;
  transactions: number;
  isBroken: boolean;
}

/**
 * Starts one that keeps a few connections, and replaces each after so many transactions. Its connections stay when a
 * client dies, settings of a session go to whoever comes next, and clients are told of no process of the server.
 */
export async function startTransactionPooler(
  databaseUrl: string,
  { connections, transactionsEach }: { readonly connections: number; readonly transactionsEach: number },
): Promise<TransactionPooler> {
  const idle: ServerConnection[] = [];
  const waiting: ((connection: ServerConnection) => void)[] = [];
  let isClosed = false;

  const put = (connection: ServerConnection) => {
    const next = waiting.shift();
    if (next) next(connection);
    else idle.push(connection);
  };
  const replace = async (old: ServerConnection | undefined) => {
    old?.stream.destroy();
    while (!isClosed) {
      const connection = await connectToServer(databaseUrl).catch(() => undefined);
      if (!connection) await delay(20);
      else {
        put(connection);
        return;
      }
    }
  };
  const take = async (): Promise<ServerConnection> => {
    for (;;) {
      const connection = idle.shift() ?? (await new Promise<ServerConnection>((give) => waiting.push(give)));
      if (!connection.isBroken) return connection;
      void replace(connection);
    }
  };
  const give = (connection: ServerConnection) => {
    connection.transactions += 1;
    if (connection.isBroken || connection.transactions >= transactionsEach) void replace(connection);
    else put(connection);
  };

  for (let count = 0; count < connections; count += 1) await replace(undefined);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
    serve(socket, take, give);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    async close() {
      isClosed = true;
      for (const socket of sockets) socket.destroy();
      for (const { stream } of idle) stream.destroy();
      await once(server.close(), 'close');
    },
  };
}

/** Connects and signs in as any client, and then takes the socket for itself. */
async function connectToServer(databaseUrl: string): Promise<ServerConnection> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'pooler' });
  client.on('error', () => undefined);
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.removeAllListeners();
  const connection = { client, stream, transactions: 0, isBroken: false };
  stream.on('error', () => undefined).on('close', () => (connection.isBroken = true));
  return connection;
}

const READY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);

function message(type: string, ...parts: readonly (number | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(part);
      const number = Buffer.alloc(4);
      number.writeInt32BE(part);
      return number;
    }),
  );
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

/** Authenticated; keys of no process that there is; ready. */
const greeting = Buffer.concat([
  message('R', 0),
  message('S', 'server_version\0', '18.0\0'),
  message('K', 2_000_000_000, 1),
  message('Z', 'I'),
]);

function serve(
  socket: Socket,
  take: () => Promise<ServerConnection>,
  give: (connection: ServerConnection) => void,
): void {
  let isGreeted = false;
  let pending: Buffer[] | undefined;
  let current: ServerConnection | undefined;
  let release: (() => void) | undefined;

  const begin = async () => {
    const taken = await take();
    if (socket.destroyed) {
      give(taken);
      return;
    }
    let received = Buffer.alloc(0);
    const onClose = () => socket.destroy();
    const onData = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      let isOver = false;
      while (received.length >= 5 && received.length >= received.readInt32BE(1) + 1) {
        isOver = received[0] === READY && received[5] === IDLE;
        received = received.subarray(received.readInt32BE(1) + 1);
      }
      if (isOver) release?.();
      socket.write(chunk);
    };
    taken.stream.on('data', onData).on('close', onClose);
    current = taken;
    release = () => {
      taken.stream.off('data', onData).off('close', onClose);
      current = release = undefined;
      give(taken);
    };
    for (const chunk of pending ?? []) taken.stream.write(chunk);
    pending = undefined;
  };

  socket.once('close', () => {
    if (current) current.isBroken = true; // in the middle of a transaction
    release?.();
  });
  socket
    .on('error', () => undefined)
    .on('data', (chunk) => {
      if (!isGreeted) {
        isGreeted = true;
        socket.write(greeting);
      } else if (current) current.stream.write(chunk);
      else if (pending) pending.push(chunk);
      else if (chunk[0] === TERMINATE) socket.end();
      else {
        pending = [chunk];
        void begin();
      }
    });
}

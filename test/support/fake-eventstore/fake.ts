/**
 * A stand-in for an EventStoreDB/KurrentDB node or cluster, for tests only: it speaks the real protocol over a real
 * network, keeps its log on disk, follows the server's rules (rules.ts) and misbehaves on order (orders.ts).
 */
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import { appendHandler } from './append.js';
import { batchAppendHandler } from './batch-append.js';
import { deleteHandler, tombstoneHandler } from './delete.js';
import { Cluster, featuresServer, gossipServer, type Member } from './gossip.js';
import type { Call, Counters, Node } from './node.js';
import { Orders } from './orders.js';
import { readHandler } from './read.js';
import { Replica } from './replica.js';
import { admit, type Security } from './security.js';
import { Store, type StoreOptions } from './store.js';
import { GossipService, ServerFeaturesService, StreamsService } from './wire.js';

const host = '127.0.0.1';

export interface FakeOptions extends StoreOptions {
  /** The port of the first node; a free one unless said. */
  readonly port?: number;
  /** How many nodes; they share one log. The first leads. */
  readonly nodes?: number;
  /** TLS and users; without it everybody may do everything. */
  readonly security?: Security;
}

/** One node of the stand-in, as tests hold it. */
export interface FakeNode {
  readonly port: number;
  /** For `EventStoreDBClient.connectionString`: this node, directly. */
  readonly connectionString: string;
  readonly orders: Orders;
  readonly counters: Readonly<Counters>;
  /** Connections that are open now. */
  connections(): number;
  /** Breaks every open connection. */
  cut(): void;
  /** Shows nothing of what is written from now on, as a follower that is cut off from its leader. */
  fallBehind(): void;
  /** Stops the node as a crash would; the others stay. */
  stop(): Promise<void>;
}

export interface Fake extends FakeNode {
  readonly nodes: readonly FakeNode[];
  /** For `EventStoreDBClient.connectionString`: whoever leads, found by gossip. */
  readonly discoveryString: string;
  /** The log itself, to put into it what no client can. */
  readonly store: Store;
  /** Makes another node the leader, or none. */
  elect(leader: FakeNode | undefined): void;
  /** Stops every node and closes the log. */
  close(): Promise<void>;
}

/** Starts one node, or several over the same log, in this process. */
export async function startFake({
  port = 0,
  nodes: count = 1,
  security,
  ...storeOptions
}: FakeOptions): Promise<Fake> {
  const store = new Store(storeOptions);
  await store.begin();
  const cluster = new Cluster();
  const members = new Map<FakeNode, Member>();
  for (let index = 0; index < count; index++) {
    const { node, member } = await startNode(store, cluster, security, index === 0 ? port : 0);
    members.set(node, member);
  }
  const nodes = [...members.keys()];
  const [first] = nodes;
  if (!first) throw new Error('a cluster has at least one node');
  return {
    ...first,
    nodes,
    discoveryString: `esdb://${nodes.map((node) => `${host}:${node.port}`).join(',')}?tls=${String(!!security)}`,
    store,
    elect: (leader) => cluster.elect(leader && members.get(leader)),
    close: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
      await store.close();
    },
  };
}

async function startNode(
  store: Store,
  cluster: Cluster,
  security: Security | undefined,
  wanted: number,
): Promise<{ node: FakeNode; member: Member }> {
  const orders = new Orders();
  const counters: Counters = { pushed: 0, appends: 0, batched: 0, subscriptions: 0 };
  const sockets = new Map<string, Socket>();
  const replica = new Replica(store);
  const server = new Server({
    'grpc.max_receive_message_length': 17 * 1024 * 1024,
    'grpc.max_concurrent_streams': 100, // as the server's web server, unless set
  });
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure()); // TLS is the door's

  const enter = (socket: Socket) => {
    if (orders.take('connect')) {
      socket.destroy();
      return;
    }
    const peer = peerOf(socket);
    sockets.set(peer, socket);
    socket.on('close', () => sockets.delete(peer));
    socket.on('error', () => undefined);
    injector.injectConnection(socket);
  };
  const door = security ? secureDoor(security, enter) : createTcpServer(enter);
  const port = await listen(door, wanted);
  const self = cluster.join(host, port);

  const node: Node = {
    store,
    replica,
    orders,
    cluster,
    self,
    counters,
    admit: (call, moment, stream) => {
      const socket = sockets.get(call.getPeer());
      if (security) admit(security, call, socket instanceof TLSSocket ? socket : undefined, moment, stream);
    },
    cut: (call: Call) => sockets.get(call.getPeer())?.destroySoon(), // what was sent before still arrives
  };
  server.addService(StreamsService, {
    append: appendHandler(node),
    batchAppend: batchAppendHandler(node),
    read: readHandler(node),
    delete: deleteHandler(node),
    tombstone: tombstoneHandler(node),
  });
  server.addService(GossipService, gossipServer(node));
  server.addService(ServerFeaturesService, featuresServer(node));

  const cut = () => {
    for (const socket of sockets.values()) socket.destroy();
  };
  return {
    member: self,
    node: {
      port,
      connectionString: `esdb://${host}:${port}?tls=${String(!!security)}`,
      orders,
      counters,
      connections: () => sockets.size,
      cut,
      fallBehind: () => replica.fallBehind(),
      stop: async () => {
        cluster.leave(self);
        const closed = new Promise((resolve) => door.close(resolve));
        cut();
        injector.destroy();
        server.forceShutdown();
        await closed;
      },
    },
  };
}

/** Speaks TLS with who comes; a certificate is asked for, and who has none may have a password. */
function secureDoor({ certificate, key, authority }: Security, enter: (socket: Socket) => void): TcpServer {
  const settings = { cert: certificate, key, ca: authority, ALPNProtocols: ['h2'] };
  const door = createTlsServer({ ...settings, requestCert: true, rejectUnauthorized: false }, enter);
  return door.on('tlsClientError', () => undefined); // who does not trust us goes away
}

/** Who is at the other end, in the words of `Call.getPeer`. */
const peerOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress}:${remotePort}`;

function listen(server: TcpServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

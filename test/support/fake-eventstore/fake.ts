/**
 * A fake of an EventStoreDB/KurrentDB node or cluster, for tests only: it speaks the real protocol over a real network,
 * keeps its log on disk, decides by the server's rules (rules.ts) and injects faults (faults.ts).
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
import { Cluster, type Member } from './cluster.js';
import { featuresServer, gossipServer } from './gossip.js';
import type { Call, Counters, Node } from './node.js';
import { FaultInjector } from './faults.js';
import { readHandler } from './read.js';
import { Replica } from './replica.js';
import { authorise, type Security } from './security.js';
import { Store, type StoreOptions } from './store.js';
import { GossipService, ServerFeaturesService, StreamsService } from './wire.js';

const host = '127.0.0.1';

export interface FakeOptions extends StoreOptions {
  /** The port of the first node; default: a free one. */
  readonly port?: number;
  /** The number of nodes, which share one log; the first is the leader. */
  readonly nodes?: number;
  /** TLS and users; without it every client may do everything. */
  readonly security?: Security;
}

/** One node of the fake, as tests use it. */
export interface FakeNode {
  readonly port: number;
  /** For `EventStoreDBClient.connectionString`: connects to this node. */
  readonly connectionString: string;
  readonly faults: FaultInjector;
  readonly counters: Readonly<Counters>;
  /** The number of open connections. */
  connections(): number;
  /** Breaks every open connection. */
  cut(): void;
  /** From now on shows nothing new, like a follower that is cut off from its leader. */
  fallBehind(): void;
  /** Stops the node like a crash; the other nodes go on. */
  stop(): Promise<void>;
}

export interface Fake extends FakeNode {
  readonly nodes: readonly FakeNode[];
  /** For `EventStoreDBClient.connectionString`: finds the leader by gossip. */
  readonly discoveryString: string;
  /** The store of the nodes, to write what no client can. */
  readonly store: Store;
  /** Makes another node the leader, or none. */
  elect(leader: FakeNode | undefined): void;
  /** Stops every node and closes the log. */
  close(): Promise<void>;
}

/** Starts one node, or several with the same log, in this process. */
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

const serverOptions = {
  'grpc.max_receive_message_length': 17 * 1024 * 1024,
  'grpc.max_concurrent_streams': 100, // the default of a real server
};

/** The open connections of a node. */
class Connections {
  readonly #sockets = new Map<string, Socket>();

  get count(): number {
    return this.#sockets.size;
  }

  add(socket: Socket): void {
    const peer = peerOf(socket);
    this.#sockets.set(peer, socket);
    socket.on('close', () => this.#sockets.delete(peer));
    socket.on('error', () => undefined);
  }

  /** The connection of a call. */
  of(call: Call): Socket | undefined {
    return this.#sockets.get(call.getPeer());
  }

  cut(): void {
    for (const socket of this.#sockets.values()) socket.destroy();
  }
}

async function startNode(
  store: Store,
  cluster: Cluster,
  security: Security | undefined,
  wantedPort: number,
): Promise<{ node: FakeNode; member: Member }> {
  const faults = new FaultInjector();
  const counters: Counters = { pushed: 0, appends: 0, batched: 0, subscriptions: 0 };
  const connections = new Connections();
  const replica = new Replica(store);
  const server = new Server(serverOptions);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure()); // TLS ends at the listener
  const accept = (socket: Socket) => {
    if (faults.take('connect')) {
      socket.destroy();
      return;
    }
    connections.add(socket);
    injector.injectConnection(socket);
  };
  const listener = security ? createSecureServer(security, accept) : createTcpServer(accept);
  const port = await listen(listener, wantedPort);
  const self = cluster.join(host, port);
  addServices(server, {
    store,
    replica,
    faults,
    cluster,
    self,
    counters,
    authorise: (call, point, stream) => {
      const socket = connections.of(call);
      if (security)
        authorise(security, call, socket instanceof TLSSocket ? socket : undefined, point, stream);
    },
    cut: (call) => connections.of(call)?.destroySoon(), // what was sent before is still delivered
  });

  const stop = async () => {
    cluster.leave(self);
    const closed = new Promise((resolve) => listener.close(resolve));
    connections.cut();
    injector.destroy();
    server.forceShutdown();
    await closed;
  };
  const connectionString = `esdb://${host}:${port}?tls=${String(!!security)}`;
  const node = { port, connectionString, faults, counters, stop };
  return {
    member: self,
    node: {
      ...node,
      connections: () => connections.count,
      cut: () => connections.cut(),
      fallBehind: () => replica.fallBehind(),
    },
  };
}

function addServices(server: Server, node: Node): void {
  server.addService(StreamsService, {
    append: appendHandler(node),
    batchAppend: batchAppendHandler(node),
    read: readHandler(node),
    delete: deleteHandler(node),
    tombstone: tombstoneHandler(node),
  });
  server.addService(GossipService, gossipServer(node));
  server.addService(ServerFeaturesService, featuresServer(node));
}

/** A TLS server that requests a certificate of clients; one without may have a password instead. */
function createSecureServer(
  { certificate, key, authority }: Security,
  accept: (socket: Socket) => void,
): TcpServer {
  const settings = { cert: certificate, key, ca: authority, ALPNProtocols: ['h2'] };
  const server = createTlsServer({ ...settings, requestCert: true, rejectUnauthorized: false }, accept);
  return server.on('tlsClientError', () => undefined); // a client that does not trust us disconnects
}

/** The address of the other end, in the form of `Call.getPeer`. */
const peerOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress}:${remotePort}`;

function listen(server: TcpServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * A stand-in for an EventStoreDB/KurrentDB node or cluster, for tests only: it speaks the real protocol over a real
 * network, keeps its log on disk, follows the server's rules (rules.ts) and misbehaves on order (orders.ts).
 */
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { type AddressInfo, createServer, type Server as TcpServer, type Socket } from 'node:net';
import { appendHandler } from './append.js';
import { batchAppendHandler } from './batch-append.js';
import { deleteHandler, tombstoneHandler } from './delete.js';
import { Cluster, featuresServer, gossipServer, type Member } from './gossip.js';
import type { Call, Counters, Node } from './node.js';
import { Orders } from './orders.js';
import { readHandler } from './read.js';
import { Store, type StoreOptions } from './store.js';
import { GossipService, ServerFeaturesService, StreamsService } from './wire.js';

const host = '127.0.0.1';

export interface DoubleOptions extends StoreOptions {
  /** The port of the first node; a free one unless said. */
  readonly port?: number;
  /** How many nodes; they share one log. The first leads. */
  readonly nodes?: number;
}

/** One node of the stand-in, as tests hold it. */
export interface DoubleNode {
  readonly port: number;
  /** For `EventStoreDBClient.connectionString`: this node, directly. */
  readonly connectionString: string;
  readonly orders: Orders;
  readonly counters: Readonly<Counters>;
  /** Connections that are open now. */
  connections(): number;
  /** Breaks every open connection. */
  cut(): void;
  /** Stops the node as a crash would; the others stay. */
  stop(): Promise<void>;
}

export interface Double extends DoubleNode {
  readonly nodes: readonly DoubleNode[];
  /** For `EventStoreDBClient.connectionString`: whoever leads, found by gossip. */
  readonly discoveryString: string;
  /** The log itself, to put into it what no client can. */
  readonly store: Store;
  /** Makes another node the leader, or none. */
  elect(leader: DoubleNode | undefined): void;
  /** Stops every node and closes the log. */
  close(): Promise<void>;
}

/** Starts one node, or several over the same log, in this process. */
export async function startDouble({
  port = 0,
  nodes: count = 1,
  ...storeOptions
}: DoubleOptions): Promise<Double> {
  const store = new Store(storeOptions);
  await store.begin();
  const cluster = new Cluster();
  const members = new Map<DoubleNode, Member>();
  for (let index = 0; index < count; index++) {
    const { node, member } = await startNode(store, cluster, index === 0 ? port : 0);
    members.set(node, member);
  }
  const nodes = [...members.keys()];
  const [first] = nodes;
  if (!first) throw new Error('a cluster has at least one node');
  return {
    ...first,
    nodes,
    discoveryString: `esdb://${nodes.map((node) => `${host}:${node.port}`).join(',')}?tls=false`,
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
  wanted: number,
): Promise<{ node: DoubleNode; member: Member }> {
  const orders = new Orders();
  const counters: Counters = { pushed: 0, appends: 0, batched: 0, subscriptions: 0 };
  const sockets = new Map<string, Socket>();
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());

  const door = createServer((socket) => {
    if (orders.take('connect')) {
      socket.destroy();
      return;
    }
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(peer, socket);
    socket.on('close', () => sockets.delete(peer));
    socket.on('error', () => undefined);
    injector.injectConnection(socket);
  });
  const port = await listen(door, wanted);
  const self = cluster.join(host, port);

  const node: Node = {
    store,
    orders,
    cluster,
    self,
    counters,
    cut: (call: Call) => sockets.get(call.getPeer())?.destroy(),
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
      connectionString: `esdb://${host}:${port}?tls=false`,
      orders,
      counters,
      connections: () => sockets.size,
      cut,
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

function listen(server: TcpServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

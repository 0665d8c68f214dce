/**
 * The only file that calls `@eventstore/db-client`. The client finds the node (gossip, leader, NotLeader), takes care
 * of TLS, credentials and a new channel after a lost connection. We use the gRPC protocol instead of its
 * `appendToStream` and `readStream`, for these reasons:
 * - appends: its batch stream shares one map of pending promises among all clients of the process. The end of one
 *   stream rejects the appends of all, a late answer then throws and ends the process, and an append without an answer
 *   waits for ever. Its unary append is safe but takes 3 to 7 times as long (measured). So we have a batch stream per
 *   store.
 * - reads: it gives parsed JSON instead of bytes, can't filter `$all`, and ignores deadlines.
 */
import { setTimeout as delay } from 'node:timers/promises';
import {
  convertToCommandError,
  ErrorType,
  EventStoreDBClient,
  isCommandError,
  UnavailableError,
} from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { type Call, onServerTime, release, unlessAborted } from './calls.js';
import { certificatesOf, type ConnectionOptions, type NodePreference } from './connection-string.js';
import { answerOf, batchRequest, deliveryOf, readRequest, recordOf, subscribeRequest } from './messages.js';
import {
  type AppendStream,
  type AppendStreamListener,
  type Delivery,
  type ReadRequest,
  type StoredRecord,
  type SubscribeRequest,
  uuidOf,
} from './protocol.js';

/** Why a call failed: transiently, because the stream was deleted, or in a way that a retry does not change. */
export function failureKind(error: unknown): 'transient' | 'deleted' | 'refused' {
  const converted = error instanceof Error ? convertToCommandError(error) : error;
  if (!(converted instanceof Error) || !isCommandError(converted)) return 'transient'; // no node was found
  if (converted.type === ErrorType.STREAM_DELETED) return 'deleted';
  return converted.type === ErrorType.ACCESS_DENIED || refusedCodes.has(converted.code ?? 0)
    ? 'refused'
    : 'transient';
}

/** INVALID_ARGUMENT, PERMISSION_DENIED, UNIMPLEMENTED and UNAUTHENTICATED of gRPC: the client has not all of them. */
const refusedCodes = new Set([3, 7, 12, 16]);
/** How long calls may take to end when the client is closed; then the connection is cut. */
const closeWithinMs = 2_000;

/**
 * A connection to the node of a preference, or its successor. With the preference for the leader, every call requires
 * the leader to answer, so that a deposed one redirects us and does not answer from a log that is behind.
 */
export class KurrentClient extends EventStoreDBClient {
  readonly #requiresLeader: boolean;
  #latest: StreamsClient | undefined;
  /** The time by the clock of the server, when it last answered a read; undefined when it didn't tell. */
  serverTime: Date | undefined;

  constructor(options: ConnectionOptions, nodePreference: NodePreference) {
    const { hosts, discover, connectionName, keepAlive, discovery, tls, credentials } = options;
    const security = tls ? certificatesOf(options) : { insecure: true };
    const [first = { address: 'localhost', port: 2113 }] = hosts;
    const single = { connectionName, ...keepAlive };
    const cluster = { ...single, ...discovery, nodePreference };
    if (hosts.length > 1) super({ ...cluster, endpoints: [...hosts] }, security, credentials);
    else if (discover) super({ ...cluster, discover: first }, security, credentials);
    else super({ ...single, endpoint: first }, security, credentials);
    this.#requiresLeader = nodePreference === 'leader';
  }

  /**
   * Opens a stream for appends to the leader, on a connection that is known to be open: when it rejects, nothing
   * was sent.
   * @param within ms for finding the node and connecting
   */
  async openAppendStream(within: number, listener: AppendStreamListener): Promise<AppendStream> {
    const connection = this.#stream('append', async (client) => {
      await this.#connected(client, within);
      return client.batchAppend(...this.callArguments({ requiresLeader: true }, { deadline: Infinity }));
    });
    const call = await unlessAborted(connection.open(), AbortSignal.timeout(within));
    let ended = false;
    const end = (error?: Error) => {
      if (ended) return;
      ended = true;
      listener.onEnd(error);
    };
    call.on('data', (response: streams.BatchAppendResp) => {
      const id = response.getCorrelationId();
      if (!ended && id) listener.onAnswer(uuidOf(id), answerOf(response));
    });
    call.on('drain', () => listener.onDrain());
    call.on('error', end).on('end', () => end());
    return {
      send: (id, request) => call.write(batchRequest(id, request)),
      cancel: () => {
        call.end(); // a stream that the server ended counts as open until we end our side too
        call.cancel();
      },
      giveUpConnection: () => void connection.giveUp(new UnavailableError()),
    };
  }

  /**
   * Reads a bounded page, without links to events that are gone. A missing stream is undefined.
   * @param within ms for the whole call; after so long the connection is given up
   */
  async read(request: ReadRequest, within: number): Promise<readonly StoredRecord[] | undefined> {
    const started = performance.now();
    const connection = this.#stream('read', (client) =>
      client.read(readRequest(request), ...this.#arguments({ deadline: within })),
    );
    const call = await unlessAborted(connection.open(), AbortSignal.timeout(within));
    onServerTime(call, (time) => (this.serverTime = time));
    const records: StoredRecord[] = [];
    try {
      for await (const response of call as AsyncIterable<streams.ReadResp>) {
        if (response.hasStreamNotFound()) return undefined;
        const record = response.getEvent()?.getEvent();
        if (record) records.push(recordOf(record));
      }
      return records;
    } catch (error) {
      const silent = performance.now() - started >= within;
      await connection.giveUp(silent || !(error instanceof Error) ? new UnavailableError() : error);
      throw error;
    } finally {
      release(call);
    }
  }

  /**
   * Subscribes to `$all`. Ends when the server ends the subscription, throws when it breaks.
   * @param within ms for the confirmation of the subscription
   */
  async *subscribe(
    request: SubscribeRequest,
    within: number,
    signal: AbortSignal,
  ): AsyncGenerator<Delivery, void, undefined> {
    const { open } = this.#stream('subscribe', (client) =>
      client.read(subscribeRequest(request), ...this.#arguments({}, { deadline: Infinity })),
    );
    const call = await unlessAborted(open(), signal);
    const stop = () => release(call);
    const late = setTimeout(stop, within);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const response of call as AsyncIterable<streams.ReadResp>) {
        if (response.hasConfirmation()) clearTimeout(late);
        const delivery = deliveryOf(response);
        if (delivery) yield delivery;
      }
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      release(call);
    }
  }

  /** Ends every call and closes the connection. */
  async close(): Promise<void> {
    await Promise.race([this.dispose(), delay(closeWithinMs, undefined, { ref: false })]);
    this.#latest?.close();
  }

  /**
   * How to open a call, and how to give up its connection after an error that another connection may not have: the next
   * call then finds the node anew.
   */
  #stream<T extends Call>(name: string, create: (client: StreamsClient) => T | Promise<T>) {
    let used: StreamsClient | undefined;
    const open = this.GRPCStreamCreator(StreamsClient, name, (client: StreamsClient) => {
      this.#latest = used = client;
      return create(client);
    });
    const giveUp = async (error: Error) => used && (await this.handleError(used, error));
    return { open, giveUp };
  }

  #arguments(...[options, call]: Parameters<EventStoreDBClient['callArguments']>) {
    return this.callArguments({ ...options, requiresLeader: this.#requiresLeader }, call);
  }

  #connected(client: StreamsClient, within: number): Promise<void> {
    return new Promise((resolve, reject) => {
      client.waitForReady(Date.now() + within, (error) => {
        if (!error) resolve();
        else void this.handleError(client, new UnavailableError()).finally(() => reject(error));
      });
    });
  }
}

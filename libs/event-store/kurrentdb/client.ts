/**
 * The only file that uses `@eventstore/db-client`. The client finds the node (gossip, leader, NotLeader) and takes care
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
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { type Call, onServerTime, release, unlessAborted } from './calls.js';
import { certificatesOf, type ConnectionOptions, type NodePreference } from './connection-string.js';
import type { LogPosition } from './positions.js';
import {
  type AppendAnswer,
  type AppendRequest,
  type AppendStream,
  type AppendStreamListener,
  appendDeadlineMs,
  type FollowListener,
  logPositionOf,
  type ReadRequest,
  failureNamed,
  type StoredRecord,
  systemEventsLeftOut,
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
const { ReadDirection } = streams.ReadReq.Options;
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
   * Subscribes to `$all` from its end. Resolves when the server ends the subscription, rejects when it breaks.
   * @param within ms for the confirmation of the subscription
   */
  async follow(within: number, listener: FollowListener, signal: AbortSignal): Promise<void> {
    const { open } = this.#stream('follow', (client) =>
      client.read(followRequest(), ...this.#arguments({}, { deadline: Infinity })),
    );
    const call = await unlessAborted(open(), signal);
    const stop = () => release(call);
    const late = setTimeout(stop, within);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const response of call as AsyncIterable<streams.ReadResp>) {
        if (response.hasConfirmation()) {
          clearTimeout(late);
          listener.onReady();
        }
        const record = response.getEvent()?.getEvent();
        if (record) listener.onEvent(logPositionOf(record));
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

function batchRequest(id: string, { stream, expected, events }: AppendRequest): streams.BatchAppendReq {
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(streamIdentifier(stream));
  if (expected === 'noStream') options.setNoStream(new empty.Empty());
  else if (expected === 'streamExists') options.setStreamExists(new empty.Empty());
  else if (expected === 'any') options.setAny(new empty.Empty());
  else options.setStreamPosition(String(expected));
  options.setDeadline(timestamp.Timestamp.fromDate(new Date(Date.now() + appendDeadlineMs)));
  const messages = events.map((event) => {
    const message = new streams.BatchAppendReq.ProposedMessage();
    message
      .setId(uuid(event.id))
      .setData(Buffer.from(event.dataText))
      .setCustomMetadata(Buffer.from(event.metadataText));
    message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
    return message;
  });
  return new streams.BatchAppendReq()
    .setCorrelationId(uuid(id))
    .setOptions(options)
    .setProposedMessagesList(messages)
    .setIsFinal(true);
}

function answerOf(response: streams.BatchAppendResp): AppendAnswer {
  const success = response.getSuccess();
  if (success) {
    const [revision, position] = [Number(success.getCurrentRevision()), success.getPosition()];
    return { kind: 'written', revision, position: position && logPositionOf(position) };
  }
  const details = response.getError()?.getDetails();
  const name = details?.getTypeName() ?? '';
  if (!details || name !== 'event_store.client.WrongExpectedVersion') return { kind: failureNamed(name) };
  const wrong = shared.WrongExpectedVersion.deserializeBinary(details.getValue_asU8());
  const actual = wrong.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : 'noStream';
  return { kind: 'conflict', actual };
}

function readRequest(request: ReadRequest): streams.ReadReq {
  const options = readOptions()
    .setReadDirection(request.direction === 'forward' ? ReadDirection.FORWARDS : ReadDirection.BACKWARDS)
    .setCount(String(request.count));
  if ('stream' in request) {
    const from = new streams.ReadReq.Options.StreamOptions();
    from.setStreamIdentifier(streamIdentifier(request.stream));
    if (request.from !== undefined) from.setRevision(String(request.from));
    else if (request.direction === 'forward') from.setStart(new shared.Empty());
    else from.setEnd(new shared.Empty());
    options.setStream(from).setNoFilter(new shared.Empty());
  } else {
    options.setAll(allFrom(request.all)).setFilter(withoutSystemEvents());
  }
  return new streams.ReadReq().setOptions(options);
}

function followRequest(): streams.ReadReq {
  const options = readOptions().setAll(allFrom('end')).setFilter(withoutSystemEvents());
  return new streams.ReadReq().setOptions(
    options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
  );
}

function readOptions(): streams.ReadReq.Options {
  const { UUIDOption } = streams.ReadReq.Options;
  return new streams.ReadReq.Options().setUuidOption(new UUIDOption().setString(new shared.Empty()));
}

function allFrom(from: LogPosition | 'start' | 'end'): streams.ReadReq.Options.AllOptions {
  const all = new streams.ReadReq.Options.AllOptions();
  if (from === 'start') return all.setStart(new shared.Empty());
  if (from === 'end') return all.setEnd(new shared.Empty());
  const position = new streams.ReadReq.Options.Position();
  return all.setPosition(position.setCommitPosition(from.commit).setPreparePosition(from.prepare));
}

function withoutSystemEvents(): streams.ReadReq.Options.FilterOptions {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression().setRegex(systemEventsLeftOut);
  return new streams.ReadReq.Options.FilterOptions()
    .setEventType(expression)
    .setCount(new shared.Empty())
    .setCheckpointintervalmultiplier(1);
}

function recordOf(record: streams.ReadResp.ReadEvent.RecordedEvent): StoredRecord {
  return {
    id: uuidOf(record.getId()),
    type: record.getMetadataMap().get('type') ?? '',
    stream: Buffer.from(record.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: Number(record.getStreamRevision()),
    position: logPositionOf(record),
    dataText: Buffer.from(record.getData_asU8()).toString(),
    metadataText: Buffer.from(record.getCustomMetadata_asU8()).toString(),
  };
}

const streamIdentifier = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

const uuid = (id: string): shared.UUID => new shared.UUID().setString(id);

/** The messages of the protocol: what is sent, made from our requests; what comes, read into our records. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import type { LogPosition } from './positions.js';
import {
  type AppendAnswer,
  type AppendRequest,
  appendDeadlineMs,
  type Delivery,
  failureNamed,
  logPositionOf,
  type ReadRequest,
  type StoredRecord,
  type SubscribeRequest,
  systemEventsLeftOut,
  uuidOf,
} from './protocol.js';

const { ReadDirection } = streams.ReadReq.Options;

export function batchRequest(
  id: string,
  { stream, expected, events }: AppendRequest,
): streams.BatchAppendReq {
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

export function answerOf(response: streams.BatchAppendResp): AppendAnswer {
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

export function readRequest(request: ReadRequest): streams.ReadReq {
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
    options.setAll(allFrom(request.all)).setFilter(typeFilter(systemEventsLeftOut));
  }
  return new streams.ReadReq().setOptions(options);
}

export function subscribeRequest({ from, types }: SubscribeRequest): streams.ReadReq {
  const options = readOptions().setAll(allFrom(from)).setFilter(typeFilter(types));
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

/** Only types that a regular expression matches; a subscription tells how far it is after every 2,000 events. */
function typeFilter(types: string): streams.ReadReq.Options.FilterOptions {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression().setRegex(types);
  return new streams.ReadReq.Options.FilterOptions()
    .setEventType(expression)
    .setMax(500)
    .setCheckpointintervalmultiplier(4);
}

export function deliveryOf(response: streams.ReadResp): Delivery | undefined {
  if (response.hasConfirmation()) return { kind: 'confirmed' };
  if (response.hasCaughtUp()) return { kind: 'caught up' };
  const checkpoint = response.getCheckpoint();
  if (checkpoint) return { kind: 'checkpoint', position: logPositionOf(checkpoint) };
  const record = response.getEvent()?.getEvent();
  return record && { kind: 'event', record: recordOf(record) };
}

export function recordOf(record: streams.ReadResp.ReadEvent.RecordedEvent): StoredRecord {
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

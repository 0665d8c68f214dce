import type { handleClientStreamingCall } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Failure,
  failureOf,
  invalid,
  metadataMissing,
  streamDeleted,
  timedOut,
  tooLarge,
} from './failures.js';
import { type Node, handleCall, reply } from './node.js';
import { type Expected, noStream } from './rules.js';
import type { AppendOutcome, Proposed } from './store.js';
import { sharedPb, streamNameOf, streamsPb, uuidText } from './wire.js';

const empty = () => new sharedPb.Empty();

/** Streams.Append: a message with options, then one per event, then one answer. */
export function appendHandler(
  node: Node,
): handleClientStreamingCall<streamsPb.AppendReq, streamsPb.AppendResp> {
  return (call, callback) => {
    let options = new streamsPb.AppendReq.Options();
    const events: Proposed[] = [];
    let failure: Failure | undefined;
    call.on('data', (message: streamsPb.AppendReq) => {
      options = message.getOptions() ?? options;
      const proposed = message.getProposedMessage();
      try {
        if (proposed) events.push(proposedEvent(proposed));
      } catch (error) {
        failure ??= failureOf(error);
      }
    });
    call.on('end', () => {
      const stream = streamNameOf(options.getStreamIdentifier());
      const work = () => {
        if (failure) throw failure;
        return appendTo(node, stream, expectedOf(options), events);
      };
      reply(
        callback,
        handleCall(node, call, 'append', stream, work).then((outcome) => answer(stream, outcome)),
      );
    });
  };
}

/** The outcome of an append that was answered. */
export type DecidedOutcome = Exclude<AppendOutcome, { kind: 'dropped' }>;

/** How long a dropped append waits for its timeout; a real node waits 2 s. */
const writeTimeoutMs = 50;

/** Counts an append and gives it to the store. @throws Failure when it times out */
export async function appendTo(
  node: Node,
  stream: string,
  expected: Expected,
  events: readonly Proposed[],
): Promise<DecidedOutcome> {
  node.counters.appends += 1;
  const outcome = await node.store.append(stream, expected, events);
  if (outcome.kind !== 'dropped') return outcome;
  await delay(writeTimeoutMs);
  throw timedOut();
}

/** The event in a message of Append or BatchAppend. @throws Failure when it is incomplete */
export function proposedEvent(
  message: streamsPb.AppendReq.ProposedMessage | streamsPb.BatchAppendReq.ProposedMessage,
): Proposed {
  const metadata = message.getMetadataMap();
  const [type, contentType] = [metadata.get('type'), metadata.get('content-type')];
  if (type === undefined || contentType === undefined) throw metadataMissing(['type', 'content-type']);
  return {
    id: uuidText(message.getId()),
    type,
    contentType,
    data: message.getData_asB64(),
    metadata: message.getCustomMetadata_asB64(),
  };
}

/** The expected revision of a unary request to append or delete. */
export function expectedOf(
  options: streamsPb.AppendReq.Options | streamsPb.DeleteReq.Options | streamsPb.TombstoneReq.Options,
): Expected {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return noStream;
  return options.hasStreamExists() ? 'streamExists' : 'any';
}

function answer(stream: string, outcome: DecidedOutcome): streamsPb.AppendResp {
  switch (outcome.kind) {
    case 'success':
      return new streamsPb.AppendResp().setSuccess(success(outcome.revision, outcome.position));
    case 'wrongExpectedVersion':
      return new streamsPb.AppendResp().setWrongExpectedVersion(conflict(outcome.expected, outcome.current));
    case 'streamDeleted':
      throw streamDeleted(stream);
    case 'tooLarge':
      throw tooLarge(outcome.limit);
    case 'invalid':
      throw invalid(outcome.reason);
  }
}

function success(revision: number, position: number | undefined): streamsPb.AppendResp.Success {
  const message = new streamsPb.AppendResp.Success();
  if (revision === noStream) message.setNoStream(empty());
  else message.setCurrentRevision(String(revision));
  if (position === undefined) return message.setNoPosition(empty());
  const text = String(position);
  return message.setPosition(
    new streamsPb.AppendResp.Position().setCommitPosition(text).setPreparePosition(text),
  );
}

function conflict(expected: Expected, current: number): streamsPb.AppendResp.WrongExpectedVersion {
  const message = new streamsPb.AppendResp.WrongExpectedVersion();
  if (current === noStream) message.setCurrentNoStream(empty());
  else message.setCurrentRevision(String(current));
  if (expected === 'any') return message.setExpectedAny(empty());
  if (expected === 'streamExists') return message.setExpectedStreamExists(empty());
  return expected === noStream
    ? message.setExpectedNoStream(empty())
    : message.setExpectedRevision(String(expected));
}

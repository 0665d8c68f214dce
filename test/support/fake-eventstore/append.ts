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
import { type Node, obey, reply } from './node.js';
import { type Expected, noStream } from './rules.js';
import type { Outcome, Proposed } from './store.js';
import { sharedPb, streamNameOf, streamsPb, uuidText } from './wire.js';

const empty = () => new sharedPb.Empty();

/** Streams.Append: options first, then an event a message, then one answer. */
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
        obey(node, call, 'append', stream, work).then((outcome) => answer(stream, outcome)),
      );
    });
  };
}

/** An append that was decided. */
export type Decided = Exclude<Outcome, { kind: 'dropped' }>;

/** How long an append waits for being decided: 2 s on a real node, but tests are impatient. */
const writeTimeoutMs = 50;

/** Counts an append and puts it to the store. @throws Failure when time runs out */
export async function appendTo(
  node: Node,
  stream: string,
  expected: Expected,
  events: readonly Proposed[],
): Promise<Decided> {
  node.counters.appends += 1;
  const outcome = await node.store.append(stream, expected, events);
  if (outcome.kind !== 'dropped') return outcome;
  await delay(writeTimeoutMs);
  throw timedOut();
}

/** What the messages of Append and BatchAppend say of an event. @throws Failure when they don't say enough */
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

/** What a unary request says of its stream; deletes say it in the same words. */
export function expectedOf(
  options: streamsPb.AppendReq.Options | streamsPb.DeleteReq.Options | streamsPb.TombstoneReq.Options,
): Expected {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return noStream;
  return options.hasStreamExists() ? 'streamExists' : 'any';
}

function answer(stream: string, outcome: Decided): streamsPb.AppendResp {
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

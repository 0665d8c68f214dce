import type { handleClientStreamingCall } from '@grpc/grpc-js';
import { invalid, streamDeleted, tooLarge } from './failures.js';
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
    call.on('data', (message: streamsPb.AppendReq) => {
      options = message.getOptions() ?? options;
      const proposed = message.getProposedMessage();
      if (proposed) events.push(proposedEvent(proposed));
    });
    call.on('end', () => {
      const stream = streamNameOf(options.getStreamIdentifier());
      const work = () => appendTo(node, stream, expectedOf(options), events);
      reply(
        callback,
        obey(node, call, 'append', stream, work).then((outcome) => answer(stream, outcome)),
      );
    });
  };
}

/** Counts an append and puts it to the store. */
export function appendTo(
  node: Node,
  stream: string,
  expected: Expected,
  events: readonly Proposed[],
): Promise<Outcome> {
  node.counters.appends += 1;
  return node.store.append(stream, expected, events);
}

/** What the messages of Append and BatchAppend say of an event. */
export function proposedEvent(
  message: streamsPb.AppendReq.ProposedMessage | streamsPb.BatchAppendReq.ProposedMessage,
): Proposed {
  const metadata = message.getMetadataMap();
  return {
    id: uuidText(message.getId()),
    type: metadata.get('type') ?? '',
    contentType: metadata.get('content-type') ?? 'application/octet-stream',
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

function answer(stream: string, outcome: Outcome): streamsPb.AppendResp {
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

import { type handleBidiStreamingCall, type ServerDuplexStream, status as grpcStatus } from '@grpc/grpc-js';
import { appendTo, proposedEvent } from './append.js';
import { Failure } from './failures.js';
import { EndOfBatch, type Node, obey } from './node.js';
import { type Expected, noStream } from './rules.js';
import type { Outcome, Proposed } from './store.js';
import {
  codePb,
  emptyPb,
  packed,
  sharedPb,
  statusPb,
  streamIdentifier,
  streamNameOf,
  streamsPb,
  uuid,
  uuidText,
} from './wire.js';

type BatchCall = ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>;

/** An append of which more messages may come. */
interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

const empty = () => new emptyPb.Empty();

/** Streams.BatchAppend: one stream for many appends, told apart by their correlation ids; answers as they are ready. */
export function batchAppendHandler(
  node: Node,
): handleBidiStreamingCall<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp> {
  return (call) => {
    const pending = new Map<string, Pending>();
    call.on('data', (message: streamsPb.BatchAppendReq) => {
      const correlation = uuidText(message.getCorrelationId());
      const append = pending.get(correlation) ?? begun(message.getOptions());
      pending.set(correlation, append);
      append.events.push(...message.getProposedMessagesList().map(proposedEvent));
      if (!message.getIsFinal()) return;
      pending.delete(correlation);
      void complete(node, call, correlation, append);
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined); // a client that went away
  };
}

async function complete(
  node: Node,
  call: BatchCall,
  correlation: string,
  { stream, expected, events }: Pending,
): Promise<void> {
  const response = new streamsPb.BatchAppendResp()
    .setCorrelationId(uuid(correlation))
    .setStreamIdentifier(streamIdentifier(stream));
  const work = () => {
    node.counters.batched += 1;
    return appendTo(node, stream, expected, events);
  };
  try {
    answer(response, stream, await obey(node, call, 'append', stream, work));
  } catch (error) {
    if (error instanceof EndOfBatch) {
      call.end();
      return;
    }
    if (!(error instanceof Failure && error.code === grpcStatus.ABORTED)) {
      call.emit('error', error); // the whole stream fails
      return;
    }
    response.setError(timedOut());
  }
  if (!call.cancelled && call.writable) call.write(response);
}

function begun(options: streamsPb.BatchAppendReq.Options | undefined): Pending {
  return { stream: streamNameOf(options?.getStreamIdentifier()), expected: expectedOf(options), events: [] };
}

function expectedOf(options: streamsPb.BatchAppendReq.Options | undefined): Expected {
  if (options?.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options?.hasNoStream()) return noStream;
  return options?.hasStreamExists() ? 'streamExists' : 'any';
}

function answer(response: streamsPb.BatchAppendResp, stream: string, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'success':
      response.setSuccess(success(outcome.revision, outcome.position));
      break;
    case 'wrongExpectedVersion':
      response.setError(conflict(outcome.expected, outcome.current));
      break;
    case 'streamDeleted':
      response.setError(
        status(
          codePb.Code.FAILED_PRECONDITION,
          'StreamDeleted',
          new sharedPb.StreamDeleted().setStreamIdentifier(streamIdentifier(stream)),
        ),
      );
      break;
    case 'tooLarge':
      response.setError(
        status(
          codePb.Code.INVALID_ARGUMENT,
          'MaximumAppendSizeExceeded',
          new sharedPb.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit),
        ),
      );
      break;
    case 'invalid':
      response.setError(
        status(
          codePb.Code.INVALID_ARGUMENT,
          'BadRequest',
          new sharedPb.BadRequest().setMessage(outcome.reason),
        ),
      );
  }
}

function success(revision: number, position: number | undefined): streamsPb.BatchAppendResp.Success {
  const message = new streamsPb.BatchAppendResp.Success();
  if (revision === noStream) message.setNoStream(empty());
  else message.setCurrentRevision(String(revision));
  if (position === undefined) return message.setNoPosition(empty());
  const text = String(position);
  return message.setPosition(
    new sharedPb.AllStreamPosition().setCommitPosition(text).setPreparePosition(text),
  );
}

function conflict(expected: Expected, current: number): statusPb.Status {
  const details = new sharedPb.WrongExpectedVersion();
  if (current === noStream) details.setCurrentNoStream(empty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'any') details.setExpectedAny(empty());
  else if (expected === 'streamExists') details.setExpectedStreamExists(empty());
  else if (expected === noStream) details.setExpectedNoStream(empty());
  else details.setExpectedStreamPosition(String(expected));
  return status(codePb.Code.FAILED_PRECONDITION, 'WrongExpectedVersion', details);
}

const timedOut = () => status(codePb.Code.ABORTED, 'Timeout', new sharedPb.Timeout());

/** The client knows an error by the type of its details only. */
function status(code: codePb.Code, name: string, details: Parameters<typeof packed>[0]): statusPb.Status {
  return new statusPb.Status()
    .setCode(code)
    .setMessage(name)
    .setDetails(packed(details, `event_store.client.${name}`));
}

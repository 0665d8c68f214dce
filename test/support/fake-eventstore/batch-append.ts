import { type handleBidiStreamingCall, type ServerDuplexStream, status as grpcStatus } from '@grpc/grpc-js';
import { appendTo, type DecidedOutcome, proposedEvent } from './append.js';
import { Failure, failureOf, NotReady, timedOut } from './failures.js';
import { EndOfBatch, type Node, handleCall } from './node.js';
import { type Expected, noStream } from './rules.js';
import type { Proposed } from './store.js';
import {
  codePb,
  emptyPb,
  packed,
  sharedPb,
  statusPb,
  streamIdentifier,
  streamNameOf,
  streamsPb,
  structuredUuid,
  uuidText,
} from './wire.js';

type BatchCall = ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>;

/** An append of which more messages may follow. */
interface Pending {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
  /** In ms since 1970; undefined when the request has none. */
  readonly deadline: number | undefined;
}

const empty = () => new emptyPb.Empty();

/** Streams.BatchAppend: one stream for many appends, distinguished by correlation ids; answered when they are ready. */
export function batchAppendHandler(
  node: Node,
): handleBidiStreamingCall<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp> {
  return (call) => {
    const pending = new Map<string, Pending>();
    call.on('error', () => undefined); // of a client that disconnected
    if (node.faults.take('batch')) return;
    call.on('data', (message: streamsPb.BatchAppendReq) => {
      const correlation = uuidText(message.getCorrelationId());
      const append = pending.get(correlation) ?? newAppend(message.getOptions());
      pending.set(correlation, append);
      try {
        append.events.push(...message.getProposedMessagesList().map(proposedEvent));
      } catch (error) {
        call.emit('error', failureOf(error));
        return;
      }
      if (!message.getIsFinal()) return;
      pending.delete(correlation);
      void complete(node, call, correlation, append);
    });
    call.on('end', () => call.end());
  };
}

async function complete(
  node: Node,
  call: BatchCall,
  correlation: string,
  { stream, expected, events, deadline }: Pending,
): Promise<void> {
  const response = new streamsPb.BatchAppendResp()
    .setCorrelationId(structuredUuid(correlation))
    .setStreamIdentifier(streamIdentifier(stream));
  const work = () => {
    // How a real node answers a request without a deadline is not documented; every client sends one.
    if (deadline === undefined) return Promise.resolve({ kind: 'invalid' as const, reason: 'no deadline' });
    if (deadline <= Date.now()) throw timedOut();
    node.counters.batched += 1;
    return appendTo(node, stream, expected, events);
  };
  try {
    answer(response, stream, await handleCall(node, call, 'append', stream, work));
  } catch (error) {
    if (error instanceof EndOfBatch) {
      call.end();
      return;
    }
    const answer = answerInStream(error);
    if (!answer) {
      call.emit('error', error);
      return;
    }
    response.setError(answer);
  }
  if (!call.cancelled && call.writable) call.write(response);
}

function newAppend(options: streamsPb.BatchAppendReq.Options | undefined): Pending {
  const deadline = options?.getDeadline()?.toDate().getTime();
  const stream = streamNameOf(options?.getStreamIdentifier());
  return { stream, expected: expectedOf(options), events: [], deadline };
}

function expectedOf(options: streamsPb.BatchAppendReq.Options | undefined): Expected {
  if (options?.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options?.hasNoStream()) return noStream;
  return options?.hasStreamExists() ? 'streamExists' : 'any';
}

function answer(response: streamsPb.BatchAppendResp, stream: string, outcome: DecidedOutcome): void {
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

/** The answer to one append for a failure after which the stream goes on; any other failure ends the stream. */
function answerInStream(error: unknown): statusPb.Status | undefined {
  if (error instanceof NotReady)
    return new statusPb.Status()
      .setMessage(error.details)
      .setDetails(packed(new emptyPb.Empty(), 'google.protobuf.Empty'));
  if (!(error instanceof Failure)) return undefined;
  if (error.code === grpcStatus.ABORTED)
    return status(codePb.Code.ABORTED, 'Timeout', new sharedPb.Timeout());
  if (error.code === grpcStatus.PERMISSION_DENIED)
    return status(codePb.Code.PERMISSION_DENIED, 'AccessDenied', new sharedPb.AccessDenied());
  return undefined;
}

/** The client recognises an error by the type of its details only. */
function status(code: codePb.Code, name: string, details: Parameters<typeof packed>[0]): statusPb.Status {
  return new statusPb.Status()
    .setCode(code)
    .setMessage(name)
    .setDetails(packed(details, `event_store.client.${name}`));
}

import type { handleUnaryCall } from '@grpc/grpc-js';
import { expectedOf } from './append.js';
import { invalid, streamDeleted, timedOut, tooLarge, wrongExpectedVersion } from './failures.js';
import { type Call, type Node, handleCall, reply } from './node.js';
import { streamNameOf, streamsPb } from './wire.js';

const { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } = streamsPb;

/** Streams.Delete: the stream reads as missing until it is written again. */
export function deleteHandler(node: Node): handleUnaryCall<streamsPb.DeleteReq, streamsPb.DeleteResp> {
  const response = (at: string) =>
    new DeleteResp().setPosition(new DeleteResp.Position().setCommitPosition(at).setPreparePosition(at));
  return (call, callback) => {
    const options = call.request.getOptions() ?? new DeleteReq.Options();
    reply(callback, deleted(node, call, options, 'soft').then(response));
  };
}

/** Streams.Tombstone: the stream is closed for ever. */
export function tombstoneHandler(
  node: Node,
): handleUnaryCall<streamsPb.TombstoneReq, streamsPb.TombstoneResp> {
  const response = (at: string) =>
    new TombstoneResp().setPosition(
      new TombstoneResp.Position().setCommitPosition(at).setPreparePosition(at),
    );
  return (call, callback) => {
    const options = call.request.getOptions() ?? new TombstoneReq.Options();
    reply(callback, deleted(node, call, options, 'tombstone').then(response));
  };
}

/** @returns the position of the delete, as text */
async function deleted(
  node: Node,
  call: Call,
  options: streamsPb.DeleteReq.Options | streamsPb.TombstoneReq.Options,
  how: 'soft' | 'tombstone',
): Promise<string> {
  const stream = streamNameOf(options.getStreamIdentifier());
  const work = () => node.store.delete(stream, expectedOf(options), how);
  const outcome = await handleCall(node, call, 'delete', stream, work);
  switch (outcome.kind) {
    case 'success':
      return String(outcome.position);
    case 'wrongExpectedVersion':
      throw wrongExpectedVersion(stream, outcome.expected, outcome.current);
    case 'streamDeleted':
      throw streamDeleted(stream);
    case 'dropped':
      throw timedOut();
    case 'tooLarge':
      throw tooLarge(outcome.limit);
    case 'invalid':
      throw invalid(outcome.reason);
  }
}

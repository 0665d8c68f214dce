import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { type Expected, noStream } from './rules.js';

/** A failed call, which the client recognises by the `exception` in its trailers. */
export class Failure extends Error implements Partial<ServiceError> {
  readonly details: string;
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    details: string,
    trailers: Readonly<Record<string, string | number>> = {},
  ) {
    super(details);
    this.details = details;
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, ascii(String(value)));
  }
}

/** The node is starting, or knows no leader. A batch stream stays open and answers each append with it. */
export class NotReady extends Failure {
  constructor() {
    super(status.UNAVAILABLE, 'Server Is Not Ready');
  }
}

export const notLeader = (leader: { readonly host: string; readonly port: number }) =>
  new Failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': leader.port,
  });

export const streamDeleted = (stream: string) =>
  new Failure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const wrongExpectedVersion = (stream: string, expected: Expected, current: number) =>
  new Failure(status.FAILED_PRECONDITION, `Append failed due to WrongExpectedVersion.`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': expected === 'any' ? -2 : expected === 'streamExists' ? -4 : expected,
    ...(current !== noStream && { 'actual-version': current }),
  });

export const tooLarge = (limit: number) =>
  new Failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': limit,
  });

export const accessDenied = () =>
  new Failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

/** A wrong user or password: answered before any service is called. */
export const unauthenticated = () => new Failure(status.UNAUTHENTICATED, 'Bad HTTP status code: 401');

export const metadataMissing = (properties: readonly string[]) =>
  new Failure(status.INVALID_ARGUMENT, `Required metadata properties: ${properties.join(',')}`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': properties.join(','),
  });

export const invalid = (reason: string) => new Failure(status.INVALID_ARGUMENT, reason);
export const unavailable = () => new Failure(status.UNAVAILABLE, 'Connection dropped');
export const timedOut = () => new Failure(status.ABORTED, 'Operation timed out');
export const unimplemented = () => new Failure(status.UNIMPLEMENTED, 'Method is unimplemented.');

export const failureOf = (error: unknown) =>
  error instanceof Failure ? error : new Failure(status.UNKNOWN, String(error));

/** Trailers carry ASCII only. */
function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}

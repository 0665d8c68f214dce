/**
 * How a node decides about an append, as one table: the first rule that applies gives the verdict.
 * Sources: [CC] is `IndexWriter.CheckCommit` and [SW] `StorageWriterService`, both in the server's own code
 * (github.com/kurrent-io/KurrentDB, src/KurrentDB.Core/Services/Storage); [A] and [D] are the documentation's
 * "Appending events" (docs.kurrent.io/clients/grpc/appending-events) and "Deleting events"
 * (docs.kurrent.io/clients/grpc/delete-stream).
 */

/** The last revision that the stream must have; -1 is "no stream". */
export type Expected = number | 'any' | 'streamExists';

export const noStream = -1;

/** Everything that a verdict depends on. */
interface AppendSituation {
  readonly expected: Expected;
  /** Last revision that the stream has, or `noStream`. */
  readonly current: number;
  readonly tombstoned: boolean;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  /** Ids of the events to append, in their order. */
  readonly ids: readonly string[];
  /** The revision of an event of this stream, if its id is among the recent ones that the node holds in memory. */
  readonly recentRevision: (id: string) => number | undefined;
  /** The id of the event at a revision of this stream, from the log. */
  readonly idAt: (revision: number) => string | undefined;
  /** Whether the event at a revision of this stream is still being written. */
  readonly isBeingWritten: (revision: number) => boolean;
}

type Verdict =
  | { readonly kind: 'write' }
  /** The events are in the log already, the last of them at `revision`. */
  | { readonly kind: 'repeated'; readonly revision: number }
  /** Not answered: the request times out. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'wrongExpectedVersion' }
  | { readonly kind: 'corruptedIdempotency' }
  | { readonly kind: 'streamDeleted' };

interface Rule {
  readonly name: string;
  readonly source: string;
  readonly applies: (situation: AppendSituation) => boolean;
  readonly verdict: (situation: AppendSituation) => Verdict;
}

const weak = ({ expected }: AppendSituation) => expected === 'any' || expected === 'streamExists';
const exact = ({ expected }: AppendSituation) => (typeof expected === 'number' ? expected : Number.NaN);
const isInPlace = (situation: AppendSituation, index: number) =>
  situation.idAt(exact(situation) + 1 + index) === situation.ids[index];
const recentRevisions = ({ ids, recentRevision }: AppendSituation) => ids.map((id) => recentRevision(id));

const write = (): Verdict => ({ kind: 'write' });
const dropped = (): Verdict => ({ kind: 'dropped' });
const wrong = (): Verdict => ({ kind: 'wrongExpectedVersion' });
const corrupted = (): Verdict => ({ kind: 'corruptedIdempotency' });
const deleted = (): Verdict => ({ kind: 'streamDeleted' });

export const rules: readonly Rule[] = [
  {
    name: 'a tombstoned stream refuses every append, for ever',
    source: '[CC] CommitDecision.Deleted; [D] hard delete',
    applies: (s) => s.tombstoned,
    verdict: deleted,
  },
  {
    name: 'streamExists on a soft-deleted stream is refused as deleted',
    source: '[CC] StreamExists && IsSoftDeleted',
    applies: (s) => s.expected === 'streamExists' && s.softDeleted,
    verdict: deleted,
  },
  {
    name: 'streamExists needs an event or metadata',
    source: '[CC] StreamExists, curVersion < 0 and no metastream; [A] handling concurrency',
    applies: (s) => s.expected === 'streamExists' && s.current === noStream && !s.hasMetadata,
    verdict: wrong,
  },
  {
    name: 'any and streamExists accept an append without events',
    source: '[CC] "no data in transaction"',
    applies: (s) => weak(s) && s.ids.length === 0,
    verdict: write,
  },
  {
    name: 'any and streamExists write when the first id is not in memory, even if it stands in the log',
    source: '[CC] _committedEvents.TryGetRecord; [A] idempotence is not guaranteed with any',
    applies: (s) => weak(s) && recentRevisions(s)[0] === undefined,
    verdict: write,
  },
  {
    name: 'any and streamExists refuse a mixture of recent ids and others',
    source: '[CC] CommitDecision.CorruptedIdempotency',
    applies: (s) => weak(s) && recentRevisions(s).includes(undefined),
    verdict: corrupted,
  },
  {
    name: 'any and streamExists drop a repetition of what is still being written',
    source: '[CC] CommitDecision.IdempotentNotReady; [SW] drops it, so that it is asked again',
    applies: (s) => weak(s) && s.isBeingWritten(recentRevisions(s).at(-1) ?? noStream),
    verdict: dropped,
  },
  {
    name: 'any and streamExists recognise ids that are all in memory',
    source: '[CC] CommitDecision.Idempotent; [A] handling concurrency',
    applies: weak,
    verdict: (s) => ({ kind: 'repeated', revision: recentRevisions(s).at(-1) ?? s.current }),
  },
  {
    name: 'an exact revision beyond the end is refused',
    source: '[CC] expectedVersion > curVersion',
    applies: (s) => exact(s) > s.current,
    verdict: wrong,
  },
  {
    name: 'an exact revision at the end, or no_stream on a new stream, writes',
    source: '[CC] expectedVersion == curVersion; [A] handling concurrency',
    applies: (s) => exact(s) === s.current,
    verdict: write,
  },
  {
    name: 'an append without events checks the revision only',
    source: '[CC] "no data in transaction" with an exact revision',
    applies: (s) => s.ids.length === 0,
    verdict: wrong,
  },
  {
    name: 'no_stream on a soft-deleted stream reopens it, unless the ids stand at its beginning',
    source: '[CC] NoStream && IsSoftDeleted; [D] soft delete and recreate',
    applies: (s) => !isInPlace(s, 0) && s.expected === noStream && s.softDeleted,
    verdict: write,
  },
  {
    name: 'an earlier exact revision with another id is refused',
    source: '[CC] CommitDecision.WrongExpectedVersion; [A] handling concurrency',
    applies: (s) => !isInPlace(s, 0),
    verdict: wrong,
  },
  {
    name: 'an earlier exact revision with some of its ids is refused',
    source: '[CC] CommitDecision.CorruptedIdempotency',
    applies: (s) => !s.ids.every((_id, index) => isInPlace(s, index)),
    verdict: corrupted,
  },
  {
    name: 'an earlier exact revision with exactly its ids is dropped while they are still being written',
    source: '[CC] CommitDecision.IdempotentNotReady; [SW] drops it, so that it is asked again',
    applies: (s) => s.isBeingWritten(exact(s) + s.ids.length),
    verdict: dropped,
  },
  {
    name: 'an earlier exact revision with exactly its ids is a repetition, for ever',
    source: '[CC] CommitDecision.Idempotent; [A] idempotence with an expected revision',
    applies: () => true,
    verdict: (s) => ({ kind: 'repeated', revision: exact(s) + s.ids.length }),
  },
];

/** Why an append is rejected before the rules. */
export type AppendRejection =
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'invalid'; readonly reason: string };

interface IntakeRule {
  readonly name: string;
  readonly source: string;
  readonly rejection: (append: {
    readonly stream: string;
    readonly bytes: number;
  }) => AppendRejection | undefined;
}

/** What the server option MaxAppendSize is unless set. */
const maxAppendSize = 1_048_576;

/**
 * Rules that reject an append whatever its stream holds. Streams that start with `$` are for administrators:
 * security.ts checks that.
 */
const intakeRules: readonly IntakeRule[] = [
  {
    name: 'a stream has a name, also below its metadata',
    source: "SystemStreams.IsInvalidStream in the server's code",
    rejection: ({ stream }) =>
      ['', '$$'].includes(stream)
        ? { kind: 'invalid', reason: `invalid stream name "${stream}"` }
        : undefined,
  },
  {
    name: 'data, metadata and twice the characters of the types are at most 1 MiB',
    source: "server option MaxAppendSize; Streams.Append in the server's code",
    rejection: ({ bytes }) =>
      bytes > maxAppendSize ? { kind: 'tooLarge', limit: maxAppendSize } : undefined,
  },
];

/** The first rejection, if any. */
export function rejectionOf(append: Parameters<IntakeRule['rejection']>[0]): AppendRejection | undefined {
  return intakeRules.map(({ rejection }) => rejection(append)).find((rejection) => rejection !== undefined);
}

/**
 * The verdict, and the name of the rule that gave it.
 * A corrupted idempotency reaches the client as a wrong expected version: [SW] answers both alike.
 */
export function decide(situation: AppendSituation): { readonly rule: string; readonly verdict: Verdict } {
  const rule = rules.find((candidate) => candidate.applies(situation));
  if (!rule) throw new Error('no rule decides'); // the last one applies always
  return { rule: rule.name, verdict: rule.verdict(situation) };
}

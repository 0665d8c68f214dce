import { SystemText } from '../../../libs/domain/kernel/text.js';
import type { EventStore, Position as LogPosition } from '../../../libs/event-store/port.js';
import type { Caller, Scope } from '../../../libs/platform/authentication.js';
import type { PositionTokens } from '../../../libs/privacy/position-tokens.js';
import { Problem } from '../http/problem.js';

/** A position as an answer shows it. */
export const Position = SystemText.describe(
  'Place in the log; a query `?after=` it has seen it. Sealed, but for scope audit or admin: then as the log has it',
);

/** Who may see how far the log is: others could count what is recorded in between, also about whom they may not see. */
const seePlain = ['audit', 'admin'] as const satisfies readonly Scope[];

type Reader = Pick<Caller, 'scopes'>;
const seesPlain = ({ scopes }: Reader): boolean => seePlain.some((scope) => scopes.has(scope));

/** Positions of the log, as they leave the service and come back. */
export class Positions {
  constructor(
    private readonly tokens: PositionTokens,
    private readonly store: Pick<EventStore, 'comparePositions' | 'head' | 'parsePosition'>,
  ) {}

  /** Whether a reader sees positions as the log has them, and so may see how far it is. */
  areSeenBy(reader: Reader): boolean {
    return seesPlain(reader);
  }

  /** A position as a caller sees it: sealed, unless a scope lets the caller see positions. */
  shown(position: LogPosition | undefined | null, reader: Reader): string | null {
    if (position === undefined || position === null) return null;
    return seesPlain(reader) ? position : this.tokens.seal(position);
  }

  /**
   * A position that came with a request. @throws Problem QUERY_INVALID when it is none, or plain and of somebody who
   * may not see such: by trying them one could tell how far the log is
   */
  read(text: string | undefined, reader: Reader): LogPosition | undefined {
    return text === undefined ? undefined : this.#opened(text, reader).position;
  }

  /**
   * As `read`, but a plain position beyond the head of the log is refused too: nobody would ever have counted it in.
   * What is sealed came from here, so the log has it. @param at where it stands in the request
   * @throws Problem QUERY_INVALID; StoreUnavailable
   */
  async readReached(
    text: string | undefined,
    reader: Reader,
    at = '/after',
  ): Promise<LogPosition | undefined> {
    if (text === undefined) return undefined;
    const { position, isSealed } = this.#opened(text, reader, at);
    if (isSealed) return position;
    const head = await this.store.head();
    if (head !== undefined && this.store.comparePositions(position, head) <= 0) return position;
    throw wrongPosition(at, 'a position that the log has reached');
  }

  #opened(
    text: string,
    reader: Reader,
    at = '/after',
  ): { readonly position: LogPosition; readonly isSealed: boolean } {
    const sealed = this.tokens.open(text);
    const opened = sealed ?? (seesPlain(reader) ? text : undefined);
    if (opened === undefined) throw wrongPosition(at, 'a position as an answer of this service gave it');
    return { position: this.store.parsePosition(opened), isSealed: sealed !== undefined };
  }
}

const wrongPosition = (at: string, detail: string): Problem => new Problem('QUERY_INVALID', [{ at, detail }]);

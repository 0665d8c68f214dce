/** Reads a stream as lines: every byte is looked at once and counts, and others get their turn in between. */
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface LineLimits {
  /** The longest line, in bytes; of a longer one nothing is kept. */
  readonly longest: number;
  /** The most bytes and the most lines of the whole stream, blank lines and line feeds included. */
  readonly mostBytes: number;
  readonly mostLines: number;
  /** Counts the bytes that are kept of a line until the rest of it has come in; default: there is room. */
  readonly held?: {
    /** @returns whether there is room for them */
    take(bytes: number): boolean;
    release(bytes: number): void;
  };
}

/** A line that isn't blank: its bytes without the line feed, or why there are none. */
export interface Line {
  /** From 1; blank lines count. */
  readonly number: number;
  /** After too many bytes or lines no more is read. */
  readonly content: Buffer | 'too long' | 'no room' | 'too many bytes' | 'too many lines';
}

/** So many bytes are looked at in one turn of the event loop; each line counts as so many more. */
const BYTES_PER_TURN = 65_536;
const BYTES_PER_LINE = 64;

/**
 * The lines of a stream that are not blank, as they come in; the byte order mark with which it may begin is left out.
 * A reader that stops early doesn't destroy the stream: its connection may still carry the answer.
 * @param pause lets others do their work
 */
export async function* readLines(
  input: Readable,
  limits: LineLimits,
  pause: () => Promise<unknown> = () => nextTurn(),
): AsyncGenerator<Line, void> {
  const lines = new LinesComingIn(limits);
  try {
    for await (const chunk of input.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer | string>) {
      for (const step of lines.read(typeof chunk === 'string' ? Buffer.from(chunk) : chunk))
        if (step === 'turn') await pause();
        else yield step;
      if (lines.stopped) return;
    }
    yield* lines.end();
  } finally {
    lines.letGo();
  }
}

const FEED = 10;
const MARK = Buffer.from('\uFEFF');
const NOTHING = Buffer.alloc(0);

class LinesComingIn {
  /** Whether a limit was reached: then there is no more to read. */
  stopped = false;
  readonly #limits: LineLimits;
  #number = 1;
  #room: number;
  #work = 0;
  /** Of the line that comes in: its bytes until now, in a buffer that may be larger; none when it is too long. */
  #held: Buffer = NOTHING;
  #length = 0;
  /** Whether there was no room for it. */
  #isLost = false;

  constructor(limits: LineLimits) {
    this.#limits = limits;
    this.#room = limits.mostBytes;
  }

  /** The lines that end in a chunk, and when it is somebody else's turn. */
  *read(chunk: Buffer): Generator<Line | 'turn', void> {
    const bytes = chunk.subarray(0, this.#room);
    this.#room -= bytes.length;
    for (let from = 0; from < bytes.length;) {
      if (this.#number > this.#limits.mostLines) {
        yield this.#stop('too many lines');
        return;
      }
      const feed = bytes.indexOf(FEED, from);
      const to = feed === -1 ? bytes.length : feed;
      const part = bytes.subarray(from, to);
      from = to + 1;
      if (feed === -1) this.#hold(part);
      else yield* this.end(part);
      this.#work += part.length + BYTES_PER_LINE;
      if (this.#work < BYTES_PER_TURN) continue;
      this.#work = 0;
      yield 'turn';
    }
    if (bytes.length < chunk.length) yield this.#stop('too many bytes');
  }

  /** Ends the line that comes in. @param rest of it */
  *end(rest: Buffer = NOTHING): Generator<Line, void> {
    const isWhole = this.#length === 0; // then it need not be copied
    if (!isWhole) this.#hold(rest);
    const length = isWhole ? rest.length : this.#length;
    const line = isWhole ? rest : this.#held.subarray(0, length);
    const number = this.#number;
    const isLost = this.#isLost;
    this.#number += 1;
    this.letGo();
    this.#length = 0;
    this.#isLost = false;
    if (length > this.#limits.longest) {
      yield { number, content: 'too long' };
      return;
    }
    if (isLost) {
      yield { number, content: 'no room' };
      return;
    }
    const content =
      number === 1 && line.subarray(0, MARK.length).equals(MARK) ? line.subarray(MARK.length) : line;
    if (!isBlank(content)) yield { number, content };
  }

  /** Keeps nothing of the line any more; whoever got it may still look at it. */
  letGo(): void {
    this.#limits.held?.release(this.#held.length);
    this.#held = NOTHING;
  }

  #hold(part: Buffer): void {
    const length = this.#length + part.length;
    if (length > this.#limits.longest || this.#isLost || !this.#grow(length)) this.letGo();
    else part.copy(this.#held, this.#length);
    this.#length = length;
  }

  /** Makes the buffer large enough. @returns whether there was room */
  #grow(length: number): boolean {
    if (length <= this.#held.length) return true;
    const size = Math.max(length, Math.min(2 * this.#held.length, this.#limits.longest));
    this.#isLost = this.#limits.held?.take(size - this.#held.length) === false;
    if (this.#isLost) return false;
    const larger = Buffer.allocUnsafe(size);
    this.#held.copy(larger, 0, 0, this.#length);
    this.#held = larger;
    return true;
  }

  #stop(content: 'too many bytes' | 'too many lines'): Line {
    this.stopped = true;
    return { number: this.#number, content };
  }
}

/** Blanks, tabs and carriage returns. */
const isBlank = (line: Buffer): boolean => line.every((byte) => byte === 32 || byte === 9 || byte === 13);

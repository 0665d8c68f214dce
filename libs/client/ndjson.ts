/** The longest line that is read, in characters. */
const LONGEST = 100_000_000;

/**
 * The lines of a streamed NDJSON response, each parsed as soon as it has arrived. Leaving the loop cancels the stream.
 * @throws TypeError for bytes that are no UTF-8; RangeError for a line that doesn't end; SyntaxError for no JSON
 */
export async function* readLines<Line>(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = []; // of the line that comes in: joined once, however many there are
  let length = 0;
  for await (const chunk of body ?? []) {
    const [rest = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(rest);
    length += rest.length;
    for (const next of others) {
      yield* valueIn<Line>(parts);
      parts = [next];
      length = next.length;
    }
    if (length > LONGEST) throw new RangeError(`a line is longer than ${LONGEST} characters`);
  }
  parts.push(decoder.decode());
  yield* valueIn<Line>(parts);
}

function* valueIn<Line>(parts: readonly string[]): Generator<Line> {
  const line = parts.join('');
  if (line !== '') yield JSON.parse(line) as Line;
}

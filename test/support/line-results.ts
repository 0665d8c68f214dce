/** What every result line says. */
export interface LineResult {
  readonly line: number;
  readonly id: string | null;
  readonly status: number;
  readonly problem?: { readonly code: string; readonly errors?: readonly { readonly at: string }[] };
}

/** The results that came as lines of JSON, in the order of the lines that they are of. */
export const resultsIn = <Result extends LineResult>(text: string): Result[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result)
    .sort((a, b) => a.line - b.line);

/** What a person reads of an import. */

/** What the service says became of a document: the fields of its ImportResult that are printed. */
export interface Imported {
  readonly outcome: 'imported' | 'unchanged' | 'exception' | 'older' | 'invalid';
  readonly events: number;
  readonly notUnderstood: readonly string[];
  readonly findings: readonly { readonly code: string; readonly place: string }[];
  readonly exceptions: readonly { readonly code: string }[];
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly place: string;
  readonly line?: number | undefined;
  readonly rule: string;
  readonly reason: string;
}

/** The document could not be read here, or not be handed to the service, or not be recorded by it. */
export interface Failed extends Omit<Imported, 'outcome'> {
  readonly outcome: 'failed';
  readonly reason: string;
  /** Whether the reason lies with the service, so that the next document may fail too, and the same again may not. */
  readonly away: boolean;
}

const nothing = { events: 0, notUnderstood: [], findings: [], exceptions: [], problems: [] };

export function failed(error: unknown): Failed {
  const reason = error instanceof Error ? error.message : 'unknown reason';
  return { ...nothing, outcome: 'failed', reason, away: false };
}

/** A document that the service refuses to look at, or that is not worth sending. */
export function invalid(rule: string, reason: string): Imported {
  return { ...nothing, outcome: 'invalid', problems: [{ place: '/', rule, reason }] };
}

/** Whether all that the document says is in the log now, or there was nothing that it says. */
export function isWhole({ outcome, notUnderstood }: Imported | Failed): boolean {
  const isRefused = outcome === 'failed' || outcome === 'invalid' || outcome === 'older';
  return !isRefused && notUnderstood.length === 0;
}

/** What became of one document: a line, and beneath it a line for all that a person should look at. */
export function reportOf(file: string, result: Imported | Failed): string {
  const { outcome, events, notUnderstood } = result;
  const open = notUnderstood.length > 0 ? `, ${count(notUnderstood.length, 'element')} not understood` : '';
  const summary = `${file}: ${outcome}, ${count(events, 'event')}${open}`;
  return [summary, ...details(result).map((line) => `    ${line}`)].join('\n');
}

function details(result: Imported | Failed): readonly string[] {
  return [
    ...(result.outcome === 'failed' ? [result.reason] : []),
    ...(result.outcome === 'older' ? ['a later answer about this person was imported before'] : []),
    ...result.problems.map(
      ({ place, line, reason }) => `${place}${line === undefined ? '' : ` (line ${line})`}: ${reason}`,
    ),
    ...result.exceptions.map(({ code }) => `exception ${code}`),
    ...grouped(result.notUnderstood).map(
      ([element, times]) => `${element} ×${times}: no event of this version says what it states`,
    ),
    ...result.findings.map(({ code, place }) => `${code} at ${place}`),
  ];
}

/**
 * Places of one element together, in the order in which they first stand: `Talenkennis/Taal[2]` is a
 * `Talenkennis/Taal`.
 */
function grouped(places: readonly string[]): readonly (readonly [element: string, times: number])[] {
  const times = new Map<string, number>();
  for (const place of places) {
    const element = place.replaceAll(/\[\d+\]/gu, '');
    times.set(element, (times.get(element) ?? 0) + 1);
  }
  return [...times];
}

/** How many documents became what, for a run over many of them. */
export class Tally {
  readonly #outcomes = new Map<string, number>();
  #notUnderstood = 0;

  add({ outcome, notUnderstood }: Imported | Failed): void {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    this.#notUnderstood += notUnderstood.length;
  }

  get documents(): number {
    return [...this.#outcomes.values()].reduce((sum, number) => sum + number, 0);
  }

  /** Such as `12 documents: 10 imported, 2 unchanged, 0 elements not understood`. */
  summary(): string {
    const outcomes = Array.from(this.#outcomes, ([outcome, number]) => `${number} ${outcome}`).sort();
    const understood = `${count(this.#notUnderstood, 'element')} not understood`;
    return `${count(this.documents, 'document')}: ${[...outcomes, understood].join(', ')}`;
  }
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

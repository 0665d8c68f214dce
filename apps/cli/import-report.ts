import type { ImportResult } from '../../libs/client/client.js';

/** What the service answers for a document: the fields that are printed. */
export type Imported = Omit<ImportResult, 'dossier' | 'position'>;

/** A document that could not be read, sent or recorded. */
interface Failed extends Omit<Imported, 'outcome'> {
  readonly outcome: 'failed';
  readonly reason: string;
  /** Whether the service was unavailable: then other documents may fail too, and trying again may succeed. */
  readonly away: boolean;
}

export type DocumentResult = Imported | Failed;

const nothing = { events: 0, notUnderstood: [], findings: [], exceptions: [], problems: [] };

/** @param away whether the service was unavailable */
export function failed(error: unknown, away = false): DocumentResult {
  const reason = error instanceof Error ? error.message : 'unknown reason';
  return { ...nothing, outcome: 'failed', reason, away };
}

/** A document that the service rejects unread, or that is not sent. */
export function invalid(rule: string, reason: string): DocumentResult {
  return { ...nothing, outcome: 'invalid', problems: [{ place: '/', rule, reason }] };
}

/** The result of one document: a line, and below it a line for everything that needs attention. */
export function formatDocument(file: string, result: DocumentResult): string {
  const { outcome, events, notUnderstood } = result;
  const open = notUnderstood.length > 0 ? `, ${plural(notUnderstood.length, 'element')} not understood` : '';
  const summary = `${file}: ${outcome}, ${plural(events, 'event')}${open}`;
  return [summary, ...details(result).map((line) => `    ${line}`)].join('\n');
}

function details(result: DocumentResult): readonly string[] {
  return [
    ...(result.outcome === 'failed' ? [result.reason] : []),
    ...(result.outcome === 'older' ? ['a later answer about this person was imported before'] : []),
    ...result.problems.map(
      ({ place, line, reason }) => `${place}${line === undefined ? '' : ` (line ${line})`}: ${reason}`,
    ),
    ...result.exceptions.map(({ code }) => `exception ${code}`),
    ...countByElement(result.notUnderstood).map(
      ([element, times]) => `${element} ×${times}: no event of this version says what it states`,
    ),
    ...result.findings.map(({ code, place }) => `${code} at ${place}`),
  ];
}

/** How often each element occurs, in order of first occurrence: `Talenkennis/Taal[2]` is a `Talenkennis/Taal`. */
function countByElement(places: readonly string[]): readonly (readonly [element: string, times: number])[] {
  const times = new Map<string, number>();
  for (const place of places) {
    const element = place.replaceAll(/\[\d+\]/gu, '');
    times.set(element, (times.get(element) ?? 0) + 1);
  }
  return [...times];
}

/** After so many documents in a row that could not be sent, the service counts as unavailable. */
const MAX_CONSECUTIVE_FAILURES = 3;

/** The totals of an import, and what follows from them. */
export class ImportSummary {
  readonly #outcomes = new Map<string, number>();
  documents = 0;
  #notUnderstood = 0;
  #consecutiveFailures = 0;
  /** 0: everything was recorded; 1: something was not understood or not imported; 4: the service was unavailable. */
  exitCode: 0 | 1 | 4 = 0;

  add(result: DocumentResult): void {
    const { outcome, notUnderstood } = result;
    const isAway = result.outcome === 'failed' && result.away;
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    this.documents += 1;
    this.#notUnderstood += notUnderstood.length;
    this.#consecutiveFailures = isAway ? this.#consecutiveFailures + 1 : 0;
    if (isAway) this.exitCode = 4;
    const isRejected = outcome === 'failed' || outcome === 'invalid' || outcome === 'older';
    if (this.exitCode === 0 && (isRejected || notUnderstood.length > 0)) this.exitCode = 1;
  }

  get isServiceUnavailable(): boolean {
    return this.#consecutiveFailures >= MAX_CONSECUTIVE_FAILURES;
  }

  /** Such as `12 documents: 10 imported, 2 unchanged, 0 elements not understood`. */
  toString(): string {
    const outcomes = Array.from(this.#outcomes, ([outcome, number]) => `${number} ${outcome}`).sort();
    const understood = `${plural(this.#notUnderstood, 'element')} not understood`;
    return `${plural(this.documents, 'document')}: ${[...outcomes, understood].join(', ')}`;
  }
}

/** Such as `1 event`, `2 events`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

import { SingleBar } from 'cli-progress';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

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

/** Shows how many documents of how many are done. */
export interface ImportProgress {
  start(total: number): void;
  /** Makes room for a line of output. */
  clear(): void;
  increment(): void;
  stop(): void;
}

export interface ImportOptions {
  /** Hands one document to the service; rejects when it could not be handed over or recorded. */
  readonly send: (text: string, label: string) => Promise<Imported>;
  /** Takes a line of output, without its line break. */
  readonly out: (line: string) => void;
  readonly progress?: ImportProgress | undefined;
  /** A line of JSON a document, instead of text. */
  readonly json: boolean;
  /** What `-` stands for. */
  readonly input?: Readable;
}

/** 0: all was turned into events; 3: some elements could not be yet; 1: a document was not imported. */
export type ImportExitCode = 0 | 1 | 3;

/** The longest document that is read, in bytes; what is longer is refused without being read. */
const LONGEST = 20_000_000;
/** So many documents in a row that could not be sent say that something is wrong with the service. */
const MOST_FAILURES = 3;

/**
 * Imports documents one after the other, and says of each what became of it. Whatever stops it, the same call goes on
 * where it was: a document that was imported before changes nothing.
 * @param paths files, directories (their *.xml, by name), `-` for the standard input
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportExitCode> {
  const { send, out, progress, json } = options;
  const [files, broken] = await expand(paths);
  for (const { path, error } of broken) out(report(path, failed(error), json));
  let [exitCode, failures]: [ImportExitCode, number] = [broken.length > 0 ? 1 : 0, 0];
  progress?.start(files.length);
  try {
    for (const file of files) {
      const result = await importFile(file, send, options.input ?? process.stdin);
      progress?.clear();
      out(report(file, result, json));
      progress?.increment();
      exitCode = worst(exitCode, exitCodeOf(result));
      failures = result.outcome === 'failed' ? failures + 1 : 0;
      if (failures === MOST_FAILURES) break;
    }
  } finally {
    progress?.stop();
  }
  return exitCode;
}

/** A bar on a terminal; nothing elsewhere. */
export function importBar(
  terminal: NodeJS.WritableStream & { readonly isTTY?: boolean },
): ImportProgress | undefined {
  if (!terminal.isTTY) return undefined;
  const format = '  {bar} {value} of {total} documents, {eta_formatted} left';
  const bar = new SingleBar({ stream: terminal, format, clearOnComplete: true, hideCursor: true });
  return {
    start: (total) => bar.start(total, 0),
    clear: () => void terminal.write('\r\u001b[2K'),
    increment: () => bar.increment(),
    stop: () => bar.stop(),
  };
}

/** The document could not be read here, or not be handed to the service. */
interface Failed extends Omit<Imported, 'outcome'> {
  readonly outcome: 'failed';
  readonly reason: string;
}

function failed(error: unknown): Failed {
  const reason = error instanceof Error ? error.message : 'unknown reason';
  return {
    outcome: 'failed',
    reason,
    events: 0,
    notUnderstood: [],
    findings: [],
    exceptions: [],
    problems: [],
  };
}

interface Unreadable {
  readonly path: string;
  readonly error: unknown;
}

/** The files behind the paths, in order; of a directory only the names are held. */
async function expand(
  paths: readonly string[],
): Promise<readonly [readonly string[], readonly Unreadable[]]> {
  const [files, broken]: [string[], Unreadable[]] = [[], []];
  for (const path of paths) {
    try {
      const isDirectory = path !== '-' && (await stat(path)).isDirectory();
      const names = isDirectory ? (await readdir(path)).filter((name) => name.endsWith('.xml')).sort() : [];
      for (const file of isDirectory ? names.map((name) => join(path, name)) : [path]) files.push(file);
    } catch (error) {
      broken.push({ path, error });
    }
  }
  return [files, broken];
}

async function importFile(
  file: string,
  send: ImportOptions['send'],
  input: Readable,
): Promise<Imported | Failed> {
  try {
    const text = await textOf(file === '-' ? input : createReadStream(file));
    return typeof text === 'string' ? await send(text, file) : text;
  } catch (error) {
    return failed(error);
  }
}

/** The text of a document, or why there is none. */
async function textOf(stream: Readable): Promise<string | Imported> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST) return unreadable(`the text is longer than ${LONGEST} bytes`);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return unreadable('the text is not UTF-8');
  }
}

function unreadable(reason: string): Imported {
  const problems = [{ place: '/', rule: 'unreadable', reason }];
  return { outcome: 'invalid', events: 0, notUnderstood: [], findings: [], exceptions: [], problems };
}

function exitCodeOf({ outcome, notUnderstood }: Imported | Failed): ImportExitCode {
  if (outcome === 'failed' || outcome === 'invalid' || outcome === 'older') return 1;
  return notUnderstood.length > 0 ? 3 : 0;
}

/** A document that was not imported weighs more than one that was imported in part. */
function worst(...codes: readonly ImportExitCode[]): ImportExitCode {
  return codes.includes(1) ? 1 : codes.includes(3) ? 3 : 0;
}

function report(file: string, result: Imported | Failed, json: boolean): string {
  return json ? JSON.stringify({ file, ...result }) : [summary(file, result), ...details(result)].join('\n');
}

function summary(file: string, { outcome, events, notUnderstood }: Imported | Failed): string {
  const open = `${count(notUnderstood.length, 'element')} not yet turned into events`;
  return `${file}: ${outcome}, ${count(events, 'event')}, ${open}`;
}

function details(result: Imported | Failed): readonly string[] {
  const lines = [
    ...(result.outcome === 'failed' ? [result.reason] : []),
    ...result.problems.map(
      ({ place, line, reason }) => `${place}${line === undefined ? '' : ` (line ${line})`}: ${reason}`,
    ),
    ...result.exceptions.map(({ code }) => `exception ${code}`),
    ...grouped(result.notUnderstood).map(([element, times]) => `${element} ×${times}`),
    ...result.findings.map(({ code, place }) => `${code} at ${place}`),
  ];
  return lines.map((line) => `    ${line}`);
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import { pino } from 'pino';
import type { Configuration } from './config.js';

/** Names of facts that are texts. */
const TEXT_FACTS = [
  'method',
  'route', // as it is declared, `/v1/dossiers/{id}`: never the URL of the request
  'requestId',
  'organisation',
  'code', // a stable code, of a refusal, a problem or an error
  'command',
  'event',
  'projection',
  'stream',
  'position',
  'signal',
  'address', // where the service or a part of it is, without user, password or query
  'directory',
  'until', // an instant
  'day', // of the calendar
  'reason', // a sentence of ours: never a text from outside
] as const;
const NUMBER_FACTS = ['status', 'milliseconds', 'count', 'attempt', 'pid'] as const;

/**
 * What a line may say besides its message. The list is closed, so that no request body, query string or personal data
 * gets into a log by accident.
 */
export type LogFacts = { readonly [Name in (typeof TEXT_FACTS)[number]]?: string } & {
  readonly [Name in (typeof NUMBER_FACTS)[number]]?: number;
} & {
  /** Anything that was thrown: its kind, code and place are written, and its message without what it quotes. */
  readonly error?: unknown;
};

export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (message: string, facts?: LogFacts) => void>
>;

interface LogOptions {
  readonly level: Configuration['logLevel'];
  /** For people: one short line instead of JSON. */
  readonly readable: boolean;
  /** Receives whole lines; default: standard error, so that standard output holds answers only. */
  readonly write?: (line: string) => void;
}

/** Checked at run time too, for facts of a wider type. */
const KNOWN_FACTS: ReadonlySet<string> = new Set([...TEXT_FACTS, ...NUMBER_FACTS, 'error']);

/** Creates the log of a process: JSON lines, or one readable line per entry. */
export function createLog({
  level,
  readable,
  write = (line) => process.stderr.write(line),
}: LogOptions): Log {
  const destination = { write: readable ? (line: string) => write(readableLine(line)) : write };
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    debug: (message, facts) => logger.debug(fieldsOf(facts), message),
    info: (message, facts) => logger.info(fieldsOf(facts), message),
    warn: (message, facts) => logger.warn(fieldsOf(facts), message),
    error: (message, facts) => logger.error(fieldsOf(facts), message),
  };
}

function fieldsOf(facts: LogFacts = {}): Record<string, unknown> {
  const known = Object.entries(facts).filter(([name, value]) => KNOWN_FACTS.has(name) && value !== undefined);
  return Object.fromEntries(
    known.map(([name, value]) => [name, name === 'error' ? describeError(value) : value]),
  );
}

/**
 * What is written of an error. Messages of drivers and parsers quote values, and details of PostgreSQL hold whole rows.
 * So quoted texts and long numbers are removed from the message, and other properties are left out.
 */
function describeError(error: unknown) {
  if (!(error instanceof Error))
    return { kind: typeof error, message: 'something that is no Error was thrown' };
  const { code } = error as NodeJS.ErrnoException;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const place = frames.slice(0, 6).map((line) => line.trim());
  return {
    kind: error.name,
    ...(code !== undefined && { code }),
    message: redacted(error.message),
    ...(place.length > 0 && { place: place.join(' < ') }),
  };
}

/** What a quotation mark begins is removed to the mark that ends it, or to the end: no text is looked through twice. */
const QUOTED = /"[^"]*"?|“[^”]*”?|`[^`]*`?|(?<!\w)'[^']*'/g;
const LONG_NUMBER = /\d[\d.\- ]{4,}\d/g;

function redacted(text: string): string {
  return text.replaceAll(QUOTED, '"…"').replaceAll(LONG_NUMBER, '…');
}

/** `12:03:04.567 INFO  The service listens  address=http://127.0.0.1:3000` */
function readableLine(json: string): string {
  const { level, time, msg, ...facts } = JSON.parse(json) as Record<'level' | 'time' | 'msg', string> &
    Record<string, unknown>;
  const written = Object.entries(facts).map(
    ([name, value]) => `  ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${msg}${written.join('')}\n`;
}

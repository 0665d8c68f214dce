import { pino } from 'pino';
import type { Configuration } from './config.js';

/**
 * What a line may say besides its message. It is a closed list, so that no request body, no query string and nothing
 * about a person gets into a log by accident: a new name is added here, and so looked at.
 */
export interface LogFacts {
  readonly method?: string;
  /** The route as it is declared, `/v1/dossiers/{id}`: never the URL that was asked. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly requestId?: string;
  readonly organisation?: string;
  /** A stable code: of a refusal, a problem, an error. */
  readonly code?: string;
  readonly command?: string;
  readonly event?: string;
  readonly projection?: string;
  readonly stream?: string;
  readonly position?: string;
  readonly count?: number;
  readonly attempt?: number;
  readonly pid?: number;
  readonly signal?: string;
  /** Where the service or a part of it is: an address without user, password or query. */
  readonly address?: string;
  readonly directory?: string;
  /** A sentence of ours: never a text from outside. */
  readonly reason?: string;
  /** Anything that was thrown: its kind, code and place are written, its message without what it quotes. */
  readonly error?: unknown;
}

export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}

export interface LogOptions {
  readonly level: Configuration['logLevel'];
  /** For eyes instead of machines: one short line instead of JSON. */
  readonly readable: boolean;
  /** Takes whole lines; standard error by default, so that standard output stays for answers. */
  readonly write?: (line: string) => void;
}

/** The names above, once more, for facts that come past the compiler. */
const KNOWN_FACTS: ReadonlySet<string> = new Set<keyof LogFacts>([
  'method',
  'route',
  'status',
  'milliseconds',
  'requestId',
  'organisation',
  'code',
  'command',
  'event',
  'projection',
  'stream',
  'position',
  'count',
  'attempt',
  'pid',
  'signal',
  'address',
  'directory',
  'reason',
  'error',
]);

/** Makes the log of a process: JSON lines, or one readable line per entry. */
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
    debug: (message, facts) => logger.debug(written(facts), message),
    info: (message, facts) => logger.info(written(facts), message),
    warn: (message, facts) => logger.warn(written(facts), message),
    error: (message, facts) => logger.error(written(facts), message),
  };
}

/** Says nothing. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function written(facts: LogFacts = {}): Record<string, unknown> {
  const known = Object.entries(facts).filter(([name, value]) => KNOWN_FACTS.has(name) && value !== undefined);
  return Object.fromEntries(
    known.map(([name, value]) => [name, name === 'error' ? describeError(value) : value]),
  );
}

/**
 * What is told about an error. Messages of drivers and parsers quote the value that they stumbled over, and details
 * of PostgreSQL hold whole rows: so quoted texts and long numbers are blotted out, and other properties left out.
 */
export function describeError(error: unknown): {
  kind: string;
  code?: string;
  message: string;
  place?: string;
} {
  if (!(error instanceof Error))
    return { kind: typeof error, message: 'something that is no Error was thrown' };
  const code = (error as NodeJS.ErrnoException).code;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    message: blotOut(error.message),
    ...(frames.length === 0
      ? {}
      : {
          place: frames
            .slice(0, 6)
            .map((line) => line.trim())
            .join(' < '),
        }),
  };
}

const QUOTED = /"[^"]*"|“[^”]*”|`[^`]*`|(?<!\w)'[^']*'/g;
const LONG_NUMBER = /\d[\d.\- ]{4,}\d/g;

function blotOut(text: string): string {
  return text.replaceAll(QUOTED, '"…"').replaceAll(LONG_NUMBER, '…');
}

/** `12:03:04.567 INFO  The service listens  address=http://127.0.0.1:3000` */
function readableLine(json: string): string {
  const { level, time, msg, ...facts } = JSON.parse(json) as {
    level: string;
    time: string;
    msg: string;
    error?: ReturnType<typeof describeError>;
  };
  const told = Object.entries(facts).map(
    ([name, value]) => `  ${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
  return `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${msg}${told.join('')}\n`;
}

import { relative, resolve, sep } from 'node:path';
import type { z } from 'zod';
import { type Setting, settings } from './settings.js';
import { StartupProblem } from './startup-problem.js';

/** The checked configuration of the service. */
export type Configuration = Readonly<ReturnType<typeof readConfiguration>>;
export type OidcSettings = NonNullable<Configuration['oidc']>;

/** The variables as documentation describes them. */
export const configurationTable = Object.entries<Setting<unknown>>(settings).map(
  ([name, { meaning, right, fallback, fallbackInWords }]) => ({
    name,
    meaning,
    default: fallbackInWords ?? String((fallback ?? 'none') as string | number),
    right,
  }),
);

/** Variables with our prefix that are read by tests, scripts and the command line. */
const READ_ELSEWHERE = /^KBI_(TEST_.+|OFFICIAL_DIR|TOKEN)$/;
const DEFAULT_PORT = 3000;

type Value<S extends Setting<unknown>> =
  z.output<S['schema']> | (S extends { fallback: unknown } ? never : undefined);
type Values = { readonly [Name in keyof typeof settings]: Value<(typeof settings)[Name]> };

/**
 * Reads the configuration from environment variables; an empty variable counts as not set.
 * @throws StartupProblem CONFIGURATION_WRONG with every wrong variable and what is expected
 */
export function readConfiguration(environment: NodeJS.ProcessEnv) {
  const problems: string[] = [];
  const values = readValues(environment, problems);
  problems.push(...unknownVariables(environment), ...contradictions(values));
  if (problems.length > 0) {
    throw new StartupProblem(
      'CONFIGURATION_WRONG',
      ['The configuration is not right:', ...problems].join('\n  - '),
    );
  }
  const production = values.NODE_ENV === 'production';
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl, OIDC_AUDIENCE: audience } = values;
  return {
    production,
    host: values.HOST,
    /** A chosen port must be free; the default one is replaced by another when it is taken. */
    port: { number: values.PORT ?? DEFAULT_PORT, chosen: values.PORT !== undefined },
    /** Absolute. */
    dataDir: resolve(values.KBI_DATA_DIR),
    /** A web address, or an absolute path. */
    erasureJournal: { place: journalPlace(values), token: values.KBI_ERASURE_JOURNAL_TOKEN },
    databaseUrl: values.DATABASE_URL,
    /** Undefined when the log is in PostgreSQL. */
    kurrentDbUrl: values.KURRENTDB_URL,
    masterKey: values.KBI_MASTER_KEY,
    previousMasterKey: values.KBI_MASTER_KEY_PREVIOUS,
    syntheticPersons: values.KBI_SYNTHETIC_PERSONS ?? !production,
    oidc: issuer && jwksUrl && audience ? { issuer, jwksUrl, audience } : undefined,
    /** Scheme, host and port; undefined: the address that the service listens on. */
    publicUrl: values.KBI_PUBLIC_URL,
    signIn: signInOf(values),
    logLevel: values.LOG_LEVEL,
    /** Whether the service runs the daily run by itself. */
    dailyRun: values.KBI_DAILY_RUN,
    maxBodyBytes: values.KBI_MAX_BODY_BYTES,
    maxStreamBytes: values.KBI_MAX_STREAM_BYTES,
    databaseConnections: values.KBI_DATABASE_CONNECTIONS,
    /** Of reports, and as much of audits. */
    reports: { atOnce: values.KBI_REPORTS_AT_ONCE, waiting: values.KBI_REPORTS_WAITING },
    limits: {
      /** Of one organisation. */
      requestsPerMinute: values.KBI_REQUESTS_PER_MINUTE,
      importsPerMinute: values.KBI_IMPORTS_PER_MINUTE,
      /** Of one remote address, where no token is asked. */
      openRequestsPerMinute: values.KBI_OPEN_REQUESTS_PER_MINUTE,
    },
    incoming: incomingOf(values),
    /** The shortest step of time at whose end an answer leaves that could tell whether a person is known. */
    evenAnswerMs: values.KBI_EVEN_ANSWER_MS,
    /** The URI by which this service names itself in answers to MAGDA. */
    magdaUri: values.KBI_MAGDA_URI,
  };
}

/** How people sign in to the pages. */
const signInOf = (values: Values) => ({
  /** Of the pages at the issuer; undefined where nobody can sign in there. */
  client: values.OIDC_CLIENT_ID
    ? { id: values.OIDC_CLIENT_ID, secret: values.OIDC_CLIENT_SECRET }
    : undefined,
  rolesClaim: values.OIDC_ROLES_CLAIM,
  inszClaim: values.OIDC_INSZ_CLAIM,
  /** How long a session lasts in which the person does nothing, in milliseconds. */
  idleMs: values.KBI_SESSION_IDLE_MINUTES * 60_000,
});

/** What callers may take of the process. Times are in milliseconds. */
const incomingOf = (values: Values) => ({
  trustedProxies: values.KBI_TRUSTED_PROXIES,
  connections: values.KBI_CONNECTIONS,
  connectionsPerAddress: values.KBI_CONNECTIONS_PER_ADDRESS,
  /** Streams of server-sent events. */
  eventStreams: { most: values.KBI_EVENT_STREAMS, mostOfReader: values.KBI_EVENT_STREAMS_PER_USER },
  bodyBytesHeld: Math.max(values.KBI_BODY_BYTES_HELD, values.KBI_MAX_BODY_BYTES),
  headersMs: values.KBI_HEADERS_SECONDS * 1_000,
  bodyMs: values.KBI_BODY_SECONDS * 1_000,
  silenceMs: values.KBI_SILENCE_SECONDS * 1_000,
  idleMs: values.KBI_IDLE_SECONDS * 1_000,
});

function readValues(environment: NodeJS.ProcessEnv, problems: string[]): Values {
  const read = ([name, setting]: [string, Setting<unknown>]): [string, unknown] => {
    const text = environment[name];
    if (text === undefined || text === '') return [name, setting.fallback];
    const result = setting.schema.safeParse(text);
    if (result.success) return [name, result.data];
    problems.push(
      `${name} ${setting.secret ? 'is wrong (its value is a secret, so not shown)' : `is "${text}"`}; it should be ${setting.right}.`,
    );
    return [name, setting.fallback];
  };
  return Object.fromEntries(Object.entries<Setting<unknown>>(settings).map(read)) as Values;
}

/** A mistyped name would silently leave a setting at its default, so unknown names are problems. */
function unknownVariables(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('KBI_') && !(name in settings) && !READ_ELSEWHERE.test(name))
    .map((name) => `${name} is not a setting${suggestion(name)}.`);
}

function suggestion(wrong: string): string {
  const [nearest] = Object.keys(settings)
    .map((name) => ({ name, distance: editDistance(wrong, name) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= wrong.length / 3 ? `; did you mean ${nearest.name}` : '';
}

/** The Levenshtein distance: how many edits of one letter turn one word into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function journalPlace({ KBI_DATA_DIR: dataDir, KBI_ERASURE_JOURNAL: journal }: Values): string {
  if (journal === undefined) return `${resolve(dataDir)}-erasures.ndjson`;
  return /^https?:/i.test(journal) ? journal : resolve(journal);
}

/** Whether a path leads into a directory or to it. */
const isInside = (directory: string, path: string): boolean =>
  !`${relative(resolve(directory), path)}${sep}`.startsWith(`..${sep}`);

function contradictionsOfSignIn(values: Values): string[] {
  const problems: string[] = [];
  if (values.OIDC_CLIENT_ID && !values.OIDC_ISSUER)
    problems.push('OIDC_ISSUER should be set too: OIDC_CLIENT_ID is the name of the pages there.');
  if (values.OIDC_CLIENT_ID && !values.KBI_PUBLIC_URL)
    problems.push(
      'KBI_PUBLIC_URL should be set too: the issuer sends people back to it, who signed in there.',
    );
  if (
    values.OIDC_CLIENT_ID &&
    values.NODE_ENV === 'production' &&
    !/^https:/i.test(values.OIDC_ISSUER ?? 'https:')
  )
    problems.push('OIDC_ISSUER should begin with https: in production nobody signs in over plain HTTP.');
  if (values.OIDC_CLIENT_SECRET && !values.OIDC_CLIENT_ID)
    problems.push('OIDC_CLIENT_ID should be set too: OIDC_CLIENT_SECRET is the secret of it.');
  return problems;
}

function contradictions(values: Values): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_JWKS_URL', 'OIDC_AUDIENCE'] as const;
  const missing = names.filter((name) => values[name] === undefined);
  const problems: string[] = [];
  if (missing.length === 1 || missing.length === 2)
    problems.push(
      `${missing.join(' and ')} should be set too: OIDC_ISSUER, OIDC_JWKS_URL and OIDC_AUDIENCE go together.`,
    );
  if (missing.length === 3 && values.NODE_ENV === 'production') {
    problems.push(
      'OIDC_ISSUER, OIDC_JWKS_URL and OIDC_AUDIENCE should be set: in production no local issuer gives tokens.',
    );
  }
  problems.push(...contradictionsOfSignIn(values));
  const journal = journalPlace(values);
  const isFile = !/^https?:/i.test(journal);
  if (isFile && isInside(values.KBI_DATA_DIR, journal))
    problems.push(
      'KBI_ERASURE_JOURNAL should be outside KBI_DATA_DIR: a restore of that directory would take it back too.',
    );
  if (isFile && values.KBI_ERASURE_JOURNAL_TOKEN)
    problems.push('KBI_ERASURE_JOURNAL should be a web address: KBI_ERASURE_JOURNAL_TOKEN is for one.');
  if (values.KBI_MASTER_KEY_PREVIOUS && !values.KBI_MASTER_KEY)
    problems.push('KBI_MASTER_KEY should be set too: KBI_MASTER_KEY_PREVIOUS is the key that it replaces.');
  return problems;
}

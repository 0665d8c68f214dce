import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.js';
import { Secret } from './secret.js';

/** One environment variable: how it is read, and how it is documented. */
export interface Setting<T> {
  readonly meaning: string;
  /** What a correct value is: ends the sentence "it should be …". */
  readonly right: string;
  /** Parses the text. */
  readonly schema: z.ZodType<T, string>;
  /** The value when the variable is not set; default: undefined. */
  readonly fallback?: T;
  /** What happens when the variable is not set, where the fallback does not say it; default: none. */
  readonly fallbackInWords?: string;
  /** The value is never shown, not even when it is wrong. */
  readonly secret?: true;
}

const wholeNumber = (lowest: number, highest: number) => ({
  right: `a whole number from ${lowest} to ${highest}`,
  schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(lowest).max(highest)),
});
const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');
const webAddress = z.url({ protocol: /^https?$/ });
/** Scheme, host and port alone: addresses are made by adding a path. */
const origin = webAddress.regex(/^https?:\/\/[^/@?#]+\/?$/i).transform((text) => new URL(text).origin);
const claim = { right: 'the name of a claim', schema: z.string().regex(/^\S{1,200}$/) };
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ }).transform((text) => new Secret(text));
/** An IP address, or a network: an address and the length of its prefix. */
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const eventStoreUrl = z
  .string()
  .regex(/^(esdb|kurrentdb)(\+discover)?:\/\/[^/?]/)
  .transform((text) => new Secret(text));
const key = {
  right: 'base64 of 32 bytes, such as "openssl rand -base64 32" prints',
  schema: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length === 32)
    .transform((bytes) => new Secret(bytes)),
  secret: true,
} as const;

/** Every variable that the service reads. */
export const settings = {
  NODE_ENV: {
    meaning:
      'Kind of environment; production allows no local token issuer and no synthetic persons unless told so',
    right: 'production, development or test',
    schema: z.enum(['production', 'development', 'test']),
    fallback: 'development',
  },
  HOST: {
    meaning: 'Address that the service listens on',
    right: 'a host name or an IP address, such as 127.0.0.1 or 0.0.0.0',
    schema: z.union([z.ipv4(), z.ipv6(), z.hostname()]),
    fallback: '127.0.0.1',
  },
  PORT: {
    meaning: 'Port that the service listens on; 0 takes any free one',
    ...wholeNumber(0, 65_535),
    fallbackInWords: '3000, or a free one when that is taken',
  },
  KBI_DATA_DIR: {
    meaning: 'Directory of everything that the service keeps on this machine',
    right: 'a path',
    schema: z.string(),
    fallback: join(projectRoot(), '.data'),
    fallbackInWords: '.data in the project',
  },
  KBI_ERASURE_JOURNAL: {
    meaning:
      'Where it is written who was erased, by pseudonyms, and what is held; a restore of the data must not reach it',
    right: 'a path outside KBI_DATA_DIR, or a web address without user and password',
    schema: z.union([webAddress.regex(/^https?:\/\/[^/@]+(?:\/|$)/i), z.string().regex(/^(?!https?:)/i)]),
    fallbackInWords: 'a file beside the data directory, named after it: .data-erasures.ndjson',
    secret: true, // one that is wrong may have a password
  },
  KBI_ERASURE_JOURNAL_TOKEN: {
    meaning: 'Bearer token for that web address',
    right: 'visible ASCII characters',
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .transform((text) => new Secret(text)),
    secret: true,
  },
  DATABASE_URL: {
    meaning: 'PostgreSQL 14 or later to use instead of the embedded one',
    right: 'a URL such as postgresql://user:password@host:5432/database',
    schema: databaseUrl,
    fallbackInWords: 'the embedded PostgreSQL',
    secret: true,
  },
  KURRENTDB_URL: {
    meaning:
      'EventStoreDB 22.10 or later, or KurrentDB, to keep the log in; keys and read models stay in PostgreSQL',
    right:
      'a connection string such as esdb://user:password@host:2113?tls=true, or esdb+discover:// for a cluster',
    schema: eventStoreUrl,
    fallbackInWords: 'the log is in PostgreSQL',
    secret: true,
  },
  KBI_MASTER_KEY: {
    meaning: 'Key that wraps the keys of the persons',
    ...key,
    fallbackInWords: 'generated into the data directory',
  },
  KBI_MASTER_KEY_PREVIOUS: {
    meaning: 'Key that KBI_MASTER_KEY replaces, while keys are rewrapped',
    ...key,
  },
  KBI_SYNTHETIC_PERSONS: {
    meaning: 'Are INSZ numbers of the test range accepted?',
    right: 'true or false',
    schema: yesOrNo,
    fallbackInWords: 'true, but false in production',
  },
  OIDC_ISSUER: {
    meaning: 'Issuer of the tokens that callers carry',
    right: 'a web address, exactly as the tokens name it',
    schema: webAddress,
    fallbackInWords: 'a local issuer for development',
  },
  OIDC_JWKS_URL: {
    meaning: 'Where that issuer publishes its keys',
    right: 'a web address',
    schema: webAddress,
  },
  OIDC_AUDIENCE: {
    meaning: 'The name of this service in those tokens',
    right: 'a text',
    schema: z.string(),
  },
  KBI_PUBLIC_URL: {
    meaning: 'Where people find the pages; every address that the service gives of itself begins with it',
    right: 'a web address without a path, such as https://kbi.example',
    schema: origin,
    fallbackInWords: 'the address that the service listens on',
  },
  OIDC_CLIENT_ID: {
    meaning: 'The name of the pages at that issuer; with it, people sign in there',
    right: 'a text',
    schema: z.string(),
    fallbackInWords:
      'with an issuer, nobody can sign in to the pages; without, sample users of the local one',
  },
  OIDC_CLIENT_SECRET: {
    meaning: 'The secret of the pages at that issuer, where it asks one',
    right: 'a text',
    schema: z.string().transform((text) => new Secret(text)),
    secret: true,
  },
  OIDC_ROLES_CLAIM: {
    meaning: 'Which claim of who signs in holds the roles: a list, or a text with spaces in between',
    ...claim,
    fallback: 'roles',
  },
  OIDC_INSZ_CLAIM: {
    meaning: 'Which claim holds the INSZ of who signs in as a person, without a role',
    ...claim,
    fallback: 'insz',
  },
  KBI_SESSION_IDLE_MINUTES: {
    meaning:
      'After how long without anything done by the person a session in the pages ends; 8 hours at most',
    ...wholeNumber(1, 480),
    fallback: 30,
  },
  LOG_LEVEL: {
    meaning: 'From which level on the log is written',
    right: 'fatal, error, warn, info, debug, trace or silent',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: 'info',
  },
  KBI_DAILY_RUN: {
    meaning:
      'Does the service itself record each day, after midnight in Brussels, which terms of the law are over?',
    right: 'true or false; with false, run kbi daily each day',
    schema: yesOrNo,
    fallback: true,
  },
  KBI_MAX_BODY_BYTES: {
    meaning: 'Largest request body, in bytes; of a stream, the largest line',
    ...wholeNumber(1024, 104_857_600),
    fallback: 1_048_576,
  },
  KBI_MAX_STREAM_BYTES: {
    meaning: 'Most bytes of one request that sends lines, all lines together',
    ...wholeNumber(1024, 1_099_511_627_776),
    fallback: 268_435_456,
  },
  KBI_MAGDA_URI: {
    meaning: 'URI by which this service names itself as sender of its answers to MAGDA',
    right: 'a URI of at most 120 characters',
    schema: z.string().min(1).max(120),
    fallback: 'urn:kbi:dienst',
  },
  KBI_REQUESTS_PER_MINUTE: {
    meaning: 'Most requests of one organisation in a minute; of a bulk or a batch each line is one',
    ...wholeNumber(1, 10_000_000),
    fallback: 60_000,
  },
  KBI_IMPORTS_PER_MINUTE: {
    meaning: 'Most official documents that one organisation imports in a minute, beside its requests',
    ...wholeNumber(1, 10_000_000),
    fallback: 60_000,
  },
  KBI_EVEN_ANSWER_MS: {
    meaning:
      'Shortest step of time, in milliseconds, at whose end an answer leaves that could tell who is known; 0: none',
    ...wholeNumber(0, 1000),
    fallback: 20,
  },
  KBI_DATABASE_CONNECTIONS: {
    meaning: 'Most connections to PostgreSQL at the same time, beside those for reports and audits',
    ...wholeNumber(4, 1000),
    fallback: 20,
  },
  KBI_REPORTS_AT_ONCE: {
    meaning: 'Most reports worked on at the same time, and as many audits, each over connections of its own',
    ...wholeNumber(1, 100),
    fallback: 4,
  },
  KBI_REPORTS_WAITING: {
    meaning: 'Most reports that wait for their turn, and as many audits; one more gets 503',
    ...wholeNumber(0, 10_000),
    fallback: 64,
  },
  KBI_OPEN_REQUESTS_PER_MINUTE: {
    meaning:
      'Most requests of one remote address in a minute where no token is asked; of health, ten times as many',
    ...wholeNumber(1, 10_000_000),
    fallback: 600,
  },
  KBI_TRUSTED_PROXIES: {
    meaning: 'Proxies in front of the service: they name the remote address in X-Forwarded-For',
    right: 'IP addresses or networks, such as 10.0.0.5,10.1.0.0/16',
    schema: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .pipe(z.array(network)),
    fallback: [],
    fallbackInWords: 'none',
  },
  KBI_EVENT_STREAMS: {
    meaning: 'Most streams of server-sent events open at the same time',
    ...wholeNumber(1, 100_000),
    fallback: 256,
  },
  KBI_EVENT_STREAMS_PER_USER: {
    meaning: 'Most of them of one user of an organisation; a browser opens six connections to a host',
    ...wholeNumber(1, 100_000),
    fallback: 6,
  },
  KBI_CONNECTIONS: {
    meaning: 'Most connections of callers at the same time; one more is closed at once',
    ...wholeNumber(1, 1_000_000),
    fallback: 2048,
  },
  KBI_CONNECTIONS_PER_ADDRESS: {
    meaning: 'Most connections of one remote address at the same time; one more is closed at once',
    ...wholeNumber(1, 1_000_000),
    fallback: 512,
  },
  KBI_BODY_BYTES_HELD: {
    meaning:
      'Most bytes of request bodies held at the same time, by all requests together; one body always fits',
    ...wholeNumber(1024, 17_179_869_184),
    fallback: 67_108_864,
  },
  KBI_HEADERS_SECONDS: {
    meaning: 'Time in which the headers of a request must have come in, also the first ones of a connection',
    ...wholeNumber(1, 3_600),
    fallback: 10,
  },
  KBI_BODY_SECONDS: {
    meaning: 'Time in which the body of a request must have come in',
    ...wholeNumber(1, 3_600),
    fallback: 30,
  },
  KBI_SILENCE_SECONDS: {
    meaning: 'How long a stream of lines may be silent in both directions before it is ended',
    ...wholeNumber(1, 3_600),
    fallback: 120,
  },
  KBI_IDLE_SECONDS: {
    meaning: 'How long a connection without a request under way is kept open',
    ...wholeNumber(1, 3_600),
    fallback: 72,
  },
} as const satisfies Record<string, Setting<unknown>>;

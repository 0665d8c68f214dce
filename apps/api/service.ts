import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { createTokenVerifier } from '../../libs/platform/authentication.js';
import type { Clock } from '../../libs/platform/clock.js';
import type { Configuration } from '../../libs/platform/config.js';
import { OwnedDataDirectory } from '../../libs/platform/data-directory.js';
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import type { Log } from '../../libs/platform/logging.js';
import { isPortFree } from '../../libs/platform/ports.js';
import type { Progress } from '../../libs/platform/progress.js';
import { StartupProblem } from '../../libs/platform/startup-problem.js';
import { openBlindIndex } from '../../libs/privacy/blind-index.js';
import { openKeyRing } from '../../libs/privacy/key-ring.js';
import { masterKeyFile } from '../../libs/privacy/master-key-file.js';
import { masterKeyFromEnvironment } from '../../libs/privacy/master-key-source.js';
import { AgreementDirectory } from './agreements/agreement-directory.js';
import { AppModule } from './app.module.js';
import { AnswerMemory } from './consultations/answer-memory.js';
import { OrganisationDirectory } from './consultations/organisation-directory.js';
import { checkDatabase } from './database-check.js';
import { recordRelease } from './developments/release.js';
import { DossierRepository } from './dossiers/dossier-repository.js';
import { closingOf } from './http/closing.js';
import { Problem } from './http/problem.js';
import { send } from './http/problem.filter.js';
import { Metrics } from './http/metrics.js';
import { RateLimits } from './http/rate-limits.js';
import { xmlBodyOf } from './http/xml-body.js';
import { openEventLog } from './event-log.js';
import { limitQuestions } from './magda/limits.js';
import type { Parts } from './parts.js';
import { startProjections } from './projections.js';
import { sowSeed } from './seed.js';

/** A running service. */
export interface Service {
  readonly url: string;
  readonly parts: Parts;
  /** Answers what is under way, stops every part, lets go of the data directory. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
}

/** What has to be undone at the end, in the order in which it was begun. */
class Undoing {
  readonly #work: (() => unknown)[] = [];

  /** Remembers how to undo something that was begun. */
  later(work: () => unknown): void {
    this.#work.push(work);
  }

  /** Undoes everything, the last first; a failure keeps nothing else from being undone. */
  async now(log: Log): Promise<void> {
    for (const work of this.#work.splice(0).reverse()) {
      try {
        await work();
      } catch (error) {
        log.error('A part did not stop as it should', { error });
      }
    }
  }
}

/**
 * Starts the service: data directory, database, log, keys, read models, HTTP; or nothing of it.
 * @throws StartupProblem, MasterKeyProblem: with what is wrong and what to do
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const undoing = new Undoing();
  try {
    return await start(options, undoing);
  } catch (error) {
    await undoing.now(options.log);
    throw error;
  }
}

async function start(options: ServiceOptions, undoing: Undoing): Promise<Service> {
  const { configuration, clock, log, progress } = options;
  const directory = await OwnedDataDirectory.open(configuration.dataDir, clock);
  undoing.later(() => directory.release());
  const databaseUrl = await openDatabase(options, undoing);
  const parts = await progress.step('Opening the log, the keys and the read models', () =>
    openParts(options, databaseUrl, undoing),
  );
  const app = await createApp(parts);
  const closing = closingOf(app.getHttpServer() as Server);
  undoing.later(() => closing(() => app.close()));
  undoing.later(() => parts.limits.stop());
  await app.init();
  await sowSeed(parts, app.get(CommandBus));
  await recordRelease(parts, app.get(CommandBus));
  const url = await progress.step('Opening the doors', () => listen(app, configuration));
  await directory.announce(url);
  log.info('The service listens', { address: url });
  return { url, parts, stop: () => undoing.now(log) };
}

async function openDatabase(
  { configuration, log, progress }: ServiceOptions,
  undoing: Undoing,
): Promise<string> {
  if (configuration.databaseUrl) {
    const url = configuration.databaseUrl.reveal();
    await checkDatabase(url);
    return url;
  }
  const postgres = await progress.step('Starting the embedded PostgreSQL', () =>
    startEmbeddedPostgres({ dataDir: configuration.dataDir, log }),
  );
  undoing.later(() => postgres.stop());
  return postgres.url;
}

async function openParts(
  { configuration, clock, log }: ServiceOptions,
  databaseUrl: string,
  undoing: Undoing,
): Promise<Parts> {
  const store = await openEventLog({ kurrentDbUrl: configuration.kurrentDbUrl, databaseUrl, clock });
  undoing.later(() => store.close());
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: configuration.databaseConnections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  });
  pool.on('error', (error) => log.warn('An idle database connection broke', { error }));
  undoing.later(() => pool.end());
  const keyRing = await openKeyRing({ pool, masterKey: masterKeyOf(configuration) });
  const blindIndex = await openBlindIndex(keyRing);
  const organisations = new OrganisationDirectory({ store, clock, log });
  undoing.later(() => organisations.stop());
  const agreements = new AgreementDirectory({ store, clock, log });
  undoing.later(() => agreements.stop());
  const projections = await startProjections({ pool, store, clock, log, keyRing, blindIndex });
  undoing.later(() => projections.stop());
  const tokens = configuration.oidc
    ? createTokenVerifier(configuration.oidc, clock)
    : await openLocalIssuer(configuration.dataDir, { production: configuration.production, clock });
  const dossiers = new DossierRepository(store, keyRing, blindIndex);
  const metrics = new Metrics({ projections, pool, clock });
  const limits = new RateLimits(configuration.limits, metrics);
  return {
    configuration,
    clock,
    log,
    pool,
    store,
    keyRing,
    blindIndex,
    tokens,
    projections,
    organisations,
    agreements,
    dossiers,
    answers: new AnswerMemory(),
    metrics,
    limits,
  };
}

function masterKeyOf({ masterKey, previousMasterKey, dataDir }: Configuration) {
  return masterKey
    ? masterKeyFromEnvironment(masterKey.reveal(), previousMasterKey?.reveal())
    : masterKeyFile(dataDir);
}

async function createApp(parts: Parts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: parts.configuration.maxBodyBytes,
    genReqId: () => randomUUID(),
    // What the router itself turns away never gets to Nest; its own answer would repeat the address.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      send(reply, request, new Problem('ROUTE_UNKNOWN')),
  });
  // Nest declares its options as a class, and means any object with these fields.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  parts.metrics.observe(fastify);
  limitQuestions(fastify);
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
  fastify.addContentTypeParser(
    ['application/xml', 'text/xml'],
    { parseAs: 'buffer' },
    (request, bytes, done) => done(null, xmlBodyOf(request.headers['content-type'], bytes)),
  );
  return app;
}

/** Listens where it was told; on the default port only when that is free. @throws StartupProblem */
async function listen(app: NestFastifyApplication, { host, port }: Configuration): Promise<string> {
  try {
    const free = port.number === 0 || (await isPortFree(host, port.number));
    if (!free && port.chosen) {
      throw new StartupProblem(
        'PORT_TAKEN',
        `Port ${String(port.number)} of ${host} is taken. Set PORT to a free one, or to 0 for any.`,
      );
    }
    await app.listen(free ? port.number : 0, host);
  } catch (error) {
    if (!isOfHost(error)) throw error;
    throw new StartupProblem(
      'HOST_UNKNOWN',
      `Nothing can listen on HOST "${host}": it is no name or address of this machine. ` +
        'Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.',
    );
  }
  return (await app.getUrl()).replace('[::1]', 'localhost');
}

/** Is it the address that can't be resolved or listened on? */
const isOfHost = (error: unknown): boolean =>
  /^(ENOTFOUND|EAI_\w+|EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL)$/.test((error as NodeJS.ErrnoException).code ?? '');

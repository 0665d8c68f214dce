import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveReader } from '../../../libs/event-store/live-reader.js';
import type { EventStore } from '../../../libs/event-store/port.js';
import type { Clock } from '../../../libs/platform/clock.js';
import type { Configuration } from '../../../libs/platform/config.js';
import { ownDataDirectory } from '../../../libs/platform/data-directory.js';
import { startEmbeddedPostgres } from '../../../libs/platform/embedded-postgres.js';
import type { Log } from '../../../libs/platform/logging.js';
import { isPortFree } from '../../../libs/platform/ports.js';
import type { Progress } from '../../../libs/platform/progress.js';
import { projectRoot } from '../../../libs/platform/project-root.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import { openBlindIndex } from '../../../libs/privacy/blind-index.js';
import type { ErasureJournal } from '../../../libs/privacy/erasure-journal.js';
import { erasureJournalFile } from '../../../libs/privacy/erasure-journal-file.js';
import { erasureJournalOverHttp } from '../../../libs/privacy/erasure-journal-http.js';
import { openKeyRing } from '../../../libs/privacy/key-ring.js';
import { masterKeyFile } from '../../../libs/privacy/master-key-file.js';
import { masterKeyFromEnvironment } from '../../../libs/privacy/master-key-source.js';
import { openPositionTokens } from '../../../libs/privacy/position-tokens.js';
import { protectionBy } from '../../../libs/projection/protection.js';
import { AppModule } from '../app.module.js';
import { AnswerCache } from '../consultations/answer-cache.js';
import { Dossiers } from '../handling/dossiers.js';
import { EvenTime } from '../handling/even-time.js';
import { ExchangeAgreements } from '../handling/exchange-agreements.js';
import { InszPointers } from '../handling/insz-pointers.js';
import { Positions } from '../handling/positions.js';
import { RegisteredOrganisations } from '../handling/registered-organisations.js';
import { ReadModelNews } from '../handling/read-model-news.js';
import { Rights } from '../handling/rights.js';
import { closingOf } from '../http/closing.js';
import { readContents } from '../http/contents.js';
import { discoverOperations } from '../http/discover-operations.js';
import { EventStreams, type Pace } from '../http/event-streams.js';
import { HeldBytes } from '../http/held-bytes.js';
import { limitIncoming, serverOptions } from '../http/incoming.js';
import { insistOnTls } from '../http/insist-on-tls.js';
import { jsonText } from '../http/json-text.js';
import { Metrics } from '../http/metrics.js';
import { Problem } from '../http/problem.js';
import { sendProblem } from '../http/problem.filter.js';
import { RateLimits } from '../http/rate-limits.js';
import { BuiltPages } from '../pages/built-pages.js';
import { limitQuestions } from '../soap/limits.js';
import { completeErasures } from '../running/complete-erasures.js';
import { soapFaults } from '../soap/soap-operation.js';
import { warnOfClocks } from './check-clocks.js';
import { checkDatabase } from './check-database.js';
import type { ServiceDependencies } from './dependencies.js';
import { openEventLog } from './event-log.js';
import { executeJournal } from './execute-journal.js';
import { addGauges } from './gauges.js';
import { Nightly } from './nightly.js';
import { openBulkheads, openLongWork, openPool } from './long-work.js';
import { startProjections } from './projections.js';
import { recordRelease } from './release.js';
import { ensureSeeded } from './seed.js';
import { openSignIn } from './sign-in.js';

/** A running service. */
export interface Service {
  readonly url: string;
  readonly dependencies: ServiceDependencies;
  /** Answers what is under way, stops every part, lets go of the data directory. */
  stop(): Promise<void>;
}

interface ServiceOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
  /** Of server-sent events; tests don't wait as long. */
  readonly pace?: Pace;
  /** Where the built pages are; default: in the build. */
  readonly pagesFolder?: string;
}

/** What has to be disposed of at the end, in the order in which it was begun. */
class Disposables {
  readonly #disposals: (() => unknown)[] = [];

  /** Adds what ends something that was begun. */
  add(dispose: () => unknown): void {
    this.#disposals.push(dispose);
  }

  /** Disposes of everything, the last first; a failure keeps nothing else from being disposed of. */
  async dispose(log: Log): Promise<void> {
    for (const dispose of this.#disposals.splice(0).reverse()) {
      try {
        await dispose();
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
  const disposables = new Disposables();
  try {
    return await start(options, disposables);
  } catch (error) {
    await disposables.dispose(options.log);
    throw error;
  }
}

async function start(options: ServiceOptions, disposables: Disposables): Promise<Service> {
  const { configuration, clock, log, progress } = options;
  const directory = await ownDataDirectory(configuration.dataDir, clock);
  disposables.add(() => directory.release());
  const databaseUrl = await openDatabase(options, disposables);
  await checkDatabase({ connectionString: databaseUrl, clock, production: configuration.production });
  const dependencies = await progress.step('Opening the log, the keys and the read models', () =>
    openDependencies(options, databaseUrl, disposables),
  );
  await progress.step('Executing the journal of erasures', () => executeJournal(dependencies, progress));
  const app = await createApp(dependencies);
  const closing = closingOf(app.getHttpServer() as Server);
  disposables.add(() => closing(() => app.close()));
  disposables.add(() => dependencies.limits.stop());
  disposables.add(() => dependencies.eventStreams.stop());
  await app.init();
  await ensureSeeded(dependencies);
  await recordRelease(dependencies);
  const url = await progress.step('Listening', () => listen(app, configuration));
  dependencies.browsers.address.listensOn(url);
  await directory.announce(url);
  if (configuration.dailyRun) {
    const nightly = new Nightly(dependencies, undefined, () => completeErasures(dependencies));
    disposables.add(() => nightly.stop());
  }
  log.info('The service listens', { address: url });
  return { url, dependencies, stop: () => disposables.dispose(log) };
}

async function openDatabase(
  { configuration, log, progress }: ServiceOptions,
  disposables: Disposables,
): Promise<string> {
  if (configuration.databaseUrl) return configuration.databaseUrl.reveal();
  const postgres = await progress.step('Starting the embedded PostgreSQL', () =>
    startEmbeddedPostgres({ dataDir: configuration.dataDir, log }),
  );
  disposables.add(() => postgres.stop());
  return postgres.url;
}

async function openDependencies(
  { configuration, clock, log, pace, pagesFolder }: ServiceOptions,
  databaseUrl: string,
  disposables: Disposables,
): Promise<ServiceDependencies> {
  const opened = await openEventLog(configuration, databaseUrl, clock);
  disposables.add(() => opened.close());
  const live = new LiveReader(opened);
  disposables.add(() => live.stop());
  const store: EventStore = { ...opened, subscribe: (options) => live.subscribe(options) };
  await warnOfClocks(store, clock, log);
  const pool = openPool(databaseUrl, configuration.databaseConnections, log);
  disposables.add(() => pool.end());
  const longWork = openLongWork(store, configuration, { databaseUrl, clock, log });
  disposables.add(() => longWork.close());
  const { ofLongWork } = longWork;
  const keyRing = await openKeyRing({ pool, masterKey: masterKeyOf(configuration) });
  const blindIndex = await openBlindIndex(keyRing);
  const organisations = new RegisteredOrganisations({ store, clock, log });
  disposables.add(() => organisations.stop());
  const agreements = new ExchangeAgreements({ store, clock, log });
  disposables.add(() => agreements.stop());
  const projections = await startProjections({ pool, ofLongWork, store, clock, log, keyRing, blindIndex });
  disposables.add(() => projections.stop());
  const signIn = await openSignIn({ configuration, clock, pool, keyRing });
  disposables.add(() => signIn.browsers.sessions.stop());
  const limiting = openLimits(configuration, pace);
  addGauges({ ...limiting, projections, pool, clock, live });
  return {
    configuration,
    clock,
    log,
    pool,
    store,
    keyRing,
    blindIndex,
    journal: journalOf(configuration),
    ...signIn,
    pages: new BuiltPages(pagesFolder ?? join(projectRoot(), 'dist/web')),
    projections,
    news: new ReadModelNews(projections),
    organisations,
    agreements,
    dossiers: new Dossiers(store, keyRing),
    even: new EvenTime(configuration.evenAnswerMs),
    pointers: new InszPointers(store, keyRing, blindIndex),
    positions: new Positions(await openPositionTokens(keyRing), store),
    protection: protectionBy(await keyRing.indexKey('smallNumbers')),
    rights: new Rights(organisations, clock),
    demo: { isLoading: false },
    answers: new AnswerCache(),
    ...limiting,
    ofLongWork,
    operations: await discoverOperations(new URL('../', import.meta.url)),
    problemFormats: [soapFaults],
  };
}

/** What bounds what callers take, and counts it. */
function openLimits({ incoming, limits, reports }: Configuration, pace: Pace | undefined) {
  const metrics = new Metrics();
  return {
    metrics,
    limits: new RateLimits(limits, metrics),
    ...openBulkheads(reports, metrics),
    heldBytes: new HeldBytes(incoming.bodyBytesHeld, () => metrics.refused('bytes of bodies')),
    eventStreams: new EventStreams(incoming.eventStreams, metrics, pace),
  };
}

function journalOf({ erasureJournal: { place, token } }: Configuration): ErasureJournal {
  return /^https?:/i.test(place) ? erasureJournalOverHttp(place, token?.reveal()) : erasureJournalFile(place);
}

function masterKeyOf({ masterKey, previousMasterKey, dataDir }: Configuration) {
  return masterKey
    ? masterKeyFromEnvironment(masterKey.reveal(), previousMasterKey?.reveal())
    : masterKeyFile(dataDir);
}

async function createApp(dependencies: ServiceDependencies): Promise<NestFastifyApplication> {
  const { configuration } = dependencies;
  const adapter = new FastifyAdapter({
    ...serverOptions(configuration.incoming),
    bodyLimit: configuration.maxBodyBytes,
    genReqId: () => randomUUID(),
    // What the router itself turns away never gets to Nest; its own answer would repeat the address.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, request, new Problem('ROUTE_UNKNOWN'), dependencies.problemFormats),
  });
  // Nest declares its options as a class, and means any object with these fields.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(dependencies), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  dependencies.metrics.observe(fastify);
  limitIncoming(fastify, dependencies);
  limitQuestions(fastify);
  fastify.setReplySerializer(jsonText);
  readContents(fastify);
  if (dependencies.browsers.address.isSecure) insistOnTls(fastify);
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

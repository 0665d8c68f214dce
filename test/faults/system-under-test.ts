import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../libs/platform/ports.js';
import type { TestStore } from '../support/event-log.js';
import { ServiceProcess } from '../support/service-process.js';
import { EmbeddedDatabase } from './embedded-database.js';
import { type LogServer, logServers } from './log-server.js';

/** The service in a process of its own, and the server of its log: both can be killed and started again. */
export class SystemUnderTest {
  private constructor(
    readonly dataDir: string,
    readonly service: ServiceProcess,
    /** Holds the keys and the read models; the service runs it. */
    readonly database: EmbeddedDatabase,
    readonly log: LogServer,
  ) {}

  static async create(store: TestStore): Promise<SystemUnderTest> {
    const dataDir = await mkdtemp(join(tmpdir(), 'kbi-faults-'));
    const database = new EmbeddedDatabase(dataDir);
    const log = await logServers[store](database);
    const environment = { KBI_DATA_DIR: dataDir, DATABASE_URL: '', ...log.environment };
    const service = new ServiceProcess(await findFreePort('127.0.0.1'), environment);
    return new SystemUnderTest(dataDir, service, database, log);
  }

  /** Starts what does not run, and waits until the service answers that it is ready. */
  async restart(): Promise<void> {
    await this.log.restart();
    await this.service.ready();
  }

  /** Stops both as an operator would, and removes their data. */
  async stop(): Promise<void> {
    await this.service.end('SIGTERM');
    await this.log.stop();
    await this.database.remove();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

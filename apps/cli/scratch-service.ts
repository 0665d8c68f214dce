import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '../../libs/platform/authentication.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { createLog } from '../../libs/platform/logging.js';
import { startProgress } from '../../libs/platform/progress.js';
import type { World } from './world.js';

/** A whole service of its own, with a log that nobody will miss. */
export interface ScratchService {
  readonly url: string;
  readonly token: (scope: Scope, organisation: string) => Promise<string>;
  /** Stops it and leaves nothing behind. */
  stop(): Promise<void>;
}

/**
 * Starts a service on a database of its own in a temporary directory, for a command that must not touch any other log.
 * Nothing of the environment's configuration counts. @throws StartupProblem
 */
export async function startScratchService({ stderr }: Pick<World, 'stderr'>): Promise<ScratchService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kbi-scratch-'));
  await chmod(dataDir, 0o711); // as root, PostgreSQL runs as another user
  const undoing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const undo of undoing.splice(0).reverse()) await undo();
  };
  try {
    const progress = startProgress(stderr);
    const log = createLog({ level: 'warn', readable: true, write: (line) => stderr.write(line) });
    const postgres = await progress.step('Starting a PostgreSQL of its own', () =>
      startEmbeddedPostgres({ dataDir, log, fsync: false }),
    );
    undoing.push(async () => {
      await postgres.stop();
      await rm(postgres.home, { recursive: true, force: true });
    });
    const configuration = readConfiguration({
      DATABASE_URL: postgres.url,
      KBI_DATA_DIR: join(dataDir, 'service'),
      HOST: '127.0.0.1',
      PORT: '0',
    });
    const { startService } = await import('../api/start/service.js');
    const service = await startService({ configuration, clock: systemClock, log, progress });
    undoing.push(() => service.stop());
    const issuer = await openLocalIssuer(configuration.dataDir, { production: false, clock: systemClock });
    const token = (scope: Scope, organisation: string) =>
      issuer.issueToken({ organisation, user: 'kbi', scopes: [scope] });
    return { url: service.url, token, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

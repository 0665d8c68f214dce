import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '../../libs/platform/authentication.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { createLog, type Log } from '../../libs/platform/logging.js';
import { startProgress, type ProgressOutput } from '../../libs/platform/progress.js';

/**
 * Starts a service in this process, on a free port of this machine.
 * @param environment the configuration @throws StartupProblem
 */
export async function startLocalService(environment: NodeJS.ProcessEnv, stderr: ProgressOutput) {
  const { startService } = await import('../api/start/service.js');
  return startService({
    configuration: readConfiguration({
      ...environment,
      HOST: '127.0.0.1',
      PORT: '0',
      KBI_DAILY_RUN: 'false',
    }),
    clock: systemClock,
    log: createWarningLog(stderr),
    progress: startProgress(stderr),
  });
}

/**
 * Starts a service on a new database in a temporary directory, for a command that must not touch any other log. It
 * ignores the configuration of the environment, and removes its database when it stops. @throws StartupProblem
 */
export async function startScratchService(stderr: ProgressOutput) {
  const directory = await mkdtemp(join(tmpdir(), 'kbi-scratch-'));
  await chmod(directory, 0o711); // as root, PostgreSQL runs as another user
  const disposables: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async () => {
    for (const dispose of disposables.splice(0).reverse()) await dispose();
  };
  try {
    const postgres = await startProgress(stderr).step('Starting a PostgreSQL of its own', () =>
      startEmbeddedPostgres({ dataDir: directory, log: createWarningLog(stderr), fsync: false }),
    );
    disposables.push(async () => {
      await postgres.stop();
      await rm(postgres.home, { recursive: true, force: true });
    });
    const dataDir = join(directory, 'service');
    const service = await startLocalService({ DATABASE_URL: postgres.url, KBI_DATA_DIR: dataDir }, stderr);
    disposables.push(() => service.stop());
    const issuer = await openLocalIssuer(dataDir, { production: false, clock: systemClock });
    const token = (scope: Scope, organisation: string) =>
      issuer.issueToken({ organisation, user: 'kbi', scopes: [scope] });
    return { url: service.url, token, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const createWarningLog = (stderr: ProgressOutput): Log =>
  createLog({ level: 'warn', readable: true, write: (line) => void stderr.write(line) });

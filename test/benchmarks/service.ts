import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, type Service } from '../../apps/api/start/service.js';
import { createKbiClient } from '../../libs/client/client.js';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { startProgress } from '../../libs/platform/progress.js';
import { silentLog } from '../support/silent-log.js';
import { documents } from './import.js';

const AGENCY = '0543307391';

/** A directory that is removed after use. */
export async function scratchDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'kbi-bench-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** The whole service, without a limit that a benchmark could reach. */
export const serviceOn = (
  databaseUrl: string,
  dataDir: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Service> =>
  startService({
    configuration: readConfiguration({
      DATABASE_URL: databaseUrl,
      KBI_DATA_DIR: dataDir,
      PORT: '0',
      KBI_REQUESTS_PER_MINUTE: '10000000',
      ...environment,
    }),
    clock: systemClock,
    log: silentLog,
    progress: startProgress({ write: () => undefined }),
  });

/** Imports persons with another service, so that the measured one has not seen them. */
export async function importPersons(
  databaseUrl: string,
  dataDir: string,
  persons: readonly string[],
): Promise<void> {
  const service = await serviceOn(databaseUrl, dataDir);
  try {
    const issuer = await openLocalIssuer(dataDir, { production: false, clock: systemClock });
    const token = await issuer.issueToken({ organisation: AGENCY, user: 'bench', scopes: ['import'] });
    const kbi = createKbiClient({ baseUrl: service.url, token });
    const sources = documents();
    const numbered = persons.entries();
    const worker = async () => {
      for (const [number, insz] of numbered) await kbi.importXml(sources.text(number, insz));
    };
    await Promise.all(Array.from({ length: 16 }, worker));
  } finally {
    await service.stop();
  }
}

/** `kbi` when no service runs: its parts are started for the command, under the same lock, with the same answers. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '../../libs/platform/clock.js';
import { readConfiguration } from '../../libs/platform/config.js';
import { findOwner } from '../../libs/platform/data-directory.js';
import { openLocalIssuer } from '../../libs/platform/local-issuer.js';
import { silentLog } from '../support/silent-log.js';
import { startProgress } from '../../libs/platform/progress.js';
import { projectRoot } from '../../libs/platform/project-root.js';
import { startService } from '../../apps/api/start/service.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { runKbi } from '../support/kbi.js';
import { AGENCY } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let database: FreshDatabase;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  database = await freshDatabase();
  const dataDir = join(await mkdtemp(join(tmpdir(), 'kbi-cli-')), 'data');
  env = { KBI_DATA_DIR: dataDir, DATABASE_URL: database.url, NODE_ENV: 'test' };
});
afterAll(async () => {
  await database.drop();
  await rm(join(dataDir(), '..'), { recursive: true });
});
const dataDir = () => env['KBI_DATA_DIR']!;

test('token needs no service: standard output holds the token and nothing else', async () => {
  const argv = 'token --as 0099090151 --as-user An --scopes audit,report --expires-in 60'.split(' ');
  const { stdout: token } = await promisify(execFile)(
    process.execPath,
    ['--import', './test/support/typescript.js', 'apps/cli/main.ts', ...argv],
    { cwd: projectRoot(), env: { ...process.env, ...env } },
  );
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const issuer = await openLocalIssuer(dataDir(), { production: false, clock: systemClock });
  const scopes = new Set(['audit', 'report']);
  expect(await issuer.verify(token.trim())).toEqual({
    caller: { organisation: '0099090151', user: 'An', scopes },
  });
});

test('token says that a number of no organisation is none', async () => {
  const ran = await runKbi(['token', '--as', '0099090152', '--scopes', 'audit'], { env });
  expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
  expect(ran.stderr).toMatch(/--as .*KBO number/);
});

test('token is refused in production', async () => {
  const oidc = {
    OIDC_ISSUER: 'https://a.example',
    OIDC_JWKS_URL: 'https://a.example/keys',
    OIDC_AUDIENCE: 'kbi',
  };
  const ran = await runKbi(['token', '--scopes', 'audit'], {
    env: { ...env, NODE_ENV: 'production', ...oidc },
  });
  expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
});

test('a command gets the same answer with a service and without, and both are recorded as audits', async () => {
  const insz = syntheticInsz(1);
  const identity = { familyNames: ['Voorbeeld'], givenNames: ['Ama'], birthDate: birthDateOf(insz) };
  const body = { person: { insz }, on: '2018-01-08', kind: 'EA', place: { organisation: AGENCY }, identity };
  const sent = await runKbi(['send', 'RegisterPerson'], { env, stdin: JSON.stringify(body) });
  expect(sent.exitCode).toBe(0);
  const knownAt = new Date().toISOString();
  const replay = () =>
    runKbi(['replay', '--as-of', '2018-01-08', '--known-at', knownAt], { env, stdin: insz });
  const audits = async () => {
    const argv = ['report', 'consultations', '--use', 'SUPERVISION', '--json'];
    const { stdout } = await runKbi(argv, { env });
    return (JSON.parse(stdout) as { total: { consultations: number } }).total.consultations;
  };

  const without = await replay();
  expect(without.exitCode).toBe(0);
  const counted = await audits();
  expect(counted).toBeGreaterThan(0);
  expect(await findOwner(dataDir())).toBeUndefined();

  const service = await startService({
    configuration: readConfiguration({ ...env, PORT: '0' }),
    clock: systemClock,
    log: silentLog,
    progress: startProgress({ write: () => undefined }),
  });
  try {
    expect(await replay()).toEqual({ ...without, stderr: '' });
    expect(await audits()).toBe(2 * counted);
  } finally {
    await service.stop();
  }
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalIssuer } from './local-issuer.js';

const NOW = new Date('2025-03-01T12:00:00Z');
const development = { production: false, clock: () => NOW };
const claims = { organisation: '0543307391', user: 'an', scopes: ['report', 'admin'] } as const;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kbi-issuer-'));
});

afterEach(() => rm(directory, { recursive: true }));

test('its tokens are accepted, also after another start with the same data directory', async () => {
  const token = await (await openLocalIssuer(directory, development)).issueToken(claims);
  const later = await openLocalIssuer(directory, development);
  expect(await later.verify(token)).toEqual({ caller: { ...claims, scopes: new Set(claims.scopes) } });
});

test('its tokens expire', async () => {
  const token = await (
    await openLocalIssuer(directory, development)
  ).issueToken({ ...claims, expiresIn: 60 });
  const later = await openLocalIssuer(directory, {
    production: false,
    clock: () => new Date(NOW.getTime() + 120_000),
  });
  expect(await later.verify(token)).toMatchObject({ problem: { code: 'TOKEN_EXPIRED' } });
});

test('its tokens are refused by the issuer of another data directory', async () => {
  const token = await (await openLocalIssuer(directory, development)).issueToken(claims);
  const elsewhere = await openLocalIssuer(await mkdtemp(join(directory, 'other-')), development);
  expect(await elsewhere.verify(token)).toMatchObject({ problem: { code: 'TOKEN_INVALID' } });
});

test('concurrent starts share one key, which only its owner can read', async () => {
  const [one, two] = await Promise.all([
    openLocalIssuer(directory, development),
    openLocalIssuer(directory, development),
  ]);
  expect(await two.verify(await one.issueToken(claims))).toHaveProperty('caller');
  expect(await readdir(directory)).toEqual(['local-issuer.json']);
  if (process.platform !== 'win32')
    expect((await stat(join(directory, 'local-issuer.json'))).mode & 0o777).toBe(0o600);
});

test('there is none in production', () =>
  expect(openLocalIssuer(directory, { ...development, production: true })).rejects.toMatchObject({
    code: 'NO_LOCAL_ISSUER',
  }));

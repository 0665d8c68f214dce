/** `kbi correct` and `kbi corrections`, with a running service. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKbi } from '../support/kbi.js';
import { AGENCY, startTestService, type TestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

let service: TestService;
let directory: string;
beforeAll(async () => {
  service = await startTestService();
  directory = await mkdtemp(join(tmpdir(), 'kbi-cli-'));
});
afterAll(async () => {
  await service.stop();
  await rm(directory, { recursive: true });
});

async function kbi(argv: string, stdin = ''): Promise<string> {
  const env = { KBI_DATA_DIR: service.dataDir, DATABASE_URL: service.databaseUrl };
  const { exitCode, stdout, stderr } = await runKbi(argv.split(' '), { env, stdin });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

test('what was wrong is taken back, what is right stands, and who was told the wrong one is listed', async () => {
  const insz = syntheticInsz(1);
  const identity = { familyNames: ['Voorbeeld'], birthDate: birthDateOf(insz) };
  await service.command('OpenDossier', { person: { insz }, on: '2018-01-08', identity });
  const taken = {
    ...{ on: '2018-06-01', test: 'a1', place: { organisation: AGENCY } },
    results: [{ skill: 'speaking', level: 'A1', passed: true }],
  };
  const answered = await service.command('RecordNt2Test', { person: { insz }, ...taken });
  const { dossier, events } = answered.body as { dossier: string; events: { id: string }[] };
  const sections = ['AfgelegdeTesten'];
  const asked = await service.send('POST', '/v1/consultations', {
    body: { insz, purpose: 'TRAJECTORY_FOLLOW_UP', sections },
    scopes: ['consult'],
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(asked.status).toBe(200);

  const right = join(directory, 'right.json');
  await writeFile(right, JSON.stringify({ command: 'RecordNt2Test', ...taken, on: '2018-07-02' }));
  const correcting = `correct ${dossier} ${events[0]!.id} --right ${right}`;
  const corrected = await kbi(correcting, 'datum verkeerd overgenomen');
  expect(corrected).toMatch(/^Rechtgezet:\n {2}Feit rechtgezet \(.*\)\n {2}Test NT2 afgelegd \(.*\)\n$/);
  expect(await kbi(correcting, 'nog eens')).toBe('Dit was al zo rechtgezet.\n');

  const listed = await kbi(`corrections ${dossier} --not-yet-told`);
  expect(listed).toContain('fout:  Test NT2 afgelegd (op 2018-06-01, ');
  expect(listed).toContain('juist: Test NT2 afgelegd (op 2018-07-02, ');
  expect(listed).toMatch(/opvolging van het traject +API +nog niet/);
  expect(JSON.parse(await kbi(`corrections ${dossier} --json`))).toMatchObject({ dossier, more: false });
  const nobody = await service.command('OpenDossier', {
    ...{ person: { insz: syntheticInsz(2) }, on: '2018-01-08' },
    identity: { ...identity, birthDate: birthDateOf(syntheticInsz(2)) },
  });
  expect(await kbi(`corrections ${(nobody.body as { dossier: string }).dossier}`)).toMatch(/\n\nNiets\.\n$/);
});

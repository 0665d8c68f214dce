/** `kbi` with a running service, found by the lock file of its data directory. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKbi, type Ran } from '../support/kbi.js';
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

function kbi(argv: string, stdin = '', environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const env = { KBI_DATA_DIR: service.dataDir, DATABASE_URL: service.databaseUrl, ...environment };
  return runKbi(argv.split(' '), { env, stdin });
}

const registration = (insz: string, familyName = 'Voorbeeld') => ({
  person: { insz },
  on: '2018-01-08',
  kind: 'EA',
  place: { organisation: AGENCY },
  identity: { familyNames: [familyName], givenNames: ['Ama'], birthDate: birthDateOf(insz) },
});

async function register(insz: string): Promise<string> {
  const { stdout } = await kbi('send RegisterPerson', JSON.stringify(registration(insz)));
  return (JSON.parse(stdout) as { dossier: string }).dossier;
}

describe('send', () => {
  test('sends one command; under the same key it is done once', async () => {
    const body = JSON.stringify(registration(syntheticInsz(1)));
    const first = await kbi('send RegisterPerson --key mine', body);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'recorded' });
    expect(await kbi('send RegisterPerson - --key mine', body)).toEqual(first);
  });

  test('says why a rule refuses it, where, and which rule', async () => {
    const refused = await kbi('send CloseTrajectory', JSON.stringify(closing(syntheticInsz(1))), {
      LANG: 'en_GB.UTF-8',
    });
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr.split('\n')[0]).toMatch(/^[A-Z].*\. \(TRAJECTORY_NOT_OPEN\)$/);
    expect(refused.stderr).toMatch(/^ {2}\/trajectory: /m);
    expect(refused.stderr).toMatch(/^ {2}→ Rule: /m);
  });

  test('registers interest for the organisation that is named, and tells no more than that', async () => {
    const interest = { person: { insz: syntheticInsz(7) }, on: '2018-01-08', purpose: 'NT2_ORIENTATION' };
    const { stdout } = await kbi('send RegisterInscription --as 0862910119', JSON.stringify(interest));
    expect(JSON.parse(stdout)).toEqual({ outcome: 'recorded' });
  });

  test('says what is wrong with a body that is no JSON, without quoting it', async () => {
    const { exitCode, stderr } = await kbi('send RegisterPerson', '{Voorbeeld');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: 'The standard input is not valid JSON.\n' });
  });
});

const closing = (insz: string) => ({ person: { insz }, on: '2018-01-09', trajectory: 'T1' });

describe('bulk', () => {
  const line = (body: object) => JSON.stringify({ id: randomUUID(), command: 'RegisterPerson', body });
  const good = () => line(registration(syntheticInsz(2)));
  const bad = () => line({ kind: 'XX' });

  test.each([
    ['all accepted', () => [good(), good()], 0],
    ['some refused', () => [good(), bad()], 3],
    ['all refused', () => [bad()], 1],
  ])('%s', async (_, lines, exitCode) => {
    const ran = await kbi('bulk -', lines().join('\n'));
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.stdout.trim().split('\n')).toHaveLength(lines().length);
    expect(ran.stderr).toMatch(/\d accepted, \d refused/);
  });
});

describe('replay', () => {
  test('tells the history and the state then, the same by dossier and by INSZ', async () => {
    const insz = syntheticInsz(3);
    const dossier = await register(insz);
    const knownAt = new Date().toISOString();
    const options = `--as-of 2018-02-01 --known-at ${knownAt}`;
    const byDossier = await kbi(`replay --dossier ${dossier} ${options}`);
    expect(byDossier).toMatchObject({ exitCode: 0, stderr: '' });
    expect(byDossier.stdout).toMatch(/^2018-01-08 {2}Aangemeld$/m);
    expect(byDossier.stdout).toMatch(/familienaam Voorbeeld/);
    expect(byDossier.stdout).toMatch(/^Toestand op 2018-02-01, .*: open$/m);
    expect(await kbi(`replay ${options}`, `${insz}\n`)).toEqual(byDossier);
  });

  test('as JSON it gives what the service answers', async () => {
    const dossier = await register(syntheticInsz(3));
    const { stdout } = await kbi(`replay --json --dossier ${dossier}`);
    expect(JSON.parse(stdout)).toMatchObject({ history: { dossier }, state: { dossier, status: 'open' } });
  });

  test('of nobody says so', async () => {
    expect(await kbi('replay', syntheticInsz(4))).toMatchObject({ exitCode: 1, stdout: '' });
    expect(await kbi('replay')).toMatchObject({ exitCode: 1, stdout: '' });
    const { stderr } = await kbi(`replay --dossier ${randomUUID()}`);
    expect(stderr).toContain('(DOSSIER_UNKNOWN)');
  });
});

describe('standing', () => {
  const options = '--purpose TRAJECTORY_FOLLOW_UP --as-of 2018-02-01';

  test('tells the timeline and the day asked, the same by dossier and by INSZ', async () => {
    const insz = syntheticInsz(5);
    const dossier = await register(insz);
    const byInsz = await kbi(`standing ${options} --known-at ${new Date().toISOString()}`, `${insz}\n`);
    expect(byInsz).toMatchObject({ exitCode: 0, stderr: '' });
    expect(byInsz.stdout).toMatch(/^Stand op 2018-02-01, zoals bekend op /);
    expect(byInsz.stdout).toMatch(/^Aanmelding: aangemeld$/m);
    expect(byInsz.stdout).toMatch(/^→ 2018-01-08 – … {9} {2}aangemeld, op 2018-01-08$/m);
    expect(byInsz.stdout).toMatch(
      /^ {4}volgens: termijn van aanmelding \[decreet van 7 juni 2013, art\. 27\]$/m,
    );
    expect(byInsz.stdout).toMatch(/^Talenkennis: mondeling –, schriftelijk –, globaal –$/m);
    const { stdout } = await kbi(`standing ${options} --sections Aanmelding --json --dossier ${dossier}`);
    expect(JSON.parse(stdout)).toMatchObject({ standing: { Aanmelding: { standing: 'registered' } } });
  });

  test('asks for a purpose, and says of nobody that there is no dossier', async () => {
    expect(await kbi('standing', syntheticInsz(6))).toMatchObject({ exitCode: 2, stdout: '' });
    const { stderr, exitCode } = await kbi('standing --purpose HOUSING', syntheticInsz(6));
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('HOUSING_LANGUAGE'),
    });
    expect((await kbi('standing --help')).stdout).toMatch(/required by `kbi standing`\s+\(choices: /);
    const { stdout } = await kbi(`standing ${options}`, syntheticInsz(6));
    expect(stdout).toMatch(/: geen dossier$/m);
  });
});

test('declare takes one, an array, or lines, and changes nothing the second time', async () => {
  const organisation = (number: string) => ({ organisation: number, name: 'Voorbeeld', type: 'OCMW' });
  const [one, other] = [organisation('0099090151'), organisation('0099090250')];
  const registered = (number: string) => `${number}  OrganisationRegistered\n`;
  const unchanged = (number: string) => `${number}  unchanged\n`;
  const file = join(directory, 'organisation.json');
  await writeFile(file, JSON.stringify(one, undefined, 2));
  expect(await kbi(`declare ${file}`)).toMatchObject({ exitCode: 0, stdout: registered('0099090151') });
  const both = unchanged('0099090151') + registered('0099090250');
  expect((await kbi('declare -', JSON.stringify([one, other]))).stdout).toBe(both);
  const again = unchanged('0099090151') + unchanged('0099090250');
  expect((await kbi('declare -', `${JSON.stringify(one)}\n${JSON.stringify(other)}\n`)).stdout).toBe(again);
});

test('status says how the service and its read models stand', async () => {
  const { exitCode, stdout } = await kbi('status');
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Service  ${service.service.url}\n`);
  expect(stdout).toMatch(/^consultation-statistics +5 {2}running {2}yes +\d+$/m);
  const json = JSON.parse((await kbi('status --json')).stdout) as object;
  expect(json).toMatchObject({ status: 'ready', service: service.service.url });
});

test('erase destroys the keys of a person, and rotate-master-key replaces the master key', async () => {
  const dossier = await register(syntheticInsz(5));
  expect(await kbi('rotate-master-key')).toMatchObject({ exitCode: 0, stderr: '' });
  expect((await kbi(`replay --dossier ${dossier}`)).stdout).toContain('familienaam Voorbeeld');
  expect(await kbi(`erase --dossier ${dossier} --ground REQUEST`)).toMatchObject({ exitCode: 0 });
  const { stdout } = await kbi(`replay --dossier ${dossier}`);
  expect(stdout).toContain('(persoonsgegevens gewist)');
  expect(stdout).not.toContain('Voorbeeld');
});

test('erase finds somebody by the INSZ on its standard input too', async () => {
  await register(syntheticInsz(6));
  const erase = () => kbi('erase --ground REQUEST', syntheticInsz(6));
  expect(await erase()).toMatchObject({ exitCode: 0 });
  expect((await erase()).stderr).toContain('(DOSSIER_NOT_FOUND)');
  expect(await kbi('erase --ground REQUEST')).toMatchObject({ exitCode: 1, stdout: '' });
});

test('merge makes one of two dossiers, counted as one person, and unmerge makes two again', async () => {
  const [one, other] = [await register(syntheticInsz(8)), await register(syntheticInsz(9))];
  const persons = async () => Number(/\d+/.exec((await kbi('report persons --exact')).stdout)?.[0]);
  const before = await persons();
  const merged = await kbi(`merge ${one} ${other}`, 'dezelfde persoon\n');
  expect(merged).toMatchObject({ exitCode: 0, stderr: '' });
  expect(merged.stdout).toBe(
    `Dossier ${other} is samengevoegd met ${one}.\nAlles van deze persoon staat nu in dossier ${one}.\n`,
  );
  expect(await persons()).toBe(before - 1);
  expect((await kbi(`merge ${one} ${other}`, 'nog eens')).stdout).toContain('al samengevoegd');
  expect((await kbi(`merge ${other} ${one}`, 'omgekeerd')).stderr).toContain('(DOSSIER_MERGED)');
  const parted = await kbi(`unmerge ${one} ${other} --json`, 'toch twee personen');
  expect(JSON.parse(parted.stdout)).toMatchObject({ outcome: 'recorded', dossier: one, from: other });
  expect(await persons()).toBe(before);
});

test('import tells per document what became of it', async () => {
  const { exitCode, stdout } = await kbi('import -', '<no/>');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^-: invalid, 0 events/);
});

describe('who commands', () => {
  test('is named by the token that is given, by option or environment', async () => {
    const token = await service.token(['consult']);
    for (const ran of [await kbi(`status --token ${token}`), await kbi('status', '', { KBI_TOKEN: token })]) {
      expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
      expect(ran.stderr).toContain('(SCOPE_MISSING)');
      expect(ran.stderr).toContain('→ Use a token with that scope');
    }
  });

  test('may be another organisation, with its own rights', async () => {
    const dossier = await register(syntheticInsz(6));
    const { exitCode, stderr } = await kbi(`replay --as 0099090349 --dossier ${dossier}`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('(ORGANISATION_UNKNOWN)');
  });
});

test.each([
  '',
  'nothing',
  'erase',
  'token',
  'token --scopes all',
  'report consultations --csv --json',
  'report consultations --user an',
  'token --scopes report --organisation 0862910119',
  'status --x',
])('kbi %s is a wrong use: exit code 2', async (argv) => {
  const env = { KBI_DATA_DIR: service.dataDir };
  const ran = await runKbi(
    argv.split(' ').filter((word) => word !== ''),
    { env },
  );
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).not.toBe('');
});

test('--help is no mistake', async () => {
  const { exitCode, stdout } = await kbi('replay --help');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Usage: kbi replay');
});

test('what was cancelled says so', async () => {
  const env = { KBI_DATA_DIR: service.dataDir };
  const ran = await runKbi(['rebuild', 'consultation-statistics'], { env, signal: AbortSignal.abort() });
  expect(ran).toEqual({ exitCode: 130, stdout: '', stderr: 'Cancelled.\n' });
});

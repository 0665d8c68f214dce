/** The document says what the service does, and the page shows it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describedService, operations } from '../../../test/support/described-service.js';
import { startTestService, type TestService } from '../../../test/support/service.js';
import { dossierCommands } from '../../../libs/domain/dossier/decide.js';
import { refusalsOf } from '../../../libs/domain/dossier/refusals-of.js';
import { agreementCommands } from '../../../libs/domain/exchange/commands.js';
import { tags } from './documentation.operation.js';

test('the document keeps the rules of OpenAPI 3.1', async () => {
  const result = await new Validator().validate(asJson(await describedService()));
  expect(result).toEqual({ valid: true });
});

test('every operation stands under a heading that the document has, and every heading has one', async () => {
  const used = (await operations()).flatMap(({ tag }) => tag ?? []);
  expect([...new Set(used)].sort()).toEqual([...tags].sort());
});

test('the scope of an operation is in the document', async () => {
  const { paths } = await describedService();
  for (const { method, path, scope, orScope, tag } of await operations())
    if (tag !== undefined)
      expect(paths[path]?.[method]?.['security']).toEqual(
        [scope, orScope].flatMap((one) => (one ? [{ token: [one] }, { session: [one] }] : [])),
      );
});

/** The codes of the refusals that the rules in a folder of libs/domain give. */
async function givenIn(folder: string): Promise<readonly string[]> {
  const path = join(import.meta.dirname, '../../../libs/domain', folder);
  const names = (await readdir(path)).filter((name) => !name.endsWith('.test.ts'));
  const sources = await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')));
  const given = sources.flatMap((source) =>
    [...source.matchAll(/refuse\('(\w+)'/g)].map(([, code]) => code!),
  );
  return [...new Set(given)].sort();
}

test('every refusal that a rule of the dossier gives is told with some command, and no other', async () => {
  const told = Object.values(dossierCommands).flatMap((definition) => refusalsOf(definition));
  const byTheService = ['SYNTHETIC_PERSON', 'INSZ_OF_ANOTHER_DOSSIER', 'DOSSIER_MERGED'];
  const byOtherOperations = ['HOLD_UNKNOWN', 'COMMAND_NOT_OF_ORGANISATION']; // of holds, and of all commands
  const given = (await givenIn('dossier')).filter((code) => !byOtherOperations.includes(code));
  expect([...new Set(told)].sort()).toEqual([...given, ...byTheService].sort());
});

test('every refusal of a command on an agreement is told with it, and no other', async () => {
  const told = Object.values(agreementCommands).flatMap(({ refusals }) => refusals);
  expect([...new Set(told)].sort()).toEqual(await givenIn('exchange'));
});

describe('the page', () => {
  let kbi: TestService;
  beforeAll(async () => {
    kbi = await startTestService();
  });
  afterAll(() => kbi.stop());
  const get = (path: string) => fetch(kbi.service.url + path);

  test('is there, in Dutch, and loads nothing from elsewhere', async () => {
    const answer = await get('/docs');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<title>Kruispuntbank Inburgering – API</title>');
    expect(page).not.toMatch(/(?:src|href)="(?!\/)/);
    expect(page).not.toMatch(/<script>|\son\w+=/);
  });

  test('has every file that it asks for', async () => {
    const page = await (await get('/docs')).text();
    const asked = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(asked).toHaveLength(5);
    const statuses = await Promise.all(asked.map(async (path) => (await get(path)).status));
    expect(statuses).toEqual(asked.map(() => 200));
  });

  test('gives no other file of the package', async () => {
    const answer = await get('/docs/package.json');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'ROUTE_UNKNOWN' });
  });

  test('shows the document that the code makes', async () => {
    const answer = await get('/openapi.json');
    expect(answer.headers.get('content-type')).toMatch('application/json');
    expect(await answer.json()).toEqual(asJson(await describedService()));
  });
});

/** As it comes over HTTP. */
const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

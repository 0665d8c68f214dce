/** Every text that comes in has a type that says what it may hold: of every operation, command and event. */
import { beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { Operation } from '../apps/api/http/operation.js';
import { discoverOperations } from '../apps/api/http/discover-operations.js';
import type { Fault } from '../apps/api/http/fault.js';
import { parse } from '../apps/api/http/parse.js';
import type { Problem } from '../apps/api/http/problem.js';
import { catalogue } from '../libs/domain/catalogue.js';
import type { AnyEventDefinition } from '../libs/domain/kernel/event.js';
import { dossierCommands } from '../libs/domain/dossier/decide.js';
import { stringLeaves, takes, type StringLeaf } from './support/string-leaves.js';

/** What neither XML 1.0 nor the log can carry. */
const uncarriable = ['\0', '\u0001', '\u001B', '\uFFFE', '\uFFFF', '\uD800', '\uDC00'];
const illegible = [...uncarriable, '\u007F', '\u0085', '\u009F', '\uFDD0', '\u{1FFFE}', '\u{10FFFF}'];
const longest = 'a'.repeat(5_000);

let operations: readonly Operation[];
beforeAll(async () => {
  operations = await discoverOperations(new URL('../apps/api/', import.meta.url));
});

/** The texts of what a caller sends, by operation. */
const sent = (operation: Operation): readonly StringLeaf[] =>
  [
    operation.query,
    operation.parameters,
    operation.body && 'schema' in operation.body ? operation.body.schema : undefined,
  ].flatMap((schema) => (schema ? stringLeaves(schema, `${operation.method} ${operation.path}`) : []));

const isDossierCommand = ({ path }: Operation): boolean =>
  Object.values(dossierCommands).some(({ name }) => path === `/v1/commands/${name}`);

/** An XML document in a line of JSON: its reader refuses what XML can't be. */
const documents = ['post /v1/imports/batch/document'];

const faultsOf = (leaf: StringLeaf, hostile: readonly string[]): readonly string[] => {
  const taken = hostile.filter((text) => takes(leaf, text));
  return taken.map((text) => `${leaf.place} takes U+${text.codePointAt(0)?.toString(16) ?? ''}`);
};

/** What is wrong with a text. */
function faultsIn(schema: z.ZodType, text: string): readonly Fault[] {
  try {
    parse(schema, text);
    return [];
  } catch (error) {
    return (error as Problem).faults;
  }
}

test('no text of a question or a command is taken that can’t be read, and none without a limit', () => {
  const plain = operations.filter((operation) => !isDossierCommand(operation)).flatMap(sent);
  expect(plain.length).toBeGreaterThan(100); // it does look
  const faults = plain
    .filter(({ place }) => !documents.includes(place))
    .flatMap((leaf) => [
      ...faultsOf(leaf, illegible),
      ...(takes(leaf, longest) ? [`${leaf.place} has no limit`] : []),
    ]);
  expect(faults).toEqual([]);
});

test('no text of a command on a dossier is taken that can’t be recorded, nor written in XML', () => {
  const stated = operations.filter(isDossierCommand).flatMap(sent);
  expect(stated.length).toBeGreaterThan(300);
  expect(stated.flatMap((leaf) => faultsOf(leaf, uncarriable))).toEqual([]);
});

test('what is wrong with a text is told in Dutch too', () => {
  const places = operations.flatMap(sent);
  const untold = places.flatMap(({ schema }) =>
    ['', ' ', 'é', '\u0001', '\u202E', 'a\nb', 'a\rb', '1800-01-01', '9'.repeat(30), longest].flatMap(
      (text) =>
        faultsIn(schema, text).flatMap(({ detail, nl }) =>
          nl === undefined || nl === detail ? [detail] : [],
        ),
    ),
  );
  expect([...new Set(untold)]).toEqual([]);
});

test('nor of an event, whatever records it', () => {
  const recorded = Object.values(catalogue).flatMap(({ name, fields }: AnyEventDefinition) =>
    Object.entries(fields).flatMap(([field, { schema }]) => stringLeaves(schema, `${name}.${field}`)),
  );
  expect(recorded.length).toBeGreaterThan(300);
  expect(recorded.flatMap((leaf) => faultsOf(leaf, uncarriable))).toEqual([]);
});

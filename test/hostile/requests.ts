/** Made-up requests for every operation that the OpenAPI document describes, each with one hostile value in it. */
import fc from 'fast-check';
import type { Scope } from '../../libs/platform/authentication.js';
import { hostileTexts } from './values.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'object' | 'array' | 'boolean' | 'integer' | 'number' | 'null';
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly schema: Schema;
}

interface Described {
  readonly security: readonly { readonly token?: readonly Scope[] }[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** The OpenAPI document, as far as requests are made from it. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation, and how to make up what is sent to it. */
export interface Target {
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
  readonly scopes: readonly Scope[];
  readonly mediaType: string | undefined;
  /** The statuses that it declares. */
  readonly statuses: ReadonlySet<string>;
  readonly sent: fc.Arbitrary<Sent>;
}

/** What is sent: the values of parameters, and the body. */
export interface Sent {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Values by the name of their field, so that made-up commands are about the same things and are often accepted. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Every operation. @param knownFor the known values of the fields of an operation, by its path */
export function targetsOf(api: ApiDescription, knownFor: (path: string) => Known): readonly Target[] {
  return Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, described]) =>
      targetOf(api, knownFor(path), path, method, described),
    ),
  );
}

function targetOf(
  api: ApiDescription,
  known: Known,
  path: string,
  method: string,
  described: Described,
): Target {
  const valueOf = valuesIn(api, known);
  const own = (described.parameters ?? []).filter((one): one is Parameter => 'schema' in one);
  const parameters = own
    .filter((one) => one.in !== 'header')
    .map(({ name, schema }) => [name, valueOf(schema, name)] as const);
  const [mediaType, content] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
  const required = own.filter((one) => one.in === 'path').map(({ name }) => name);
  return {
    method: method.toUpperCase(),
    path,
    scopes: described.security.flatMap(({ token = [] }) => token),
    mediaType,
    statuses: new Set(Object.keys(described.responses)),
    sent: fc.record({
      parameters: fc.record(Object.fromEntries(parameters), { requiredKeys: required }),
      body: content?.schema ? valueOf(content.schema) : fc.constant(undefined),
    }),
  };
}

function valuesIn({ components }: ApiDescription, known: Known) {
  const valueOf = (schema: Schema, name = ''): fc.Arbitrary<unknown> => {
    const values = known[name];
    const made = bySchema(schema);
    return values
      ? fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 9 }, { arbitrary: made, weight: 1 })
      : made;
  };
  const bySchema = (schema: Schema): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined)
      return valueOf(components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valueOf(one)));
    const { type = 'string' } = schema;
    switch (type) {
      case 'object': {
        const fields = Object.entries(schema.properties ?? {}).map(([key, one]) => [key, valueOf(one, key)]);
        return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
          requiredKeys: [...(schema.required ?? [])],
        });
      }
      case 'array': {
        const minLength = schema.minItems ?? 0;
        return fc.array(valueOf(schema.items ?? {}), { minLength, maxLength: minLength + 1 });
      }
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return fc.integer({ min: Math.max(schema.minimum ?? 0, 0), max: Math.min(schema.maximum ?? 40, 40) });
      case 'string':
        return stringBy(schema);
    }
  };
  return valueOf;
}

function stringBy({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2018-01-15', '2018-03-01', '2019-09-30');
  if (format === 'date-time') return fc.constant('2018-03-01T12:00:00.000Z');
  if (format === 'uuid') return fc.uuid({ version: 4 });
  if (pattern !== undefined && maxLength <= 200) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) });
}

/** The place of every string in a value. */
export function stringsIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...at, key]));
}

/** The value with another one at a place. */
export function replacedAt(value: unknown, [key, ...rest]: readonly string[], other: string): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((inner: unknown, index) =>
      String(index) === key ? replacedAt(inner, rest, other) : inner,
    );
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  return { ...(value as object), [key]: replacedAt(inner, rest, other) };
}

/** What is sent, as it is or with a hostile value in one of its strings. */
export const attackOn = ({ sent }: Target): fc.Arbitrary<Sent> =>
  sent.chain((valid) => {
    const places = stringsIn(valid);
    if (places.length === 0) return fc.constant(valid);
    return fc
      .tuple(fc.constantFrom(...places), fc.constantFrom(...hostileTexts))
      .map(([place, value]) => replacedAt(valid, place, value) as Sent);
  });

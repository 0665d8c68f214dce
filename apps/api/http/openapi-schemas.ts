import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Turns zod schemas into those of one OpenAPI document; a schema with a name becomes a component, once. */
export class Schemas {
  readonly #named = new Map<string, JsonSchema>();

  /**
   * The JSON schema of what may be sent; of an answer, which nothing transforms, it is the same.
   * @throws RangeError when two schemas go by one name
   */
  of(schema: z.ZodType): JsonSchema {
    const {
      $schema: _,
      $defs: definitions = {},
      ...json
    } = relocated(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })) as {
      $schema?: string;
      $defs?: Record<string, JsonSchema>;
    } & JsonSchema;
    for (const [name, definition] of Object.entries(definitions)) this.#add(name, definition);
    return json;
  }

  /** Every schema that has a name, in the order of names. */
  named(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #add(name: string, definition: JsonSchema): void {
    const { id: _, ...schema } = definition;
    const known = this.#named.get(name);
    if (known && !isDeepStrictEqual(known, schema)) throw new RangeError(`two schemas are named ${name}`);
    this.#named.set(name, schema);
  }
}

/** References lead to the components of the document. */
const relocated = (schema: object): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'));

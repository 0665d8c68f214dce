/** The fields of a form, from the JSON schema of a command in the OpenAPI document, and the command from the fields. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

/** The OpenAPI document, as far as forms need it. */
export interface ApiDocument {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface About {
  /** Its place in the command, as problems name it: `/module/level`. */
  readonly at: string;
  /** The name of its property. */
  readonly name: string;
  readonly isRequired: boolean;
}

interface Values {
  /** The name of the schema, by which its values have labels. */
  readonly enumeration: string | undefined;
  readonly options: readonly string[];
}

/** A field that is one control. */
export type OneField = About &
  (
    | { readonly kind: 'day' }
    | { readonly kind: 'yes or no' }
    | { readonly kind: 'organisation' }
    | { readonly kind: 'text'; readonly maxLength: number | undefined }
    | ({ readonly kind: 'one of' } & Values)
  );

/** A field that is several controls. */
export type SetField = About &
  (
    | ({ readonly kind: 'some of' } & Values)
    | { readonly kind: 'group'; readonly fields: readonly FormField[] }
    | { readonly kind: 'rows'; readonly rows: readonly (readonly FormField[])[] }
  );

export type FormField = OneField | SetField;

/** A form shows so many rows of a list. */
const MOST_ROWS = 4;

/** The fields of a command but for the person, who is known. Optional ones that no form can show are left out. */
export function fieldsOf({ components: { schemas } }: ApiDocument, command: string): readonly FormField[] {
  const resolve = (schema: Schema): { readonly named: string | undefined; readonly schema: Schema } => {
    const named = schema.$ref?.split('/').at(-1);
    return { named, schema: (named === undefined ? undefined : schemas[named]) ?? schema };
  };
  const within = (of: Schema, at: string, isAsked: boolean): readonly FormField[] =>
    Object.entries(resolve(of).schema.properties ?? {}).flatMap(([name, schema]) => {
      const isRequired = isAsked && (resolve(of).schema.required ?? []).includes(name);
      return fieldOf(schema, { at: `${at}/${name}`, name, isRequired });
    });
  const fieldOf = (given: Schema, about: About): readonly FormField[] => {
    const { named, schema } = resolve(given);
    const { type, format, enum: options, items, maxItems = MOST_ROWS, maxLength } = schema;
    if (named === 'KboNumber') return [{ ...about, kind: 'organisation' }];
    if (options) return [{ ...about, kind: 'one of', enumeration: named, options }];
    if (type === 'boolean') return [{ ...about, kind: 'yes or no' }];
    if (type === 'array' && items) return listOf(items, Math.min(maxItems, MOST_ROWS), about);
    if (schema.properties && Object.keys(schema.properties).length > 0)
      return [{ ...about, kind: 'group', fields: within(given, about.at, about.isRequired) }];
    if (format === 'date') return [{ ...about, kind: 'day' }];
    return type === 'object' ? [] : [{ ...about, kind: 'text', maxLength }];
  };
  const listOf = (items: Schema, most: number, about: About): readonly FormField[] => {
    const { named, schema } = resolve(items);
    if (schema.enum) return [{ ...about, kind: 'some of', enumeration: named, options: schema.enum }];
    if (!schema.properties) return [];
    const rows = Array.from({ length: most }, (_, row) =>
      within(items, `${about.at}/${row}`, about.isRequired && row === 0),
    );
    return [{ ...about, kind: 'rows', rows }];
  };
  const { person: _, ...properties } = resolve({ $ref: command }).schema.properties ?? {};
  return within({ ...resolve({ $ref: command }).schema, properties }, '', true);
}

/**
 * What was filled in, as the command has it; what was left empty is left out.
 * @param filledIn the values of a field by its place; more than one of `some of`
 */
export function contentOf(
  fields: readonly FormField[],
  filledIn: (at: string) => readonly string[],
): Readonly<Record<string, unknown>> {
  const entries = fields.flatMap((field) => {
    const value = valueOf(field, filledIn);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(entries);
}

function valueOf(field: FormField, filledIn: (at: string) => readonly string[]): unknown {
  const values = filledIn(field.at)
    .map((value) => value.trim())
    .filter((value) => value !== '');
  switch (field.kind) {
    case 'yes or no':
      return values[0] === undefined ? undefined : values[0] === 'yes';
    case 'some of':
      return values.length === 0 ? undefined : values;
    case 'group': {
      const content = contentOf(field.fields, filledIn);
      return Object.keys(content).length === 0 ? undefined : content;
    }
    case 'rows': {
      const rows = field.rows.map((row) => contentOf(row, filledIn));
      const filled = rows.filter((row) => Object.keys(row).length > 0);
      return filled.length === 0 ? undefined : filled;
    }
    case 'organisation':
      return values[0] && (/\((\d{10})\)$/.exec(values[0])?.[1] ?? values[0]);
    case 'day':
    case 'text':
    case 'one of':
      return values[0];
  }
}

/** An organisation as it is chosen in a field, of which the command has the number. */
export const organisationText = (name: string, organisation: string): string => `${name} (${organisation})`;

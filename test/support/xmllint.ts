/** Validation by xmllint, which is independent of the project's own schema. */
import { relative } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { schemaFiles } from './xsd.js';

interface Schema {
  readonly fileName: string;
  readonly contents: string;
}

export interface Judgement {
  readonly valid: boolean;
  readonly errors: readonly string[];
}

/** For each text whether a schema file accepts it, and if not why. */
export async function judgedBySchema(
  xsdDir: string,
  schema: string,
  texts: readonly string[],
): Promise<readonly Judgement[]> {
  const [main, ...others] = schemaFiles(schema).map(({ path, contents }) => ({
    fileName: relative(xsdDir, path),
    contents,
  }));
  return judgedBy(main!, others, texts);
}

/** The same by the text of a schema, and of those that it refers to. */
export async function judgedBy(
  schema: Schema,
  preload: readonly Schema[],
  texts: readonly string[],
): Promise<readonly Judgement[]> {
  const result = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema,
    preload: [...preload],
    maxMemoryPages: 4096,
  });
  return texts.map((_, index) => {
    const own = result.errors.filter(({ loc }) => loc?.fileName === `${index}.xml`);
    return { valid: own.length === 0, errors: own.map(({ message }) => message) };
  });
}

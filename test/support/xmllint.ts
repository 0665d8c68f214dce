/** The judgement of xmllint, which knows nothing of the project's table. */
import { relative } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { schemaFiles } from './xsd.js';

/** For each text whether the schema accepts it, and if not why. */
export async function judgedBySchema(
  xsdDir: string,
  schema: string,
  texts: readonly string[],
): Promise<readonly { valid: boolean; errors: readonly string[] }[]> {
  const [main, ...others] = schemaFiles(schema).map(({ path, contents }) => ({
    fileName: relative(xsdDir, path),
    contents,
  }));
  const result = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: main!,
    preload: others,
    maxMemoryPages: 4096,
  });
  return texts.map((_, index) => {
    const own = result.errors.filter(({ loc }) => loc?.fileName === `${index}.xml`);
    return { valid: own.length === 0, errors: own.map(({ message }) => message) };
  });
}

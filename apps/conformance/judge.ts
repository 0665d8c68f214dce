import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { dossierReply } from '../../libs/magda/edition-01/messages.js';
import { readMessage } from '../../libs/magda/read.js';

/** Says of each document what makes it invalid; nothing when it is valid. */
export interface Judge {
  /** By what it judges, for people. */
  readonly by: string;
  judge(documents: readonly string[]): Promise<readonly (readonly string[])[]>;
}

/** Where the schema of a reply lies, in the folder of all official schemas. */
const REPLY = join('Inburgering.GeefDossierKBIDienst-01.00', 'WebService', 'GeefDossierKBIResponse.xsd');

export const holdsSchemas = (directory: string): boolean => existsSync(join(directory, REPLY));

/** Judges replies by the official schemas in a folder, with libxml2, which knows nothing of our table. */
export function judgeBySchemas(directory: string): Judge {
  return {
    by: `the official schemas in ${directory}`,
    async judge(documents) {
      const schemas = await schemasIn(directory);
      const { errors } = await validateXML({
        xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
        schema: schemas.filter(({ fileName }) => fileName === REPLY),
        preload: schemas.filter(({ fileName }) => fileName !== REPLY),
        maxMemoryPages: 8192,
      });
      const names = documents.map((_, index) => `${index}.xml`);
      const stray = errors.find(({ loc, message }) => !isAbout(names, loc?.fileName ?? message));
      if (stray) throw new Error(`the schemas can’t be used: ${stray.message}`);
      return names.map((name) =>
        errors
          .filter(({ loc }) => loc?.fileName === name)
          .map(({ loc, message }) => `line ${loc?.lineNumber ?? 0}: ${withoutValues(message)}`),
      );
    },
  };
}

/** Judges replies by our own table, where there are no official schemas. */
export const judgeByTable: Judge = {
  by: 'our own table: the official schemas were not found',
  judge: (documents) =>
    Promise.resolve(
      documents.map((document) => {
        const read = readMessage(document, dossierReply);
        if (read.outcome === 'valid') return [];
        return read.violations.map(({ place, reason }) => `${place} ${reason}`);
      }),
    ),
};

async function schemasIn(
  directory: string,
): Promise<readonly { readonly fileName: string; readonly contents: string }[]> {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.xsd'));
  return Promise.all(
    names.map(async (name) => {
      const path = join(directory, name);
      return { fileName: relative(directory, path), contents: await readFile(path, 'utf8') };
    }),
  );
}

/** Whether an error is that of a document: of a line in it, or its summary `0.xml fails to validate`. */
const isAbout = (names: readonly string[], where: string): boolean =>
  names.includes(where.replace(/ fails to validate$/u, ''));

/** Such as `Element 'Type': [facet 'enumeration']`: what follows may quote what stands there. */
function withoutValues(message: string): string {
  const told = /Element '[^']*'(?:, attribute '[^']*')?(?:: (?:\[[^\]]*\]|This element is not expected))?/u;
  return told.exec(message)?.[0] ?? 'is not valid';
}

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { dossierReply } from '../../libs/magda/edition-01/messages.js';
import { readMessage } from '../../libs/magda/read.js';

/** Validates replies `GeefDossierKBIResponse`. */
export interface ReplyValidator {
  /** What the replies are validated by, for people. */
  readonly description: string;
  /** The errors of each reply, without its content; an empty list for a valid one. */
  validate(replies: readonly string[]): Promise<readonly (readonly string[])[]>;
}

/** Where the schema of a reply is, in the folder of the official schemas. */
const REPLY_SCHEMA = join(
  'Inburgering.GeefDossierKBIDienst-01.00',
  'WebService',
  'GeefDossierKBIResponse.xsd',
);

export const holdsSchemas = (directory: string): boolean => existsSync(join(directory, REPLY_SCHEMA));

/**
 * Validates with libxml2 by the official schemas in a folder, independently of libs/magda. Its `validate` throws an
 * Error when the schemas can't be used.
 */
export function schemaValidator(directory: string): ReplyValidator {
  return {
    description: `the official schemas in ${directory}`,
    async validate(replies) {
      const schemas = await readSchemas(directory);
      const documents = replies.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
      const { errors } = await validateXML({
        xml: documents,
        schema: schemas.filter(({ fileName }) => fileName === REPLY_SCHEMA),
        preload: schemas.filter(({ fileName }) => fileName !== REPLY_SCHEMA),
        maxMemoryPages: 8192,
      });
      const names = documents.map(({ fileName }) => fileName);
      // An error without a place in a document may still be its summary: `0.xml fails to validate`.
      const documentOf = ({ loc, message }: (typeof errors)[number]) =>
        loc?.fileName ?? message.replace(/ fails to validate$/u, '');
      const other = errors.find((error) => !names.includes(documentOf(error)));
      if (other) throw new Error(`the schemas can’t be used: ${other.message}`);
      return names.map((name) =>
        errors
          .filter(({ loc }) => loc?.fileName === name)
          .map(({ loc, message }) => `line ${loc?.lineNumber ?? 0}: ${withoutContent(message)}`),
      );
    },
  };
}

/** Validates by the table of libs/magda, where the official schemas are not at hand. */
export const tableValidator: ReplyValidator = {
  description: 'our own table: the official schemas were not found',
  validate: (replies) =>
    Promise.resolve(
      replies.map((reply) => {
        const read = readMessage(reply, dossierReply);
        return read.outcome === 'valid'
          ? []
          : read.violations.map(({ place, reason }) => `${place} ${reason}`);
      }),
    ),
};

async function readSchemas(directory: string) {
  const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.xsd'));
  return Promise.all(
    names.map(async (fileName) => ({
      fileName,
      contents: await readFile(join(directory, fileName), 'utf8'),
    })),
  );
}

/** Such as `Element 'Type': [facet 'enumeration']`: the rest of an error message may quote the reply. */
function withoutContent(message: string): string {
  const safe = /Element '[^']*'(?:, attribute '[^']*')?(?:: (?:\[[^\]]*\]|This element is not expected))?/u;
  return safe.exec(message)?.[0] ?? 'is not valid';
}

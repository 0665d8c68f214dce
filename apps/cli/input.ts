import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { CliDependencies } from './context.js';
import { CliError } from './errors.js';

/** The lines of a file, or of standard input for `-`, as they arrive; without empty ones. */
export async function* readLines(path: string, dependencies: CliDependencies): AsyncGenerator<string> {
  const input = open(path, dependencies);
  for await (const line of createInterface({ input, crlfDelay: Infinity, signal: dependencies.signal }))
    if (line.trim() !== '') yield line;
}

/** The text of a file, or of standard input for `-`. */
export const readText = (path: string, dependencies: CliDependencies): Promise<string> =>
  text(open(path, dependencies));

/** The JSON value of a file, or of standard input for `-`. @throws CliError when it is not JSON */
export async function readJson(path: string, dependencies: CliDependencies): Promise<unknown> {
  return parseJson(await readText(path, dependencies), nameOf(path));
}

/** JSON objects: a single one, an array of them, or one per line. @throws CliError when it is none of these */
export async function readObjects(path: string, dependencies: CliDependencies): Promise<readonly object[]> {
  const content = await readText(path, dependencies);
  try {
    return [JSON.parse(content) as object].flat();
  } catch {
    return content
      .split('\n')
      .flatMap((line, index) =>
        line.trim() === '' ? [] : [parseJson(line, `${nameOf(path)}, line ${index + 1},`) as object],
      );
  }
}

/** The first line of standard input: personal data may not stand on a command line. Prompts on a terminal. */
export async function readSensitiveLine(
  prompt: string,
  { stdin, stderr, signal }: CliDependencies,
): Promise<string> {
  if (stdin.isTTY) stderr.write(prompt);
  for await (const line of createInterface({ input: stdin, signal })) return line.trim();
  return '';
}

/** The INSZ on standard input. @throws CliError when there is none */
export async function readInsz(dependencies: CliDependencies): Promise<string> {
  const insz = await readSensitiveLine('INSZ: ', dependencies);
  if (insz === '') throw new CliError('Give --dossier, or an INSZ on the standard input.');
  return insz;
}

/** An idempotency key derived from content without personal data: the same content gives the same key. */
export const contentKey = (prefix: string, content: object): string =>
  `${prefix}-${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;

function open(path: string, { stdin }: CliDependencies): Readable {
  return path === '-' ? stdin : createReadStream(path);
}

const nameOf = (path: string): string => (path === '-' ? 'The standard input' : path);

function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new CliError(`${name} is not valid JSON.`);
  }
}

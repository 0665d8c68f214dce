import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { readJsonText, type JsonFault } from '../../libs/platform/json-text.js';
import { readLines as linesOf } from '../../libs/platform/lines.js';
import { decodeUtf8 } from '../../libs/platform/utf8.js';
import type { CliDependencies } from './context.js';
import { MAX_DOCUMENT_BYTES, readDocument } from './documents.js';
import { CliError } from './errors.js';

/** The longest line that is read, in bytes; the service takes none that is longer. */
const LONGEST_LINE = 20_000_000;

/**
 * The lines of a file, or of standard input for `-`, as they arrive; without blank ones.
 * @throws CliError for a line that is too long or is not UTF-8
 */
export async function* readLines(
  path: string,
  dependencies: CliDependencies,
  longest = LONGEST_LINE,
): AsyncGenerator<string> {
  const input = addAbortSignal(dependencies.signal, open(path, dependencies));
  const limits = { longest, mostBytes: Infinity, mostLines: Infinity };
  for await (const { number, content } of linesOf(input, limits)) {
    const name = `${nameOf(path)}, line ${number},`;
    if (typeof content === 'string') throw new CliError(`${name} is longer than ${longest} bytes.`);
    const text = decodeUtf8(content);
    if (typeof text !== 'string') throw new CliError(`${name} is not UTF-8 from its byte ${text.byte} on.`);
    yield text;
  }
}

/** The text of a file, or of standard input for `-`. @throws CliError when it is too long or is not UTF-8 */
export async function readText(path: string, { stdin }: CliDependencies): Promise<string> {
  const bytes = await readDocument(path, stdin);
  if (!bytes) throw new CliError(`${nameOf(path)} is longer than ${MAX_DOCUMENT_BYTES} bytes.`);
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') return text;
  throw new CliError(`${nameOf(path)} is not UTF-8 from byte ${text.byte} on, on line ${text.line}.`);
}

/** The JSON value of a file, or of standard input for `-`. @throws CliError when it is not JSON */
export async function readJson(path: string, dependencies: CliDependencies): Promise<unknown> {
  return parseJson(await readText(path, dependencies), nameOf(path));
}

/** JSON objects: a single one, an array of them, or one per line. @throws CliError when it is none of these */
export async function readObjects(path: string, dependencies: CliDependencies): Promise<readonly object[]> {
  const content = await readText(path, dependencies);
  const whole = readJsonText(content);
  if ('value' in whole || whole.fault !== 'no JSON')
    return [parseJson(content, nameOf(path)) as object].flat();
  return content
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [parseJson(line, `${nameOf(path)}, line ${index + 1},`) as object],
    );
}

/** The first line of standard input: personal data may not stand on a command line. Prompts on a terminal. */
export async function readSensitiveLine(prompt: string, dependencies: CliDependencies): Promise<string> {
  const { stdin, stderr } = dependencies;
  if (stdin.isTTY) stderr.write(prompt);
  for await (const line of readLines('-', dependencies, 1_000)) return line.trim();
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

/** Names the fault and never quotes the text. */
function parseJson(content: string, name: string): unknown {
  const read = readJsonText(content);
  if ('value' in read) return read.value;
  throw new CliError(`${name} ${faults[read.fault](read.at)}.`);
}

const faults: Readonly<Record<JsonFault['fault'], (at: string) => string>> = {
  'no JSON': () => 'is not valid JSON',
  'name twice': (at) => `has the field ${at} twice`,
  'name refused': (at) => `has a field at ${at} with a name that is not accepted`,
  'too deep': (at) => `is nested too deeply at ${at}`,
  'too much': () => 'holds too much',
};

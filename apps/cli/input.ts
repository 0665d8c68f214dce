import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Failure } from './failure.js';
import type { World } from './world.js';

/** The lines of a file, or of the standard input for `-`, as they come; without empty ones. */
export async function* linesOf(path: string, world: World): AsyncGenerator<string> {
  for await (const line of createInterface({
    input: open(path, world),
    crlfDelay: Infinity,
    signal: world.signal,
  }))
    if (line.trim() !== '') yield line;
}

/** One JSON value of a file, or of the standard input for `-`. @throws Failure when it is not JSON */
export async function readJson(path: string, world: World): Promise<unknown> {
  return parseJson(await text(open(path, world)), nameOf(path));
}

/** JSON objects: one alone, an array of them, or one a line. @throws Failure when it is none of these */
export async function readObjects(path: string, world: World): Promise<readonly object[]> {
  const content = await text(open(path, world));
  try {
    return [JSON.parse(content) as object].flat();
  } catch {
    const lines = content.split('\n').map((line, index) => ({ line, number: index + 1 }));
    return lines
      .filter(({ line }) => line.trim() !== '')
      .map(({ line, number }) => parseJson(line, `${nameOf(path)}, line ${number},`) as object);
  }
}

/** The first line of the standard input, for what may not stand on a command line. Asked for on a terminal. */
export async function readSecretLine(question: string, { stdin, stderr, signal }: World): Promise<string> {
  if (stdin.isTTY) stderr.write(question);
  for await (const line of createInterface({ input: stdin, signal })) return line.trim();
  return '';
}

/** An INSZ, which may not stand on a command line. @throws Failure when none is given */
export async function readInsz(world: World): Promise<string> {
  const insz = await readSecretLine('INSZ: ', world);
  if (insz === '') throw new Failure('Give --dossier, or an INSZ on the standard input.');
  return insz;
}

function open(path: string, { stdin }: World): Readable {
  return path === '-' ? stdin : createReadStream(path);
}

const nameOf = (path: string): string => (path === '-' ? 'The standard input' : path);

function parseJson(content: string, name: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Failure(`${name} is not valid JSON.`);
  }
}

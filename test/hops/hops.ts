import type { EventStore } from '../../libs/event-store/port.js';
import { projectRoot } from '../../libs/platform/project-root.js';
import { startTestService } from '../support/service.js';
import { birthDateOf, syntheticInsz } from '../support/synthetic-insz.js';

/** A function of ours on the way of a command. */
export interface Hop {
  /** From the root of the project. */
  readonly file: string;
  readonly name: string;
}

/**
 * The way of `RecordNt2Test` from its HTTP route to the append: every function of ours that calls one of another file,
 * in their order. A whole service handles the command; the way is read from the stack of the call of `append`.
 */
export async function hopsOfCommand(): Promise<readonly Hop[]> {
  const kbi = await startTestService();
  try {
    const insz = syntheticInsz(1);
    const place = { organisation: '0543307391' };
    const identity = { familyNames: ['Voorbeeld'], givenNames: [], birthDate: birthDateOf(insz) };
    const register = { person: { insz }, on: '2018-01-10', kind: 'EA', place, identity };
    const results = [{ skill: 'speaking', level: 'A1', passed: true }];
    const test = { person: { insz }, on: '2018-06-01', test: 'a1', place, results };
    if ((await kbi.command('RegisterPerson', register)).status !== 200) throw new Error('nobody registered');
    const stack = stackOfAppend(kbi.service.dependencies.store);
    if ((await kbi.command('RecordNt2Test', test)).status !== 200) throw new Error('no test recorded');
    return hopsIn(await stack);
  } finally {
    await kbi.stop();
  }
}

/** The stack of the next append, with the functions that await it. */
function stackOfAppend(store: EventStore): Promise<string> {
  const append = store.append.bind(store);
  return new Promise((resolve) => {
    store.append = (...args) => {
      const { stackTraceLimit } = Error;
      Error.stackTraceLimit = 100;
      resolve(new Error('append').stack ?? '');
      Error.stackTraceLimit = stackTraceLimit;
      store.append = append;
      return append(...args);
    };
  });
}

/**
 * The functions of ours in a stack, the first caller first; of several in a row in one file, the one that is called.
 */
function hopsIn(stack: string): readonly Hop[] {
  const root = projectRoot();
  const frames = stack.split('\n').flatMap((line) => {
    const [, name, path] =
      /at (?:async )?(?:new )?([^/(]*?) ?\(?(?:file:\/\/)?(\/[^():]+\.ts)/.exec(line) ?? [];
    const file = path?.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
    return file && /^(apps|libs)\//.test(file) ? [{ file, name: name ?? '' }] : [];
  });
  return frames.reverse().filter(({ file }, index, all) => all[index - 1]?.file !== file);
}

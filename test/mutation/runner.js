/**
 * Runs the tests of libs/domain against a mutant. The runner that Stryker has for Jest loads every test file and all
 * that it imports for every mutant: a minute each. This one keeps what is loaded, and loads anew only for a mutant in
 * what is evaluated while loading, such as the tables of the law.
 */
import { dirname } from 'node:path';
import { Tests } from './tests.js';
import { textsForPeople } from './texts.js';

/** Tests that took longer than this, in milliseconds, come last: most mutants fall before their turn. */
const SLOW = 100;

class Runner {
  /** Tells the mutated code which mutant is active, and is told by it in a dry run which tests reach which. */
  #mutants = (globalThis.__stryker__ ??= {});
  #tests = new Tests();
  /** The tests as loaded without any mutant. */
  #unchanged = [];
  #spent = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await this.#tests.compile();
    this.#unchanged = this.#tests.load();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#unchanged) {
      this.#mutants.currentTestId = test.id;
      const failureMessage = await this.#failureOf(test);
      delete this.#mutants.currentTestId;
      tests.push({
        id: test.id,
        name: test.name,
        fileName: test.file,
        timeSpentMs: this.#spent.get(test.id),
        status: failureMessage === undefined ? 0 : 1, // TestStatus of Stryker: success, failed
        failureMessage,
      });
    }
    return { status: 'complete', tests, mutantCoverage: this.#mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit, mutantActivation }) {
    Object.assign(this.#mutants, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    try {
      const loaded = mutantActivation === 'static' ? this.#tests.load() : this.#unchanged;
      const wanted = testFilter && new Set(testFilter);
      const tests = loaded.filter(({ id }) => !wanted || wanted.has(id));
      return await this.#firstFailure(this.#inOrder(tests, sandboxFileName));
    } catch (error) {
      return { status: 'error', errorMessage: String(error) };
    } finally {
      delete this.#mutants.activeMutant;
    }
  }

  /** Those that are probably quick to fail come first: fast ones, and those beside the mutated file. */
  #inOrder(tests, mutated) {
    const rank = ({ id, file }) =>
      (this.#spent.get(id) > SLOW ? 3 : 0) +
      (file === mutated.replace(/\.ts$/, '.test.ts') ? 0 : dirname(file) === dirname(mutated) ? 1 : 2);
    return tests
      .map((test) => ({ test, rank: rank(test) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ test }) => test);
  }

  async #firstFailure(tests) {
    for (const [index, test] of tests.entries()) {
      const failureMessage = await this.#failureOf(test);
      if (this.#mutants.hitCount > this.#mutants.hitLimit) return { status: 'timeout' };
      if (failureMessage !== undefined)
        return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: 'survived', nrOfTests: tests.length };
  }

  /** Runs a test. @returns why it fails, or nothing */
  async #failureOf({ id, run }) {
    const start = performance.now();
    try {
      await run();
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      this.#spent.set(id, performance.now() - start);
    }
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'loaded-once', injectableClass: Runner },
  { kind: 'Ignore', name: 'texts-for-people', value: textsForPeople },
];

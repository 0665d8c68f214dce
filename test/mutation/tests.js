/** The tests of libs/domain, loaded as often as asked. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EndOfTest, jestGlobals } from './jest-globals.js';
import { Modules } from './modules.js';

/** Tests elsewhere that go through libs/domain, and need neither a service nor a database. */
const ELSEWHERE = [
  'libs/magda/later-answers.test.ts',
  'libs/magda/observe-corrections.test.ts',
  'libs/magda/observe-findings.test.ts',
  'libs/magda/official-dossier.test.ts',
  'test/history/history.test.ts',
  'test/reference/agreement.test.ts',
];

/** How many examples of a property are tried: a mutant that breaks it mostly breaks it at once. */
const MOST_RUNS = 15;

/**
 * fast-check with the same examples for every mutant, no more than that, and no search for smaller ones. What a test
 * says of all its examples together can't be asked of fewer: there it ends.
 */
const fewerExamples = {
  ...fc,
  assert(property, { numRuns = 100, ...given } = {}) {
    fc.assert(property, { seed: 1, ...given, numRuns: Math.min(numRuns, MOST_RUNS), endOnFailure: true });
    if (numRuns > MOST_RUNS) throw new EndOfTest();
  },
  sample() {
    throw new EndOfTest();
  },
};

export class Tests {
  #files = [
    ...readdirSync('libs/domain', { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join('libs/domain', name)),
    ...ELSEWHERE,
  ].map((path) => resolve(path));
  #defined = [];
  #fileBeingLoaded;
  #modules = new Modules({
    'fast-check': { ...fewerExamples, default: fewerExamples },
    '@jest/globals': jestGlobals((name, run) => {
      this.#defined.push({ name, run, file: this.#fileBeingLoaded });
    }),
  });

  async compile() {
    for (const file of this.#files) await this.#modules.compile(file);
  }

  /** Evaluates all files anew. @returns the tests that they define, each with an id of its own */
  load() {
    this.#defined = [];
    this.#modules.evaluate(this.#files, (file) => (this.#fileBeingLoaded = file));
    const seen = new Map();
    return this.#defined.map((test) => {
      const id = `${test.file} ${test.name}`;
      const before = seen.get(id) ?? 0;
      seen.set(id, before + 1);
      return { ...test, id: before === 0 ? id : `${id} (${before + 1})` };
    });
  }
}

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { appendCases } from './cases/append.js';
import { concurrencyProperties } from './cases/concurrency.js';
import { idempotenceCases } from './cases/idempotence.js';
import { lifecycleCases } from './cases/lifecycle.js';
import { readAllCases } from './cases/read-all.js';
import { readStreamCases } from './cases/read.js';
import { subscribeCases } from './cases/subscribe.js';
import { type Bench, type Laboratory, numberedCases } from './harness.js';

/**
 * The exam of every event store: what the port promises, a test per numbered case. What truly differs between stores
 * is read from `capabilities`. `elsewhere` in laboratory.ts says where the numbers live that are not tested here.
 * @param timeoutMs bounds each case
 */
export function eventStoreContract(name: string, build: () => Promise<Laboratory>, timeoutMs = 60_000): void {
  jest.setTimeout(timeoutMs);

  describe(`the contract of the event store: ${name}`, () => {
    let bench: Bench;

    beforeAll(async () => {
      const laboratory = await build();
      bench = { laboratory, store: (await laboratory.open()).store };
    });
    afterAll(() => bench.laboratory.close());

    test('an empty log has no head, and a reader of it is told that it has seen all', async () => {
      if (bench.laboratory.foreign && (await bench.store.head()) !== undefined) {
        process.stdout.write(`${name} is not empty: what an empty log answers is not tried\n`);
        return;
      }
      expect(await bench.store.head()).toBeUndefined();
      expect(await bench.store.readAll()).toEqual({ events: [], position: undefined, end: true });
      for await (const batch of bench.store.subscribe({ signal: new AbortController().signal })) {
        expect(batch).toEqual({ events: [], position: undefined, caughtUp: true });
        break;
      }
    });

    const cases = numberedCases(() => bench);
    appendCases(cases.case);
    idempotenceCases(cases.case);
    readStreamCases(cases.case);
    readAllCases(cases.case);
    subscribeCases(cases.case);
    lifecycleCases(cases.case);
    concurrencyProperties(() => bench);

    test('what truly differs between the stores is declared', () => {
      const { capabilities } = bench.store;
      const declared = Object.entries(capabilities).map(([name, value]) => `  ${name}: ${String(value)}`);
      if (process.env['KBI_TEST_CAPABILITIES'])
        process.stdout.write(`\nDeclared by ${name}:\n${declared.join('\n')}\n`);
      expect(capabilities.name).toMatch(/^(postgres|kurrentdb)$/);
    });

    test('every number of the contract has its test, here or elsewhere', () => {
      expect(cases.missing()).toEqual([]);
    });
  });
}

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Capabilities } from '../../libs/event-store/port.js';
import { appendCases } from './cases/append.js';
import { concurrencyProperties } from './cases/concurrency.js';
import { idempotenceCases } from './cases/idempotence.js';
import { lifecycleCases } from './cases/lifecycle.js';
import { readAllCases } from './cases/read-all.js';
import { readStreamCases } from './cases/read.js';
import { subscribeCases } from './cases/subscribe.js';
import { type ContractContext, type ContractHarness, differencesOf, numberedCases } from './harness.js';

/**
 * The contract suite of the event store: what the port promises, with a test per numbered case. A case that an adapter
 * does not promise, by its capabilities, is shown as skipped. `elsewhere` in harness.ts says where the numbers without
 * a case here are tested.
 * @param timeoutMs bounds each case
 */
export function eventStoreContract(
  name: string,
  capabilities: Capabilities,
  build: () => Promise<ContractHarness>,
  timeoutMs = 300_000,
): void {
  jest.setTimeout(timeoutMs);

  describe(`the contract of the event store: ${name}`, () => {
    let context: ContractContext;

    beforeAll(async () => {
      const harness = await build();
      context = { harness, store: (await harness.open()).store };
    });
    afterAll(() => context.harness.close());

    test('an empty log has no head, and at its end a reader has caught up', async () => {
      const { harness, store } = context;
      const head = await store.head();
      if (!harness.foreign) expect(head).toBeUndefined();
      const after = head === undefined ? {} : { after: head }; // the log of a foreign server may hold events
      expect(await store.readAll(after)).toEqual({ events: [], position: head, end: true });
      for await (const batch of store.subscribe({ ...after, signal: new AbortController().signal })) {
        expect(batch).toEqual({ events: [], position: head, caughtUp: true });
        break;
      }
    });

    const cases = numberedCases(capabilities, () => context);
    appendCases(cases.define);
    idempotenceCases(cases.define);
    readStreamCases(cases.define);
    readAllCases(cases.define);
    subscribeCases(cases.define);
    lifecycleCases(cases.define);
    concurrencyProperties(() => context);

    test('the store has the capabilities by which cases were left out', () => {
      const lines = [
        ...Object.entries(capabilities).map(([capability, value]) => `${capability}: ${String(value)}`),
        ...differencesOf(capabilities).map((promise) => `not promised: ${promise}`),
      ];
      if (process.env['KBI_TEST_CAPABILITIES'])
        process.stdout.write(`\nDeclared by ${name}:\n  ${lines.join('\n  ')}\n`);
      expect(context.store.capabilities).toEqual(capabilities);
    });

    test('every number of the contract has its case, here or elsewhere', () => {
      expect(cases.missing()).toEqual([]);
    });
  });
}

/**
 * `npm run test:contract -- --store postgres|kurrentdb`: runs the contract suite of the event store against one of
 * them, or both, and prints the differences that each declares. KurrentDB is the node or cluster of `KURRENTDB_URL`,
 * else the fake, which then is also tested with injected faults.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../libs/platform/project-root.js';

const onlyFake = [
  'test/contract/kurrentdb-faults.test.ts',
  'test/contract/kurrentdb-neighbours.test.ts',
  'test/contract/kurrentdb-security.test.ts',
];
const { KURRENTDB_URL } = process.env;
const suites: Readonly<Record<string, readonly string[]>> = {
  postgres: ['test/contract/postgres.test.ts'],
  kurrentdb: ['test/contract/kurrentdb.test.ts', ...(KURRENTDB_URL ? [] : onlyFake)],
};

const { values } = parseArgs({ options: { store: { type: 'string' } } });
const chosen = values.store === undefined ? Object.values(suites).flat() : suites[values.store];
if (chosen) {
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand', ...chosen];
  const run = spawn(process.execPath, jest, {
    cwd: projectRoot(),
    env: {
      ...process.env,
      KBI_TEST_CAPABILITIES: 'print',
      ...(KURRENTDB_URL && { KBI_TEST_KURRENTDB_URL: KURRENTDB_URL }),
    },
    stdio: 'inherit',
  });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} else {
  console.error(
    `npm run test:contract [-- --store STORE], where STORE is ${Object.keys(suites).join(' or ')}`,
  );
  process.exitCode = 2;
}

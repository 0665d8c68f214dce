/** `npm run hops`: the way of a command from its HTTP route to the append, one line a hop. */
import { startTestPostgres, stopTestPostgres } from '../support/test-postgres.js';
import { hopsOfCommand } from './hops.js';

await startTestPostgres();
try {
  const hops = await hopsOfCommand();
  for (const [index, { file, name }] of hops.entries())
    process.stdout.write(`${String(index + 1).padStart(2)}  ${name}  ${file}\n`);
} finally {
  await stopTestPostgres();
}

/**
 * The fake as a process of its own, for tests that kill it:
 * `node --import ./test/support/typescript.js test/support/fake-eventstore/main.ts --data DIR [--port N] [--nodes N]`
 *
 * It prints a line of JSON with its ports. Then it performs a command per line of JSON on its standard input, and
 * answers each with a line. It ends when its standard input ends, so that it does not outlive its test.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Command, Report } from './commands.js';
import { type FakeNode, startFake } from './fake.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    nodes: { type: 'string', default: '1' },
  },
});
if (values.data === undefined) throw new Error('--data DIR is missing: where the log is kept');

const fake = await startFake({
  directory: values.data,
  port: Number(values.port),
  nodes: Number(values.nodes),
});
const print = (message: unknown) => process.stdout.write(`${JSON.stringify(message)}\n`);
print({ port: fake.port, ports: fake.nodes.map((node) => node.port) });

for await (const line of createInterface({ input: process.stdin }))
  print(perform(JSON.parse(line) as Command));
await fake.close();

function perform(command: Command): Report {
  const node = fake.nodes[command.node ?? 0] ?? fake;
  switch (command.do) {
    case 'inject':
      node.faults.inject(command.fault);
      break;
    case 'clear':
      node.faults.clear(command.name);
      break;
    case 'cut':
      node.cut();
      break;
    case 'elect':
      fake.elect(node);
      break;
    case 'report':
  }
  return report(node);
}

function report(node: FakeNode): Report {
  return { ...node.counters, connections: node.connections(), injected: node.faults.allInjected() };
}

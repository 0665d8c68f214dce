/**
 * The stand-in as a process of its own, for tests that kill it:
 * `node --import ./test/support/typescript.js test/support/fake-eventstore/main.ts --data DIR [--port N] [--nodes N]`
 *
 * It prints a line of JSON with its ports and then obeys a line of JSON on its standard input each, answering each
 * with a line. It ends when its standard input does, so that none outlives its test.
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

const double = await startFake({
  directory: values.data,
  port: Number(values.port),
  nodes: Number(values.nodes),
});
const say = (message: unknown) => process.stdout.write(`${JSON.stringify(message)}\n`);
say({ port: double.port, ports: double.nodes.map((node) => node.port) });

for await (const line of createInterface({ input: process.stdin })) say(obey(JSON.parse(line) as Command));
await double.close();

function obey(command: Command): Report {
  const node = double.nodes[command.node ?? 0] ?? double;
  switch (command.do) {
    case 'give':
      node.orders.give(command.order);
      break;
    case 'lift':
      node.orders.lift(command.name);
      break;
    case 'cut':
      node.cut();
      break;
    case 'elect':
      double.elect(node);
      break;
    case 'report':
  }
  return report(node);
}

function report(node: FakeNode): Report {
  return { ...node.counters, connections: node.connections(), obeyed: node.orders.allObeyed() };
}

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { collect, failureOf, freshStream, type Harness, newEvent, openHarness } from './harness.js';

let laboratory: Harness;
beforeEach(async () => {
  laboratory = await openHarness({ nodes: 3 });
});
afterEach(() => laboratory.close());

const appends = () => laboratory.double.nodes.map(({ counters }) => counters.appends);

test('a client finds the leader by asking any node', async () => {
  const { double, connect } = laboratory;
  for (const { port } of double.nodes) {
    const client = connect(`esdb+discover://127.0.0.1:${port}?tls=false`);
    await client.appendToStream(freshStream(), newEvent());
  }
  expect(appends()).toEqual([3, 0, 0]);
});

test('a client that prefers followers reads there what the leader wrote', async () => {
  const { double, connect } = laboratory;
  const stream = freshStream();
  await connect(double.discoveryString).appendToStream(stream, newEvent());
  const follower = connect(`${double.discoveryString}&nodePreference=follower`);
  expect(await collect(follower.readStream(stream))).toHaveLength(1);
  expect(double.counters.pushed).toBe(0);
});

test('a follower passes an append on, unless the leader is required: then it says who leads', async () => {
  const { double, connect } = laboratory;
  const [leader, follower] = double.nodes;
  const client = connect(follower!.connectionString);
  const credentials = { username: 'admin', password: 'changeit' };
  await client.appendToStream(freshStream(), newEvent(), { credentials });
  const error = await failureOf(
    client.appendToStream(freshStream(), newEvent(), { credentials, requiresLeader: true }),
  );
  expect(error).toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port: leader!.port } });
  await client.appendToStream(freshStream(), newEvent(), { credentials, requiresLeader: true });
  expect(appends()).toEqual([1, 1, 0]);
});

test('after an election the client finds the new leader', async () => {
  const { double, connect } = laboratory;
  const stream = freshStream();
  const client = connect(double.discoveryString);
  await client.appendToStream(stream, newEvent(), { requiresLeader: true });
  const [first, second] = double.nodes;
  await first!.stop();
  double.elect(second);
  await failureOf(client.appendToStream(stream, newEvent(), { requiresLeader: true }));
  const result = await client.appendToStream(stream, newEvent(), { requiresLeader: true });
  expect(result.nextExpectedRevision).toBe(1n);
  expect(appends()).toEqual([1, 1, 0]);
});

test('while nobody leads nothing is written', async () => {
  const { double, client } = laboratory;
  double.elect(undefined);
  const stream = freshStream();
  const credentials = { username: 'admin', password: 'changeit' };
  const unary = client.appendToStream(stream, newEvent(), { credentials });
  expect(await failureOf(unary)).toMatchObject({ type: 'unavailable' });
  expect(await failureOf(client.appendToStream(stream, newEvent()))).toMatchObject({
    message: expect.stringContaining('Server Is Not Ready'),
  });
  double.elect(double.nodes[0]);
  expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
});

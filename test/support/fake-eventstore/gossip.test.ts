import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { collect, failureOf, freshStream, type Harness, newEvent, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness({ nodes: 3 });
});
afterEach(() => harness.close());

const appends = () => harness.fake.nodes.map(({ counters }) => counters.appends);

test('a client finds the leader by asking any node', async () => {
  const { fake, connect } = harness;
  for (const { port } of fake.nodes) {
    const client = connect(`esdb+discover://127.0.0.1:${port}?tls=false`);
    await client.appendToStream(freshStream(), newEvent());
  }
  expect(appends()).toEqual([3, 0, 0]);
});

test('a client that prefers followers reads from one what the leader wrote', async () => {
  const { fake, connect } = harness;
  const stream = freshStream();
  await connect(fake.discoveryString).appendToStream(stream, newEvent());
  const follower = connect(`${fake.discoveryString}&nodePreference=follower`);
  expect(await collect(follower.readStream(stream))).toHaveLength(1);
  expect(fake.counters.pushed).toBe(0);
});

test('a follower forwards an append, unless the leader is required: then it answers who leads', async () => {
  const { fake, connect } = harness;
  const [leader, follower] = fake.nodes;
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
  const { fake, connect } = harness;
  const stream = freshStream();
  const client = connect(fake.discoveryString);
  await client.appendToStream(stream, newEvent(), { requiresLeader: true });
  const [first, second] = fake.nodes;
  await first!.stop();
  fake.elect(second);
  await failureOf(client.appendToStream(stream, newEvent(), { requiresLeader: true }));
  const result = await client.appendToStream(stream, newEvent(), { requiresLeader: true });
  expect(result.nextExpectedRevision).toBe(1n);
  expect(appends()).toEqual([1, 1, 0]);
});

test('without a leader nothing is written', async () => {
  const { fake, client } = harness;
  fake.elect(undefined);
  const stream = freshStream();
  const credentials = { username: 'admin', password: 'changeit' };
  const unary = client.appendToStream(stream, newEvent(), { credentials });
  expect(await failureOf(unary)).toMatchObject({ type: 'unavailable' });
  expect(await failureOf(client.appendToStream(stream, newEvent()))).toMatchObject({
    message: expect.stringContaining('Server Is Not Ready'),
  });
  fake.elect(fake.nodes[0]);
  expect(await failureOf(collect(client.readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
});

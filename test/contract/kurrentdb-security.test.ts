/** TLS, users, certificates and discovery of clusters, against a fake that requires them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKurrentDbEventStore } from '../../libs/event-store/kurrentdb/event-store.js';
import { type EventStore, StoreUnavailable } from '../../libs/event-store/port.js';
import { type Authority, certificateAuthority, type Certified } from '../support/certificates.js';
import { type Fake, startFake } from '../support/fake-eventstore/fake.js';
import { freshDirectory } from '../support/fake-eventstore/harness.js';
import { failureOf } from './cases/append.js';
import { follow, freshStream, fromHere, idsOf, newEvents } from './examples.js';

/** Bounds what is tried again and again, in vain. */
const impatient = { connectTimeoutMs: 1_000, readTimeoutMs: 1_000 };

let directory: string;
let authority: Authority;
let fake: Fake;

beforeAll(async () => {
  directory = await freshDirectory();
  authority = await certificateAuthority();
  fake = await startNode(await authority.server(), 3);
  await writeFile(fileOf('authority'), authority.certificate);
});
afterAll(async () => {
  await fake.close();
  await rm(directory, { recursive: true, force: true });
});

/** Starts a node with a certificate, or several with one log. */
function startNode(certified: Certified, nodes = 1): Promise<Fake> {
  const users = { admin: 'p@ss:w/rd?', clerk: 'clerk' };
  const security = { ...certified, authority: authority.certificate, users };
  return startFake({ directory: join(directory, String(nodes)), nodes, security });
}

const fileOf = (name: string) => join(directory, `${name}.pem`);
const admin = `admin:${encodeURIComponent('p@ss:w/rd?')}@`;

/** A connection string with a user, scheme, host and trusted authority. */
function connectionString({
  user = admin,
  scheme = 'esdb',
  host = '',
  trusted = 'authority',
  more = '',
}): string {
  const at = host || `localhost:${fake.port}`;
  return `${scheme}://${user}${at}?tls=true&tlsCaFile=${encodeURIComponent(fileOf(trusted))}${more}`;
}

const openStore = (url: string, times: Partial<typeof impatient> = {}) =>
  openKurrentDbEventStore({ connectionString: url, clock: () => new Date(), ...times });

/** Appends, reads and subscribes: each is another kind of call that must be authorised. */
async function use(store: EventStore): Promise<void> {
  const here = await fromHere(store);
  const stream = freshStream();
  const events = newEvents(2);
  expect(await store.append(stream, 'noStream', events)).toMatchObject({ revision: 1, repeated: false });
  expect(idsOf((await store.readStream(stream)).events)).toEqual(idsOf(events));
  const seen = await follow(store, { ...here, mayLag: true }, (some) => some.length === events.length);
  expect(idsOf(seen)).toEqual(idsOf(events));
}

async function useAt(url: string): Promise<void> {
  const store = await openStore(url);
  await use(store).finally(() => store.close());
}

describe('a node with TLS and users', () => {
  test('accepts a user with a password of any characters', async () => {
    await useAt(connectionString({}));
  });

  test('accepts a user with a certificate and no password', async () => {
    const { certificate, key } = await authority.user('admin');
    await writeFile(fileOf('admin'), certificate);
    await writeFile(fileOf('admin-key'), key);
    const files = `&userCertFile=${fileOf('admin')}&userKeyFile=${fileOf('admin-key')}`;
    await useAt(connectionString({ user: '', more: files }));
  });

  test.each([
    ['a wrong password', { user: 'admin:wrong@' }],
    ['no user', { user: '' }],
    ['a user who may not read the whole log', { user: 'clerk:clerk@' }],
  ])('refuses %s at once, with an error that is not retryable', async (_, who) => {
    const error = await failureOf(openStore(connectionString(who)));
    expect(error).toMatchObject({ code: 'STORE_REFUSED', retryable: false });
    expect(String(error)).not.toContain('wrong');
  });

  test('refuses a certificate of another authority', async () => {
    const { certificate, key } = await (await certificateAuthority()).user('admin');
    await writeFile(fileOf('stranger'), certificate);
    await writeFile(fileOf('stranger-key'), key);
    const files = `&userCertFile=${fileOf('stranger')}&userKeyFile=${fileOf('stranger-key')}`;
    // Some servers answer so, others disconnect during the handshake.
    expect(await failureOf(openStore(connectionString({ user: '', more: files }), impatient))).toMatchObject({
      code: expect.stringMatching(/^STORE_(REFUSED|UNAVAILABLE)$/),
    });
  });

  test('is refused when its certificate is of an unknown authority, or for another name', async () => {
    await writeFile(fileOf('other'), (await certificateAuthority()).certificate);
    const elsewhere = await startNode(await authority.server('elsewhere.example'));
    const untrusted = [
      connectionString({ trusted: 'other' }),
      connectionString({ host: `localhost:${elsewhere.port}` }),
      `esdb://${admin}localhost:${fake.port}?tls=true`,
      `esdb://${admin}localhost:${fake.port}?tls=false`,
    ];
    for (const url of untrusted)
      expect(await failureOf(openStore(url, impatient))).toBeInstanceOf(StoreUnavailable);
    await elsewhere.close();
  });
});

describe('a cluster with TLS and users', () => {
  test.each(['esdb+discover', 'kurrentdb+discover'])('is discovered by one name: %s', async (scheme) => {
    await useAt(connectionString({ scheme, host: `localhost:${fake.nodes[1]!.port}` }));
    expect(fake.nodes.map(({ counters }) => counters.batched > 0)).toEqual([true, false, false]);
  });

  test.each(['esdb', 'esdb+discover'])('is discovered by the nodes that are up: %s', async (scheme) => {
    const [, second, third] = fake.nodes.map(({ port }) => `localhost:${port}`);
    await useAt(connectionString({ scheme, host: `localhost:1,${second},${third}` }));
  });

  test('is discovered by any node, and subscriptions that may lag read from a follower', async () => {
    const before = fake.nodes.map(({ counters }) => counters.pushed);
    const host = fake.nodes.map(({ port }) => `localhost:${port}`).join(',');
    await useAt(connectionString({ host, more: '&nodePreference=follower' }));
    const pushed = fake.nodes.map(({ counters }, index) => counters.pushed - before[index]!);
    expect(pushed[1]! + pushed[2]!).toBeGreaterThan(0);
  });
});

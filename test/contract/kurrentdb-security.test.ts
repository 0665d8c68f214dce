/** TLS, users, certificates and clusters found by name, for real: against a stand-in that insists on them. */
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

/** Bounds what is refused; whoever is let in is let in sooner. */
const times = { connectTimeoutMs: 1_000, readTimeoutMs: 1_000 };

let directory: string;
let authority: Authority;
let double: Fake;

beforeAll(async () => {
  directory = await freshDirectory();
  authority = await certificateAuthority();
  double = await startNode(await authority.server(), 3);
  await writeFile(fileOf('authority'), authority.certificate);
});
afterAll(async () => {
  await double.close();
  await rm(directory, { recursive: true, force: true });
});

/** A node that shows a certificate, or several, with their log in a directory of the certificate. */
function startNode(certified: Certified, nodes = 1): Promise<Fake> {
  const users = { admin: 'p@ss:w/rd?', clerk: 'clerk' };
  const security = { ...certified, authority: authority.certificate, users };
  return startFake({ directory: join(directory, String(nodes)), nodes, security });
}

const fileOf = (name: string) => join(directory, `${name}.pem`);
const admin = `admin:${encodeURIComponent('p@ss:w/rd?')}@`;

/** A connection string: who asks, by which scheme, of which host, trusting whom. */
function connectionString({
  user = admin,
  scheme = 'esdb',
  host = '',
  trusted = 'authority',
  more = '',
}): string {
  const at = host || `localhost:${double.port}`;
  return `${scheme}://${user}${at}?tls=true&tlsCaFile=${encodeURIComponent(fileOf(trusted))}${more}`;
}

const openStore = (url: string) =>
  openKurrentDbEventStore({ connectionString: url, clock: () => new Date(), ...times });

/** Writes, reads and follows: each is a call of its own kind that must be let in. */
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
  test('lets in a user with a password, whatever characters it is made of', async () => {
    await useAt(connectionString({}));
  });

  test('lets in a user with a certificate, and no password', async () => {
    const { certificate, key } = await authority.user('admin');
    await writeFile(fileOf('admin'), certificate);
    await writeFile(fileOf('admin-key'), key);
    const files = `&userCertFile=${fileOf('admin')}&userKeyFile=${fileOf('admin-key')}`;
    await useAt(connectionString({ user: '', more: files }));
  });

  test.each([
    ['a wrong password', { user: 'admin:wrong@' }],
    ['nobody', { user: '' }],
    ['a user who may not read the whole log', { user: 'clerk:clerk@' }],
  ])('refuses %s at once, in a way that trying again does not mend', async (_, who) => {
    const error = await failureOf(openStore(connectionString(who)));
    expect(error).toMatchObject({ code: 'STORE_REFUSED', retryable: false });
    expect(String(error)).not.toContain('wrong');
  });

  test('refuses who has a certificate of another authority', async () => {
    const { certificate, key } = await (await certificateAuthority()).user('admin');
    await writeFile(fileOf('stranger'), certificate);
    await writeFile(fileOf('stranger-key'), key);
    const files = `&userCertFile=${fileOf('stranger')}&userKeyFile=${fileOf('stranger-key')}`;
    // Some servers say so, others hang up while they are greeted.
    expect(await failureOf(openStore(connectionString({ user: '', more: files })))).toMatchObject({
      code: expect.stringMatching(/^STORE_(REFUSED|UNAVAILABLE)$/),
    });
  });

  test('is not spoken to when its certificate is not of a trusted authority, or for another name', async () => {
    await writeFile(fileOf('other'), (await certificateAuthority()).certificate);
    const elsewhere = await startNode(await authority.server('elsewhere.example'));
    const untrusted = [
      connectionString({ trusted: 'other' }),
      connectionString({ host: `localhost:${elsewhere.port}` }),
      `esdb://${admin}localhost:${double.port}?tls=true`,
      `esdb://${admin}localhost:${double.port}?tls=false`,
    ];
    for (const url of untrusted) expect(await failureOf(openStore(url))).toBeInstanceOf(StoreUnavailable);
    await elsewhere.close();
  });
});

describe('a cluster with TLS and users', () => {
  test.each(['esdb+discover', 'kurrentdb+discover'])('is found by one name: %s', async (scheme) => {
    await useAt(connectionString({ scheme, host: `localhost:${double.nodes[1]!.port}` }));
    expect(double.nodes.map(({ counters }) => counters.batched > 0)).toEqual([true, false, false]);
  });

  test.each(['esdb', 'esdb+discover'])(
    'is found by those of its nodes that are there: %s',
    async (scheme) => {
      const [, second, third] = double.nodes.map(({ port }) => `localhost:${port}`);
      await useAt(connectionString({ scheme, host: `localhost:1,${second},${third}` }));
    },
  );

  test('is found by any of its nodes, and subscriptions that may lag read from a follower', async () => {
    const before = double.nodes.map(({ counters }) => counters.pushed);
    const host = double.nodes.map(({ port }) => `localhost:${port}`).join(',');
    await useAt(connectionString({ host, more: '&nodePreference=follower' }));
    const pushed = double.nodes.map(({ counters }, index) => counters.pushed - before[index]!);
    expect(pushed[1]! + pushed[2]!).toBeGreaterThan(0);
  });
});

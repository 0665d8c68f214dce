import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { keysOf } from '../../test/support/keys.js';
import { type FreshDatabase, freshDatabase } from '../../test/support/database.js';
import { catalogue, type EventName } from '../domain/catalogue.js';
import { event, fact, identity, sealing, sensitive } from '../domain/kernel/event.js';
import type { NewEvent, Position, RecordedEvent } from '../event-store/port.js';
import { factsOf, openRecorded, sealedOf, sealEvent } from './event-sealing.js';
import { type DataKey, type KeyRing, openKeyRing } from './key-ring.js';
import { masterKeyFromEnvironment } from './master-key-source.js';
import { SealBroken } from './seal.js';

const DossierNoted = event('DossierNoted', {
  title: 'Nota gemaakt',
  meaning: 'A note was made.',
  fields: {
    on: fact(z.iso.date(), 'op'),
    author: identity(z.string().optional(), 'auteur'),
    literate: sensitive(z.boolean().optional(), 'kan lezen en schrijven'),
  },
});
const find = () => DossierNoted;

let database: FreshDatabase;
let pool: pg.Pool;
let keyRing: KeyRing;
let key: DataKey;
let stream: string;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on('error', () => undefined); // dropping the database cuts connections that are still closing
  keyRing = await openKeyRing({ pool, masterKey: masterKeyFromEnvironment(randomBytes(32)) });
});
beforeEach(async () => {
  const dossier = randomUUID();
  stream = `dossier-${dossier}`;
  key = (await keyRing.ensureKey(dossier, 'dossier')) as DataKey;
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('the facts of an event are stored in the clear and the rest sealed, and it opens unchanged', async () => {
  const note = DossierNoted.of({ on: '2024-03-01', author: 'Zehra Yıldırım', literate: false });
  const stored = sealEvent({ id: randomUUID(), stream, event: note, key, metadata: { command: 'c1' } });
  expect(stored).toMatchObject({
    type: 'DossierNoted',
    version: 1,
    data: { facts: { on: '2024-03-01' }, sealed: { key: key.id } },
    metadata: { command: 'c1' },
  });
  expect(JSON.stringify(stored)).not.toMatch(/Zehra|literate|author/);

  const [opened] = await openRecorded([recorded(stored)], keyRing, find);
  expect(opened).toMatchObject({
    event: { type: 'DossierNoted', facts: note.facts },
    personal: note.personal,
  });
  expect(factsOf(recorded(stored), find)).toEqual({
    type: 'DossierNoted',
    facts: { on: '2024-03-01' },
    id: stored.id,
  });
});

test('an event without a personal part is stored without a seal and needs no key', async () => {
  const stored = sealEvent({ id: randomUUID(), stream, event: DossierNoted.of({ on: '2024-03-01' }) });
  expect(stored.data).toEqual({ facts: { on: '2024-03-01' } });
  expect(stored).not.toHaveProperty('metadata');
  expect(sealedOf(recorded(stored))).toBeUndefined();
  expect((await openRecorded([recorded(stored)], keyRing, find))[0]!.personal).toEqual({});
});

test('a personal part without a key is a defect of the program, and the error shows no content', () => {
  const note = DossierNoted.of({ on: '2024-03-01', author: 'Zehra Yıldırım' });
  expect(() => sealEvent({ id: randomUUID(), stream, event: note })).toThrow(
    new TypeError('DossierNoted has a personal part and no key to seal it'),
  );
});

test('events of several persons are opened with one query for keys', async () => {
  const others = await Promise.all(
    [1, 2, 3].map(() => keyRing.ensureKey(randomUUID(), 'dossier') as Promise<DataKey>),
  );
  const events = [key, ...others, key].map((each) => recorded(note('Zehra', each)));
  const asked: string[][] = [];
  const opened = await openRecorded(
    events,
    { findKeys: (ids) => (asked.push([...ids]), keyRing.findKeys(asked.at(-1)!)) },
    find,
  );
  expect(asked).toHaveLength(1);
  expect(opened.map((each) => each.personal)).toEqual(events.map(() => ({ author: 'Zehra' })));
  expect(opened.map((each) => each.recorded)).toEqual(events);
});

test('the personal part of an erased person is forgotten, that of others and the facts remain', async () => {
  const events = [
    recorded(note('Zehra')),
    recorded(note('Amina', (await keyRing.ensureKey(randomUUID(), 'dossier')) as DataKey)),
  ];
  await keyRing.destroyKeys(keysOf(key.subject, ['dossier', 'accessLog']));
  const opened = await openRecorded(events, keyRing, find);
  expect(opened.map((each) => each.personal)).toEqual(['forgotten', { author: 'Amina' }]);
  expect(opened.map((each) => each.event.facts)).toEqual([{ on: '2024-03-01' }, { on: '2024-03-01' }]);
});

test('a text that an older version kept open is told with what is sealed, and forgotten with it', async () => {
  const today = event('DossierNoted', {
    ...DossierNoted,
    version: 2,
    fields: { ...DossierNoted.fields, reason: identity(z.string().optional(), 'reden') },
    upcasters: { 1: sealing },
  });
  const facts = { on: '2024-03-01', reason: 'ziek' };
  const old = { type: 'DossierNoted', version: 1, facts, personal: { author: 'Zehra' } };
  const stored = recorded(sealEvent({ id: randomUUID(), stream, event: old, key }));
  expect(factsOf(stored, () => today).facts).toEqual({ on: '2024-03-01' });
  const open = async () => (await openRecorded([stored], keyRing, () => today))[0];
  expect(await open()).toMatchObject({ personal: { reason: 'ziek', author: 'Zehra' } });
  await keyRing.destroyKeys(keysOf(key.subject, ['dossier', 'accessLog']));
  expect(await open()).toMatchObject({ event: { facts: { on: '2024-03-01' } }, personal: 'forgotten' });
});

test('a personal part whose key is unknown is lost, which differs from forgotten', async () => {
  const [opened] = await openRecorded([recorded(note('Zehra', { ...key, id: randomUUID() }))], keyRing, find);
  expect(opened!.personal).toBe('keyLost');
});

test('the seal of an event is broken in any other event or stream', async () => {
  const moved = { ...recorded(note('Zehra')), id: randomUUID() };
  await expect(openRecorded([moved], keyRing, find)).rejects.toThrow(SealBroken);
  const elsewhere = { ...recorded(note('Zehra')), stream: 'dossier-other' };
  await expect(openRecorded([elsewhere], keyRing, find)).rejects.toThrow(SealBroken);
});

test('both parts of an older event are upcast, each by itself, to the current version', async () => {
  const today = event('DossierNoted', {
    version: 3,
    title: 'Nota gemaakt',
    meaning: 'A note was made.',
    fields: { day: fact(z.iso.date(), 'dag'), writer: identity(z.string(), 'schrijver') },
    upcasters: {
      1: { facts: ({ on }) => ({ day: on }), personal: ({ author }) => ({ by: author }) },
      2: { personal: ({ by }) => ({ writer: by }) },
    },
  });
  const [opened] = await openRecorded([recorded(note('Zehra'))], keyRing, () => today);
  expect(opened).toMatchObject({ event: { facts: { day: '2024-03-01' } }, personal: { writer: 'Zehra' } });
});

test('definitions come from the catalogue unless a test gives its own', async () => {
  const name = Object.keys(catalogue)[0] as EventName;
  const known = recorded({
    id: randomUUID(),
    type: name,
    version: catalogue[name].version,
    data: { facts: {} },
  });
  expect(factsOf(known).type).toBe(name);
  const unknown = recorded(note('Zehra'));
  expect(() => factsOf(unknown)).toThrow('this program knows no event DossierNoted');
  await expect(openRecorded([unknown], keyRing)).rejects.toThrow(RangeError);
});

/** A sealed event with a personal part. */
function note(author: string, by: DataKey = key): NewEvent {
  return sealEvent({
    id: randomUUID(),
    stream,
    event: DossierNoted.of({ on: '2024-03-01', author }),
    key: by,
  });
}

/** The event as a store returns it. */
function recorded(stored: NewEvent): RecordedEvent {
  const metadata = stored.metadata ?? {};
  return {
    ...stored,
    metadata,
    stream,
    revision: 0,
    position: '1' as Position,
    recordedAt: new Date(0),
    dataText: JSON.stringify(stored.data),
    metadataText: JSON.stringify(metadata),
  };
}

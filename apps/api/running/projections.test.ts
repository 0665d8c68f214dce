/** Rebuilds of several read models, of which one can't be watched any more. */
import { expect, test } from '@jest/globals';
import type { Readable } from 'node:stream';
import { silentLog } from '../../../test/support/silent-log.js';
import type { Operation, Reply } from '../http/operation.js';
import operations from './projections.operation.js';

const [, rebuild] = operations as unknown as readonly Operation<unknown>[];

test('one that is lost sight of ends no other', async () => {
  async function* rebuilding(projection: string) {
    const progress = { projection, version: 1, done: 1, total: 1, perSecond: 1, secondsLeft: 0 };
    yield { ...progress, state: 'rebuilding' };
    await Promise.resolve();
    if (projection === 'a') throw new Error('the database is away');
    yield { ...progress, state: 'done' };
  }
  const projections = { projections: [{ name: 'a' }, { name: 'b' }], rebuild: rebuilding };
  const received = { body: {}, edge: { closed: () => new AbortController().signal } };
  const reply = (await rebuild!.handle(received as never, { projections, log: silentLog })) as Reply;
  const text = (await (reply.body as Readable).toArray()).join('');
  const states = new Map<string, string>();
  for (const line of text.trim().split('\n')) {
    const { projection, state } = JSON.parse(line) as { projection: string; state: string };
    states.set(projection, state);
  }
  expect(Object.fromEntries(states)).toEqual({ a: 'unknown', b: 'done' });
});

/** What an append ends with when the database takes nothing now, by what was answered to each attempt at it. */
import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { checkAppend } from '../check-append.js';
import type { ReconnectingConnection } from './connection.js';
import { GroupWriter } from './group-writer.js';

const answered = (code: string) => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code });
const lost = () => new Error('Connection terminated unexpectedly');
const appended = { rows: [['appended', 0, '7']] };

/** A writer over a connection that gives these answers, one an attempt. */
function writerOf(...answers: readonly (object | Error)[]) {
  const left = [...answers];
  const query = () => {
    const answer = left.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const connection = { client: () => Promise.resolve({ query }), close: () => Promise.resolve() };
  const writer = new GroupWriter(
    connection as unknown as ReconnectingConnection,
    () => new Date(0),
    60_000,
    () => undefined,
  );
  const event = { id: randomUUID(), type: 'CourseEnrolled', version: 1, data: {} };
  return { append: () => writer.append(checkAppend('dossier-1', 'noStream', [event])), left };
}

test.each(['53100', '25006', '57014'])('refused with %s, nothing was written', async (code) => {
  await expect(writerOf(answered(code)).append()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('refused when it was sent before and not answered, it may have been written', async () => {
  const { append } = writerOf(lost(), answered('53100'));
  await expect(append()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
});

test('that collided with another transaction is sent again', async () => {
  const { append, left } = writerOf(answered('40001'), answered('40P01'), appended);
  expect(await append()).toEqual({ revision: 0, position: '7', repeated: false });
  expect(left).toEqual([]);
});

test('that collides again and again is given up', async () => {
  const { append, left } = writerOf(...Array.from({ length: 5 }, () => answered('40001')));
  await expect(append()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(left).toHaveLength(1);
});

/** Event streams over real connections, of readers who read and of some who don't. */
import { afterEach, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Subject } from 'rxjs';
import { z } from 'zod';
import { EventReader } from '../../../test/support/server-sent-events.js';
import { silentLog } from '../../../test/support/silent-log.js';
import { closingOf } from './closing.js';
import { EventStreams } from './event-streams.js';
import { DEPENDENCIES, nestOperation } from './nest.js';
import { eventsOf, operation, type ServerSentEvent } from './operation.js';
import { ProblemFilter } from './problem.filter.js';

const events = new Subject<ServerSentEvent>();
const { controller, handler } = nestOperation(
  operation({
    method: 'get',
    path: '/v1/events',
    tag: undefined,
    summary: 'Whatever is new',
    answer: eventsOf(z.object({})),
    handle: () => events,
  }),
);
const metrics = {
  refusals: 0,
  drops: 0,
  refused: () => void (metrics.refusals += 1),
  streamDropped: () => void (metrics.drops += 1),
};

let app: NestFastifyApplication;
let streams: EventStreams;
let url: string;
let closing: ReturnType<typeof closingOf>;
/** A service that allows so many streams. */
async function start(limits: { most: number; mostOfReader: number }, drainMs = 500): Promise<void> {
  metrics.refusals = metrics.drops = 0;
  streams = new EventStreams(limits, metrics, { heartbeatMs: 50, drainMs });
  @Module({
    imports: [CqrsModule.forRoot()],
    controllers: [controller],
    providers: [{ provide: DEPENDENCIES, useValue: { eventStreams: streams } }, handler],
  })
  class OneOperation {}
  // Nest declares its options as a class, and means any object with these fields.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  app = await NestFactory.create<NestFastifyApplication>(OneOperation, new FastifyAdapter(), {
    logger: false,
  });
  app.useGlobalFilters(new ProblemFilter({ log: silentLog, problemFormats: [] }));
  closing = closingOf(app.getHttpServer() as Server);
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/v1/events`;
}
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
async function stop(): Promise<void> {
  await streams.stop();
  await closing(() => app.close());
}
afterEach(stop);

/** Somebody who asks for the events and never reads. */
function neverReading(): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.pause();
  socket.on('error', () => undefined);
  socket.write('GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return socket;
}

/** Somebody who reads, and remembers the last number that came. */
async function reading(): Promise<{ last: number; leave(): void }> {
  const leaving = new AbortController();
  const { body } = await fetch(url, { signal: leaving.signal });
  const reader = { last: 0, leave: () => leaving.abort() };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
      for (const [, number] of decoder.decode(chunk).matchAll(/^id: (\d+)$/gm)) reader.last = Number(number);
  };
  read().catch(() => undefined);
  return reader;
}

test('who never reads is dropped, while others stay current', async () => {
  await start({ most: 10, mostOfReader: 10 });
  const stalled = [1, 2, 3, 4].map(neverReading);
  const readers = [await reading(), await reading()];
  await until(() => streams.count === 6);
  const data = { filling: 'x'.repeat(256 * 1024) };
  let number = 0;
  const tell = () => {
    number += 1;
    events.next({ subject: `s${number % 3}`, id: String(number), type: 'new', data });
  };
  const telling = setInterval(tell, 10);
  await until(() => metrics.drops >= 4);
  clearInterval(telling);
  tell();
  await until(() => streams.count <= 2);
  expect(streams.count).toBe(2);
  await until(() => readers.every(({ last }) => last === number));
  for (const reader of readers) reader.leave();
  await until(() => streams.count === 0);
  expect(events.observed).toBe(false);
  expect(metrics.drops).toBe(4);
  for (const socket of stalled) socket.destroy();
});

test('comments come while nothing is new, and what is new comes at once, not compressed', async () => {
  await start({ most: 10, mostOfReader: 10 });
  const reader = await EventReader.open(url, { 'accept-encoding': 'gzip, br' });
  expect(Object.fromEntries(reader.response.headers)).toMatchObject({
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(reader.response.headers.get('content-encoding')).toBeNull();
  await reader.until(() => reader.comments > 2);
  for (const id of ['1', '2', '3']) {
    events.next({ subject: 'a', id, type: 'new', data: { id } });
    await reader.event((one) => one.id === id); // before the next one is told
  }
  expect(reader.events).toHaveLength(3);
});

test('there are so many at a time, in all and of one reader, and a HEAD opens none', async () => {
  await start({ most: 3, mostOfReader: 2 });
  const readers = [await EventReader.open(url), await EventReader.open(url)];
  const tooMany = await fetch(url);
  expect(tooMany.status).toBe(429);
  expect(tooMany.headers.get('retry-after')).toBe('5');
  expect(await tooMany.json()).toMatchObject({ code: 'TOO_MANY_STREAMS' });
  readers[0]!.leave();
  await until(() => streams.count === 1);
  await EventReader.open(url);
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  expect(streams.count).toBe(2);
  await stop();

  await start({ most: 1, mostOfReader: 2 });
  await EventReader.open(url);
  const full = await fetch(url);
  expect(full.status).toBe(503);
  expect(full.headers.get('retry-after')).toBe('5');
  expect(await full.json()).toMatchObject({ code: 'OVERLOADED' });
  expect(metrics.refusals).toBe(1);
});

test('all end when the service stops, with what was told before', async () => {
  await start({ most: 10, mostOfReader: 10 });
  const readers = [await EventReader.open(url), await EventReader.open(url)];
  for (let id = 0; id < 40; id += 1) events.next({ subject: `${id}`, id: `${id}`, type: 'new', data: {} });
  await streams.stop();
  for (const reader of readers) {
    await reader.end();
    expect(reader.events.at(-1)!.id).toBe('39');
  }
  await until(() => streams.count === 0);
});

test('those of who never reads end when the service stops', async () => {
  await start({ most: 10, mostOfReader: 10 }, 3_600_000);
  const socket = neverReading();
  await until(() => streams.count === 1);
  for (let id = 0; id < 40; id += 1)
    events.next({ subject: `${id}`, id: `${id}`, type: 'new', data: { filling: 'x'.repeat(256 * 1024) } });
  expect(streams.count).toBe(1);
  await streams.stop();
  await until(() => streams.count === 0);
  socket.destroy();
});

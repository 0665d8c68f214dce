import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { from } from 'rxjs';
import { z } from 'zod';
import { EventStreams } from './event-streams.js';
import { DEPENDENCIES, nestOperation } from './nest.js';
import { eventsOf, jsonOf, operation } from './operation.js';

interface Needs {
  readonly numbers: readonly number[];
}

const sum = operation({
  method: 'get',
  path: '/v1/sums/{id}',
  tag: undefined,
  summary: 'A sum',
  parameters: z.object({ id: z.string() }),
  answer: jsonOf(z.object({ id: z.string(), sum: z.number() })),
  handle: ({ parameters: { id } }, { numbers }: Needs) => ({ id, sum: numbers.reduce((a, b) => a + b) }),
});

const numbers = operation({
  method: 'get',
  path: '/v1/numbers',
  tag: undefined,
  summary: 'Numbers, as they come in',
  answer: eventsOf(z.object({ number: z.number() })),
  handle: (_, needs: Needs) =>
    from(needs.numbers.map((number) => ({ subject: `${number}`, id: 'a', type: 'b', data: { number } }))),
});

const derived = [sum, numbers].map((one) => nestOperation(one));

const metrics = { refused: () => undefined, streamDropped: () => undefined };
const eventStreams = new EventStreams({ most: 2, mostOfReader: 2 }, metrics);

@Module({
  imports: [CqrsModule.forRoot()],
  controllers: derived.map(({ controller }) => controller),
  providers: [
    { provide: DEPENDENCIES, useValue: { numbers: [1, 2, 3], eventStreams } },
    ...derived.map(({ handler }) => handler),
  ],
})
class TwoOperations {}

let app: NestFastifyApplication;
beforeAll(async () => {
  // Nest declares its options as a class, and means any object with these fields.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  app = await NestFactory.create<NestFastifyApplication>(TwoOperations, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

test('the handler of an operation gets the parameters of the path, and its dependencies', async () => {
  const answer = await fetch(`${await app.getUrl()}/v1/sums/seven`);
  expect(await answer.json()).toEqual({ id: 'seven', sum: 6 });
});

test('an rxjs stream is answered as server-sent events, and the answer ends with the stream', async () => {
  const answer = await fetch(`${await app.getUrl()}/v1/numbers`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const data = [...(await answer.text()).matchAll(/^data: (.*)$/gm)].map(([, line]) => line);
  expect(data).toEqual(['{"number":1}', '{"number":2}', '{"number":3}']);
});

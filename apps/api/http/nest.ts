import { Controller, Get, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus, CommandHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isObservable, type Observable } from 'rxjs';
import { checkStillAdmitted, type AdmissionNeeds } from './admission.js';
import type { Bulkhead } from './bulkhead.js';
import type { EventStreams } from './event-streams.js';
import { Reply, type Operation, type Received, type ServerSentEvent, type Work } from './operation.js';
import { receive } from './receive.js';

/** For whom Nest keeps the dependencies of the handlers. */
export const DEPENDENCIES = Symbol('dependencies of the handlers');
/** The same for handlers of work that may take long: these read over connections of their own. */
export const DEPENDENCIES_OF_LONG_WORK = Symbol('dependencies of the handlers of long work');

/** What every route needs. */
interface RouteNeeds extends Omit<AdmissionNeeds, 'limits'> {
  readonly bulkheads: Readonly<Record<Work, Bulkhead>>;
  /** How many may wait until what they ask for is there. */
  readonly waits: Readonly<Record<Work, Bulkhead>>;
  readonly eventStreams: EventStreams;
}

interface Bus {
  execute(message: object): Promise<object | string>;
}

/** Derives Nest's route from an operation, and registers its handler with the bus that carries it there. */
export function nestOperation(operation: Operation): { readonly controller: Type; readonly handler: Type } {
  const isQuery = operation.method === 'get';
  const Handles = isQuery ? QueryHandler : CommandHandler;
  const ThatBus = isQuery ? QueryBus : CommandBus;
  const DependenciesOf = operation.work ? DEPENDENCIES_OF_LONG_WORK : DEPENDENCIES;

  class Message {
    constructor(readonly received: Received) {}
  }

  @Handles(Message)
  class Handler {
    constructor(@Inject(DependenciesOf) private readonly dependencies: never) {}

    execute({ received }: Message) {
      return operation.handle(received, this.dependencies);
    }
  }

  @Controller()
  class OperationController {
    constructor(
      @Inject(ThatBus) private readonly bus: Bus,
      @Inject(DEPENDENCIES) private readonly needs: RouteNeeds,
    ) {}

    @route(operation)
    @HttpCode(200)
    @RouteConfig({ operation })
    async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const asked = received(operation, request);
      const message = new Message(asked);
      const wait = await operation.awaits?.(asked as never, this.needs as never);
      if (wait && operation.work) await this.needs.waits[operation.work].run(wait);
      // Of SOAP each question waits by itself, so that its turn, or that there is none, is told in a reply.
      const answer = async () => send(reply, await this.bus.execute(message), this.needs);
      if (!operation.work || operation.soap) await answer();
      else await this.needs.bulkheads[operation.work].run(answer);
    }
  }

  return { controller: OperationController, handler: Handler };
}

const route = (operation: Operation) =>
  operation.method === 'get' ? Get(nestPath(operation)) : Post(nestPath(operation));

/** `/v1/dossiers/{id}` → `/v1/dossiers/:id`. */
const nestPath = ({ path }: Operation): string => path.replace(/\{(\w+)\}/g, ':$1');

/** @throws TypeError when nobody looked at the token that the operation asks */
function received(operation: Operation, request: FastifyRequest): Received {
  if (operation.scope !== undefined && !request.caller)
    throw new TypeError(`a request came to ${operation.path} without being admitted`);
  return receive(operation, request);
}

function send(reply: FastifyReply, answer: object | string, needs: RouteNeeds): void {
  if (isObservable(answer)) {
    sendEvents(reply, answer as Observable<ServerSentEvent>, needs);
    return;
  }
  if (!(answer instanceof Reply)) {
    reply.send(answer);
    return;
  }
  const { type, status = 200, headers = {} } = answer.options;
  reply.headers(headers);
  if (isKnown(reply.request, headers['ETag'])) {
    reply.status(304).send();
    return;
  }
  if (type !== undefined) reply.type(type);
  reply.status(status).send(answer.body);
}

function sendEvents(reply: FastifyReply, events: Observable<ServerSentEvent>, needs: RouteNeeds): void {
  const { request, raw: response } = reply;
  if (request.method === 'HEAD') {
    reply.type('text/event-stream').send();
    return;
  }
  const { caller } = request;
  const reader = caller ? `${caller.organisation} ${caller.user}` : request.ip;
  const checkAdmitted = () => checkStillAdmitted(request, needs);
  send(reply, needs.eventStreams.open(events, { reader, response, checkAdmitted }), needs);
}

/** Whether the caller has what it asks for already (RFC 9110, chapter 13.1.2). */
function isKnown({ headers }: FastifyRequest, tag: unknown): boolean {
  const known = headers['if-none-match'];
  if (tag === undefined || known === undefined) return false;
  return known.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
}

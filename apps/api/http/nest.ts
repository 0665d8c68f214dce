import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  SetMetadata,
  Sse,
  type Type,
} from '@nestjs/common';
import { CommandBus, CommandHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Reply, type Operation, type Received } from './operation.js';
import { receive } from './receive.js';

/** The metadata of a route: its operation. */
export const OPERATION = 'operation';
/** For whom Nest keeps the dependencies of the handlers. */
export const DEPENDENCIES = Symbol('dependencies of the handlers');

interface Bus {
  execute(message: object): Promise<object | string>;
}

/** Derives Nest's route from an operation, and registers its handler with the bus that carries it there. */
export function nestOperation(operation: Operation): { readonly controller: Type; readonly handler: Type } {
  const isQuery = operation.method === 'get';
  const Handles = isQuery ? QueryHandler : CommandHandler;
  const ThatBus = isQuery ? QueryBus : CommandBus;

  class Message {
    constructor(readonly received: Received) {}
  }

  @Handles(Message)
  class Handler {
    constructor(@Inject(DEPENDENCIES) private readonly dependencies: never) {}

    execute({ received }: Message) {
      return operation.handle(received, this.dependencies);
    }
  }

  @Controller()
  class OperationController {
    constructor(@Inject(ThatBus) private readonly bus: Bus) {}

    @route(operation)
    @HttpCode(200)
    @SetMetadata(OPERATION, operation)
    async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      send(reply, await this.bus.execute(new Message(receive(operation, request))));
    }
  }

  @Controller()
  class EventsController {
    constructor(@Inject(ThatBus) private readonly bus: Bus) {}

    @Sse(nestPath(operation))
    @SetMetadata(OPERATION, operation)
    events(@Req() request: FastifyRequest) {
      return this.bus.execute(new Message(receive(operation, request)));
    }
  }

  const answersWithEvents = 'text/event-stream' in operation.answer;
  return { controller: answersWithEvents ? EventsController : OperationController, handler: Handler };
}

const route = (operation: Operation) =>
  operation.method === 'get' ? Get(nestPath(operation)) : Post(nestPath(operation));

/** `/v1/dossiers/{id}` → `/v1/dossiers/:id`. */
const nestPath = ({ path }: Operation): string => path.replace(/\{(\w+)\}/g, ':$1');

function send(reply: FastifyReply, answer: object | string): void {
  if (!(answer instanceof Reply)) {
    reply.send(answer);
    return;
  }
  const { type, status = 200, headers = {} } = answer.options;
  if (type !== undefined) reply.type(type);
  reply.status(status).headers(headers).send(answer.body);
}

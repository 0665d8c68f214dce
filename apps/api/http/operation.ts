import type { Observable } from 'rxjs';
import { z } from 'zod';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import type { XmlRefusal } from '../../../libs/magda/xml.js';
import type { Caller, Scope } from '../../../libs/platform/authentication.js';
import type { ProblemCode } from './problem.js';

/**
 * What is sent or answered, by media type; of NDJSON and of server-sent events the schema is that of one line or event.
 */
export type Content = Readonly<Record<string, z.ZodType>>;

/** A body of JSON, checked by a schema before the handler sees it. */
interface JsonBody<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'json';
  readonly schema: Schema;
}
/** A body of lines of JSON, which the handler reads as they come in. */
interface LinesBody {
  readonly kind: 'lines';
  /** Of one line. */
  readonly schema: z.ZodType;
}
/** A body of XML: its text, or why its bytes are none. */
interface XmlBody {
  readonly kind: 'xml';
  readonly type: 'application/xml' | 'text/xml';
}
/** Kinds of work that may take long. */
export type Work = 'reports' | 'audits';

/** The fields of a form of HTML, checked like JSON. */
interface FormBody<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'form';
  readonly schema: Schema;
}

export type Body = JsonBody | LinesBody | XmlBody | FormBody;

export const json = <Schema extends z.ZodType>(schema: Schema): JsonBody<Schema> => ({
  kind: 'json',
  schema,
});
export const form = <Schema extends z.ZodType>(schema: Schema): FormBody<Schema> => ({
  kind: 'form',
  schema,
});
export const xml = (type: XmlBody['type']): XmlBody => ({ kind: 'xml', type });

/** Answers: JSON, lines of JSON, or a text of a media type. */
export const jsonOf = (schema: z.ZodType): Content => ({ 'application/json': schema });
export const linesOf = (schema: z.ZodType): Content => ({ 'application/x-ndjson': schema });
export const textOf = (type: string): Content => ({ [type]: z.string() });
/** Server-sent events: the handler answers with an rxjs stream of `ServerSentEvent`. */
export const eventsOf = (schema: z.ZodType): Content => ({ 'text/event-stream': schema });

type BodyOf<B extends Body | undefined> = B extends JsonBody<infer Schema> | FormBody<infer Schema>
  ? z.output<Schema>
  : B extends LinesBody
    ? Readable
    : B extends XmlBody
      ? string | XmlRefusal
      : undefined;

/** A request as a handler gets it: checked against the operation, so that nothing of it is optional that is asked. */
export interface Received<
  Parameters extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  B extends Body | undefined = Body | undefined,
  S extends Scope | undefined = Scope | undefined,
  Idempotent extends true | undefined = true | undefined,
> {
  readonly parameters: z.output<Parameters>;
  readonly query: z.output<Query>;
  readonly body: BodyOf<B>;
  /** Who bears the token. */
  readonly caller: S extends Scope ? Caller : undefined;
  /**
   * Of an operation that is named by the caller's own key: what identifies the request, so that it can be sent again.
   */
  readonly envelope: Idempotent extends true ? CommandEnvelope : undefined;
  readonly requestId: string;
  readonly edge: Edge;
}

/** What the caller's own key of a request, or of a line of one, looks like. */
export const idempotencyKey = { pattern: /^[\x21-\x7e]{1,200}$/, form: '1 to 200 visible ASCII characters' };

/** A command or a question as it came in, with what identifies it when it is sent again. */
export interface CommandEnvelope {
  /** The caller's own key of the request (header Idempotency-Key). */
  readonly key: string;
  /** The JSON as it was sent, before a schema read it: a digest of it recognises the same request. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly requestId?: string | undefined;
}

/** What few handlers look at of the HTTP request itself. */
export interface Edge {
  readonly accept: string;
  /** The header Accept-Language. */
  readonly acceptLanguage: string;
  /** `https://host`, as the caller addressed the service. */
  readonly origin: string;
  /** The query string as it came in, unchecked. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Of somebody who read server-sent events before: the last one that came. */
  readonly lastEventId: string | undefined;
  /** The path of the address that was asked, as it came in. */
  readonly path: string;
  /** The headers of the request, by their names in small letters. */
  readonly headers: IncomingHttpHeaders;
  /** Aborts when the connection of the caller closes. */
  closed(): AbortSignal;
}

/** An answer that is more than JSON with status 200. */
export class Reply {
  constructor(
    readonly body: object | string | Buffer | Readable,
    readonly options: {
      readonly type?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string | number | string[]>>;
    } = {},
  ) {}
}

/** Tells the newest state of a subject. Who reads slowly isn't told the states between. */
export interface ServerSentEvent {
  readonly subject: string;
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

type Answer = object | string | Reply;

/**
 * One operation of the service, whole: Nest's route, its handler on the bus and its part of the OpenAPI document all
 * derive from it. `Needs` are the dependencies that its handler asks for, and no others.
 */
export interface Operation<
  Needs = never,
  Parameters extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  B extends Body | undefined = Body | undefined,
  S extends Scope | undefined = Scope | undefined,
  Idempotent extends true | undefined = true | undefined,
> {
  /** A `get` asks and goes over the query bus; a `post` records something and goes over the command bus. */
  readonly method: 'get' | 'post';
  /** With parameters in braces. */
  readonly path: string;
  /** Under which heading of the documentation it stands; `undefined`: the documentation leaves it out. */
  readonly tag: string | undefined;
  readonly summary: string;
  readonly description?: string;
  /** What the token must allow; without it the operation is open to everybody. */
  readonly scope?: S;
  /** A scope that does instead of it: with it the handler tells callers about themselves, and nothing else. */
  readonly orScope?: 'own';
  /** A second scope that the token must have too. */
  readonly alsoScope?: Scope;
  /** Whether the caller names the request by a key of its own, so that it can be sent again. */
  readonly idempotent?: Idempotent;
  /** Whether the handler counts against the rate limit by itself, for instance each line of a batch. */
  readonly countsItself?: true;
  /** Whether it is for machines that ask again and again, so that more of it is allowed without a token. */
  readonly askedOften?: true;
  /** Of what may take long: the kind of work, of which so much is done at a time, over connections of its own. */
  readonly work?: Work;
  /**
   * Of such work: refuses what can't be answered, and gives the wait for what isn't there yet, if it isn't. Who waits
   * keeps nobody from working: a place is taken afterwards.
   */
  awaits?(
    received: Received<Parameters, Query, B, S, Idempotent>,
    needs: Needs,
  ): Promise<(() => Promise<void>) | undefined>;
  /** Of the path. */
  readonly parameters?: Parameters;
  /** What is answered when the parameters of the path can name nothing. */
  readonly notFound?: ProblemCode;
  readonly query?: Query;
  readonly body?: B;
  readonly answer: Content;
  /** Whether what goes wrong is told as a SOAP fault. */
  readonly soap?: true;
  /** Beside the problems that every operation of its kind may answer with. */
  readonly problems?: readonly (ProblemCode | RefusalCode)[];
  handle(
    received: Received<Parameters, Query, B, S, Idempotent>,
    needs: Needs,
  ): Answer | Promise<Answer> | Observable<ServerSentEvent>;
}

type NoFields = z.ZodObject<Readonly<Record<string, never>>>;

/** Defines an operation; a file `*.operation.ts` exports one, or several, by default. */
export const operation = <
  Needs,
  Parameters extends z.ZodObject = NoFields,
  Query extends z.ZodObject = NoFields,
  B extends Body | undefined = undefined,
  S extends Scope | undefined = undefined,
  Idempotent extends true | undefined = undefined,
>(
  definition: Operation<Needs, Parameters, Query, B, S, Idempotent>,
): Operation<Needs> => definition as unknown as Operation<Needs>;

import type { z } from 'zod';
import type { RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { SCOPES, type Scope } from '../../../libs/platform/authentication.js';
import { FORM } from './media-type.js';
import { Schemas, type JsonSchema } from './openapi-schemas.js';
import {
  idempotencyKey,
  jsonOf,
  linesOf,
  textOf,
  type Body,
  type Content,
  type Operation,
} from './operation.js';
import { SESSION_COOKIE } from '../sign-in/session-cookie.js';
import { ProblemDocument } from './problem-document.js';
import { Problem, type ProblemCode } from './problem.js';

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI document: what of it our own code looks at. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly [part: string]: unknown;
}

const DESCRIPTION = `The crossroads bank for civic integration in Flanders. Every change to a person's trajectory is a
command here and an event in the log; every question about a person is recorded before it is answered.

- **Who asks**: a bearer token that names the organisation (\`kbo\`), the user (\`sub\`) and its scopes (\`scope\`).
- **Asking again**: every command and question has an \`Idempotency-Key\`. Under the same key the first answer is
  repeated, so after a broken connection, a 429 or a 503 the same request can be sent again. Another body about the
  same person, organisation or agreement is refused under it. Keys are kept with what they are about, and one about
  somebody else may not be recognised: take a new key for each request. The key of a question is that of the user who
  asks: under the same one another user asks anew.
- **Reading what was written**: an answer carries the \`position\` reached; a report asked with \`after\` has seen it.
- **What is read**: text in UTF-8, with or without a byte order mark, not compressed; JSON without a name twice.
- **When the answer is no**: a problem document (RFC 9457) with a stable \`code\` and each place that is wrong.
- Persons are named by INSZ in a body only, never in a URL.`;

/** What operations refer to, gathered while they are described. */
interface Components {
  readonly schemas: Schemas;
  readonly problem: JsonSchema;
  readonly responses: Map<string, Json>;
}

/**
 * Describes the service in OpenAPI 3.1, from its operations and the schemas that check their requests.
 * @param tags the headings of the document, in their order; an operation without one is left out
 */
export function openApiDocument(operations: readonly Operation[], tags: readonly string[]): OpenApiDocument {
  const schemas = new Schemas();
  const components: Components = { schemas, problem: schemas.of(ProblemDocument), responses: new Map() };
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations)
    if (operation.tag !== undefined)
      (paths[operation.path] ??= {})[operation.method] = described(operation, components);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kruispuntbank Inburgering',
      summary: 'Client tracking of civic integration in Flanders',
      description: DESCRIPTION,
      version: '1.0.0',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/', description: 'The service that answers this document' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.named(),
      responses: Object.fromEntries(components.responses),
      parameters,
      headers,
      securitySchemes,
    },
  };
}

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Your own key of this request: under the same key it is done once and answered the same, and another body ' +
      'about the same person, organisation or agreement is refused. Take a new one for each request',
    schema: { type: 'string', pattern: idempotencyKey.pattern.source },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of problem documents: Dutch, unless it begins with `en`',
    schema: { type: 'string', default: 'nl' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The `id` of the last event that came: what is not newer is not sent again',
    schema: { type: 'string' },
  },
};

const headers = {
  IdempotencyReplayed: {
    description: 'Present when the first answer under this key is repeated',
    schema: { type: 'string', const: 'true' },
  },
  RetryAfter: {
    description: 'Seconds after which asking again makes sense',
    schema: { type: 'integer' },
  },
};

const securitySchemes = {
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: `Scopes: ${SCOPES.map((scope) => `\`${scope}\``).join(', ')}.`,
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description:
      'For the pages: who signed in there has the scopes of their roles, see `GET /v1/session`. Over TLS the name ' +
      'begins with `__Host-`. Whatever isn’t a GET also has the header `X-CSRF-Token` of that answer; `X-Kbi-Person: ' +
      'active` tells that a person did something, without which the session ends.',
  },
};

function described(operation: Operation, components: Components): Json {
  const { schemas } = components;
  const { tag, summary, description, scope, orScope, body } = operation;
  return {
    operationId: operationId(operation),
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: scope ? [scope, ...(orScope ? [orScope] : [])].flatMap(securityOf) : [],
    parameters: parametersOf(operation, schemas),
    ...(body && { requestBody: { required: true, content: contentOf(contentOfBody(body), schemas) } }),
    responses: {
      200: {
        description: 'The answer',
        ...(operation.idempotent && {
          headers: { 'Idempotency-Replayed': ref('headers', 'IdempotencyReplayed') },
        }),
        content: contentOf(operation.answer, schemas),
      },
      ...(operation.soap ? faultResponses(operation, schemas) : problemResponses(operation, components)),
    },
  };
}

/** By a token with the scope, or in the pages by a session of a role that has it. */
const securityOf = (scope: Scope): readonly Json[] => [{ token: [scope] }, { session: [scope] }];

/** `post /v1/commands/OpenTrajectory` → `postCommandsOpenTrajectory`. */
function operationId({ method, path }: Operation): string {
  const words = path.replace('/v1', '').match(/[A-Za-z0-9]+/g) ?? [];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function parametersOf(
  { idempotent, parameters: inPath, query, answer }: Operation,
  schemas: Schemas,
): readonly Json[] {
  return [
    ...shapeOf(inPath).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemas.of(schema),
    })),
    ...shapeOf(query).map(([name, schema]) => ({ name, in: 'query', schema: schemas.of(schema) })),
    ...(idempotent ? [ref('parameters', 'IdempotencyKey')] : []),
    ...('text/event-stream' in answer ? [ref('parameters', 'LastEventId')] : []),
    ref('parameters', 'AcceptLanguage'),
  ];
}

const shapeOf = (schema: z.ZodObject | undefined): [string, z.ZodType][] =>
  Object.entries(schema?.shape ?? {}) as [string, z.ZodType][];

const contentOfBody = (body: Body): Content => {
  if (body.kind === 'xml') return textOf(body.type);
  if (body.kind === 'form') return { [FORM]: body.schema };
  return body.kind === 'json' ? jsonOf(body.schema) : linesOf(body.schema);
};

function contentOf(content: Content, schemas: Schemas): Json {
  const entries = Object.entries(content);
  return Object.fromEntries(entries.map(([type, schema]) => [type, { schema: schemas.of(schema) }]));
}

/** The problems of an operation by their statuses: its own, and those of every operation of its kind. */
function problemResponses(operation: Operation, { problem, responses }: Components): Json {
  return responsesByStatus(problemCodes(operation), (status, all) => {
    const response = problemResponse(status, all, problem);
    const [only, ...others] = all;
    if (!only || others.length > 0) return response;
    responses.set(only.code, response);
    return ref('responses', only.code);
  });
}

/** The faults of a SOAP endpoint by their statuses; a question that could be read gets a reply instead. */
const faultResponses = ({ problems = [] }: Operation, schemas: Schemas): Json =>
  responsesByStatus(problems, (_, all) => ({
    description: listed(all),
    content: contentOf(textOf('text/xml'), schemas),
  }));

function responsesByStatus(
  codes: readonly (ProblemCode | RefusalCode)[],
  responseOf: (status: number, problems: readonly Problem[]) => Json,
): Json {
  const problems = [...new Set(codes)].map((code) => new Problem(code));
  const statuses = [...new Set(problems.map(({ status }) => status))];
  const ofStatus = (status: number) => problems.filter((one) => one.status === status);
  return Object.fromEntries(statuses.map((status) => [status, responseOf(status, ofStatus(status))]));
}

const listed = (problems: readonly Problem[]): string =>
  problems.map(({ stated, title }) => `- \`${stated}\`: ${title.en}`).join('\n');

const ofCaller = [
  'TOKEN_PROBLEM',
  'SESSION_ENDED',
  'SCOPE_MISSING',
  'CSRF_CHECK_FAILED',
  'ISSUER_UNREACHABLE',
] as const;

function problemCodes({
  scope,
  body,
  idempotent,
  work,
  problems = [],
}: Operation): (ProblemCode | RefusalCode)[] {
  const isJson = body?.kind === 'json';
  return [
    ...problems,
    ...(scope
      ? ([...ofCaller, 'RATE_LIMITED', 'STORE_UNAVAILABLE'] as const)
      : (['ADDRESS_RATE_LIMITED'] as const)),
    ...(isJson ? (['BODY_INVALID', 'BODY_NOT_JSON'] as const) : []),
    ...(body
      ? (['BODY_TOO_LARGE', 'BODY_TOO_SLOW', 'MEDIA_TYPE', 'OVERLOADED', 'OUTCOME_UNKNOWN'] as const)
      : []),
    ...(work ? (['OVERLOADED'] as const) : []),
    ...(idempotent ? (['IDEMPOTENCY_KEY_MISSING'] as const) : []),
    'INTERNAL',
  ];
}

function problemResponse(status: number, problems: readonly Problem[], problem: JsonSchema): Json {
  const asksToWait = status === 429 || status === 503 || status === 504;
  const codes = problems.map(({ code }) => code);
  return {
    description: listed(problems),
    ...(asksToWait && { headers: { 'Retry-After': ref('headers', 'RetryAfter') } }),
    content: {
      'application/problem+json': {
        // Of a token the code says more: TOKEN_EXPIRED, TOKEN_FOR_OTHERS …
        schema:
          status === 401
            ? problem
            : { allOf: [problem, { properties: { code: { type: 'string', enum: codes } } }] },
      },
    },
  };
}

const ref = (part: string, name: string): Json => ({ $ref: `#/components/${part}/${name}` });

import { z } from 'zod';
import type { RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import type { Scope } from '../../../libs/platform/authentication.js';
import type { ProblemCode } from '../http/problem.js';

/** What is sent or answered, by media type; of NDJSON the schema is that of a line. */
export type Content = Readonly<Record<string, z.ZodType>>;

/** One operation of the service, as its document describes it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** With parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What the token must allow; without it the route is open to everybody. */
  readonly scope?: Scope;
  /** Whether the caller names it by a key of its own, so that it can be asked again. */
  readonly idempotent?: true;
  readonly parameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Content;
  readonly answer: Content;
  /** Whether what goes wrong is told as a SOAP fault. */
  readonly soap?: true;
  /** Beside the problems that any route of its kind may answer with. */
  readonly problems?: readonly (ProblemCode | RefusalCode)[];
}

/** JSON of a schema. */
export const json = (schema: z.ZodType): Content => ({ 'application/json': schema });
/** Lines of JSON, each of a schema. */
export const lines = (schema: z.ZodType): Content => ({ 'application/x-ndjson': schema });
/** Text of a media type. */
export const page = (type: string): Content => ({ [type]: z.string() });

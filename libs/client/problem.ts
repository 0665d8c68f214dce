import type { components } from './schema.js';

type ProblemDocument = components['schemas']['Problem'];

/**
 * The service answered with a problem document (RFC 9457), or with an error status and no problem document. Its texts
 * never repeat content of the request.
 */
export class KbiProblem extends Error {
  override readonly name = 'KbiProblem';
  readonly status: number;
  /** A stable code that programs may rely on. */
  readonly code: string;
  /** What is wrong, in the language of the client's options. */
  readonly title: string;
  readonly detail: string | undefined;
  /** The source of the rule, when a rule refused the command. */
  readonly source: string | undefined;
  /** The dossier that goes on for one that was merged. */
  readonly dossier: string | undefined;
  /** Each wrong place of the request (a JSON pointer), and what would be right. */
  readonly errors: readonly { readonly at: string; readonly detail: string }[];

  constructor({ status, code, title, detail, dossier, source, errors = [] }: Omit<ProblemDocument, 'type'>) {
    super(`${code}: ${title}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.dossier = dossier;
    this.source = source;
    this.errors = errors;
  }

  /** The problem of a response with status 400 or more; without a problem document its code is `HTTP_<status>`. */
  static of(status: number, body: unknown): KbiProblem {
    if (isProblemDocument(body)) return new KbiProblem({ ...body, status });
    return new KbiProblem({
      status,
      code: `HTTP_${status}`,
      title: `The answer had status ${status} and no explanation`,
    });
  }
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

import type { components } from './schema.js';

type ProblemDocument = components['schemas']['Problem'];

/** The service said no, or said nothing that can be understood; its texts hold nothing of the request. */
export class KbiProblem extends Error {
  override readonly name = 'KbiProblem';
  readonly status: number;
  /** Stable: programs may rely on it. */
  readonly code: string;
  /** What is wrong, in the language that was asked for. */
  readonly title: string;
  readonly detail: string | undefined;
  /** Where the rule comes from, of a refusal by a rule. */
  readonly source: string | undefined;
  /** Each place of the request that is wrong, and what would be right. */
  readonly errors: readonly { readonly at: string; readonly detail: string }[];

  constructor({ status, code, title, detail, source, errors = [] }: Omit<ProblemDocument, 'type'>) {
    super(`${code}: ${title}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.source = source;
    this.errors = errors;
  }

  /** The problem in a body that came with a status of 400 or more; one without a document is its status. */
  static of(status: number, body: unknown): KbiProblem {
    if (isDocument(body)) return new KbiProblem({ ...body, status });
    return new KbiProblem({
      status,
      code: `HTTP_${status}`,
      title: `The answer had status ${status} and no explanation`,
    });
  }
}

function isDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

import { KbiProblem } from './problem.js';

/**
 * The data of a response. @throws KbiProblem when the service answered with a problem, and what fetch throws when it
 * did not answer
 */
export async function unwrap<Data>(
  request: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<NonNullable<Data>> {
  const { data, error, response } = await request;
  if (!response.ok) throw KbiProblem.of(response.status, error);
  if (data === undefined || data === null) throw KbiProblem.of(response.status, undefined);
  return data;
}

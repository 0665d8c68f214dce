/**
 * No text makes a pattern slow. A lint rule looks at the patterns that the code writes down; here are those that it
 * puts together, and the order of checks: what no length bounds is never matched.
 */
import { expect, test } from '@jest/globals';
import { analyse } from 'scslre';
import { z } from 'zod';
import { dossierService } from '../libs/magda/edition-01/messages.js';
import { auditLogService } from '../libs/magda/audit-log/messages.js';
import type { Operation } from '../apps/api/http/operation.js';
import { operations } from './support/described-service.js';
import { patternsOf } from './support/schema-facts.js';

/** What is read of a request. */
const bodyOf = ({ body }: Operation) => (body && body.kind !== 'xml' ? [body.schema] : []);
const addressOf = ({ query, parameters }: Operation) =>
  [query, parameters].filter((one) => one !== undefined);

/** The checks of every text in a part of a request, in the order in which they are made. */
async function checksOfTexts(
  part: (operation: Operation) => readonly z.ZodType[],
): Promise<readonly (readonly Check[])[]> {
  const found: (readonly Check[])[] = [];
  for (const schema of (await operations()).flatMap(part))
    z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      override({ zodSchema }) {
        const { def } = zodSchema._zod;
        if (def.type === 'string') found.push([def as Check, ...(def.checks ?? []).map(checkOf)]);
      },
    });
  return found;
}
interface Check {
  readonly check?: string;
  readonly pattern?: RegExp;
  readonly abort?: boolean | undefined;
}
const checkOf = (check: z.core.$ZodCheck): Check => check._zod.def;

/** Whether it looks at a bounded number of characters from its beginning, however long the text is. */
function isBounded({ source, flags }: RegExp): boolean {
  const plain = source.replaceAll(/\\./gsu, '_').replaceAll(/\[[^\]]*\]?/gu, '_');
  return plain.startsWith('^') && !flags.includes('m') && !/[*+]|\{\d+,\}/u.test(plain);
}

test('every pattern of a request, and of an official message, takes time that grows with its text only', async () => {
  const checks = [...(await checksOfTexts(bodyOf)), ...(await checksOfTexts(addressOf))];
  const ofRequests = checks.flat().flatMap(({ pattern }) => pattern ?? []);
  const ofMessages = [dossierService, auditLogService]
    .flatMap(({ question, reply }) => [question, reply])
    .flatMap((message) => [...patternsOf(message).values()]);
  const patterns = new Map([...ofRequests, ...ofMessages].map((pattern) => [String(pattern), pattern]));
  expect(patterns.size).toBeGreaterThan(30);
  const slow = [...patterns.values()].filter(
    ({ source, flags }) => analyse({ source, flags }).reports.length > 0,
  );
  expect(slow.map(String)).toEqual([]);
});

// Of an address and of headers the server itself reads no more than 16 KiB.
test('a text in a body is matched by a pattern only when its length is checked or doesn’t matter', async () => {
  const unchecked = (await checksOfTexts(bodyOf)).flatMap((checks) =>
    checks
      .filter(
        ({ pattern }, index) => pattern && !isBounded(pattern) && !checks.slice(0, index).some(endsThere),
      )
      .map(({ pattern }) => String(pattern)),
  );
  expect([...new Set(unchecked)]).toEqual([]);
});

/** Whether a check is about the length, or another one of which nothing is known, and the last where it fails. */
const endsThere = ({ check, abort }: Check): boolean =>
  (check === 'max_length' || check === 'custom') && abort === true;

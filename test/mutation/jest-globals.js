/** What the tests use of Jest, so that a runner can gather their tests, and run each whenever it wants. */
import { expect } from 'expect';
import { bind } from 'jest-each';

/** Thrown to end a test that has not failed. */
export class EndOfTest extends Error {}

/** @param add takes the full name of each test that is defined, and its function */
export function jestGlobals(add) {
  const titles = [];
  const test = (title, run) => add([...titles, title].join(' '), () => runWithAssertions(run));
  const describe = (title, define) => {
    titles.push(title);
    define();
    titles.pop();
  };
  test.each = bind(test, false);
  describe.each = bind(describe, false);
  return { describe, expect, test };
}

/** A test that makes no assertion fails, as in Jest (test/support/has-assertions.js), unless it was ended. */
async function runWithAssertions(run) {
  expect.hasAssertions();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof EndOfTest)) throw error;
    expect.setState({ isExpectingAssertions: false });
  }
  const [missing] = expect.extractExpectedAssertionsErrors();
  if (missing) throw missing.error;
}

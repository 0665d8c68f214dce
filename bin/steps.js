/** Shows the steps before a command can run, one line each, on standard error: standard output is for answers. */

/** Runs a step and shows how long it took; in a terminal it shows while it runs too. */
export async function step(title, work) {
  const startedAt = performance.now();
  const { isTTY } = process.stderr;
  if (isTTY) process.stderr.write(`  … ${title}`);
  const finish = (mark) =>
    process.stderr.write(`${isTTY ? '\r\u001b[2K' : ''}  ${mark} ${title} (${seconds(startedAt)} s)\n`);
  try {
    const result = await work();
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }
}

/** A reason to stop that is told to a person, without a stack. */
export class Stop extends Error {}

/** Runs a command's main function; a reason to stop is printed as it is, and ends the process with exit code 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

function seconds(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

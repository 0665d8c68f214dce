/** Runs a step and shows it as a line on standard error with its duration; in a terminal also while it runs. */
export async function step(title, work) {
  const startedAt = performance.now();
  const { isTTY } = process.stderr;
  if (isTTY) process.stderr.write(`  … ${title}`);
  const finish = (mark) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stderr.write(`${isTTY ? '\r\u001b[2K' : ''}  ${mark} ${title} (${seconds} s)\n`);
  };
  try {
    const result = await work();
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }
}

/** An error for the user: its message is printed without a stack. */
export class UserError extends Error {}

/** Runs the main function of a program; an error is printed and gives exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof UserError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

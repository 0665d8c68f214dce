import { run } from './run.js';

/** `kbi` as a process: Ctrl-C cancels what is under way, a second one ends at once. */
const cancelling = new AbortController();
process.on('SIGINT', () => {
  if (cancelling.signal.aborted) process.exit(130);
  cancelling.abort();
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // else the reader, such as `head`, has seen enough
  process.exit(0);
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  signal: cancelling.signal,
});
stdin.destroy(); // whoever holds it open would keep us here

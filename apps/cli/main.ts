import { run } from './run.js';

/** `kbi` as a process: Ctrl-C cancels the command, a second Ctrl-C ends the process at once. */
const cancellation = new AbortController();
process.on('SIGINT', () => {
  if (cancellation.signal.aborted) process.exit(130);
  cancellation.abort();
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // a closed pipe: the reader, such as `head`, has stopped reading
  process.exit(0);
});

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  signal: cancellation.signal,
});
stdin.destroy(); // an open standard input would keep the process alive

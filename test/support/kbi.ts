import { Readable, Writable } from 'node:stream';
import { run } from '../../apps/cli/run.js';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin?: string | Buffer;
  readonly signal?: AbortSignal;
}

/** Runs `kbi` in this process, with streams and an environment of its own. */
export async function runKbi(argv: readonly string[], options: RunOptions): Promise<Ran> {
  const { dependencies, stdout, stderr } = cliDependencies(options);
  const exitCode = await run(argv, dependencies);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

/** What `kbi` takes from its process, and what it wrote. */
export function cliDependencies({ env, stdin = '', signal = new AbortController().signal }: RunOptions) {
  const [stdout, stderr] = [collector(), collector()];
  const input = Readable.from([stdin]);
  return {
    dependencies: { stdin: input, stdout: stdout.stream, stderr: stderr.stream, env, signal },
    stdout: stdout.text,
    stderr: stderr.text,
  };
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  let written = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  return { stream, text: () => written };
}

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.js';
import { UserError } from './steps.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The child processes, which are ended with this process. */
const running = new Set();

function forwardSignal(signal) {
  for (const child of running) child.kill(signal);
  process.exit(128 + constants.signals[signal]);
}

function addChild(child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, forwardSignal);
  running.add(child);
}

/** Without children, this process handles its signals as it would by itself. */
function removeChild(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of SIGNALS) process.removeListener(signal, forwardSignal);
}

/**
 * Runs a Node program in the project's directory and waits for its end.
 * @param stdio `collect` returns what the program prints, `show` prints it on standard error
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
export function runNode(args, { stdio = 'collect', env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: stdio === 'collect' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    });
    addChild(child);
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      removeChild(child);
      resolve({ succeeded: code === 0, output });
    });
  });
}

/** Runs a Node program. @throws UserError with its output when it fails */
export async function requireNode(args) {
  const { succeeded, output } = await runNode(args);
  if (!succeeded) throw new UserError(output.trimEnd());
}

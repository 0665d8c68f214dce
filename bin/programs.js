import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.js';
import { Stop } from './steps.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The programs that run now, to be ended with us. */
const running = new Set();

function endAll(signal) {
  for (const child of running) child.kill(signal);
  process.exit(128 + constants.signals[signal]);
}

function watch(child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, endAll);
  running.add(child);
}

/** With nothing left to end, signals belong to whatever comes next in this process. */
function unwatch(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of SIGNALS) process.removeListener(signal, endAll);
}

/**
 * Runs a Node program in the project and waits for its end.
 * @returns {Promise<{ succeeded: boolean, output: string }>} what it printed, unless it printed straight to the person
 */
export function runNode(args, { stdio = 'collect', env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: stdio === 'collect' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    });
    watch(child);
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      unwatch(child);
      resolve({ succeeded: code === 0, output });
    });
  });
}

/** The same, for a program that must succeed: else what it printed is the reason to stop. */
export async function mustRunNode(args) {
  const { succeeded, output } = await runNode(args);
  if (!succeeded) throw new Stop(output.trimEnd());
}

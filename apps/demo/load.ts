import { readExamples } from './requests.js';
import type { SendingOptions } from './sending.js';
import { sendYear, type Simulation } from './simulate.js';

/** The year of the demo: a hundredth of the trajectories, under a seed that `kbi simulate` doesn't take. */
const demo: Simulation = { seed: 0, scale: 0.01 };

/**
 * Loads the demo over HTTP, like any other client: a hundredth of a simulated year with all its consultations, and
 * somebody under every rule. Every request has a fixed idempotency key, so that loading twice changes nothing.
 * @returns the number of requests, and how the service decided on the consultations
 * @throws KbiProblem, or Error for a command, when the service refuses what it should accept
 */
export async function loadDemo(options: SendingOptions) {
  const { organisations, commands, consultations } = await sendYear(options, demo, await readExamples());
  return { organisations, commands: commands.total, consultations };
}

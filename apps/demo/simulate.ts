import { consultationsOfYear } from '../../libs/simulation/consultations.js';
import { planYear } from '../../libs/simulation/plan.js';
import { commandsOfYear } from '../../libs/simulation/year.js';
import { readWorld } from './requests.js';
import { Sending, type Question, type SendingOptions } from './sending.js';

/** A consultation is decided on authorisations that are at most this old. */
const AUTHORISATION_LAG_MS = 2_000;

export interface Simulation {
  readonly seed: number;
  /** Of the trajectories; the consultations don't scale. */
  readonly scale: number;
  /** Only so many consultations, for tests; default: all. */
  readonly consultations?: number;
}

/** What is sent beside the year. */
interface Examples {
  readonly commands: readonly string[];
  readonly inscriptions: Parameters<Sending['all']>[1];
  readonly consultations: readonly Question[];
}
const nothingElse: Examples = { commands: [], inscriptions: [], consultations: [] };

/**
 * Sends a year: organisations, exchange agreements, the commands of all lives, and the consultations. They are recorded
 * today about days of 2017 and after it. Sent again, everything is repeated and nothing recorded twice.
 * @returns how many there were of each, and how the service decided
 * @throws KbiProblem, or Error for a command, when the service refuses what it should accept
 */
export async function sendYear(options: SendingOptions, simulation: Simulation, examples = nothingElse) {
  const sending = new Sending(options);
  const { organisations, agreements, cast } = await readWorld();
  const plan = planYear(simulation.seed, simulation.scale);
  const consultations = consultationsOfYear(plan, cast).slice(0, simulation.consultations);
  await sending.all('organisations', organisations, ['admin']);
  await sending.all('agreements', agreements, ['admin'], 1);
  const authorisedAt = performance.now();
  let total = examples.commands.length;
  for (const _ of commandsOfYear(plan, cast)) total += 1;
  const begunAt = performance.now();
  const commands = await sending.commands(linesOf(examples.commands, commandsOfYear(plan, cast)), total);
  const seconds = (performance.now() - begunAt) / 1_000;
  await sending.wait(authorisedAt + AUTHORISATION_LAG_MS - performance.now());
  await sending.all('inscriptions', examples.inscriptions, ['consult'], 1);
  const asked = await sending.consultations([...examples.consultations, ...consultations]);
  const reviews = consultations.flatMap(({ id, verdict }) => {
    const consultation = asked.granted.get(id);
    if (verdict === undefined || consultation === undefined) return [];
    const path = `/v1/audit/consultations/${consultation}/review`;
    return [{ key: `${id}-review`, path, body: { verdict } }];
  });
  await sending.all('reviews', reviews, ['audit']);
  return {
    ...{ trajectories: plan.persons.length, courses: plan.courses.length },
    organisations: organisations.length,
    commands: { ...commands, total: total + examples.inscriptions.length, seconds },
    consultations: { granted: asked.granted.size, refused: asked.refused },
  };
}

function* linesOf(first: Iterable<string>, rest: Iterable<object>): Generator<string> {
  yield* first;
  for (const command of rest) yield JSON.stringify(command);
}

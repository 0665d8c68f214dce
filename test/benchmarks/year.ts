/** How fast a simulated year is made, and decided in memory, command by command, as a ratio to making it alone. */
import { readWorld } from '../../apps/demo/requests.js';
import { decide, dossierCommands, type CommandName } from '../../libs/domain/dossier/decide.js';
import { evolve, fold } from '../../libs/domain/dossier/dossier.js';
import type { DossierCommand } from '../../libs/domain/dossier/command.js';
import { KboNumber } from '../../libs/domain/identifiers/organisation-numbers.js';
import { day } from '../../libs/domain/kernel/dates.js';
import { numbersOf, planYear } from '../../libs/simulation/plan.js';
import { commandsOf } from '../../libs/simulation/year.js';
import { median } from './statistics.js';

/** A hundredth of the year; other persons in each round. */
const SCALE = 0.01;

interface Measured {
  readonly trajectories: number;
  /** Medians of the rounds: commands a second. */
  readonly made: number;
  readonly decided: number;
  readonly events: number;
}

/** @throws Error when a command is refused */
export async function measureYear(rounds: number): Promise<Measured> {
  const { cast } = await readWorld();
  const context = { today: day('2026-01-05'), organisation: KboNumber.parse(cast.agency) };
  const measured: Record<'made' | 'decided' | 'events', number[]> = { made: [], decided: [], events: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const { persons, seed } = planYear(round + 1, SCALE);
    let begun = performance.now();
    const lives = persons.map((person) => commandsOf(person, seed, cast));
    const making = performance.now() - begun;
    begun = performance.now();
    let events = 0;
    for (const life of lives) {
      let dossier = fold([]);
      for (const { id, command, body } of life) {
        const definition = dossierCommands[command as CommandName] as unknown as DossierCommand;
        const decision = decide(
          definition,
          definition.schema.parse(body) as never,
          dossier as never,
          context,
        );
        if (decision.kind === 'refused') throw new Error(`${id} ${command}: ${decision.code}`);
        dossier = decision.events.reduce(evolve, dossier);
        events += decision.events.length;
      }
    }
    const deciding = performance.now() - begun;
    if (round === 0) continue; // to warm up
    const commands = lives.flat().length;
    measured.made.push((commands * 1_000) / making);
    measured.decided.push((commands * 1_000) / deciding);
    measured.events.push(events);
  }
  const { made, decided, events } = measured;
  return {
    trajectories: numbersOf(SCALE).total,
    ...{ made: median(made), decided: median(decided), events: median(events) },
  };
}

/** The measurement as lines. */
export const reportYear = ({ trajectories, made, decided, events }: Measured): string =>
  [
    `A simulated year of ${String(trajectories)} trajectories and ${String(events)} events, in memory`,
    `  made     ${made.toFixed(0)} commands a second`,
    `  decided  ${decided.toFixed(0)} commands a second, ${(decided / made).toFixed(3)} × making`,
  ].join('\n');

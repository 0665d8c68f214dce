import type { Cast } from './cast.js';
import type { Day } from './days.js';
import { lifeOf } from './life.js';
import type { Plan, Planned } from './plan.js';

/** A command as `POST /v1/commands` takes it on a line; under its id it is recorded once, however often it is sent. */
export interface SimulatedCommand {
  readonly id: string;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The commands of one person, in the order of their days. */
export function commandsOf(
  person: Planned,
  seed: number,
  cast: Cast,
): readonly (SimulatedCommand & { day: Day })[] {
  const named = { person: { insz: person.insz } };
  return lifeOf(person, seed, cast).map(({ day, command, body }, index) => ({
    day,
    id: `simulate-2017-${String(seed)}-${String(person.number)}-${String(index + 1)}`,
    command,
    body: { ...named, ...body },
  }));
}

/**
 * The commands of a year, day by day; those of one person in their order. A life is made when it begins, so that no
 * more is held than the days that are still to come of those who have come.
 */
export function* commandsOfYear({ persons, seed }: Plan, cast: Cast): Generator<SimulatedCommand> {
  const coming = new Map<Day, SimulatedCommand[]>();
  const arriving = [...persons].sort(
    (one, other) => one.arrives - other.arrives || one.number - other.number,
  );
  let next = 0;
  let day = arriving[0]?.arrives ?? 0;
  while (next < arriving.length || coming.size > 0) {
    for (
      let person = arriving[next];
      person !== undefined && person.arrives <= day;
      person = arriving[next]
    ) {
      next += 1;
      for (const { day: on, ...command } of commandsOf(person, seed, cast)) {
        const ofDay = coming.get(on);
        if (ofDay) ofDay.push(command);
        else coming.set(on, [command]);
      }
    }
    yield* coming.get(day) ?? [];
    coming.delete(day);
    day += 1;
  }
}

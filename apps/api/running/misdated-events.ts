import { z } from 'zod';
import type { Position as LogPosition } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { servingBuild } from '../../../libs/projection/builds.js';
import type { Dependencies } from '../handling/dependencies.js';
import { Position } from '../handling/positions.js';

/** The most events that are listed; all of them are counted. */
const MOST = 20;

export const MisdatedEvents = z
  .object({
    count: z.int(),
    events: z
      .array(
        z.object({
          position: Position.nullable(),
          type: z.string(),
          places: z.array(z.string()).describe('Of its facts, as JSON pointers'),
          readModels: z.array(z.string()).describe('That count it'),
        }),
      )
      .describe(`The first ${String(MOST)}, in the order of the log`),
  })
  .meta({
    id: 'MisdatedEvents',
    description:
      'Events that earlier versions recorded with a day or instant outside 1900-01-01 to 2200-12-31, or still to ' +
      'come: they count under the day of recording, and a day that a right holds from or until is the nearest one',
  });

/** The events that were misdated; undefined while they are counted for the first time. */
export async function misdatedEvents(
  { pool, positions, projections }: Pick<Dependencies, 'pool' | 'positions' | 'projections'>,
  reader: Pick<Caller, 'scopes'>,
): Promise<z.output<typeof MisdatedEvents> | undefined> {
  const build = await servingBuild(pool, 'misdated-events');
  if (!build) return undefined;
  const { rows } = await pool.query<{ position: LogPosition; type: string; places: string[]; count: number }>(
    `select position, type, places, count(*) over ()::int as count from ${build.schema}.events
      order by length(position), position collate "C" limit $1`,
    [MOST],
  );
  const readersOf = (type: string) =>
    projections.projections.filter(({ name, types }) => name !== build.name && types.has(type));
  return {
    count: rows[0]?.count ?? 0,
    events: rows.map(({ position, type, places }) => ({
      position: positions.shown(position, reader),
      type,
      places,
      readModels: readersOf(type).map(({ name }) => name),
    })),
  };
}

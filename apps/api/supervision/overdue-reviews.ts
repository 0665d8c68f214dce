import { reviewBounds } from '../../../libs/domain/consultation/review.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { servingBuild } from '../../../libs/projection/builds.js';
import type { Dependencies } from '../handling/dependencies.js';

/** How many emergencies nobody reviewed in time; undefined while they are counted first, or counted no further. */
export async function countOverdue({
  pool,
  clock,
}: Pick<Dependencies, 'clock' | 'pool'>): Promise<number | undefined> {
  const build = await servingBuild(pool, 'emergencies');
  if (!build || build.status === 'stopped') return undefined;
  const { reviewed, dueUntil } = reviewBounds(brusselsDay(clock())).overdue;
  const { rows } = await pool.query<{ overdue: number }>(
    `select count(*)::int as overdue from ${build.schema}.emergencies
      where (reviewed_on is not null) = $1 and due_on <= $2`,
    [reviewed, dueUntil],
  );
  return rows[0]?.overdue;
}

import { z } from 'zod';
import { HoldGround, pendingErasure } from '../../../libs/domain/dossier/holds.js';
import { AccessLogErasure, ErasureGround } from '../../../libs/domain/dossier/person.js';
import { lastStarts, RetentionKind, retentionOver } from '../../../libs/domain/dossier/retention.js';
import { DossierId, HoldId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { Build } from '../../../libs/projection/builds.js';
import { caughtUpBuild, notCaughtUp } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedDossier } from '../handling/dossiers.js';
import { jsonOf, operation } from '../http/operation.js';

/** The most of either kind in one answer: a list of dossiers to erase holds no more. */
export const MOST = 500;

const Proposals = z
  .object({
    on: DateOnly.describe('As of this day: today'),
    proposals: z
      .array(
        z.object({
          dossier: DossierId,
          kind: RetentionKind,
          since: DateOnly.describe('The first day on which it may not be kept any more'),
        }),
      )
      .describe('Those of which the term is over the longest come first'),
    waiting: z
      .array(
        z.object({
          dossier: DossierId,
          ground: ErasureGround,
          accessLog: AccessLogErasure,
          since: DateOnly.describe('The day on which the erasure met a hold'),
          holds: z.array(z.object({ hold: HoldId, ground: HoldGround, since: DateOnly })),
        }),
      )
      .describe('Erasures that met a legal hold; without any hold left, the next daily run does them'),
    more: z.boolean().describe(`Whether there are more than ${String(MOST)} of either`),
  })
  .meta({ id: 'RetentionProposals', description: 'What may not be kept any more, and which erasures wait' });

type Needs = Pick<Dependencies, 'clock' | 'dossiers' | 'pool' | 'projections' | 'store'>;

/** Lists what is proposed to be erased. The read model says where to look; each dossier itself says what holds. */
export default operation({
  method: 'get',
  path: '/v1/retention/proposals',
  tag: 'Operation',
  summary:
    'Dossiers and access logs of which the retention term is over, and erasures that wait for a legal hold.',
  description:
    'Whatever was recorded before the question is counted in. Nothing is erased by itself: an administrator confirms ' +
    'a list with `ConfirmErasures`.',
  scope: 'admin',
  answer: jsonOf(Proposals),
  problems: notCaughtUp,
  async handle(_, needs: Needs): Promise<z.input<typeof Proposals>> {
    const build = await caughtUpBuild(needs, 'retention', await needs.store.head());
    const { on, proposals, more } = await proposalsIn(needs, build);
    const held = await waitingDossiers(needs, build, MOST + 1);
    return {
      ...{ on, proposals },
      waiting: each(await loadFirst(needs, held)).flatMap(waitingIn),
      more: more || held.length > MOST,
    };
  },
});

/** How much may not be kept any more today, and whether there is more than is counted. */
export async function countProposals(needs: Needs) {
  const build = await caughtUpBuild(needs, 'retention', await needs.store.head());
  const { proposals, more } = await proposalsIn(needs, build);
  return { proposed: proposals.length, more };
}

async function proposalsIn(needs: Needs, build: Build) {
  const on = brusselsDay(needs.clock());
  const over = await dossiersOver(needs, build, on);
  const proposals = each(await loadFirst(needs, over)).flatMap(({ id, state }) => {
    const { kind, since } = retentionOver(state, on) ?? {};
    return kind && since ? [{ dossier: id, kind, since }] : [];
  });
  return { on, proposals, more: over.length > MOST };
}

const loadFirst = ({ dossiers }: Needs, ids: readonly DossierId[]) =>
  Promise.all(ids.slice(0, MOST).map((dossier) => dossiers.load(dossier)));

/** Dossiers of which a term may be over; one more than are told. */
async function dossiersOver({ pool }: Needs, build: Build, on: DateOnly): Promise<readonly DossierId[]> {
  const starts = Object.entries(lastStarts(on));
  const { rows } = await pool.query<{ dossier: DossierId }>(
    `select dossier from ${build.schema}.terms join unnest($1::text[], $2::date[]) as last (kind, start) using (kind)
      where terms.start <= last.start order by terms.start, dossier limit $3`,
    [starts.map(([kind]) => kind), starts.map(([, start]) => start), MOST + 1],
  );
  return rows.map(({ dossier }) => dossier);
}

/** Dossiers of which an erasure met a hold, the longest ago first. @param most null: all of them */
export async function waitingDossiers(
  { pool }: Pick<Needs, 'pool'>,
  build: Build,
  most: number | null,
): Promise<readonly DossierId[]> {
  const { rows } = await pool.query<{ dossier: DossierId }>(
    `select dossier from ${build.schema}.waiting order by since, dossier limit $1`,
    [most],
  );
  return rows.map(({ dossier }) => dossier);
}

/** Each dossier once: those that were merged lead to the one that goes on. */
const each = (loaded: readonly LoadedDossier[]): readonly LoadedDossier[] => [
  ...new Map(loaded.map((one) => [one.id, one])).values(),
];

function waitingIn({ id, state }: LoadedDossier) {
  const pending = pendingErasure(state);
  if (!pending) return [];
  const { ground, accessLog, since } = pending;
  const holds = [...state.holds.placed]
    .filter(([, { isLifted }]) => !isLifted)
    .map(([hold, placed]) => ({ hold, ground: placed.ground, since: placed.since }));
  return [{ dossier: id, ground, accessLog, since, holds }];
}

import { z } from 'zod';
import { brusselsDay, dayBefore, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { standing } from '../handling/standing-builds.js';
import type { Dependencies } from '../handling/dependencies.js';
import { clockDifference, differsTooMuch, logAheadUntil } from '../handling/clock-difference.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { lastCompletedDay } from './daily-run.js';

const live = operation({
  method: 'get',
  path: '/health/live',
  tag: 'Operation',
  askedOften: true,
  summary: 'Is the process alive?',
  answer: jsonOf(z.object({ status: z.literal('live') }).meta({ id: 'Liveness' })),
  handle: () => ({ status: 'live' }),
});

const Readiness = z
  .object({
    status: z
      .enum(['ready', 'degraded'])
      .describe(
        'degraded: a read model stands still, a clock is wrong or the daily run is behind; others go on',
      ),
    clock: z
      .object({
        differenceMs: z
          .int()
          .nullable()
          .describe('How far the server of the log is ahead of this process; null: it doesn’t tell'),
        logAheadUntil: z.iso
          .datetime()
          .nullable()
          .describe('Until then everything is recorded as of that instant; null: the log is not ahead'),
      })
      .describe('More than 5 seconds of difference is degraded'),
    dailyRun: z
      .object({ lastDay: DateOnly.nullable().describe('For which it was completed; null: for none yet') })
      .describe('Degraded where that is before yesterday'),
    demoIsLoading: z
      .boolean()
      .describe('In development: made-up dossiers are being loaded, so figures are not complete yet'),
    projections: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        status: z.string(),
      }),
    ),
  })
  .meta({
    id: 'Readiness',
    description: 'The service can answer; a read model that stands still is told here',
  });

/** A read model that stands still is told, and doesn’t make the service unready: commands and questions go on. */
const ready = operation({
  method: 'get',
  path: '/health/ready',
  tag: 'Operation',
  askedOften: true,
  summary: 'Can it answer: can the log and the keys be had, and are the authorisations current?',
  answer: jsonOf(Readiness),
  problems: ['AUTHORISATIONS_NOT_CURRENT', 'STORE_UNAVAILABLE'],
  async handle(_, needs: Needs) {
    await needs.store.head();
    await needs.keyRing.currentKeyId('health', 'dossier'); // of nobody: it only asks whether keys can be read
    if (!needs.organisations.isCurrent() || !needs.agreements.isCurrent())
      throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
    const builds = await needs.projections.builds();
    const shown = standing(builds);
    const projections = shown.map(({ name, version, status }) => ({ name, version, status }));
    const { clock, isWrong } = await clockOf(needs);
    const lastDay = await lastCompletedDay(needs);
    const isBehind = lastDay !== undefined && lastDay < dayBefore(brusselsDay(needs.clock()));
    const isDegraded = isWrong || isBehind || shown.some((build) => build.status === 'stopped');
    const dailyRun = { lastDay: lastDay ?? null };
    const status = isDegraded ? 'degraded' : 'ready';
    return { status, clock, dailyRun, demoIsLoading: needs.demo.isLoading, projections };
  },
});

type Needs = Pick<
  Dependencies,
  'agreements' | 'clock' | 'demo' | 'keyRing' | 'organisations' | 'pool' | 'projections' | 'store'
>;

/** How our clock stands to those of the log. */
async function clockOf({ store, clock }: Needs) {
  let recordedUntil: Date | undefined;
  const difference = await clockDifference(clock, async () => {
    const clocks = await store.clocks().catch(() => undefined);
    recordedUntil = clocks?.recordedUntil;
    return clocks?.serverTime;
  });
  return {
    isWrong: differsTooMuch(difference),
    clock: {
      differenceMs: difference ?? null,
      logAheadUntil: logAheadUntil(clock, { recordedUntil })?.toISOString() ?? null,
    },
  };
}

export default [live, ready];

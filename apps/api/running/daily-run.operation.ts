import { z } from 'zod';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { ndjson } from '../http/ndjson.js';
import { json, linesOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import { countProposals } from '../administration/retention-proposals.operation.js';
import { completeErasures, type CompletionNeeds } from './complete-erasures.js';
import { latestDay, runDaily, type DailyNeeds } from './daily-run.js';

type Needs = DailyNeeds & CompletionNeeds;

const DailyRunProgress = z
  .object({
    on: DateOnly,
    state: z
      .enum(['waiting', 'looking', 'done', 'stopped'])
      .describe('waiting: the read model of terms catches up; stopped: see the reason, and run again'),
    done: z.int().describe('Dossiers looked at'),
    total: z.int().describe('Dossiers to look at'),
    recorded: z.int().describe('Moments recorded now'),
    recordedInAll: z.int().describe('Those, and what runs of this day recorded in these dossiers before'),
    failed: z.int().describe('Dossiers in which something went wrong: they are looked at again the next day'),
    erasures: z
      .object({
        erased: z.int().describe('Done now: no legal hold is left'),
        waiting: z.int().describe('Wait for a legal hold'),
        proposed: z.int().describe('What may not be kept any more, for an administrator to confirm'),
        more: z.boolean().describe('Whether there are more of those than are counted'),
      })
      .optional()
      .describe('When it is done: what became of erasures; `GET /v1/retention/proposals` lists them'),
    reason: z.enum(['READ_MODEL_STANDS_STILL', 'TOO_MANY_FAILED', 'CANCELLED']).optional(),
  })
  .meta({ id: 'DailyRunProgress', description: 'How far a daily run has come' });

const DailyRunRequest = z
  .strictObject({
    on: DateOnly.optional().describe(
      'The day to serve: today, or an earlier one; a day begins a minute late',
    ),
  })
  .meta({ id: 'DailyRunRequest', description: 'Asks for the daily run of a day' });

export default operation({
  method: 'post',
  path: '/v1/operations/daily',
  tag: 'Operation',
  summary:
    'Records which terms of the law are over, in every dossier, and catches up the days that were missed.',
  description:
    'Answers with lines of progress until it is done. Sent again it records nothing twice, also when broken off.',
  scope: 'admin',
  body: json(DailyRunRequest),
  answer: linesOf(DailyRunProgress),
  problems: ['FUTURE_DATE'],
  handle({ body, edge }, needs: Needs) {
    const latest = latestDay(needs);
    const { on = latest } = body;
    if (on > latest) throw Problem.of(refuse('FUTURE_DATE', '/on'));
    return ndjson(linesOfProgress(needs, on, edge.closed()));
  },
});

async function* linesOfProgress(needs: Needs, on: DateOnly, signal: AbortSignal): AsyncGenerator<string> {
  for await (const progress of runDaily(needs, on, signal)) {
    const erasures = progress.state === 'done' ? await endWithErasures(needs) : undefined;
    yield `${JSON.stringify({ ...progress, erasures })}\n`;
  }
}

async function endWithErasures(needs: Needs) {
  return { ...(await completeErasures(needs)), ...(await countProposals(needs)) };
}

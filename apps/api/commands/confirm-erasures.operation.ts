import { z } from 'zod';
import { retentionOver } from '../../../libs/domain/dossier/retention.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import type { Position } from '../../../libs/event-store/port.js';
import { MOST } from '../administration/retention-proposals.operation.js';
import { notCaughtUp, waitUntilProcessed } from '../handling/caught-up-build.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { erasePerson, type ErasureNeeds } from '../handling/erasures.js';
import { json, jsonOf, operation, type CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { WAIT_MS } from './erase-person.operation.js';

const ErasureList = z
  .strictObject({
    dossiers: z
      .array(DossierId)
      .min(1)
      .max(MOST)
      .refine((list) => new Set(list).size === list.length, 'name each dossier once'),
  })
  .meta({
    id: 'ErasureList',
    description: 'Dossiers of which an administrator confirms the proposed erasure',
  });

const outcomes = {
  DOSSIER_NOT_FOUND: 'unknown',
  DOSSIER_MERGED: 'not proposed',
  ERASURE_NOT_PROPOSED: 'not proposed',
  ERASURE_HELD: 'held',
} as const;

const ErasureResults = z
  .object({
    results: z.array(
      z.object({
        dossier: DossierId,
        outcome: z
          .enum(['erased', 'held', 'not proposed', 'unknown'])
          .describe('held: a legal hold keeps the person; the erasure waits for it'),
      }),
    ),
  })
  .meta({
    id: 'ErasureResults',
    description: 'What came of each confirmed erasure, in the order of the list',
  });
type Outcome = z.output<typeof ErasureResults>['results'][number]['outcome'];

type Needs = ErasureNeeds & Pick<Dependencies, 'pool' | 'projections'>;

/** Erases each of a list of persons whose term of retention is over, by the code that erases one. */
export default operation({
  method: 'post',
  path: '/v1/commands/ConfirmErasures',
  tag: 'Commands',
  summary: 'Erases the persons of a list, as far as the end of their retention term proposes it.',
  description:
    'The token needs scope `admin` as well as `command`. Of a dossier whose term is over the access log is kept ' +
    'until its own term is. Sent again under the same key, it goes on where it was and answers the same.',
  scope: 'command',
  alsoScope: 'admin',
  idempotent: true,
  body: json(ErasureList),
  answer: jsonOf(ErasureResults),
  problems: [
    ...(['ERASURE_JOURNAL_UNAVAILABLE', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const),
    ...notCaughtUp,
  ],
  async handle({ body: { dossiers }, envelope }, needs: Needs) {
    const results: { dossier: DossierId; outcome: Outcome }[] = [];
    let last: Position | undefined;
    for (const dossier of dossiers) {
      const { outcome, position } = await confirm(needs, dossier, envelope);
      results.push({ dossier, outcome });
      last = position ?? last;
    }
    if (last) await waitUntilProcessed(needs, 'person-index', last, WAIT_MS);
    return { results };
  },
});

async function confirm(
  needs: Needs,
  dossier: DossierId,
  envelope: CommandEnvelope,
): Promise<{ readonly outcome: Outcome; readonly position?: Position | undefined }> {
  const own = { ...envelope, key: `${envelope.key} ${dossier}` };
  try {
    const position = await erasePerson(needs, {
      dossier,
      metadata: metadataOf(needs, 'ConfirmErasures', own),
      choose({ recorded, state }) {
        if (recorded.length === 0) return refuse('DOSSIER_NOT_FOUND');
        return retentionOver(state, brusselsDay(needs.clock()))?.erasure ?? refuse('ERASURE_NOT_PROPOSED');
      },
    });
    return { outcome: 'erased', position };
  } catch (error) {
    if (error instanceof Problem && isOutcome(error.code)) return { outcome: outcomes[error.code] };
    throw error;
  }
}

const isOutcome = (code: string): code is keyof typeof outcomes => code in outcomes;

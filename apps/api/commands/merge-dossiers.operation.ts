import { json, jsonOf, operation, Reply } from '../http/operation.js';
import {
  MergeAnswer,
  mergeDossiers,
  MergeRequest,
  type MergeNeeds,
  type MergeOutcome,
} from './merge-dossiers.js';
import { unmergeDossiers, UnmergeRequest } from './unmerge-dossiers.js';

const merging = {
  method: 'post',
  tag: 'Commands',
  scope: 'command',
  alsoScope: 'admin',
  idempotent: true,
  answer: jsonOf(MergeAnswer),
} as const;
const always = [
  'DOSSIER_NOT_FOUND',
  'DOSSIER_ERASED',
  'DOSSIER_MERGED',
  'FUTURE_DATE',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
] as const;

const told = ({ replayed, ...answer }: MergeOutcome) =>
  replayed ? new Reply(answer, { headers: { 'Idempotency-Replayed': 'true' } }) : answer;

const merge = operation({
  ...merging,
  path: '/v1/commands/MergeDossiers',
  summary: 'Merges two dossiers of one person: one goes on for both, the other is closed.',
  description:
    'Nothing is copied: who asks for one of them gets both. The token needs scope `admin` as well as `command`. From ' +
    'then on a command on the closed dossier is refused with `DOSSIER_MERGED` and the id of the one that goes on.',
  body: json(MergeRequest),
  problems: [...always, 'MERGED_WITH_ITSELF'],
  handle: async ({ body, envelope }, needs: MergeNeeds) => told(await mergeDossiers(needs, body, envelope)),
});

const unmerge = operation({
  ...merging,
  path: '/v1/commands/UnmergeDossiers',
  summary: 'Undoes that two dossiers were merged, and says which later facts are of the other person.',
  description:
    'What was recorded since then stays in the dossier that went on, unless it is in `moved`. The token needs scope ' +
    '`admin` as well as `command`. What was known in between stays as it was.',
  body: json(UnmergeRequest),
  problems: [...always, 'DOSSIERS_NOT_MERGED', 'MOVED_EVENT_UNKNOWN', 'MOVED_EVENTS_MISSING'],
  handle: async ({ body, envelope }, needs: MergeNeeds) => told(await unmergeDossiers(needs, body, envelope)),
});

export default [merge, unmerge];

import { z } from 'zod';
import { HoldGround, liftHold, placeHold } from '../../../libs/domain/dossier/holds.js';
import { Text } from '../../../libs/domain/dossier/values.js';
import { DossierId, HoldId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { Decision } from '../../../libs/domain/kernel/decision.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { derivedId, metadataOf, type CommandMetadata } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedDossier } from '../handling/dossiers.js';
import { loadPerson } from '../handling/erasures.js';
import { handleCommand } from '../handling/handle-command.js';
import { Position } from '../handling/positions.js';
import { json, jsonOf, operation, type CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { dossierOf } from './erase-person.operation.js';

const reason = Text.describe('Why; sealed with the person’s key');
const placing = { ground: HoldGround, reason };
const LegalHold = z
  .union([z.strictObject({ dossier: DossierId, ...placing }), z.strictObject({ insz: Insz, ...placing })])
  .meta({ id: 'LegalHold', description: 'Keeps a person from being erased' });
const LegalHoldEnd = z
  .strictObject({ dossier: DossierId, hold: HoldId, reason })
  .meta({ id: 'LegalHoldEnd', description: 'Ends a legal hold' });

const HoldAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already'),
    dossier: DossierId,
    hold: HoldId,
    position: Position.nullable(),
  })
  .meta({ id: 'HoldAnswer', description: 'What placing or lifting a legal hold led to' });

type Needs = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'dossiers' | 'journal' | 'keyRing' | 'pointers' | 'positions' | 'store'
>;

const shared = {
  method: 'post',
  tag: 'Commands',
  scope: 'command',
  alsoScope: 'admin',
  idempotent: true,
  answer: jsonOf(HoldAnswer),
} as const;

/** First the key ring knows the hold, then it is recorded: after a crash in between nobody is erased. */
const place = operation({
  ...shared,
  path: '/v1/commands/PlaceLegalHold',
  summary:
    'Places a legal hold: whatever path an erasure takes, it doesn’t erase the person until it is lifted.',
  description: 'The token needs scope `admin` as well as `command`. A person may have several holds.',
  body: json(LegalHold),
  problems: [
    ...(['DOSSIER_NOT_FOUND', 'DOSSIER_ERASED', 'DOSSIER_MERGED', 'ERASURE_JOURNAL_UNAVAILABLE'] as const),
    ...(['CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const),
  ],
  async handle({ body, envelope }, needs: Needs) {
    const { ground, reason } = body;
    const dossier = await dossierOf(body, needs);
    const metadata = metadataOf(needs, 'PlaceLegalHold', envelope);
    const hold = HoldId.parse(derivedId('hold', metadata.commandId));
    const at = needs.clock().toISOString();
    const held = { at, act: 'held' as const, dossier, hold, ground };
    return handleHold(
      needs,
      { dossier, hold, metadata, envelope },
      {
        decide: ({ state }) => placeHold({ hold, ground, reason }, state, brusselsDay(needs.clock())),
        async prepare() {
          const isKept = await needs.keyRing.placeHold({ hold, subject: dossier }, (keys) =>
            needs.journal.append({ ...held, keys: [...keys] }),
          );
          if (!isKept) throw Problem.of(refuse('DOSSIER_ERASED', '/dossier'));
        },
      },
    );
  },
});

/** First it is recorded, then the key ring lets go: after a crash in between nobody is erased. */
const lift = operation({
  ...shared,
  path: '/v1/commands/LiftLegalHold',
  summary:
    'Lifts a legal hold; an erasure that met it is done by the next daily run, if no other hold is left.',
  description: 'The token needs scope `admin` as well as `command`.',
  body: json(LegalHoldEnd),
  problems: [
    ...(['DOSSIER_NOT_FOUND', 'DOSSIER_ERASED', 'DOSSIER_MERGED', 'HOLD_UNKNOWN'] as const),
    ...(['ERASURE_JOURNAL_UNAVAILABLE', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'] as const),
  ],
  async handle({ body: { dossier, hold, reason }, envelope }, needs: Needs) {
    const metadata = metadataOf(needs, 'LiftLegalHold', envelope);
    const answer = await handleHold(
      needs,
      { dossier, hold, metadata, envelope },
      {
        decide: ({ recorded, state }) =>
          recorded.length === 0
            ? refuse('DOSSIER_NOT_FOUND', '/dossier')
            : liftHold({ hold, reason }, state, brusselsDay(needs.clock())),
        prepare: () => Promise.resolve(),
      },
    );
    const at = needs.clock().toISOString();
    await needs.keyRing.liftHold(hold, () => needs.journal.append({ at, act: 'lifted', dossier, hold }));
    return answer;
  },
});

export default [place, lift];

/** Which hold of whom a command is about. */
interface AboutHold {
  readonly dossier: DossierId;
  readonly hold: HoldId;
  readonly metadata: CommandMetadata;
  readonly envelope: CommandEnvelope;
}

async function handleHold(
  needs: Needs,
  { dossier, hold, metadata, envelope }: AboutHold,
  act: { decide(loaded: LoadedDossier): Decision; prepare(): Promise<void> },
): Promise<z.input<typeof HoldAnswer>> {
  const { events, position } = await handleCommand(needs, {
    metadata,
    repetition: 'readFirst',
    load: () => loadPerson(needs, dossier),
    decide: (loaded) => act.decide(loaded),
    async prepare() {
      await act.prepare();
      return keyOf(needs, dossier);
    },
  });
  const outcome = events.length > 0 ? 'recorded' : 'unchanged';
  return { outcome, dossier, hold, position: needs.positions.shown(position, envelope.caller) };
}

/** What seals why: the person’s key; after an erasure that kept who looked at the person, the key of that. */
async function keyOf({ keyRing }: Needs, dossier: DossierId): Promise<DataKey> {
  for (const kind of ['dossier', 'accessLog'] as const) {
    const key = await keyRing.ensureKey(dossier, kind);
    if (key !== 'destroyed') return key;
  }
  throw Problem.of(refuse('DOSSIER_ERASED', '/dossier'));
}

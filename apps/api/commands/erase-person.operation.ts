import { z } from 'zod';
import { AccessLogErasure, ErasureGround } from '../../../libs/domain/dossier/person.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import { notCaughtUp, waitUntilProcessed } from '../handling/caught-up-build.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { erasePerson, type ErasureNeeds } from '../handling/erasures.js';
import { Position } from '../handling/positions.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';

const how = {
  ground: ErasureGround,
  accessLog: AccessLogErasure.default('erased').describe(
    'kept: who was told of the person can still be opened, until this is asked again with `erased`; who asked and ' +
      'was refused is forgotten',
  ),
};

const ErasureRequest = z
  .union([z.strictObject({ dossier: DossierId, ...how }), z.strictObject({ insz: Insz, ...how })])
  .meta({ id: 'ErasureRequest', description: 'Destroys the keys of a person' });

const ErasureAnswer = z
  .object({ dossier: DossierId, erased: z.literal(true), position: Position.nullable() })
  .meta({ id: 'ErasureAnswer' });

type Needs = ErasureNeeds & Pick<Dependencies, 'pool' | 'positions' | 'projections'>;

/** How long the answer waits until no read model can find the person any more. */
export const WAIT_MS = 10_000;

/**
 * Erases a person by crypto-shredding, and answers when the person can't be found by name. What a crash interrupts is
 * finished when the command is sent again.
 */
export default operation({
  method: 'post',
  path: '/v1/commands/ErasePerson',
  tag: 'Commands',
  summary: 'Erases a person: destroys the keys, so that nothing sealed about them can be read any more.',
  description:
    'The token needs scope `admin` as well as `command`. Answers when no read model finds the person. Where a legal ' +
    'hold keeps the person, nothing is erased: the erasure waits, and the first daily run without a hold does it.',
  scope: 'command',
  alsoScope: 'admin',
  idempotent: true,
  body: json(ErasureRequest),
  answer: jsonOf(ErasureAnswer),
  problems: [
    ...(['DOSSIER_NOT_FOUND', 'DOSSIER_MERGED', 'ERASURE_HELD', 'ERASURE_JOURNAL_UNAVAILABLE'] as const),
    ...notCaughtUp,
    'IDEMPOTENCY_KEY_REUSED',
  ],
  async handle({ body, envelope }, needs: Needs) {
    const dossier = await dossierOf(body, needs);
    const metadata = metadataOf(needs, 'ErasePerson', envelope);
    const { ground, accessLog } = body;
    const position = await erasePerson(needs, { dossier, metadata, choose: () => ({ ground, accessLog }) });
    if (position) await waitUntilProcessed(needs, 'person-index', position, WAIT_MS);
    return { dossier, erased: true, position: needs.positions.shown(position, envelope.caller) };
  },
});

/** The dossier of a person who is named by INSZ or by it. @throws Problem DOSSIER_NOT_FOUND */
export async function dossierOf(
  person: { readonly dossier: DossierId } | { readonly insz: Insz },
  { pointers }: Pick<Dependencies, 'pointers'>,
): Promise<DossierId> {
  if ('dossier' in person) return person.dossier;
  const { dossier } = await pointers.find(person.insz);
  if (!dossier) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/insz'));
  return dossier;
}

import { z } from 'zod';
import { PersonErased } from '../../../libs/domain/dossier/person.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { nothing, record, type Decision } from '../../../libs/domain/kernel/decision.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import type { AnswerCache } from '../consultations/answer-cache.js';
import { notCaughtUp, waitUntilProcessed } from '../handling/caught-up-build.js';
import { metadataOf } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedDossier } from '../handling/dossiers.js';
import { handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import { inszNumbersIn } from '../handling/personalia.js';
import { Position } from '../handling/positions.js';
import { json, jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';

const how = {
  ground: z.enum(['RETENTION_PERIOD', 'REQUEST', 'ERROR']),
  accessLog: z
    .enum(['erased', 'kept'])
    .default('erased')
    .describe(
      'kept: who was told of the person can still be opened, until this is asked again with `erased`; who asked and ' +
        'was refused is forgotten',
    ),
};

const ErasureRequest = z
  .union([z.strictObject({ dossier: DossierId, ...how }), z.strictObject({ insz: Insz, ...how })])
  .meta({ id: 'ErasureRequest', description: 'Destroys the keys of a person' });
type ErasureRequest = z.output<typeof ErasureRequest>;

const ErasureAnswer = z
  .object({ dossier: DossierId, erased: z.literal(true), position: Position.nullable() })
  .meta({ id: 'ErasureAnswer' });

type Needs = Pick<
  Dependencies,
  | 'blindIndex'
  | 'clock'
  | 'dossiers'
  | 'keyRing'
  | 'pointers'
  | 'pool'
  | 'positions'
  | 'projections'
  | 'store'
> & { readonly answers: Pick<AnswerCache, 'forget'> };

/** How long the answer waits until no read model can find the person any more. */
const WAIT_MS = 10_000;

/**
 * Erases a person by crypto-shredding: the erasure is recorded, the keys are destroyed, and the answer waits until the
 * person can't be found by name. What a crash interrupts is finished when the command is sent again.
 */
export default operation({
  method: 'post',
  path: '/v1/commands/ErasePerson',
  tag: 'Commands',
  summary: 'Erases a person: destroys the keys, so that nothing sealed about them can be read any more.',
  description:
    'The token needs scope `admin` as well as `command`. Answers when no read model finds the person.',
  scope: 'command',
  alsoScope: 'admin',
  idempotent: true,
  body: json(ErasureRequest),
  answer: jsonOf(ErasureAnswer),
  problems: ['DOSSIER_NOT_FOUND', ...notCaughtUp, 'IDEMPOTENCY_KEY_REUSED'],
  async handle({ body, envelope }, needs: Needs) {
    const { answers, keyRing, pointers } = needs;
    const dossier = await dossierOf(body, needs);
    const metadata = metadataOf(needs, 'ErasePerson', envelope);
    const { position = null } = await handleCommand(needs, {
      metadata,
      repetition: 'readFirst',
      load: () => needs.dossiers.load(dossier),
      decide: (loaded) => decideErasure(body, loaded, needs),
      prepare: () => keyOfOrganisation(needs, metadata.organisation),
    });
    // First who asked by a number of the person and was refused: the numbers are read with the key of the dossier.
    for (const number of await numbersOf(needs, dossier)) await keyRing.destroyKeys(number, ['accessLog']);
    await keyRing.destroyKeys(
      dossier,
      body.accessLog === 'kept' ? ['dossier', 'road'] : ['dossier', 'road', 'accessLog'],
    );
    answers.forget(dossier);
    pointers.forget(dossier);
    if (position) await waitUntilProcessed(needs, 'person-index', position, WAIT_MS);
    return { dossier, erased: true, position: needs.positions.shown(position, envelope.caller) };
  },
});

/** The names of the keys of every INSZ that the person has gone by. */
async function numbersOf({ blindIndex, dossiers }: Needs, dossier: DossierId): Promise<ReadonlySet<string>> {
  const history = await dossiers.open(await dossiers.load(dossier));
  return new Set(inszNumbersIn(history).map((insz) => blindIndex.inszStream(insz)));
}

async function dossierOf(request: ErasureRequest, { pointers }: Needs): Promise<DossierId> {
  if ('dossier' in request) return request.dossier;
  const { dossier } = await pointers.find(request.insz);
  if (!dossier) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/insz'));
  return dossier;
}

function decideErasure(
  { ground, accessLog }: ErasureRequest,
  { recorded, facts }: LoadedDossier,
  { clock }: Needs,
): Decision {
  if (recorded.length === 0) return refuse('DOSSIER_NOT_FOUND', '/dossier');
  const known = facts.findLast((event) => event.type === 'PersonErased');
  const isErased = known && (known.facts.accessLog === 'erased' || accessLog === 'kept');
  return isErased ? nothing() : record(PersonErased.of({ on: brusselsDay(clock()), ground, accessLog }));
}

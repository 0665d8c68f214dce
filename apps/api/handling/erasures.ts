/** Erasing a person, by whatever path: a command, a list, the daily run. */
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { erase, holdErasure, type Erasure } from '../../../libs/domain/dossier/holds.js';
import { HoldId, type DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { refuse, type Refusal } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import type { KeyOwner } from '../../../libs/privacy/destruction.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import type { AnswerCache } from '../consultations/answer-cache.js';
import { Problem } from '../http/problem.js';
import type { CommandMetadata } from './command-envelope.js';
import type { Dependencies } from './dependencies.js';
import type { LoadedDossier } from './dossiers.js';
import { handleCommand, keyOfOrganisation } from './handle-command.js';
import { loadStream } from './loaded-stream.js';
import { inszNumbersIn } from './personalia.js';

export type ErasureNeeds = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'dossiers' | 'journal' | 'keyRing' | 'pointers' | 'store'
> & { readonly answers: Pick<AnswerCache, 'forget'> };

/** An erasure as it was asked for. */
interface AskedErasure {
  readonly dossier: DossierId;
  readonly metadata: CommandMetadata;
  /** What is erased and why, or why nothing is. */
  readonly choose: (dossier: LoadedDossier) => Erasure | Refusal;
}

/** An erasure that destroyed nothing, because of holds. */
class ErasureMetHolds extends Error {
  constructor(
    readonly erasure: Erasure,
    readonly holds: readonly HoldId[],
  ) {
    super('there is a hold on the person');
  }
}

/**
 * Erases a person by crypto-shredding: what is going to be destroyed is written in the journal, then the keys are
 * destroyed, and then the erasure is recorded, in each dossier of the person. What a crash interrupts is finished when
 * the command is sent again, or at the next start. An erasure that meets a hold destroys nothing and waits.
 * @returns the position of the erasure
 * @throws Problem ERASURE_HELD, DOSSIER_MERGED, a refusal of `choose`, or as `handleCommand`; JournalUnavailable: then
 * nothing is erased
 */
export async function erasePerson(needs: ErasureNeeds, asked: AskedErasure): Promise<Position | undefined> {
  const { id, members } = await loadPerson(needs, asked.dossier);
  try {
    const { position, erasure } = await eraseDossier(needs, asked, id, asked.choose);
    for (const member of members)
      if (member !== id && erasure) await eraseDossier(needs, asked, member, () => erasure);
    return position;
  } catch (error) {
    if (!(error instanceof ErasureMetHolds)) throw error;
    await recordHeld(needs, asked, error);
    throw Problem.of(refuse('ERASURE_HELD', '/dossier'));
  } finally {
    for (const member of members) {
      needs.answers.forget(member);
      needs.pointers.forget(member);
    }
  }
}

/** All dossiers of a person. @throws Problem DOSSIER_MERGED: the person goes on in another one */
export async function loadPerson(
  { dossiers }: Pick<ErasureNeeds, 'dossiers'>,
  dossier: DossierId,
): Promise<LoadedDossier> {
  const loaded = await dossiers.load(dossier);
  if (loaded.mergedInto === undefined) return loaded;
  throw Problem.of(refuse('DOSSIER_MERGED', '/dossier'), { dossier: loaded.id });
}

/** Records the erasure of one dossier of a person; before the first, the keys of all are destroyed. */
async function eraseDossier(
  needs: ErasureNeeds,
  { dossier, metadata }: AskedErasure,
  member: DossierId,
  choose: AskedErasure['choose'],
): Promise<{ readonly position: Position | undefined; readonly erasure: Erasure | undefined }> {
  let chosen: Erasure | undefined;
  const { kind, events, position } = await handleCommand(needs, {
    metadata,
    repetition: 'readFirst',
    load: () => loadAlone(needs, member),
    async decide({ state }) {
      const choice = choose(await loadPerson(needs, dossier));
      if ('kind' in choice) return choice;
      chosen = choice;
      return erase(choice, state, brusselsDay(needs.clock()));
    },
    async prepare() {
      if (chosen) await destroyKeysOf(needs, dossier, chosen);
      return keyOfOrganisation(needs, metadata.organisation);
    },
  });
  const [earlier] = kind === 'repeated' ? events : [];
  return { position, erasure: earlier ? erasureIn(earlier) : chosen };
}

/** A dossier as it is by itself, whatever it was merged with. @throws StoreUnavailable */
export async function loadAlone(needs: Pick<ErasureNeeds, 'store'>, dossier: DossierId) {
  const loaded = await loadStream(needs, streams.dossier.of(dossier));
  return { ...loaded, state: fold(loaded.recorded.map((event) => factsOf(event))) };
}

/** What an erasure of a person, as it was recorded, erased. */
function erasureIn(recorded: RecordedEvent): Erasure | undefined {
  const { type, facts } = factsOf(recorded);
  return type === 'PersonErased' ? { ground: facts.ground, accessLog: facts.accessLog } : undefined;
}

/** Destroys what an erasure destroys of a person. @throws ErasureMetHolds, JournalUnavailable: nothing is destroyed */
async function destroyKeysOf(needs: ErasureNeeds, dossier: DossierId, erasure: Erasure): Promise<void> {
  const person = await loadPerson(needs, dossier);
  const dossiers = [...person.members];
  const owners = [...keysOfDossiers(dossiers, erasure), ...(await keysOfNumbers(needs, person))];
  const line = { at: needs.clock().toISOString(), act: 'erased' as const, dossiers, ...erasure };
  const before = (keys: readonly string[]) => needs.journal.append({ ...line, keys: [...keys] });
  const holds = await needs.keyRing.destroyKeys({ owners, before });
  if (holds.length > 0)
    throw new ErasureMetHolds(
      erasure,
      holds.map((hold) => HoldId.parse(hold)),
    );
}

/** The keys that an erasure destroys of dossiers. */
export function keysOfDossiers(
  dossiers: readonly DossierId[],
  { accessLog }: Pick<Erasure, 'accessLog'>,
): readonly KeyOwner[] {
  const kinds = ['dossier', 'road', ...(accessLog === 'erased' ? ['accessLog'] : [])];
  return dossiers.flatMap((subject) => kinds.map((kind) => ({ subject, kind })));
}

/** The keys of who asked by an INSZ of the person and was refused: the numbers are read with the key of the dossier. */
async function keysOfNumbers(
  { blindIndex, dossiers }: ErasureNeeds,
  person: LoadedDossier,
): Promise<readonly KeyOwner[]> {
  const numbers = inszNumbersIn(await dossiers.open(person)).map((insz) => blindIndex.inszStream(insz));
  return [...new Set(numbers)].map((subject) => ({ subject, kind: 'accessLog' }));
}

/** Records on the dossier that an erasure waits, as an act of its own: the command that asked for it left nothing. */
export async function recordHeld(
  needs: Pick<ErasureNeeds, 'blindIndex' | 'clock' | 'dossiers' | 'keyRing' | 'store'>,
  { dossier, metadata }: Pick<AskedErasure, 'dossier' | 'metadata'>,
  { erasure, holds }: Pick<ErasureMetHolds, 'erasure' | 'holds'>,
): Promise<void> {
  await handleCommand(needs, {
    metadata: { ...metadata, commandId: needs.blindIndex.blind('command', `${metadata.commandId}\nheld`) },
    repetition: 'goesOn',
    load: () => needs.dossiers.load(dossier),
    decide: ({ state }) => holdErasure(erasure, holds, state, brusselsDay(needs.clock())),
    prepare: () => keyOfOrganisation(needs, metadata.organisation),
  });
}

import { z } from 'zod';
import { withConsequences } from '../../../libs/domain/dossier/decide.js';
import { DossierJoined, DossierMerged, DossierReopened } from '../../../libs/domain/dossier/merging.js';
import { Text } from '../../../libs/domain/dossier/values.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import type { Insz } from '../../../libs/domain/identifiers/insz.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { nothing, record, type Decision } from '../../../libs/domain/kernel/decision.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import { WrongExpectedRevision } from '../../../libs/event-store/port.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { metadataOf, type CommandMetadata } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import type { LoadedDossier } from '../handling/dossiers.js';
import { eventsOfCommand, handleCommand } from '../handling/handle-command.js';
import { isClosed } from '../handling/joined-dossiers.js';
import { inszNumbersIn } from '../handling/personalia.js';
import { Position } from '../handling/positions.js';
import type { CommandEnvelope } from '../http/operation.js';
import { Problem } from '../http/problem.js';

/** What merging and undoing it have in common. */
export const aboutTwo = {
  dossier: DossierId.describe('The dossier that goes on'),
  from: DossierId.describe('The other dossier'),
  on: DateOnly.optional().describe('On which day it was found; without it, today'),
  reason: Text.describe('Why; it is kept sealed'),
};
export const MergeRequest = z
  .strictObject(aboutTwo)
  .meta({ id: 'MergeRequest', description: 'Two dossiers of one person' });

export const MergeAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: it was so already'),
    dossier: DossierId,
    from: DossierId,
    position: Position.nullable(),
  })
  .meta({ id: 'MergeAnswer', description: 'What became of two dossiers' });
export type MergeOutcome = z.output<typeof MergeAnswer> & { readonly replayed: boolean };

export type MergeNeeds = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'dossiers' | 'keyRing' | 'pointers' | 'positions' | 'store'
>;

/** A request, and on which day it counts. */
interface Merging extends Pick<z.output<typeof MergeRequest>, 'dossier' | 'from' | 'reason'> {
  readonly on: DateOnly;
  readonly metadata: CommandMetadata;
}

/** How often the pointer of a number is read anew because another was appended meanwhile. */
const ATTEMPTS = 8;

/**
 * Merges two dossiers of one person. In this order, each step under the same command, so that it is found again after a
 * crash: the absorbed dossier is closed, and from then on takes no command and leads to the other; that one says that
 * it was joined, and in the same append what follows from both; the numbers of the absorbed lead to the other.
 * @throws Problem of a refusal, CONFLICT; EventStoreError: send it again, and it goes on where it was
 */
export async function mergeDossiers(
  needs: MergeNeeds,
  { on = brusselsDay(needs.clock()), ...request }: z.output<typeof MergeRequest>,
  envelope: CommandEnvelope,
): Promise<MergeOutcome> {
  const merging = { ...request, on, metadata: metadataOf(needs, 'MergeDossiers', envelope) };
  const closed = await close(needs, merging);
  const absorbed = await needs.dossiers.loadItself(merging.from);
  if (absorbed.mergedInto === merging.dossier) {
    await join(needs, merging);
    await leadNumbers(needs, await numbersOf(needs, absorbed), { ...merging, away: absorbed.members });
  } else if (isClosed(absorbed) || hasYielded(absorbed, merging)) await yieldToOther(needs, merging);
  const { dossier, from, metadata } = merging;
  const last = lastOfCommand(await needs.dossiers.loadItself(dossier), metadata);
  return {
    outcome: closed.events.length > 0 ? 'recorded' : 'unchanged',
    dossier,
    from,
    position: needs.positions.shown(last?.position ?? closed.position, envelope.caller),
    replayed: closed.kind === 'repeated',
  };
}

/** The last event that a command recorded in a dossier itself, also when it is sent again. */
export const lastOfCommand = ({ family, id }: LoadedDossier, metadata: CommandMetadata) =>
  eventsOfCommand(metadata, family.get(id) ?? []).at(-1);

/** The first step: whoever comes after it finds the absorbed dossier closed. */
const close = (needs: MergeNeeds, merging: Merging) =>
  handleCommand(needs, {
    metadata: merging.metadata,
    repetition: 'readFirst',
    load: () => needs.dossiers.loadItself(merging.from),
    decide: async (absorbed) =>
      decideMerge(needs, merging, absorbed, await needs.dossiers.loadItself(merging.dossier)),
    prepare: ({ id }) => keyOf(needs, id),
  });

function decideMerge(
  { clock }: MergeNeeds,
  { dossier, from, on, reason }: Merging,
  absorbed: LoadedDossier,
  survivor: LoadedDossier,
): Decision {
  if (on > brusselsDay(clock())) return refuse('FUTURE_DATE', '/on');
  if (dossier === from) return refuse('MERGED_WITH_ITSELF', '/from');
  const refused = refusalOf(survivor, '/dossier') ?? refusalOf(absorbed, '/from');
  if (refused) return refused;
  mustStand(survivor, '/dossier');
  if (absorbed.mergedInto === dossier) return nothing();
  mustStand(absorbed, '/from');
  return record(DossierMerged.of({ on, into: dossier, reason }));
}

/** Why nothing can be done with a dossier, if it can't. */
export function refusalOf({ state }: LoadedDossier, at: string) {
  const { status } = state.person;
  if (status === 'unknown') return refuse('DOSSIER_NOT_FOUND', at);
  return status === 'erased' ? refuse('DOSSIER_ERASED', at) : undefined;
}

/** @throws Problem DOSSIER_MERGED for a dossier that was merged, with the one that goes on for it */
export function mustStand({ mergedInto }: LoadedDossier, at: string): void {
  if (mergedInto !== undefined) throw Problem.of(refuse('DOSSIER_MERGED', at), { dossier: mergedInto });
}

/** The second step: the survivor takes in the other, and what follows from both is decided in the same append. */
const join = (needs: MergeNeeds, { dossier, from, on, metadata }: Merging) =>
  handleCommand(needs, {
    metadata,
    repetition: 'goesOn',
    load: () => needs.dossiers.loadItself(dossier, { joining: from }),
    async decide({ state }) {
      const { members } = await needs.dossiers.loadItself(dossier);
      if (members.includes(from)) return nothing();
      return record(...withConsequences(state, [DossierJoined.of({ on, from })]));
    },
    prepare: ({ id }) => keyOf(needs, id),
  });

const hasYielded = (absorbed: LoadedDossier, { metadata }: Merging): boolean =>
  lastOfCommand(absorbed, metadata)?.type === DossierReopened.name;

/**
 * Where both were merged into each other at once, the first merger holds: the other dossier is opened again, as if this
 * had been refused at once. @throws Problem DOSSIER_MERGED
 */
async function yieldToOther(needs: MergeNeeds, { dossier, from, on, metadata }: Merging): Promise<never> {
  await handleCommand(needs, {
    metadata,
    repetition: 'goesOn',
    load: () => needs.dossiers.loadItself(from),
    decide: (absorbed) =>
      isClosed(absorbed) ? record(DossierReopened.of({ on, from: dossier })) : nothing(),
    prepare: ({ id }) => keyOf(needs, id),
  });
  const { id } = await needs.dossiers.load(dossier);
  throw Problem.of(refuse('DOSSIER_MERGED', '/dossier'), { dossier: id });
}

/** The key that seals what is recorded of a person. @throws Problem DOSSIER_ERASED */
export async function keyOf({ keyRing }: MergeNeeds, dossier: DossierId): Promise<DataKey> {
  const key = await keyRing.ensureKey(dossier, 'dossier');
  if (key === 'destroyed') throw Problem.of(refuse('DOSSIER_ERASED', '/dossier'));
  return key;
}

/** Every number by which the person of a dossier has gone, by what counts in it. */
export const numbersOf = async ({ dossiers }: MergeNeeds, dossier: LoadedDossier): Promise<readonly Insz[]> =>
  inszNumbersIn(await dossiers.open(dossier)).map((insz) => insz as Insz);

interface Leading extends Pick<Merging, 'metadata' | 'dossier'> {
  /** Only numbers that lead to one of these are led to the other: the rest is of somebody else, or led already. */
  readonly away: readonly DossierId[];
}

/** Leads numbers to a dossier. @throws Problem CONFLICT when others wrote again and again */
export async function leadNumbers(
  needs: MergeNeeds,
  numbers: readonly Insz[],
  leading: Leading,
): Promise<void> {
  for (const insz of new Set(numbers)) await leadNumber(needs, insz, leading);
}

async function leadNumber({ pointers }: MergeNeeds, insz: Insz, { dossier, away, metadata }: Leading) {
  for (let count = 1; count <= ATTEMPTS; count += 1) {
    const pointer = await pointers.find(insz);
    if (pointer.dossier === undefined || !away.includes(pointer.dossier)) return;
    try {
      await pointers.append(pointer, dossier, metadata);
      return;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
    }
  }
  throw new Problem('CONFLICT', [], { retryAfter: 1 });
}

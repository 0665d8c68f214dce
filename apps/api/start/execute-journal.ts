import type { Dossier } from '../../../libs/domain/dossier/dossier.js';
import { erase, liftHold, placeHold, type Erasure } from '../../../libs/domain/dossier/holds.js';
import { HoldId, type DossierId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { nothing, type Decision } from '../../../libs/domain/kernel/decision.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position } from '../../../libs/event-store/port.js';
import type { Progress } from '../../../libs/platform/progress.js';
import { StartupProblem } from '../../../libs/platform/startup-problem.js';
import {
  JournalMalformed,
  JournalUnavailable,
  type ErasureJournal,
  type JournalLine,
} from '../../../libs/privacy/erasure-journal.js';
import { factsOf } from '../../../libs/privacy/event-sealing.js';
import { metadataOf, type CommandMetadata } from '../handling/command-envelope.js';
import type { Dependencies } from '../handling/dependencies.js';
import { keysOfDossiers, loadAlone, recordHeld } from '../handling/erasures.js';
import { handleCommand, keyOfOrganisation } from '../handling/handle-command.js';
import type { LoadedStream } from '../handling/loaded-stream.js';
import { planOf, type JournalPlan } from './journal-plan.js';
import { SERVICE } from './seed.js';

type Needs = Pick<
  Dependencies,
  'blindIndex' | 'clock' | 'dossiers' | 'journal' | 'keyRing' | 'log' | 'projections' | 'store'
>;
type PlannedErasure = JournalPlan['erasures'][number];

/** So many erasures are looked at together, and so many between two lines of progress. */
const AT_ONCE = 500;
const SAY_EACH = 10_000;
/** After an erasure the stream of a dossier holds little more: so many of its last events are read for it. */
const LAST_EVENTS = 5;
/** How long is waited until no read model can find who was erased again. */
const WAIT_MS = 60_000;

/**
 * Executes the journal of erasures from its first line to its last, before anything is answered: whom a restore brought
 * back is erased again, by the ids of the keys and by the dossier, and what the log lost of it is recorded again. Who
 * registered again has another dossier and other keys. Executed twice is the same as once.
 * @throws StartupProblem when the journal can’t be read whole: then nobody knows who was erased
 */
export async function executeJournal(needs: Needs, progress: Pick<Progress, 'say'>): Promise<void> {
  const { holds, erasures } = planOf(await readJournal(needs.journal));
  let last: Position | undefined;
  for (const hold of holds) await restoreHold(needs, hold);
  let again = 0;
  for (let done = 0; done < erasures.length; done += AT_ONCE) {
    if (done > 0 && done % SAY_EACH === 0) progress.say(`${done} of ${erasures.length} erasures`);
    for (const erasure of await missing(needs, erasures.slice(done, done + AT_ONCE))) {
      const position = await eraseAgain(needs, erasure);
      if (position) again += 1;
      last = position ?? last;
    }
  }
  if (again === 0) return;
  needs.log.warn('Erasures of the journal were not in the database, and were done again', { count: again });
  if (last && !(await needs.projections.waitFor('person-index', last, WAIT_MS)))
    needs.log.warn('The index of names doesn’t know yet who was erased again');
}

/** @throws StartupProblem ERASURE_JOURNAL_UNAVAILABLE, ERASURE_JOURNAL_MALFORMED */
async function readJournal(journal: ErasureJournal): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = [];
  try {
    for await (const line of journal.read()) lines.push(line);
    return lines;
  } catch (error) {
    if (error instanceof JournalMalformed)
      throw new StartupProblem(
        'ERASURE_JOURNAL_MALFORMED',
        `The journal of erasures can’t be executed: ${error.message}. Put the line right, or take back a copy of the ` +
          'journal; until then nobody knows who was erased, so nothing is answered.',
      );
    if (error instanceof JournalUnavailable)
      throw new StartupProblem(
        'ERASURE_JOURNAL_UNAVAILABLE',
        `The journal of erasures in ${journal.place} can’t be read: ${error.message}. ` +
          'Correct KBI_ERASURE_JOURNAL, or make it readable.',
      );
    throw error;
  }
}

/** Brings a hold to where the journal says that it stands: in the key ring, and on the dossier. */
async function restoreHold(needs: Needs, { placed, lifted }: JournalPlan['holds'][number]): Promise<void> {
  const { dossier, hold, ground } = placed;
  const unsaid = () => Promise.resolve();
  if (lifted) await needs.keyRing.liftHold(hold, unsaid);
  else await needs.keyRing.placeHold({ hold, subject: dossier }, unsaid);
  const load = () => needs.dossiers.load(dossier);
  await recordAgain(needs, metadataOfLine(needs, dossier, placed.at), load, (state) =>
    placeHold({ hold, ground }, state, dayOf(placed)),
  );
  if (lifted)
    await recordAgain(needs, metadataOfLine(needs, dossier, lifted.at), load, (state) =>
      liftHold({ hold }, state, dayOf(lifted)),
    );
}

/** Those of which a key is left, or which the log doesn’t hold. */
async function missing(
  { keyRing, store }: Needs,
  erasures: readonly PlannedErasure[],
): Promise<readonly PlannedErasure[]> {
  const destructions = erasures.map((erasure) => ({ erasure, ...destructionOf(erasure) }));
  const left = new Set((await keyRing.notDestroyed(destructions)).map(({ erasure }) => erasure));
  const isRecorded = async ({ line }: PlannedErasure) => {
    const found = line.dossiers.map(async (dossier) => {
      const stream = streams.dossier.of(dossier);
      const { events, exists } = await store.readStream(stream, {
        direction: 'backward',
        limit: LAST_EVENTS,
      });
      return (
        !exists ||
        events.some((recorded) => {
          const { type, facts } = factsOf(recorded);
          return type === 'PersonErased' && (facts.accessLog === 'erased' || line.accessLog === 'kept');
        })
      );
    });
    return !(await Promise.all(found)).includes(false);
  };
  const recorded = await Promise.all(erasures.map(isRecorded));
  return erasures.filter((erasure, index) => left.has(erasure) || !recorded[index]);
}

const destructionOf = ({ line, despite }: PlannedErasure) => ({
  owners: keysOfDossiers(line.dossiers, line),
  ids: line.keys,
  despite,
});

/** Does an erasure again, unless it meets holds: then it waits for them. @returns the position of its record */
async function eraseAgain(needs: Needs, planned: PlannedErasure): Promise<Position | undefined> {
  const { dossiers, at, ground, accessLog } = planned.line;
  const erasure: Erasure = { ground, accessLog };
  const holds =
    planned.met.length > 0 ? planned.met : await needs.keyRing.destroyKeys(destructionOf(planned));
  if (holds.length > 0) {
    const met = { erasure, holds: holds.map((hold) => HoldId.parse(hold)) };
    const [dossier] = dossiers;
    if (dossier) await recordHeld(needs, { dossier, metadata: metadataOfLine(needs, dossier, at) }, met);
    return undefined;
  }
  let position: Position | undefined;
  for (const dossier of dossiers)
    position = await recordAgain(
      needs,
      metadataOfLine(needs, dossier, at),
      () => loadAlone(needs, dossier),
      (state) => erase(erasure, state, dayOf(planned.line)),
    );
  return position;
}

/** Records what the log lost, if it did: of a dossier that it lost too, nothing. */
async function recordAgain(
  needs: Needs,
  metadata: CommandMetadata,
  load: () => Promise<LoadedStream & { readonly state: Dossier }>,
  decide: (state: Dossier) => Decision,
): Promise<Position | undefined> {
  const { position } = await handleCommand(needs, {
    metadata,
    repetition: 'goesOn',
    load,
    decide({ recorded, state }) {
      const decision = recorded.length === 0 ? nothing() : decide(state);
      return decision.kind === 'refused' ? nothing() : decision;
    },
    prepare: () => keyOfOrganisation(needs, metadata.organisation),
  });
  return position;
}

const dayOf = ({ at }: Pick<JournalLine, 'at'>): DateOnly => brusselsDay(new Date(at));

const metadataOfLine = (needs: Needs, dossier: DossierId, at: string) =>
  metadataOf(needs, 'ExecuteErasureJournal', {
    key: `erasure-journal ${dossier} ${at}`,
    body: { dossier, at },
    caller: SERVICE,
  });

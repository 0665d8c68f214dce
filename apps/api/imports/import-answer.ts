import { z } from 'zod';
import { brusselsDay, type DateOnly } from '../../../libs/domain/kernel/dates.js';
import { consequencesOf } from '../../../libs/domain/dossier/decide.js';
import { evolve } from '../../../libs/domain/dossier/dossier.js';
import { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { inszKind, type Insz } from '../../../libs/domain/identifiers/insz.js';
import type { KboNumber, NisCode } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { record } from '../../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../../libs/domain/kernel/event.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { AppendTooLarge, type Position as LogPosition } from '../../../libs/event-store/port.js';
import {
  observe,
  officialAnswer,
  type Observation,
  type OfficialAnswer,
} from '../../../libs/magda/observe.js';
import type { KnownInRegister } from '../../../libs/magda/mappings/findings.js';
import type { HistoryEvent } from '../../../libs/magda/mappings/mapping.js';
import { readDossierReply } from '../../../libs/magda/read.js';
import type { XmlRefusal } from '../../../libs/magda/xml.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import { metadataOf, type CommandMetadata } from '../handling/command-envelope.js';
import type { CommandEnvelope } from '../http/operation.js';
import type { Dependencies } from '../handling/dependencies.js';
import { dossierIdOf, newDossier, type LoadedDossier } from '../handling/dossiers.js';
import { handleCommand } from '../handling/handle-command.js';
import type { InszPointer } from '../handling/insz-pointers.js';
import { documentHistory, inszNumbersIn } from '../handling/personalia.js';
import { Position } from '../handling/positions.js';

const Place = z.string().describe('A path in the document, without content');

/** What became of one document. It names places and never what stands there. */
export const ImportResult = z
  .object({
    outcome: z
      .enum(['imported', 'unchanged', 'exception', 'older', 'invalid'])
      .describe(
        'unchanged: this very document was imported before; exception: the document holds no dossier; ' +
          'older: a later answer about the person was imported before; invalid: see the problems',
      ),
    dossier: DossierId.optional(),
    events: z.int().describe('How many events were recorded'),
    notUnderstood: z.array(Place).describe('What this version can’t turn into events yet'),
    findings: z.array(z.object({ code: z.string(), place: Place })),
    exceptions: z.array(z.object({ code: z.string() })),
    problems: z.array(
      z.object({ place: Place, line: z.int().optional(), rule: z.string(), reason: z.string() }),
    ),
    position: Position.nullable().describe('How far the log stood'),
  })
  .meta({ id: 'ImportResult', description: 'What became of an official answer' });
type ImportResult = z.output<typeof ImportResult>;

const nothing = { events: 0, notUnderstood: [], findings: [], exceptions: [], problems: [], position: null };

export type ImportNeeds = Pick<
  Dependencies,
  | 'blindIndex'
  | 'clock'
  | 'configuration'
  | 'dossiers'
  | 'keyRing'
  | 'organisations'
  | 'pointers'
  | 'positions'
  | 'store'
>;

/** The dossier that a document is about, and the pointer to append when the person is new. */
interface Target extends LoadedDossier {
  readonly pointer?: InszPointer | undefined;
}

/** Says that the dossier was erased before or while the document was imported. */
class DossierErased extends Error {}

/** Says that the number leads to another dossier now. */
class DossierMerged extends Error {
  /** @param into the dossier that goes on */
  constructor(readonly into: DossierId) {
    super('what a source states is imported under the number that remains');
  }
}

/**
 * Imports an official answer: what it states is recorded, also where a rule would have refused it. The document itself
 * is the key: imported again, whoever does it, it changes nothing. It is recorded in one append, or where that is too
 * much for one, in several, and says at the end that it was imported; after a crash in between, who imports it again
 * records what is not held yet.
 * @param text of a reply to GeefDossierKBI 01.00
 * @throws Problem CONFLICT, and EventStoreError when the store fails: import the document again
 */
export async function importAnswer(
  needs: ImportNeeds,
  text: string,
  sender: Pick<CommandEnvelope, 'caller' | 'requestId'>,
): Promise<ImportResult> {
  const read = readAnswer(text, brusselsDay(needs.clock()));
  if ('outcome' in read) return read;
  const { document, exceptions } = read;
  const refused = refusalOf(needs, document);
  if (refused) return refused;
  const metadata = metadataOf(needs, 'ImportAnswer', { ...sender, key: text, body: text });
  try {
    const { position, ...result } = await recordDocument(needs, document, metadata);
    return { ...result, exceptions, position: needs.positions.shown(position, sender.caller) };
  } catch (error) {
    if (error instanceof AppendTooLarge) return tooLarge;
    if (error instanceof DossierErased) return erased;
    if (error instanceof DossierMerged) return mergedInto(error.into);
    throw error;
  }
}

function refusalOf({ configuration }: ImportNeeds, { insz }: Document): ImportResult | undefined {
  const isRefused = inszKind(insz) === 'test' && !configuration.syntheticPersons;
  return isRefused ? refused('SYNTHETIC_PERSON', 'KBIDossier/Personalia/INSZ') : undefined;
}

async function recordDocument(
  needs: ImportNeeds,
  document: Document,
  metadata: CommandMetadata,
): Promise<Omit<ImportResult, 'position'> & { readonly position: LogPosition | undefined }> {
  const { dossiers, keyRing, pointers } = needs;
  const handled = await handleCommand(needs, {
    metadata,
    repetition: 'goesOn',
    load: () => loadTarget(needs, document, metadata),
    async decide(target) {
      if (target.state.person.status === 'erased') throw new DossierErased();
      const history = historyFor(document, metadata.digest, target, await dossiers.open(target));
      const observation = document.observe(documentHistory(history), metadata.digest, registerOf(needs));
      return { ...record(...eventsIn(observation, target)), observation };
    },
    async prepare({ id, pointer }) {
      const key = await (pointer
        ? pointers.appendFirst(pointer, id, metadata)
        : keyRing.ensureKey(id, 'dossier'));
      if (key === 'destroyed') throw new DossierErased();
      return key;
    },
  });
  if (handled.kind === 'repeated') throw new TypeError('an import goes on where it was');
  const { observation } = handled.decision;
  const done = handled.kind === 'recorded' && !handled.repeated;
  return {
    ...nothing,
    notUnderstood: [...observation.notUnderstood],
    findings: [...observation.findings],
    outcome: observation.outcome !== 'observed' ? observation.outcome : done ? 'imported' : 'unchanged',
    events: done ? handled.events.length : 0,
    dossier: handled.loaded.id,
    position: handled.position,
  };
}

/**
 * With what a document is compared: what was recorded in the dossier itself. Of a dossier that was joined it is known
 * whether it holds the document; a source that states no longer what it did there says nothing of this one.
 * @throws DossierMerged for a later answer about the number by which the person went there
 */
function historyFor(
  { insz }: Document,
  digest: string,
  { id, members, stream }: Target,
  opened: readonly OpenedEvent[],
): readonly OpenedEvent[] {
  if (members.length === 1) return opened;
  const own = opened.filter(({ recorded }) => recorded.stream === stream);
  const joined = opened.filter(({ recorded }) => recorded.stream !== stream);
  if (joined.some(({ event }) => event.type === 'OfficialAnswerImported' && event.facts.digest === digest))
    return joined;
  if (inszNumbersIn(joined).includes(insz) && !inszNumbersIn(own).includes(insz)) throw new DossierMerged(id);
  return own;
}

/** What the register knows; undefined while it was never read, because a finding never stops an import. */
function registerOf({ organisations }: Pick<ImportNeeds, 'organisations'>): KnownInRegister | undefined {
  if (!organisations.isKnown) return undefined;
  const { register } = organisations;
  return {
    organisation: (number) => register.organisation(number as KboNumber) !== undefined,
    commune: (nis) => register.commune(nis as NisCode) !== undefined,
  };
}

/** What is recorded of a document: what it states, what follows from it, and last that it was imported. */
function eventsIn(observation: Observation, { members, state }: Target): readonly DomainEvent[] {
  if (observation.outcome !== 'observed') return [];
  const { events } = observation;
  const dossier = members.length === 1 ? observation.dossier : events.reduce(evolve, state);
  return [...events.slice(0, -1), ...consequencesOf(dossier), ...events.slice(-1)];
}

/** The dossier of the person; of somebody new, an empty one under the id that this document would open. */
async function loadTarget(
  { dossiers, pointers }: ImportNeeds,
  { insz }: Document,
  metadata: CommandMetadata,
): Promise<Target> {
  const pointer = await pointers.find(insz);
  if (pointer.dossier) return dossiers.load(pointer.dossier);
  const id = dossierIdOf(metadata);
  return { ...(pointer.expected === 'noStream' ? newDossier(id) : await dossiers.load(id)), pointer };
}

type Document = ReturnType<typeof documentOf>;

/** An answer that can be imported, as long as it is to be observed: then its elements are let go of. */
function documentOf(text: string, answer: OfficialAnswer, today: DateOnly) {
  let unobserved: OfficialAnswer | undefined = answer;
  return {
    insz: answer.insz as Insz, // as stated: its check may fail
    /**
     * What it implies. Elements that lived on while its events are recorded would cost the garbage collector as much as
     * reading them did; who decides anew, because others wrote in between, reads them anew.
     */
    observe(
      held: readonly HistoryEvent[],
      digest: string,
      register: KnownInRegister | undefined,
    ): Observation {
      const read = unobserved ?? readAgain(text, today);
      unobserved = undefined;
      return observe(read, held, digest, register);
    },
  };
}

/** A document and the exceptions beside it, or what becomes of a text that can't be imported. */
function readAnswer(
  text: string,
  today: DateOnly,
): { readonly document: Document; readonly exceptions: ImportResult['exceptions'] } | ImportResult {
  const reply = readDossierReply(text);
  if (reply.outcome === 'invalid') return { ...nothing, outcome: 'invalid', problems: [...reply.violations] };
  const exceptions = reply.exceptions.map(({ code }) => ({ code }));
  if (reply.outcome === 'exceptions') return { ...nothing, outcome: 'exception', exceptions };
  const answer = officialAnswer(reply, today);
  if (answer.outcome === 'invalid')
    return { ...nothing, outcome: 'invalid', problems: [...answer.violations] };
  return { document: documentOf(text, answer, today), exceptions };
}

/** An answer that was read before. */
function readAgain(text: string, today: DateOnly): OfficialAnswer {
  const reply = readDossierReply(text);
  const answer = reply.outcome === 'dossier' ? officialAnswer(reply, today) : reply;
  if (answer.outcome !== 'answer') throw new TypeError('a text is no answer any more');
  return answer;
}

/** What became of a document that could not be read as text. */
export function unreadable({ refused, line }: XmlRefusal): ImportResult {
  return invalid('/', 'unreadable', `the text ${refused}`, line);
}

function invalid(place: string, rule: string, reason: string, line?: number): ImportResult {
  const problem = { place, ...(line !== undefined && { line }), rule, reason };
  return { ...nothing, outcome: 'invalid', problems: [problem] };
}

function refused(code: RefusalCode, place: string): ImportResult {
  return invalid(place, code, refusals[code].en);
}

const erased = refused('DOSSIER_ERASED', 'KBIDossier');
const mergedInto = (dossier: DossierId): ImportResult => ({
  ...refused('DOSSIER_MERGED', 'KBIDossier/Personalia/INSZ'),
  dossier,
});
const tooLarge = invalid('KBIDossier', 'too-large', 'holds a text that is too long to be recorded');

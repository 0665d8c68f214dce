import { z } from 'zod';
import type { DossierCommand, PersonReference } from '../../../libs/domain/dossier/command.js';
import { decide, dossierCommands, type CommandName } from '../../../libs/domain/dossier/decide.js';
import { FindingNoted, FindingResolved } from '../../../libs/domain/dossier/finding.js';
import { DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { inszKind, type Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import { nothing, type Decision } from '../../../libs/domain/kernel/decision.js';
import { isInscribedAtAll } from '../../../libs/domain/dossier/inscription.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { DataKey } from '../../../libs/privacy/key-ring.js';
import { checkRight, checkWrong } from './check-correction.js';
import { metadataOf, type CommandMetadata } from '../handling/command-envelope.js';
import type { CommandEnvelope } from '../http/operation.js';
import type { Dependencies } from '../handling/dependencies.js';
import { dossierIdOf, type LoadedDossier } from '../handling/dossiers.js';
import { handleCommand, type Handled } from '../handling/handle-command.js';
import type { InszPointer } from '../handling/insz-pointers.js';
import { personaliaOf } from '../handling/personalia.js';
import { Position } from '../handling/positions.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { Problem } from '../http/problem.js';

/** What a command led to. Sent again under the same key, the same is answered. */
export const CommandAnswer = z
  .object({
    outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what the command states held already'),
    dossier: DossierId,
    events: z.array(z.object({ id: EventId, type: z.string(), revision: z.int() })),
    position: Position.nullable(),
  })
  .meta({ id: 'CommandAnswer', description: 'What a command led to' });

/** The scope that a command asks, wherever it comes in. */
export const scopeOfCommand = ({ ofPartner }: Pick<DossierCommand, 'ofPartner'>) =>
  ofPartner ? 'consult' : 'command';

export type DossierCommandAnswer = z.output<typeof CommandAnswer> & {
  /** Whether the first answer is repeated. */
  readonly replayed: boolean;
};

/** What a partner is told of its command. */
export const InscriptionAnswer = z
  .object({ outcome: z.enum(['recorded', 'unchanged']).describe('unchanged: what was asked held already') })
  .meta({ id: 'InscriptionAnswer', description: 'It is the same whether or not the KBI knows the person' });

/** Nothing but the outcome: anything more would tell whether the KBI knows the person. */
export const inscriptionAnswer = ({
  outcome,
}: Pick<DossierCommandAnswer, 'outcome'>): z.output<typeof InscriptionAnswer> => ({ outcome });

export type DossierCommandNeeds = Pick<
  Dependencies,
  | 'blindIndex'
  | 'clock'
  | 'configuration'
  | 'dossiers'
  | 'even'
  | 'keyRing'
  | 'organisations'
  | 'pointers'
  | 'positions'
  | 'rights'
  | 'store'
>;

/** A command as its own schema has read it. */
interface Parsed {
  readonly person: PersonReference;
  /** One that the person has from now on, beside the earlier one. */
  readonly insz?: Insz;
}

/** A command on a dossier as it is handled. */
interface Handling {
  readonly definition: DossierCommand;
  readonly command: Parsed;
  readonly metadata: CommandMetadata;
  /** Whether the organisation may record it only of whom it has inscribed. */
  readonly ofInscribed: boolean;
}

/** The dossier that a command is about, and the pointers to append with it. */
interface Target extends LoadedDossier {
  /** Of somebody who is new; of a partner's command, of whomever it names by INSZ. */
  readonly pointer?: InszPointer | undefined;
  /** Whether the command names a dossier that was merged into this one, and is closed. */
  readonly isMerged?: boolean | undefined;
}

/** The definition of a command on a dossier. @throws Problem COMMAND_UNKNOWN */
export function dossierCommand(name: string): DossierCommand {
  if (!Object.hasOwn(dossierCommands, name)) throw new Problem('COMMAND_UNKNOWN');
  return dossierCommands[name as CommandName] as unknown as DossierCommand;
}

/** What follows for who works in the KBI: a partner isn't told of others' decisions. */
const forCaseWorkers = new Set<string>([FindingNoted, FindingResolved].map(({ name }) => name));

/**
 * Handles a command on a person's dossier. Whether the organisation may send it is decided before anybody is looked up.
 * A partner's reads the same of everybody, whom it may be about is decided before anything else of the dossier, and the
 * answer waits for a whole step of time; one of its own (`ofPartner`) writes the same of everybody too.
 * @param stated the command, as read by its own schema @throws Problem, and EventStoreError when the store fails
 */
export async function handleDossierCommand(
  needs: DossierCommandNeeds,
  definition: DossierCommand,
  stated: unknown,
  envelope: CommandEnvelope,
): Promise<DossierCommandAnswer> {
  const command = stated as Parsed;
  if (!needs.configuration.syntheticPersons) refuseSyntheticPerson(command);
  const ofInscribed = needs.rights.checkCommand(envelope.caller, definition.name, stated);
  checkRight(needs, envelope.caller, definition, stated);
  const metadata = metadataOf(needs, definition.name, envelope);
  const handle = () => handleOn(needs, { definition, command, metadata, ofInscribed });
  const handled = await (definition.ofPartner || ofInscribed ? needs.even.run(handle) : handle());
  const answer = answerOf(needs, envelope.caller, handled);
  return ofInscribed
    ? { ...answer, events: answer.events.filter(({ type }) => !forCaseWorkers.has(type)) }
    : answer;
}

async function handleOn(needs: DossierCommandNeeds, handling: Handling): Promise<Handled<Target>> {
  const { definition, command, metadata } = handling;
  let further: InszPointer | undefined;
  return handleCommand(needs, {
    metadata,
    repetition: 'readFirst',
    load: () => loadTarget(needs, handling),
    async decide(target) {
      const decision = decideOn(needs, handling, target);
      if (decision.kind === 'recorded') checkWrong(needs, metadata, definition, command, target);
      if (decision.kind === 'refused' || command.insz === undefined) return decision;
      const pointer = await furtherPointer(needs, command.insz, target);
      further = pointer === 'newest' ? undefined : pointer;
      return pointer === 'newest' ? nothing() : decision;
    },
    prepare: (target) =>
      definition.ofPartner
        ? appendEvenly(needs, target, metadata)
        : appendPointers(needs, target, [target.pointer, further], metadata),
  });
}

/**
 * The dossier of the person; of somebody new, the one under the id that this command would open. That one is read too:
 * where the same key opened it for somebody else, the command is refused before a pointer to it is appended. A partner
 * isn't told that way whom it was opened for: its command opens a dossier under the id that the pointer gives.
 */
async function loadTarget(
  { dossiers, pointers }: DossierCommandNeeds,
  { command: { person }, definition: { opensDossier, ofPartner }, metadata, ofInscribed }: Handling,
): Promise<Target> {
  if ('dossier' in person) {
    const named = await dossiers.load(person.dossier);
    if (named.state.person.status !== 'erased') return { ...named, isMerged: named.id !== person.dossier };
    // Who may not know that there was a dossier isn't told that it was erased.
    if (ofInscribed) throw Problem.of(refuse('PERSON_NOT_INSCRIBED', '/person'));
    if (ofPartner) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/person/dossier'));
    return notErased(named);
  }
  if (ofPartner || ofInscribed) {
    const pointer = await pointers.findEvenly(person.insz);
    const likely = await dossiers.load(pointer.likely);
    return ofPartner ? { ...likely, pointer } : likely;
  }
  const pointer = await pointers.find(person.insz);
  if (pointer.dossier) return notErased(await dossiers.load(pointer.dossier));
  if (!opensDossier) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/person/insz'));
  return { ...notErased(await dossiers.load(dossierIdOf(metadata))), pointer };
}

function notErased(dossier: LoadedDossier): LoadedDossier {
  if (dossier.state.person.status === 'erased') throw Problem.of(refuse('DOSSIER_ERASED', '/person'));
  return dossier;
}

function decideOn(
  { clock, organisations }: DossierCommandNeeds,
  { definition, command, metadata, ofInscribed }: Handling,
  { id, isMerged, state }: Target,
): Decision {
  const today = brusselsDay(clock());
  const organisation = KboNumber.parse(metadata.organisation);
  if (isMerged) {
    if (definition.ofPartner) return refuse('DOSSIER_NOT_FOUND', '/person/dossier');
    const mayKnow = !ofInscribed || isInscribedAtAll(state, organisation, today);
    if (!mayKnow) return refuse('PERSON_NOT_INSCRIBED', '/person');
    throw Problem.of(refuse('DOSSIER_MERGED', '/person/dossier'), { dossier: id });
  }
  const known = definition.ofPartner ? organisations.lookUp(organisation, today) : undefined;
  if (known === 'stale') throw new Problem('AUTHORISATIONS_NOT_CURRENT', [], { retryAfter: 1 });
  const asker = known?.organisation;
  return decide(definition, command as never, state, { today, organisation, asker, ofInscribed });
}

/**
 * The pointer to append from the further INSZ of a command; `newest` when the person goes by it already, and none when
 * it leads here without being the newest: an earlier attempt broke off, or the person goes back to an earlier INSZ.
 */
async function furtherPointer(
  { clock, dossiers, pointers }: DossierCommandNeeds,
  insz: Insz,
  dossier: LoadedDossier,
): Promise<InszPointer | 'newest' | undefined> {
  const pointer = await pointers.find(insz);
  if (pointer.dossier === undefined) return pointer;
  if (pointer.dossier !== dossier.id) {
    // A command on a dossier that was merged meanwhile was refused when it had appended the pointer.
    if (dossier.members.includes(pointer.dossier)) return pointer;
    throw Problem.of(refuse('INSZ_OF_ANOTHER_DOSSIER', '/insz'));
  }
  const history = await dossiers.open(dossier);
  return personaliaOf(history, brusselsDay(clock()))?.insz === insz ? 'newest' : undefined;
}

/** Appends the pointers, and gives the key of the person. @throws Problem DOSSIER_ERASED */
async function appendPointers(
  { keyRing, pointers }: DossierCommandNeeds,
  { id }: LoadedDossier,
  missing: readonly (InszPointer | undefined)[],
  metadata: CommandMetadata,
): Promise<DataKey> {
  const key = await keyRing.ensureKey(id, 'dossier');
  if (key === 'destroyed') throw Problem.of(refuse('DOSSIER_ERASED', '/person'));
  for (const pointer of missing) if (pointer) await pointers.append(pointer, id, metadata);
  return key;
}

/** Appends what a partner's inscription needs, the same of who is new and known. @throws Problem DOSSIER_NOT_FOUND */
async function appendEvenly(
  { keyRing, pointers }: DossierCommandNeeds,
  { id, pointer }: Target,
  metadata: CommandMetadata,
): Promise<DataKey> {
  const key = await (pointer
    ? pointers.appendEvenly(pointer, id, metadata)
    : keyRing.ensureKey(id, 'dossier'));
  if (key === 'destroyed') throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/person'));
  return key;
}

function refuseSyntheticPerson({ person, insz }: Parsed): void {
  const isSynthetic = (each: Insz | undefined) => each !== undefined && inszKind(each) === 'test';
  if ('insz' in person && isSynthetic(person.insz))
    throw Problem.of(refuse('SYNTHETIC_PERSON', '/person/insz'));
  if (isSynthetic(insz)) throw Problem.of(refuse('SYNTHETIC_PERSON', '/insz'));
}

function answerOf(
  { positions }: DossierCommandNeeds,
  caller: Caller,
  handled: Handled<Target>,
): DossierCommandAnswer {
  const { kind, loaded, events, position } = handled;
  const [first] = handled.kind === 'repeated' ? handled.events : [];
  return {
    outcome: events.length > 0 ? 'recorded' : 'unchanged',
    dossier: first ? streams.dossier.idOf(first.stream) : loaded.id,
    events: events.map(({ id, type, revision }) => ({ id: EventId.parse(id), type, revision })),
    position: positions.shown(position, caller),
    replayed: kind === 'repeated',
  };
}

import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { CommandDefinition, PersonReference } from '../../../libs/domain/dossier/command.js';
import { decide, dossierCommands, type CommandName } from '../../../libs/domain/dossier/decide.js';
import type { DossierId } from '../../../libs/domain/identifiers/ids.js';
import { inszKind, type Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { amidOthers } from '../amid-others.js';
import { actOf, type Act } from '../act.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import { PARTS, type Parts } from '../parts.js';
import { dossierIdOf, eventsOf, lastPosition, type LoadedDossier, type Road } from './dossier-repository.js';
import { personaliaOf } from './personalia.js';
import type { Decision } from '../../../libs/domain/kernel/decision.js';

/** What a command led to. Asked again under the same id, the same is answered. */
export interface CommandAnswer {
  readonly outcome: 'recorded' | 'unchanged';
  readonly dossier: DossierId;
  readonly events: readonly { readonly type: string; readonly revision: number }[];
  /** How far the log stood: a query `?after=` it sees what was recorded. */
  readonly position: Position | null;
  /** Whether the first answer is repeated. */
  readonly replayed: boolean;
}

/** A command on a person's dossier, as it came in. */
export class RunCommand extends Command<CommandAnswer> {
  constructor(
    readonly name: string,
    readonly key: string,
    readonly body: unknown,
    readonly caller: Caller,
    readonly requestId?: string,
  ) {
    super();
  }
}

/** A command as its own schema has read it. */
interface Parsed {
  readonly person: PersonReference;
  /** One that the person has from now on, beside the earlier one. */
  readonly insz?: Insz;
}

/** Where a command goes: the dossier, and the road to lay when the person is new. */
interface Target {
  readonly loaded: LoadedDossier;
  readonly road: Road | undefined;
}

@CommandHandler(RunCommand)
export class RunCommandHandler implements ICommandHandler<RunCommand, CommandAnswer> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** @throws Problem, and EventStoreError when the store fails */
  async execute({ name, key, body, caller, requestId }: RunCommand): Promise<CommandAnswer> {
    const definition = definitionOf(name);
    const command = parse(definition.schema, body) as Parsed;
    this.#refuseSyntheticPerson(command);
    const act = actOf(this.parts.blindIndex, { command: name, key, body, caller, requestId });
    return amidOthers(() => this.#attempt(definition, command, act));
  }

  async #attempt(definition: CommandDefinition, command: Parsed, act: Act): Promise<CommandAnswer> {
    const { loaded, road } = await this.#target(command.person, definition, act);
    if (loaded.state.person.status === 'erased') throw Problem.of(refuse('DOSSIER_ERASED', '/person'));
    const earlier = eventsOf(act, loaded.recorded);
    if (earlier.length > 0) {
      if (!(await this.parts.dossiers.isOf(act, earlier))) throw new Problem('IDEMPOTENCY_KEY_REUSED');
      return repeated(loaded.id, earlier);
    }
    const decision = this.#decide(definition, command, loaded, act);
    if (decision.kind === 'refused') throw Problem.of(decision);
    const further = await this.#furtherRoad(command, loaded);
    if (decision.events.length === 0 || further === 'newest') return unchanged(loaded);

    const key = await this.parts.dossiers.key(loaded.id);
    if (key === 'destroyed') throw Problem.of(refuse('DOSSIER_ERASED', '/person'));
    for (const each of [road, further]) if (each) await this.parts.dossiers.link(each, loaded.id, act);
    const { revision, position } = await this.parts.dossiers.append(loaded, decision.events, key, act);
    const first = revision - decision.events.length + 1;
    const events = decision.events.map(({ type }, index) => ({ type, revision: first + index }));
    return { outcome: 'recorded', dossier: loaded.id, events, position, replayed: false };
  }

  #decide(
    definition: CommandDefinition,
    command: unknown,
    { state }: LoadedDossier,
    { organisation }: Act,
  ): Decision {
    const today = brusselsDay(this.parts.clock());
    const by = KboNumber.parse(organisation);
    const asker = definition.ofPartner
      ? this.parts.organisations.register.authorisedOrganisation(by, today)
      : undefined;
    return decide(definition, command, state, { today, organisation: by, asker });
  }

  /** The dossier of the person; of somebody new, an empty one under the id that this command would open. */
  async #target(person: PersonReference, { opensDossier }: CommandDefinition, act: Act): Promise<Target> {
    if ('dossier' in person)
      return { loaded: await this.parts.dossiers.load(person.dossier), road: undefined };
    const road = await this.parts.dossiers.find(person.insz);
    if (road.dossier) return { loaded: await this.parts.dossiers.load(road.dossier), road: undefined };
    if (!opensDossier) throw Problem.of(refuse('DOSSIER_NOT_FOUND', '/person/insz'));
    return { loaded: await this.parts.dossiers.load(dossierIdOf(act)), road };
  }

  /**
   * The road to lay from the further INSZ of a command; `newest` when the person goes by it already, and none when it
   * leads here without being the newest: an earlier attempt broke off, or the person goes back to an earlier INSZ.
   */
  async #furtherRoad({ insz }: Parsed, loaded: LoadedDossier): Promise<Road | 'newest' | undefined> {
    if (insz === undefined) return undefined;
    const road = await this.parts.dossiers.find(insz);
    if (road.dossier === undefined) return road;
    if (road.dossier !== loaded.id) throw Problem.of(refuse('INSZ_OF_ANOTHER_DOSSIER', '/insz'));
    const history = await this.parts.dossiers.open(loaded);
    return personaliaOf(history, brusselsDay(this.parts.clock()))?.insz === insz ? 'newest' : undefined;
  }

  #refuseSyntheticPerson({ person, insz }: Parsed): void {
    if (this.parts.configuration.syntheticPersons) return;
    const isSynthetic = (each: Insz | undefined) => each !== undefined && inszKind(each) === 'test';
    if ('insz' in person && isSynthetic(person.insz))
      throw Problem.of(refuse('SYNTHETIC_PERSON', '/person/insz'));
    if (isSynthetic(insz)) throw Problem.of(refuse('SYNTHETIC_PERSON', '/insz'));
  }
}

function definitionOf(name: string): CommandDefinition {
  if (!Object.hasOwn(dossierCommands, name)) throw new Problem('COMMAND_UNKNOWN');
  return dossierCommands[name as CommandName] as unknown as CommandDefinition;
}

function repeated(dossier: DossierId, earlier: readonly RecordedEvent[]): CommandAnswer {
  const events = earlier.map(({ type, revision }) => ({ type, revision }));
  return { outcome: 'recorded', dossier, events, position: lastPosition(earlier) ?? null, replayed: true };
}

function unchanged({ id, recorded }: LoadedDossier): CommandAnswer {
  return {
    outcome: 'unchanged',
    dossier: id,
    events: [],
    position: lastPosition(recorded) ?? null,
    replayed: false,
  };
}

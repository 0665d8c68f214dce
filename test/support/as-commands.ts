/** An official document as a script of commands: what an import would record, stated fact by fact. */
import { eventDefinitionOf } from '../../libs/domain/catalogue.js';
import { dossierCommands, type CommandName } from '../../libs/domain/dossier/decide.js';
import { allFieldsOf, type DomainEvent } from '../../libs/domain/kernel/event.js';
import { observe, type OfficialAnswer } from '../../libs/magda/observe.js';

export interface ScriptedCommand {
  readonly name: CommandName;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The commands that state what a document states of a person. */
export function commandsFor(answer: OfficialAnswer): readonly ScriptedCommand[] {
  const { events } = observe(answer, [], 'script');
  return events
    .filter(({ type }) => eventDefinitionOf(type).notByCommand === undefined)
    .map((event) => commandFor(event, answer));
}

function commandFor({ type, facts, personal }: DomainEvent, { insz }: OfficialAnswer): ScriptedCommand {
  const name = stating.get(type);
  if (!name) throw new Error(`no command passes on ${type}`);
  const { insz: _, birthYear: __, ...fields } = allFieldsOf({ facts, personal });
  return { name, body: { person: { insz }, ...fields } };
}

/** The commands that take a source, by the event that they record. */
const stating: ReadonlyMap<string, CommandName> = new Map(
  Object.values(dossierCommands)
    .filter(({ schema }) => 'source' in schema.shape)
    .flatMap(({ name, records }) => records.map((event) => [event.name, name as CommandName])),
);

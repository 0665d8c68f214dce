/** Corrections for tests: of a fact by its place in the history that is given. */
import { dossierEvents } from '../../libs/domain/catalogue.js';
import { dossierCommands } from '../../libs/domain/dossier/decide.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { commandExample, type CommandMessage } from './examples.js';
import { eventIdAt } from './given.js';
import { eventExample, type Overrides } from './event-example.js';

const day = { on: '2025-06-01', reason: 'of somebody else' };

/** @param place of the wrong event; that of the opening of the dossier is 0 @param right the command that is right */
export const correctFact = (place: number, right?: CommandMessage, more: Overrides = {}): CommandMessage =>
  commandExample(dossierCommands.CorrectFact, {
    ...{ event: eventIdAt(place), ...day },
    right: right && withoutPerson(right),
  })(more);

/** @param right the types of the events that follow as the right ones */
export const factCorrected = (place: number, { type, facts }: DomainEvent, ...right: string[]): DomainEvent =>
  eventExample(dossierEvents.FactCorrected, {
    ...{ event: eventIdAt(place), ...day, right },
    wrong: { type, facts },
  })();

const withoutPerson = ({ definition, body }: CommandMessage): Overrides => ({
  ...Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'person')),
  command: definition.name,
});

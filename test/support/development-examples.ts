/** Developments of the KBI as events and commands, each an example that a test overrides. */
import { day } from '../../libs/domain/kernel/dates.js';
import {
  developmentCommands,
  DevelopmentReleased,
  evolveDevelopment,
  type DevelopmentEvent,
  type DevelopmentStatement,
} from '../../libs/domain/development/development.js';
import { eventExample } from './event-example.js';
import { commandExample, decideMessage, grammar, type CommandMessage } from './grammar.js';

const today = day('2019-01-01');

/** What was stated of a development. */
export const given = grammar({
  fold: (history: readonly object[]) =>
    (history as readonly DevelopmentEvent[]).reduce<readonly DevelopmentStatement[]>(evolveDevelopment, []),
  decide: (command: CommandMessage, known) => decideMessage(command, known, { today }),
});

const inTest = {
  development: 'nt2',
  name: 'Betere weergave van de niveaus NT2',
  changes: 'Het niveau per vaardigheid',
  forWhom: 'Trajectbegeleiders',
  state: 'IN_TEST',
  on: '2018-01-08',
};
export const state = commandExample(developmentCommands.StateDevelopment, inTest);
export const stated = eventExample(DevelopmentReleased, inTest);

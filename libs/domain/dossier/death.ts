import { DateOnly, dayAfter } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, identity } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { dated, dateOf, NOT_IN_EDITION, subject } from './subject.js';
import { Code } from './values.js';

const PersonDied = event('PersonDied', {
  title: 'Overleden',
  meaning: 'The person died on this day: every duty ends, and nothing happens to them any more.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated },
});
const DeathWithdrawn = event('DeathWithdrawn', {
  title: 'Overlijden ingetrokken',
  meaning: 'The person didn’t die on this day: it was recorded by mistake.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, reason: identity(Code, 'reden') },
});

export interface WithDeath {
  readonly death: {
    readonly diedOn?: DateOnly | undefined;
    /** Whether a death was recorded by mistake. */
    readonly wasWithdrawn?: true;
  };
}

export const death = subject({
  initial: {} as WithDeath['death'],
  events: { PersonDied, DeathWithdrawn },
  evolve: {
    PersonDied: (_, { facts }): WithDeath['death'] => ({ diedOn: dateOf(facts) }),
    DeathWithdrawn: (): WithDeath['death'] => ({ wasWithdrawn: true }),
  },
});

/** Whether the person had died before a day: nothing is asked of them any more. On the day itself they still lived. */
export const hasDied = ({ death: { diedOn } }: WithDeath, date: DateOnly): boolean =>
  diedOn !== undefined && diedOn < date;

/** The first day after the death, if the person died. */
export const turnsOfDeath = ({ death: { diedOn } }: WithDeath): readonly DateOnly[] =>
  diedOn === undefined ? [] : [dayAfter(diedOn)];

const RecordDeath = dossierCommand('RecordDeath', {
  meaning: 'Records that the person died; every duty ends, and no later fact is recorded.',
  fields: { on: DateOnly },
  refusals: ['DEATH_KNOWN'],
  records: [PersonDied],
  mayFollowDeath: true,
  decide: ({ on }, { death: { diedOn } }: WithDeath) => {
    if (diedOn !== undefined) return diedOn === on ? nothing() : refuse('DEATH_KNOWN', '/on');
    return record(PersonDied.of({ on }));
  },
});

/** Its event is of the day of the death, so that on no day the person counts as dead any more. */
const WithdrawDeath = dossierCommand('WithdrawDeath', {
  meaning: 'Withdraws a death that was recorded by mistake; why is kept sealed.',
  fields: { reason: Code },
  refusals: ['DEATH_UNKNOWN'],
  records: [DeathWithdrawn],
  decide: ({ reason }, { death: { diedOn, wasWithdrawn } }: WithDeath) => {
    if (diedOn !== undefined) return record(DeathWithdrawn.of({ on: diedOn, reason }));
    return wasWithdrawn ? nothing() : refuse('DEATH_UNKNOWN');
  },
});

export const deathCommands = { RecordDeath, WithdrawDeath };

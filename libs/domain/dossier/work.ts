/** Work, study, registration for work and participation: what meets the third and the fourth part of a contract. */
import { z } from 'zod';
import { DateOnly, endsBefore } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, identity } from '../kernel/event.js';
import { labelledInline } from '../kernel/labels.js';
import { EntryId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Entries } from './entries.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';
import { Text } from './values.js';

/** Where somebody registers for work. Source: D13 art. 32. */
const EmploymentService = labelledInline('EmploymentService', {
  VDAB: { nl: 'VDAB', en: 'VDAB (Flemish employment service)' },
  ACTIRIS: { nl: 'Actiris', en: 'Actiris (Brussels employment service)' },
});
const OccupationKind = labelledInline('OccupationKind', {
  WORK: { nl: 'werk', en: 'work' },
  STUDY: { nl: 'studie', en: 'study' },
});
const hours = fact(z.int().min(1).max(1_000), 'uren');

const RegisteredForWork = event('RegisteredForWork', {
  title: 'Ingeschreven bij VDAB of Actiris',
  meaning: 'The person registered with an employment service.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, at: fact(EmploymentService, 'bij') },
});
/** `on` is the first day. */
const OccupationRecorded = event('OccupationRecorded', {
  title: 'Werk of studie',
  meaning: 'The person works or studies from a day on, until a day where one is known.',
  about: 'occupation/{occupation}',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    occupation: fact(EntryId, 'werk of studie'),
    kind: fact(OccupationKind, 'soort'),
    until: fact(DateOnly.optional(), 'tot'),
  },
});
const ParticipationRecorded = event('ParticipationRecorded', {
  title: 'Deelname aan PNT',
  meaning: 'The person took part in the participation and network track for some hours.',
  about: 'participation/{participation}',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    participation: fact(EntryId, 'deelname'),
    hours,
    activity: identity(Text, 'activiteit'),
  },
});

interface Occupation {
  readonly occupation: EntryId;
  readonly kind: z.output<typeof OccupationKind>;
  readonly from: DateOnly;
  readonly until: DateOnly | undefined;
}
interface Participation {
  readonly participation: EntryId;
  readonly hours: number;
  readonly on: DateOnly;
}
export interface WithWork {
  readonly work: {
    readonly registrations: readonly {
      readonly on: DateOnly;
      readonly at: z.output<typeof EmploymentService>;
    }[];
    readonly occupations: Entries<Occupation>;
    readonly participations: Entries<Participation>;
  };
}

export const work = subject({
  initial: {
    registrations: [],
    occupations: new Entries(),
    participations: new Entries(),
  } as WithWork['work'],
  events: { RegisteredForWork, OccupationRecorded, ParticipationRecorded },
  evolve: {
    RegisteredForWork: (state, { facts: { at, ...dates } }) => ({
      ...state,
      registrations: [...state.registrations, { on: dateOf(dates), at }],
    }),
    OccupationRecorded: (state, { facts: { occupation, kind, until, ...dates } }) => ({
      ...state,
      occupations: state.occupations.put(occupation, { occupation, kind, from: dateOf(dates), until }),
    }),
    ParticipationRecorded: (state, { facts: { participation, hours, ...dates } }) => ({
      ...state,
      participations: state.participations.put(participation, { participation, hours, on: dateOf(dates) }),
    }),
  },
});

const RegisterForWork = dossierCommand('RegisterForWork', {
  meaning: 'Records that the person registered with VDAB or Actiris.',
  fields: { on: DateOnly, at: EmploymentService },
  refusals: [],
  records: [RegisteredForWork],
  decide: (registered, dossier: WithWork) =>
    dossier.work.registrations.some(({ on, at }) => on === registered.on && at === registered.at)
      ? nothing()
      : record(RegisteredForWork.of(registered)),
});

const RecordOccupation = dossierCommand('RecordOccupation', {
  meaning: 'Records that the person works or studies from a day on; stated again it gets its last day.',
  fields: { on: DateOnly, occupation: EntryId, kind: OccupationKind, until: DateOnly.optional() },
  refusals: ['PERIOD_REVERSED', 'OCCUPATION_KNOWN'],
  records: [OccupationRecorded],
  decide: (stated, dossier: WithWork) => {
    const { on, occupation, kind, until } = stated;
    if (endsBefore(on, until)) return refuse('PERIOD_REVERSED', '/until');
    const known = dossier.work.occupations.get(occupation);
    if (known && (known.kind !== kind || known.from !== on)) return refuse('OCCUPATION_KNOWN', '/occupation');
    return known && known.until === until ? nothing() : record(OccupationRecorded.of(stated));
  },
});

const RecordParticipation = dossierCommand('RecordParticipation', {
  meaning: 'Records hours of the participation and network track (PNT); what was done is kept sealed.',
  fields: { on: DateOnly, participation: EntryId, hours: hours.schema, activity: Text },
  refusals: ['PARTICIPATION_KNOWN'],
  records: [ParticipationRecorded],
  decide: (stated, dossier: WithWork) => {
    const known = dossier.work.participations.get(stated.participation);
    if (!known) return record(ParticipationRecorded.of(stated));
    const isSame = known.on === stated.on && known.hours === stated.hours; // what is sealed can't be compared
    return isSame ? nothing() : refuse('PARTICIPATION_KNOWN', '/participation');
  },
});

export const workCommands = { RegisterForWork, RecordOccupation, RecordParticipation };

import { DateOnly, endsBefore, lastBegun, within } from '../kernel/dates.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { DossierOpened, Identity, open, type WithPerson } from './person.js';
import { dated, dateOf, followedBy, NOT_IN_EDITION, subject } from './subject.js';
import { dutySince, isObliged, wasMinorBefore, type WithDuty } from './target-group.js';
import { Code, CodeNames, FreeText, Site, StatedPeriod, statedSite, type NumberedSite } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { endOfTerm } from '../kernel/term.js';
import { registrationStart, registrationStartOfAge, registrationTerm } from '../law/arrival.js';

/** Source: KBI-01.00, AanmeldingType. */
export const RegistrationKind = labelledInline('RegistrationKind', {
  EA: { nl: 'eerste aanmelding', en: 'first registration' },
  HA: { nl: 'hernieuwde aanmelding', en: 'renewed registration' },
});

export const PersonRegistered = event('PersonRegistered', {
  version: 2,
  title: 'Aangemeld',
  meaning: 'A person registers for civic integration, first (EA) or anew (HA).',
  about: 'registration',
  fields: {
    ...dated,
    kind: fact(RegistrationKind.optional(), 'soort'),
    place: statedSite('plaats'),
    reason: identity(FreeText.optional(), 'reden'),
    reasonNames: identity(CodeNames.optional(), 'naam van de reden'),
    /** For an obliged person: the last day of the term, as the rule gave it. */
    due: fact(DateOnly.optional(), 'uiterlijk'),
  },
  upcasters: { 1: sealing },
});

export const RegistrationPostponed = event('RegistrationPostponed', {
  title: 'Aanmelding uitgesteld',
  meaning: 'An obliged person may register later than the term, until the end of a period.',
  about: 'registrationPostponement/{postponement}',
  fields: {
    ...dated,
    postponement: fact(EntryId.optional(), 'uitstel'),
    until: fact(DateOnly.optional(), 'tot'),
    period: fact(StatedPeriod.optional(), 'periode'),
    reason: sensitive(FreeText.optional(), 'reden'),
    reasonNames: sensitive(CodeNames.optional(), 'naam van de reden'),
  },
});

const RegistrationLetterSent = event('RegistrationLetterSent', {
  title: 'Aangetekende brief over de aanmelding verstuurd',
  meaning: 'The agency wrote an obliged person, by registered letter, to register; the term runs from it.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated },
});

interface Registered {
  readonly on: DateOnly;
  readonly kind: 'EA' | 'HA' | undefined;
  readonly place: NumberedSite | undefined;
  /** Whether a source stated it. */
  readonly isStated: boolean;
}

interface Postponement {
  readonly postponement: EntryId | undefined;
  readonly from: DateOnly;
  /** A source may leave it out: then nothing is postponed. */
  readonly until: DateOnly | undefined;
}

export interface WithRegistration {
  readonly registration: {
    readonly registrations: readonly Registered[];
    /** As recorded: a later one with the same id takes the place of an earlier one from its day on. */
    readonly postponements: readonly Postponement[];
    readonly letters: readonly DateOnly[];
  };
}

export const registration = subject({
  initial: { registrations: [], postponements: [], letters: [] } as WithRegistration['registration'],
  events: { PersonRegistered, RegistrationPostponed, RegistrationLetterSent },
  evolve: {
    PersonRegistered: (state, { facts }) => {
      const { kind, place, source } = facts;
      const registered = { on: dateOf(facts), kind, place, isStated: source !== undefined };
      return { ...state, registrations: followedBy(state.registrations, registered, ({ on }) => on) };
    },
    RegistrationPostponed: (state, { facts }) => {
      const { postponement, until } = facts;
      return {
        ...state,
        postponements: [...state.postponements, { postponement, from: dateOf(facts), until }],
      };
    },
    RegistrationLetterSent: (state, { facts }) => ({ ...state, letters: [...state.letters, dateOf(facts)] }),
  },
});

/** The postponements that are known on a day, each as it was stated last by then. */
function postponementsBy({ registration }: WithRegistration, date: DateOnly): readonly Postponement[] {
  const begun = registration.postponements.filter(({ from }) => from <= date);
  return begun.filter(({ postponement }, index) => {
    const later = postponement === undefined ? [] : begun.slice(index + 1);
    return !later.some((other) => other.postponement === postponement);
  });
}

/** The term in which an obliged person registers, as it is on a day. */
export interface RegistrationTerm {
  /** The day on which it starts: of the registered letter, or on which the duty arose. */
  readonly start: DateOnly;
  /** Its last day; none where no rule gives one. */
  readonly end: DateOnly | undefined;
  /** The last day on which the person may register: that of the term, or of a postponement that ends later. */
  readonly due: DateOnly | undefined;
  /** Whether the person is given longer than the term on that day. */
  readonly isPostponed: boolean;
}

/** The day from which the term runs: by the first registered letter since the duty arose, where a letter counts. */
function startOfTerm(dossier: WithRegistration & WithDuty, since: DateOnly, date: DateOnly): DateOnly {
  const rule = wasMinorBefore(dossier, since) ? registrationStartOfAge : registrationStart;
  if (inForce(rule, since)?.value !== 'LETTER') return since;
  const letters = dossier.registration.letters.filter((letter) => letter >= since && letter <= date);
  return letters.sort()[0] ?? since;
}

/** The term of registration on a day, if the person is obliged on it. */
export function registrationTermOn(
  dossier: WithRegistration & WithDuty,
  date: DateOnly,
): RegistrationTerm | undefined {
  const since = dutySince(dossier, date);
  if (since === undefined) return undefined;
  const start = startOfTerm(dossier, since, date);
  const term = inForce(registrationTerm, start);
  const end = term && endOfTerm(start, term.value);
  const postponements = postponementsBy(dossier, date).filter(({ from }) => from >= since);
  const due = [...(end ? [end] : []), ...postponements.flatMap(({ until }) => until ?? [])].sort().at(-1);
  const isPostponed = postponements.some(
    ({ from, until }) =>
      until !== undefined && within({ from, until }, date) && (end === undefined || until > end),
  );
  return { start, end, due, isPostponed };
}

/** The last day on which an obliged person may register: three months after the start, or a postponement's end. */
export const registrationDue = (dossier: WithRegistration & WithDuty, date: DateOnly): DateOnly | undefined =>
  registrationTermOn(dossier, date)?.due;

/** The registration in force on a day: the latest one on or before it. */
export function registeredOn(dossier: WithRegistration, date: DateOnly): Registered | undefined {
  return lastBegun(dossier.registration.registrations, ({ on }) => on, date);
}

const RegisterPerson = dossierCommand('RegisterPerson', {
  meaning:
    'Registers a person; with an identity it also opens the dossier of somebody who is new to the KBI.',
  fields: {
    on: DateOnly,
    kind: RegistrationKind,
    place: Site,
    reason: Code.optional(),
    identity: Identity.optional(),
  },
  refusals: ['BIRTH_DATE_CONTRADICTS_INSZ', 'ALREADY_REGISTERED', 'NOT_YET_REGISTERED'],
  records: [DossierOpened, PersonRegistered],
  opensDossier: true,
  decide: (
    { on, kind, place, reason, identity },
    dossier: WithPerson & WithRegistration & WithDuty,
    { person, organisation },
  ) => {
    const isNew = dossier.person.status !== 'open';
    if (isNew && !identity) return refuse('DOSSIER_NOT_FOUND', '/person');
    const opening = isNew && identity ? open(person, identity, on, organisation) : nothing();
    if (opening.kind === 'refused') return opening;
    const known = dossier.registration.registrations;
    const stated = PersonRegistered.of({ on, kind, place, reason });
    if (known.some((entry) => same(entry, { ...stated.facts, isStated: false }))) return nothing();
    if (kind === 'EA' && known.length > 0) return refuse('ALREADY_REGISTERED', '/kind');
    if (kind === 'HA' && !known.some((entry) => entry.on <= on)) return refuse('NOT_YET_REGISTERED', '/kind');
    const due = kind === 'EA' ? registrationDue(dossier, on) : undefined;
    return record(...opening.events, PersonRegistered.of({ on, kind, place, reason, due }));
  },
});

/** Why nobody is asked to register on a day, if they aren't: they aren't obliged. */
export const obligedRefusal = (dossier: WithDuty, on: DateOnly): Refusal | undefined =>
  isObliged(dossier, on) ? undefined : refuse('NOT_OBLIGED', '/on');

const PostponeRegistration = dossierCommand('PostponeRegistration', {
  meaning: 'Gives an obliged person until a later day to register; the reason is kept sealed.',
  fields: { on: DateOnly, until: DateOnly, reason: Code },
  refusals: ['PERIOD_REVERSED', 'NOT_OBLIGED'],
  records: [RegistrationPostponed],
  decide: (postponement, dossier: WithRegistration & WithDuty) => {
    const { on: from, until } = postponement;
    if (endsBefore(from, until)) return refuse('PERIOD_REVERSED', '/until');
    const free = obligedRefusal(dossier, from);
    if (free) return free;
    if (dossier.registration.postponements.some((known) => known.from === from && known.until === until))
      return nothing();
    const id = EntryId.parse(`postponement-${from}-${until}`);
    return record(RegistrationPostponed.of({ ...postponement, postponement: id }));
  },
});

const SendRegistrationLetter = dossierCommand('SendRegistrationLetter', {
  meaning: 'Records the registered letter by which the agency asks an obliged person to register.',
  fields: { on: DateOnly },
  refusals: ['NOT_OBLIGED'],
  records: [RegistrationLetterSent],
  decide: ({ on }, dossier: WithRegistration & WithDuty) => {
    if (dossier.registration.letters.includes(on)) return nothing();
    return obligedRefusal(dossier, on) ?? record(RegistrationLetterSent.of({ on }));
  },
});

export const registrationCommands = { RegisterPerson, PostponeRegistration, SendRegistrationLetter };

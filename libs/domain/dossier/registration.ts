import { addTerm, DateOnly, endsBefore, lastBegun } from '../kernel/dates.js';
import { event, fact, identity, sensitive, sealing } from '../kernel/event.js';
import { EntryId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { DossierOpened, Identity, open, type WithPerson } from './person.js';
import { dated, dateOf, followedBy, subject } from './subject.js';
import { isObliged, turnsOfTargetGroup, type WithTargetGroup } from './target-group.js';
import { Code, CodeNames, FreeText, Site, StatedPeriod, statedSite, type NumberedSite } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { registrationTerm } from '../law/arrival.js';

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

interface Registered {
  readonly on: DateOnly;
  readonly kind: 'EA' | 'HA' | undefined;
  readonly place: NumberedSite | undefined;
  /** Whether a source stated it. */
  readonly isStated: boolean;
}

export interface WithRegistration {
  readonly registration: {
    readonly registrations: readonly Registered[];
    readonly postponements: readonly {
      readonly postponement: EntryId | undefined;
      readonly from: DateOnly;
      readonly until: DateOnly;
    }[];
  };
}

export const registration = subject({
  initial: { registrations: [], postponements: [] } as WithRegistration['registration'],
  events: { PersonRegistered, RegistrationPostponed },
  evolve: {
    PersonRegistered: (state, { facts }) => {
      const { kind, place, source } = facts;
      const registered = { on: dateOf(facts), kind, place, isStated: source !== undefined };
      return { ...state, registrations: followedBy(state.registrations, registered, ({ on }) => on) };
    },
    RegistrationPostponed: (state, { facts }) => {
      const { postponement, until } = facts;
      const others = state.postponements.filter(
        (known) => postponement === undefined || known.postponement !== postponement,
      );
      const stated = until === undefined ? [] : [{ postponement, from: dateOf(facts), until }];
      return { ...state, postponements: [...others, ...stated] };
    },
  },
});

type RegistrationStanding =
  | { readonly standing: 'registered'; readonly on: DateOnly }
  | { readonly standing: 'notRequired' }
  | { readonly standing: 'open' | 'overdue'; readonly due: DateOnly };

/** The first day of the duty to integrate that is in force on a day; an earlier duty that has ended doesn't count. */
export function dutySince(dossier: WithTargetGroup, date: DateOnly): DateOnly | undefined {
  const turns = turnsOfTargetGroup(dossier)
    .filter((turn) => turn <= date)
    .sort();
  const lastFree = turns.findLast((turn) => !isObliged(dossier, turn));
  return turns.find((turn) => lastFree === undefined || turn > lastFree);
}

/** The last day on which an obliged person may register: three months after the duty arose, or a postponement's end. */
export function registrationDue(
  dossier: WithRegistration & WithTargetGroup,
  date: DateOnly,
): DateOnly | undefined {
  const since = dutySince(dossier, date);
  if (since === undefined) return undefined;
  const ends = dossier.registration.postponements
    .filter(({ from }) => from >= since)
    .map(({ until }) => until);
  const term = inForce(registrationTerm, since);
  return [...(term ? [addTerm(since, term.value)] : []), ...ends].sort().at(-1);
}

/** Whether somebody has registered, has to, until when, or is too late, on a day. */
export function registrationStanding(
  dossier: WithRegistration & WithTargetGroup,
  date: DateOnly,
): RegistrationStanding {
  const registered = registeredOn(dossier, date);
  if (registered) return { standing: 'registered', on: registered.on };
  const due = registrationDue(dossier, date);
  if (due === undefined) return { standing: 'notRequired' };
  return { standing: date <= due ? 'open' : 'overdue', due };
}

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
    dossier: WithPerson & WithRegistration & WithTargetGroup,
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

const PostponeRegistration = dossierCommand('PostponeRegistration', {
  meaning: 'Gives an obliged person until a later day to register; the reason is kept sealed.',
  fields: { on: DateOnly, until: DateOnly, reason: Code },
  refusals: ['PERIOD_REVERSED', 'NOT_OBLIGED'],
  records: [RegistrationPostponed],
  decide: (postponement, dossier: WithRegistration & WithTargetGroup) => {
    const { on: from, until } = postponement;
    if (endsBefore(from, until)) return refuse('PERIOD_REVERSED', '/until');
    if (!isObliged(dossier, from)) return refuse('NOT_OBLIGED', '/on');
    if (dossier.registration.postponements.some((known) => known.from === from && known.until === until))
      return nothing();
    const id = EntryId.parse(`postponement-${from}-${until}`);
    return record(RegistrationPostponed.of({ ...postponement, postponement: id }));
  },
});

export const registrationCommands = { RegisterPerson, PostponeRegistration };

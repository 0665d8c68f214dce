import { z } from 'zod';
import { OrganisationType } from '../kernel/terms.js';
import { DateOnly } from '../kernel/dates.js';
import { command } from '../kernel/command.js';
import { event, fact, schemasOf, type FactEventIn } from '../kernel/event.js';
import { DavinciNumber, KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { ifActive, ifRegistered, notActive, type OrganisationLookup } from './active.js';
import { evolveSenders, senderEvents, type AssignedSender } from './sender.js';
import { evolveSites, siteEvents, type SiteOfOrganisation } from './site.js';
import { record, nothing } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { Name } from '../kernel/text.js';

/** The facts about an organisation itself: its name, its type, its commune. */
const facts = {
  name: fact(Name, 'naam'),
  type: fact(OrganisationType, 'type'),
  nis: fact(NisCode.optional(), 'NIS-code'),
  davinci: fact(DavinciNumber.optional(), 'instellingsnummer'),
  /** Made up for tests and demos. */
  synthetic: fact(z.boolean().default(false), 'fictief'),
};
export const profile = schemasOf(facts);
export type Profile = z.output<z.ZodObject<typeof profile>>;

const dated = {
  organisation: fact(KboNumber, 'organisatie'),
  /** The day from which the fact holds; one that was recorded without a day holds on every day. */
  on: fact(DateOnly.optional(), 'op'),
};

export const OrganisationRegistered = event('OrganisationRegistered', {
  title: 'Organisatie geregistreerd',
  meaning: 'An organisation takes part in the KBI, under this name and type.',
  fields: { ...dated, ...facts },
});
export const OrganisationRenamed = event('OrganisationRenamed', {
  title: 'Organisatie hernoemd',
  meaning: 'An organisation has another name.',
  fields: { ...dated, name: facts.name },
});
export const OrganisationTypeChanged = event('OrganisationTypeChanged', {
  title: 'Type van organisatie gewijzigd',
  meaning: 'An organisation is of another type.',
  fields: { ...dated, type: facts.type },
});
export const OrganisationLocated = event('OrganisationLocated', {
  title: 'Ligging van organisatie vermeld',
  meaning:
    'An organisation lies in a commune, or is a course provider by this number; what is absent is not known.',
  fields: { ...dated, nis: facts.nis, davinci: facts.davinci },
});
const OrganisationMerged = event('OrganisationMerged', {
  title: 'Organisatie opgegaan in een andere',
  meaning: 'From a day on, an organisation has gone up in another.',
  fields: { ...dated, intoOrganisation: fact(KboNumber, 'opgegaan in') },
});
const OrganisationEnded = event('OrganisationEnded', {
  title: 'Organisatie opgeheven',
  meaning: 'From a day on, an organisation is no more.',
  fields: dated,
});

export const organisationEvents = {
  OrganisationRegistered,
  OrganisationRenamed,
  OrganisationTypeChanged,
  OrganisationLocated,
  OrganisationMerged,
  OrganisationEnded,
  ...senderEvents,
  ...siteEvents,
};
export type OrganisationEvent = FactEventIn<typeof organisationEvents>;

export interface Organisation {
  readonly organisation: KboNumber;
  readonly profile: Profile;
  readonly senders: readonly AssignedSender[];
  readonly sites: readonly SiteOfOrganisation[];
  /** Since when it no longer exists, and the organisation into which it merged. */
  readonly ended?: { readonly on: DateOnly | undefined; readonly into?: KboNumber };
}

/** The organisation after one more event. @throws RangeError when the first event doesn't register it */
function evolveOrganisation(state: Organisation | undefined, event: OrganisationEvent): Organisation {
  if (event.type === 'OrganisationRegistered') {
    const { organisation, on: _, ...profile } = event.facts;
    return { senders: [], sites: [], ...state, organisation, profile };
  }
  if (!state) throw new RangeError(`${event.type} of an organisation that was never registered`);
  const stated = (changes: Partial<Profile>) => ({ ...state, profile: { ...state.profile, ...changes } });
  switch (event.type) {
    case 'OrganisationRenamed':
      return stated({ name: event.facts.name });
    case 'OrganisationTypeChanged':
      return stated({ type: event.facts.type });
    case 'OrganisationLocated':
      return stated({ nis: event.facts.nis, davinci: event.facts.davinci });
    case 'OrganisationMerged':
      return { ...state, ended: { on: event.facts.on, into: event.facts.intoOrganisation } };
    case 'OrganisationEnded':
      return { ...state, ended: { on: event.facts.on } };
    case 'SenderAssigned':
    case 'SenderWithdrawn':
      return { ...state, senders: evolveSenders(state.senders, event) };
    case 'SiteOpened':
    case 'SiteClosed':
      return { ...state, sites: evolveSites(state.sites, event) };
  }
}

/**
 * An organisation as of a day: the facts that held on or before that day, in the order in which they were recorded.
 * @param asOf default: all facts, also those of later days
 * @returns undefined when it isn't registered by that day
 */
export function foldOrganisation(
  events: readonly OrganisationEvent[],
  asOf?: DateOnly,
): Organisation | undefined {
  let state: Organisation | undefined;
  for (const event of events) {
    const { on } = event.facts;
    const holds = asOf === undefined || on === undefined || on <= asOf;
    if (holds && (state || event.type === 'OrganisationRegistered')) state = evolveOrganisation(state, event);
  }
  return state;
}

export const organisationCommands = {
  RegisterOrganisation: command({
    name: 'RegisterOrganisation',
    meaning: 'Registers an organisation.',
    schema: z.strictObject({ organisation: KboNumber, ...profile, on: DateOnly.optional() }),
    refusals: ['ORGANISATION_KNOWN'],
    records: [OrganisationRegistered],
    decide(command, register: OrganisationLookup<Organisation>) {
      const { organisation, on: _, ...stated } = command;
      const known = register.organisation(organisation);
      if (!known) return record(OrganisationRegistered.of(command));
      return same(known.profile, stated) ? nothing() : refuse('ORGANISATION_KNOWN', '/organisation');
    },
  }),
  RenameOrganisation: command({
    name: 'RenameOrganisation',
    meaning: 'Gives an organisation another name, from a day on.',
    schema: z.strictObject({ organisation: KboNumber, name: profile.name, on: DateOnly }),
    refusals: notActive,
    records: [OrganisationRenamed],
    decide: (command, register: OrganisationLookup<Organisation>) =>
      ifActive(register, command, (known) =>
        known.profile.name === command.name ? nothing() : record(OrganisationRenamed.of(command)),
      ),
  }),
  ChangeOrganisationType: command({
    name: 'ChangeOrganisationType',
    meaning: 'Says that an organisation is of another type, from a day on.',
    schema: z.strictObject({ organisation: KboNumber, type: profile.type, on: DateOnly }),
    refusals: notActive,
    records: [OrganisationTypeChanged],
    decide: (command, register: OrganisationLookup<Organisation>) =>
      ifActive(register, command, (known) =>
        known.profile.type === command.type ? nothing() : record(OrganisationTypeChanged.of(command)),
      ),
  }),
  LocateOrganisation: command({
    name: 'LocateOrganisation',
    meaning:
      'Says in which commune an organisation lies, and its number as a course provider; what is left out is not known.',
    schema: z.strictObject({
      organisation: KboNumber,
      nis: profile.nis,
      davinci: profile.davinci,
      on: DateOnly,
    }),
    refusals: notActive,
    records: [OrganisationLocated],
    decide: (command, register: OrganisationLookup<Organisation>) =>
      ifActive(register, command, ({ profile: { nis, davinci } }) =>
        nis === command.nis && davinci === command.davinci
          ? nothing()
          : record(OrganisationLocated.of(command)),
      ),
  }),
  MergeOrganisation: command({
    name: 'MergeOrganisation',
    meaning:
      'Lets an organisation go up in another, from a day on: an OCMW in a municipality, a municipality in a new one.',
    schema: z.strictObject({ organisation: KboNumber, intoOrganisation: KboNumber, on: DateOnly }),
    refusals: [...notActive, 'MERGES_INTO_ITSELF'],
    records: [OrganisationMerged],
    decide(
      command,
      register: OrganisationLookup<Organisation> & { successorOf(organisation: KboNumber): KboNumber },
    ) {
      const { organisation, intoOrganisation: into, on } = command;
      return ifRegistered(register, organisation, ({ ended }) => {
        if (same(ended, { on, into })) return nothing();
        if (ended) return refuse('ORGANISATION_ENDED', '/organisation');
        if (register.successorOf(into) === organisation)
          return refuse('MERGES_INTO_ITSELF', '/intoOrganisation');
        const merged = () => record(OrganisationMerged.of(command));
        return ifActive(register, { organisation: into, on }, merged, '/intoOrganisation');
      });
    },
  }),
  EndOrganisation: command({
    name: 'EndOrganisation',
    meaning: 'Ends an organisation, from a day on: it asks nothing any more.',
    schema: z.strictObject({ organisation: KboNumber, on: DateOnly }),
    refusals: notActive,
    records: [OrganisationEnded],
    decide: (command, register: OrganisationLookup<Organisation>) =>
      ifRegistered(register, command.organisation, ({ ended }) => {
        if (same(ended, { on: command.on })) return nothing();
        return ended ? refuse('ORGANISATION_ENDED', '/organisation') : record(OrganisationEnded.of(command));
      }),
  }),
};

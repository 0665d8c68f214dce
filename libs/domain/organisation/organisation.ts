import { z } from 'zod';
import { OrganisationType } from '../kernel/terms.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { DavinciNumber, KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { livingOrganisation, registerCommand } from './command.js';
import { evolveSenders, senderEvents, type Sender } from './sender.js';
import { evolveSites, siteEvents, type SiteOfOrganisation } from './site.js';
import { record, nothing } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** What an organisation is: its name, its type, where it lies. */
export const profile = {
  name: z.string().trim().min(1).max(200),
  type: OrganisationType,
  nis: NisCode.optional(),
  davinci: DavinciNumber.optional(),
  /** Made up for tests and demos. */
  synthetic: z.boolean().default(false),
};
export type Profile = z.output<z.ZodObject<typeof profile>>;

const of = { organisation: fact(KboNumber, 'organisatie') };
/** The day from which it holds; a fact of before days were kept holds always. */
const from = { on: fact(DateOnly.optional(), 'op') };

export const OrganisationRegistered = event({
  name: 'OrganisationRegistered',
  version: 1,
  title: 'Organisatie geregistreerd',
  meaning: 'An organisation takes part in the KBI, under this name and type.',
  fields: {
    ...of,
    ...from,
    name: fact(profile.name, 'naam'),
    type: fact(profile.type, 'type'),
    nis: fact(profile.nis, 'NIS-code'),
    davinci: fact(profile.davinci, 'instellingsnummer'),
    synthetic: fact(profile.synthetic, 'fictief'),
  },
});
export const OrganisationRenamed = event({
  name: 'OrganisationRenamed',
  version: 1,
  title: 'Organisatie hernoemd',
  meaning: 'An organisation has another name.',
  fields: {
    ...of,
    ...from,
    name: fact(profile.name, 'naam'),
  },
});
export const OrganisationTypeChanged = event({
  name: 'OrganisationTypeChanged',
  version: 1,
  title: 'Type van organisatie gewijzigd',
  meaning: 'An organisation is of another type.',
  fields: {
    ...of,
    ...from,
    type: fact(profile.type, 'type'),
  },
});
export const OrganisationLocated = event({
  name: 'OrganisationLocated',
  version: 1,
  title: 'Ligging van organisatie vermeld',
  meaning:
    'An organisation lies in a commune, or is a course provider by this number; what is absent is not known.',
  fields: {
    ...of,
    ...from,
    nis: fact(profile.nis, 'NIS-code'),
    davinci: fact(profile.davinci, 'instellingsnummer'),
  },
});
export const OrganisationMerged = event({
  name: 'OrganisationMerged',
  version: 1,
  title: 'Organisatie opgegaan in een andere',
  meaning: 'From a day on, an organisation has gone up in another.',
  fields: { ...of, ...from, intoOrganisation: fact(KboNumber, 'opgegaan in') },
});
export const OrganisationEnded = event({
  name: 'OrganisationEnded',
  version: 1,
  title: 'Organisatie opgeheven',
  meaning: 'From a day on, an organisation is no more.',
  fields: {
    ...of,
    ...from,
  },
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
export type OrganisationEvent = {
  [Name in keyof typeof organisationEvents]: FactEventOf<(typeof organisationEvents)[Name]>;
}[keyof typeof organisationEvents];

export interface Organisation {
  readonly organisation: KboNumber;
  readonly profile: Profile;
  readonly senders: readonly Sender[];
  readonly sites: readonly SiteOfOrganisation[];
  /** Since when it is no more, and in which other it went up. */
  readonly ended?: { readonly on: DateOnly | undefined; readonly into?: KboNumber };
}

/** An organisation after one more event; the first one registers it. @throws RangeError when it doesn't */
export function evolveOrganisation(state: Organisation | undefined, event: OrganisationEvent): Organisation {
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
 * An organisation as of a day: what held on or before it, in the order in which it was recorded. Undefined while it
 * isn't registered.
 * @param asOf default: all facts, also those that lie ahead
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

export const RegisterOrganisation = registerCommand(
  'RegisterOrganisation',
  'organisation',
  'Registers an organisation.',
  { ...profile, on: DateOnly.optional() },
  ['ORGANISATION_KNOWN'],
  (command, { register }) => {
    const { organisation, on: _, ...stated } = command;
    const known = register.organisation(organisation);
    if (!known) return record(OrganisationRegistered.of(command));
    return same(known.profile, stated) ? nothing() : refuse('ORGANISATION_KNOWN', '/organisation');
  },
);

export const RenameOrganisation = registerCommand(
  'RenameOrganisation',
  'organisation',
  'Gives an organisation another name, from a day on.',
  { name: profile.name, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'],
  (command, { register }) => {
    const known = livingOrganisation(register, command.organisation, command.on);
    if ('kind' in known) return known;
    return known.profile.name === command.name ? nothing() : record(OrganisationRenamed.of(command));
  },
);

export const ChangeOrganisationType = registerCommand(
  'ChangeOrganisationType',
  'organisation',
  'Says that an organisation is of another type, from a day on.',
  { type: profile.type, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'],
  (command, { register }) => {
    const known = livingOrganisation(register, command.organisation, command.on);
    if ('kind' in known) return known;
    return known.profile.type === command.type ? nothing() : record(OrganisationTypeChanged.of(command));
  },
);

export const LocateOrganisation = registerCommand(
  'LocateOrganisation',
  'organisation',
  'Says in which commune an organisation lies, and its number as a course provider; what is left out is not known.',
  { nis: profile.nis, davinci: profile.davinci, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'],
  (command, { register }) => {
    const known = livingOrganisation(register, command.organisation, command.on);
    if ('kind' in known) return known;
    const { nis, davinci } = known.profile;
    const unchanged = nis === command.nis && davinci === command.davinci;
    return unchanged ? nothing() : record(OrganisationLocated.of(command));
  },
);

export const MergeOrganisation = registerCommand(
  'MergeOrganisation',
  'organisation',
  'Lets an organisation go up in another, from a day on: an OCMW in a municipality, a municipality in a new one.',
  { intoOrganisation: KboNumber, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED', 'MERGES_INTO_ITSELF'],
  (command, { register }) => {
    const { organisation, intoOrganisation: into, on } = command;
    const known = register.organisation(organisation);
    if (known && same(known.ended, { on, into })) return nothing();
    if (known?.ended) return refuse('ORGANISATION_ENDED', '/organisation');
    if (!known) return refuse('ORGANISATION_NOT_REGISTERED', '/organisation');
    if (register.successorOf(into) === organisation) return refuse('MERGES_INTO_ITSELF', '/intoOrganisation');
    const other = livingOrganisation(register, into, on, '/intoOrganisation');
    return 'kind' in other ? other : record(OrganisationMerged.of(command));
  },
);

export const EndOrganisation = registerCommand(
  'EndOrganisation',
  'organisation',
  'Ends an organisation, from a day on: it asks nothing any more.',
  { on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'],
  (command, { register }) => {
    const known = register.organisation(command.organisation);
    if (!known) return refuse('ORGANISATION_NOT_REGISTERED', '/organisation');
    if (same(known.ended, { on: command.on })) return nothing();
    return known.ended
      ? refuse('ORGANISATION_ENDED', '/organisation')
      : record(OrganisationEnded.of(command));
  },
);

export const organisationCommands = {
  RegisterOrganisation,
  RenameOrganisation,
  ChangeOrganisationType,
  LocateOrganisation,
  MergeOrganisation,
  EndOrganisation,
};

/** Organisations, authorisations and communes as events and commands, each an example that a test overrides. */
import { day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import { DeclareOrganisation } from '../../libs/domain/organisation/declaration.js';
import {
  Register,
  registerCommands as commands,
  registerEvents as events,
  type AuthorisedOrganisation,
  type RegisterEvent,
} from '../../libs/domain/organisation/register.js';
import { agency, houseOfDutch } from './examples.js';
import { eventExample, type Overrides } from './event-example.js';
import { commandExample, decideMessage, grammar, type CommandMessage, type Past } from './grammar.js';

/** The day on which commands come in. */
export const today = day('2018-06-01');

/** The register that events add up to. */
export function registerAfter(...history: readonly object[]): Register {
  const register = new Register();
  for (const event of history) register.add(event as RegisterEvent);
  return register;
}

/** What happened to organisations, authorisations and communes. */
export const given = grammar({
  fold: (history: readonly object[]) => registerAfter(...history),
  decide: (command: CommandMessage, register) => decideMessage(command, register, { today }),
});

/** The declared OCMW on a day, after more. */
export function organisationOn(on: string, ...past: readonly Past<CommandMessage>[]): AuthorisedOrganisation {
  const found = given(declare, ...past).state.authorisedOrganisation(houseOfDutch, day(on));
  if (!found) throw new TypeError('the organisation isn’t registered that day');
  return found;
}
/** The same for `asOf`. */
export const declaredOrganisation = (register: Register, on: DateOnly) =>
  register.authorisedOrganisation(houseOfDutch, on);

/** A command and the event that it records, with the same fields. */
const pair = (command: keyof typeof commands, event: keyof typeof events, fields: Overrides) =>
  [commandExample(commands[command], fields), eventExample(events[event], fields)] as const;

// An OCMW as an administrator declares it, with a sender and an authorisation of its own.
const organisation = houseOfDutch;
export const profile = { name: 'OCMW Voorbeeld', type: 'OCMW', synthetic: true };
export const sender = {
  uri: 'ocmw.example',
  capacity: 'social worker',
  purpose: 'SOCIAL_INTEGRATION',
} as const;
export const authorisation = {
  authorisation: '00000000-0000-4000-8000-000000000002',
  legalBasis: { number: 'Beraadslaging 1/2017', date: '2017-06-06' },
  purposes: ['SOCIAL_INTEGRATION'],
  sections: ['Personalia', 'Trajecten'],
  from: '2017-08-01',
  until: '2018-12-31',
};
/** Another id, for a second authorisation. */
export const otherId = '00000000-0000-4000-8000-000000000003';
const whole = { organisation, ...profile, senders: [sender], authorisations: [authorisation] };
export const declare = commandExample(DeclareOrganisation, whole);

// Organisations; another one is there to merge into.
const own = { organisation, ...profile };
export const [register, registered] = pair('RegisterOrganisation', 'OrganisationRegistered', own);
const other = { organisation: agency, name: 'Nieuwe stad', type: 'MUNICIPALITY' };
export const registerOther = commandExample(commands.RegisterOrganisation, other);
const from = { organisation, on: '2018-07-01' };
const name = { ...from, name: 'Sociaal Huis' };
export const [rename, renamed] = pair('RenameOrganisation', 'OrganisationRenamed', name);
const type = { ...from, type: 'BRUSSELS_OCMW' };
export const [changeType, typeChanged] = pair('ChangeOrganisationType', 'OrganisationTypeChanged', type);
const place = { ...from, nis: '21004', davinci: '1' };
export const [locate, located] = pair('LocateOrganisation', 'OrganisationLocated', place);
const merger = { organisation, intoOrganisation: agency, on: '2019-01-01' };
export const [merge, merged] = pair('MergeOrganisation', 'OrganisationMerged', merger);
const last = { organisation, on: '2019-01-01' };
export const [end, ended] = pair('EndOrganisation', 'OrganisationEnded', last);
const second = { organisation, uri: 'new.example', purpose: 'SOCIAL_INTEGRATION', on: '2018-02-01' };
export const [assignSender, senderAssigned] = pair('AssignSender', 'SenderAssigned', second);
export const [withdrawSender, senderWithdrawn] = pair('WithdrawSender', 'SenderWithdrawn', second);
const site = { organisation, site: 'VES-1', name: 'Loket Noord', nis: '21004', on: '2018-02-01' };
export const [openSite, siteOpened] = pair('OpenSite', 'SiteOpened', site);
const closed = { organisation, site: 'VES-1', on: '2018-03-01' };
export const [closeSite, siteClosed] = pair('CloseSite', 'SiteClosed', closed);

// Authorisations: one that is granted to every OCMW, and steps in the life of that of the declared organisation.
const toEveryOcmw = { ...authorisation, holder: { organisationType: 'OCMW' } };
export const [grant, granted] = pair('GrantAuthorisation', 'AuthorisationGranted', toEveryOcmw);
const id = { authorisation: authorisation.authorisation };
const suspension = { ...id, from: '2018-02-01' };
export const [suspend, suspended] = pair('SuspendAuthorisation', 'AuthorisationSuspended', suspension);
const resumption = { ...id, on: '2018-03-01' };
export const [resume, resumed] = pair('ResumeAuthorisation', 'AuthorisationResumed', resumption);
const revocation = { ...id, lastDay: '2018-03-31' };
export const [revoke, revoked] = pair('RevokeAuthorisation', 'AuthorisationRevoked', revocation);

// Three communes that don't exist, of which the first merges into the second.
export const communes = { first: '19901', second: '19902', third: '19903' } as const;
export const registerCommune = commandExample(commands.RegisterCommune, { name: 'X', synthetic: true });
export const registerCommunes = Object.values(communes).map((commune) => registerCommune({ commune }));
const mergerOfCommunes = { commune: communes.first, intoCommune: communes.second, on: '2019-01-01' };
export const [mergeCommune, communeMerged] = pair('MergeCommune', 'CommuneMerged', mergerOfCommunes);

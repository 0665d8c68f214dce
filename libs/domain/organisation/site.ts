import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { command } from '../kernel/command.js';
import { event, fact, schemasOf, type FactEventIn } from '../kernel/event.js';
import { KbiNumber, KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { ifActive, ifRegistered, notActive, type OrganisationLookup } from './active.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { Name } from '../kernel/text.js';

/** A place of an organisation, as the KBI numbers it. Source: KBI-01.00, KbiNummer. */
const facts = {
  site: fact(KbiNumber, 'vestiging'),
  name: fact(Name.optional(), 'naam'),
  nis: fact(NisCode.optional(), 'NIS-code'),
};
const site = schemasOf(facts);
export type SiteOfOrganisation = z.output<z.ZodObject<typeof site>>;

const organisation = fact(KboNumber, 'organisatie');
const on = fact(DateOnly.optional(), 'op');

const SiteOpened = event('SiteOpened', {
  title: 'Vestiging geopend',
  meaning: 'An organisation works at a site, under its KBI number.',
  fields: { organisation, ...facts, on },
});
const SiteClosed = event('SiteClosed', {
  title: 'Vestiging gesloten',
  meaning: 'From a day on, an organisation works at a site no longer.',
  fields: { organisation, site: facts.site, on },
});
export const siteEvents = { SiteOpened, SiteClosed };

/** The sites of an organisation after one more event. A site that is opened again gets the facts of the last event. */
export function evolveSites(
  sites: readonly SiteOfOrganisation[],
  event: FactEventIn<typeof siteEvents>,
): readonly SiteOfOrganisation[] {
  const others = sites.filter(({ site }) => site !== event.facts.site);
  if (event.type === 'SiteClosed') return others;
  const { organisation: _, on: __, ...opened } = event.facts;
  return [...others, opened];
}

type Sites = OrganisationLookup<{ readonly sites: readonly SiteOfOrganisation[] }>;

export const siteCommands = {
  OpenSite: command({
    name: 'OpenSite',
    meaning: 'Adds a site (KBI number) to an organisation, or says anew what it is, from a day on.',
    schema: z.strictObject({ organisation: KboNumber, ...site, on: DateOnly }),
    refusals: notActive,
    records: [SiteOpened],
    decide(command, register: Sites) {
      const { organisation: _, on: __, ...opened } = command;
      return ifActive(register, command, ({ sites }) =>
        sites.some((other) => same(other, opened)) ? nothing() : record(SiteOpened.of(command)),
      );
    },
  }),
  CloseSite: command({
    name: 'CloseSite',
    meaning: 'Closes a site of an organisation, from a day on.',
    schema: z.strictObject({ organisation: KboNumber, site: site.site, on: DateOnly }),
    refusals: ['ORGANISATION_NOT_REGISTERED', 'SITE_UNKNOWN'],
    records: [SiteClosed],
    decide: (command, register: Sites) =>
      ifRegistered(register, command.organisation, ({ sites }) => {
        const isOpen = sites.some(({ site }) => site === command.site);
        return isOpen ? record(SiteClosed.of(command)) : refuse('SITE_UNKNOWN', '/site');
      }),
  }),
};

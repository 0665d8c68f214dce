import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { KbiNumber, KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { livingOrganisation, registerCommand } from './command.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** A place of an organisation, as the KBI numbers it. Source: KBI-01.00, KbiNummer. */
const site = { site: KbiNumber, name: z.string().trim().min(1).max(200).optional(), nis: NisCode.optional() };
export type SiteOfOrganisation = z.output<z.ZodObject<typeof site>>;

export const SiteOpened = event({
  name: 'SiteOpened',
  version: 1,
  title: 'Vestiging geopend',
  meaning: 'An organisation works at a site, under its KBI number.',
  fields: {
    organisation: fact(KboNumber, 'organisatie'),
    site: fact(site.site, 'vestiging'),
    name: fact(site.name, 'naam'),
    nis: fact(site.nis, 'NIS-code'),
    on: fact(DateOnly.optional(), 'op'),
  },
});
export const SiteClosed = event({
  name: 'SiteClosed',
  version: 1,
  title: 'Vestiging gesloten',
  meaning: 'From a day on, an organisation works at a site no longer.',
  fields: {
    organisation: fact(KboNumber, 'organisatie'),
    site: fact(site.site, 'vestiging'),
    on: fact(DateOnly.optional(), 'op'),
  },
});
export const siteEvents = { SiteOpened, SiteClosed };

/** The sites of an organisation after one more event; a site that is opened again has what was said last. */
export function evolveSites(
  sites: readonly SiteOfOrganisation[],
  event: FactEventOf<typeof SiteOpened> | FactEventOf<typeof SiteClosed>,
): readonly SiteOfOrganisation[] {
  const others = sites.filter(({ site }) => site !== event.facts.site);
  if (event.type === 'SiteClosed') return others;
  const { organisation: _, on: __, ...opened } = event.facts;
  return [...others, opened];
}

export const OpenSite = registerCommand(
  'OpenSite',
  'organisation',
  'Adds a site (KBI number) to an organisation, or says anew what it is, from a day on.',
  { ...site, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'ORGANISATION_ENDED'],
  (command, { register }) => {
    const { organisation, on, ...opened } = command;
    const known = livingOrganisation(register, organisation, on);
    if ('kind' in known) return known;
    return known.sites.some((other) => same(other, opened)) ? nothing() : record(SiteOpened.of(command));
  },
);

export const CloseSite = registerCommand(
  'CloseSite',
  'organisation',
  'Closes a site of an organisation, from a day on.',
  { site: site.site, on: DateOnly },
  ['ORGANISATION_NOT_REGISTERED', 'SITE_UNKNOWN'],
  (command, { register }) => {
    const known = register.organisation(command.organisation);
    if (!known) return refuse('ORGANISATION_NOT_REGISTERED', '/organisation');
    const open = known.sites.some(({ site }) => site === command.site);
    return open ? record(SiteClosed.of(command)) : refuse('SITE_UNKNOWN', '/site');
  },
);

export const siteCommands = { OpenSite, CloseSite };

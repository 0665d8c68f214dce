import { z } from 'zod';
import type { Scope } from '../../../libs/platform/authentication.js';

/** The pages, by the names that they have in their addresses. */
export const PageName = z.enum([
  'start',
  'rapportering',
  'dossiers',
  'audit',
  'uitwisselingen',
  'beheer',
  'mijn-gegevens',
]);
type PageName = z.output<typeof PageName>;

interface RoleRights {
  readonly scopes: readonly Scope[];
  readonly pages: readonly PageName[];
}

/**
 * Which role has which scopes and which pages; nothing else says so. What of a scope an organisation may use, the
 * register decides at each request. The first of somebody's roles is the one that the pages begin with.
 */
const rights = {
  'case-worker': {
    scopes: ['command', 'consult', 'report'],
    pages: ['start', 'dossiers', 'rapportering'],
  },
  'house-of-dutch': {
    scopes: ['command', 'consult', 'report'],
    pages: ['start', 'dossiers', 'rapportering'],
  },
  auditor: {
    scopes: ['audit', 'report'],
    pages: ['start', 'audit', 'rapportering', 'uitwisselingen'],
  },
  reporter: {
    scopes: ['report'],
    pages: ['start', 'rapportering', 'uitwisselingen'],
  },
  operator: {
    scopes: ['admin', 'report'],
    pages: ['start', 'beheer', 'uitwisselingen', 'rapportering'],
  },
  person: {
    scopes: ['own'],
    pages: ['start', 'mijn-gegevens'],
  },
} as const satisfies Readonly<Record<string, RoleRights>>;

export type Role = keyof typeof rights;
const names = Object.keys(rights) as [Role, ...Role[]];
export const RoleName = z.enum(names);

/** What somebody with these roles may ask for. */
export function scopesOf(roles: readonly Role[]): ReadonlySet<Scope> {
  return new Set(roles.flatMap((role) => rights[role].scopes));
}

/** Which pages are there for somebody with these roles, in the order of the pages. */
export function pagesOf(roles: readonly Role[]): readonly PageName[] {
  const seen = new Set(roles.flatMap((role): readonly PageName[] => rights[role].pages));
  return PageName.options.filter((page) => seen.has(page));
}

/** The roles that are named, in the order of the table; what an issuer calls otherwise is for other services. */
export const rolesNamed = (stated: readonly string[]): readonly Role[] =>
  names.filter((role) => stated.includes(role));

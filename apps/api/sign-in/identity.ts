import { z } from 'zod';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { line } from '../../../libs/domain/kernel/text.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { RoleName, rolesNamed, scopesOf } from './roles.js';

/** Who signed in, as a session keeps it. */
export const Identity = z.object({
  organisation: KboNumber,
  /** Of a person: the INSZ. */
  user: line(255),
  name: z.string(),
  roles: z.array(RoleName).min(1),
  /** What the issuer is told on signing out, so that it knows whom. */
  idToken: z.string().optional(),
});
export type Identity = z.output<typeof Identity>;

interface Reading {
  readonly rolesClaim: string;
  readonly inszClaim: string;
  /** Who speaks for persons. */
  readonly agency: string;
}

/**
 * Who an issuer says that signed in: with a role of ours, somebody of the organisation `kbo`; without one but with an
 * INSZ, the person of that number, for whom the agency speaks. Undefined of anybody else.
 */
export function identityOf(
  claims: Readonly<Record<string, unknown>>,
  { rolesClaim, inszClaim, agency }: Reading,
): Identity | undefined {
  const roles = rolesNamed(listed(claims[rolesClaim])).filter((role) => role !== 'person');
  const insz = roles.length === 0 ? Insz.safeParse(claims[inszClaim]).data : undefined;
  const who =
    insz === undefined
      ? { organisation: claims['kbo'], user: claims['sub'], roles }
      : { organisation: agency, user: insz, roles: ['person'] };
  return Identity.safeParse({ ...who, name: nameIn(claims) }).data;
}

/** The caller that somebody is to the operations. */
export const callerOf = ({ organisation, user, roles }: Identity): Caller => ({
  organisation,
  user,
  scopes: scopesOf(roles),
});

/** A list, or a text with spaces in between. */
function listed(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(' ');
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The name to show; of who has none, nothing. */
function nameIn(claims: Readonly<Record<string, unknown>>): string {
  const { success, data } = line(200).safeParse(claims['name']);
  return success ? data : '';
}

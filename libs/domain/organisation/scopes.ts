import type { DateOnly } from '../kernel/dates.js';
import type { OrganisationType } from '../kernel/terms.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { hasEnded } from './active.js';
import type { Organisation } from './organisation.js';

/** Which types of organisation may have a right, and where that comes from. */
export interface Right {
  readonly types: readonly OrganisationType[];
  /** A source, or *assumed*. */
  readonly source: string;
}

/**
 * The scopes of tokens that only some types of organisation may use, whatever the issuer gives. What the others allow
 * is decided otherwise: `consult` and `audit` by authorisations, `command` by the table of commands; `report` has no
 * persons.
 */
export const boundScopes = {
  admin: {
    types: ['AGENCY'],
    source:
      'DOMAIN 1: the agency manages organisations, authorisations, exchanges; it is controller (D24 art. 17)',
  },
  import: { types: ['AGENCY'], source: 'assumed: official documents come from who manages the KBI' },
  history: { types: ['AGENCY'], source: 'assumed: what was asked before this system is kept by the agency' },
} as const satisfies Readonly<Record<string, Right>>;

/** The refusal of a right to an organisation as of a day; undefined when its type has the right. */
export function rightRefusal(
  { types }: Right,
  organisation: Organisation | undefined,
  on: DateOnly,
  code: 'SCOPE_NOT_OF_ORGANISATION' | 'COMMAND_NOT_OF_ORGANISATION',
): Refusal | undefined {
  if (!organisation) return refuse('ORGANISATION_UNKNOWN');
  if (hasEnded(organisation, on)) return refuse('ORGANISATION_ENDED');
  return types.includes(organisation.profile.type) ? undefined : refuse(code);
}

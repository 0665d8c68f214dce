import { z } from 'zod';
import { AuthorisationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { OrganisationType, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { line } from '../../../libs/domain/kernel/text.js';
import { inForce, type Authorisation } from '../../../libs/domain/organisation/authorisation.js';
import type { AuthorisedOrganisation } from '../../../libs/domain/organisation/register.js';
import { wordsOfName } from '../../../libs/privacy/normalise.js';
import type { Dependencies } from '../handling/dependencies.js';
import { jsonOf, operation } from '../http/operation.js';

/** The most organisations in one answer. */
const MOST = 100;

const ListedAuthorisation = z
  .object({
    authorisation: AuthorisationId,
    sharedBy: z
      .enum(['type', 'commune'])
      .nullable()
      .describe('Whether all organisations of a type or in communes hold it; null: this one alone'),
    purposes: z.array(Purpose),
    sections: z.array(Section),
    from: DateOnly,
    until: DateOnly.nullable(),
    suspensions: z.array(z.object({ from: DateOnly, until: DateOnly.nullable() })),
    inForce: z.boolean().describe('On the day that is asked'),
    legalBasis: z.string(),
  })
  .meta({ id: 'ListedAuthorisation' });

const ListedOrganisation = z
  .object({
    organisation: KboNumber,
    name: z.string(),
    type: OrganisationType,
    ended: z
      .object({ on: DateOnly.nullable(), into: KboNumber.nullable() })
      .nullable()
      .describe('Since when it is there no more on the day that is asked, and what it went up in'),
    authorisations: z.array(ListedAuthorisation).describe('Its own ones first, in the order of granting'),
  })
  .meta({ id: 'ListedOrganisation' });

const OrganisationList = z
  .object({
    asOf: DateOnly,
    organisations: z.array(ListedOrganisation).describe('By name'),
    more: z.int().describe('How many others there are'),
  })
  .meta({ id: 'OrganisationList', description: 'Organisations as of a day, with what they may see' });

/** Lists organisations and their authorisations. Nothing in it is about a person. */
export default operation({
  method: 'get',
  path: '/v1/organisations',
  tag: 'Organisations',
  summary: 'Organisations as of a day, each with its authorisations: what it may see, for what, since when.',
  scope: 'report',
  query: z.strictObject({
    name: line(200)
      .refine((name) => /[\p{L}\d]/u.test(name), 'a name has letters or digits')
      .optional()
      .describe('The beginnings of words of the name, or the number'),
    type: OrganisationType.optional(),
    asOf: DateOnly.optional().describe('As of this day; without it, today'),
    limit: z.coerce.number().int().min(1).max(MOST).default(50),
  }),
  answer: jsonOf(OrganisationList),
  problems: ['QUERY_INVALID'],
  handle({ query }, { organisations, clock }: Pick<Dependencies, 'organisations' | 'clock'>) {
    const { name = '', type, limit, asOf = brusselsDay(clock()) } = query;
    const { register } = organisations;
    const found = register
      .organisations()
      .flatMap((number) => register.authorisedOrganisation(number, asOf) ?? [])
      .filter((one) => (type === undefined || one.profile.type === type) && isCalled(one, name))
      .sort((one, other) => one.profile.name.localeCompare(other.profile.name, 'nl'));
    return Promise.resolve({
      asOf,
      organisations: found.slice(0, limit).map((one) => listed(one, asOf)),
      more: Math.max(found.length - limit, 0),
    });
  },
});

/** Whether each word that is asked begins a word of the name, or is the number. */
function isCalled({ organisation, profile }: AuthorisedOrganisation, asked: string): boolean {
  const words = wordsOfName(profile.name);
  const digits = asked.replaceAll(/[\s.]/g, '');
  return (
    digits === organisation ||
    wordsOfName(asked).every((sought) => words.some((word) => word.startsWith(sought)))
  );
}

function listed(
  { organisation, profile: { name, type }, ended, authorisations }: AuthorisedOrganisation,
  asOf: DateOnly,
): z.output<typeof ListedOrganisation> {
  return {
    organisation,
    name,
    type,
    ended: ended ? { on: ended.on ?? null, into: ended.into ?? null } : null,
    authorisations: authorisations.map((one) => listedAuthorisation(one, asOf)),
  };
}

function listedAuthorisation(one: Authorisation, asOf: DateOnly): z.output<typeof ListedAuthorisation> {
  const { authorisation, holder, purposes, sections, from, until = null, suspensions, legalBasis } = one;
  const shared = 'organisationType' in holder && holder.organisationType ? 'type' : 'commune';
  return {
    ...{ authorisation, from, until },
    sharedBy: 'organisation' in holder ? null : shared,
    purposes: [...purposes],
    sections: [...sections],
    suspensions: suspensions.map((each) => ({ from: each.from, until: each.until ?? null })),
    inForce: inForce(one, asOf),
    legalBasis: legalBasis.number,
  };
}

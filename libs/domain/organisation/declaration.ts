import { z } from 'zod';
import { command, type Today } from '../kernel/command.js';
import { dayBefore, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import {
  AuthorisationGranted,
  AuthorisationRevoked,
  DeclaredAuthorisation,
  earliest,
  granted,
  type Authorisation,
  type AuthorisationLookup,
} from './authorisation.js';
import type { OrganisationLookup } from './active.js';
import {
  OrganisationLocated,
  OrganisationRegistered,
  OrganisationRenamed,
  OrganisationTypeChanged,
  profile,
  type Organisation,
  type Profile,
} from './organisation.js';
import { sender, SenderAssigned } from './sender.js';
import { record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** An organisation as an administrator declares it, with its senders and its own authorisations. */
const OrganisationDeclaration = z
  .strictObject({
    organisation: KboNumber,
    ...profile,
    senders: z.array(z.strictObject(sender)).default([]),
    authorisations: z
      .array(DeclaredAuthorisation)
      .refine(
        (all) => new Set(all.map(({ authorisation: id }) => id)).size === all.length,
        'name each authorisation once',
      )
      .default([]),
  })
  .meta({
    id: 'OrganisationDeclaration',
    description: 'An organisation with its senders and authorisations',
  });
type OrganisationDeclaration = z.output<typeof OrganisationDeclaration>;

/** What the declaration of an organisation reads of the register. */
interface DeclarationLookup extends OrganisationLookup<Organisation>, AuthorisationLookup {
  authorisationsOf(organisation: KboNumber): readonly Authorisation[];
}

/**
 * Its events lead from what is recorded of an organisation to what is declared; declared again, there are none. An
 * authorisation of its own that is left out ends the day before today, and one with an earlier `until` ends then. It
 * is never changed otherwise: another grant gets another id. Senders that are left out stay.
 */
export const DeclareOrganisation = command({
  name: 'DeclareOrganisation',
  meaning: 'Declares an organisation whole: what it is, in whose name it asks, and what it may see.',
  schema: OrganisationDeclaration,
  refusals: ['AUTHORISATION_KNOWN', 'ORGANISATION_ENDED'],
  records: [
    OrganisationRegistered,
    OrganisationRenamed,
    OrganisationTypeChanged,
    OrganisationLocated,
    SenderAssigned,
    AuthorisationGranted,
    AuthorisationRevoked,
  ],
  decide(declared, register: DeclarationLookup, { today }: Today) {
    const { organisation, senders, authorisations, ...stated } = declared;
    const changed = authorisations.findIndex((entry) => {
      const known = register.authorisation(entry.authorisation);
      return known !== undefined && !shortens(entry, organisation, known);
    });
    if (changed >= 0) return refuse('AUTHORISATION_KNOWN', `/authorisations/${changed}`);
    const known = register.organisation(organisation);
    if (known?.ended) return refuse('ORGANISATION_ENDED', '/organisation');
    const newSenders = senders.filter((entry) => !known?.senders.some((other) => same(other, entry)));
    const newAuthorisations = authorisations.filter(
      (entry) => register.authorisation(entry.authorisation) === undefined,
    );
    return record(
      ...profileChanges(organisation, stated, known, today),
      ...newSenders.map((entry) => SenderAssigned.of({ ...entry, organisation })),
      ...newAuthorisations.map((entry) => AuthorisationGranted.of({ ...entry, holder: { organisation } })),
      ...register.authorisationsOf(organisation).flatMap((entry) => endOf(entry, authorisations, today)),
    );
  },
});

/** The events about the organisation itself. What is declared otherwise than recorded holds from today on. */
function profileChanges(
  organisation: KboNumber,
  stated: Profile,
  known: Organisation | undefined,
  on: DateOnly,
): readonly DomainEvent[] {
  if (!known) return [OrganisationRegistered.of({ ...stated, organisation })];
  const { name, type, nis, davinci } = stated;
  const { profile: before } = known;
  return [
    ...(name === before.name ? [] : [OrganisationRenamed.of({ organisation, name, on })]),
    ...(type === before.type ? [] : [OrganisationTypeChanged.of({ organisation, type, on })]),
    ...(nis === before.nis && davinci === before.davinci
      ? []
      : [OrganisationLocated.of({ organisation, nis, davinci, on })]),
  ];
}

/** The end of an authorisation of the organisation that is left out, or declared with an earlier last day. */
function endOf(
  { authorisation, until }: Authorisation,
  declared: OrganisationDeclaration['authorisations'],
  today: DateOnly,
): readonly DomainEvent[] {
  const kept = declared.find((entry) => entry.authorisation === authorisation);
  const lastDay = kept ? kept.until : dayBefore(today);
  const ends = lastDay !== undefined && (until === undefined || lastDay < until);
  return ends ? [AuthorisationRevoked.of({ authorisation, lastDay })] : [];
}

/** Whether an authorisation is declared as it is recorded, or with an earlier last day and else the same. */
function shortens(declared: DeclaredAuthorisation, organisation: KboNumber, known: Authorisation): boolean {
  const earlier = declared.until !== undefined && earliest(known.until, declared.until) === declared.until;
  const expected = { ...granted(known), ...(earlier && { until: declared.until }) };
  return same(expected, { ...declared, holder: { organisation } });
}

import { z } from 'zod';
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
} from './authorisation.js';
import type { RegisterContext } from './command.js';
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
import { record, type Decision } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** An organisation as an administrator declares it, whole; what is new or changed becomes events. */
export const OrganisationDeclaration = z
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
export type OrganisationDeclaration = z.output<typeof OrganisationDeclaration>;

/**
 * The events that lead from what is known of an organisation to what is declared; asked twice, none. Its own
 * authorisation that is left out ends the day before today, and one with an earlier `until` ends then. It is never
 * changed otherwise: what is granted anew goes under an id of its own. Senders that are left out stay.
 */
export function declareOrganisation(
  declared: OrganisationDeclaration,
  { register, today }: RegisterContext,
): Decision {
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
    ...profileNews(organisation, stated, known, today),
    ...newSenders.map((entry) => SenderAssigned.of({ organisation, ...entry })),
    ...newAuthorisations.map((entry) => AuthorisationGranted.of({ holder: { organisation }, ...entry })),
    ...register.authorisationsOf(organisation).flatMap((entry) => endOf(entry, authorisations, today)),
  );
}

/** What is new of an organisation itself. A number or commune that is declared otherwise holds from today on. */
function profileNews(
  organisation: KboNumber,
  stated: Profile,
  known: Organisation | undefined,
  on: DateOnly,
): readonly DomainEvent[] {
  if (!known) return [OrganisationRegistered.of({ organisation, ...stated })];
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

/** Whether an authorisation is declared as it is known, or the same until an earlier day. */
function shortens(declared: DeclaredAuthorisation, organisation: KboNumber, known: Authorisation): boolean {
  const earlier = declared.until !== undefined && earliest(known.until, declared.until) === declared.until;
  const expected = { ...granted(known), ...(earlier && { until: declared.until }) };
  return same(expected, { ...declared, holder: { organisation } });
}

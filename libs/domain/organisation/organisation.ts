import { z } from 'zod';
import { OrganisationType, Purpose, Section } from '../consultation/terms.js';
import { DateOnly, dayBefore, endsBefore } from '../dates.js';
import { record, type Decision } from '../dossier/command.js';
import { same } from '../dossier/values.js';
import { event, fact, type FactEventOf } from '../event.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { DavinciNumber, KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals.js';

/** On which ground an organisation may see data: a deliberation of the competent body. */
const LegalBasis = z.strictObject({
  number: z.string().min(1).max(100),
  date: DateOnly,
  url: z.url().optional(),
});

const profile = {
  name: z.string().min(1).max(200),
  type: OrganisationType,
  nis: NisCode.optional(),
  davinci: DavinciNumber.optional(),
  /** Made up for tests and demos. */
  synthetic: z.boolean().default(false),
};
const sender = {
  uri: z.string().min(1).max(120),
  capacity: z.string().min(1).max(40).optional(),
  purpose: Purpose,
};
const authorisation = {
  authorisation: AuthorisationId,
  legalBasis: LegalBasis,
  purposes: z.array(Purpose).min(1),
  sections: z.array(Section).min(1),
  from: DateOnly,
  until: DateOnly.optional(),
};

const facts = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, fact(schema)])) as unknown as {
    [Key in keyof Shape]: ReturnType<typeof fact<Shape[Key]>>;
  };

export const OrganisationRegistered = event(
  'OrganisationRegistered',
  1,
  'An organisation takes part in the KBI, under this name and type (again: with a changed name or type).',
  { organisation: fact(KboNumber), ...facts(profile) },
);
export const SenderAssigned = event(
  'SenderAssigned',
  1,
  'A sender URI, with or without a capacity, speaks for the organisation and for one purpose.',
  { organisation: fact(KboNumber), ...facts(sender) },
);
export const AuthorisationGranted = event(
  'AuthorisationGranted',
  1,
  'The organisation may see sections of dossiers for purposes, on a legal basis, in a period.',
  { organisation: fact(KboNumber), ...facts(authorisation) },
);
export const AuthorisationRevoked = event('AuthorisationRevoked', 1, 'An authorisation ends after a day.', {
  organisation: fact(KboNumber),
  authorisation: fact(AuthorisationId),
  lastDay: fact(DateOnly),
});

export const organisationEvents = {
  OrganisationRegistered,
  SenderAssigned,
  AuthorisationGranted,
  AuthorisationRevoked,
};
export type OrganisationEvent = {
  [Name in keyof typeof organisationEvents]: FactEventOf<(typeof organisationEvents)[Name]>;
}[keyof typeof organisationEvents];

/** An organisation as an administrator declares it, whole; what is new or changed becomes events. */
export const OrganisationDeclaration = z
  .strictObject({
    organisation: KboNumber,
    ...profile,
    senders: z.array(z.strictObject(sender)).default([]),
    authorisations: z
      .array(
        z.strictObject(authorisation).refine(({ from, until }) => !endsBefore(from, until), {
          error: 'a period ends on or after the day it begins',
          path: ['until'],
        }),
      )
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

export type Authorisation = z.output<z.ZodObject<typeof authorisation>>;
export type Sender = z.output<z.ZodObject<typeof sender>>;
export interface Organisation {
  readonly organisation: KboNumber;
  readonly profile: z.output<z.ZodObject<typeof profile>>;
  readonly senders: readonly Sender[];
  readonly authorisations: readonly Authorisation[];
}

/** An organisation after one more event; the first one registers it. @throws RangeError when it doesn't */
export function evolveOrganisation(state: Organisation | undefined, event: OrganisationEvent): Organisation {
  const { organisation, ...stated } = event.facts;
  if (event.type === 'OrganisationRegistered') {
    const { senders = [], authorisations = [] } = state ?? {};
    return { organisation, profile: stated as Organisation['profile'], senders, authorisations };
  }
  if (!state) throw new RangeError(`${event.type} of an organisation that was never registered`);
  switch (event.type) {
    case 'SenderAssigned':
      return { ...state, senders: [...state.senders, stated as Sender] };
    case 'AuthorisationGranted':
      return { ...state, authorisations: [...state.authorisations, stated as Authorisation] };
    case 'AuthorisationRevoked': {
      const { authorisation: id, lastDay } = event.facts;
      const end = (entry: Authorisation) =>
        entry.authorisation === id ? { ...entry, until: earliest(entry.until, lastDay) } : entry;
      return { ...state, authorisations: state.authorisations.map(end) };
    }
  }
}

/** A revocation never makes an authorisation last longer. */
function earliest(until: DateOnly | undefined, lastDay: DateOnly): DateOnly {
  return until !== undefined && until < lastDay ? until : lastDay;
}

/**
 * The events that lead from what is known of an organisation to what is declared; asked twice, none. An authorisation
 * that is left out ends, and one with an earlier `until` ends then. It is never changed otherwise: what is granted
 * anew goes under an id of its own.
 * @param today what is left out ends the day before
 */
export function declareOrganisation(
  declared: OrganisationDeclaration,
  known: Organisation | undefined,
  today: DateOnly,
): Decision {
  const { organisation, senders, authorisations, ...stated } = declared;
  const granted = known?.authorisations ?? [];
  const changed = authorisations.findIndex((entry) =>
    granted.some((other) => other.authorisation === entry.authorisation && !shortens(entry, other)),
  );
  if (changed >= 0) return refuse('AUTHORISATION_KNOWN', `/authorisations/${changed}`);
  const newSenders = senders.filter((entry) => !known?.senders.some((other) => same(other, entry)));
  const newAuthorisations = authorisations.filter(
    (entry) => !granted.some((other) => other.authorisation === entry.authorisation),
  );
  const revoked = granted.flatMap(({ authorisation: id, until }) => {
    const kept = authorisations.find((entry) => entry.authorisation === id);
    const lastDay = kept ? kept.until : dayBefore(today);
    const ends = lastDay !== undefined && (until === undefined || lastDay < until);
    return ends ? [AuthorisationRevoked.of({ organisation, authorisation: id, lastDay })] : [];
  });
  return record(
    ...(same(known?.profile, stated) ? [] : [OrganisationRegistered.of({ organisation, ...stated })]),
    ...newSenders.map((entry) => SenderAssigned.of({ organisation, ...entry })),
    ...newAuthorisations.map((entry) => AuthorisationGranted.of({ organisation, ...entry })),
    ...revoked,
  );
}

/** Whether an authorisation is declared as it is known, or the same until an earlier day. */
function shortens(declared: Authorisation, known: Authorisation): boolean {
  const earlier = declared.until !== undefined && earliest(known.until, declared.until) === declared.until;
  return same({ ...known, ...(earlier && { until: declared.until }) }, declared);
}

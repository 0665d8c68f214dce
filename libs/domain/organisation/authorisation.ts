import { z } from 'zod';
import { OrganisationType, Purpose, Section } from '../kernel/terms.js';
import { DateOnly, dayBefore, endsBefore } from '../kernel/dates.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { refuse } from '../refusals/refusal.js';
import { registerCommand } from './command.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** Who holds an authorisation: one organisation, or every one of a type, in some communes, or both. */
const Holder = z
  .union([
    z.strictObject({ organisation: KboNumber }),
    z
      .strictObject({
        organisationType: OrganisationType.optional(),
        communes: z.array(NisCode).min(1).max(1_000).optional(),
      })
      .refine(
        ({ organisationType, communes }) => organisationType !== undefined || communes !== undefined,
        'name an organisation, a type or communes',
      ),
  ])
  .meta({ id: 'Holder', description: 'One organisation; or those of a type, of communes, or of both' });
export type Holder = z.output<typeof Holder>;

/** A place in the official dossier, below a section: `Personalia/Naam`. */
const FieldPath = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(\/[A-Za-z0-9]+)+$/,
    'a section and the elements below it, with slashes: Personalia/Naam',
  )
  .max(200)
  .meta({ id: 'FieldPath', description: 'Elements of the official dossier from the section down' });

/** What may be seen. A section of which no field is named is seen whole. */
export const seen = {
  sections: z.array(Section).min(1),
  fields: z.array(FieldPath).max(200).default([]).describe('Of a section: only these, each with all in it'),
  presenceOf: z
    .array(FieldPath)
    .max(200)
    .default([])
    .describe('Of a section: only whether there is one, and nothing that it holds'),
};

const content = {
  legalBasis: LegalBasis,
  purposes: z.array(Purpose).min(1),
  ...seen,
  onlyOnTerritory: z
    .boolean()
    .default(false)
    .describe('Only about people who live in the commune of the organisation'),
  asksInscription: z
    .boolean()
    .default(false)
    .describe('Only about people for whom the organisation made an inscription (inschrijving)'),
  inEmergency: z
    .boolean()
    .optional()
    .describe(
      'Whether an emergency (noodtoegang) sets both aside; each is reviewed. Unless said, it doesn’t',
    ),
  from: DateOnly,
  until: DateOnly.optional(),
};
type Content = z.output<z.ZodObject<typeof content>>;

/** What is wrong with an authorisation as a whole, field by field. */
function checkContent({ sections, fields, presenceOf, from, until }: Content, issues: z.RefinementCtx): void {
  if (endsBefore(from, until))
    issues.addIssue({
      code: 'custom',
      path: ['until'],
      message: 'a period ends on or after the day it begins',
    });
  for (const [name, paths] of Object.entries({ fields, presenceOf }))
    for (const [index, path] of paths.entries())
      if (!sections.some((section) => path.startsWith(`${section}/`)))
        issues.addIssue({
          code: 'custom',
          path: [name, index],
          message: 'begins with one of the sections of this authorisation',
        });
}

/** An authorisation of one organisation, as it stands in the declaration of that organisation. */
export const DeclaredAuthorisation = z
  .strictObject({ authorisation: AuthorisationId, ...content })
  .superRefine(checkContent);
export type DeclaredAuthorisation = z.output<typeof DeclaredAuthorisation>;

const of = { authorisation: fact(AuthorisationId, 'machtiging') };

export const AuthorisationGranted = event({
  name: 'AuthorisationGranted',
  version: 2,
  title: 'Machtiging verleend',
  meaning:
    'Whoever holds it may see sections and fields of dossiers for purposes, on a legal basis, in a period.',
  fields: {
    ...of,
    holder: fact(Holder, 'houder'),
    legalBasis: fact(content.legalBasis, 'rechtsgrond'),
    purposes: fact(content.purposes, 'doelen'),
    sections: fact(content.sections, 'rubrieken'),
    fields: fact(content.fields, 'velden'),
    presenceOf: fact(content.presenceOf, 'enkel of het er is'),
    onlyOnTerritory: fact(content.onlyOnTerritory, 'enkel op het grondgebied'),
    asksInscription: fact(content.asksInscription, 'vraagt een inschrijving'),
    inEmergency: fact(content.inEmergency, 'noodtoegang'),
    from: fact(content.from, 'van'),
    until: fact(content.until, 'tot'),
  },
  upcasters: {
    1: {
      facts: ({ organisation, ...facts }) => ({
        ...facts,
        holder: { organisation },
        fields: [],
        presenceOf: [],
        onlyOnTerritory: false,
        asksInscription: false,
      }),
    },
  },
});
export const AuthorisationSuspended = event({
  name: 'AuthorisationSuspended',
  version: 1,
  title: 'Machtiging opgeschort',
  meaning: 'From a day on, an authorisation gives nothing, until it is resumed.',
  fields: { ...of, from: fact(DateOnly, 'van') },
});
export const AuthorisationResumed = event({
  name: 'AuthorisationResumed',
  version: 1,
  title: 'Machtiging hervat',
  meaning: 'A suspended authorisation holds again from a day on.',
  fields: { ...of, on: fact(DateOnly, 'op') },
});
export const AuthorisationRevoked = event({
  name: 'AuthorisationRevoked',
  version: 2,
  title: 'Machtiging ingetrokken',
  meaning: 'An authorisation ends after a day.',
  fields: { ...of, lastDay: fact(DateOnly, 'laatste dag') },
  upcasters: { 1: { facts: ({ organisation: _, ...facts }) => facts } },
});

export const authorisationEvents = {
  AuthorisationGranted,
  AuthorisationSuspended,
  AuthorisationResumed,
  AuthorisationRevoked,
};
export type AuthorisationEvent = {
  [Name in keyof typeof authorisationEvents]: FactEventOf<(typeof authorisationEvents)[Name]>;
}[keyof typeof authorisationEvents];

/** A machtiging as it stands: what was granted, until when, and when it was suspended. */
export interface Authorisation extends Content {
  readonly authorisation: AuthorisationId;
  readonly holder: Holder;
  /** In the order in which they were recorded; only the last one may be open. */
  readonly suspensions: readonly { readonly from: DateOnly; readonly until?: DateOnly }[];
}

/** An authorisation after one more event; the first one grants it. @throws RangeError when it doesn't */
export function evolveAuthorisation(
  state: Authorisation | undefined,
  event: AuthorisationEvent,
): Authorisation {
  if (event.type === 'AuthorisationGranted') return { ...event.facts, suspensions: [] };
  if (!state) throw new RangeError(`${event.type} of an authorisation that was never granted`);
  const { suspensions } = state;
  switch (event.type) {
    case 'AuthorisationSuspended':
      return { ...state, suspensions: [...suspensions, { from: event.facts.from }] };
    case 'AuthorisationResumed': {
      const until = dayBefore(event.facts.on);
      const ended = suspensions.map((one) => (one.until === undefined ? { ...one, until } : one));
      return { ...state, suspensions: ended };
    }
    case 'AuthorisationRevoked':
      return { ...state, until: earliest(state.until, event.facts.lastDay) };
  }
}

/** Whether an authorisation gives something on a day: in its period, and not suspended. */
export function inForce({ from, until, suspensions }: Authorisation, on: DateOnly): boolean {
  const begun = from <= on && (until === undefined || on <= until);
  return begun && !suspensions.some((one) => one.from <= on && (one.until === undefined || on <= one.until));
}

/** Whether one of some authorisations gives something for a purpose on a day. */
export const anyFor = (held: readonly Authorisation[], purpose: Purpose, on: DateOnly): boolean =>
  held.some((one) => one.purposes.includes(purpose) && inForce(one, on));

/** A revocation never makes an authorisation last longer. */
export function earliest(until: DateOnly | undefined, lastDay: DateOnly): DateOnly {
  return until !== undefined && until < lastDay ? until : lastDay;
}

/** What was granted, without what became of it. */
export const granted = ({ suspensions: _, ...granted }: Authorisation) => granted;

export const GrantAuthorisation = registerCommand(
  'GrantAuthorisation',
  'authorisation',
  'Grants an authorisation (machtiging): who may see what, for which purposes, on which ground, from when.',
  { holder: Holder, ...content },
  ['AUTHORISATION_KNOWN'],
  (command, { register }) => {
    const known = register.authorisation(command.authorisation);
    if (!known) return record(AuthorisationGranted.of(command));
    return same(granted(known), command) ? nothing() : refuse('AUTHORISATION_KNOWN', '/authorisation');
  },
  checkContent,
);

export const SuspendAuthorisation = registerCommand(
  'SuspendAuthorisation',
  'authorisation',
  'Suspends an authorisation, from a day on, until it is resumed.',
  { from: DateOnly },
  ['AUTHORISATION_UNKNOWN', 'AUTHORISATION_SUSPENDED', 'AUTHORISATION_OVER'],
  (command, { register }) => {
    const known = register.authorisation(command.authorisation);
    if (!known) return refuse('AUTHORISATION_UNKNOWN', '/authorisation');
    const open = openSuspension(known);
    if (open?.from === command.from) return nothing();
    if (open) return refuse('AUTHORISATION_SUSPENDED', '/authorisation');
    if (endsBefore(command.from, known.until)) return refuse('AUTHORISATION_OVER', '/from');
    return record(AuthorisationSuspended.of(command));
  },
);

export const ResumeAuthorisation = registerCommand(
  'ResumeAuthorisation',
  'authorisation',
  'Lets a suspended authorisation hold again, from a day on.',
  { on: DateOnly },
  ['AUTHORISATION_UNKNOWN', 'AUTHORISATION_NOT_SUSPENDED', 'PERIOD_REVERSED'],
  (command, { register }) => {
    const known = register.authorisation(command.authorisation);
    if (!known) return refuse('AUTHORISATION_UNKNOWN', '/authorisation');
    const open = openSuspension(known);
    if (!open && known.suspensions.at(-1)?.until === dayBefore(command.on)) return nothing();
    if (!open) return refuse('AUTHORISATION_NOT_SUSPENDED', '/authorisation');
    if (command.on <= open.from) return refuse('PERIOD_REVERSED', '/on');
    return record(AuthorisationResumed.of(command));
  },
);

export const RevokeAuthorisation = registerCommand(
  'RevokeAuthorisation',
  'authorisation',
  'Ends an authorisation after a day, for good; it never makes it last longer.',
  { lastDay: DateOnly },
  ['AUTHORISATION_UNKNOWN'],
  (command, { register }) => {
    const known = register.authorisation(command.authorisation);
    if (!known) return refuse('AUTHORISATION_UNKNOWN', '/authorisation');
    const shorter = known.until === undefined || command.lastDay < known.until;
    return shorter ? record(AuthorisationRevoked.of(command)) : nothing();
  },
);

const openSuspension = ({ suspensions }: Authorisation) =>
  suspensions.find(({ until }) => until === undefined);

export const authorisationCommands = {
  GrantAuthorisation,
  SuspendAuthorisation,
  ResumeAuthorisation,
  RevokeAuthorisation,
};

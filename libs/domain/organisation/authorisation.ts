import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { OrganisationType, Purpose, Section } from '../kernel/terms.js';
import { DateOnly, dayBefore, endsBefore, within } from '../kernel/dates.js';
import { command } from '../kernel/command.js';
import { event, fact, schemasOf, type FactEventIn } from '../kernel/event.js';
import { AuthorisationId } from '../identifiers/ids.js';
import { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { refuse } from '../refusals/refusal.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** Who holds an authorisation: one organisation, or every one of a type, in some communes, or both. */
const Holder = z
  .union([
    z.strictObject({ organisation: KboNumber }),
    z
      .strictObject({
        organisationType: OrganisationType.optional(),
        communes: eachOnce(z.array(NisCode).min(1).max(1_000)).optional(),
      })
      .refine(
        ({ organisationType, communes }) => organisationType !== undefined || communes !== undefined,
        'name an organisation, a type or communes',
      ),
  ])
  .meta({ id: 'Holder', description: 'One organisation; or those of a type, of communes, or of both' });
type Holder = z.output<typeof Holder>;

/** A place in the official dossier, below a section: `Personalia/Naam`. */
const FieldPath = z
  .string()
  .max(200, { abort: true })
  .regex(
    /^[A-Za-z0-9]+(\/[A-Za-z0-9]+)+$/,
    'a section and the elements below it, with slashes: Personalia/Naam',
  )
  .meta({ id: 'FieldPath', description: 'Elements of the official dossier from the section down' });

/** What an authorisation allows. A section of which no field is named may be seen whole. */
const facts = {
  legalBasis: fact(LegalBasis, 'rechtsgrond'),
  purposes: fact(eachOnce(z.array(Purpose).min(1)), 'doelen'),
  sections: fact(eachOnce(z.array(Section).min(1)), 'rubrieken'),
  fields: fact(
    eachOnce(z.array(FieldPath).max(200))
      .default([])
      .describe('Of a section: only these, each with all in it'),
    'velden',
  ),
  presenceOf: fact(
    eachOnce(z.array(FieldPath).max(200))
      .default([])
      .describe('Of a section: only whether there is one, and nothing that it holds'),
    'enkel of het er is',
  ),
  onlyOnTerritory: fact(
    z.boolean().default(false).describe('Only about people who live in the commune of the organisation'),
    'enkel op het grondgebied',
  ),
  asksInscription: fact(
    z
      .boolean()
      .default(false)
      .describe('Only about people for whom the organisation made an inscription (inschrijving)'),
    'vraagt een inschrijving',
  ),
  inEmergency: fact(
    z
      .boolean()
      .optional()
      .describe(
        'Whether an emergency (noodtoegang) sets both aside; each is reviewed. Unless said, it doesn’t',
      ),
    'noodtoegang',
  ),
  from: fact(DateOnly, 'van'),
  until: fact(DateOnly.optional(), 'tot'),
};
const content = schemasOf(facts);
type Content = z.output<z.ZodObject<typeof content>>;

/** Checks the fields of an authorisation against each other. */
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

export const AuthorisationGranted = event('AuthorisationGranted', {
  version: 2,
  title: 'Machtiging verleend',
  meaning:
    'Whoever holds it may see sections and fields of dossiers for purposes, on a legal basis, in a period.',
  fields: { ...of, holder: fact(Holder, 'houder'), ...facts },
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
const AuthorisationSuspended = event('AuthorisationSuspended', {
  title: 'Machtiging opgeschort',
  meaning: 'From a day on, an authorisation gives nothing, until it is resumed.',
  fields: { ...of, from: fact(DateOnly, 'van') },
});
const AuthorisationResumed = event('AuthorisationResumed', {
  title: 'Machtiging hervat',
  meaning: 'A suspended authorisation holds again from a day on.',
  fields: { ...of, on: fact(DateOnly, 'op') },
});
export const AuthorisationRevoked = event('AuthorisationRevoked', {
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
export type AuthorisationEvent = FactEventIn<typeof authorisationEvents>;

/** The state of a machtiging: what it allows, until when, and when it was suspended. */
export interface Authorisation extends Content {
  readonly authorisation: AuthorisationId;
  readonly holder: Holder;
  /** In the order in which they were recorded; only the last one may be open. */
  readonly suspensions: readonly { readonly from: DateOnly; readonly until?: DateOnly }[];
}

/** The authorisation after one more event. @throws RangeError when the first event doesn't grant it */
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

/** Whether an authorisation is in force on a day: in its period, and not suspended. */
export const inForce = (authorisation: Authorisation, on: DateOnly): boolean =>
  within(authorisation, on) && !authorisation.suspensions.some((suspension) => within(suspension, on));

/** Whether one of the authorisations is in force for a purpose on a day. */
export const anyInForce = (held: readonly Authorisation[], purpose: Purpose, on: DateOnly): boolean =>
  held.some((one) => one.purposes.includes(purpose) && inForce(one, on));

/** The end of a period that a last day may shorten and never lengthens. */
export function earliest(until: DateOnly | undefined, lastDay: DateOnly): DateOnly {
  return until !== undefined && until < lastDay ? until : lastDay;
}

/** The authorisation as it was granted, without its suspensions. */
export const granted = ({ suspensions: _, ...granted }: Authorisation) => granted;

/** What the rules on authorisations read of the register. */
export interface AuthorisationLookup {
  authorisation(id: AuthorisationId): Authorisation | undefined;
}

/** Decides on an authorisation that was granted. */
function ifGranted(
  register: AuthorisationLookup,
  { authorisation }: { readonly authorisation: AuthorisationId },
  decide: (known: Authorisation) => Decision,
): Decision {
  const known = register.authorisation(authorisation);
  return known ? decide(known) : refuse('AUTHORISATION_UNKNOWN', '/authorisation');
}

const openSuspension = ({ suspensions }: Authorisation) =>
  suspensions.find(({ until }) => until === undefined);

export const authorisationCommands = {
  GrantAuthorisation: command({
    name: 'GrantAuthorisation',
    meaning:
      'Grants an authorisation (machtiging): who may see what, for which purposes, on which ground, from when.',
    schema: z
      .strictObject({ authorisation: AuthorisationId, holder: Holder, ...content })
      .superRefine(checkContent),
    refusals: ['AUTHORISATION_KNOWN'],
    records: [AuthorisationGranted],
    decide(command, register: AuthorisationLookup) {
      const known = register.authorisation(command.authorisation);
      if (!known) return record(AuthorisationGranted.of(command));
      return same(granted(known), command) ? nothing() : refuse('AUTHORISATION_KNOWN', '/authorisation');
    },
  }),
  SuspendAuthorisation: command({
    name: 'SuspendAuthorisation',
    meaning: 'Suspends an authorisation, from a day on, until it is resumed.',
    schema: z.strictObject({ authorisation: AuthorisationId, from: DateOnly }),
    refusals: ['AUTHORISATION_UNKNOWN', 'AUTHORISATION_SUSPENDED', 'AUTHORISATION_OVER'],
    records: [AuthorisationSuspended],
    decide: (command, register: AuthorisationLookup) =>
      ifGranted(register, command, (known) => {
        const open = openSuspension(known);
        if (open?.from === command.from) return nothing();
        if (open) return refuse('AUTHORISATION_SUSPENDED', '/authorisation');
        if (endsBefore(command.from, known.until)) return refuse('AUTHORISATION_OVER', '/from');
        return record(AuthorisationSuspended.of(command));
      }),
  }),
  ResumeAuthorisation: command({
    name: 'ResumeAuthorisation',
    meaning: 'Lets a suspended authorisation hold again, from a day on.',
    schema: z.strictObject({ authorisation: AuthorisationId, on: DateOnly }),
    refusals: ['AUTHORISATION_UNKNOWN', 'AUTHORISATION_NOT_SUSPENDED', 'PERIOD_REVERSED'],
    records: [AuthorisationResumed],
    decide: (command, register: AuthorisationLookup) =>
      ifGranted(register, command, (known) => {
        const open = openSuspension(known);
        if (!open && known.suspensions.at(-1)?.until === dayBefore(command.on)) return nothing();
        if (!open) return refuse('AUTHORISATION_NOT_SUSPENDED', '/authorisation');
        if (command.on <= open.from) return refuse('PERIOD_REVERSED', '/on');
        return record(AuthorisationResumed.of(command));
      }),
  }),
  RevokeAuthorisation: command({
    name: 'RevokeAuthorisation',
    meaning: 'Ends an authorisation after a day, for good; it never makes it last longer.',
    schema: z.strictObject({ authorisation: AuthorisationId, lastDay: DateOnly }),
    refusals: ['AUTHORISATION_UNKNOWN'],
    records: [AuthorisationRevoked],
    decide: (command, register: AuthorisationLookup) =>
      ifGranted(register, command, ({ until }) =>
        until === undefined || command.lastDay < until ? record(AuthorisationRevoked.of(command)) : nothing(),
      ),
  }),
};

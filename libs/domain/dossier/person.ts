import { z } from 'zod';
import { DateOnly, lastBegun } from '../kernel/dates.js';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { DossierId } from '../identifiers/ids.js';
import { agreesWithBirthDate, BirthDate, Insz, StatedInsz } from '../identifiers/insz.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import type { PersonReference } from './command.js';
import { dossierCommand } from './command.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';
import { atMost, FreeText, PersonName, StatedDate, statedSite } from './values.js';
import { labelledInline } from '../kernel/labels.js';
import { nothing, record, type Decision } from '../kernel/decision.js';
import { Name } from '../kernel/text.js';

const Sex = labelledInline('Sex', {
  M: { nl: 'man', en: 'male' },
  F: { nl: 'vrouw', en: 'female' },
  X: { nl: 'X', en: 'X' },
});

/** Who somebody is, as the sender states it. */
export const Identity = z
  .strictObject({
    familyNames: z.array(Name).min(1),
    givenNames: z.array(Name).default([]),
    birthDate: BirthDate,
    sex: Sex.optional(),
  })
  .meta({ id: 'Identity', description: 'Names, birth date and sex' });
export type Identity = z.output<typeof Identity>;

/** Source: KBI-01.00, Geslacht. */
const StatedSex = z.strictObject({
  code: z.strictObject({ code: z.string().regex(/^[0-9]$/u), description: FreeText.optional() }),
  label: z
    .strictObject({
      text: FreeText,
      origin: z
        .string()
        .regex(/^[0-9a-zA-Z_]{1,10}$/u)
        .optional(),
      language: z
        .string()
        .regex(/^[0a-z]{2}$/u)
        .optional(),
    })
    .optional(),
});

const details = {
  /** An official source may not know it. */
  birthYear: fact(z.int().optional(), 'geboortejaar'),
  createdBy: statedSite('aangemaakt door'),
  familyNames: identity(z.array(atMost(200)), 'familienaam'),
  givenNames: identity(z.array(atMost(200)), 'voornaam'),
  birthDate: identity(BirthDate.optional(), 'geboortedatum'),
  sex: identity(Sex.optional(), 'geslacht'),
  /** Present where a source states more: the usual name, a date that is no day of the calendar, a sex in its words. */
  name: identity(PersonName.optional(), 'naam'),
  statedBirthDate: identity(StatedDate.optional(), 'geboortedatum zoals vermeld'),
  statedSex: identity(StatedSex.optional(), 'geslacht zoals vermeld'),
};

export const DossierOpened = event('DossierOpened', {
  version: 2,
  title: 'Dossier geopend',
  meaning: 'A person enters the KBI; everything about them goes in this dossier.',
  about: 'person',
  notCorrected: {
    nl: 'vermeld de gegevens opnieuw, met StatePersonDetails',
    en: 'state the details anew, by StatePersonDetails',
  },
  fields: {
    ...dated,
    openedBy: fact(KboNumber.optional(), 'geopend door'),
    insz: identity(StatedInsz, 'INSZ'),
    ...details,
  },
  upcasters: { 1: sealing },
});

export const PersonDetailsStated = event('PersonDetailsStated', {
  version: 2,
  title: 'Persoonsgegevens vermeld',
  meaning: 'Names, birth date or sex of the person are stated anew, whole.',
  about: 'person',
  fields: { ...dated, ...details },
  upcasters: { 1: sealing },
});

export const InszReplaced = event('InszReplaced', {
  title: 'INSZ vervangen',
  meaning: 'The person got another INSZ; the earlier one goes on leading to this dossier.',
  notByImport: NOT_IN_EDITION,
  notCorrected: {
    nl: 'vervang het opnieuw, met ReplaceInsz: elk INSZ dat vermeld is, blijft hierheen leiden',
    en: 'replace it again, by ReplaceInsz: every INSZ that was stated goes on leading here',
  },
  fields: { ...dated, insz: identity(StatedInsz, 'INSZ') },
});

/** The pointer from an INSZ to a dossier, on a stream of its own; unreadable once the person is erased. */
export const InszLinked = event('InszLinked', {
  title: 'INSZ gekoppeld',
  meaning: 'This INSZ leads to a dossier.',
  fields: { dossier: identity(DossierId, 'dossier') },
});

export const ErasureGround = labelledInline('ErasureGround', {
  RETENTION_PERIOD: { nl: 'einde van de bewaartermijn', en: 'end of the retention period' },
  REQUEST: { nl: 'op verzoek', en: 'on request' },
  ERROR: { nl: 'vergissing', en: 'error' },
});
export const AccessLogErasure = labelledInline('AccessLogErasure', {
  erased: { nl: 'gewist', en: 'erased' },
  kept: { nl: 'bewaard', en: 'kept' },
});

export const PersonErased = event('PersonErased', {
  title: 'Persoon gewist',
  meaning: 'The keys of the person were destroyed: what was sealed can’t be read any more.',
  notByCommand: 'erasure has an operation of its own, `POST /v1/commands/ErasePerson`',
  notByImport: 'no official document erases anybody',
  notCorrected: { nl: 'wat gewist is, kan niet terugkomen', en: 'what was erased can’t be brought back' },
  fields: {
    ...dated,
    ground: fact(ErasureGround, 'grond'),
    accessLog: fact(AccessLogErasure, 'inzagelogboek'),
  },
});

/** A year of birth, if it is known, and the day from which it is stated. */
interface StatedBirth {
  readonly on: DateOnly;
  readonly year: number | undefined;
}
type PersonState =
  | { readonly status: 'unknown' }
  | { readonly status: 'open'; readonly births: readonly StatedBirth[]; readonly since: DateOnly }
  | {
      readonly status: 'erased';
      readonly since: DateOnly;
      /** Who looked at the person may be kept longer, and erased later. */
      readonly accessLog: z.output<typeof AccessLogErasure>;
    };

export interface WithPerson {
  readonly person: PersonState;
}

export const person = subject({
  initial: { status: 'unknown' } as PersonState,
  events: { DossierOpened, PersonDetailsStated, InszReplaced, PersonErased },
  evolve: {
    // Of two dossiers of one person, the first was opened when the person became known.
    DossierOpened: (state, { facts }): PersonState => ({
      status: 'open',
      births: [{ on: dateOf(facts), year: facts.birthYear }],
      since: state.status === 'open' && state.since < dateOf(facts) ? state.since : dateOf(facts),
    }),
    PersonDetailsStated: (state, { facts }) =>
      state.status === 'open'
        ? { ...state, births: [...state.births, { on: dateOf(facts), year: facts.birthYear }] }
        : state,
    InszReplaced: (state) => state,
    PersonErased: (state, { facts }): PersonState => ({
      status: 'erased',
      since: state.status === 'erased' ? state.since : dateOf(facts),
      accessLog: facts.accessLog,
    }),
  },
});

/** The year of birth as stated on a day; before the first statement as that says, because nobody is born anew. */
export function birthYearOn({ person }: WithPerson, date: DateOnly): number | undefined {
  if (person.status !== 'open') return undefined;
  return (lastBegun(person.births, ({ on }) => on, date) ?? person.births[0])?.year;
}

/** The day on which the person was erased, if they were. */
export const erasedOn = ({ person }: WithPerson): DateOnly | undefined =>
  person.status === 'erased' ? person.since : undefined;

/** The year of a birth date, for statistics. */
export const yearOf = (birthDate: string | undefined): number | undefined =>
  birthDate === undefined ? undefined : Number(birthDate.slice(0, 4));

/** Opens a dossier, unless the identity contradicts the INSZ. */
export function open(
  reference: PersonReference,
  identity: Identity,
  on: DateOnly,
  openedBy: KboNumber,
): Decision {
  if (!('insz' in reference)) return refuse('DOSSIER_NOT_FOUND', '/person/dossier');
  if (!agreesWithBirthDate(reference.insz, identity.birthDate)) {
    return refuse('BIRTH_DATE_CONTRADICTS_INSZ', '/identity/birthDate');
  }
  const birthYear = yearOf(identity.birthDate);
  return record(DossierOpened.of({ ...identity, on, openedBy, insz: reference.insz, birthYear }));
}

const OpenDossier = dossierCommand('OpenDossier', {
  meaning: 'Brings a person into the KBI, for instance on referral, before any registration.',
  fields: { on: DateOnly, identity: Identity },
  refusals: ['BIRTH_DATE_CONTRADICTS_INSZ'],
  records: [DossierOpened],
  opensDossier: true,
  decide: ({ on, identity }, dossier: WithPerson, { person, organisation }) =>
    dossier.person.status === 'open' ? nothing() : open(person, identity, on, organisation),
});

const StatePersonDetails = dossierCommand('StatePersonDetails', {
  meaning: 'States names, birth date and sex of the person anew.',
  fields: { on: DateOnly, identity: Identity },
  refusals: ['BIRTH_DATE_CONTRADICTS_INSZ'],
  records: [PersonDetailsStated],
  mayFollowDeath: true,
  decide: ({ on, identity }, _, { person }) => {
    if ('insz' in person && !agreesWithBirthDate(person.insz, identity.birthDate)) {
      return refuse('BIRTH_DATE_CONTRADICTS_INSZ', '/identity/birthDate');
    }
    return record(PersonDetailsStated.of({ ...identity, on, birthYear: yearOf(identity.birthDate) }));
  },
});

/** Whether the INSZ leads to another dossier is checked by whoever reads INSZ pointers: rules see no INSZ. */
const ReplaceInsz = dossierCommand('ReplaceInsz', {
  meaning: 'States that the person got another INSZ, such as a register number after a bis number.',
  fields: { on: DateOnly, insz: Insz },
  refusals: ['INSZ_OF_ANOTHER_DOSSIER'],
  records: [InszReplaced],
  mayFollowDeath: true,
  decide: ({ on, insz }) => record(InszReplaced.of({ on, insz })),
});

export const personCommands = { OpenDossier, StatePersonDetails, ReplaceInsz };

/** Who the person is, and how they entered: Personalia, Doelgroep, Aanmelding, UitstellenVanAanmelding, Gesprekken. */
import type { DateOnly } from '../../domain/kernel/dates.js';
import { TalkHeld } from '../../domain/dossier/intake.js';
import { DossierOpened, PersonDetailsStated, yearOf } from '../../domain/dossier/person.js';
import { PersonRegistered, RegistrationPostponed } from '../../domain/dossier/registration.js';
import { goTogether, TargetGroupDetermined } from '../../domain/dossier/target-group.js';
import { type CodeNames, type PersonName, type StatedCode } from '../../domain/dossier/values.js';
import { agreesWithBirthDate, BirthDate, Insz } from '../../domain/identifiers/insz.js';
import { coded, day, fields, text, withText } from '../codec.js';
import {
  beginOf,
  calendarDay,
  mapping,
  latest,
  picked,
  sourceOf,
  type HeldEvent,
  type Show,
  type Shown,
  type Stating,
  type Values,
} from './mapping.js';
import { office, period, personName } from './parts.js';
import { same } from '../../domain/kernel/same.js';

/** The sexes that have a code that is known, as it is written. */
const sexes = {
  M: { code: { code: '1', description: 'Mannelijk' } },
  F: { code: { code: '2', description: 'Vrouwelijk' } },
} as const;

const sex = fields({
  code: ['Code', withText('code', { description: 'Beschrijving' })],
  label: ['Omschrijving', withText('text', { origin: 'Oorsprong', language: 'TaalCode' })],
});

export const personalia = mapping({
  path: 'Personalia',
  event: PersonDetailsStated,
  way: fields({
    insz: ['INSZ', text],
    name: ['Naam', personName],
    birthDate: ['Geboortedatum', text],
    sex: ['Geslacht', sex],
    createdBy: ['AangemaaktDoor', office],
  }),
  state(values, { source, dossier }) {
    const details = { source, ...detailsOf(values) };
    return dossier.person.status === 'unknown'
      ? DossierOpened.of({ ...details, insz: String(values['insz']) })
      : PersonDetailsStated.of(details);
  },
  show: shownPerson,
  shows: {
    DossierOpened: shownPerson,
    InszReplaced: ({ personal }, shown) =>
      shown && { ...shown.values, insz: (personal as { readonly insz?: string }).insz },
  },
  findings: findContradictions,
  asides: ['insz'],
});

/** What an element says of somebody, as fields of an event: plain ones, and more where it says more. */
function detailsOf({ name: stated, birthDate, sex: statedSex, createdBy }: Values) {
  const name = stated as PersonName | undefined;
  const known = BirthDate.safeParse(birthDate).data;
  const plain = Object.entries(sexes).find(([, written]) => same(written, statedSex))?.[0];
  const plainName = name && nameOf(plainly(name).familyNames, plainly(name).givenNames);
  return {
    birthYear: yearOf(known),
    createdBy: createdBy as { organisation?: string; site?: string } | undefined,
    ...plainly(name),
    birthDate: known,
    sex: plain as 'M' | 'F' | undefined,
    name: same(plainName, name) ? undefined : name,
    statedBirthDate: known === undefined ? (birthDate as string | undefined) : undefined,
    statedSex: plain === undefined ? (statedSex as never) : undefined,
  };
}

const plainly = (name: PersonName | undefined) => ({
  familyNames: name?.familyNames ?? [],
  givenNames: (name?.given ?? []).map(({ name: given }) => given),
});

/** @param familyNames none of somebody who was erased */
function nameOf(
  familyNames: readonly string[] = [],
  givenNames: readonly string[] = [],
): PersonName | undefined {
  if (familyNames.length === 0) return undefined;
  const given = givenNames.map((name) => ({ name }));
  return { familyNames: [...familyNames], ...(given.length > 0 && { given }) };
}

function shownPerson({ facts, personal }: HeldEvent, shown: Shown | undefined): Values {
  const said = { ...facts, ...personal } as Partial<ReturnType<typeof detailsOf>> & { insz?: string };
  const plain = said.sex === undefined ? undefined : sexes[said.sex];
  return picked(
    {
      insz: said.insz ?? shown?.values['insz'],
      name: said.name ?? nameOf(said.familyNames, said.givenNames),
      birthDate: said.birthDate ?? said.statedBirthDate,
      sex: (said.statedSex as unknown) ?? plain,
      createdBy: said.createdBy,
    },
    new Set(personalia.way.fields),
  );
}

function findContradictions({ insz: stated, birthDate }: Values, { find }: Stating): void {
  const insz = Insz.safeParse(stated);
  const known = BirthDate.safeParse(birthDate);
  if (birthDate !== undefined && !known.success) find('DATE_NOT_A_DAY', 'Geboortedatum');
  if (!insz.success) find('INSZ_CHECK_FAILED', 'INSZ');
  else if (known.success && !agreesWithBirthDate(insz.data, known.data))
    find('BIRTH_DATE_CONTRADICTS_INSZ', 'Geboortedatum');
}

/** A code of an open list as two fields of an event: the code, and the names beside it. */
export function codeAndNames(field: string, stated: unknown): Values {
  if (stated === undefined) return { [field]: undefined };
  const { code, ...names } = stated as StatedCode;
  return { [field]: code, [`${field}Names`]: Object.keys(names).length > 0 ? names : undefined };
}

/** The same, put together. Version 1 of events wrote an empty code as names without one. */
export function codeWithNames(field: string, said: Values): StatedCode | undefined {
  const [code, names] = [said[field] as string | undefined, said[`${field}Names`] as CodeNames | undefined];
  return code === undefined && names === undefined ? undefined : { code: code ?? '', ...names };
}

/** The period that a source states; of our own events that of their days. */
export function shownPeriod(event: HeldEvent): unknown {
  const { period: stated, on, until } = event.facts as Readonly<Record<string, unknown>>;
  if (stated !== undefined || sourceOf(event)) return stated;
  return { from: on, ...(until !== undefined && { until }) };
}

const groupWay = fields({
  code: ['Code', text],
  type: ['Type', text],
  subType: ['SubType', text],
  period: ['Periode', period],
  reasonNone: ['RedenGeenDoelgroep', coded],
  reasonExempt: ['RedenVrijstellingVanDeVerplichting', coded],
});

/** A determination that ended before the day of the answer doesn't take the place of one that holds. */
const shownGroup: Show = (event, shown, asOf) => {
  const said: Values = { ...event.facts, ...event.personal };
  if (shown && !sourceOf(event) && endedBefore(asOf, said) && !endedBefore(asOf, { ...shown.event.facts }))
    return undefined;
  return picked(
    {
      ...said,
      period: shownPeriod(event),
      reasonNone: codeWithNames('reasonNone', said),
      reasonExempt: codeWithNames('reasonExempt', said),
    },
    new Set(groupWay.fields),
  );
};

const endedBefore = (asOf: DateOnly, { until }: Values): boolean =>
  until !== undefined && (until as DateOnly) < asOf;

export const targetGroup = mapping({
  path: 'Doelgroep',
  event: TargetGroupDetermined,
  way: groupWay,
  on: beginOf,
  more: ({ period: stated, reasonNone, reasonExempt }) => ({
    until: calendarDay((stated as { until?: string } | undefined)?.until),
    ...codeAndNames('reasonNone', reasonNone),
    ...codeAndNames('reasonExempt', reasonExempt),
  }),
  show: latest(shownGroup),
  findings({ code, type }, { find }) {
    const known = code !== undefined && type !== undefined;
    if (known && !goTogether(code as never, type as never)) find('TARGET_GROUP_INCONSISTENT');
  },
});

const registrationWay = fields({
  kind: ['Type', text],
  on: ['DatumAanmelding', day],
  place: ['AanmeldingsPlaats', office],
  reason: ['Reden', coded],
});

export const registration = mapping({
  path: 'Aanmelding',
  event: PersonRegistered,
  way: registrationWay,
  more: ({ reason }) => codeAndNames('reason', reason),
  show: latest(({ facts }) => {
    const said: Values = { ...facts };
    return picked({ ...said, reason: codeWithNames('reason', said) }, new Set(registrationWay.fields));
  }),
});

const postponementWay = fields({ period: ['Periode', period], reason: ['Reden', coded] });

export const registrationPostponements = mapping({
  path: 'UitstellenVanAanmelding/UitstelVanAanmelding',
  event: RegistrationPostponed,
  id: ['postponement', (values) => ['registration', beginOf(values)]],
  way: postponementWay,
  on: beginOf,
  more: ({ period: stated, reason }) => ({
    until: calendarDay((stated as { until?: string } | undefined)?.until),
    ...codeAndNames('reason', reason),
  }),
  show: (event) => {
    const said: Values = { ...event.facts, ...event.personal };
    return picked(
      { period: shownPeriod(event), reason: codeWithNames('reason', said) },
      new Set(postponementWay.fields),
    );
  },
});

/** A talk has no identifier of its own: its day names it. Whether it was an intake is not stated. */
export const talks = mapping({
  path: 'Gesprekken/Gesprek',
  event: TalkHeld,
  id: ['talk', ({ on }) => ['talk', calendarDay(on)]],
  way: fields({
    on: ['Datum', day],
    place: ['GeregistreerdBij', office],
    referral: ['ToeleidingID', text],
  }),
});

/** Who the person is, and how they entered: Personalia, Doelgroep, Aanmelding, UitstellenVanAanmelding, Gesprekken. */
import type { DateOnly } from '../../domain/kernel/dates.js';
import { TalkHeld } from '../../domain/dossier/intake.js';
import { DossierOpened, PersonDetailsStated, yearOf } from '../../domain/dossier/person.js';
import { PersonRegistered, RegistrationPostponed } from '../../domain/dossier/registration.js';
import { goTogether } from '../../domain/dossier/target-group-codes.js';
import { TargetGroupDetermined } from '../../domain/dossier/target-group.js';
import type { PersonName } from '../../domain/dossier/values.js';
import { agreesWithBirthDate, BirthDate, Insz } from '../../domain/identifiers/insz.js';
import { same } from '../../domain/kernel/same.js';
import type { Values } from '../codec.js';
import * as content from '../edition-01/person.js';
import {
  beginOf,
  endOf,
  fieldsOf,
  mapping,
  periodOf,
  sourceOf,
  type HistoryEvent,
  type LatestStatement,
  type MappingContext,
} from './mapping.js';

/** The values of the element `Geslacht` for the sexes with a known code. */
const sexes = {
  M: { code: { code: '1', description: 'Mannelijk' } },
  F: { code: { code: '2', description: 'Vrouwelijk' } },
} as const;

export const personalia = mapping('Personalia', PersonDetailsStated, content.personalDetails, {
  toEvent(values, { source, dossier }) {
    const details = { source, ...detailsOf(values) };
    return dossier.person.status === 'unknown'
      ? DossierOpened.of({ ...details, insz: String(values['insz']) })
      : PersonDetailsStated.of(details);
  },
  toValues: personValues,
  otherEvents: {
    DossierOpened: personValues,
    InszReplaced: ({ personal }, latest) =>
      latest && { ...latest.values, insz: (personal as { readonly insz?: string }).insz },
  },
  findings: findContradictions,
  notCompared: ['insz'],
});

/** The fields of an event: `name`, `statedBirthDate` and `statedSex` keep what the other fields can't. */
function detailsOf({ name: statedName, birthDate, sex: statedSex, createdBy }: Values) {
  const name = statedName as PersonName | undefined;
  const { familyNames = [], given = [] } = name ?? {};
  const givenNames = given.map((each) => each.name);
  const validBirthDate = BirthDate.safeParse(birthDate).data;
  const sex = Object.entries(sexes).find(([, values]) => same(values, statedSex))?.[0];
  return {
    birthYear: yearOf(validBirthDate),
    createdBy: createdBy as { organisation?: string; site?: string } | undefined,
    familyNames,
    givenNames,
    birthDate: validBirthDate,
    sex: sex as 'M' | 'F' | undefined,
    name: same(nameOf(familyNames, givenNames), name) ? undefined : name,
    statedBirthDate: validBirthDate === undefined ? (birthDate as string | undefined) : undefined,
    statedSex: sex === undefined ? (statedSex as never) : undefined,
  };
}

/** @param familyNames none for a person whose data were erased */
function nameOf(
  familyNames: readonly string[] = [],
  givenNames: readonly string[] = [],
): PersonName | undefined {
  if (familyNames.length === 0) return undefined;
  const given = givenNames.map((name) => ({ name }));
  return { familyNames: [...familyNames], ...(given.length > 0 && { given }) };
}

function personValues(event: HistoryEvent, latest: LatestStatement | undefined): Values {
  const fields = fieldsOf(event) as Partial<ReturnType<typeof detailsOf>> & { readonly insz?: string };
  return {
    insz: fields.insz ?? latest?.values['insz'],
    name: fields.name ?? nameOf(fields.familyNames, fields.givenNames),
    birthDate: fields.birthDate ?? fields.statedBirthDate,
    sex: (fields.statedSex as unknown) ?? (fields.sex && sexes[fields.sex]),
    createdBy: fields.createdBy,
  };
}

function findContradictions({ insz: statedInsz, birthDate }: Values, { addFinding }: MappingContext): void {
  const insz = Insz.safeParse(statedInsz);
  const validBirthDate = BirthDate.safeParse(birthDate);
  if (birthDate !== undefined && !validBirthDate.success) addFinding('DATE_NOT_A_DAY', 'Geboortedatum');
  if (!insz.success) addFinding('INSZ_CHECK_FAILED', 'INSZ');
  else if (validBirthDate.success && !agreesWithBirthDate(insz.data, validBirthDate.data))
    addFinding('BIRTH_DATE_CONTRADICTS_INSZ', 'Geboortedatum');
}

export const targetGroup = mapping('Doelgroep', TargetGroupDetermined, content.targetGroup, {
  codes: ['reasonNone', 'reasonExempt'],
  on: beginOf,
  extraFields: (values) => ({ until: endOf(values) }),
  latestDateWins: true,
  toValues: targetGroupValues,
  findings({ code, type }, { addFinding }) {
    const areStated = code !== undefined && type !== undefined;
    if (areStated && !goTogether(code as never, type as never)) addFinding('TARGET_GROUP_INCONSISTENT');
  },
});

/** A determination of our own that ended before `asOf` does not replace one that is still in force. */
function targetGroupValues(
  event: HistoryEvent,
  latest: LatestStatement | undefined,
  asOf: DateOnly,
): Values | undefined {
  const hasEnded = ({ facts }: HistoryEvent) => {
    const { until } = facts as { readonly until?: DateOnly };
    return until !== undefined && until < asOf;
  };
  if (latest && !sourceOf(event) && hasEnded(event) && !hasEnded(latest.event)) return undefined;
  return { ...fieldsOf(event), period: periodOf(event) };
}

export const registration = mapping('Aanmelding', PersonRegistered, content.registration, {
  codes: ['reason'],
  latestDateWins: true,
});

export const registrationPostponements = mapping(
  'UitstellenVanAanmelding/UitstelVanAanmelding',
  RegistrationPostponed,
  content.registrationPostponement,
  {
    id: 'postponement',
    stem: 'registration',
    codes: ['reason'],
    on: beginOf,
    extraFields: (values) => ({ until: endOf(values) }),
    toValues: (event) => ({ ...fieldsOf(event), period: periodOf(event) }),
  },
);

/** A talk has no identifier of its own: its day names it. Whether it was an intake is not stated. */
export const talks = mapping('Gesprekken/Gesprek', TalkHeld, content.talk, { id: 'talk' });

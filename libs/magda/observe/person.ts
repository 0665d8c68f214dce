/** Who the person is, and how they entered: Personalia, Doelgroep, Aanmelding, Gesprekken. */
import { z } from 'zod';
import { TalkHeld } from '../../domain/dossier/intake.js';
import { DossierOpened, PersonDetailsStated } from '../../domain/dossier/person.js';
import { PersonRegistered } from '../../domain/dossier/registration.js';
import { goTogether, TargetGroupDetermined } from '../../domain/dossier/target-group.js';
import { TalkId } from '../../domain/identifiers/ids.js';
import { agreesWithBirthDate, BirthDate, Insz } from '../../domain/identifiers/insz.js';
import {
  registrationTypes,
  targetGroups,
  targetGroupSubtypes,
  targetGroupTypes,
} from '../edition-01/codes.js';
import { codes } from './codes.js';
import { Identifiers } from './identifiers.js';
import type { Stated } from './stated.js';
import type { Statements } from './statements.js';

/** Opens the dossier of somebody new; else states who they are, when that is news. */
export function observePersonalia(dossier: Stated, statements: Statements): void {
  const personalia = dossier.part('Personalia');
  if (!personalia) return;
  const insz = personalia.text('INSZ') ?? '';
  const birthDate = personalia.as(BirthDate, 'Geboortedatum');
  if (birthDate === undefined && personalia.part('Geboortedatum'))
    personalia.find('DATE_NOT_A_DAY', 'Geboortedatum');
  findContradictions(personalia, insz, birthDate);
  const details = {
    source: statements.source,
    birthYear: birthDate === undefined ? undefined : Number(birthDate.slice(0, 4)),
    createdBy: personalia.site('AangemaaktDoor'),
    familyNames: personalia.parts('Naam/Achternamen/Achternaam').map((name) => name.ownText()),
    givenNames: personalia.parts('Naam/Voornamen/Voornaam').map((name) => name.ownText()),
    birthDate,
    sex: sexOf(personalia),
  };
  const isNew = statements.dossier.person.status === 'unknown';
  statements.state(
    isNew ? DossierOpened.of({ ...details, insz }) : PersonDetailsStated.of(details),
    personalia,
  );
}

function findContradictions(personalia: Stated, stated: string, birthDate: BirthDate | undefined): void {
  const insz = Insz.safeParse(stated);
  if (!insz.success) personalia.find('INSZ_CHECK_FAILED', 'INSZ');
  else if (birthDate !== undefined && !agreesWithBirthDate(insz.data, birthDate))
    personalia.find('BIRTH_DATE_CONTRADICTS_INSZ', 'Geboortedatum');
}

/** The codes of sex that samples show, with the description beside them; others stay unread. */
const sexes = {
  1: { sex: 'M', description: 'Mannelijk' },
  2: { sex: 'F', description: 'Vrouwelijk' },
} as const;

function sexOf(personalia: Stated): 'M' | 'F' | undefined {
  const code = personalia.as(codes(sexes), 'Geslacht/Code');
  if (code === undefined) return undefined;
  const { sex, description } = sexes[code];
  personalia.impliedAttribute('Geslacht/Code', 'Beschrijving', description);
  return sex;
}

export function observeTargetGroup(dossier: Stated, statements: Statements): void {
  const group = dossier.part('Doelgroep');
  if (!group) return;
  const { from, until } = group.period();
  const [code, type] = [group.as(codes(targetGroups), 'Code'), group.as(codes(targetGroupTypes), 'Type')];
  if (code && type && !goTogether(code, type)) group.find('TARGET_GROUP_INCONSISTENT');
  const none = group.openCode('RedenGeenDoelgroep');
  const exempt = group.openCode('RedenVrijstellingVanDeVerplichting');
  statements.state(
    TargetGroupDetermined.of({
      on: from,
      until,
      source: statements.source,
      code,
      type,
      subType: group.as(z.enum(targetGroupSubtypes), 'SubType'),
      reasonNone: none.code,
      reasonNoneNames: none.names,
      reasonExempt: exempt.code,
      reasonExemptNames: exempt.names,
    }),
    group,
  );
}

export function observeRegistration(dossier: Stated, statements: Statements): void {
  const registration = dossier.part('Aanmelding');
  if (!registration) return;
  const reason = registration.openCode('Reden');
  statements.state(
    PersonRegistered.of({
      on: registration.day('DatumAanmelding'),
      source: statements.source,
      kind: registration.as(codes(registrationTypes), 'Type'),
      place: registration.site('AanmeldingsPlaats'),
      reason: reason.code,
      reasonNames: reason.names,
    }),
    registration,
  );
}

/** A talk has no identifier of its own: its day names it. Whether it was an intake is not stated. */
export function observeTalks(dossier: Stated, statements: Statements): void {
  const ids = new Identifiers(TalkId);
  for (const talk of dossier.parts('Gesprekken/Gesprek')) {
    const on = talk.day('Datum');
    statements.state(
      TalkHeld.of({
        on,
        source: statements.source,
        talk: ids.made('talk', on),
        place: talk.site('GeregistreerdBij'),
        referral: talk.text('ToeleidingID'),
      }),
      talk,
    );
  }
}

import type { Label } from '../kernel/labels.js';
import { arrivalRefusals } from './arrival.js';
import { exchangeRefusals } from './exchange.js';
import { correctionRefusals } from './correction.js';
import { consultationRefusals } from './consultation.js';
import { mergingRefusals } from './merging.js';
import { trajectoryRefusals } from './trajectory.js';
import { nt2Refusals } from './nt2.js';
import { enforcementRefusals } from './enforcement.js';
import { findingRefusals } from './finding.js';
import { organisationRefusals } from './organisation.js';
import { readModelRefusals } from './read-models.js';
import { retentionRefusals } from './retention.js';

/**
 * Every reason for which this system says no to a well-formed request: a stable code, the sentence that a person
 * reads (Dutch first, then English) and where the rule comes from. A refusal is a value, never an exception.
 */
export const refusals = {
  FUTURE_DATE: {
    nl: 'Een feit kan niet in de toekomst liggen.',
    en: 'A fact can’t lie in the future.',
    source: 'two times: a fact is recorded on or after the day on which it held',
  },
  DATE_MISSING: {
    nl: 'Zeg op welke dag het feit gold.',
    en: 'Say on which day the fact held.',
    source: 'two times: only an official source may leave the day open',
  },
  KBO_INVALID: {
    nl: 'Dit ondernemingsnummer klopt niet.',
    en: 'This enterprise number fails its check.',
    source: 'identifiers: only those in an official document are kept as stated',
  },
  PERIOD_REVERSED: {
    nl: 'Een periode eindigt niet voor ze begint.',
    en: 'A period doesn’t end before it begins.',
    source: 'a period holds at least one day',
  },
  DOSSIER_NOT_FOUND: {
    nl: 'Er is geen dossier voor deze persoon.',
    en: 'There is no dossier of this person.',
    source: 'one dossier per person',
  },
  DOSSIER_ERASED: {
    nl: 'Dit dossier is gewist.',
    en: 'This dossier was erased.',
    source: 'GDPR art. 17; retention period of the KBI',
  },
  PERSON_NOT_INSCRIBED: {
    nl: 'Uw organisatie heeft deze persoon vandaag niet ingeschreven.',
    en: 'Your organisation has no inscription of this person today.',
    source: 'MAGDA 40003, for questions; that it holds for what a partner records is assumed',
  },
  SYNTHETIC_PERSON: {
    nl: 'Dit INSZ is een testnummer en testpersonen zijn hier niet toegelaten.',
    en: 'This INSZ is a test number and synthetic persons are not accepted here.',
    source: 'KBI-01.00, Testnummer; configuration KBI_SYNTHETIC_PERSONS',
  },
  BIRTH_DATE_CONTRADICTS_INSZ: {
    nl: 'De geboortedatum past niet bij het INSZ.',
    en: 'The birth date doesn’t agree with the INSZ.',
    source: 'structure of the INSZ',
  },
  INSZ_OF_ANOTHER_DOSSIER: {
    nl: 'Dit INSZ leidt al naar een ander dossier.',
    en: 'This INSZ leads to another dossier already.',
    source: 'one dossier per person',
  },
  ALREADY_REGISTERED: {
    nl: 'Deze persoon is al aangemeld; gebruik een hernieuwde aanmelding (HA).',
    en: 'This person is registered already; use a renewed registration (HA).',
    source: 'KBI-01.00, AanmeldingType: EA is the first one',
  },
  NOT_YET_REGISTERED: {
    nl: 'Deze persoon heeft nog geen eerste aanmelding (EA).',
    en: 'This person has no first registration (EA) yet.',
    source: 'KBI-01.00, AanmeldingType: HA renews a registration',
  },
  REGISTRATION_MISSING: {
    nl: 'Een gesprek op het onthaalbureau vraagt dat de persoon op die dag aangemeld is.',
    en: 'A talk at the reception office asks that the person is registered on that day.',
    source: 'life of a trajectory: registration precedes intake',
  },
  TARGET_GROUP_INCONSISTENT: {
    nl: 'De code van de doelgroep past niet bij het type.',
    en: 'The code of the target group doesn’t go with its type.',
    source: 'KBI-01.00, Doelgroep',
  },
  NOT_OBLIGED: {
    nl: 'De persoon is op die dag niet verplicht tot inburgering.',
    en: 'The person isn’t obliged to integrate on that day.',
    source: 'integration decree: target group',
  },
  NOT_ENTITLED: {
    nl: 'De persoon heeft op die dag geen recht op inburgering.',
    en: 'The person isn’t entitled to integrate on that day.',
    source: 'integration decree: target group',
  },
  INTAKE_MISSING: {
    nl: 'Een inburgeringstraject vraagt eerst een gesprek op het onthaalbureau.',
    en: 'An integration trajectory asks a talk at the reception office first.',
    source: 'life of a trajectory: intake precedes the contract',
  },
  TALK_KNOWN: {
    nl: 'Dit gesprek is al geregistreerd met andere gegevens.',
    en: 'This talk is recorded already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  TRAJECTORY_KNOWN: {
    nl: 'Dit traject bestaat al met andere gegevens.',
    en: 'This trajectory exists already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  TRAJECTORY_OF_TYPE_OPEN: {
    nl: 'Er is al een open traject van dit type.',
    en: 'There is an open trajectory of this type already.',
    source: 'assumed: one open trajectory of a type',
  },
  TRAJECTORY_TYPE_NOT_IN_FORCE: {
    nl: 'Dit type traject bestaat niet op die dag.',
    en: 'This type of trajectory doesn’t exist on that day.',
    source: 'Wooncode: TT_WCTB until 31 October 2017, TT_WCTK from 1 November 2017',
  },
  TRAJECTORY_NOT_OPEN: {
    nl: 'Dit traject is er niet of is niet open op die dag.',
    en: 'This trajectory doesn’t exist or isn’t open on that day.',
    source: 'life of a trajectory',
  },
  TRAJECTORY_NOT_CLOSED: {
    nl: 'Dit traject is er niet of is niet gesloten.',
    en: 'This trajectory doesn’t exist or isn’t closed.',
    source: 'life of a trajectory',
  },
  COMPONENT_UNKNOWN: {
    nl: 'Dit traject heeft dat onderdeel niet.',
    en: 'This trajectory doesn’t have that component.',
    source: 'KBI-01.00, TrajectOnderdeel',
  },
  COMPONENTS_NOT_SATISFIED: {
    nl: 'Het attest vraagt dat elk onderdeel voldaan (VO) of niet van toepassing (NVT) is.',
    en: 'The attest asks that every component is satisfied (VO) or not applicable (NVT).',
    source: 'integration decree: attest of inburgering',
  },
  CLOSES_BEFORE_DECISION: {
    nl: 'Een traject sluit niet voor de dag van een besluit erin.',
    en: 'A trajectory doesn’t close before the day of a decision in it.',
    source: 'life of a trajectory: decisions are made while it is open',
  },
  DECISION_FINAL: {
    nl: 'Een besluit dat een attest geeft, is definitief.',
    en: 'A decision that gives an attest is final.',
    source: 'life of a trajectory: an attest once given is final',
  },
  COURSE_KNOWN: {
    nl: 'Deze inschrijving bestaat al met andere gegevens.',
    en: 'This enrolment exists already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  COURSE_NOT_ENROLLED: {
    nl: 'De persoon is op die dag niet ingeschreven in deze cursus.',
    en: 'The person isn’t enrolled in this course on that day.',
    source: 'KBI-01.00, NT2Cursus: a result or an end asks an enrolment',
  },
  COURSE_RESULT_KNOWN: {
    nl: 'Deze cursus heeft al een ander resultaat.',
    en: 'This course has another result already.',
    source: 'KBI-01.00, NT2Cursus: one result an enrolment',
  },
  TEST_KNOWN: {
    nl: 'Deze test is al geregistreerd met andere gegevens.',
    en: 'This test is recorded already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  TEST_UNKNOWN: {
    nl: 'Deze test is niet geregistreerd.',
    en: 'This test isn’t recorded.',
    source: 'a withdrawal names what it withdraws',
  },
  TEST_WITHDRAWN: {
    nl: 'Deze test is ingetrokken; geef een nieuwe test een eigen identificatie.',
    en: 'This test was withdrawn; give a new test an identifier of its own.',
    source: 'identifiers are unique in a dossier',
  },
  LEASE_KNOWN: {
    nl: 'Deze huurovereenkomst is al geregistreerd met andere gegevens.',
    en: 'This lease is recorded already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  LEASE_UNKNOWN: {
    nl: 'Deze huurovereenkomst is niet geregistreerd of is beëindigd.',
    en: 'This lease isn’t recorded or has ended.',
    source: 'Wooncode language requirement',
  },
  LEASE_ENDS_BEFORE_START: {
    nl: 'Een huurovereenkomst eindigt niet voor ze begint.',
    en: 'A lease doesn’t end before it starts.',
    source: 'Wooncode language requirement',
  },
  PROOF_KNOWN: {
    nl: 'Dit bewijs is al geregistreerd met andere gegevens.',
    en: 'This proof is recorded already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  PROOF_UNKNOWN: {
    nl: 'Dit bewijs is niet geregistreerd.',
    en: 'This proof isn’t recorded.',
    source: 'a withdrawal names what it withdraws',
  },
  PROOF_WITHDRAWN: {
    nl: 'Dit bewijs is ingetrokken; geef een nieuw bewijs een eigen identificatie.',
    en: 'This proof was withdrawn; give a new proof an identifier of its own.',
    source: 'identifiers are unique in a dossier',
  },
  ALREADY_EXEMPT: {
    nl: 'Er is al een vrijstelling van kracht.',
    en: 'An exemption is in force already.',
    source: 'Wooncode language requirement: exemption',
  },
  NOT_EXEMPT: {
    nl: 'Er is geen vrijstelling van kracht.',
    en: 'No exemption is in force.',
    source: 'Wooncode language requirement: exemption',
  },
  NO_LANGUAGE_REQUIREMENT: {
    nl: 'Voor deze huurovereenkomst geldt geen taalkennisvereiste.',
    en: 'No language-knowledge requirement holds for this lease.',
    source: 'Wooncode: leases signed before 1 November 2017 ask willingness only',
  },
  ALREADY_POSTPONED: {
    nl: 'De taalkennisvereiste is voor deze huurovereenkomst al met een jaar uitgesteld.',
    en: 'The language requirement of this lease is postponed by a year already.',
    source: 'Wooncode: at most one more year',
  },
  LANDLORD_MAY_NOT_POSTPONE: {
    nl: 'De verhuurder kan pas sinds 1 januari 2023 zelf uitstel geven.',
    en: 'The landlord may grant the postponement itself only since 1 January 2023.',
    source: 'wonenvlaanderen: Sanctionering inbreuk taalkennisverplichting',
  },
  ...trajectoryRefusals,
  ...arrivalRefusals,
  ...mergingRefusals,
  ...organisationRefusals,
  ...consultationRefusals,
  ...exchangeRefusals,
  ...nt2Refusals,
  ...enforcementRefusals,
  ...retentionRefusals,
  ...readModelRefusals,
  ...correctionRefusals,
  ...findingRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;

/** A no, with its reason and the place in the request that it is about (JSON pointer). */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly at: string;
  /** What to do instead, where that depends on the case. */
  readonly instead?: Label;
}

/** Says no. @param at JSON pointer into the command, e.g. `/trajectory` */
export const refuse = (code: RefusalCode, at = ''): Refusal => ({ kind: 'refused', code, at });

/** The shortest way to every refusal about organisations, authorisations, communes and consultations. */
import { commandRights } from '../../libs/domain/dossier/command-rights.js';
import { ownRefusal } from '../../libs/domain/dossier/refusals-of-right.js';
import { day } from '../../libs/domain/kernel/dates.js';
import { boundScopes, rightRefusal, type Right } from '../../libs/domain/organisation/scopes.js';
import type { consultationRefusals } from '../../libs/domain/refusals/consultation.js';
import type { organisationRefusals as texts } from '../../libs/domain/refusals/organisation.js';
import { purposeOfSender } from '../../libs/domain/consultation/stated-sender.js';
import {
  ask,
  emergencyGranted,
  given,
  givenConsultation,
  review,
  reviewed,
  reviewer,
} from './consultation-examples.js';
import { agency, houseOfDutch as organisation } from './examples.js';
import {
  authorisation,
  closeSite,
  communes,
  declare,
  end,
  grant,
  merge,
  mergeCommune,
  organisationOn,
  register,
  registerCommunes,
  rename,
  resume,
  revoke,
  suspend,
  withdrawSender,
} from './organisation-examples.js';

type Way = (() => unknown) | 'elsewhere';

const declared = given(declare);
const limited = (limits: object) => given(declare({ authorisations: [{ ...authorisation, ...limits }] }));
const right = (...[right, code]: [Right, Parameters<typeof rightRefusal>[3]]) =>
  rightRefusal(right, organisationOn('2018-01-01'), day('2018-01-01'), code);
const emergency = givenConsultation(emergencyGranted);

export const organisationRefusals: Record<keyof typeof texts | keyof typeof consultationRefusals, Way> = {
  AUTHORISATION_KNOWN: () => given(grant).when(grant({ from: '2018-01-01' })).decision,
  AUTHORISATION_UNKNOWN: () => given().when(revoke()).decision,
  AUTHORISATION_SUSPENDED: () => given(declare, suspend).when(suspend({ from: '2018-03-01' })).decision,
  AUTHORISATION_NOT_SUSPENDED: () => declared.when(resume()).decision,
  AUTHORISATION_OVER: () => declared.when(suspend({ from: '2019-01-01' })).decision,
  ORGANISATION_KNOWN: () => declared.when(register({ name: 'Andere' })).decision,
  ORGANISATION_NOT_REGISTERED: () => given().when(end()).decision,
  ORGANISATION_ENDED: () => given(declare, end).when(rename({ on: '2019-01-01' })).decision,
  MERGES_INTO_ITSELF: () => declared.when(merge({ intoOrganisation: organisation })).decision,
  SENDER_UNKNOWN: () => declared.when(withdrawSender()).decision,
  SITE_UNKNOWN: () => declared.when(closeSite()).decision,
  COMMUNE_UNKNOWN: () => given().when(mergeCommune()).decision,
  COMMUNE_MERGED: () =>
    given(...registerCommunes, mergeCommune).when(mergeCommune({ intoCommune: communes.third })).decision,
  ORGANISATION_UNKNOWN: () => given().when(ask()).decision,
  SENDER_NOT_OF_ORGANISATION: () => declared.when(ask({ senderUri: 'other.example' })).decision,
  CAPACITY_WITHOUT_PURPOSE: () =>
    purposeOfSender(organisationOn('2018-01-01'), { senderUri: 'ocmw.example', capacity: 'clerk' }),
  PURPOSE_NOT_AUTHORISED: () => declared.when(ask({ purpose: 'AUDIT' })).decision,
  SECTIONS_NOT_AUTHORISED: () => declared.when(ask({ sections: ['Inbreuken'] })).decision,
  PERSON_NOT_ON_TERRITORY: () => limited({ onlyOnTerritory: true }).when(ask()).decision,
  INSCRIPTION_MISSING: () => limited({ asksInscription: true }).when(ask()).decision,
  NOT_THE_PERSON: () => limited({ purposes: ['OWN_DATA'] }).when(ask({ purpose: 'OWN_DATA' })).decision,
  EMERGENCY_NOT_AUTHORISED: () => limited({ asksInscription: true }).when(ask({ emergency: true })).decision,
  NOT_AN_EMERGENCY: () =>
    givenConsultation(emergencyGranted({ emergency: undefined })).when(review(), reviewer()).decision,
  REVIEWER_NOT_AUTHORISED: () => emergency.when(review(), reviewer({ organisation: agency })).decision,
  REVIEWER_ASKED: () => emergency.when(review(), reviewer({ asked: true })).decision,
  EMERGENCY_REVIEWED: () =>
    givenConsultation(emergencyGranted, reviewed({ organisation })).when(review(), reviewer()).decision,
  COMMAND_NOT_OF_ORGANISATION: () => right(commandRights.StateResidence, 'COMMAND_NOT_OF_ORGANISATION'),
  NOT_OWN_ORGANISATION: () => ownRefusal(commandRights.StartLease, { landlord: agency }, organisation),
  SCOPE_NOT_OF_ORGANISATION: () => right(boundScopes.admin, 'SCOPE_NOT_OF_ORGANISATION'),
  INSZ_MALFORMED: 'elsewhere', // the service refuses a malformed INSZ before it knows any person
};

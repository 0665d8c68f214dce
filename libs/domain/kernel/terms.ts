import { z } from 'zod';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { labelled, labelledInline } from './labels.js';

/** The sections of the official dossier, by their official names and in their official order. Source: KBI-01.00. */
export const Section = labelled('Section', 'A section of the official dossier', {
  Personalia: { nl: 'Personalia', en: 'Personal details' },
  Doelgroep: { nl: 'Doelgroep', en: 'Target group' },
  BehaaldeAttesten: { nl: 'Behaalde attesten', en: 'Attests obtained' },
  Contracten: { nl: 'Contracten', en: 'Contracts' },
  UitstellenVanOndertekening: { nl: 'Uitstellen van ondertekening', en: 'Postponements of signature' },
  Aanmelding: { nl: 'Aanmelding', en: 'Registration' },
  UitstellenVanAanmelding: { nl: 'Uitstellen van aanmelding', en: 'Postponements of registration' },
  Trajecten: { nl: 'Trajecten', en: 'Trajectories' },
  VormingsActiviteiten: { nl: 'Vormingsactiviteiten', en: 'Training activities' },
  AfgelegdeTesten: { nl: 'Afgelegde testen', en: 'Tests taken' },
  Adviezen: { nl: 'Adviezen', en: 'Advice' },
  Perspectieven: { nl: 'Perspectieven', en: 'Perspectives' },
  ToeleidingenDiplomaGelijkschakeling: {
    nl: 'Toeleidingen voor gelijkschakeling van diploma',
    en: 'Referrals for recognition of a diploma',
  },
  ToeleidingenPartner: { nl: 'Toeleidingen door een partner', en: 'Referrals by a partner' },
  Inbreuken: { nl: 'Inbreuken', en: 'Breaches' },
  Talenkennis: { nl: 'Talenkennis', en: 'Knowledge of languages' },
  Wachtlijst: { nl: 'Wachtlijst', en: 'Waiting list' },
  VoorkeurenKlant: { nl: 'Voorkeuren van de klant', en: 'Preferences of the client' },
  Gesprekken: { nl: 'Gesprekken', en: 'Talks' },
  Wooncode: { nl: 'Wooncode', en: 'Wooncode (social housing)' },
});
export type Section = z.output<typeof Section>;

/** For which purpose an organisation consults; an authorisation names the purposes that it covers. */
export const Purpose = labelled('Purpose', 'What the person’s data are asked for', {
  SOCIAL_INTEGRATION: { nl: 'maatschappelijke integratie', en: 'social integration' },
  EMPLOYMENT_GUIDANCE: { nl: 'begeleiding naar werk', en: 'guidance to work' },
  HOUSING_LANGUAGE: { nl: 'taalkennis in de sociale huur', en: 'language requirement of social housing' },
  TRAJECTORY_FOLLOW_UP: { nl: 'opvolging van het traject', en: 'follow-up of the trajectory' },
  NT2_ORIENTATION: { nl: 'oriëntering NT2', en: 'orientation to NT2' },
  MUNICIPAL_FOLLOW_UP: { nl: 'opvolging door de gemeente', en: 'follow-up by the municipality' },
  ENFORCEMENT: { nl: 'handhaving', en: 'enforcement' },
  AUDIT: { nl: 'audit', en: 'audit' },
  OWN_DATA: { nl: 'eigen gegevens', en: 'own data' },
});
export type Purpose = z.output<typeof Purpose>;

/** The channel by which a question came. */
export const Channel = labelled('Channel', 'Channel of the question', {
  API: { nl: 'API', en: 'API' },
  MAGDA: { nl: 'MAGDA', en: 'MAGDA' },
  CLI: { nl: 'opdrachtregel', en: 'command line' },
  IMPORT: { nl: 'import', en: 'import' },
  LIST: { nl: 'lijst', en: 'list' },
});
export type Channel = z.output<typeof Channel>;

/** Types of organisation. Source: DOMAIN, what the KBI is. */
export const OrganisationType = labelled('OrganisationType', 'What kind of organisation', {
  AGENCY: { nl: 'Agentschap Integratie en Inburgering', en: 'Agency for Integration' },
  RECEPTION_OFFICE: { nl: 'onthaalbureau', en: 'reception office' },
  HOUSE_OF_DUTCH: { nl: 'Huis van het Nederlands', en: 'House of Dutch' },
  COURSE_PROVIDER: { nl: 'cursusaanbieder', en: 'course provider' },
  OCMW: { nl: 'OCMW', en: 'OCMW (public centre for social welfare)' },
  VDAB: { nl: 'VDAB', en: 'VDAB (Flemish employment service)' },
  VMSW: { nl: 'VMSW', en: 'VMSW (social housing company)' },
  SOCIAL_LANDLORD: { nl: 'sociale verhuurder', en: 'social landlord' },
  ACTIRIS: { nl: 'Actiris', en: 'Actiris (Brussels employment service)' },
  BRUSSELS_OCMW: { nl: 'OCMW van Brussel', en: 'OCMW of Brussels' },
  MUNICIPALITY: { nl: 'gemeente', en: 'municipality' },
  MINISTRY: { nl: 'Vlaamse administratie', en: 'Flemish administration' },
  ENFORCEMENT: { nl: 'handhaving', en: 'enforcement' },
  AUDITOR: { nl: 'auditor', en: 'auditor' },
});
export type OrganisationType = z.output<typeof OrganisationType>;

/** Conditions of an authorisation that an emergency may set aside, where the authorisation allows that. */
export const Condition = labelled(
  'Condition',
  'A condition of an authorisation that the person doesn’t meet',
  {
    NOT_ON_TERRITORY: { nl: 'woont niet op het grondgebied', en: 'doesn’t live on the territory' },
    NOT_INSCRIBED: { nl: 'niet ingeschreven door de organisatie', en: 'not inscribed by the organisation' },
  },
);
export type Condition = z.output<typeof Condition>;

/** The part of the world that decides which integration law holds for somebody. */
export const Region = labelledInline('Region', {
  FLANDERS: { nl: 'Vlaanderen', en: 'Flanders' },
  BRUSSELS: { nl: 'Brussel', en: 'Brussels' },
  WALLONIA: { nl: 'Wallonië', en: 'Wallonia' },
  ABROAD: { nl: 'buitenland', en: 'abroad' },
});
export type Region = z.output<typeof Region>;

/** Where somebody lives: a commune by the NIS code that it had, or outside Belgium. */
export const Residence = NisCode.or(z.literal('ABROAD')).meta({
  id: 'Residence',
  description: 'Commune (NIS code), or ABROAD',
});
export type Residence = z.output<typeof Residence>;

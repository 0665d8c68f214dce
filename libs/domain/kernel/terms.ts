import { z } from 'zod';
import { NisCode } from '../identifiers/organisation-numbers.js';

/** The sections of the official dossier, by their official names and in their official order. Source: KBI-01.00. */
export const Section = z
  .enum([
    'Personalia',
    'Doelgroep',
    'BehaaldeAttesten',
    'Contracten',
    'UitstellenVanOndertekening',
    'Aanmelding',
    'UitstellenVanAanmelding',
    'Trajecten',
    'VormingsActiviteiten',
    'AfgelegdeTesten',
    'Adviezen',
    'Perspectieven',
    'ToeleidingenDiplomaGelijkschakeling',
    'ToeleidingenPartner',
    'Inbreuken',
    'Talenkennis',
    'Wachtlijst',
    'VoorkeurenKlant',
    'Gesprekken',
    'Wooncode',
  ])
  .meta({ id: 'Section', description: 'A section of the official dossier' });
export type Section = z.output<typeof Section>;

/** What an organisation wants to know it for; an authorisation names the purposes that it covers. */
export const Purpose = z
  .enum([
    'SOCIAL_INTEGRATION',
    'EMPLOYMENT_GUIDANCE',
    'HOUSING_LANGUAGE',
    'TRAJECTORY_FOLLOW_UP',
    'NT2_ORIENTATION',
    'MUNICIPAL_FOLLOW_UP',
    'ENFORCEMENT',
    'AUDIT',
    'OWN_DATA',
  ])
  .meta({ id: 'Purpose', description: 'What the person’s data are asked for' });
export type Purpose = z.output<typeof Purpose>;

/** The door by which the question came. */
export const Channel = z
  .enum(['API', 'MAGDA', 'CLI', 'IMPORT'])
  .meta({ id: 'Channel', description: 'Door of the question' });
export type Channel = z.output<typeof Channel>;

/** Types of organisation. Source: DOMAIN, what the KBI is. */
export const OrganisationType = z
  .enum([
    'AGENCY',
    'RECEPTION_OFFICE',
    'HOUSE_OF_DUTCH',
    'COURSE_PROVIDER',
    'OCMW',
    'VDAB',
    'VMSW',
    'SOCIAL_LANDLORD',
    'ACTIRIS',
    'BRUSSELS_OCMW',
    'MUNICIPALITY',
    'MINISTRY',
    'ENFORCEMENT',
    'AUDITOR',
  ])
  .meta({ id: 'OrganisationType', description: 'What kind of organisation' });
export type OrganisationType = z.output<typeof OrganisationType>;

/** Conditions of an authorisation that an emergency may set aside, where the authorisation allows that. */
export const Condition = z
  .enum(['NOT_ON_TERRITORY', 'NOT_INSCRIBED'])
  .meta({ id: 'Condition', description: 'A condition of an authorisation that the person doesn’t meet' });
export type Condition = z.output<typeof Condition>;

/** Where somebody lives: a commune by the NIS code that it had, or outside Belgium. */
export const Residence = NisCode.or(z.literal('ABROAD')).meta({
  id: 'Residence',
  description: 'Commune (NIS code), or ABROAD',
});
export type Residence = z.output<typeof Residence>;

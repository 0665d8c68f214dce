import type { Role } from './roles.js';

/** Somebody made up, as whom one may sign in while there is no issuer. */
export interface SampleUser {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Of a person. */
  readonly insz?: string;
  /** Who that is, in Dutch. */
  readonly who: string;
}

const AGENCY = '0543307391';

/** One of each role, and of each kind of organisation that the demo knows (`apps/demo/data`). */
export const sampleUsers: readonly SampleUser[] = [
  {
    id: 'an.peeters',
    name: 'An Peeters',
    organisation: '0099103316',
    roles: ['case-worker'],
    who: 'trajectbegeleider bij Onthaalbureau Voorbeeld Zuid',
  },
  {
    id: 'bram.jacobs',
    name: 'Bram Jacobs',
    organisation: '0099105195',
    roles: ['house-of-dutch'],
    who: 'consulent bij Huis van het Nederlands Voorbeeld Noord',
  },
  {
    id: 'dirk.willems',
    name: 'Dirk Willems',
    organisation: '0099000178',
    roles: ['case-worker'],
    who: 'maatschappelijk werker bij OCMW Voorbeeldgemeente 1',
  },
  {
    id: 'eva.mertens',
    name: 'Eva Mertens',
    organisation: '0099101138',
    roles: ['case-worker'],
    who: 'medewerker van Sociale Huisvestingsmaatschappij Voorbeeld 1',
  },
  {
    id: 'joris.claes',
    name: 'Joris Claes',
    organisation: '0099109056',
    roles: ['case-worker'],
    who: 'medewerker inburgering van Voorbeeldgemeente 1',
  },
  {
    id: 'fatima.haddad',
    name: 'Fatima Haddad',
    organisation: AGENCY,
    roles: ['auditor'],
    who: 'auditor bij het Agentschap Integratie en Inburgering',
  },
  {
    id: 'gert.wouters',
    name: 'Gert Wouters',
    organisation: '0099109155',
    roles: ['reporter'],
    who: 'rapporteur bij de Vlaamse administratie (voorbeeld)',
  },
  {
    id: 'hanne.de.smet',
    name: 'Hanne De Smet',
    organisation: AGENCY,
    roles: ['operator'],
    who: 'beheerder bij het Agentschap Integratie en Inburgering',
  },
  {
    id: 'lies.maes',
    name: 'Lies Maes',
    organisation: AGENCY,
    roles: ['case-worker', 'auditor', 'operator'],
    who: 'leidinggevende bij het Agentschap: begeleidt, controleert en beheert',
  },
  {
    id: 'ines.misal',
    name: 'Ines Misal',
    organisation: AGENCY,
    roles: ['person'],
    insz: '81642355036',
    who: 'de persoon zelf, met een dossier in de demo',
  },
];

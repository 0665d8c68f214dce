/** The official dossier of a person, edition 01.00 (2017): its twenty sections, each optional, in this order. */
import { listOf, optional, sequence } from '../schema.js';
import { activities, test } from './activities.js';
import { breach } from './breaches.js';
import { attest, contract } from './contracts.js';
import { personalDetails, registration, registrationPostponement, talk, targetGroup } from './person.js';
import { advice, housing, languageSkills, perspectives, preferences, waitingListEntry } from './profile.js';
import { diplomaReferral, partnerReferral } from './referrals.js';
import { timeOut } from './shared-elements.js';
import { trajectory } from './trajectories.js';

export const dossier = sequence(
  optional('Personalia', personalDetails),
  optional('Doelgroep', targetGroup),
  optional('BehaaldeAttesten', listOf('Document', attest)),
  optional('Contracten', listOf('Contract', contract)),
  optional('UitstellenVanOndertekening', listOf('UitstelVanOndertekening', timeOut)),
  optional('Aanmelding', registration),
  optional('UitstellenVanAanmelding', listOf('UitstelVanAanmelding', registrationPostponement)),
  optional('Trajecten', listOf('Traject', trajectory)),
  optional('VormingsActiviteiten', activities),
  optional('AfgelegdeTesten', listOf('AfgelegdeTest', test)),
  optional('Adviezen', advice),
  optional('Perspectieven', perspectives),
  optional(
    'ToeleidingenDiplomaGelijkschakeling',
    listOf('ToeleidingDiplomaGelijkschakeling', diplomaReferral),
  ),
  optional('ToeleidingenPartner', listOf('ToeleidingPartner', partnerReferral)),
  optional('Inbreuken', listOf('Inbreuk', breach)),
  optional('Talenkennis', languageSkills),
  optional('Wachtlijst', listOf('Aanmelding', waitingListEntry)),
  optional('VoorkeurenKlant', preferences),
  optional('Gesprekken', listOf('Gesprek', talk)),
  optional('Wooncode', housing),
);

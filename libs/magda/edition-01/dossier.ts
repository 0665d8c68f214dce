/** The official dossier of a person, edition 01.00 (2017): its twenty sections, each optional, in this order. */
import { optional, sequence } from '../table.js';
import { activities, tests } from './activities.js';
import { breaches } from './breaches.js';
import { attests, contracts, signaturePostponements } from './contracts.js';
import { personalDetails, registration, registrationPostponements, talks, targetGroup } from './person.js';
import { advice, housing, languages, perspectives, preferences, waitingList } from './profile.js';
import { diplomaReferrals, partnerReferrals } from './referrals.js';
import { trajectories } from './trajectories.js';

export const dossier = sequence(
  optional('Personalia', personalDetails),
  optional('Doelgroep', targetGroup),
  optional('BehaaldeAttesten', attests),
  optional('Contracten', contracts),
  optional('UitstellenVanOndertekening', signaturePostponements),
  optional('Aanmelding', registration),
  optional('UitstellenVanAanmelding', registrationPostponements),
  optional('Trajecten', trajectories),
  optional('VormingsActiviteiten', activities),
  optional('AfgelegdeTesten', tests),
  optional('Adviezen', advice),
  optional('Perspectieven', perspectives),
  optional('ToeleidingenDiplomaGelijkschakeling', diplomaReferrals),
  optional('ToeleidingenPartner', partnerReferrals),
  optional('Inbreuken', breaches),
  optional('Talenkennis', languages),
  optional('Wachtlijst', waitingList),
  optional('VoorkeurenKlant', preferences),
  optional('Gesprekken', talks),
  optional('Wooncode', housing),
);

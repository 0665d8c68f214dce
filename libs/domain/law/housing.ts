/** The rules of the Wooncode: what a social tenant must know of Dutch, and by when. */
import type { Level } from '../dossier/levels.js';
import { ExemptionGround, ProofKind } from '../dossier/proof-kinds.js';
import { day } from '../kernel/dates.js';
import { rule } from '../kernel/rule.js';
import type { Term } from '../kernel/term.js';

export const languageWillingness = rule<true>('housing-willingness', {
  nl: 'bereidheid onder de Wooncode',
  en: 'willingness under the Wooncode',
  dayOf: 'the day on which the lease was signed',
  commands: ['StartLease'],
  rows: [
    {
      until: day('2017-10-31'),
      value: true,
      says: 'A tenant shows willingness to learn Dutch and to integrate: an effort, without a term.',
      source: 'DOMAIN 5',
    },
  ],
});

/** The level to reach in speaking, and within how many years after the start of the lease. */
export interface LanguageRequirement {
  readonly level: Level;
  readonly years: number;
}
export const languageRequirement = rule<LanguageRequirement>('housing-language', {
  nl: 'taalkennisvereiste van de Wooncode',
  en: 'language requirement of the Wooncode',
  dayOf: 'the day on which the lease was signed',
  commands: ['StartLease', 'PostponeLanguageRequirement', 'RecordLandlordFinding'],
  refusals: ['NO_LANGUAGE_REQUIREMENT', 'HOUSING_NOT_OVERDUE'],
  rows: [
    {
      from: day('2017-11-01'),
      value: { level: 'A1', years: 1 },
      says: 'A tenant speaks Dutch at A1 within a year after the lease starts.',
      source: 'decree of 10 March 2017',
    },
    {
      from: day('2023-01-01'),
      value: { level: 'A2', years: 2 },
      says: 'A tenant, also one anew, speaks Dutch at A2 within two years after the lease starts.',
      source: 'D21W',
    },
  ],
});

const keepsItsRule =
  'Who must move for a renovation, adaptation, demolition or sale keeps rule and term of the lease before.';
export const forcedRehousing = rule<true>('forced-rehousing', {
  nl: 'gedwongen herhuisvesting',
  en: 'forced rehousing',
  dayOf: 'the day on which the new lease was signed',
  commands: ['StartLease'],
  refusals: ['REHOUSED_FROM_NO_LEASE'],
  rows: [
    {
      value: true,
      says: keepsItsRule,
      assumed:
        'the text that was found speaks of leases from 2023; nothing says that it was otherwise before',
    },
    {
      from: day('2023-01-01'),
      value: true,
      says: keepsItsRule,
      source: 'D21W, press',
    },
  ],
});

export const landlordSuccession = rule<true>('landlord-succession', {
  nl: 'opvolging van verhuurders',
  en: 'succession of landlords',
  dayOf: 'the day of the transfer',
  commands: ['TransferLease'],
  rows: [
    {
      value: true,
      says: 'A lease that passes to another landlord keeps its rule and its term.',
      assumed: 'a transfer before the woonmaatschappijen is no new tenancy either',
    },
    {
      from: day('2023-01-01'),
      value: true,
      says: 'Leases pass to woonmaatschappijen with rule and term; old recognitions end by 30 June 2023.',
      source: 'D21W 205',
    },
  ],
});

/** The age at which a member of the household has the duty. Which birthday is taken: see `adultFrom`. */
export const adultMember = rule<{ readonly age: number }>('housing-adult', {
  nl: 'meerderjarig gezinslid',
  en: 'adult member of the household',
  dayOf: 'the day that is asked about',
  commands: ['StartLease'],
  rows: [
    {
      value: { age: 18 },
      says: 'Members of the household have the duty from 1 January after the year of the 18th birthday.',
      assumed:
        'only the year of birth is open to rules: the last possible birthday is taken, and the day after it',
    },
  ],
});

const sevenProofs = ProofKind.options.filter((kind) => kind !== 'MANIFEST_TO_LANDLORD');
export const acceptedProofs = rule<readonly ProofKind[]>('housing-proofs', {
  nl: 'bewijzen van kennis van het Nederlands',
  en: 'proofs of knowledge of Dutch',
  dayOf: 'the day of the proof',
  commands: ['AcceptLanguageProof'],
  refusals: ['PROOF_KIND_NOT_IN_FORCE'],
  rows: [
    {
      value: ProofKind.options,
      says: 'Seven kinds of proof, or Dutch that is manifest to the landlord.',
      source: 'nst, wonenvlaanderen: DOMAIN 5',
    },
    {
      from: day('2023-01-01'),
      value: sevenProofs,
      says: 'Seven kinds of proof; the landlord’s own quick test ends.',
      source: 'press',
    },
  ],
});

export const languageExemption = rule<readonly ExemptionGround[]>('housing-exemption', {
  nl: 'vrijstelling van de taalkennisvereiste',
  en: 'exemption from the language requirement',
  dayOf: 'the day of the exemption',
  commands: ['GrantLanguageExemption', 'EndLanguageExemption'],
  refusals: ['ALREADY_EXEMPT', 'NOT_EXEMPT'],
  rows: [
    {
      value: ExemptionGround.options,
      says: 'Exempt is whoever illness or disability hinders lastingly, or who reached the limit of learning.',
      source: 'DOMAIN 5',
    },
  ],
});

export const languagePostponement = rule<Required<Pick<Term, 'years'>>>('housing-postponement', {
  nl: 'uitstel van de taalkennisvereiste',
  en: 'postponement of the language requirement',
  dayOf: 'the day of the postponement',
  commands: ['PostponeLanguageRequirement'],
  refusals: ['ALREADY_POSTPONED', 'POSTPONEMENT_WITHOUT_EFFECT'],
  rows: [
    {
      value: { years: 1 },
      says:
        'Once, by a year, where training could not start or finish; counted from the start of the lease. Not given ' +
        'before the lease starts, or when the year that it gives is over.',
      source: 'DOMAIN 5',
    },
  ],
});

export const landlordPostpones = rule<true>('landlord-postpones', {
  nl: 'uitstel door de verhuurder',
  en: 'postponement by the landlord',
  dayOf: 'the day of the postponement',
  commands: ['PostponeLanguageRequirement'],
  refusals: ['LANDLORD_MAY_NOT_POSTPONE'],
  rows: [
    {
      from: day('2023-01-01'),
      value: true,
      says: 'The landlord may itself postpone the requirement.',
      source: 'wonenvlaanderen: DOMAIN 5',
    },
  ],
});

/** The longest term that a notice or a fine of the supervisor gives. */
export const housingNotice = rule<Term>('housing-notice', {
  nl: 'aanmaning door de toezichthouder',
  en: 'notice by the supervisor',
  dayOf: 'the day of the notice or of the fine',
  commands: ['GiveHousingNotice', 'ImposeHousingFine'],
  refusals: [
    'HOUSING_NOT_OVERDUE',
    'HOUSING_NOTICE_KNOWN',
    'HOUSING_NOTICE_MISSING',
    'HOUSING_TERM_TOO_LONG',
  ],
  rows: [
    {
      value: { years: 1 },
      says: 'The supervisor gives notice before it fines; either gives at most one more year to comply.',
      source: 'wonenvlaanderen: DOMAIN 5',
    },
  ],
});

/** Euros. */
export interface Amounts {
  readonly least: number;
  readonly most: number;
}
export const housingFine = rule<Amounts>('housing-fine', {
  nl: 'geldboete voor de taalkennisvereiste',
  en: 'fine for the language requirement',
  dayOf: 'the day of the fine',
  commands: ['ImposeHousingFine'],
  refusals: ['HOUSING_FINE_AMOUNT', 'HOUSING_FINE_KNOWN'],
  rows: [
    {
      value: { least: 25, most: 25_000 },
      says: 'The supervisor may fine €25 to €25,000.',
      assumed: 'one page says so; for a sibling duty the decree says up to €5,000',
    },
  ],
});

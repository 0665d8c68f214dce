const housing = 'wonenvlaanderen: Sanctionering inbreuk taalkennisverplichting';

/** The refusals of commands on breaches of the duty to integrate, and on the supervision of social housing. */
export const enforcementRefusals = {
  PROOF_KIND_NOT_IN_FORCE: {
    nl: 'Dit soort bewijs geldt niet op die dag.',
    en: 'This kind of proof doesn’t count on that day.',
    source: 'Wooncode: the landlord’s own quick test ended on 1 January 2023',
  },
  REHOUSED_FROM_NO_LEASE: {
    nl: 'De huur waaruit de herhuisvesting komt, is niet geregistreerd of begon later.',
    en: 'The lease that the rehousing comes from isn’t recorded or started later.',
    source: 'Wooncode: forced rehousing keeps the rule of the lease before',
  },
  HOUSING_NOT_OVERDUE: {
    nl: 'De taalkennisvereiste van deze huurovereenkomst is op die dag niet overschreden.',
    en: 'The language requirement of this lease isn’t overdue on that day.',
    source: housing,
  },
  HOUSING_NOTICE_KNOWN: {
    nl: 'Voor deze huurovereenkomst is er al een aanmaning.',
    en: 'Notice was given for this lease already.',
    source: housing,
  },
  HOUSING_NOTICE_MISSING: {
    nl: 'Een boete vraagt eerst een aanmaning, en dat de termijn daarvan voorbij is.',
    en: 'A fine asks a notice first, and that its term has run out.',
    source: housing,
  },
  HOUSING_TERM_TOO_LONG: {
    nl: 'De toezichthouder geeft ten hoogste één jaar extra.',
    en: 'The supervisor gives at most one more year.',
    source: housing,
  },
  HOUSING_FINE_KNOWN: {
    nl: 'Voor deze huurovereenkomst is er al een boete met andere gegevens.',
    en: 'There is a fine for this lease already with other data.',
    source: housing,
  },
  HOUSING_FINE_AMOUNT: {
    nl: 'Een boete voor de taalkennisvereiste bedraagt 25 tot 25.000 euro.',
    en: 'A fine for the language requirement is 25 to 25,000 euros.',
    source: `${housing}; assumed`,
  },
} as const;

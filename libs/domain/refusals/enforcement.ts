const breach = 'integration decree art. 39: breaches';
const sanction = 'integration decree art. 40: sanctions';
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
  POSTPONEMENT_WITHOUT_EFFECT: {
    nl: 'Uitstel geldt niet voor de huur begint, of als het jaar dat het geeft al voorbij is.',
    en: 'No postponement before the lease starts, or when the year that it gives is over already.',
    source: 'Wooncode: at most one more year, counted from the start of the lease',
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
  BREACH_KNOWN: {
    nl: 'Deze inbreuk is al vastgesteld met andere gegevens.',
    en: 'This breach is established already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  BREACH_UNKNOWN: {
    nl: 'Deze inbreuk is op die dag niet vastgesteld.',
    en: 'This breach isn’t established on that day.',
    source: breach,
  },
  BREACH_OUTSIDE_FLANDERS: {
    nl: 'De persoon woont op die dag niet in Vlaanderen: de Vlaamse plicht en boete gelden er niet.',
    en: 'The person doesn’t live in Flanders on that day: the Flemish duty and fine don’t apply.',
    source: 'integration decree art. 48: never in Brussels',
  },
  BREACH_GROUND_NOT_IN_FORCE: {
    nl: 'Deze grond van inbreuk bestaat niet op die dag.',
    en: 'There is no such ground of a breach on that day.',
    source: breach,
  },
  BREACH_PART_MISSING: {
    nl: 'Noem het onderdeel waarvan de plicht niet vervuld is, en enkel bij die grond.',
    en: 'Name the part of which the duty isn’t met, and with that ground only.',
    source: breach,
  },
  NOT_ENDED_UNLAWFULLY: {
    nl: 'Er is op die dag geen traject dat onrechtmatig beëindigd is.',
    en: 'No trajectory is ended unlawfully on that day.',
    source: breach,
  },
  PART_NOT_ASKED: {
    nl:
      'Dit onderdeel is op die dag vervuld, vrijgesteld of geen deel van het contract, de termijn ervan is niet ' +
      'voorbij, of het contract is opgeschort.',
    en:
      'This part is met, waived or no part of the contract on that day, its term isn’t over, or the contract is ' +
      'suspended.',
    source: breach,
  },
  PART_ATTENDED: {
    nl: 'Vanaf 1 maart 2022 is wie een cursus van dit onderdeel regelmatig volgde niet in inbreuk.',
    en: 'From 1 March 2022 who attended a course of this part regularly isn’t in breach.',
    source: 'integration decree art. 39: not reached and not regularly attended',
  },
  BREACH_RUNNING: {
    nl: 'Een inbreuk op dezelfde grond loopt nog: ze is niet afgesloten, betaald of vervallen.',
    en: 'A breach of the same ground is still running: it isn’t closed, paid or lapsed.',
    source: 'assumed: a breach that goes on is found once',
  },
  B1_NOT_OVERDUE: {
    nl: 'De persoon is op die dag niet te laat met mondeling B1.',
    en: 'The person isn’t late with oral B1 on that day.',
    source: breach,
  },
  DUTY_FULFILLED: {
    nl: 'De verplichting is op die dag vervuld.',
    en: 'The duty is fulfilled on that day.',
    source: 'integration decree art. 27: until fulfilled',
  },
  REGISTRATION_NOT_OVERDUE: {
    nl: 'De persoon is op die dag niet te laat met de aanmelding.',
    en: 'The person isn’t late with the registration on that day.',
    source: breach,
  },
  LEARNING_LIMITED: {
    nl: 'Wat iemand door beperkt leervermogen niet kan bereiken, is geen inbreuk.',
    en: 'What somebody can’t reach because of limited learning is no breach.',
    source: 'integration decree art. 39§5',
  },
  BREACH_STEP_KNOWN: {
    nl: 'Deze stap is bij deze inbreuk al geregistreerd met andere gegevens.',
    en: 'This step of this breach is recorded already with other data.',
    source: sanction,
  },
  BREACH_STEP_OUT_OF_ORDER: {
    nl: 'De stappen volgen op elkaar: vaststelling, ingebrekestelling, termijn, hoorzitting, beslissing, beroep.',
    en: 'The steps follow each other: finding, notice of default, term, hearing, decision, appeal.',
    source: sanction,
  },
  SANCTION_NOT_OF_AUTHORITY: {
    nl: 'Enkel de genoemde overheid beslist over deze inbreuk, en enkel wat zij kan beslissen.',
    en: 'Only the authority named decides on this breach, and only what it can decide.',
    source: 'integration decree art. 39§3; KBI-01.00, SanctionerendeOverheid',
  },
  SANCTION_AMOUNT: {
    nl: 'Een boete bedraagt 50 tot 5.000 euro, in beroep minder dan ze was; wat geen boete is, heeft geen bedrag.',
    en: 'A fine is 50 to 5,000 euros, in appeal less than it was; what is no fine has no amount.',
    source: sanction,
  },
  SANCTION_TOO_LATE: {
    nl: 'Over een inbreuk wordt binnen twee jaar na de vaststelling beslist.',
    en: 'A breach is decided on within two years of its finding.',
    source: sanction,
  },
  APPEAL_TOO_LATE: {
    nl: 'Beroep kan binnen vijftien dagen vanaf de derde werkdag na de verzending.',
    en: 'An appeal is lodged within fifteen days from the third working day after posting.',
    source: sanction,
  },
} as const;

/** The refusals of corrections. */
export const correctionRefusals = {
  FACT_UNKNOWN: {
    nl: 'Dit dossier heeft geen gebeurtenis met dat nummer.',
    en: 'This dossier has no event of that id.',
    source: 'a correction names what it corrects',
  },
  FACT_NOT_CORRECTABLE: {
    nl: 'Deze gebeurtenis wordt niet rechtgezet; de fout zegt wat u in de plaats doet.',
    en: 'This event isn’t corrected; the fault says what to do instead.',
    source: 'assumed: correctable is what somebody stated of a person, and nothing that follows from it',
  },
  FACT_TO_BE_WITHDRAWN: {
    nl: 'Dat dit nooit gold, zegt u met een intrekking; hier zet u enkel verkeerde gegevens recht.',
    en: 'That this never held is said by a withdrawal; here only wrong details are corrected.',
    source: 'one way to say each thing',
  },
  FACT_CORRECTED_ALREADY: {
    nl: 'Dit feit is al anders rechtgezet; zet recht wat toen als juist geregistreerd is.',
    en: 'This fact was corrected otherwise already; correct what was recorded as right then.',
    source: 'a fact is corrected once',
  },
  FACT_OF_ANOTHER_ORGANISATION: {
    nl: 'Dit feit is niet door uw organisatie geregistreerd; vraag het aan haar of aan het Agentschap.',
    en: 'Your organisation didn’t record this fact; ask the one that did, or the agency.',
    source: 'assumed: whoever records a fact answers for it; the agency manages the KBI',
  },
} as const;

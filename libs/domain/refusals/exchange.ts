const life = 'exchanges and their decisions: the life of an agreement';
const flow = 'exchanges and their decisions: nothing flows unless it is in production';

/** The refusals of commands on agreements and developments, and of consultations under an agreement. */
export const exchangeRefusals = {
  AGREEMENT_KNOWN: {
    nl: 'Deze overeenkomst bestaat al met andere gegevens.',
    en: 'This agreement exists already with other data.',
    source: life,
  },
  AGREEMENT_UNKNOWN: {
    nl: 'Deze overeenkomst is niet voorgesteld.',
    en: 'This agreement wasn’t proposed.',
    source: life,
  },
  AGREEMENT_ENDED: {
    nl: 'Deze overeenkomst is beëindigd.',
    en: 'This agreement has ended.',
    source: life,
  },
  AGREEMENT_OUT_OF_ORDER: {
    nl: 'De stappen van een overeenkomst volgen op elkaar: projectfiche, goedkeuring, bouw, test, productie.',
    en: 'The steps of an agreement follow each other: sheet, approval, building, test, production.',
    source: life,
  },
  AGREEMENT_SHEET_UNKNOWN: {
    nl: 'Die versie van de projectfiche is er niet.',
    en: 'There is no such version of the project sheet.',
    source: life,
  },
  AGREEMENT_STAGE_KNOWN: {
    nl: 'Deze stap is al gezet op een andere dag; een foute dag wordt verbeterd met CorrectAgreementDate.',
    en: 'This step was taken on another day already; a wrong day is corrected by CorrectAgreementDate.',
    source: 'planned and real days are both kept, and a correction is a fact of its own',
  },
  AGREEMENT_DATE_UNKNOWN: {
    nl: 'Die dag staat niet bij deze stap, dus valt er niets te verbeteren.',
    en: 'That day doesn’t stand with this step, so there is nothing to correct.',
    source: 'planned and real days are both kept, and a correction is a fact of its own',
  },
  AGREEMENT_NOT_IN_PRODUCTION: {
    nl: 'Enkel een uitwisseling in productie kan opgeschort worden.',
    en: 'Only an exchange in production can be suspended.',
    source: life,
  },
  AGREEMENT_NOT_SUSPENDED: {
    nl: 'Deze uitwisseling is op die dag niet opgeschort.',
    en: 'This exchange isn’t suspended on that day.',
    source: life,
  },
  AGREEMENT_UNDECIDED: {
    nl: 'Zolang niet beslist is dat er uitgewisseld mag worden, gaat de overeenkomst niet verder dan een projectfiche.',
    en: 'As long as it isn’t decided that data may be exchanged, the agreement goes no further than a sheet.',
    source: life,
  },
  AGREEMENT_DEPENDS_ON_ITSELF: {
    nl: 'Of gegevens uitgewisseld worden, kan niet van de overeenkomst zelf afhangen.',
    en: 'Whether data may be exchanged can’t depend on the agreement itself.',
    source: life,
  },
  AGREEMENT_NOT_UNDECIDED: {
    nl: 'Over deze overeenkomst is op die dag niets te beslissen: ze is niet onbeslist.',
    en: 'There is nothing to decide on this agreement on that day: it isn’t undecided.',
    source: life,
  },
  DEVELOPMENT_OUT_OF_ORDER: {
    nl: 'Een ontwikkeling is eerst gepland, dan in test, dan vrijgegeven; de dagen volgen die orde.',
    en: 'A development is planned first, then in test, then released; the days follow that order.',
    source: 'the question of parliament: has the KBI been developed further?',
  },
  EXCHANGE_UNDECIDED: {
    nl: 'Over de uitwisseling met deze organisatie is nog niet beslist.',
    en: 'It isn’t decided yet whether data are exchanged with this organisation.',
    source: flow,
  },
  EXCHANGE_REFUSED: {
    nl: 'Er is beslist dat met deze organisatie geen gegevens uitgewisseld worden.',
    en: 'It was decided that no data are exchanged with this organisation.',
    source: flow,
  },
  EXCHANGE_NOT_IN_PRODUCTION: {
    nl: 'De uitwisseling met deze organisatie is niet in productie.',
    en: 'The exchange with this organisation isn’t in production.',
    source: flow,
  },
  EXCHANGE_ITEMS_NOT_AGREED: {
    nl: 'Geen van de gevraagde rubrieken staat op de projectfiche van de uitwisseling.',
    en: 'None of the sections asked for is on the project sheet of the exchange.',
    source: flow,
  },
  EXCHANGE_PERSON_NOT_SHARED: {
    nl: 'Over deze persoon wordt niets uitgewisseld: niet beide partijen kennen die.',
    en: 'Nothing is exchanged about this person: not both sides know them.',
    source: flow,
  },
} as const;

/** The refusals of consultations and of reviews. */
export const consultationRefusals = {
  ORGANISATION_UNKNOWN: {
    nl: 'Deze organisatie is niet bekend in de KBI.',
    en: 'This organisation isn’t known in the KBI.',
    source: 'consultations: an asker is a registered organisation',
  },
  SENDER_NOT_OF_ORGANISATION: {
    nl: 'Deze afzender-URI behoort niet toe aan de organisatie.',
    en: 'This sender URI doesn’t belong to the organisation.',
    source: 'MAGDA 40006',
  },
  CAPACITY_WITHOUT_PURPOSE: {
    nl: 'De afzender-URI spreekt in die hoedanigheid niet voor één doel.',
    en: 'The sender URI, in that capacity, doesn’t speak for one purpose.',
    source: 'MAGDA 40001',
  },
  PURPOSE_NOT_AUTHORISED: {
    nl: 'Geen machtiging van de organisatie dekt dit doel op dit moment.',
    en: 'No authorisation of the organisation covers this purpose at this moment.',
    source: 'consultations: finality',
  },
  SECTIONS_NOT_AUTHORISED: {
    nl: 'Geen van de gevraagde rubrieken valt onder de machtiging.',
    en: 'None of the sections asked for falls under the authorisation.',
    source: 'consultations: proportionality',
  },
  PERSON_NOT_ON_TERRITORY: {
    nl: 'De machtiging geldt enkel voor wie op het grondgebied van de organisatie woont.',
    en: 'The authorisation is only for people who live on the territory of the organisation.',
    source: 'MAGDA-FAQ GeefDossierKBI 2.0: municipalities, people on their territory',
  },
  INSCRIPTION_MISSING: {
    nl: 'De organisatie heeft geen inschrijving voor deze persoon.',
    en: 'The organisation has no inscription for this person.',
    source: 'MAGDA 40003',
  },
  EMERGENCY_NOT_AUTHORISED: {
    nl: 'Geen machtiging van de organisatie laat noodtoegang toe voor dit doel en deze rubrieken.',
    en: 'No authorisation of the organisation allows emergency access for this purpose and these sections.',
    source: 'emergency access: only where an authorisation says so',
  },
  NOT_AN_EMERGENCY: {
    nl: 'Deze raadpleging werd niet als noodgeval toegestaan.',
    en: 'This consultation wasn’t granted as an emergency.',
    source: 'emergency access: only emergencies are reviewed',
  },
  REVIEWER_NOT_AUTHORISED: {
    nl: 'Enkel een auditor, of wie van de vragende organisatie is, kan dit beoordelen.',
    en: 'Only an auditor, or somebody of the organisation that asked, can review this.',
    source: 'emergency access: reviewed by an auditor or the organisation itself',
  },
  REVIEWER_ASKED: {
    nl: 'Wie de vraag stelde, kan ze niet beoordelen.',
    en: 'Who asked the question can’t review it.',
    source: 'emergency access: nobody reviews their own question',
  },
  EMERGENCY_REVIEWED: {
    nl: 'Dit noodgeval is al beoordeeld.',
    en: 'This emergency was reviewed already.',
    source: 'emergency access: one review, which is final',
  },
  NOT_THE_PERSON: {
    nl: 'Voor dit doel kan iemand enkel naar zichzelf vragen.',
    en: 'For this purpose people can only ask about themselves.',
    source: 'GDPR art. 15: access of the person',
  },
  INSZ_MALFORMED: {
    nl: 'Het INSZ is niet correct gevormd.',
    en: 'The INSZ is malformed.',
    source: 'MAGDA 20002',
  },
} as const;

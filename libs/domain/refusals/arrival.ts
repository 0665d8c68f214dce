/** The refusals of registration, target group, referrals, waiting lists, and of what follows a death. */
export const arrivalRefusals = {
  LIVES_OUTSIDE_FLANDERS: {
    nl: 'Wie op die dag niet in Vlaanderen woont, is niet verplicht tot Vlaamse inburgering.',
    en: 'Who doesn’t live in Flanders on that day isn’t obliged to integrate by the Flemish decree.',
    source: 'D13 27§1, 48',
  },
  GROUND_NOT_IN_FORCE: {
    nl: 'Op die dag maakt deze grond niemand deel van de doelgroep.',
    en: 'On that day this ground makes nobody part of the target group.',
    source: 'D13 26, 27§1: the grounds of that day',
  },
  EXEMPTION_NOT_FOR_GROUND: {
    nl: 'Deze vrijstelling geldt niet voor wie om die reden tot de doelgroep behoort.',
    en: 'This exemption isn’t for who belongs to the target group on that ground.',
    source: 'D13 27§2: 65 and older, but not ministers of religion',
  },
  REFERRAL_KNOWN: {
    nl: 'Deze doorverwijzing is al geregistreerd met andere gegevens.',
    en: 'This referral is recorded already with other data.',
    source: 'RegistreerToeleiding: a repeated id is the same referral',
  },
  REFERRAL_UNKNOWN: {
    nl: 'Deze doorverwijzing is op die dag niet geregistreerd.',
    en: 'This referral isn’t recorded on that day.',
    source: 'an answer names what it answers',
  },
  WAITING_ENTRY_KNOWN: {
    nl: 'Deze plaats op een wachtlijst bestaat al met andere gegevens.',
    en: 'This place on a waiting list exists already with other data.',
    source: 'identifiers are unique in a dossier',
  },
  WAITING_LIST_FIELDS: {
    nl: 'Een wachtlijst voor MO vraagt een taal, één voor NT2 een niveau, en geen andere vraagt die.',
    en: 'A waiting list for MO asks a language, one for NT2 a level, and no other asks them.',
    source: 'MO courses are in a language, NT2 courses at a level',
  },
  ALREADY_WAITING: {
    nl: 'De persoon staat op die dag al op deze wachtlijst.',
    en: 'The person is on this waiting list already on that day.',
    source: 'assumed: nobody waits twice for the same, so that who waits can be counted',
  },
  NOT_WAITING: {
    nl: 'De persoon staat op die dag niet op deze wachtlijst.',
    en: 'The person isn’t on this waiting list on that day.',
    source: 'waiting lists that people enter and leave',
  },
  PERSON_DIED: {
    nl: 'De persoon is overleden voor die dag.',
    en: 'The person died before that day.',
    source: 'life of a trajectory: death ends every duty; what was wrong is still corrected or closed',
  },
  DEATH_KNOWN: {
    nl: 'Het overlijden is al geregistreerd op een andere dag; trek dat eerst in.',
    en: 'The death is recorded already on another day; withdraw that first.',
    source: 'an error is corrected by a withdrawal, never by change',
  },
  DEATH_UNKNOWN: {
    nl: 'Er is geen overlijden geregistreerd.',
    en: 'No death is recorded.',
    source: 'a withdrawal names what it withdraws',
  },
} as const;

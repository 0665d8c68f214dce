/** The refusals of commands on levels of Dutch. */
export const nt2Refusals = {
  RECOGNITION_KNOWN: {
    nl: 'Deze erkenning is al geregistreerd met andere gegevens.',
    en: 'This recognition is recorded already with other data.',
    source: 'one id is one recognition',
  },
  RECOGNITION_WITHDRAWN: {
    nl: 'Deze erkenning is ingetrokken; gebruik een nieuwe identificatie.',
    en: 'This recognition was withdrawn; use a new identifier.',
    source: 'a withdrawn recognition proves nothing, from its day on',
  },
  RECOGNITION_UNKNOWN: {
    nl: 'Deze erkenning is niet geregistreerd.',
    en: 'This recognition isn’t recorded.',
    source: 'only what is recorded can be withdrawn',
  },
  LEVEL_NOT_TAUGHT_THERE: {
    nl: 'Dit soort cursus leidt op die dag niet tot dat niveau.',
    en: 'This kind of course doesn’t lead to that level on that day.',
    source: 'DOMAIN 4 and 10: a CBE teaches to richtgraad 1, and B1 orally since 1 September 2022',
  },
} as const;

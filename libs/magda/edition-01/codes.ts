/** The closed code lists of the messages around the dossier; those of the dossier itself are the domain's. */

export const messageTypes = [
  'VRAAG',
  'ANTWOORD',
  'VOORLOPIG_ANTWOORD',
  'DATAGRAM',
  'BEVESTIGING',
  'UITZONDERING',
  'PUBLICATIE',
] as const;

export const exceptionTypes = {
  FOUT: 'the question, or part of it, could not be answered',
  WAARSCHUWING: 'answered, but the content may have to be read differently',
  INFORMATIE: 'for information only',
} as const;

export const addressSources = ['BCSS_KSZ', 'RN_RR'] as const;

/** The refusals of what a case worker decides of a finding. */
export const findingRefusals = {
  FINDING_UNKNOWN: {
    nl: 'Deze vaststelling is er op die dag niet in dit dossier.',
    en: 'This dossier has no such finding on that day.',
    source: 'a decision names the finding that it closes, as it is listed',
  },
  FINDING_NOT_OPEN: {
    nl: 'Deze vaststelling is al afgesloten met een andere uitkomst of op een andere dag, of ze is vervallen.',
    en: 'This finding is closed already with another outcome or on another day, or it fell away.',
    source: 'a finding is closed once; it is noted anew when it holds again',
  },
} as const;

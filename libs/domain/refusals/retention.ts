/** The refusals of erasures and of legal holds. */
export const retentionRefusals = {
  ERASURE_HELD: {
    nl: 'Deze persoon heeft een wisverbod en is niet gewist; dat gebeurt zodra geen wisverbod meer geldt.',
    en: 'There is a legal hold on this person, who wasn’t erased; that is done when no hold is left.',
    source: 'GDPR art. 17(3) and 18: what is needed for a claim or an obligation is not erased',
  },
  ERASURE_NOT_PROPOSED: {
    nl: 'De bewaartermijn van dit dossier is niet voorbij.',
    en: 'The retention term of this dossier is not over.',
    source: 'decree of 3 May 2024, art. 13 and 17: kept as long as needed, at most 90 years',
  },
  HOLD_UNKNOWN: {
    nl: 'Dit dossier heeft geen wisverbod met dat nummer.',
    en: 'This dossier has no legal hold of that id.',
    source: 'a hold is lifted by the id under which it was placed',
  },
};

/** Codes of attests. */
import { labelledInline } from '../kernel/labels.js';

/** Source: KBI-01.00, DocumentSoort. */
export const AttestKind = labelledInline('AttestKind', {
  ATTEST: { nl: 'attest', en: 'attest' },
});
/** Source: KBI-01.00, AttestType. */
export const AttestType = labelledInline('AttestType', {
  AI023: { nl: 'attest van inburgering', en: 'attest of inburgering' },
  AEVC05: { nl: 'attest EVC', en: 'attest by recognised prior learning (EVC)' },
});

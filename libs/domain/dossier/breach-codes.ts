import { z } from 'zod';
import { labelledInline } from '../kernel/labels.js';

/** Source: KBI-01.00, InbreukType. */
export const BreachType = z.enum(['1', '2', '3', '4', '5', '6', '7', '8']);

/** Who may sanction a breach. Source: KBI-01.00, SanctionerendeOverheid. */
export const SanctioningAuthority = labelledInline('SanctioningAuthority', {
  VDAB: { nl: 'VDAB', en: 'VDAB (Flemish employment service)' },
  OCMW: { nl: 'OCMW', en: 'OCMW (public centre for social welfare)' },
  VMSW: { nl: 'VMSW', en: 'VMSW (social housing company)' },
  HH: { nl: 'handhavingsambtenaar', en: 'enforcement officer' },
});
export type SanctioningAuthority = z.output<typeof SanctioningAuthority>;

/** In what somebody fell short of the duty to integrate. Source: D13 39. */
export const BreachGround = labelledInline('BreachGround', {
  NOT_REGISTERED: { nl: 'niet tijdig aangemeld', en: 'not registered in time' },
  ENDED_UNLAWFULLY: { nl: 'onrechtmatig beëindigd', en: 'ended unlawfully' },
  PART_NOT_MET: { nl: 'plicht van een onderdeel niet vervuld', en: 'duty of a part not met' },
  B1_NOT_REACHED: { nl: 'mondeling B1 niet bereikt', en: 'oral B1 not reached' },
});
export type BreachGround = z.output<typeof BreachGround>;

/** What is decided of a breach. Source: D13 39§3, 40. */
export const SanctionOutcome = labelledInline('SanctionOutcome', {
  FINE: { nl: 'administratieve geldboete', en: 'administrative fine' },
  VDAB_INSTEAD: { nl: 'naar VDAB in plaats van een boete', en: 'to VDAB in place of a fine' },
  OCMW_INSTEAD: { nl: 'naar het OCMW in plaats van een boete', en: 'to the OCMW in place of a fine' },
  NO_SANCTION: { nl: 'geen sanctie', en: 'no sanction' },
});
export type SanctionOutcome = z.output<typeof SanctionOutcome>;

/** What becomes of a fine in appeal. */
export const AppealOutcome = labelledInline('AppealOutcome', {
  UPHELD: { nl: 'bevestigd', en: 'upheld' },
  REDUCED: { nl: 'verminderd', en: 'reduced' },
  ANNULLED: { nl: 'vernietigd', en: 'annulled' },
});
export type AppealOutcome = z.output<typeof AppealOutcome>;

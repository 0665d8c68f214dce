/** The shortest way to every refusal of enforcement and of the supervision of social housing. */
import type { enforcementRefusals as texts } from '../../libs/domain/refusals/enforcement.js';
import {
  giveHousingNotice,
  housingFined,
  housingNoticed,
  imposeHousingFine,
} from './enforcement-examples.js';
import { acceptProof, leaseStarted, startLease, type CommandMessage } from './examples.js';
import { given, type Given } from './given.js';

const decision = (past: Given, asked: CommandMessage) => past.when(asked).decision;
const overdue = given(leaseStarted);
const inNotice = given(leaseStarted, housingNoticed);
const rehousing = { because: 'SALE', previous: 'lease-2' };

/** Each refusal, and the shortest way to it. The compiler asks a row for each code. */
export const enforcementRefusals: Record<keyof typeof texts, () => unknown> = {
  PROOF_KIND_NOT_IN_FORCE: () =>
    decision(given(), acceptProof({ on: '2023-01-01', kind: 'MANIFEST_TO_LANDLORD' })),
  REHOUSED_FROM_NO_LEASE: () => decision(given(), startLease({ rehousing })),
  HOUSING_NOT_OVERDUE: () => decision(overdue, giveHousingNotice({ on: '2019-03-01' })),
  HOUSING_NOTICE_KNOWN: () => decision(inNotice, giveHousingNotice({ on: '2019-05-02' })),
  HOUSING_NOTICE_MISSING: () => decision(overdue, imposeHousingFine()),
  HOUSING_TERM_TOO_LONG: () => decision(overdue, giveHousingNotice({ until: '2020-05-02' })),
  HOUSING_FINE_KNOWN: () =>
    decision(given(leaseStarted, housingNoticed, housingFined), imposeHousingFine({ amount: 300 })),
  HOUSING_FINE_AMOUNT: () => decision(inNotice, imposeHousingFine({ amount: 24 })),
};

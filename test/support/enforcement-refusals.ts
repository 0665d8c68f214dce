/** The shortest way to every refusal of enforcement and of the supervision of social housing. */
import type { enforcementRefusals as texts } from '../../libs/domain/refusals/enforcement.js';
import * as enforcement from './enforcement-examples.js';
import { acceptProof, leaseStarted, obliged, postponeRequirement, residenceStated } from './examples.js';
import { startLease, type CommandMessage } from './examples.js';
import { given, type Given } from './given.js';
import * as trajectory from './trajectory-examples.js';

const { giveHousingNotice, housingFined, housingNoticed, imposeHousingFine } = enforcement;
const { breachFound, defaultNoticed, heard, sanctioned, establishBreach, decideSanction } = enforcement;
const decision = (past: Given, asked: CommandMessage) => past.when(asked).decision;
const overdue = given(leaseStarted);
const inNotice = given(leaseStarted, housingNoticed);
const found = given(obliged, breachFound);
const fined = given(obliged, breachFound, defaultNoticed, heard, sanctioned);
const underContract = given(...trajectory.ready('2022-03-01'), trajectory.sign());
const withAttest = given(...trajectory.ready('2022-03-01'), trajectory.attestDecided);
const rehousing = { because: 'SALE', previous: 'lease-2' };

/** Each refusal, and the shortest way to it. The compiler asks a row for each code. */
export const enforcementRefusals: Record<keyof typeof texts, () => unknown> = {
  PROOF_KIND_NOT_IN_FORCE: () =>
    decision(given(), acceptProof({ on: '2023-01-01', kind: 'MANIFEST_TO_LANDLORD' })),
  REHOUSED_FROM_NO_LEASE: () => decision(given(), startLease({ rehousing })),
  POSTPONEMENT_WITHOUT_EFFECT: () => decision(overdue, postponeRequirement({ on: '2018-02-28' })),
  HOUSING_NOT_OVERDUE: () => decision(overdue, giveHousingNotice({ on: '2019-03-01' })),
  HOUSING_NOTICE_KNOWN: () => decision(inNotice, giveHousingNotice({ on: '2019-05-02' })),
  HOUSING_NOTICE_MISSING: () => decision(overdue, imposeHousingFine()),
  HOUSING_TERM_TOO_LONG: () => decision(overdue, giveHousingNotice({ until: '2020-05-02' })),
  HOUSING_FINE_KNOWN: () =>
    decision(given(leaseStarted, housingNoticed, housingFined), imposeHousingFine({ amount: 300 })),
  HOUSING_FINE_AMOUNT: () => decision(inNotice, imposeHousingFine({ amount: 24 })),
  BREACH_KNOWN: () => decision(found, establishBreach({ part: 'NT2' })),
  BREACH_UNKNOWN: () => decision(given(obliged), enforcement.sendNoticeOfDefault()),
  BREACH_OUTSIDE_FLANDERS: () =>
    decision(given(obliged, residenceStated({ commune: '21004' })), establishBreach()),
  BREACH_GROUND_NOT_IN_FORCE: () =>
    decision(
      given(obliged),
      establishBreach({ on: '2022-02-28', ground: 'B1_NOT_REACHED', part: undefined }),
    ),
  BREACH_PART_MISSING: () => decision(given(obliged), establishBreach({ part: undefined })),
  REGISTRATION_NOT_OVERDUE: () =>
    decision(
      given(obliged),
      establishBreach({ on: '2016-05-01', ground: 'NOT_REGISTERED', part: undefined }),
    ),
  NOT_ENDED_UNLAWFULLY: () =>
    decision(given(obliged), establishBreach({ ground: 'ENDED_UNLAWFULLY', part: undefined })),
  PART_NOT_ASKED: () => decision(underContract, establishBreach({ on: '2022-06-01', part: 'CAREER' })),
  PART_ATTENDED: () =>
    decision(
      given(obliged, trajectory.enrolledInOrientation, trajectory.lessonHeld),
      establishBreach({ on: '2022-07-01' }),
    ),
  BREACH_RUNNING: () => decision(found, establishBreach({ breach: 'breach-2' })),
  B1_NOT_OVERDUE: () =>
    decision(withAttest, establishBreach({ on: '2025-03-01', ground: 'B1_NOT_REACHED', part: undefined })),
  DUTY_FULFILLED: () => decision(withAttest, establishBreach({ on: '2023-04-01' })),
  LEARNING_LIMITED: () =>
    decision(
      given(obliged),
      establishBreach({ ground: 'B1_NOT_REACHED', part: undefined, limitedLearning: true }),
    ),
  BREACH_STEP_KNOWN: () => decision(fined, decideSanction({ amount: 600 })),
  BREACH_STEP_OUT_OF_ORDER: () => decision(found, decideSanction()),
  SANCTION_NOT_OF_AUTHORITY: () => decision(found, decideSanction({ authority: 'VDAB' })),
  SANCTION_AMOUNT: () => decision(found, decideSanction({ amount: 49 })),
  SANCTION_TOO_LATE: () => decision(found, decideSanction({ on: '2024-03-11' })),
  APPEAL_TOO_LATE: () => decision(fined, enforcement.lodgeAppeal({ on: '2023-01-01' })),
};

/** A command that is about something that was recorded before is refused where that was not, as of its day. */
import { expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { refuse, type Refusal } from '../refusals/refusal.js';

const noBreach = refuse('BREACH_UNKNOWN', '/breach');
const noLease = refuse('LEASE_UNKNOWN', '/lease');
const noTrajectory = refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
const noContract = refuse('CONTRACT_UNKNOWN', '/contract');
const noCourse = refuse('COURSE_NOT_ENROLLED', '/course');

test.each<[Refusal, readonly example.CommandMessage[]]>([
  [
    noBreach,
    [
      ...[enforcement.sendNoticeOfDefault(), enforcement.holdHearing(), enforcement.decideSanction()],
      ...[enforcement.lodgeAppeal(), enforcement.decideAppeal(), enforcement.recordFinePayment()],
    ],
  ],
  [
    noLease,
    [
      ...[enforcement.findAsLandlord(), enforcement.giveHousingNotice(), enforcement.imposeHousingFine()],
      ...[enforcement.transferLease(), example.endLease(), example.postponeRequirement()],
    ],
  ],
  [
    noTrajectory,
    [
      ...[example.addComponent(), example.decideComponent(), example.decideTrajectory()],
      ...[example.closeTrajectory(), trajectory.declareEfforts(), trajectory.transferTrajectory()],
    ],
  ],
  [noContract, [trajectory.amend(), trajectory.suspend()]],
  [noCourse, [example.leaveCourse(), example.recordCourseResult(), trajectory.recordLesson()]],
  [refuse('ATTEST_UNKNOWN', '/attest'), [trajectory.withdrawAttest()]],
  [refuse('REFERRAL_UNKNOWN', '/referral'), [arrival.answerReferral()]],
  [refuse('NOT_WAITING', '/entry'), [arrival.offerPlace(), arrival.leaveWaitingList()]],
  [refuse('TEST_UNKNOWN', '/test'), [example.withdrawNt2Test()]],
  [refuse('RECOGNITION_UNKNOWN', '/recognition'), [example.withdrawRecognition()]],
  [refuse('PROOF_UNKNOWN', '/proof'), [example.withdrawProof()]],
])('%j', (refusal, commands) => {
  for (const command of commands)
    expect([command.definition.name, given().when(command).decision]).toEqual([
      command.definition.name,
      refusal,
    ]);
});

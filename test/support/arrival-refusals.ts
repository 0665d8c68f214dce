/** The shortest way to every refusal of arrival. */
import type { arrivalRefusals as texts } from '../../libs/domain/refusals/arrival.js';
import * as arrival from './arrival-examples.js';
import * as example from './examples.js';
import { given, type Given } from './given.js';

const decision = (past: Given, asked: example.CommandMessage) => past.when(asked).decision;
const asylum = { on: '2022-03-01', type: 'RECHT', ground: 'ASYLUM_SEEKER' };
const minister = { ground: 'MINISTER_OF_RELIGION', exemption: 'SIXTY_FIVE', on: '2016-03-01' };
const other = { entry: '2' };
const waiting = given(arrival.waitingListJoined);
const dead = given(arrival.died);

export const arrivalRefusals: Record<keyof typeof texts, () => unknown> = {
  LIVES_OUTSIDE_FLANDERS: () =>
    decision(given(example.residenceStated({ commune: '21004' })), example.determineTargetGroup()),
  GROUND_NOT_IN_FORCE: () => decision(given(), example.determineTargetGroup(asylum)),
  EXEMPTION_NOT_FOR_GROUND: () => decision(given(), example.determineTargetGroup(minister)),
  REFERRAL_KNOWN: () =>
    decision(given(arrival.referralReceived), arrival.receiveReferral({ partner: 'VMSW' })),
  REFERRAL_UNKNOWN: () => decision(given(), arrival.answerReferral()),
  WAITING_ENTRY_KNOWN: () => decision(waiting, arrival.joinWaitingList({ language: 'ps' })),
  WAITING_LIST_FIELDS: () => decision(given(), arrival.joinWaitingList({ list: 'CAREER' })),
  ALREADY_WAITING: () => decision(waiting, arrival.joinWaitingList(other)),
  NOT_WAITING: () => decision(given(), arrival.leaveWaitingList()),
  PERSON_DIED: () => decision(dead, example.register({ on: '2020-05-06' })),
  DEATH_KNOWN: () => decision(dead, arrival.recordDeath({ on: '2020-05-06' })),
  DEATH_UNKNOWN: () => decision(given(), arrival.withdrawDeath()),
};

/** Named events and commands of arrival: referral, registered letter, waiting lists, death. */
import { dossierEvents as e } from '../../libs/domain/catalogue.js';
import { dossierCommands as c } from '../../libs/domain/dossier/decide.js';
import { agency, commandExample } from './examples.js';
import { eventExample } from './event-example.js';

const letter = { on: '2016-02-10' };
export const letterSent = eventExample(e.RegistrationLetterSent, letter);
export const sendLetter = commandExample(c.SendRegistrationLetter, letter);

const uuid = 'aaaaaaaa-0000-4000-8000-000000000001';
const received = { on: '2016-01-11', referral: uuid, partner: 'VDAB', by: agency, why: 'INB_OPV' };
export const referralReceived = eventExample(e.PartnerReferralReceived, { ...received, externalId: uuid });
export const receiveReferral = commandExample(c.ReceiveReferral, received);
const sent = { on: '2016-01-12', referral: '2', partner: 'OCMW', toOrganisation: agency };
export const referralSent = eventExample(e.ReferralSent, sent);
export const sendReferral = commandExample(c.SendReferral, sent);
const answer = { on: '2016-02-01', referral: uuid, status: 'GW' };
export const referralAnswered = eventExample(e.ReferralAnswered, answer);
export const answerReferral = commandExample(c.AnswerReferral, answer);

const joined = { on: '2016-03-25', entry: '1', list: 'MO', language: 'fa' };
export const waitingListJoined = eventExample(e.WaitingListJoined, joined);
export const joinWaitingList = commandExample(c.JoinWaitingList, joined);
const offer = { on: '2016-04-25', entry: '1', course: '7' };
export const placeOffered = eventExample(e.PlaceOffered, offer);
export const offerPlace = commandExample(c.OfferPlace, offer);
const left = { on: '2016-05-25', entry: '1', because: 'GIVEN_UP' };
export const waitingListLeft = eventExample(e.WaitingListLeft, left);
export const leaveWaitingList = commandExample(c.LeaveWaitingList, left);

const death = { on: '2020-05-05' };
export const died = eventExample(e.PersonDied, death);
export const recordDeath = commandExample(c.RecordDeath, death);
export const deathWithdrawn = eventExample(e.DeathWithdrawn, { ...death, reason: 'R1' });
export const withdrawDeath = commandExample(c.WithdrawDeath, { reason: 'R1' });
export const stateWaiting = commandExample(c.StateWaitingList, joined);
export const stateReferral = commandExample(c.StateReferral, received);

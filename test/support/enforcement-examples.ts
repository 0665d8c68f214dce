/** Events and commands of enforcement and of the supervision of social housing, for tests. */
import { dossierEvents as e } from '../../libs/domain/catalogue.js';
import { dossierCommands as c } from '../../libs/domain/dossier/decide.js';
import { commandExample } from './examples.js';
import { eventExample } from './event-example.js';

// A tenant of 2 March 2018 who doesn't speak Dutch a year later.
const lease = 'lease-1';
const finding = { on: '2019-04-01', lease };
export const landlordFound = eventExample(e.LandlordFindingRecorded, finding);
export const findAsLandlord = commandExample(c.RecordLandlordFinding, finding);
const notice = { on: '2019-05-01', lease, until: '2019-11-01' };
export const housingNoticed = eventExample(e.HousingNoticeGiven, notice);
export const giveHousingNotice = commandExample(c.GiveHousingNotice, notice);
const fine = { on: '2019-12-01', lease, amount: 250 };
export const housingFined = eventExample(e.HousingFineImposed, fine);
export const imposeHousingFine = commandExample(c.ImposeHousingFine, fine);

const transfer = { on: '2023-06-30', lease, landlord: '0862910119' };
export const leaseTransferred = eventExample(e.LeaseTransferred, transfer);
export const transferLease = commandExample(c.TransferLease, transfer);

// Somebody obliged since 1 February 2016 who left a course without a reason.
const breach = 'breach-1';
const breachFinding = { on: '2022-03-10', breach, ground: 'PART_NOT_MET', part: 'MO', authority: 'HH' };
export const breachFound = eventExample(e.BreachEstablished, breachFinding);
export const establishBreach = commandExample(c.EstablishBreach, breachFinding);
const defaultNotice = { on: '2022-04-01', breach, until: '2022-05-01' };
export const defaultNoticed = eventExample(e.NoticeOfDefaultSent, defaultNotice);
export const sendNoticeOfDefault = commandExample(c.SendNoticeOfDefault, defaultNotice);
const hearing = { on: '2022-06-01', breach };
export const heard = eventExample(e.HearingHeld, hearing);
export const holdHearing = commandExample(c.HoldHearing, hearing);
const decision = { on: '2022-07-01', breach, authority: 'HH', outcome: 'FINE', amount: 500 };
export const sanctioned = eventExample(e.SanctionDecided, decision);
export const decideSanction = commandExample(c.DecideSanction, decision);
const appeal = { on: '2022-07-15', breach };
export const appealed = eventExample(e.AppealLodged, appeal);
export const lodgeAppeal = commandExample(c.LodgeAppeal, appeal);
const appealDecision = { on: '2022-10-03', breach, outcome: 'UPHELD' };
export const appealDecided = eventExample(e.AppealDecided, appealDecision);
export const decideAppeal = commandExample(c.DecideAppeal, appealDecision);
const payment = { on: '2022-11-02', breach, payment: '1', amount: 500 };
export const finePaid = eventExample(e.FinePaymentRecorded, payment);
export const recordFinePayment = commandExample(c.RecordFinePayment, payment);

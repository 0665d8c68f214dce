/** Events and commands of enforcement and of the supervision of social housing, for tests. */
import { dossierEvents as e } from '../../libs/domain/catalogue.js';
import { dossierCommands as c } from '../../libs/domain/dossier/decide.js';
import { commandExample } from './examples.js';
import { eventExample } from './grammar.js';

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

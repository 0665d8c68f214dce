/** What the person signed and obtained: BehaaldeAttesten, Contracten, UitstellenVanOndertekening. */
import { AttestIssued } from '../../domain/dossier/attest.js';
import {
  ContractAmended,
  ContractSigned,
  ContractSuspended,
  SignaturePostponed,
} from '../../domain/dossier/contract.js';
import { day, fields, flag, text } from '../codec.js';
import { beginOf, calendarDay, mapping } from './mapping.js';
import { office, timeOut } from './parts.js';

export const attests = mapping({
  path: 'BehaaldeAttesten/Document',
  event: AttestIssued,
  id: ['attest', ({ signedOn, madeOn }) => ['attest', calendarDay(signedOn ?? madeOn)]],
  on: ({ signedOn, madeOn }) => calendarDay(signedOn ?? madeOn),
  way: fields({
    kind: ['Soort', text],
    type: ['Type', text],
    archived: ['Id', text],
    madeOn: ['DatumAanmaak', day],
    signedOn: ['DatumOndertekening', day],
    createdBy: ['AangemaaktDoor', office],
  }),
});

/** What a contract and an addendum both say. */
const agreed = fields({
  on: ['DatumRegistratie', day],
  type: ['Type', text],
  createdBy: ['AangemaaktDoor', office],
  socialOrientation: ['OnderdeelMO', flag],
  nt2: ['OnderdeelNT2', flag],
  careerOrientation: ['OnderdeelLO', flag],
});

const addenda = mapping({
  path: 'Addenda/Addendum',
  event: ContractAmended,
  id: ['addendum', ({ on }) => ['addendum', calendarDay(on)]],
  way: agreed,
});

const suspensions = mapping({
  path: 'Opschortingen/Opschorting',
  event: ContractSuspended,
  id: ['suspension', (values) => ['suspension', beginOf(values)]],
  on: beginOf,
  way: timeOut,
});

export const contracts = mapping({
  path: 'Contracten/Contract',
  event: ContractSigned,
  id: ['contract', ({ on }) => ['contract', calendarDay(on)]],
  way: agreed,
  parts: [addenda, suspensions],
});

export const signaturePostponements = mapping({
  path: 'UitstellenVanOndertekening/UitstelVanOndertekening',
  event: SignaturePostponed,
  id: ['postponement', (values) => ['signature', beginOf(values)]],
  on: beginOf,
  way: timeOut,
});

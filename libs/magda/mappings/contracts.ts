/** What the person signed and obtained: BehaaldeAttesten, Contracten, UitstellenVanOndertekening. */
import { AttestIssued } from '../../domain/dossier/attest.js';
import {
  ContractAmended,
  ContractSigned,
  ContractSuspended,
  SignaturePostponed,
} from '../../domain/dossier/contract.js';
import { addendum, attest, contract } from '../edition-01/contracts.js';
import { timeOut } from '../edition-01/shared-elements.js';
import { beginOf, calendarDay, mapping } from './mapping.js';

export const attests = mapping({
  path: 'BehaaldeAttesten/Document',
  event: AttestIssued,
  content: attest,
  id: 'attest',
  on: ({ signedOn, madeOn }) => calendarDay(signedOn ?? madeOn),
});

const addenda = mapping({
  path: 'Addenda/Addendum',
  event: ContractAmended,
  content: addendum,
  id: 'addendum',
});

const suspensions = mapping({
  path: 'Opschortingen/Opschorting',
  event: ContractSuspended,
  content: timeOut,
  id: 'suspension',
  on: beginOf,
});

export const contracts = mapping({
  path: 'Contracten/Contract',
  event: ContractSigned,
  content: contract,
  id: 'contract',
  nested: [addenda, suspensions],
});

export const signaturePostponements = mapping({
  path: 'UitstellenVanOndertekening/UitstelVanOndertekening',
  event: SignaturePostponed,
  content: timeOut,
  id: 'postponement',
  stem: 'signature',
  on: beginOf,
});

/** What the person signed and obtained: BehaaldeAttesten, Contracten, UitstellenVanOndertekening. */
import { AttestIssued } from '../../domain/dossier/attest.js';
import { allSatisfied } from '../../domain/dossier/component.js';
import {
  ContractAmended,
  ContractSigned,
  ContractSuspended,
  SignaturePostponed,
} from '../../domain/dossier/contract.js';
import { addendum, attest, contract } from '../edition-01/contracts.js';
import { timeOut } from '../edition-01/shared-elements.js';
import { beginOf, calendarDay, mapping } from './mapping.js';

export const attests = mapping('BehaaldeAttesten/Document', AttestIssued, attest, {
  id: 'attest',
  on: ({ signedOn, madeOn }) => calendarDay(signedOn ?? madeOn),
  otherEvents: { AttestWithdrawn: () => 'over' },
  findingsInWhole({ type }, { dossier, addFinding }) {
    const isFounded = [...dossier.trajectory].some(({ components }) => allSatisfied(components));
    if (type === 'AI023' && !isFounded) addFinding('COMPONENTS_NOT_SATISFIED');
  },
});

const addenda = mapping('Addenda/Addendum', ContractAmended, addendum, { id: 'addendum' });

const suspensions = mapping('Opschortingen/Opschorting', ContractSuspended, timeOut, {
  id: 'suspension',
  on: beginOf,
});

export const contracts = mapping('Contracten/Contract', ContractSigned, contract, {
  id: 'contract',
  nested: [addenda, suspensions],
});

export const signaturePostponements = mapping(
  'UitstellenVanOndertekening/UitstelVanOndertekening',
  SignaturePostponed,
  timeOut,
  { id: 'postponement', stem: 'signature', on: beginOf },
);

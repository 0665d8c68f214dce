/** What the person signed and obtained: contracts with their addenda and suspensions, and attests. */
import { code, listOf, optional, sequence } from '../schema.js';
import { AttestKind, AttestType } from '../../domain/dossier/attest-codes.js';
import { AddendumType, ContractType } from '../../domain/dossier/contract-codes.js';
import { office, timeOut } from './shared-elements.js';
import { day, flagOrNo, uuid } from './values.js';

export const attest = sequence(
  optional('Soort', code(AttestKind.options), 'kind'),
  optional('Type', code(AttestType.options), 'type'),
  optional('Id', uuid, 'archived'),
  optional('DatumAanmaak', day, 'madeOn'),
  optional('DatumOndertekening', day, 'signedOn'),
  optional('AangemaaktDoor', office, 'createdBy'),
);

/** What a contract and an addendum both state; its components: social orientation, NT2, career orientation. */
const agreed = (types: readonly string[]) => [
  optional('DatumRegistratie', day, 'on'),
  optional('Type', code(types), 'type'),
  optional('AangemaaktDoor', office, 'createdBy'),
  optional('OnderdeelMO', flagOrNo, 'socialOrientation'),
  optional('OnderdeelNT2', flagOrNo, 'nt2'),
  optional('OnderdeelLO', flagOrNo, 'careerOrientation'),
];

export const addendum = sequence(...agreed(AddendumType.options));

export const contract = sequence(
  ...agreed(ContractType.options),
  optional('Addenda', listOf('Addendum', addendum)),
  optional('Opschortingen', listOf('Opschorting', timeOut)),
);

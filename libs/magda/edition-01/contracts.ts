/** What the person signed and obtained: contracts with their addenda and suspensions, postponements, attests. */
import { code, listOf, one, optional, sequence } from '../table.js';
import { AttestKind, AttestType } from '../../domain/dossier/attest.js';
import { AddendumType, ContractType } from '../../domain/dossier/contract.js';
import { office, periodFrom } from './parts.js';
import { coded, day, flagOrNo, uuid } from './values.js';

export const attests = listOf(
  'Document',
  sequence(
    optional('Soort', code(AttestKind.options)),
    optional('Type', code(AttestType.options)),
    optional('Id', uuid),
    optional('DatumAanmaak', day),
    optional('DatumOndertekening', day),
    optional('AangemaaktDoor', office),
  ),
);

/** Which parts a contract or addendum holds: social orientation, NT2, career orientation. */
const parts = [
  optional('OnderdeelMO', flagOrNo),
  optional('OnderdeelNT2', flagOrNo),
  optional('OnderdeelLO', flagOrNo),
];

const addendum = sequence(
  optional('DatumRegistratie', day),
  optional('Type', code(AddendumType.options)),
  optional('AangemaaktDoor', office),
  ...parts,
);

const timeOut = sequence(one('Periode', periodFrom), optional('Reden', coded));

export const contracts = listOf(
  'Contract',
  sequence(
    optional('DatumRegistratie', day),
    optional('Type', code(ContractType.options)),
    optional('AangemaaktDoor', office),
    ...parts,
    optional('Addenda', listOf('Addendum', addendum)),
    optional('Opschortingen', listOf('Opschorting', timeOut)),
  ),
);

export const signaturePostponements = listOf('UitstelVanOndertekening', timeOut);

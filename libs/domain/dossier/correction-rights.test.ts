import { expect, test } from '@jest/globals';
import { agency, houseOfDutch } from '../../../test/support/examples.js';
import type { OrganisationType } from '../kernel/terms.js';
import { refuse } from '../refusals/refusal.js';
import { correctionRefusal } from './correction-rights.js';

const organisation = houseOfDutch;
const notOfType = refuse('COMMAND_NOT_OF_ORGANISATION', '/event');
const ofAnother = refuse('FACT_OF_ANOTHER_ORGANISATION', '/event');

/** Why an organisation may not correct a fact of a type that it recorded itself, and one that another recorded. */
const refusals = (of: OrganisationType | undefined, type: string) =>
  [organisation, agency].map((recordedBy) => correctionRefusal(of, organisation, { type, recordedBy }));

test('the agency corrects everything, whoever recorded it', () => {
  expect(refusals('AGENCY', 'LeaseStarted')).toEqual([undefined, undefined]);
  expect(refusals('AGENCY', 'PersonInscribed')).toEqual([undefined, undefined]);
});

test('who works in the KBI corrects facts of a kind that it records, whoever recorded them', () => {
  expect(refusals('HOUSE_OF_DUTCH', 'Nt2TestTaken')).toEqual([undefined, undefined]);
  expect(refusals('RECEPTION_OFFICE', 'ContractSigned')).toEqual([undefined, undefined]);
  expect(refusals('ENFORCEMENT', 'HearingHeld')).toEqual([undefined, undefined]);
});

test('a partner corrects only what it recorded itself', () => {
  expect(refusals('COURSE_PROVIDER', 'Nt2TestTaken')).toEqual([undefined, ofAnother]);
  expect(refusals('SOCIAL_LANDLORD', 'LeaseStarted')).toEqual([undefined, ofAnother]);
});

test('nobody but the agency corrects the inscription of another, working in the KBI or not', () => {
  expect(refusals('HOUSE_OF_DUTCH', 'PersonInscribed')).toEqual([undefined, ofAnother]);
  expect(refusals('OCMW', 'InscriptionEnded')).toEqual([undefined, ofAnother]);
});

test('nobody corrects a fact of a kind that it doesn’t record, even where it is said to be its own', () => {
  expect(refusals('SOCIAL_LANDLORD', 'ContractSigned')).toEqual([notOfType, notOfType]);
  expect(refusals('HOUSE_OF_DUTCH', 'LeaseStarted')).toEqual([notOfType, notOfType]);
  expect(refusals('COURSE_PROVIDER', 'MomentPassed')).toEqual([notOfType, notOfType]);
});

test('an organisation that is of no type corrects nothing', () =>
  expect(refusals(undefined, 'PersonInscribed')).toEqual([notOfType, notOfType]));

import { expect, test } from '@jest/globals';
import { agency, houseOfDutch } from '../../../test/support/examples.js';
import { refuse } from '../refusals/refusal.js';
import { commandRights } from './command-rights.js';
import { ownRefusal, refusalsOfRight } from './refusals-of-right.js';

test('a command that partners record is refused of whom they have not inscribed', () =>
  expect(refusalsOfRight(commandRights.RecordLandlordFinding)).toEqual(['PERSON_NOT_INSCRIBED']));

test('a command in which a partner names itself is refused where it names another', () =>
  expect(refusalsOfRight(commandRights.StartLease)).toEqual([
    'PERSON_NOT_INSCRIBED',
    'NOT_OWN_ORGANISATION',
  ]));

test('no right refuses what only those record who work in the KBI, nor an inscription', () => {
  expect(refusalsOfRight(commandRights.SignContract)).toEqual([]);
  expect(refusalsOfRight(commandRights.RegisterInscription)).toEqual([]);
});

test('a partner states of itself only what it may state of itself only', () => {
  const lease = (stated: unknown) => ownRefusal(commandRights.StartLease, stated, houseOfDutch);
  expect(lease({ landlord: houseOfDutch })).toBeUndefined();
  expect(lease({ landlord: agency })).toEqual(refuse('NOT_OWN_ORGANISATION', '/landlord'));
});

test('the place of a test is read where it stands, in the field within the field', () => {
  const taken = (stated: unknown) => ownRefusal(commandRights.RecordNt2Test, stated, houseOfDutch);
  const ofAnother = refuse('NOT_OWN_ORGANISATION', '/place/organisation');
  expect(taken({ place: { organisation: houseOfDutch } })).toBeUndefined();
  expect(taken({ place: { organisation: agency }, organisation: houseOfDutch })).toEqual(ofAnother);
  expect(taken({ organisation: houseOfDutch })).toEqual(ofAnother);
});

test('whoever may state it of anybody is never refused for whom it names', () =>
  expect(ownRefusal(commandRights.TransferLease, { landlord: agency }, houseOfDutch)).toBeUndefined());

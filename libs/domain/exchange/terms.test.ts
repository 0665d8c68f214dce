import { expect, test } from '@jest/globals';
import { ExchangeItem, Partner } from './terms.js';

test('a partner is an organisation, a type or communes: not nobody', () => {
  const isPartner = (partner: object) => Partner.safeParse(partner).success;
  expect(isPartner({ organisation: '0543307391', communes: undefined })).toBe(true);
  expect(isPartner({ organisationType: 'OCMW' })).toBe(true);
  expect(isPartner({ communes: ['21004'] })).toBe(true);
  expect(isPartner({ organisation: undefined })).toBe(false);
  expect(isPartner({})).toBe(false);
});

test('only what goes to the partner is a section of the dossier', () => {
  const isItem = (item: object) => ExchangeItem.safeParse({ item: 'adres', ...item }).success;
  expect(isItem({ direction: 'TO_PARTNER', section: 'Personalia' })).toBe(true);
  expect(isItem({ direction: 'TO_PARTNER' })).toBe(true);
  expect(isItem({ direction: 'FROM_PARTNER' })).toBe(true);
  expect(isItem({ direction: 'FROM_PARTNER', section: 'Personalia' })).toBe(false);
});

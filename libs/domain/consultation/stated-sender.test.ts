import { expect, test } from '@jest/globals';
import { isOwnSender, purposeOfSender } from './stated-sender.js';
import type { Purpose } from '../kernel/terms.js';

const sender = (uri: string, purpose: Purpose, capacity?: string) => ({ uri, purpose, capacity });
const organisation = {
  senders: [
    sender('ocmw.example', 'SOCIAL_INTEGRATION', '3003'),
    sender('ocmw.example', 'HOUSING_LANGUAGE', '3004'),
    sender('work.example', 'EMPLOYMENT_GUIDANCE'),
    sender('both.example', 'NT2_ORIENTATION', '1'),
    sender('both.example', 'NT2_ORIENTATION', '2'),
  ],
};

test.each([
  ['ocmw.example', '3003', 'SOCIAL_INTEGRATION', true],
  ['ocmw.example', '3004', 'HOUSING_LANGUAGE', true],
  ['ocmw.example', '3005', 'CAPACITY_WITHOUT_PURPOSE', false],
  ['ocmw.example', undefined, 'CAPACITY_WITHOUT_PURPOSE', true],
  ['both.example', undefined, 'NT2_ORIENTATION', true],
  ['work.example', undefined, 'EMPLOYMENT_GUIDANCE', true],
  ['work.example', '3003', 'CAPACITY_WITHOUT_PURPOSE', false],
  ['other.example', '3003', 'SENDER_NOT_OF_ORGANISATION', false],
])('%s in capacity %s speaks for: %s', (senderUri, capacity, expected, isOwn) => {
  const purpose = purposeOfSender(organisation, { senderUri, capacity });
  expect(typeof purpose === 'string' ? purpose : purpose.code).toBe(expected);
  expect(isOwnSender(organisation, { senderUri, capacity })).toBe(isOwn);
});

test('nobody speaks for an organisation that is not registered', () => {
  expect(purposeOfSender(undefined, { senderUri: 'ocmw.example' })).toMatchObject({
    code: 'ORGANISATION_UNKNOWN',
  });
});

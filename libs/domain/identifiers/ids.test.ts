import { expect, test } from '@jest/globals';
import { DossierId, identifierIn, identifierWithin } from './ids.js';

const dossier = DossierId.parse('1A2B3C4D-0000-4000-8000-000000000001');

test('an identifier says in another dossier where it comes from, and not in its own', () => {
  expect(identifierIn(dossier, 'lease-1')).toBe('1a2b3c4d::lease-1');
  expect(identifierWithin(dossier, '1a2b3c4d::lease-1')).toBe('lease-1');
});

test('what comes from elsewhere stays what it is', () => {
  const uuid = 'aaaaaaaa-0000-4000-8000-000000000001';
  for (const id of [uuid, '99999999::lease-1', 'lease-1', 'lease::1a2b3c4d::'])
    expect(identifierWithin(dossier, id)).toBe(id);
  for (const id of [uuid, '99999999::lease-1']) expect(identifierIn(dossier, id)).toBe(id);
});

import { expect, test } from '@jest/globals';
import { v5 } from 'uuid';
import { derivedId } from './act.js';

test('a derived id is the UUIDv5 of its parts', () => {
  const root = '0c9d5a0e-6f53-5d53-9a0c-5f2b6c1f8d11';
  for (let number = 0; number < 100; number += 1)
    expect(derivedId('dossier-é', 'command', number)).toBe(v5(`dossier-é\ncommand\n${number}`, root));
});

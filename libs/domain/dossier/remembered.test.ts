import { expect, test } from '@jest/globals';
import { emptyDossier, evolve } from './dossier.js';
import { remembered } from './remembered.js';
import { obliged, opened, residenceStated } from '../../../test/support/examples.js';

test('what is computed of the same parts is remembered, and of others computed', () => {
  let computed = 0;
  const known = remembered(['residence', 'person'], ({ residence, person }) => {
    computed += 1;
    return [residence.length, person.status];
  });
  const first = evolve(emptyDossier, opened());
  expect([known(first), computed]).toEqual([[0, 'open'], 1]);
  expect([known(evolve(first, obliged())), computed]).toEqual([[0, 'open'], 1]);
  expect([known(evolve(first, residenceStated())), computed]).toEqual([[1, 'open'], 2]);
  expect([known(emptyDossier), computed]).toEqual([[0, 'unknown'], 3]);
  expect([known(first), computed]).toEqual([[0, 'open'], 4]);
});

import { expect, test } from '@jest/globals';
import { discoverProjections } from '../../../libs/projection/discover.js';
import { dutchOf } from './fault-wording.js';
import { faultIn } from './fault.js';

const models = await discoverProjections(new URL('../../../projections/', import.meta.url));
const rules = models
  .flatMap((model) => Object.entries(model.reports))
  .flatMap(([name, report]) => (report.rules ?? []).map(({ right }) => [name, right] as const));

test.each(rules)('the report %s says in Dutch what goes together: %s', (_, right) => {
  expect(dutchOf(right)).toMatch(/.{20}/);
});

test.each([
  ['not later than to', 'niet na to'],
  ['one of those with this name: 1 A, 2 B, 12 more', 'één van wie zo heet: 1 A, 2 B, en nog 12'],
  ['one of those with this name: 1 A, 2 B', 'één van wie zo heet: 1 A, 2 B'],
  ['the number or name of one that is registered', 'nummer of naam van wie geregistreerd is'],
  ['the number or name of one that is registered: 1 A', 'nummer of naam van wie geregistreerd is: 1 A'],
  ['your own number, 0543307391', 'uw eigen nummer, 0543307391'],
])('%s is told in Dutch, and in English as it is', (detail, nl) => {
  expect(faultIn('nl')({ at: '/from', detail })).toEqual({ at: '/from', detail: nl });
  expect(faultIn('en')({ at: '/from', detail })).toEqual({ at: '/from', detail });
});

test('what no wording is known of is told as it is', () => {
  expect(faultIn('nl')({ at: '', detail: 'unheard' })).toEqual({ at: '', detail: 'unheard' });
});

import { test } from '@jest/globals';
import { given, state, stated } from '../../../test/support/development-examples.js';
import { refuse } from '../refusals/refusal.js';
import type { DevelopmentStatement } from './development.js';

test('what is stated twice is recorded once', () => given().when(state()).then(stated()));

const days = (known: readonly DevelopmentStatement[]) => known.map((one) => [one.state, one.on]);

test('a later state keeps the earlier one, and the same state stated anew corrects it', () => {
  const corrected = given(state({ state: 'PLANNED', on: '2017-09-01' }), state, state({ on: '2018-01-15' }));
  const expected = [
    ['PLANNED', '2017-09-01'],
    ['IN_TEST', '2018-01-15'],
  ];
  corrected.asOf('2019-01-01').then(days, expected);
});

const release = (on: string) => state({ state: 'RELEASED', on });

test('nothing is released in the future, or before it was tested', () => {
  given(state).when(release('2019-01-02')).then(refuse('FUTURE_DATE', '/on'));
  given(state).when(release('2018-01-07')).then(refuse('DEVELOPMENT_OUT_OF_ORDER', '/on'));
});

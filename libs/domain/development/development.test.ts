import { expect, test } from '@jest/globals';
import { day } from '../kernel/dates.js';
import { DevelopmentStatement, stateDevelopment, statesOf, type DevelopmentEvent } from './development.js';

const stated = (more: object = {}) =>
  DevelopmentStatement.parse({
    development: 'nt2',
    name: 'Betere weergave van de niveaus NT2',
    changes: 'Het niveau per vaardigheid',
    forWhom: 'Trajectbegeleiders',
    state: 'IN_TEST',
    on: '2018-01-08',
    ...more,
  });
const after = (...statements: readonly object[]): readonly DevelopmentEvent[] =>
  statements.reduce<readonly DevelopmentEvent[]>((history, more) => {
    const decision = stateDevelopment(stated(more), history, day('2019-01-01'));
    if (decision.kind === 'refused') throw new TypeError(decision.code);
    return [...history, ...(decision.events as unknown as DevelopmentEvent[])];
  }, []);

test('what is stated twice is recorded once', () => {
  expect(after({}, {})).toHaveLength(1);
});

test('a later state keeps the earlier one, and the same state stated anew corrects it', () => {
  const history = after({ state: 'PLANNED', on: '2017-09-01' }, {}, { on: '2018-01-15' });
  expect(statesOf(history).map(({ state, on }) => [state, on])).toEqual([
    ['PLANNED', '2017-09-01'],
    ['IN_TEST', '2018-01-15'],
  ]);
});

test('nothing is released in the future, or before it was tested', () => {
  const decide = (more: object) => stateDevelopment(stated(more), after({}), day('2019-01-01'));
  expect(decide({ state: 'RELEASED', on: '2019-01-02' })).toMatchObject({ code: 'FUTURE_DATE' });
  expect(decide({ state: 'RELEASED', on: '2018-01-07' })).toMatchObject({ code: 'DEVELOPMENT_OUT_OF_ORDER' });
});

import { test } from '@jest/globals';
import { commandExample, registered } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { eventExample } from '../../../test/support/grammar.js';
import { ChildcareNeedStated, wishCommands } from './wishes.js';

const need = { on: '2018-02-01', children: '2' };
const childcareNeeded = eventExample(ChildcareNeedStated, need);
const stateChildcareNeed = commandExample(wishCommands.StateChildcareNeed, need);

test('the need of childcare is stated, and stated anew when it changes', () => {
  given(registered).when(stateChildcareNeed()).thenEachTime(childcareNeeded());
  given(registered, childcareNeeded)
    .when(stateChildcareNeed({ children: '3' }))
    .thenEachTime(childcareNeeded({ children: '3' }));
});

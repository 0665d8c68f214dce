import { test } from '@jest/globals';
import { trajectoryOpened } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { refuse } from '../refusals/refusal.js';
import { dutyFulfilledOn } from './attest.js';

const { ready, attestStated, attestIssued, attestWithdrawn } = example;

test('the withdrawal of one attest leaves another one, of another trajectory too', () => {
  const other = { attest: 'attest-2', trajectory: 'trajectory-2' };
  const second = [
    trajectoryOpened({ trajectory: 'trajectory-2' }),
    attestStated({ trajectory: 'trajectory-2' }),
  ];
  const past = [
    ...ready(),
    attestStated(),
    ...second,
    attestIssued(),
    attestIssued({ ...other, on: '2023-03-20' }),
  ];
  given(...past)
    .when(example.withdrawAttest({ attest: 'attest-2' }))
    .then(attestWithdrawn(other));
  given(...past, attestWithdrawn(other))
    .asOf('2023-06-01')
    .then(dutyFulfilledOn, { since: '2023-03-01' });
  const stated = { trajectory: undefined, on: '2023-03-05', attest: 'attest-3' };
  given(attestIssued(stated), attestIssued({ ...stated, on: '2023-03-10', attest: 'attest-4' }))
    .when(example.withdrawAttest({ attest: 'attest-4', on: '2023-03-09' }))
    .then(refuse('ATTEST_UNKNOWN', '/attest'));
});

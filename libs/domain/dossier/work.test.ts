import { test } from '@jest/globals';
import { given } from '../../../test/support/given.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { refuse } from '../refusals/refusal.js';

test('what is recorded once is nothing new, and keeps its facts', () => {
  const past = given(example.registeredForWork, example.occupied, example.participated);
  past.when(example.registerForWork()).then();
  past.when(example.registerForWork({ at: 'ACTIRIS' })).then(example.registeredForWork({ at: 'ACTIRIS' }));
  past
    .when(example.registerForWork({ on: '2022-06-02' }))
    .then(example.registeredForWork({ on: '2022-06-02' }));
  past.when(example.recordOccupation()).then();
  for (const other of [{ on: '2022-06-16' }, { kind: 'STUDY' }])
    past.when(example.recordOccupation(other)).then(refuse('OCCUPATION_KNOWN', '/occupation'));
  past.when(example.recordParticipation()).then();
  for (const other of [{ on: '2023-06-02' }, { hours: 41 }])
    past.when(example.recordParticipation(other)).then(refuse('PARTICIPATION_KNOWN', '/participation'));
});

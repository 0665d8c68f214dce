import { test } from '@jest/globals';
import { componentAdded, componentDecided } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { attestDecided, decideAttest, ready } from '../../../test/support/trajectory-examples.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';

test('each component has to be satisfied or not to apply, on the day of the decision; later ones don’t count', () => {
  const component = { component: 'TO_OB_MO', on: '2017-06-01' };
  const [added, satisfied] = [componentAdded(component), componentDecided(component)];
  const decideIt = (...past: readonly DomainEvent[]) =>
    given(...ready(), ...past).when(decideAttest({ on: '2017-07-01' }));
  const no = refuse('COMPONENTS_NOT_SATISFIED', '/decision');
  decideIt(added, satisfied, componentAdded({ on: '2017-07-01' })).then(no);
  decideIt(added, satisfied, componentAdded({ on: '2017-07-02' })).then(attestDecided({ on: '2017-07-01' }));
  decideIt(added, componentDecided({ ...component, on: '2017-07-02' })).then(no);
  decideIt(added, componentDecided({ ...component, on: '2017-07-01', decision: 'NVT' })).then(
    attestDecided({ on: '2017-07-01' }),
  );
});

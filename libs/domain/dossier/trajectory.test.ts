import { test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';

const { obliged, entitled, registered, talkHeld, trajectoryOpened, componentAdded, componentDecided } =
  example;
const { trajectoryDecided, trajectoryClosed, trajectoryReopened, trajectoryStopped, openTrajectory } =
  example;

test('NT2 can be followed without any duty or intake', () =>
  given().when(openTrajectory()).then(trajectoryOpened()));

test('a trajectory begins with its components, each once', () =>
  given()
    .when(openTrajectory({ components: ['TO_A1', 'TO_A2', 'TO_A1'] }))
    .then(trajectoryOpened(), componentAdded(), componentAdded({ component: 'TO_A2' })));

test('an obliged person begins after registration and intake', () =>
  given(obliged, registered, talkHeld)
    .when(openTrajectory({ type: 'TT_IBVP' }))
    .then(trajectoryOpened({ type: 'TT_IBVP' })));

test('an intake held later does not count', () =>
  given(obliged, registered, talkHeld({ on: '2016-04-02' }))
    .when(openTrajectory({ type: 'TT_IBVP' }))
    .then(refuse('INTAKE_MISSING', '/on')));

test('who is entitled begins no obliged trajectory', () =>
  given(entitled, registered, talkHeld)
    .when(openTrajectory({ type: 'TT_IBVP' }))
    .then(refuse('NOT_OBLIGED', '/type')));

test('who is obliged may begin an entitled trajectory', () =>
  given(obliged, registered, talkHeld)
    .when(openTrajectory({ type: 'TT_IBRH' }))
    .then(trajectoryOpened({ type: 'TT_IBRH' })));

test('of one’s own will a trajectory in Brussels begins after an intake', () => {
  const [type, own] = [{ type: 'TT_IBBXL' }, given(entitled, registered, talkHeld)];
  own.when(openTrajectory(type)).then(trajectoryOpened(type));
  given(entitled, registered).when(openTrajectory(type)).then(refuse('INTAKE_MISSING', '/on'));
  given(registered, talkHeld).when(openTrajectory(type)).then(refuse('NOT_ENTITLED', '/type'));
});

test('one id is one trajectory', () =>
  given(trajectoryOpened)
    .when(openTrajectory({ on: '2016-04-02' }))
    .then(refuse('TRAJECTORY_KNOWN', '/trajectory')));

test('a known trajectory is not given components by opening it again', () =>
  given(trajectoryOpened)
    .when(openTrajectory({ components: ['TO_A1'] }))
    .then(refuse('TRAJECTORY_KNOWN', '/trajectory')));

test('a second one of a type begins when the first is closed', () =>
  given(trajectoryOpened, trajectoryClosed)
    .when(openTrajectory({ trajectory: 'trajectory-2', on: '2017-03-01' }))
    .then(trajectoryOpened({ trajectory: 'trajectory-2', on: '2017-03-01' })));

test('a component is added', () =>
  given(trajectoryOpened).when(example.addComponent()).then(componentAdded()));

test('nothing happens in a trajectory before it begins', () =>
  given(trajectoryOpened)
    .when(example.addComponent({ on: '2016-03-31' }))
    .then(refuse('TRAJECTORY_NOT_OPEN', '/trajectory')));

test('nothing is decided in a closed trajectory', () =>
  given(trajectoryOpened, componentAdded, trajectoryClosed)
    .when(example.decideComponent({ on: '2017-02-02' }))
    .then(refuse('TRAJECTORY_NOT_OPEN', '/trajectory')));

test('a component is decided', () =>
  given(trajectoryOpened, componentAdded).when(example.decideComponent()).then(componentDecided()));

test.each(['VO', 'NVT'])('the attest is given when all components are %s', (decision) =>
  given(trajectoryOpened, componentAdded, componentDecided({ decision }))
    .when(example.decideTrajectory())
    .then(trajectoryDecided()),
);

test.each([
  ['without components', [trajectoryOpened]],
  ['with a component undecided', [trajectoryOpened, componentAdded]],
  [
    'with a component not satisfied',
    [trajectoryOpened, componentAdded, componentDecided({ decision: 'NVO' })],
  ],
])('no attest %s', (_, past) =>
  given(...past)
    .when(example.decideTrajectory())
    .then(refuse('COMPONENTS_NOT_SATISFIED', '/decision')),
);

test('a component that is satisfied later does not count', () =>
  given(trajectoryOpened, componentAdded, componentDecided({ on: '2017-01-11' }))
    .when(example.decideTrajectory())
    .then(refuse('COMPONENTS_NOT_SATISFIED', '/decision')));

test.each([
  example.addComponent({ component: 'TO_A2', on: '2017-01-11' }),
  example.decideComponent({ decision: 'NVO', on: '2017-01-11' }),
])('the components under an attest are final', (change) =>
  given(trajectoryOpened, componentAdded, componentDecided, trajectoryDecided)
    .when(change)
    .then(refuse('DECISION_FINAL', '/trajectory')),
);

test.each([componentDecided({ on: '2017-02-02' }), trajectoryDecided({ on: '2017-02-02' })])(
  'a trajectory does not close before a decision in it',
  (decided) =>
    given(trajectoryOpened, componentAdded, decided)
      .when(example.closeTrajectory())
      .then(refuse('CLOSES_BEFORE_DECISION', '/on')),
);

test('prior learning leads to an attest without components', () =>
  given(trajectoryOpened({ on: '2015-04-01' }))
    .when(example.decideTrajectory({ on: '2016-02-28', decision: 'JA_EVC' }))
    .then(trajectoryDecided({ on: '2016-02-28', decision: 'JA_EVC' })));

test('a no can become a yes', () =>
  given(trajectoryOpened, componentAdded, componentDecided, trajectoryDecided({ decision: 'NEE' }))
    .when(example.decideTrajectory({ on: '2017-02-01' }))
    .then(trajectoryDecided({ on: '2017-02-01' })));

test('an attest is final', () =>
  given(trajectoryOpened, trajectoryDecided)
    .when(example.decideTrajectory({ decision: 'NEE' }))
    .then(refuse('DECISION_FINAL', '/decision')));

test('a trajectory is closed', () =>
  given(trajectoryOpened).when(example.closeTrajectory()).then(trajectoryClosed()));

test('a trajectory is closed on the day of a decision in it, of its opening or of its reopening', () => {
  const closesOn = (on: string, ...past: readonly DomainEvent[]) =>
    given(...past)
      .when(example.closeTrajectory({ on }))
      .then(trajectoryClosed({ on }));
  closesOn('2016-12-01', trajectoryOpened(), componentAdded(), componentDecided());
  closesOn('2017-01-10', trajectoryOpened(), trajectoryDecided({ decision: 'NEE' }));
  closesOn('2016-04-01', trajectoryOpened());
  closesOn('2017-03-01', trajectoryOpened(), trajectoryClosed(), trajectoryReopened());
});

test('a trajectory is reopened on the day on which it was closed', () =>
  given(trajectoryOpened, trajectoryClosed)
    .when(example.reopenTrajectory({ on: '2017-02-01' }))
    .then(trajectoryReopened({ on: '2017-02-01' })));

test('beside a trajectory of another type one is reopened', () =>
  given(
    trajectoryOpened,
    trajectoryClosed,
    trajectoryOpened({ trajectory: 'trajectory-2', type: 'TT_NT2OCMW' }),
  )
    .when(example.reopenTrajectory())
    .then(trajectoryReopened()));

test('a trajectory that was reopened is not closed on a day before that', () =>
  given(trajectoryOpened, trajectoryClosed, trajectoryReopened)
    .when(example.closeTrajectory({ on: '2017-02-20' }))
    .then(refuse('TRAJECTORY_NOT_OPEN', '/trajectory')));

test.each([
  ['closed', trajectoryClosed],
  ['stopped', trajectoryStopped],
])('a %s trajectory goes on', (_, ended) =>
  given(trajectoryOpened, ended).when(example.reopenTrajectory()).then(trajectoryReopened()),
);

test('a trajectory is reopened on or after the day on which it was closed', () =>
  given(trajectoryOpened, trajectoryClosed)
    .when(example.reopenTrajectory({ on: '2017-01-31' }))
    .then(refuse('TRAJECTORY_NOT_CLOSED', '/trajectory')));

test('a trajectory is not reopened beside another one of its type', () =>
  given(
    trajectoryOpened,
    trajectoryClosed,
    trajectoryOpened({ trajectory: 'trajectory-2', on: '2017-02-01' }),
  )
    .when(example.reopenTrajectory())
    .then(refuse('TRAJECTORY_OF_TYPE_OPEN', '/trajectory')));

test('an earlier day shows the trajectory as it was', () =>
  given(trajectoryOpened, componentAdded, componentDecided, trajectoryClosed)
    .asOf('2016-11-30')
    .then(({ trajectory: [first] }) => first, { status: { code: 'OP', since: '2016-04-01' } }));

import { expect } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { attestDecided, ready } from '../../../test/support/trajectory-examples.js';
import { endOfTerm } from '../kernel/term.js';
import { refuse } from '../refusals/refusal.js';
import {
  attestFinal,
  dutyUntilFulfilled,
  intakeBeforeTrajectory,
  monthsOfATerm,
  referralOnce,
  registrationBeforeIntake,
  trajectoryTypes,
} from './order.js';

const { obliged, registered, talkHeld, holdTalk, openTrajectory, trajectoryOpened } = example;

aroundDates(referralOnce, { '2016-01-11': 'REFERRAL_KNOWN' }, (on, code) => {
  const known = given(arrival.referralReceived({ on }));
  known.when(arrival.receiveReferral({ on })).then();
  known.when(arrival.receiveReferral({ on, why: 'NIV_TEST' })).then(refuse(code, '/referral'));
});

aroundDates(registrationBeforeIntake, { '2016-03-15': 'REGISTRATION_MISSING' }, (on, code) => {
  given().when(holdTalk({ on })).then(refuse(code, '/on'));
  given(registered({ on })).when(holdTalk({ on })).then(talkHeld({ on }));
});

aroundDates(intakeBeforeTrajectory, { '2016-04-01': 'INTAKE_MISSING' }, (on, code) => {
  const open = (type: string) => openTrajectory({ on, type, components: [] });
  const opened = (type: string) => trajectoryOpened({ on, type });
  given(obliged, registered).when(open('TT_IBVP')).then(refuse(code, '/on'));
  given(obliged, registered, talkHeld({ on })).when(open('TT_IBVP')).then(opened('TT_IBVP'));
  given().when(open('TT_NT2')).then(opened('TT_NT2'));
});

aroundDates(
  trajectoryTypes,
  { '2017-10-31': 'TT_WCTB', '2017-11-01': 'TT_WCTK', '2017-11-02': 'TT_WCTK' },
  (on, there) => {
    const gone = there === 'TT_WCTK' ? 'TT_WCTB' : 'TT_WCTK';
    const open = (type: string) => openTrajectory({ on, type, components: [] });
    given()
      .when(open(there))
      .then(trajectoryOpened({ on, type: there }));
    given().when(open(gone)).then(refuse('TRAJECTORY_TYPE_NOT_IN_FORCE', '/type'));
  },
);

aroundDates(
  monthsOfATerm,
  { '2026-02-28': '2026-03-28', '2026-01-31': '2026-02-28', '2024-02-29': '2024-03-29' },
  (on, end) => expect(endOfTerm(on, { months: 1 })).toBe(end),
);

aroundDates(attestFinal, { '2024-01-10': 'DECISION_FINAL' }, (on, code) =>
  given(...ready('2022-03-01'), attestDecided)
    .when(example.decideTrajectory({ on, decision: 'NEE' }))
    .then(refuse(code, '/decision')),
);

aroundDates(dutyUntilFulfilled, { '2023-03-01': 'DUTY_FULFILLED' }, (on, code) => {
  const { breachFound, establishBreach, finePaid, sanctioned } = enforcement;
  given(...ready('2022-03-01'), attestDecided({ on }))
    .when(establishBreach({ on }))
    .then(refuse(code, '/on'));
  given(...ready('2022-03-01'), breachFound, sanctioned, finePaid)
    .when(establishBreach({ on, breach: 'breach-2' }))
    .then(breachFound({ on, breach: 'breach-2' }));
});

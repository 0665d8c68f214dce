import { describe, expect, test } from '@jest/globals';
import {
  correct,
  drawnUp,
  drawUp,
  given,
  grant,
  inProduction,
  leaveUndecided,
  plan,
  propose,
  proposeBrussels,
  reach,
  reached,
  refuseIt,
} from '../../../test/support/agreement-examples.js';
import { eventExample } from '../../../test/support/event-example.js';
import { refuse } from '../refusals/refusal.js';
import { agreementEvents } from './agreement.js';

const drawn = given(propose, drawUp);
const unknown = refuse('AGREEMENT_SHEET_UNKNOWN', '/version');

describe('a sheet', () => {
  test('is drawn up on or after the day of the one before it', () => {
    drawn.when(drawUp({ on: '2017-11-19', way: 'MAGDA' })).then(refuse('AGREEMENT_OUT_OF_ORDER', '/on'));
    for (const on of ['2017-11-20', '2017-11-21']) {
      const second = { on, way: 'MAGDA' };
      drawn.when(drawUp(second)).then(drawnUp({ ...second, version: 2 }));
    }
  });

  test('plans its steps in their order, or on one day', () => {
    const planning = (days: object) => given(propose).when(drawUp({ planning: days }));
    const wrong = refuse('AGREEMENT_OUT_OF_ORDER', '/planning');
    planning({ APPROVED: '2018-03-31', BUILT: '2018-03-30' }).then(wrong);
    planning({ APPROVED: '2018-03-31', IN_PRODUCTION: '2018-03-30' }).then(wrong);
    planning({ APPROVED: '2018-01-01', BUILT: '2018-06-01', IN_TEST: '2018-03-01' }).then(wrong);
    const right = { APPROVED: '2018-03-31', BUILT: '2018-03-31', IN_PRODUCTION: '2018-04-01' };
    planning(right).then(drawnUp({ planning: right }));
    planning({}).then(drawnUp({ planning: {} }));
  });
});

describe('a step', () => {
  test('is of a version of the sheet, the last one unless another is named', () => {
    given(propose).when(reach('APPROVED', '2018-04-10')).then(unknown);
    given(propose).when(plan()).then(unknown);
    drawn.when(reach('APPROVED', '2018-04-10', { version: 2 })).then(unknown);
    const second = given(propose, drawUp, drawUp({ on: '2018-01-10', way: 'MAGDA' }));
    second.when(reach('APPROVED', '2018-04-10', { version: 1 })).then(reached('APPROVED', '2018-04-10'));
    expect(second.when(reach('APPROVED', '2018-04-10')).decision).toMatchObject({
      events: [{ facts: { version: 2 } }],
    });
  });

  test('of a version is reached from the day on which that was drawn up', () => {
    const second = given(propose, drawUp, drawUp({ on: '2018-01-10', way: 'MAGDA' }));
    const outOfOrder = refuse('AGREEMENT_OUT_OF_ORDER', '/stage');
    second.when(reach('APPROVED', '2018-01-09')).then(outOfOrder);
    second.when(reach('APPROVED', '2018-01-09', { version: 1 })).then(reached('APPROVED', '2018-01-09'));
    expect(second.when(reach('APPROVED', '2018-01-10')).decision).toMatchObject({ kind: 'recorded' });
    drawn.when(reach('BUILT', '2018-04-10')).then(outOfOrder);
  });

  test('is planned anew until it is reached', () => {
    const planned = eventExample(agreementEvents.AgreementStagePlanned, {
      ...{ agreement: 'example', version: 1, stage: 'IN_PRODUCTION', on: '2018-06-01' },
      planned: '2019-03-31',
    });
    drawn.when(plan()).then(planned());
    drawn.when(plan({ planned: '2018-12-31' })).then();
    drawn.when(plan({ planned: null })).then(planned({ planned: null }));
    drawn.when(plan({ stage: 'BUILT', planned: null })).then();
    given(...inProduction)
      .when(plan({ on: '2019-01-10' }))
      .then(refuse('AGREEMENT_STAGE_KNOWN', '/stage'));
  });

  test('goes no further while it is undecided or refused for everybody', () => {
    const approve = reach('APPROVED', '2019-02-01');
    const undecided = given(proposeBrussels, leaveUndecided, drawUp);
    undecided.when(approve).then(refuse('AGREEMENT_UNDECIDED', '/agreement'));
    const approved = reached('APPROVED', '2019-02-01');
    const past = [proposeBrussels, leaveUndecided, drawUp];
    given(...past, refuseIt)
      .when(approve)
      .then(refuse('AGREEMENT_UNDECIDED', '/agreement'));
    given(...past, grant({ communes: ['21004'] }))
      .when(approve)
      .then(approved);
  });
});

describe('a day that was recorded wrongly', () => {
  const correctReached = (stage: string, recorded: string, corrected: string) =>
    correct({ which: 'REACHED', stage, recorded, corrected });
  const running = given(...inProduction);

  test('is of an agreement and a step that are known', () => {
    given().when(correct()).then(refuse('AGREEMENT_UNKNOWN', '/agreement'));
    given(propose).when(correct()).then(unknown);
    drawn.when(correct({ recorded: '2018-12-30' })).then(refuse('AGREEMENT_DATE_UNKNOWN', '/recorded'));
    drawn
      .when(correctReached('APPROVED', '2018-04-10', '2018-04-11'))
      .then(refuse('AGREEMENT_DATE_UNKNOWN', '/recorded'));
  });

  test('is corrected once, and to another day', () => {
    const wasCorrected = eventExample(agreementEvents.AgreementDateCorrected, {
      ...{ agreement: 'example', version: 1, stage: 'IN_PRODUCTION', which: 'PLANNED' },
      ...{ recorded: '2018-12-31', corrected: '2018-12-15' },
    });
    drawn.when(correct()).then(wasCorrected());
    drawn.when(correct({ corrected: '2018-12-31' })).then();
  });

  test('lies between those of the steps before and after it', () => {
    const built = (corrected: string) =>
      running.when(correctReached('BUILT', '2018-09-03', corrected)).decision;
    const outOfOrder = refuse('AGREEMENT_OUT_OF_ORDER', '/corrected');
    expect(built('2018-04-09')).toEqual(outOfOrder);
    expect(built('2018-04-10')).toMatchObject({ kind: 'recorded' });
    expect(built('2018-10-08')).toMatchObject({ kind: 'recorded' });
    expect(built('2018-10-09')).toEqual(outOfOrder);
  });
});

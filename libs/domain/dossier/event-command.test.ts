import { describe, expect, test } from '@jest/globals';
import { dossierEvents as events } from '../catalogue.js';
import { factCorrected } from '../../../test/support/correction-examples.js';
import { eventExample } from '../../../test/support/event-example.js';
import { commandExample, drawUpForm, trajectoryOpened } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { DomainEvent } from '../kernel/event.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommands as commands } from './decide.js';

const source = { system: 'KBI-01.00', statedOn: '2018-03-30' };
const advice = { on: '2018-01-01', labourMarket: 'AD' };
const advised = eventExample(events.AdviceStated, advice);
const advise = commandExample(commands.StateAdvice, advice);
const { person: _, ...form } = drawUpForm().body;
const formDrawnUp = eventExample(events.CorrectionFormDrawnUp, form);

describe('a command that records one event', () => {
  test('records it, and nothing where the dossier holds just this already', () =>
    given().when(advise()).then(advised()));

  test('records what is stated otherwise, also what held once before', () => {
    const other = { labourMarket: 'LB' };
    given(advised).when(advise(other)).then(advised(other));
    given(advised, advised(other)).when(advise()).then(advised());
  });

  test('records what is sealed each time, because it can’t be compared', () => {
    const sealed = { houseOfDutch: { code: 'X' } };
    given(advised(sealed)).when(advise(sealed)).thenEachTime(advised(sealed));
    given(advised()).when(advise(sealed)).thenEachTime(advised(sealed));
  });

  test('says on which day it held; a source may not know', () => {
    given()
      .when(advise({ on: undefined }))
      .then(refuse('DATE_MISSING', '/on'));
    const stated = { on: undefined, source };
    given().when(advise(stated)).then(advised(stated));
  });

  test('names organisations by numbers that pass their check, wherever they stand', () => {
    const wrong = { createdBy: { organisation: '0543307392' } };
    given().when(drawUpForm()).then(formDrawnUp());
    given().when(drawUpForm(wrong)).then(refuse('KBO_INVALID', '/createdBy/organisation'));
    given()
      .when(drawUpForm({ ...wrong, source }))
      .then(formDrawnUp({ ...wrong, source }));
    const site = { createdBy: { site: 'VES-1' } };
    given().when(drawUpForm(site)).thenEachTime(formDrawnUp(site));
  });
});

describe('what was corrected', () => {
  const stated = advised({ source });
  const statedLater = { source: { ...source, statedOn: '2018-06-30' } };
  /** The history of a fact that was corrected; it stands at place 1, after the opening of the dossier. */
  const afterCorrection = (wrong: DomainEvent) => given(wrong, factCorrected(1, wrong));

  test('is not recorded again when its source states it again, in whichever answer', () => {
    afterCorrection(stated).when(advise({ source })).then();
    afterCorrection(stated).when(advise(statedLater)).then();
  });

  test('is recorded when its source states something else', () => {
    const other = { ...statedLater, labourMarket: 'LB' };
    afterCorrection(stated).when(advise(other)).then(advised(other));
  });

  test('is recorded when we state it ourselves after all', () => {
    afterCorrection(stated).when(advise()).then(advised());
    afterCorrection(advised()).when(advise()).then(advised());
  });

  test('is recorded when a source states it that had not stated it', () =>
    afterCorrection(advised()).when(advise({ source })).then(stated));

  test('is another fact than one with the same fields', () => {
    const facts = { on: '2017-02-01', trajectory: 'trajectory-1', source };
    const closed = eventExample(events.TrajectoryClosed, facts)();
    const stop = commandExample(commands.StateTrajectoryStopped, facts);
    const history = given(trajectoryOpened(), closed, factCorrected(2, closed));
    history.when(commandExample(commands.StateTrajectoryClosed, facts)()).then();
    expect(history.when(stop()).decision).toMatchObject({ events: [{ type: 'TrajectoryStopped' }] });
  });

  test('of an earlier answer is left apart from what was never corrected', () => {
    const other = { ...statedLater, labourMarket: 'LB' };
    const again = { source: { ...source, statedOn: '2018-09-30' } };
    given(stated, advised(other)).when(advise(again)).then(advised(again));
  });
});

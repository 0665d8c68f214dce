import { expect, test } from '@jest/globals';
import { refuse } from '../refusals/refusal.js';
import { record } from '../kernel/decision.js';
import { ProjectionEventSkipped, ProjectionRetried, readModelCommands, skippedIn } from './stops.js';

const { SkipProjectionEvent, RetryProjection } = readModelCommands;
const stop = { position: '17', type: 'DossierOpened' };
const standing = { projection: 'persons', stops: [stop] };
const skipped = ProjectionEventSkipped.of({ projection: 'persons', ...stop, reason: 'A mistake' });
const reason = 'It never happened';

test('an event is passed over where the read model stands still, with the reason sealed', () => {
  const decision = SkipProjectionEvent.decide({ position: '17', reason }, [], standing);
  const about = { projection: 'persons', ...stop };
  expect(decision).toEqual(record(ProjectionEventSkipped.of({ ...about, reason })));
  expect(decision).toMatchObject({ events: [{ facts: about, personal: { reason } }] });
});

test('an event at which it doesn’t stand still isn’t passed over, and none is twice', () => {
  const refused = refuse('READ_MODEL_NOT_STOPPED', '/position');
  expect(SkipProjectionEvent.decide({ position: '16', reason }, [], standing)).toEqual(refused);
  expect(SkipProjectionEvent.decide({ position: '17', reason }, [], { ...standing, stops: [] })).toEqual(
    refused,
  );
  expect(SkipProjectionEvent.decide({ position: '17', reason }, [skipped], standing)).toEqual(record());
});

test('an event is tried again as often as it is asked, where one stands still', () => {
  const retried = ProjectionRetried.of({ projection: 'persons', ...stop });
  expect(RetryProjection.decide({}, [], standing)).toEqual(record(retried));
  expect(RetryProjection.decide({}, [retried], standing)).toEqual(record(retried));
  expect(RetryProjection.decide({}, [], { ...standing, stops: [] })).toEqual(
    refuse('READ_MODEL_NOT_STOPPED'),
  );
});

test('what is tried again isn’t passed over', () => {
  const retried = ProjectionRetried.of({ projection: 'persons', ...stop, position: '18' });
  expect(skippedIn([skipped, retried])).toEqual(['17']);
});

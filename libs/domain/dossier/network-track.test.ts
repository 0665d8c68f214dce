import { test } from '@jest/globals';
import { given } from '../../../test/support/given.js';
import type { Past } from '../../../test/support/grammar.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { stretchOn } from '../kernel/stretches.js';
import type { DateOnly } from '../kernel/dates.js';
import type { Dossier } from './dossier.js';
import { partsStretches } from './parts.js';

const { ready, signed } = example;
const track = (dossier: Dossier, date: DateOnly) => stretchOn(partsStretches(dossier).NETWORK, date);

const networked = (...past: readonly Past<never>[]) =>
  given(...ready('2023-01-02'), signed({ on: '2023-03-01', parts: ['NETWORK'] }), ...past);
test('the network track takes forty hours within the contract', () => {
  const early = example.participated({ on: '2023-02-28', participation: '2', hours: 30 });
  networked(early, example.participated({ hours: 39 }))
    .asOf('2023-06-01')
    .then(track, { standing: 'open' });
  const more = example.participated({ on: '2023-06-08', participation: '3', hours: 1 });
  const history = networked(example.participated({ hours: 39 }), more);
  history.asOf('2023-06-07').then(track, { standing: 'open' });
  history.asOf('2023-06-08').then(track, { standing: 'met', since: '2023-06-08' });
});
test('work or study at signature or later takes its place', () => {
  networked(example.occupied({ kind: 'STUDY' }))
    .asOf('2023-03-01')
    .then(track, { standing: 'met', since: '2023-03-01' });
  networked(example.occupied({ until: '2023-02-28' }))
    .asOf('2023-03-01')
    .then(track, { standing: 'open' });
});
test('the track is asked by the day on which the duty arose, whenever the contract was signed', () => {
  const since = (duty: string) =>
    given(...ready(duty), signed({ on: '2023-03-01', parts: ['NETWORK'] }), example.participated).asOf(
      '2023-06-07',
    );
  since('2022-12-31').then(track, { standing: 'open' });
  since('2023-01-01').then(track, { standing: 'met' });
});

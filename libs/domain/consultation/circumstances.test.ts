import { test } from '@jest/globals';
import {
  agency,
  houseOfDutch,
  inscribed,
  inscriptionEnded,
  residenceStated,
} from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { Dossier } from '../dossier/dossier.js';
import type { DateOnly } from '../kernel/dates.js';
import type { Purpose } from '../kernel/terms.js';
import { circumstancesIn } from './circumstances.js';

/** What a decision knows of a dossier when the agency asks, unless a test says another. */
const known =
  (purpose: Purpose = 'SOCIAL_INTEGRATION', organisation = agency) =>
  (dossier: Dossier, on: DateOnly) =>
    JSON.stringify(circumstancesIn(dossier, { organisation, purpose }, on));

const history = given(residenceStated({ on: '2016-01-05' }), inscribed(), inscriptionEnded());
const hereAnd = (isInscribed: boolean) => JSON.stringify({ inscribed: isInscribed, commune: '19901' });

test('whether the organisation inscribed the person is known of the day that is asked', () => {
  history.asOf('2017-01-04').then(known(), hereAnd(false));
  history.asOf('2017-01-05').then(known(), hereAnd(true));
  history.asOf('2017-12-31').then(known(), hereAnd(true));
  history.asOf('2018-01-01').then(known(), hereAnd(false));
});

test('an inscription is for its purpose, by its organisation', () => {
  history.asOf('2017-01-05').then(known('HOUSING_LANGUAGE'), hereAnd(false));
  history.asOf('2017-01-05').then(known('SOCIAL_INTEGRATION', houseOfDutch), hereAnd(false));
});

test('where the person lives is known from the day on which it is stated, and not told before', () => {
  history.asOf('2016-01-04').then(known(), JSON.stringify({ inscribed: false }));
  history.asOf('2016-01-05').then(known(), hereAnd(false));
});

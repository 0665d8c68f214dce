import { expect } from '@jest/globals';
import { inForce } from '../kernel/rule.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import { legalRegime } from './regime.js';

aroundDates(
  legalRegime,
  {
    '2016-02-28': 'BEFORE_2016',
    '2016-02-29': 'DECREE_2013',
    '2016-03-01': 'DECREE_2013',
    '2022-02-28': 'DECREE_2013',
    '2022-03-01': 'CHANGE_2022',
    '2022-03-02': 'CHANGE_2022',
    '2023-08-31': 'CHANGE_2022',
    '2023-09-01': 'CHANGE_2023',
    '2023-09-02': 'CHANGE_2023',
  },
  (on, expected) => expect(inForce(legalRegime, on)?.value).toBe(expected),
);

import { expect, test } from '@jest/globals';
import { catalogue } from '../catalogue.js';
import { upcast } from '../kernel/event.js';

type Part = Record<string, unknown>;
const opened = (part: 'facts' | 'personal', stored: Part) =>
  upcast(catalogue.TrajectoryOpened, part, 1, stored);
const added = (stored: Part) => upcast(catalogue.ComponentAdded, 'facts', 1, stored);

const trajectory = { on: '2016-04-01', trajectory: 'trajectory-1' };
test.each<[string, Part, Part]>([
  ['without an end it has no period', {}, {}],
  [
    'its end makes a period',
    { until: '2017-01-31' },
    { period: { from: '2016-04-01', until: '2017-01-31' } },
  ],
  ['its manager begins', { managerFrom: '2016-05-01' }, { managed: { period: { from: '2016-05-01' } } }],
  ['its manager ends', { managerUntil: '2016-06-30' }, { managed: { period: { until: '2016-06-30' } } }],
  [
    'both have their days',
    { until: '2017-01-31', managerFrom: '2016-05-01', managerUntil: '2016-06-30' },
    {
      period: { from: '2016-04-01', until: '2017-01-31' },
      managed: { period: { from: '2016-05-01', until: '2016-06-30' } },
    },
  ],
])('a trajectory as first recorded has its days as periods: %s', (_, old, today) =>
  expect(opened('facts', { ...trajectory, ...old })).toStrictEqual({ ...trajectory, ...today }),
);

test('a trajectory that ended without a day on which it began keeps its end', () =>
  expect(opened('facts', { trajectory: 'trajectory-1', until: '2017-01-31' })).toStrictEqual({
    trajectory: 'trajectory-1',
    period: { until: '2017-01-31' },
  }));

test.each<[string, Part, Part]>([
  ['nobody', {}, {}],
  ['no name', { email: 'a@example.org' }, { email: 'a@example.org' }],
  ['a family name', { familyNames: ['Peeters'] }, { name: { familyNames: ['Peeters'] } }],
  [
    'all names',
    { familyNames: ['Peeters'], givenNames: ['An', 'Mia'], email: 'a@example.org' },
    {
      name: { familyNames: ['Peeters'], given: [{ name: 'An' }, { name: 'Mia' }] },
      email: 'a@example.org',
    },
  ],
])('the names of a contact person go together: %s', (_, contact, today) =>
  expect(opened('personal', { remark: 'x', contact })).toStrictEqual({ remark: 'x', contact: today }),
);

test('a trajectory without a contact person gets none', () =>
  expect(opened('personal', { remark: 'x' })).toStrictEqual({ remark: 'x' }));

const component = { on: '2016-04-01', trajectory: 'trajectory-1', component: 'TO_A1' };
test.each<[string, Part, Part]>([
  ['nothing more', {}, {}],
  ['its end', { until: '2017-01-31' }, { period: { from: '2016-04-01', until: '2017-01-31' } }],
  ['a status', { status: 'OP' }, { status: { code: 'OP' } }],
  ['a status since a day', { statusFrom: '2016-05-01' }, { status: { period: { from: '2016-05-01' } } }],
  ['a status until a day', { statusUntil: '2016-06-30' }, { status: { period: { until: '2016-06-30' } } }],
  [
    'a status that isn’t determined yet',
    { status: 'OP', undeterminedUntil: '2016-07-31' },
    { status: { code: 'OP', undeterminedUntil: '2016-07-31' } },
  ],
  [
    'everything',
    { until: '2017-01-31', status: 'OP', statusFrom: '2016-05-01', statusUntil: '2016-06-30' },
    {
      period: { from: '2016-04-01', until: '2017-01-31' },
      status: { code: 'OP', period: { from: '2016-05-01', until: '2016-06-30' } },
    },
  ],
])('a component as first recorded has its days as periods: %s', (_, old, today) =>
  expect(added({ ...component, ...old })).toStrictEqual({ ...component, ...today }),
);

import { expect, test } from '@jest/globals';
import * as arrival from '../../../test/support/arrival-examples.js';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import * as trajectory from '../../../test/support/trajectory-examples.js';
import { day } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { Section } from '../kernel/terms.js';
import { DossierStanding } from './standing-schema.js';
import { standingOf } from './standing.js';

const { sanctioned, appealed, appealDecided, finePaid } = enforcement;
const tenancy = [
  example.leaseStarted({ on: '2018-03-01' }),
  example.courseAdvised({ on: '2018-04-01' }),
  enforcement.landlordFound(),
];
const contract = [
  ...trajectory.ready('2022-04-01'),
  trajectory.signed(),
  trajectory.enrolledInOrientation(),
  trajectory.lessonHeld(),
];
const waiting = arrival.waitingListJoined({
  ...{ on: '2022-04-05', entry: 'W1', list: 'NT2', language: undefined, level: 'A1' },
});

/** Dossiers that between them have every section that is told. */
const dossiers: readonly [string, string, readonly DomainEvent[]][] = [
  ['nobody of whom anything is recorded', '2022-05-02', []],
  ['somebody to register', '2022-05-02', [example.obliged({ on: '2022-04-01' })]],
  ['somebody registered', '2016-04-01', [example.obliged(), example.registered()]],
  ['a tenant who is to learn Dutch', '2018-04-01', tenancy],
  ['a tenant whose term is over', '2019-05-01', tenancy],
  ['a tenant who passed a test', '2019-05-02', [...tenancy, example.nt2TestPassed({ level: 'A2' })]],
  ['a tenant whose Dutch is recognised', '2019-05-02', [...tenancy, example.levelRecognised()]],
  ['a tenant with another proof', '2018-06-01', [...tenancy, example.proofAccepted()]],
  ['a tenant who is exempt', '2018-07-01', [...tenancy, example.exempted()]],
  ['a tenant who moved out', '2020-07-01', [...tenancy, example.leaseEnded()]],
  ['somebody with a contract', '2022-06-01', contract],
  ['somebody whose contract is suspended', '2022-05-15', [...contract, trajectory.suspended()]],
  ['somebody who met all', '2023-03-10', [...contract, ...trajectory.allMet, trajectory.attestDecided()]],
  ['somebody on the waiting list', '2022-05-02', [...contract, waiting]],
  ['a breach that was found', '2022-03-10', [enforcement.breachFound()]],
  [
    'a breach that was paid for',
    '2022-11-02',
    [enforcement.breachFound(), sanctioned(), appealed(), appealDecided(), finePaid()],
  ],
  [
    'somebody who knows less than was proven',
    '2019-06-01',
    [example.nt2TestPassed({ level: 'A2' }), example.nt2TestPassed({ on: '2019-05-30', test: 'test-2' })],
  ],
  ['somebody of whom a source states a level', '2018-02-01', [example.nt2LevelStated()]],
];

test.each(dossiers)('all that is told of %s has a place in the form, on %s', (_, on, history) => {
  const standing = standingOf(Section.options, given(...history).state, day(on));
  expect(DossierStanding.parse(standing)).toEqual(standing);
});

test('what is told of a breach names its ground, its fine and what was paid', () => {
  const [, on, history] = dossiers.find(([name]) => name === 'a breach that was paid for')!;
  const standing = standingOf(Section.options, given(...history).state, day(on));
  expect(DossierStanding.parse(standing).Inbreuken?.breaches).toMatchObject([
    { breach: 'breach-1', ground: 'PART_NOT_MET', part: 'MO', outcome: 'FINE', amount: 500, paid: 500 },
  ]);
});

test.each<[string, object]>([
  ['a standing that is none', { Aanmelding: { standing: 'later', stretches: [] } }],
  ['a standing that is none on any other day', { Aanmelding: withStretch({ standing: 'later' }) }],
  ['no standing', { Aanmelding: { stretches: [] } }],
  ['no stretches', { Aanmelding: { standing: 'open' } }],
  ['a stretch without a begin', { Aanmelding: withStretch({ from: undefined }) }],
  ['a stretch that ends on no day', { Aanmelding: withStretch({ until: 'later' }) }],
])('the form takes no section with %s', (_, told) => {
  expect(DossierStanding.safeParse({ Aanmelding: withStretch({}) }).success).toBe(true);
  expect(DossierStanding.safeParse(told).success).toBe(false);
});

function withStretch(more: object) {
  const stretch = { standing: 'notRequired', from: '2015-01-05', ...more };
  return { standing: 'open', from: '2022-04-01', stretches: [stretch] };
}

import { expect, test } from '@jest/globals';
import { aroundDates } from '../../../test/support/around-dates.js';
import { died } from '../../../test/support/arrival-examples.js';
import { detailsStated, residenceStated } from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import type { Past } from '../../../test/support/grammar.js';
import * as example from '../../../test/support/trajectory-examples.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { stretchOn } from '../kernel/stretches.js';
import { oralB1, workingAge } from '../law/attest.js';
import { refuse } from '../refusals/refusal.js';
import { b1Stretches } from './b1.js';
import type { Dossier } from './dossier.js';

const { ready, attestDecided, attestStated, occupied, nt2TestTaken } = example;
const b1 = (dossier: Dossier, date: DateOnly) => stretchOn(b1Stretches(dossier), date);
const asked = (...past: readonly Past<never>[]) => given(...ready('2022-03-01'), attestStated, ...past);
const oral = (on: string, level = 'B1') =>
  nt2TestTaken({ on, results: ['listening', 'speaking'].map((skill) => ({ skill, level, passed: true })) });

aroundDates(
  oralB1,
  { '2022-02-28': undefined, '2022-03-01': 'open', '2022-03-02': 'open' },
  (since, standing) => {
    const history = given(...ready(since), attestDecided).asOf('2025-03-01');
    if (standing === undefined) history.then(b1, undefined);
    else history.then(b1, { standing, due: '2025-03-01', rule: 'b1-oral' });
  },
);
test('it is asked from the attest on, and overdue after 24 months', () => {
  asked().asOf('2023-02-28').then(b1, undefined);
  asked().asOf('2023-03-01').then(b1, { standing: 'open', due: '2025-03-01' });
  asked().asOf('2025-03-01').then(b1, { standing: 'open' });
  asked().asOf('2025-03-02').then(b1, { standing: 'overdue' });
  asked(died({ on: '2024-01-01' }))
    .asOf('2024-01-02')
    .then(b1, undefined);
});
test('efforts are no attest: nothing follows them', () =>
  given(...ready('2022-03-01'), example.effortsDeclared)
    .asOf('2024-01-01')
    .then(b1, undefined));
test('it is met orally, at B1 and not below', () => {
  asked(oral('2024-01-10')).asOf('2024-01-10').then(b1, { standing: 'met', since: '2024-01-10' });
  asked(oral('2024-01-10', 'B1/4')).asOf('2024-01-10').then(b1, { standing: 'open' });
});
test('it is exempted while it is asked', () => {
  asked().when(example.exemptFromB1()).then(example.exemptedFromB1());
  asked(example.exemptedFromB1).asOf('2023-08-31').then(b1, { standing: 'open' });
  asked(example.exemptedFromB1).asOf('2023-09-01').then(b1, { standing: 'exempt', since: '2023-09-01' });
  const late = { on: '2025-03-02' };
  asked().when(example.exemptFromB1(late)).then(example.exemptedFromB1(late));
  const { state } = asked(example.exemptedFromB1, example.exemptedFromB1({ on: '2023-08-01' }));
  expect(b1(state, day('2023-07-31'))).toMatchObject({ standing: 'open' });
  expect(b1(state, day('2023-09-01'))).toMatchObject({ standing: 'exempt', since: '2023-08-01' });
  given(...ready())
    .when(example.exemptFromB1())
    .then(refuse('B1_NOT_ASKED', '/on'));
  asked(oral('2023-08-01')).when(example.exemptFromB1()).then(refuse('B1_NOT_ASKED', '/on'));
});
test('six months of unbroken work or study after the attest take its place', () => {
  const work = asked(occupied);
  work.asOf('2023-08-31').then(b1, { standing: 'open' });
  work.asOf('2023-09-01').then(b1, { standing: 'notAsked', since: '2023-09-01' });
  const broken = asked(
    occupied({ until: '2023-05-31' }),
    occupied({ occupation: '2', on: '2023-06-02', kind: 'STUDY' }),
  );
  broken.asOf('2023-12-01').then(b1, { standing: 'open' });
  broken.asOf('2023-12-02').then(b1, { standing: 'notAsked', since: '2023-12-02' });
  asked(occupied({ until: '2023-05-31' }), occupied({ occupation: '2', on: '2023-06-01', kind: 'STUDY' }))
    .asOf('2023-09-01')
    .then(b1, { standing: 'notAsked', since: '2023-09-01' });
  asked(occupied({ until: '2023-08-31' }))
    .asOf('2023-09-01')
    .then(b1, { standing: 'notAsked' });
  asked(occupied({ until: '2023-08-30' }))
    .asOf('2023-09-01')
    .then(b1, { standing: 'open' });
});
test('work and study count together, however they lie', () => {
  const from = (on: string, until?: string) => occupied({ occupation: on, on, until });
  const since = (...past: readonly Past<never>[]) => b1(asked(...past).state, day('2024-02-01'))?.since;
  expect(since(from('2023-06-01', '2023-12-31'), from('2023-03-01', '2023-05-31'))).toBe('2023-09-01');
  const [whole, within, after] = [
    from('2023-04-01', '2023-06-30'),
    from('2023-04-10', '2023-04-30'),
    from('2023-07-01', '2023-12-31'),
  ];
  expect(since(whole, within, after)).toBe('2023-10-01');
  expect(since(within, from('2023-04-20', '2023-06-30'), after)).toBe('2023-10-10');
  expect(since(from('2022-01-01', '2022-12-31'), from('2023-01-01', '2023-08-31'))).toBe('2023-09-01');
  expect(since(from('2023-12-01'), from('2024-01-01', '2024-01-31'))).toBeUndefined();
});
aroundDates(workingAge, { '2024-12-30': 'open', '2024-12-31': 'notAsked' }, (on, standing) =>
  asked(detailsStated({ on: '2020-01-01', birthYear: 1959 }))
    .asOf(on)
    .then(b1, { standing }),
);
test('an unknown year of birth lets nobody off', () =>
  asked(detailsStated({ on: '2020-01-01', birthYear: undefined }))
    .asOf('2024-12-31')
    .then(b1, { standing: 'open' }));
test.each([
  ['Brussels', '21004', 'notAsked'],
  ['Wallonia', '25005', 'notAsked'],
  ['Liège', '62063', 'notAsked'],
  ['abroad', 'ABROAD', 'notAsked'],
  ['Flanders', '24062', 'open'],
] as const)('of who lives in %s it is so', (_, commune, standing) =>
  asked(residenceStated({ on: '2023-10-01', commune }))
    .asOf('2023-10-01')
    .then(b1, { standing }),
);
test('its stretches follow each other', () =>
  expect(b1Stretches(asked(oral('2025-06-01')).state)).toMatchObject([
    { standing: 'open', from: '2023-03-01', until: '2025-03-01' },
    { standing: 'overdue', from: '2025-03-02', until: '2025-05-31' },
    { standing: 'met', from: '2025-06-01', until: undefined },
  ]));
test('a stated attest, and its withdrawal, begin and end them', () => {
  const source = { system: 'KBI-01.00', statedOn: '2023-03-10' };
  const stated = example.attestIssued({ trajectory: undefined, source });
  const withdrawn = example.attestWithdrawn({ trajectory: undefined, decidedOn: undefined });
  expect(b1Stretches(given(...ready('2022-03-01'), stated, withdrawn).state)).toMatchObject([
    { standing: 'open', from: '2023-03-10', until: '2023-05-31' },
  ]);
});

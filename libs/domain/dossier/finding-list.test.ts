import { expect, test } from '@jest/globals';
import * as example from '../../../test/support/examples.js';
import { closeFinding, importFindingNoted } from '../../../test/support/finding-examples.js';
import { eventIdAt, given, type Given } from '../../../test/support/given.js';
import { DossierId } from '../identifiers/ids.js';
import { day } from '../kernel/dates.js';
import type { AnyFactEvent } from '../catalogue.js';
import { fold } from './dossier.js';
import { findingsOn } from './finding-list.js';
import { joinedEvent } from './joined.js';

const { leaseStarted, nt2TestPassed, proofAccepted } = example;
const date = day('2018-06-15');
/** The first finding of a dossier on a day, as people read it. */
const listed = ({ history }: Given, on = date) => findingsOn(fold(history, on), on)[0];

// Findings of a level of Dutch.

const levelDiffers = importFindingNoted({
  code: 'LEVEL_DERIVED_OTHERWISE',
  place: 'Talenkennis/BehaaldNT2Niveau/HoogstBehaald',
});

test('beside a level that a source states otherwise stands the highest one that is proven', () => {
  const on = '2018-05-02';
  const a2 = nt2TestPassed({ on, test: '2', level: 'A2', skill: 'reading' });
  expect(
    listed(given(nt2TestPassed({ on }), a2, nt2TestPassed({ on, test: '3' }), levelDiffers)),
  ).toMatchObject({
    kind: 'STATED_OTHERWISE',
    section: 'Talenkennis',
    derived: 'A2',
    source: expect.stringContaining('BehaaldNT2Niveau'),
  });
});

test('what is proven by the day that is asked about is derived, and nothing where nothing is', () => {
  const later = given(levelDiffers, nt2TestPassed({ on: '2018-07-01' }));
  expect(listed(later)).toMatchObject({ derived: null });
  expect(listed(later, day('2018-07-01'))).toMatchObject({ derived: 'A1' });
});

// Findings of willingness under the Wooncode.

const willingnessDiffers = importFindingNoted({
  code: 'WILLINGNESS_DERIVED_OTHERWISE',
  place: 'Wooncode/MoetVoldoenAanTaalBereidheid',
});
const of2016 = leaseStarted({ on: '2016-05-01' });

test.each([
  ['no lease', 'WILLINGNESS_NOT_ASKED', given(willingnessDiffers)],
  [
    'a lease that ended',
    'WILLINGNESS_NOT_ASKED',
    given(leaseStarted, example.leaseEnded({ on: '2018-06-01' }), willingnessDiffers),
  ],
  ['a lease whose term runs', 'WILLINGNESS_NOT_SHOWN', given(leaseStarted, willingnessDiffers)],
  ['a lease and a proof', 'WILLINGNESS_SHOWN', given(leaseStarted, proofAccepted, willingnessDiffers)],
  [
    'an exemption',
    'WILLINGNESS_SHOWN',
    given(leaseStarted, example.exempted({ on: '2018-06-01' }), willingnessDiffers),
  ],
  ['a lease that asks willingness only', 'WILLINGNESS_NOT_SHOWN', given(of2016, willingnessDiffers)],
])('beside willingness that a source states otherwise stands, of %s: %s', (_, derived, past) =>
  expect(listed(past)).toMatchObject({ kind: 'STATED_OTHERWISE', section: 'Wooncode', derived }),
);

// Findings of what the register doesn't know.

test.each(['COMMUNE_NOT_REGISTERED', 'ORGANISATION_NOT_REGISTERED'])(
  '%s is of the register: nothing is derived beside it',
  (code) =>
    expect(listed(given(importFindingNoted({ code, place: 'Personalia/Gemeente' })))).toMatchObject({
      ...{ kind: 'NOT_REGISTERED', section: 'Personalia', derived: null },
      nl: expect.stringMatching(/regist/u),
    }),
);

// All findings.

test('what a rule refuses is told so, with the words of the refusal', () =>
  expect(listed(given(importFindingNoted))).toEqual({
    ...{ finding: 'NOT_OBLIGED:Trajecten/Traject/Type', kind: 'STATED_OTHERWISE', code: 'NOT_OBLIGED' },
    ...{ nl: expect.any(String), en: expect.stringMatching(/oblig/u), source: expect.any(String) },
    ...{ section: 'Trajecten', place: 'Trajecten/Traject/Type', decision: null, derived: 'REFUSED' },
    ...{ since: '2018-03-30', status: 'OPEN', outcome: null, endedOn: null },
  }));

test('a finding that no rule refuses and nothing is derived of stands by itself', () =>
  expect(listed(given(importFindingNoted({ code: 'DATE_NOT_A_DAY' })))).toMatchObject({ derived: null }));

test('of a code of another version the code is read', () =>
  expect(listed(given(importFindingNoted({ code: 'OF_ANOTHER_VERSION' })))).toMatchObject({
    ...{ nl: 'OF_ANOTHER_VERSION', en: 'OF_ANOTHER_VERSION', source: '', derived: null },
  }));

test('a finding of the answer as a whole is of no section', () =>
  expect(listed(given(importFindingNoted({ place: 'Antwoord/INSZ' })))).toMatchObject({ section: null }));

test('of a dossier that was joined the section is read after its name', () => {
  const dossier = DossierId.parse('1a2b3c4d-0000-4000-8000-000000000001');
  const event = joinedEvent(importFindingNoted() as AnyFactEvent, dossier);
  expect(findingsOn(fold([example.opened(), event]), date)).toMatchObject([
    { place: '1a2b3c4d::Trajecten/Traject/Type', section: 'Trajecten' },
  ]);
});

test('what a case worker decided of it is told, and since when', () =>
  expect(listed(given(importFindingNoted, closeFinding()))).toMatchObject({
    ...{ status: 'CLOSED', outcome: 'NOT_OURS', endedOn: '2018-04-05' },
  }));

test('a decision that lost its ground is told by its event, in the section of such decisions', () => {
  const toBrussels = example.residenceStated({ on: '2016-01-05', commune: '21004' });
  expect(listed(given(example.obliged, toBrussels))).toMatchObject({
    ...{ kind: 'GROUND_LOST', code: 'LIVES_OUTSIDE_FLANDERS', section: 'Doelgroep', derived: 'REFUSED' },
    ...{ place: null, decision: { event: eventIdAt(1), type: 'TargetGroupDetermined' }, since: '2016-02-01' },
  });
});

test('the finding that was noted last stands first, and of each day those that hold by it', () => {
  const later = importFindingNoted({
    source: { system: 'KBI-01.00', statedOn: '2018-04-30' },
    code: 'LATER',
  });
  const { history } = given(importFindingNoted, later);
  const codesOn = (on: string) => findingsOn(fold(history, day(on)), day(on)).map(({ code }) => code);
  expect(codesOn('2018-04-30')).toEqual(['LATER', 'NOT_OBLIGED']);
  expect(codesOn('2018-04-29')).toEqual(['NOT_OBLIGED']);
});

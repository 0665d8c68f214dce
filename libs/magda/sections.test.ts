import { describe, expect, test } from '@jest/globals';
import {
  answer,
  group,
  insz,
  observed,
  ofType,
  period,
  personalia,
  status,
  trajectories,
  trajectory,
} from '../../test/support/observed.js';
import { day } from '../domain/kernel/dates.js';
import { fold } from '../domain/dossier/dossier.js';
import { dateOf, type Dated } from '../domain/dossier/subject.js';
import { observe } from './observe.js';
import { branch, leaf } from './tree.js';
import { understoodModule } from './mappings/activities.js';

describe('facts', () => {
  test('keep their own dates; one without a date holds from the day of the answer', () => {
    const { events } = observed(
      group('PLICHT'),
      branch('Wooncode', [leaf('OpvolgingDoor', 'Onthaalbureau')]),
    );
    expect(events[0]).toMatchObject({ type: 'DossierOpened', personal: { insz, familyNames: [] } });
    expect(fold(events, day('2018-03-29'))).toMatchObject({
      targetGroup: [{ from: '2017-01-01', type: 'PLICHT' }],
    });
    expect(dateOf(events.find(({ type }) => type === 'WooncodeStated')!.facts as Dated)).toBe('2018-03-30');
  });

  test('of who somebody is are sealed, down to the contact person', () => {
    const name = branch('Naam', [branch('Achternamen', [leaf('Achternaam', 'Yıldız')])]);
    const { events } = observe(
      answer([
        personalia(
          name,
          leaf('Geboortedatum', '1985-05-12'),
          branch('Geslacht', [leaf('Code', '2', { Beschrijving: 'Vrouwelijk' })]),
        ),
        trajectories(
          trajectory(
            'TT_NT2',
            branch('Beheerder', [branch('ContactPersoon', [name, leaf('gsm', '0470 00 00 00')])]),
          ),
        ),
      ]),
      [],
      'one',
    );
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toMatch(/Yıldız|0470|1985-05/);
    expect(events[0]!.personal).toEqual({
      insz,
      familyNames: ['Yıldız'],
      givenNames: [],
      birthDate: '1985-05-12',
      sex: 'F',
    });
    expect(events[1]!.personal).toEqual({
      contact: { name: { familyNames: ['Yıldız'] }, mobile: '0470 00 00 00' },
    });
  });

  test('of an open code come with its names, also where the code itself is empty', () => {
    const reason = leaf('Reden', '', { KorteNaam: 'Ok', Naam: 'Alles ok' });
    const registered = observed(branch('Aanmelding', [leaf('Type', 'EA'), reason]));
    expect(ofType('PersonRegistered', registered)[0]!.personal).toMatchObject({
      reasonNames: { shortName: 'Ok', name: 'Alles ok' },
    });
    expect(registered.notUnderstood).toEqual([]);
  });

  test('of a trajectory: its status, its components and what was decided of each', () => {
    const decided = branch('Besluit', [leaf('Code', 'VO'), leaf('DatumToekenning', '2017-09-01')]);
    const component = branch('TrajectOnderdeel', [leaf('Type', 'TO_OB_MO'), period('2017-02-01'), decided]);
    const closed = branch('Besluit', [leaf('Code', 'JA_IB'), leaf('DatumToekenning', '2017-10-01')]);
    const { events, findings } = observed(
      group('PLICHT'),
      trajectories(
        trajectory(
          'TT_IBVP',
          period('2017-02-01', '9999-99-99'),
          status('GS', '2017-10-02'),
          closed,
          branch('TrajectOnderdelen', [component]),
        ),
      ),
    );
    expect(findings).toEqual([]);
    const [trajectoryState, ...others] = fold(events).trajectory;
    expect(others).toEqual([]);
    expect({ ...trajectoryState, components: [...trajectoryState!.components] }).toMatchObject({
      trajectory: 'TT_IBVP-2017-02-01-1',
      type: 'TT_IBVP',
      manager: undefined,
      on: '2017-02-01',
      status: { code: 'GS', since: '2017-10-02' },
      statuses: [
        { code: 'OP', since: '2017-02-01' },
        { code: 'GS', since: '2017-10-02' },
      ],
      decision: { code: 'JA_IB', on: '2017-10-01' },
      components: [
        {
          component: 'TO_OB_MO',
          on: '2017-02-01',
          status: undefined,
          decision: { code: 'VO', on: '2017-09-01' },
        },
      ],
    });
  });

  test('of a passed course prove the level of its module', () => {
    const id = '8A80A29E-58CE-0ABF-0158-DE3A84A400F4';
    const course = branch('NT2Cursus', [
      leaf('ID', id),
      leaf('Module', '10588', { Naam: 'NT2 - Vantage mondeling' }),
      leaf('DatumInschrijving', '2017-01-01'),
      leaf('Besluit', 'GESLAAGD'),
    ]);
    const { events } = observed(branch('VormingsActiviteiten', [branch('NT2Cursussen', [course])]));
    expect([...fold(events).course]).toMatchObject([
      {
        course: id,
        module: { level: 'B2', skills: ['listening', 'speaking'] },
        result: { code: 'GESLAAGD', on: '2018-03-30' },
      },
    ]);
  });

  test('of a test prove nothing, because its codes are not understood', () => {
    const test = branch('AfgelegdeTest', [
      leaf('ID', 'AAAA0000-0000-0000-0000-000000000001'),
      leaf('Nummer', 'T1'),
      leaf('Type', 'NIV'),
      leaf('Resultaat', 'A2'),
    ]);
    const [event] = ofType('Nt2TestTaken', observed(branch('AfgelegdeTesten', [test])));
    expect(event!.facts).toMatchObject({ results: [] });
    expect(event!.personal).toEqual({
      stated: { number: 'T1', type: { code: 'NIV' }, result: { code: 'A2' } },
    });
  });
});

test.each([
  ['NT2 - Breakthrough mondeling', 'A1', ['listening', 'speaking']],
  ['NT2 - Waystage schriftelijk', 'A2', ['reading', 'writing']],
  ['NT2 - Threshold mondeling', 'B1', ['listening', 'speaking']],
  ['NT2 - Effectiveness schriftelijk', 'C1', ['reading', 'writing']],
])('the module %s is understood', (name, level, skills) => {
  expect(understoodModule(name)).toEqual({ level, skills });
});

test.each([
  'NT2 - Vantage',
  'NT2 - Threshold 1 mondeling',
  'Latijns schrift mondeling',
  'NT2 - constructor mondeling',
  undefined,
])('nothing is made of the module %s', (name) => {
  expect(understoodModule(name)).toBeUndefined();
});

import { describe, expect, test } from '@jest/globals';
import {
  answer,
  group,
  personalia,
  status,
  trajectories,
  trajectory,
  typesOf,
} from '../../test/support/observed.js';
import { catalogue } from '../domain/catalogue.js';
import { day } from '../domain/kernel/dates.js';
import { fold } from '../domain/dossier/dossier.js';
import { observe } from './observe.js';
import { branch, leaf, type XmlNode } from './tree.js';
import type { HistoryEvent } from './mappings/mapping.js';

describe('a later answer', () => {
  const open = trajectories(trajectory('TT_NT2', status('OP', '2017-02-01')));
  const closed = trajectories(trajectory('TT_NT2', status('GS', '2018-04-01')));
  const at = (date: string, history: readonly HistoryEvent[], ...sections: readonly XmlNode[]) =>
    observe(answer([personalia(), ...sections], date), history, date);

  test('records only what differs from the earlier answer', () => {
    const first = at('2018-03-30', [], group('RECHT'), open);
    const second = at('2018-04-30', first.events, group('RECHT'), closed);
    expect(typesOf(second)).toEqual(['TrajectoryClosed', 'OfficialAnswerImported']);
    const third = at('2018-05-30', [...first.events, ...second.events], group('PLICHT'), open);
    expect(typesOf(third)).toEqual(['TargetGroupDetermined', 'TrajectoryReopened', 'OfficialAnswerImported']);
    const all = [...first.events, ...second.events, ...third.events];
    expect([...fold(all).trajectory]).toMatchObject([
      { on: '2017-02-01', status: { code: 'OP', since: '2017-02-01' } },
    ]);
  });

  test('records a changed course, and keeps its result', () => {
    const course = (state: string) =>
      branch('VormingsActiviteiten', [
        branch('NT2Cursussen', [
          branch('NT2Cursus', [
            leaf('ID', 'AAAA0000-0000-0000-0000-000000000001'),
            leaf('Status', state),
            leaf('Besluit', 'GESLAAGD'),
          ]),
        ]),
      ]);
    const first = at('2018-03-30', [], course('TOEGEWEZEN'));
    const second = at('2018-04-30', first.events, course('INGESCHREVEN'));
    expect(typesOf(second)).toEqual(['CourseEnrolled', 'OfficialAnswerImported']);
    expect([...fold([...first.events, ...second.events]).course]).toMatchObject([
      { status: 'INGESCHREVEN', result: { code: 'GESLAAGD', on: '2018-03-30' } },
    ]);
  });

  test('records names only when they changed', () => {
    const named = (name: string) => [
      personalia(branch('Naam', [branch('Achternamen', [leaf('Achternaam', name)])])),
    ];
    const first = observe(answer(named('Peeters')), [], 'one');
    const second = observe(answer(named('Peters'), '2018-04-30'), first.events, 'two');
    expect(typesOf(second)).toEqual(['PersonDetailsStated', 'OfficialAnswerImported']);
    const third = observe(
      answer(named('Peters'), '2018-05-30'),
      [...first.events, ...second.events],
      'three',
    );
    expect(typesOf(third)).toEqual(['OfficialAnswerImported']);
  });

  test('does not undo a later event of our own when it is unchanged', () => {
    const first = at('2018-03-30', [], group('RECHT'));
    const ours = catalogue.TargetGroupDetermined.of({ on: day('2018-04-01'), code: 'JA', type: 'PLICHT' });
    expect(typesOf(at('2018-04-30', [...first.events, ours], group('RECHT')))).toEqual([
      'OfficialAnswerImported',
    ]);
  });

  test('is older when its time is before that of an imported answer, to the millisecond', () => {
    const { events } = at('2018-03-30', [], open);
    expect(at('2018-03-29', events, closed)).toMatchObject({ outcome: 'older', events: [] });
    const earlier = { ...answer([personalia(), closed]), time: '12:11:59.999' };
    expect(observe(earlier, events, 'two')).toMatchObject({ outcome: 'older', events: [] });
    expect(observe({ ...earlier, time: '12:12:00' }, events, 'two')).toMatchObject({ outcome: 'observed' });
  });
});

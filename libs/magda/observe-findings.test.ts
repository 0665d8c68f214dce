import { describe, expect, test } from '@jest/globals';
import {
  answer,
  codesOf,
  observed,
  ofType,
  period,
  personalia,
  status,
  trajectories,
  trajectory,
} from '../../test/support/observed.js';
import { fold } from '../domain/dossier/dossier.js';
import { day } from '../domain/kernel/dates.js';
import { dossier as dossierSchema } from './edition-01/dossier.js';
import { observe } from './observe.js';
import { officialDossier } from './official-dossier.js';
import { one } from './schema.js';
import { branch, leaf, type XmlNode } from './tree.js';
import { writeXml } from './write.js';

const dossierElement = one('KBIDossier', dossierSchema);

describe('a fact that a rule would have refused is recorded with a finding', () => {
  test.each<[string, readonly XmlNode[]]>([
    ['NOT_OBLIGED', [trajectories(trajectory('TT_IBVP', status('OP', '2017-02-01')))]],
    ['NOT_ENTITLED', [trajectories(trajectory('TT_IBRH', status('OP', '2017-02-01')))]],
    ['TRAJECTORY_TYPE_NOT_IN_FORCE', [trajectories(trajectory('TT_WCTK', period('2017-10-31')))]],
    [
      'COMPONENTS_NOT_SATISFIED',
      [trajectories(trajectory('TT_NT2', branch('Besluit', [leaf('Code', 'JA_IB')])))],
    ],
    ['TARGET_GROUP_INCONSISTENT', [branch('Doelgroep', [leaf('Code', 'NEE'), leaf('Type', 'PLICHT')])]],
    ['FUTURE_DATE', [branch('Aanmelding', [leaf('DatumAanmelding', '2018-03-31')])]],
    ['PERIOD_ENDS_BEFORE_BEGIN', [branch('Doelgroep', [period('2017-02-02', '2017-02-01')])]],
    [
      'KBO_CHECK_FAILED',
      [branch('Aanmelding', [branch('AanmeldingsPlaats', [leaf('KboNummer', '0123456789')])])],
    ],
  ])('%s', (code, sections) => {
    const result = observed(...sections);
    expect(codesOf(result)).toEqual([code]);
    expect(ofType('ImportFindingNoted', result)).toMatchObject([{ facts: result.findings[0] }]);
    expect(result.notUnderstood).toEqual([]);
  });

  test('an INSZ that fails its check, and a birth date that contradicts it', () => {
    const failing = observe(answer([branch('Personalia', [leaf('INSZ', '85651200137')])]), [], 'one');
    expect(failing.findings).toEqual([{ code: 'INSZ_CHECK_FAILED', place: 'Personalia/INSZ' }]);
    const contradicting = observe(answer([personalia(leaf('Geboortedatum', '1986-05-12'))]), [], 'one');
    expect(contradicting.findings).toEqual([
      { code: 'BIRTH_DATE_CONTRADICTS_INSZ', place: 'Personalia/Geboortedatum' },
    ]);
  });

  test.each(['2017-02-31', '2017-02-00', '2017-00-00', '9999-99-98'])(
    'the day %s is listed and not kept',
    (date) => {
      const result = observed(branch('Aanmelding', [leaf('DatumAanmelding', date)]));
      expect(result.findings).toEqual([{ code: 'DATE_NOT_A_DAY', place: 'Aanmelding/DatumAanmelding' }]);
      expect(result.notUnderstood).toEqual(['Aanmelding/DatumAanmelding']);
      expect(ofType('PersonRegistered', result)).toHaveLength(1);
    },
  );

  test.each([
    ['0000-01-01', 'DATE_NOT_A_DAY'],
    ['0001-00-00', 'DATE_NOT_A_DAY'],
    ['1899-12-31', 'DATE_NOT_A_DAY'],
    ['2201-01-01', 'DATE_NOT_A_DAY'],
    ['9999-12-31', 'DATE_NOT_A_DAY'],
    ['9999-00-00', 'DATE_NOT_A_DAY'],
    ['9999-99-99', undefined],
  ])('a day stated as %s is kept as stated, and is no day of its fact', (date, code) => {
    const begun = branch('Doelgroep', [leaf('Code', 'JA'), period(date)]);
    const ended = branch('Doelgroep', [leaf('Code', 'JA'), period('2017-01-01', date)]);
    const decided = trajectories(trajectory('TT_NT2', branch('Besluit', [leaf('DatumToekenning', date)])));
    for (const section of code ? [begun, ended, decided] : [begun, ended]) {
      const result = observed(section);
      expect(codesOf(result)).toEqual(code ? [code] : []);
      const facts = result.events.map((event) => event.facts as Readonly<Record<string, unknown>>);
      expect(JSON.stringify(facts)).toContain(date);
      expect(facts.flatMap(({ on, until }) => [on, until])).not.toContain(date);
      const written = writeXml(officialDossier(result.events, day('2026-01-01')), dossierElement);
      expect(written).toBe(writeXml(branch('KBIDossier', [personalia(), section]), dossierElement));
    }
  });

  test('a day in an element that makes an event of its own is listed too', () => {
    const sent = branch('Inbreuk', [leaf('DatumIngebrekestellingVerzonden', '1900-02-29')]);
    const result = observed(branch('Inbreuken', [sent]));
    expect(result.notUnderstood).toEqual(['Inbreuken/Inbreuk/DatumIngebrekestellingVerzonden']);
    expect(codesOf(result)).toEqual(['DATE_NOT_A_DAY']);
    expect(ofType('NoticeOfDefaultSent', result)).toEqual([]);
  });

  test('what can’t be read is listed by its place, without the numbers of repeated elements', () => {
    const registered = branch('Aanmelding', [
      branch('Reden', [], { Kleur: 'rood' }),
      branch('Vreemd', [leaf('Ook', '')]),
      leaf('Type', 'EA'),
    ]);
    const lesson = (on: string) => branch('Wachtlijst', [leaf('Datum', '2018-01-01'), leaf('Datum', on)]);
    const { notUnderstood } = observed(registered, lesson('2018-01-02'), branch('Onbekend', []));
    expect(notUnderstood).toEqual([
      'Aanmelding/Reden/@Kleur',
      'Aanmelding/Vreemd',
      'Wachtlijst/Datum',
      'Wachtlijst/Datum',
      'Onbekend',
    ]);
  });

  test('a second component of one type gets a number, and so does a course with an id that another has', () => {
    const component = () => branch('TrajectOnderdeel', [leaf('Type', 'TO_A1')]);
    const twice = observed(
      trajectories(trajectory('TT_NT2', branch('TrajectOnderdelen', [component(), component()]))),
    );
    expect(twice.findings).toEqual([]);
    expect([...[...fold(twice.events).trajectory][0]!.components]).toMatchObject([
      { component: 'TO_A1', nth: undefined },
      { component: 'TO_A1', nth: 2 },
    ]);

    const course = () => branch('NT2Cursus', [leaf('ID', 'AAAA0000-0000-0000-0000-000000000001')]);
    const courses = observed(branch('VormingsActiviteiten', [branch('NT2Cursussen', [course(), course()])]));
    expect([...fold(courses.events).course].map((entry) => entry.course)).toEqual([
      'AAAA0000-0000-0000-0000-000000000001',
      'course-1',
    ]);
    expect(codesOf(courses)).toEqual(['IDENTIFIER_NOT_USABLE']);
  });
});

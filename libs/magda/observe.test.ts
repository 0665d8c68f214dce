import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generated } from '../../test/support/dossier-generator.js';
import { official, officialSamples, testOfficial } from '../../test/support/official.js';
import { catalogue, type EventName } from '../domain/catalogue.js';
import { day } from '../domain/dates.js';
import { fold } from '../domain/dossier/dossier.js';
import { same } from '../domain/dossier/values.js';
import { dossier as dossierTable } from './edition-01/dossier.js';
import { elementOf, observe, officialAnswer, type Observation, type OfficialAnswer } from './observe.js';
import { understoodModule } from './observe/nt2.js';
import type { HeldEvent } from './observe/statements.js';
import { readDossierReply } from './read.js';
import { one } from './table.js';
import { branch, leaf, walk, type XmlNode } from './tree.js';

const insz = '85651200136';

function answer(sections: readonly XmlNode[], statedOn = '2018-03-30'): OfficialAnswer {
  return {
    outcome: 'answer',
    dossier: branch('KBIDossier', sections),
    insz,
    statedOn: day(statedOn),
    time: '12:12',
  };
}

const personalia = (...more: readonly XmlNode[]) => branch('Personalia', [leaf('INSZ', insz), ...more]);
const period = (from: string, until?: string) =>
  branch('Periode', [leaf('Begin', from), ...(until === undefined ? [] : [leaf('Einde', until)])]);
const group = (type: string) =>
  branch('Doelgroep', [leaf('Code', 'JA'), leaf('Type', type), period('2017-01-01')]);
const trajectories = (...entries: readonly XmlNode[]) => branch('Trajecten', entries);
const trajectory = (type: string, ...more: readonly XmlNode[]) =>
  branch('Traject', [leaf('Type', type), ...more]);
const status = (code: string, from: string) => branch('Status', [leaf('Code', code), period(from)]);

const observed = (...sections: readonly XmlNode[]) => observe(answer([personalia(), ...sections]), [], 'one');
const ofType = (type: string, { events }: Pick<Observation, 'events'>) =>
  events.filter((event) => event.type === type);
const typesOf = ({ events }: Pick<Observation, 'events'>) => events.map(({ type }) => type);
const codesOf = ({ findings }: Observation) => findings.map(({ code }) => code);

describe('any document of the table', () => {
  const documents = generated(one('KBIDossier', dossierTable));
  const answers = documents.map((dossier) => answer(dossier.children));

  test('is turned into events that their definitions accept, and a dossier adds them up', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const { events } = observe(document, [], 'one');
        for (const { type, facts, personal } of events) {
          const definition = catalogue[type as EventName];
          expect(definition.of({ ...facts, ...personal } as never)).toMatchObject({ facts, personal });
        }
        const { imported, findings } = fold(events).officialAnswer;
        expect(imported).toEqual([{ digest: 'one', statedOn: '2018-03-30', time: '12:12' }]);
        expect(findings.length).toBe(ofType('ImportFindingNoted', { events }).length);
      }),
      { numRuns: 40 },
    );
  });

  test('says nothing that is neither in its events nor listed', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const { events, notUnderstood } = observe(document, [], 'one');
        const listed = new Set(notUnderstood);
        const read = partsOf(document.dossier).filter((part) => !listed.has(part.place) && !implied(part));
        const lost = read.filter(({ without }) =>
          same(observe({ ...document, dossier: without }, [], 'one').events, events),
        );
        expect(lost.map(({ place, text }) => [place, text])).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('imported again changes nothing; the same facts in a later answer are no news', () => {
    fc.assert(
      fc.property(answers, (document) => {
        const first = observe(document, [], 'one');
        expect(observe(document, first.events, 'one')).toEqual({
          ...first,
          outcome: 'unchanged',
          events: [],
        });
        const later = observe({ ...document, statedOn: day('2099-12-31') }, first.events, 'two');
        expect(typesOf(later)).toEqual(['OfficialAnswerImported']);
      }),
      { numRuns: 40 },
    );
  });
});

describe('facts', () => {
  test('keep the date they carry; others are shown as of the day of the answer', () => {
    const { events } = observed(
      group('PLICHT'),
      branch('Wooncode', [leaf('OpvolgingDoor', 'Onthaalbureau')]),
    );
    expect(events[0]).toMatchObject({ type: 'DossierOpened', personal: { insz, familyNames: [] } });
    expect(fold(events, day('2018-03-29'))).toMatchObject({
      targetGroup: [{ from: '2017-01-01', type: 'PLICHT' }],
      housingLanguage: { stated: undefined },
    });
    expect(fold(events).housingLanguage.stated).toMatchObject({ followedUpBy: 'Onthaalbureau' });
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
    expect(events[1]!.personal).toEqual({ contact: { familyNames: ['Yıldız'], mobile: '0470 00 00 00' } });
  });

  test('of an open code come with its names, also where the code itself is empty', () => {
    const reason = leaf('Reden', '', { KorteNaam: 'Ok', Naam: 'Alles ok' });
    const registered = observed(branch('Aanmelding', [leaf('Type', 'EA'), reason]));
    expect(ofType('PersonRegistered', registered)[0]!.facts).toMatchObject({
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
    expect(fold(events).trajectory).toEqual([
      {
        trajectory: 'TT_IBVP-2017-02-01-1',
        type: 'TT_IBVP',
        manager: undefined,
        on: '2017-02-01',
        status: { code: 'GS', since: '2017-10-02' },
        decision: { code: 'JA_IB', on: '2017-10-01' },
        components: [
          {
            component: 'TO_OB_MO',
            on: '2017-02-01',
            status: undefined,
            decision: { code: 'VO', on: '2017-09-01' },
          },
        ],
      },
    ]);
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
    expect(fold(events).course).toMatchObject([
      {
        course: id,
        module: { level: 'B2', skills: ['listening', 'speaking'], code: '10588' },
        result: { code: 'GESLAAGD', on: '2018-03-30' },
      },
    ]);
  });

  test('of a test prove nothing, because its codes are not understood', () => {
    const taken = branch('AfgelegdeTest', [
      leaf('ID', 'AAAA0000-0000-0000-0000-000000000001'),
      leaf('Nummer', 'T1'),
      leaf('Type', 'NIV'),
      leaf('Resultaat', 'A2'),
    ]);
    const [event] = ofType('Nt2TestTaken', observed(branch('AfgelegdeTesten', [taken])));
    expect(event!.facts).toMatchObject({
      results: [],
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

describe('what a rule would have refused is recorded and found', () => {
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
    'the day %s is listed and made nothing of',
    (date) => {
      const result = observed(branch('Aanmelding', [leaf('DatumAanmelding', date)]));
      expect(result.findings).toEqual([{ code: 'DATE_NOT_A_DAY', place: 'Aanmelding/DatumAanmelding' }]);
      expect(result.notUnderstood).toEqual(['Aanmelding/DatumAanmelding']);
      expect(ofType('PersonRegistered', result)).toHaveLength(1);
    },
  );

  test('a second component of one type, and a course under an identifier that is taken', () => {
    const component = () => branch('TrajectOnderdeel', [leaf('Type', 'TO_A1')]);
    const twice = observed(
      trajectories(trajectory('TT_NT2', branch('TrajectOnderdelen', [component(), component()]))),
    );
    expect(twice.findings).toEqual([
      { code: 'COMPONENT_TWICE', place: 'Trajecten/Traject/TrajectOnderdelen/TrajectOnderdeel[2]' },
    ]);
    expect(twice.notUnderstood).toEqual(['Trajecten/Traject/TrajectOnderdelen/TrajectOnderdeel[2]/Type']);

    const course = () => branch('NT2Cursus', [leaf('ID', 'AAAA0000-0000-0000-0000-000000000001')]);
    const courses = observed(branch('VormingsActiviteiten', [branch('NT2Cursussen', [course(), course()])]));
    expect(fold(courses.events).course.map((entry) => entry.course)).toEqual([
      'AAAA0000-0000-0000-0000-000000000001',
      'course-1',
    ]);
    expect(codesOf(courses)).toEqual(['IDENTIFIER_NOT_USABLE']);
  });
});

describe('a later answer', () => {
  const open = trajectories(trajectory('TT_NT2', status('OP', '2017-02-01')));
  const closed = trajectories(trajectory('TT_NT2', status('GS', '2018-04-01')));
  const at = (date: string, held: readonly HeldEvent[], ...sections: readonly XmlNode[]) =>
    observe(answer([personalia(), ...sections], date), held, date);

  test('adds only what differs from what is held', () => {
    const first = at('2018-03-30', [], group('RECHT'), open);
    const second = at('2018-04-30', first.events, group('RECHT'), closed);
    expect(typesOf(second)).toEqual(['TrajectoryClosed', 'OfficialAnswerImported']);
    const third = at('2018-05-30', [...first.events, ...second.events], group('PLICHT'), open);
    expect(typesOf(third)).toEqual(['TargetGroupDetermined', 'TrajectoryReopened', 'OfficialAnswerImported']);
    const all = [...first.events, ...second.events, ...third.events];
    expect(fold(all).trajectory).toMatchObject([
      { on: '2017-02-01', status: { code: 'OP', since: '2017-02-01' } },
    ]);
  });

  test('states anew what changed of a course, and keeps its result', () => {
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
    expect(fold([...first.events, ...second.events]).course).toMatchObject([
      { status: 'INGESCHREVEN', result: { code: 'GESLAAGD', on: '2018-03-30' } },
    ]);
  });

  test('states names anew when they changed, and only then', () => {
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

  test('does not undo what we recorded since, when it says the same as before', () => {
    const first = at('2018-03-30', [], group('RECHT'));
    const ours = catalogue.TargetGroupDetermined.of({ on: day('2018-04-01'), code: 'JA', type: 'PLICHT' });
    expect(typesOf(at('2018-04-30', [...first.events, ours], group('RECHT')))).toEqual([
      'OfficialAnswerImported',
    ]);
  });

  test('is refused when it is older than the last, to the minute', () => {
    const { events } = at('2018-03-30', [], open);
    expect(at('2018-03-29', events, closed)).toMatchObject({ outcome: 'older', events: [] });
    const earlier = { ...answer([personalia(), closed]), time: '12:11:59.999' };
    expect(observe(earlier, events, 'two')).toMatchObject({ outcome: 'older', events: [] });
    expect(observe({ ...earlier, time: '12:12:00' }, events, 'two')).toMatchObject({ outcome: 'observed' });
  });
});

describe('official answers', () => {
  for (const { name, text } of official ? officialSamples(official.dir) : []) {
    testOfficial(`${name}: all of what becomes events is read, the rest is listed`, () => {
      const reply = readDossierReply(text);
      if (reply.outcome !== 'dossier') {
        expect([name, reply.outcome]).toEqual([
          expect.stringMatching(/^(notfound|91610100176)/),
          'exceptions',
        ]);
        return;
      }
      const read = officialAnswer(reply) as OfficialAnswer;
      const { outcome, events, notUnderstood } = observe(read, [], 'one');
      expect(outcome).toBe('observed');
      const known = partsOf(reply.dossier).map(({ place }) => place);
      expect(known).toEqual(expect.arrayContaining([...notUnderstood]));
      expect(notUnderstood.filter((place) => ours.test(elementOf(place)))).toEqual([]);
      expect(known.filter((place) => !ours.test(elementOf(place)))).toEqual(notUnderstood);
      expect(ofType('ComponentAdded', { events })).toHaveLength(
        known.filter((place) => /TrajectOnderdeel(\[\d+\])?\/Type$/u.test(place)).length,
      );
      expect(JSON.stringify(events.map(({ facts }) => facts))).not.toContain(read.insz);
    });
  }

  test('an answer that names nobody, or no day of the calendar, can’t be imported', () => {
    const reply = (date: string, ...sections: readonly XmlNode[]) =>
      ({
        outcome: 'dossier',
        context: branch('Context', [
          branch('Bericht', [branch('Tijdstip', [leaf('Datum', date), leaf('Tijd', '12:12')])]),
        ]),
        reference: 'q-1',
        dossier: branch('KBIDossier', sections),
        exceptions: [],
        lineOf: () => 7,
      }) as const;
    expect(officialAnswer(reply('2018-03-30', personalia()))).toMatchObject({
      outcome: 'answer',
      insz,
      statedOn: '2018-03-30',
    });
    expect(officialAnswer(reply('2018-03-30'))).toMatchObject({
      problems: [{ rule: 'missing', line: 7, place: 'KBIDossier/Personalia' }],
    });
    expect(officialAnswer(reply('2018-03-00', personalia()))).toMatchObject({
      problems: [{ rule: 'wrong-form', line: 7 }],
    });
  });
});

/** The sections, and elements of others, that this version turns into events. */
const ours =
  /^(Personalia|Doelgroep|Aanmelding|Trajecten|VormingsActiviteiten\/NT2Cursussen|AfgelegdeTesten|Talenkennis\/BehaaldNT2Niveau|Gesprekken|Wooncode)(\/|$)/u;

interface Part {
  readonly place: string;
  readonly text: string;
  /** The document as it is without it. */
  readonly without: XmlNode;
}

/** Every element without children and every attribute. */
function partsOf(root: XmlNode): readonly Part[] {
  return [...walk(root, '')].flatMap(({ place, node }) => {
    const named = Object.keys(node.attributes);
    const attributes = named.map((name) => {
      const { [name]: text = '', ...others } = node.attributes;
      return {
        place: `${place.slice(1)}/@${name}`,
        text,
        without: replaced(root, node, { ...node, attributes: others }),
      };
    });
    if (node.children.length > 0) return attributes;
    return [
      { place: place.slice(1), text: node.text, without: replaced(root, node, undefined) },
      ...attributes,
    ];
  });
}

function replaced(root: XmlNode, target: XmlNode, by: XmlNode | undefined): XmlNode {
  const children = root.children.flatMap((below) => {
    if (below === target) return by ? [by] : [];
    return [replaced(below, target, by)];
  });
  return { ...root, children };
}

/**
 * What says the same as its absence: an open end, the name of a sex, and that an open trajectory is open. The number
 * of a test is never absent.
 */
function implied({ place, text }: Part): boolean {
  return (
    (text === '' && place.endsWith('/Nummer')) ||
    text === '9999-99-99' ||
    place.endsWith('Geslacht/Code/@Beschrijving') ||
    (text === 'OP' && /Traject(\[\d+\])?\/Status\/Code$/u.test(place))
  );
}

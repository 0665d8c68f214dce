import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { died } from '../../../test/support/arrival-examples.js';
import { aroundDates } from '../../../test/support/around-dates.js';
import * as example from '../../../test/support/examples.js';
import { given } from '../../../test/support/given.js';
import { dateOf, type Dated } from './subject.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { inForce } from '../kernel/rule.js';
import { levelsTogether, levelTable } from '../law/nt2.js';
import { refuse } from '../refusals/refusal.js';
import { fold, type Dossier } from './dossier.js';
import { heldLevels, levels, levelStretches, provenBy } from './language-levels.js';
import { Level, levelNames, Skill } from './levels.js';

const { nt2TestPassed, nt2TestFailed, levelRecognised, recogniseLevel, recognitionWithdrawn } = example;
const { withdrawRecognition, enrolled, courseEnded, nt2TestWithdrawn, leaseStarted } = example;

/** The three levels that are put together, at a glance. */
const together = (dossier: Dossier, date: DateOnly): string => {
  const { oral, written, global } = levels(dossier, date);
  return [oral, written, global].map((level) => level ?? '-').join(' ');
};
const passed = (skills: Readonly<Partial<Record<Skill, Level>>>, test = 'test-1', on = '2019-05-02') =>
  example.nt2TestTaken({
    on,
    test,
    results: Object.entries(skills).map(([skill, level]) => ({ skill, level, passed: true })),
  });

test('a certificate proves its level in its skills, from its day on', () => {
  given().when(recogniseLevel()).then(levelRecognised());
  given(levelRecognised).asOf('2019-05-01').then(together, '- - -');
  given(levelRecognised)
    .asOf('2019-05-02')
    .then(levels, { skills: { speaking: { highest: { level: 'A2', by: { recognition: 'proof-1' } } } } });
});

test('the same certificate with its skills in another order is the same', () => {
  const skills = ['speaking', 'reading'];
  given(levelRecognised({ skills }))
    .when(recogniseLevel({ skills: [...skills].reverse() }))
    .then();
});

test('one id is one recognition', () =>
  given(levelRecognised)
    .when(recogniseLevel({ level: 'B1' }))
    .then(refuse('RECOGNITION_KNOWN', '/recognition')));

test('a recognition in error is withdrawn, and never proved anything', () => {
  given(levelRecognised).when(withdrawRecognition()).then(recognitionWithdrawn());
  given(levelRecognised, recognitionWithdrawn)
    .asOf('2019-05-02')
    .then((dossier, date) => Object.keys(levels(dossier, date).skills).length, 0);
  given(levelRecognised, recognitionWithdrawn)
    .when(recogniseLevel())
    .then(refuse('RECOGNITION_WITHDRAWN', '/recognition'));
});

test('of several recognitions each is known, and withdrawn, by itself', () => {
  const second = { recognition: 'proof-2', level: 'B1', on: '2019-06-01' };
  const past = given(levelRecognised, levelRecognised(second));
  past.when(recogniseLevel(second)).then();
  past.when(recogniseLevel({ recognition: 'proof-3' })).then(levelRecognised({ recognition: 'proof-3' }));
  const withdrawn = recognitionWithdrawn({ recognition: 'proof-2', on: '2019-06-01' });
  past.when(withdrawRecognition({ recognition: 'proof-2' })).then(withdrawn);
  past
    .when(withdrawRecognition({ recognition: 'proof-3' }))
    .then(refuse('RECOGNITION_UNKNOWN', '/recognition'));
  given(levelRecognised, levelRecognised(second), withdrawn)
    .asOf('2019-06-01')
    .then(levels, { skills: { speaking: { highest: { level: 'A2' } } } });
});

test('a recognition meets the Wooncode where it is oral and high enough', () =>
  given(leaseStarted)
    .when(recogniseLevel())
    .then(
      levelRecognised(),
      example.requirementMet({ on: '2019-05-02', proof: { recognition: 'proof-1' } }),
    ));

test('the first level is the entry level; of one day the highest counts', () =>
  given(
    nt2TestPassed({ level: 'A1' }),
    nt2TestPassed({ test: 'test-2', level: 'A2' }),
    nt2TestPassed({ test: 'test-3', on: '2021-01-01', level: 'A1' }),
  )
    .asOf('2022-01-01')
    .then(levels, {
      skills: {
        speaking: {
          entry: { level: 'A2', on: '2019-05-02' },
          highest: { level: 'A2', by: { test: 'test-2' } },
          latest: { level: 'A1', on: '2021-01-01', days: 365 },
        },
      },
    }));

aroundDates(
  levelsTogether,
  {
    '2019-05-02': [{ listening: 'B1', speaking: 'A2', reading: 'A1' }, 'A2 - -'],
    '2019-05-03': [{ listening: 'A2', speaking: 'B1', reading: 'A1', writing: 'ALFA' }, 'A2 ALFA ALFA'],
    '2019-05-04': [{ listening: 'A1', speaking: 'A1', reading: 'A2', writing: 'A2' }, 'A1 A2 A1'],
  },
  (on, [skills, expected]) =>
    given(passed(skills as Partial<Record<Skill, Level>>, 'test-1', on))
      .asOf(on)
      .then(together, expected),
);

aroundDates(
  levelTable,
  { '2019-05-02': ['ALFA -', 'A1 1.1', 'A2 1.2', 'B1 2', 'B2 3', 'C1 4'] },
  (on, expected) => {
    const table = inForce(levelTable, on)?.value ?? levelNames;
    const named = Object.entries(table).flatMap(([level, { name, richtgraad = '-' }]) =>
      name === undefined ? [] : [`${level} ${richtgraad}`],
    );
    expect(named).toEqual(expected);
    expect(Object.keys(table)).toEqual(Level.options);
  },
);

test('a lower level that is proven later stays visible beside the higher one', () =>
  given(nt2TestPassed({ level: 'A2' }), nt2TestPassed({ test: 'test-2', on: '2020-01-15', level: 'A1' }))
    .asOf('2021-01-01')
    .then(levels, {
      contradictions: [{ contradiction: 'LOWER_LATER', level: 'A1', proven: { level: 'A2' } }],
    }));

test('a level that was proven and is failed later stays visible', () => {
  const history = given(nt2TestPassed, nt2TestFailed({ test: 'test-2', on: '2020-01-15' }));
  history.asOf('2020-01-14').then(levels, { contradictions: [] });
  history.asOf('2020-01-15').then(levels, { contradictions: [{ contradiction: 'FAILED_THOUGH_PROVEN' }] });
});

test('to fail a higher level contradicts nothing', () =>
  given(nt2TestPassed, nt2TestFailed({ test: 'test-2', on: '2020-01-15', level: 'A2' }))
    .asOf('2021-01-01')
    .then(levels, { contradictions: [] }));

test('the highest level of each skill is held with what proves it, that of skills together without', () => {
  const proven = (test: string) => ({ on: '2019-05-02', by: { test } });
  const past = given(passed({ listening: 'A2', speaking: 'A1' }), died({ on: '2020-05-05' }));
  const expected = {
    listening: { level: 'A2', proven: proven('test-1') },
    speaking: { level: 'A1', proven: proven('test-1') },
    oral: { level: 'A1' },
  };
  expect(heldLevels(past.state, day('2019-05-01'))).toEqual({});
  expect(heldLevels(past.state, day('2020-05-05'))).toEqual(expected);
  expect(heldLevels(past.state, day('2020-05-06'))).toEqual({});
});

test('a level is held from the day on which it is proven until a higher one, or until death', () => {
  const past = [
    passed({ listening: 'A1', speaking: 'A2' }),
    passed({ listening: 'A2' }, 'test-2', '2020-01-15'),
    died({ on: '2020-05-05' }),
  ];
  const held = levelStretches(given(...past).state).flatMap(({ skill, stretches }) =>
    stretches.map(({ level: of, from, until }) => `${skill} ${of} ${from} ${until ?? 'on'}`),
  );
  expect(held).toEqual([
    'listening A1 2019-05-02 2020-01-14',
    'listening A2 2020-01-15 2020-05-05',
    'speaking A2 2019-05-02 2020-05-05',
    'oral A1 2019-05-02 2020-01-14',
    'oral A2 2020-01-15 2020-05-05',
  ]);
});

test('a level is proven by a test, a course or a recognition', () => {
  const proofOf = (...past: readonly DomainEvent[]) => {
    const highest = levels(given(...past).state, day('2022-01-01')).skills.speaking?.highest;
    return highest && provenBy(highest);
  };
  expect(proofOf(nt2TestPassed())).toBe('TEST');
  expect(proofOf(enrolled(), courseEnded())).toBe('COURSE');
  expect(proofOf(levelRecognised())).toBe('RECOGNITION');
});

test('what a source states stands beside what is derived', () =>
  given(example.nt2LevelStated, nt2TestPassed)
    .asOf('2021-01-01')
    .then(levels, {
      stated: { highest: 'A2', latest: 'A1' },
      skills: { speaking: { highest: { level: 'A1' } } },
    }));

const date = fc.integer({ min: 0, max: 40 }).map((days) => addTerm(day('2022-02-10'), { days }));
const id = fc.constantFrom('1', '2', '3');
const level = fc.constantFrom(...Level.options.slice(0, 4));
const skill = fc.constantFrom(...Skill.options);
const event: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc
    .record({ on: date, test: id, level, skill, passed: fc.boolean() })
    .map(({ passed: isPassed, ...taken }) => (isPassed ? nt2TestPassed : nt2TestFailed)(taken)),
  fc
    .record({ on: date, course: id, level })
    .map(({ level: reached, ...rest }) =>
      enrolled({ ...rest, module: { level: reached, skills: ['speaking', 'reading'] } }),
    ),
  fc
    .record({ on: date, course: id, result: fc.constantFrom('GESLAAGD', 'NT_GESLAAGD') })
    .map((fields) => courseEnded(fields)),
  fc.record({ on: date, test: id }).map((fields) => nt2TestWithdrawn(fields)),
  fc
    .record({ on: date, recognition: id, level, skills: fc.uniqueArray(skill, { minLength: 1 }) })
    .map((fields) => levelRecognised(fields)),
  fc.record({ on: date, highest: level }).map((fields) => example.nt2LevelStated(fields)),
);

test('the levels on a day follow from the facts until that day', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 15 }), date, (history, on) => {
      const until = history.filter(({ facts }) => dateOf(facts as Dated) <= on);
      expect(levels(fold(history), on)).toEqual(levels(fold(until), on));
    }),
    { numRuns: 300, seed: 14 },
  );
});

/** The same read again, one skill at a time, from a list of what was proven. */
test('highest, latest and entry are what a plain reading gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ on: date, level }), { minLength: 1, maxLength: 8 }),
      date,
      (proven, asOf) => {
        const history = proven.map((one, n) =>
          levelRecognised({ ...one, recognition: String(n), skills: ['writing'] }),
        );
        const held = proven.filter(({ on }) => on <= asOf);
        const rank = (of: Level) => Level.options.indexOf(of);
        const best = (of: typeof held) => Math.max(...of.map((one) => rank(one.level)));
        const days = held.map(({ on }) => on).sort();
        const { writing } = levels(fold(history), asOf).skills;
        expect(writing === undefined).toBe(held.length === 0);
        if (!writing) return;
        const highest = held.filter((one) => rank(one.level) === best(held));
        expect(writing.highest.level).toBe(highest[0]?.level);
        expect(writing.highest.on).toBe(highest.map(({ on }) => on).sort()[0]);
        expect(rank(writing.latest.level)).toBe(best(held.filter(({ on }) => on === days.at(-1))));
        expect(rank(writing.entry.level)).toBe(best(held.filter(({ on }) => on === days[0])));
      },
    ),
    { numRuns: 300, seed: 14 },
  );
});

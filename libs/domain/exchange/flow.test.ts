import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  agreementAfter,
  ended,
  granted,
  inProduction,
  items,
  ofBrussels,
  proposed,
  reached,
  refused,
  sheet,
  suspended,
  undecided,
  type Step,
} from '../../../test/support/agreement-examples.js';
import { OrganisationType, Section } from '../kernel/terms.js';
import { day } from '../kernel/dates.js';
import { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import { exchangeFor } from './flow.js';

const organisation = KboNumber.parse('0543307391');
const asker = (type: OrganisationType, nis?: string) => ({
  organisation,
  type,
  ...(nis !== undefined && { nis: NisCode.parse(nis) }),
});
const question = {
  sections: ['Personalia', 'Trajecten'] as Section[],
  on: day('2019-01-02'),
  knownToBoth: true,
};
const ask = (steps: readonly Step[], type: OrganisationType, nis?: string, more: object = {}) =>
  exchangeFor(steps.length > 0 ? [agreementAfter(...steps)] : [], asker(type, nis), { ...question, ...more });

test('only items on the sheet flow, and only in production', () => {
  expect(ask(inProduction, 'ACTIRIS')).toEqual({
    kind: 'flows',
    agreement: 'example',
    sections: ['Trajecten'],
  });
  expect(ask(inProduction, 'ACTIRIS', undefined, { sections: ['Wooncode'] })).toMatchObject({
    code: 'EXCHANGE_ITEMS_NOT_AGREED',
    at: '/sections',
    agreement: 'example',
  });
  const before = { on: day('2018-12-16') };
  expect(ask(inProduction, 'ACTIRIS', undefined, before)).toMatchObject({
    code: 'EXCHANGE_NOT_IN_PRODUCTION',
  });
});

test('only people known to both, unless the sheet says otherwise', () => {
  const stranger = { knownToBoth: false };
  expect(ask(inProduction, 'ACTIRIS', undefined, stranger)).toMatchObject({
    code: 'EXCHANGE_PERSON_NOT_SHARED',
    at: '/insz',
  });
  const all: Step = ['DrawUpSheet', { on: '2017-11-20', items, way: 'DIRECT', knownToBoth: false }];
  const [first, , ...others] = inProduction;
  expect(ask([first!, all, ...others], 'ACTIRIS', undefined, stranger)).toMatchObject({ kind: 'flows' });
});

test.each([
  ['nothing agreed', [], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['proposed', [proposed], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['a sheet', [proposed, sheet], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['suspended', [...inProduction, suspended], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['ended', [...inProduction, ended], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['undecided', [...inProduction, undecided], 'EXCHANGE_UNDECIDED'],
  ['refused', [...inProduction, undecided, refused()], 'EXCHANGE_REFUSED'],
] as const)('Actiris gets nothing with %s', (_, steps, code) => {
  const lateOn = { on: day('2025-01-01') };
  expect(ask(steps, 'ACTIRIS', undefined, lateOn)).toMatchObject({ kind: 'refused', code });
});

test('an OCMW of Brussels is refused while it is undecided, also when it is registered as an ordinary OCMW', () => {
  const steps = [ofBrussels, undecided];
  expect(ask(steps, 'BRUSSELS_OCMW', '21004')).toMatchObject({
    code: 'EXCHANGE_UNDECIDED',
    agreement: 'example',
  });
  expect(ask(steps, 'OCMW', '21004')).toMatchObject({ code: 'EXCHANGE_UNDECIDED' });
  expect(ask(steps, 'OCMW', '11002')).toEqual({
    kind: 'flows',
    agreement: undefined,
    sections: question.sections,
  });
});

test('granted for some communes and sections, from a day: for these, when it is in production', () => {
  const [, , ...life] = inProduction;
  const later = life.map(([name, body]): Step => [name, { ...body, on: '2019-03-01' }]);
  const decided = granted({ communes: ['21001'], sections: ['Trajecten'], from: '2019-04-01' });
  const steps = [ofBrussels, undecided, sheet, decided];
  const may = { on: day('2019-05-01'), sections: ['Trajecten', 'Talenkennis'] };
  expect(ask(steps, 'BRUSSELS_OCMW', '21001', may)).toMatchObject({ code: 'EXCHANGE_NOT_IN_PRODUCTION' });
  const running = [...steps, ...later];
  expect(ask(running, 'BRUSSELS_OCMW', '21001', may)).toMatchObject({ sections: ['Trajecten'] });
  expect(ask(running, 'BRUSSELS_OCMW', '21004', may)).toMatchObject({ code: 'EXCHANGE_UNDECIDED' });
  const march = { ...may, on: day('2019-03-31') };
  expect(ask(running, 'BRUSSELS_OCMW', '21001', march)).toMatchObject({ code: 'EXCHANGE_UNDECIDED' });
});

test('a partner that needs no agreement is held back only by one that says so', () => {
  const vdab: Step = [
    'ProposeAgreement',
    { on: '2017-03-01', name: 'VDAB', partner: { organisationType: 'VDAB' } },
  ];
  const [, ...life] = inProduction;
  expect(ask([vdab], 'VDAB')).toMatchObject({ agreement: undefined, sections: question.sections });
  expect(ask([vdab, ...life], 'VDAB')).toMatchObject({ agreement: 'example', sections: ['Trajecten'] });
  const later = { on: day('2019-03-02') };
  expect(ask([vdab, ...life, suspended], 'VDAB', undefined, later)).toMatchObject({
    code: 'EXCHANGE_NOT_IN_PRODUCTION',
  });
});

test('of several agreements the one that gives most stands', () => {
  const narrow: Step = ['DrawUpSheet', { on: '2017-11-20', items: items.slice(1), way: 'KSZ' }];
  const [first, , ...others] = inProduction;
  const both = [agreementAfter(first!, narrow, ...others), agreementAfter(...inProduction)];
  const sections: Section[] = ['Trajecten', 'Talenkennis'];
  expect(exchangeFor(both, asker('ACTIRIS'), { ...question, sections })).toMatchObject({ sections });
});

test('whatever the agreement and whoever asks, nothing flows that is not on a sheet in production', () => {
  const lives = fc.nat({ max: inProduction.length - 1 }).map((length) => inProduction.slice(0, length + 1));
  const stops = fc.constantFrom<readonly Step[]>(
    [],
    [suspended],
    [ended],
    [undecided],
    [undecided, refused()],
  );
  const asked = fc.record({
    sections: fc.uniqueArray(fc.constantFrom(...Section.options), { minLength: 1 }),
    on: fc.constantFrom('2017-12-01', '2018-06-01', '2018-12-17', '2019-03-01', '2024-01-01').map(day),
    knownToBoth: fc.boolean(),
  });
  const onSheet = new Set(['Trajecten', 'Talenkennis']);
  fc.assert(
    fc.property(lives, stops, asked, (life, stop, asking) => {
      const whole = life.length === inProduction.length ? [...life, ...stop] : life;
      const answer = exchangeFor([agreementAfter(...whole)], asker('ACTIRIS'), asking);
      if (answer.kind === 'refused') return;
      expect(whole).toHaveLength(inProduction.length + stop.length);
      expect(asking.on >= '2018-12-17' && asking.knownToBoth).toBe(true);
      expect(
        answer.sections.every((section) => onSheet.has(section) && asking.sections.includes(section)),
      ).toBe(true);
    }),
  );
});

test.each(OrganisationType.options.filter((type) => type !== 'ACTIRIS' && type !== 'BRUSSELS_OCMW'))(
  'without agreements, %s gets what its authorisations say',
  (type) => {
    expect(ask([], type)).toMatchObject({ kind: 'flows', sections: question.sections });
  },
);

test('a step that was reached in one version says nothing of another', () => {
  const second: Step = [
    'DrawUpSheet',
    {
      on: '2018-12-18',
      items: [{ item: 'Alles', direction: 'TO_PARTNER', section: 'Personalia' }],
      way: 'KSZ',
    },
  ];
  expect(ask([...inProduction, second, reached('APPROVED', '2018-12-19')], 'ACTIRIS')).toMatchObject({
    sections: ['Trajecten'],
  });
});

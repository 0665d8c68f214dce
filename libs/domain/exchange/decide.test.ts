import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  drawUp,
  end,
  given,
  grant,
  inProduction,
  items,
  leaveUndecided,
  propose,
  proposeBrussels,
  reach,
  refuseIt,
  suspend,
} from '../../../test/support/agreement-examples.js';
import type { CommandMessage } from '../../../test/support/grammar.js';
import { OrganisationType, Section } from '../kernel/terms.js';
import { day, type DateOnly } from '../kernel/dates.js';
import { KboNumber, NisCode } from '../identifiers/organisation-numbers.js';
import type { Agreement } from './agreement.js';
import { decideExchange, type ExchangeQuestion } from './decide.js';

const partner = (type: OrganisationType, nis?: string) => ({
  organisation: KboNumber.parse('0543307391'),
  profile: { type, nis: nis === undefined ? undefined : NisCode.parse(nis) },
});
const sections: Section[] = ['Personalia', 'Trajecten'];
const on = '2019-01-02';

/** What a type of organisation gets on a day, of these sections unless a test says other ones. */
const exchange =
  (type: OrganisationType, more: Partial<ExchangeQuestion> & { readonly nis?: string } = {}) =>
  (agreement: Agreement | undefined, asOf: DateOnly) => {
    const question = { sections, knownToBoth: true, ...more, on: asOf };
    const decision = decideExchange(agreement ? [agreement] : [], partner(type, more.nis), question);
    return { agreement: decision.agreement, held: decision.held, sections: decision.sections };
  };

test('only items on the sheet flow, and only in production', () => {
  const past = given(...inProduction);
  past.asOf(on).then(exchange('ACTIRIS'), { agreement: 'example', sections: ['Trajecten'], held: undefined });
  const other = exchange('ACTIRIS', { sections: ['Wooncode'] });
  past.asOf(on).then(other, { held: 'EXCHANGE_ITEMS_NOT_AGREED', agreement: 'example', sections: [] });
  past.asOf('2018-12-16').then(exchange('ACTIRIS'), { held: 'EXCHANGE_NOT_IN_PRODUCTION', sections: [] });
});

const aboutStranger = exchange('ACTIRIS', { knownToBoth: false });
const [, , ...afterSheet] = inProduction;

test('only people known to both, unless the sheet says otherwise', () => {
  const past = given(...inProduction);
  past.asOf(on).then(aboutStranger, { held: 'EXCHANGE_PERSON_NOT_SHARED', sections: [] });
  const aboutAll = given(propose, drawUp({ knownToBoth: false }), ...afterSheet);
  aboutAll.asOf(on).then(aboutStranger, { held: undefined, sections: ['Trajecten'] });
});

test.each<[string, readonly CommandMessage[], string]>([
  ['nothing agreed', [], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['proposed', [propose()], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['a sheet', [propose(), drawUp()], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['suspended', [...inProduction, suspend()], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['ended', [...inProduction, end()], 'EXCHANGE_NOT_IN_PRODUCTION'],
  ['undecided', [...inProduction, leaveUndecided()], 'EXCHANGE_UNDECIDED'],
  ['refused', [...inProduction, leaveUndecided(), refuseIt()], 'EXCHANGE_REFUSED'],
])('Actiris gets nothing with %s', (_, past, held) =>
  given(...past)
    .asOf('2025-01-01')
    .then(exchange('ACTIRIS'), { held, sections: [] }),
);

test('an OCMW of Brussels is refused while it is undecided, also when it is registered as an ordinary OCMW', () => {
  const past = given(proposeBrussels, leaveUndecided).asOf(on);
  const undecided = { held: 'EXCHANGE_UNDECIDED', agreement: 'example', sections: [] };
  past.then(exchange('BRUSSELS_OCMW', { nis: '21004' }), undecided);
  past.then(exchange('OCMW', { nis: '21004' }), undecided);
  past.then(exchange('MUNICIPALITY', { nis: '21004' }), { held: undefined, sections });
  past.then(exchange('OCMW', { nis: '11002' }), { held: undefined, agreement: undefined, sections });
});

const running = afterSheet.map((step) => ({ ...step, body: { ...step.body, on: '2019-03-01' } }));
const grantSome = grant({ communes: ['21001'], sections: ['Trajecten'], from: '2019-04-01' });
const decided = [proposeBrussels, leaveUndecided(), drawUp(), grantSome];
const asked: Section[] = ['Trajecten', 'Talenkennis'];
const brussels = (nis: string) => exchange('BRUSSELS_OCMW', { nis, sections: asked });

test('granted for some communes and sections, from a day: for these, when it is in production', () => {
  const notYet = given(...decided).asOf('2019-05-01');
  notYet.then(brussels('21001'), { held: 'EXCHANGE_NOT_IN_PRODUCTION', sections: [] });
  const past = given(...decided, ...running);
  past.asOf('2019-05-01').then(brussels('21001'), { held: undefined, sections: ['Trajecten'] });
  past.asOf('2019-05-01').then(brussels('21004'), { held: 'EXCHANGE_UNDECIDED' });
  past.asOf('2019-03-31').then(brussels('21001'), { held: 'EXCHANGE_UNDECIDED' });
});

const proposeVdab = propose({ name: 'VDAB', partner: { organisationType: 'VDAB' } });

test('a partner that needs no agreement is held back only by one that says so', () => {
  given(proposeVdab).asOf(on).then(exchange('VDAB'), { agreement: undefined, sections });
  const life = [proposeVdab, ...inProduction.slice(1)];
  given(...life)
    .asOf(on)
    .then(exchange('VDAB'), { agreement: 'example', sections: ['Trajecten'] });
  const late = given(...life, suspend).asOf('2019-03-02');
  late.then(exchange('VDAB'), { held: 'EXCHANGE_NOT_IN_PRODUCTION' });
});

test('an agreement with some communes, or with one organisation, binds no other', () => {
  const undecidedWith = (ofPartner: object) =>
    given(propose({ partner: ofPartner }), leaveUndecided).asOf(on);
  const undecided = { held: 'EXCHANGE_UNDECIDED', sections: [] };
  const free = { held: undefined, sections };
  const some = undecidedWith({ communes: ['11002'] });
  some.then(exchange('MUNICIPALITY', { nis: '11002' }), undecided);
  some.then(exchange('MUNICIPALITY', { nis: '44021' }), free);
  some.then(exchange('VDAB'), free);
  undecidedWith({ organisation: '0543307391' }).then(exchange('VDAB'), undecided);
  undecidedWith({ organisation: '0862910119' }).then(exchange('VDAB'), free);
});

test('where several agreements refuse, the refusal that is nearest to a yes is told', () => {
  const asked = { sections, on: day(on), knownToBoth: false };
  const [stranger, undecided] = [given(...inProduction).state!, given(propose, leaveUndecided).state!];
  for (const both of [
    [stranger, undecided],
    [undecided, stranger],
  ])
    expect(decideExchange(both, partner('ACTIRIS'), asked).held).toBe('EXCHANGE_PERSON_NOT_SHARED');
});

test('a yes goes before any refusal', () => {
  const yes = given(propose, drawUp({ knownToBoth: false }), ...afterSheet).state!;
  const no = given(...inProduction).state!;
  const question = { sections: sections.slice(1), on: day(on), knownToBoth: false };
  for (const both of [
    [no, yes],
    [yes, no],
  ])
    expect(decideExchange(both, partner('ACTIRIS'), question)).toMatchObject({ sections: ['Trajecten'] });
});

test('of several agreements the one that gives most stands', () => {
  const narrow = given(propose, drawUp({ items: items.slice(1) }), ...afterSheet).state!;
  const wide = given(...inProduction).state!;
  const question = { sections: asked, on: day(on), knownToBoth: true };
  expect(decideExchange([narrow, wide], partner('ACTIRIS'), question)).toMatchObject({ sections: asked });
});

test('whatever the agreement and whoever asks, nothing flows that is not on a sheet in production', () => {
  const lives = fc.nat({ max: inProduction.length - 1 }).map((length) => inProduction.slice(0, length + 1));
  const stops = fc.constantFrom<readonly CommandMessage[]>(
    [],
    [suspend()],
    [end()],
    [leaveUndecided()],
    [leaveUndecided(), refuseIt()],
  );
  const questions = fc.record({
    sections: fc.uniqueArray(fc.constantFrom(...Section.options), { minLength: 1 }),
    on: fc.constantFrom('2017-12-01', '2018-06-01', '2018-12-17', '2019-03-01', '2024-01-01').map(day),
    knownToBoth: fc.boolean(),
  });
  const onSheet = new Set(['Trajecten', 'Talenkennis']);
  fc.assert(
    fc.property(lives, stops, questions, (life, stop, question) => {
      const whole = life.length === inProduction.length ? [...life, ...stop] : life;
      const decision = decideExchange([given(...whole).state!], partner('ACTIRIS'), question);
      if (decision.held !== undefined) {
        expect(decision.sections).toEqual([]);
        return;
      }
      expect(whole).toHaveLength(inProduction.length + stop.length);
      expect(question.on >= '2018-12-17' && question.knownToBoth).toBe(true);
      expect(
        decision.sections.every((section) => onSheet.has(section) && question.sections.includes(section)),
      ).toBe(true);
    }),
  );
});

test.each(OrganisationType.options.filter((type) => type !== 'ACTIRIS' && type !== 'BRUSSELS_OCMW'))(
  'without agreements, %s gets what its authorisations say',
  (type) => given().asOf(on).then(exchange(type), { held: undefined, sections }),
);

test('a step that was reached in one version says nothing of another', () => {
  const everything = [{ item: 'Alles', direction: 'TO_PARTNER', section: 'Personalia' }];
  const next = [drawUp({ on: '2018-12-18', items: everything }), reach('APPROVED', '2018-12-19')];
  const past = given(...inProduction, ...next).asOf(on);
  past.then(exchange('ACTIRIS'), { sections: ['Trajecten'] });
});

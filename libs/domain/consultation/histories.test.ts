/**
 * Ten thousand made-up histories of authorisations, each asked at moments and about days that lie anywhere in it: every
 * grant is explained by an authorisation in force, as known at that moment, and every refusal by the lack of one. The
 * reference is as naive as can be: it goes through the raw events and keeps sets of days.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { registerAfter } from '../../../test/support/organisation-examples.js';
import { day } from '../kernel/dates.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import {
  Register,
  registerCommands,
  type RegisterCommand,
  type RegisterCommandName,
  type RegisterEvent,
} from '../organisation/register.js';
import { decideConsultation } from './decide.js';
import type { Purpose, Section } from '../kernel/terms.js';

const HISTORIES = 10_000;
const days = Array.from({ length: 8 }, (_, index) => day(`2018-01-${String(index + 1).padStart(2, '0')}`));
const organisations = ['0099090151', '0099090250', '0099090349'] as const;
const types = ['OCMW', 'VDAB'] as const;
const purposes = ['SOCIAL_INTEGRATION', 'AUDIT'] as const;
const sections = ['Personalia', 'Trajecten', 'Wooncode'] as const;
const ids = [1, 2].map((number) => `00000000-0000-4000-8000-00000000000${String(number)}`);

type Step = readonly [RegisterCommandName, object];
const someDay = fc.constantFrom(...days);
const holder = fc.oneof(
  fc.constantFrom(...organisations).map((organisation) => ({ organisation })),
  fc.constantFrom(...types).map((organisationType) => ({ organisationType })),
);
const some = <Value>(...values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const ofAuthorisation = (name: RegisterCommandName, fields: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
  fc
    .tuple(fc.constantFrom(...ids), fields)
    .map(([authorisation, rest]) => [name, { authorisation, ...rest }]);
const granting = fc
  .record({
    holder,
    purposes: some(...purposes),
    sections: some(...sections),
    from: someDay,
    until: fc.option(someDay),
  })
  .filter(({ from, until }) => until === null || from <= until)
  .map(({ until, ...rest }) => ({
    ...rest,
    ...(until && { until }),
    legalBasis: { number: 'made up', date: '2017-01-01' },
  }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: ofAuthorisation('GrantAuthorisation', granting), weight: 3 },
  { arbitrary: ofAuthorisation('SuspendAuthorisation', fc.record({ from: someDay })), weight: 2 },
  { arbitrary: ofAuthorisation('ResumeAuthorisation', fc.record({ on: someDay })), weight: 2 },
  { arbitrary: ofAuthorisation('RevokeAuthorisation', fc.record({ lastDay: someDay })), weight: 1 },
  fc
    .record({ organisation: fc.constantFrom(...organisations), type: fc.constantFrom(...types), on: someDay })
    .map((body): Step => ['ChangeOrganisationType', body]),
);
const question = fc.record({
  /** How much of the log was known. */
  known: fc.nat({ max: 1_000 }),
  organisation: fc.constantFrom(...organisations),
  purpose: fc.constantFrom(...purposes),
  sections: some(...sections),
  on: someDay,
});
const history = fc.record({
  steps: fc
    .tuple(ofAuthorisation('GrantAuthorisation', granting), fc.array(step, { minLength: 2, maxLength: 12 }))
    .map(([first, rest]) => [first, ...rest]),
  questions: fc.array(question, { minLength: 3, maxLength: 5 }),
});

/** The log that the steps lead to; what a rule refuses records nothing. */
function logOf(steps: readonly Step[]): readonly RegisterEvent[] {
  const register = new Register();
  const log: RegisterEvent[] = [];
  const registering = organisations.map((organisation): Step => [
    'RegisterOrganisation',
    { organisation, name: 'Voorbeeld', type: 'OCMW' },
  ]);
  for (const [name, body] of [...registering, ...steps]) {
    const definition: RegisterCommand = registerCommands[name];
    const decision = definition.decide(definition.schema.parse(body), register, { today: days[0]! });
    for (const event of decision.kind === 'recorded' ? decision.events : []) {
      register.add(event as unknown as RegisterEvent);
      log.push(event as unknown as RegisterEvent);
    }
  }
  return log;
}

/** An authorisation, and the days on which it gives something. */
interface Naive {
  readonly holder: object;
  readonly purposes: readonly Purpose[];
  readonly sections: readonly Section[];
  readonly days: ReadonlySet<string>;
}

/** The authorisations of a log, by going through it once per authorisation. */
function naively(log: readonly RegisterEvent[]): ReadonlyMap<string, Naive> {
  const found = new Map<string, Naive>();
  for (const { type, facts } of log) {
    if (type !== 'AuthorisationGranted') continue;
    let given = new Set<string>(days.filter((one) => one >= facts.from && one <= (facts.until ?? '9999')));
    const suspended: Set<string>[] = [];
    let isOpen = false;
    for (const later of log) {
      if (later.type === 'AuthorisationSuspended' && later.facts.authorisation === facts.authorisation) {
        suspended.push(new Set(days.filter((one) => one >= later.facts.from)));
        isOpen = true;
      }
      if (
        later.type === 'AuthorisationResumed' &&
        later.facts.authorisation === facts.authorisation &&
        isOpen
      ) {
        for (const one of days) if (one >= later.facts.on) suspended.at(-1)?.delete(one);
        isOpen = false;
      }
      if (later.type === 'AuthorisationRevoked' && later.facts.authorisation === facts.authorisation)
        given = new Set([...given].filter((one) => one <= later.facts.lastDay));
    }
    const left = new Set([...given].filter((one) => !suspended.some((all) => all.has(one))));
    found.set(facts.authorisation, { ...facts, days: left });
  }
  return found;
}

/** The type of an organisation on a day, by the last thing that was said of it. */
function typeOn(log: readonly RegisterEvent[], organisation: string, on: string): string {
  let type = '';
  for (const { type: name, facts } of log) {
    const isSaid = name === 'OrganisationRegistered' || name === 'OrganisationTypeChanged';
    if (isSaid && facts.organisation === organisation && (facts.on ?? '0') <= on) type = facts.type;
  }
  return type;
}

test(`in ${String(HISTORIES)} histories every grant has its authorisation in force, and every refusal has none`, () => {
  const outcomes = { granted: 0, refused: 0 };
  fc.assert(
    fc.property(history, ({ steps, questions }) => {
      const log = logOf(steps);
      for (const { known, organisation, ...asked } of questions) {
        const prefix = log.slice(0, known % (log.length + 1));
        const register = registerAfter(...prefix);
        const authorised = register.authorisedOrganisation(KboNumber.parse(organisation), asked.on);
        const decision = decideConsultation(asked, authorised);
        const type = typeOn(prefix, organisation, asked.on);
        const reference = naively(prefix);
        const sectionsUnder = ({ holder, purposes: its, sections: holds, days: inForce }: Naive) => {
          const isHeld =
            'organisation' in holder
              ? holder.organisation === organisation
              : Object.values(holder).includes(type);
          const applies = type !== '' && isHeld && its.includes(asked.purpose) && inForce.has(asked.on);
          return applies ? asked.sections.filter((section) => holds.includes(section)) : [];
        };
        const most = Math.max(0, ...[...reference.values()].map((one) => sectionsUnder(one).length));
        outcomes[decision.kind] += 1;
        if (decision.kind === 'refused') expect(most).toBe(0);
        else {
          const named = reference.get(decision.authorisation.authorisation);
          expect(named && sectionsUnder(named)).toEqual(decision.sections);
          expect(decision.sections).toHaveLength(most);
        }
      }
    }),
    { numRuns: HISTORIES, seed: 2018 },
  );
  expect(outcomes.granted).toBeGreaterThan(HISTORIES / 10);
  expect(outcomes.refused).toBeGreaterThan(HISTORIES / 10);
});

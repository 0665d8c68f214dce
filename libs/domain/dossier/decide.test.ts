import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { z } from 'zod';
import * as enforcement from '../../../test/support/enforcement-examples.js';
import * as example from '../../../test/support/examples.js';
import { catalogue } from '../catalogue.js';
import { addTerm, day, type DateOnly } from '../kernel/dates.js';
import { factsSchema, personalSchema } from '../../../test/support/event-parts.js';
import type { DomainEvent } from '../kernel/event.js';
import type { DossierCommand } from './command.js';
import { decide, dossierCommands } from './decide.js';
import { refusalsOf } from './refusals-of.js';
import { emptyDossier, evolve, fold, type Dossier } from './dossier.js';
import { housingLanguageStanding, leaseOn, leaseStanding } from './housing-standing.js';
import type { Lease } from './lease.js';

/** Random lives of a tenant: every command, in any order, on days of 2017 to 2026, most of them on few identifiers. */
const date = fc.integer({ min: 0, max: 108 }).map((months) => addTerm(day('2017-06-15'), { months }));
const one = fc.constantFrom('1', '2');
const level = fc.constantFrom('A1', 'A2', 'B1/1');
const skill = fc.constantFrom('speaking', 'speaking', 'listening');
const results = fc.record({ skill, level, passed: fc.boolean() }).map((result) => [result]);
const module = fc.record({ level, skills: skill.map((only) => [only]) });
const result = fc.constantFrom('GESLAAGD', 'GESLAAGD', 'NT_GESLAAGD');
const rehousing = fc.option(fc.constant({ because: 'SALE', previous: '1' }), { nil: undefined });
const type = fc.constantFrom('TT_NT2', 'TT_IBVP', 'TT_WCTK');

const command = fc.oneof(
  ...[
    [example.startLease, { on: date, lease: one, signedOn: fc.option(date, { nil: undefined }), rehousing }],
    [enforcement.transferLease, { on: date, lease: one }],
    [enforcement.findAsLandlord, { on: date, lease: one }],
    [enforcement.giveHousingNotice, { on: date, lease: one, until: date }],
    [enforcement.imposeHousingFine, { on: date, lease: one }],
    [example.endLease, { on: date, lease: one }],
    [example.passNt2Test, { on: date, test: one, results }],
    [example.withdrawNt2Test, { test: one }],
    [example.acceptProof, { on: date, proof: one, level: fc.option(level, { nil: undefined }) }],
    [example.withdrawProof, { proof: one }],
    [example.enrol, { on: date, course: one, module }],
    [example.leaveCourse, { on: date, course: one }],
    [example.recordCourseResult, { on: date, course: one, result }],
    [example.exempt, { on: date }],
    [example.endExemption, { on: date }],
    [example.postponeRequirement, { on: date, lease: one }],
    [example.determineTargetGroup, { on: date, type: fc.constantFrom('PLICHT', 'RECHT', 'GEEN') }],
    [example.register, { on: date, kind: fc.constantFrom('EA', 'HA') }],
    [example.postponeRegistration, { on: date, until: date }],
    [example.holdTalk, { on: date, talk: one }],
    [example.openTrajectory, { on: date, trajectory: one, type }],
    [example.addComponent, { on: date, trajectory: one }],
    [example.decideComponent, { on: date, trajectory: one }],
    [example.decideTrajectory, { on: date, trajectory: one }],
    [example.closeTrajectory, { on: date, trajectory: one }],
    [example.reopenTrajectory, { on: date, trajectory: one }],
    [example.stateDetails, { on: date }],
  ].map(([asked, fields]) =>
    fc
      .record(fields as Record<string, fc.Arbitrary<unknown>>)
      .map((overrides) => (asked as typeof example.register)(overrides)),
  ),
);
const life = fc.array(command, { minLength: 10, maxLength: 40, size: 'max' });
const context = { today: day('2025-06-30'), organisation: example.agency };

/** The events of a life; what is refused leaves no trace. */
function lived(
  commands: readonly example.CommandMessage[],
  seen?: (decided: readonly DomainEvent[]) => void,
): DomainEvent[] {
  const history = [example.opened()];
  let dossier = history.reduce(evolve, emptyDossier);
  for (const { definition, body } of commands) {
    const decision = decide(definition, definition.schema.parse(body), dossier, context);
    if (decision.kind === 'refused') continue;
    seen?.(decision.events);
    history.push(...decision.events);
    dossier = decision.events.reduce(evolve, dossier);
  }
  return history;
}

/** What the last event about a lease states as of a day: since when its requirement is met and by what. */
function recordedOf(history: readonly DomainEvent[], { lease }: Lease, asOf: DateOnly) {
  const last = history.findLast(({ type, facts }) => {
    const about = facts as { on: DateOnly; lease?: string };
    return (
      type.startsWith('LanguageRequirement') &&
      type !== 'LanguageRequirementPostponed' &&
      about.lease === lease &&
      about.on <= asOf
    );
  });
  const met = last?.facts as { on: DateOnly; level?: string; proof?: unknown } | undefined;
  return last?.type === 'LanguageRequirementMet'
    ? { since: met?.on, level: met?.level, proof: met?.proof }
    : 'not met';
}

/** The computed standing on a day under one lease. */
function computedOf(dossier: Dossier, lease: Lease, asOf: DateOnly) {
  const standing = leaseStanding(dossier, lease, asOf);
  if (standing.standing !== 'met') return 'not met';
  return { since: standing.since, level: standing.level, proof: standing.proof };
}

test('as of any day, the last event about a lease agrees with the computed standing', () => {
  fc.assert(
    fc.property(life, fc.array(date, { minLength: 8, maxLength: 8 }), (commands, days) => {
      const history = lived(commands);
      for (const asOf of days) {
        const dossier = fold(history, asOf);
        for (const lease of dossier.lease.filter((entry) => leaseOn({ ...dossier, lease: [entry] }, asOf))) {
          expect(recordedOf(history, lease, asOf)).toEqual(computedOf(dossier, lease, asOf));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('lives reach the standings that the property is about', () => {
  const met = fc
    .sample(life, { numRuns: 600, seed: 1 })
    .map((commands) => lived(commands).map(({ type }) => type));
  for (const type of ['LanguageRequirementMet', 'LanguageRequirementReopened'] as const) {
    expect(met.filter((types) => types.includes(type)).length).toBeGreaterThan(10);
  }
});

test('every event of a decision conforms to its definition and survives JSON', () => {
  fc.assert(
    fc.property(life, (commands) => {
      lived(commands, (decided) => {
        for (const event of decided) {
          const definition = catalogue[event.type as keyof typeof catalogue];
          expect(event.version).toBe(definition.version);
          factsSchema(definition).parse(event.facts);
          personalSchema(definition).parse(event.personal);
          expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
        }
      });
    }),
    { numRuns: 50 },
  );
});

/** The fields of a command, of which a refusal points at one. */
const fieldsOf = ({ schema }: DossierCommand) => Object.keys((schema as unknown as z.ZodObject).shape);

test('a command decided again changes nothing and isn’t refused; a refusal is one that it lists, of a field', () => {
  fc.assert(
    fc.property(life, command, (commands, { definition, body }) => {
      fc.pre(definition.name !== 'StatePersonDetails'); // states anew each time
      const before = fold(lived(commands));
      const ask = (dossier: Dossier) => decide(definition, definition.schema.parse(body), dossier, context);
      const first = ask(before);
      if (first.kind === 'refused') {
        expect(refusalsOf(definition)).toContain(first.code);
        expect(fieldsOf(definition)).toContain(first.at.split('/')[1]);
        return;
      }
      const after = first.events.reduce(evolve, before);
      expect(ask(after)).toEqual({ kind: 'recorded', events: [] });
    }),
    { numRuns: 200 },
  );
});

test('any day of any life can be asked about', () => {
  fc.assert(
    fc.property(life, date, (commands, asOf) => {
      const { standing } = housingLanguageStanding(fold(lived(commands), asOf), asOf);
      const unmet = ['open', 'postponed', 'overdue', 'inNotice', 'fined'];
      expect(['notApplicable', 'willingness', 'met', 'exempt', ...unmet]).toContain(standing);
    }),
    { numRuns: 100 },
  );
});

test('what a command takes for the name of an entry, the event that it records takes too', () => {
  const takes = (schema: z.ZodType | undefined) => schema?.safeParse('een-woord').success ?? true;
  const wrong = Object.values(dossierCommands as unknown as Record<string, DossierCommand>).flatMap(
    (command) => {
      const { shape } = command.schema as unknown as z.ZodObject;
      return Object.entries(shape).flatMap(([field, schema]) =>
        command.records
          .filter((event) => takes(schema as z.ZodType) && !takes(event.fields[field]?.schema))
          .map((event) => `${command.name}: ${field} of ${event.name}`),
      );
    },
  );
  expect(wrong).toEqual([]);
});

/** Random sequences of what may happen to two dossiers of one person: commands, imports, corrections, merges. */
import fc from 'fast-check';
import * as arrival from '../support/arrival-examples.js';
import * as enforcement from '../support/enforcement-examples.js';
import * as examples from '../support/examples.js';
import type { CommandMessage } from '../support/examples.js';
import * as trajectory from '../support/trajectory-examples.js';

export type Which = 'one' | 'other';

/** A command by its name, as its sender writes it. */
export interface Sent {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Step =
  | { readonly kind: 'command'; readonly dossier: Which; readonly sent: Sent }
  | { readonly kind: 'import'; readonly dossier: Which; readonly document: number }
  | {
      readonly kind: 'correct';
      readonly dossier: Which;
      readonly event: number;
      readonly right: Sent | undefined;
    }
  | { readonly kind: 'merge' }
  | { readonly kind: 'unmerge'; readonly moved: number }
  | { readonly kind: 'daily'; readonly dossier: Which; readonly on: string };

/** Every example of a command on a dossier. */
const commands: readonly CommandMessage[] = Object.values({
  ...examples,
  ...arrival,
  ...trajectory,
  ...enforcement,
}).flatMap((example) => {
  if (typeof example !== 'function' || example.length > 0) return [];
  const made = (example as (overrides?: object) => unknown)();
  return isMessage(made) && !made.definition.ofPartner ? [made] : []; // a partner’s depends on its own rights
});

function isMessage(value: unknown): value is CommandMessage {
  return typeof value === 'object' && value !== null && 'definition' in value && 'body' in value;
}

/** Days after the one that the example has, so that what belongs together mostly stays in order. */
const shift = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: -800, max: 2_500 }) },
);

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The example on another day, and about another entry of its kind. */
const sent: fc.Arbitrary<Sent> = fc
  .tuple(fc.constantFrom(...commands), shift, fc.nat(9))
  .map(([{ definition, body }, days, chance]) => {
    const text = JSON.stringify(body)
      .replaceAll(/"(\d{4}-\d\d-\d\d)"/gu, (_, day: string) => `"${shifted(day, days)}"`)
      .replaceAll(/-1"/gu, chance < 3 ? '-2"' : '-1"');
    return { command: definition.name, body: JSON.parse(text) as Sent['body'] };
  });

const dossiers = fc.constantFrom<Which>('one', 'one', 'other');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ kind: fc.constant('command' as const), dossier: dossiers, sent }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('import' as const), dossier: dossiers, document: fc.nat(3) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      dossier: dossiers,
      event: fc.nat(99),
      right: fc.option(sent, { nil: undefined, freq: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'merge' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), moved: fc.nat(255) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('daily' as const),
      dossier: dossiers,
      on: fc.integer({ min: 0, max: 3_900 }).map((days) => shifted('2016-01-01', days)),
    }),
  },
);

/** Sequences of steps, short and long. */
export const sequences = fc.oneof(
  ...[8, 16, 40].map((maxLength) => fc.array(step, { minLength: 4, maxLength, size: 'max' })),
);

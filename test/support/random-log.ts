/** Logs of two dossiers at random, of one person or not: what is recorded of them, corrected, merged and separated. */
import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { dossierEvents, eventDefinitionOf } from '../../libs/domain/catalogue.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { DossierId, type EventId } from '../../libs/domain/identifiers/ids.js';
import { addTerm, day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import { streams } from '../../libs/domain/streams.js';
import type { RecordedEvent } from '../../libs/event-store/port.js';
import { factsOf } from '../../libs/privacy/event-sealing.js';
import type { Projection } from '../../libs/projection/define.js';
import type { StoredRow } from '../../libs/projection/fold.js';
import { MemoryLog } from '../model/memory-log.js';
import { naiveDossier } from '../model/naive.js';
import { foldedInMemory, recordInMemory } from './folded-in-memory.js';

const ids = {
  one: DossierId.parse('00000000-0000-4000-8000-000000000001'),
  other: DossierId.parse('00000000-0000-4000-8000-000000000002'),
};
type Which = keyof typeof ids;

/** What happens between two events of the dossiers: after which one, and numbers that choose the rest. */
interface Twist {
  readonly kind: 'correct' | 'withdraw' | 'merge' | 'unmerge';
  readonly after: number;
  readonly of: Which;
  readonly which: number;
}
interface Recipe {
  readonly one: readonly DomainEvent[];
  readonly other: readonly DomainEvent[];
  readonly twists: readonly Twist[];
}
/** What is asked: how many hundredths of the log are known, often all, and about which day. */
interface Asked {
  readonly known: number;
  readonly near: number;
  readonly days: number;
}

const twists = fc.array(
  fc.record({
    kind: fc.constantFrom('correct', 'correct', 'withdraw', 'merge', 'unmerge'),
    after: fc.nat(199),
    of: fc.constantFrom<Which>('one', 'other'),
    which: fc.nat(999),
  }),
  { maxLength: 12 },
);
const asked: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.record({
    known: fc.integer({ min: 1, max: 125 }),
    near: fc.nat(999),
    days: fc.constantFrom(-1, 0, 0, 1, 14, 15, 30, 365, 366, 731),
  }),
  { minLength: 8, maxLength: 16 },
);

/** Records what a recipe tells. */
class Recorder {
  readonly log = new MemoryLog();
  #joinedAt: number | undefined;

  /** Of a dossier that was merged, on the stream of that which goes on for it. */
  async record(of: Which, event: DomainEvent): Promise<string> {
    const which = this.#joinedAt === undefined ? of : 'one';
    const facts = JSON.parse(JSON.stringify(event.facts)) as object; // a log holds no undefined
    return recordInMemory(this.log, streams.dossier.of(ids[which]), { ...event, facts });
  }

  async twist({ kind, of, which }: Twist): Promise<void> {
    const isMerged = this.#joinedAt !== undefined;
    if (kind === 'merge' && !isMerged) await this.#merge();
    if (kind === 'unmerge' && isMerged) await this.#unmerge(which);
    if (kind === 'correct' || kind === 'withdraw')
      await this.#correct(isMerged ? 'one' : of, which, kind === 'correct');
  }

  #streamOf(which: Which): readonly RecordedEvent[] {
    return this.log.stream(streams.dossier.of(ids[which]));
  }

  async #merge(): Promise<void> {
    const on = day('2026-01-01');
    await this.record('other', dossierEvents.DossierMerged.of({ on, into: ids.one, reason: 'r' }));
    this.#joinedAt = this.#streamOf('one').length;
    await this.record('one', dossierEvents.DossierJoined.of({ on, from: ids.other }));
  }

  /** Separates the dossiers; some of what was recorded since they were joined is of the other. */
  async #unmerge(which: number): Promise<void> {
    const since = this.#streamOf('one')
      .slice(this.#joinedAt)
      .filter(({ type }) => eventDefinitionOf(type).notCorrected === undefined);
    const moved = since.filter((_, index) => Math.floor(which / 2 ** (index % 8)) % 2 === 1);
    const on = day('2026-01-01');
    const own = { moved: moved.map(({ id }) => id as EventId), decidedAnew: [], reason: 'r' };
    await this.record('one', dossierEvents.DossierSeparated.of({ on, from: ids.other, ...own }));
    this.#joinedAt = undefined;
    await this.record('other', dossierEvents.DossierReopened.of({ on, from: ids.one }));
    for (const { type, facts } of moved.map((event) => factsOf(event)))
      await this.record('other', eventOf(type, facts));
  }

  /** Corrects a fact of a dossier that was not corrected yet. @param byOther whether another day is right */
  async #correct(of: Which, which: number, byOther: boolean): Promise<void> {
    const events = this.#streamOf(of);
    const corrected = new Set(
      events
        .map((event) => factsOf(event))
        .flatMap(({ type, facts }) => (type === 'FactCorrected' ? [facts.event] : [])),
    );
    const left = events.filter(
      ({ id, type }) => eventDefinitionOf(type).notCorrected === undefined && !corrected.has(id as EventId),
    );
    const wrong = left[which % left.length];
    if (!wrong) return;
    const { type, facts } = factsOf(wrong);
    const right = byOther ? [eventOf(type, onOtherDay(facts, which))] : [];
    const correction = {
      ...{ on: day('2026-01-01'), event: wrong.id as EventId, reason: 'r' },
      ...{ wrong: { type, facts: facts as Record<string, unknown> }, right: right.map((one) => one.type) },
    };
    await this.record(of, dossierEvents.FactCorrected.of(correction));
    for (const event of right) await this.record(of, event);
  }
}

/** An event without what is sealed. */
const eventOf = (type: string, facts: object): DomainEvent => ({
  ...{ type, version: eventDefinitionOf(type).version, facts, personal: {} },
});

const onOtherDay = (facts: object, which: number): object =>
  'on' in facts ? { ...facts, on: addTerm(facts.on as DateOnly, { days: (which % 800) - 400 }) } : facts;

async function logOf({ one, other, twists: all }: Recipe): Promise<MemoryLog> {
  const recorder = new Recorder();
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    for (const [of, event] of [
      ['one', one[at]],
      ['other', other[at]],
    ] as const)
      if (event) await recorder.record(of, event);
    for (const twist of all) if (twist.after % length === at) await recorder.twist(twist);
  }
  return recorder.log;
}

/** A read model to be compared with what was known. */
interface Compared {
  readonly projection: Projection;
  /** What is recorded of a dossier, first that it was opened. */
  readonly events: fc.Arbitrary<readonly DomainEvent[]>;
  readonly numRuns: number;
  /** @param rowsOf the rows of a table about a dossier, as known then @param dossier as the log gives it then */
  readonly compare: (rowsOf: (table: string) => readonly StoredRow[], dossier: Dossier, on: DateOnly) => void;
}

/** Compares a read model with a naive fold of the log, about days near those of facts, as known at any instant. */
export async function compareWithLog({ projection, events, numRuns, compare }: Compared): Promise<void> {
  const recipes = fc.record({ one: events, other: events, twists });
  const made = fc.noBias(fc.tuple(recipes, asked, fc.integer({ min: 1, max: 9 })));
  await fc.assert(
    fc.asyncProperty(made, async ([recipe, questions, batch]) => {
      const log = await logOf(recipe);
      const { all } = log;
      const known = await foldedInMemory(projection, log, batch);
      for (const question of questions) {
        const prefix = all.slice(0, Math.ceil((question.known * all.length) / 100));
        const on = dayNear(prefix, question);
        const instant = prefix.at(-1)!.recordedAt;
        for (const id of Object.values(ids)) {
          const rowsOf = (table: string) => known(table, instant).filter((row) => row['dossier'] === id);
          if (isPerson(prefix, id)) compare(rowsOf, naiveDossier(prefix, id), on);
          else for (const table of Object.keys(projection.tables)) deepStrictEqual(rowsOf(table), []);
        }
      }
    }),
    { numRuns, seed: 17 },
  );
}

function dayNear(known: readonly RecordedEvent[], { near, days }: Asked): DateOnly {
  const stated = known.flatMap((recorded) => {
    const { on } = factsOf(recorded).facts as { readonly on?: DateOnly };
    return on === undefined ? [] : [on];
  });
  return addTerm(stated[near % stated.length]!, { days });
}

/** Whether a dossier is there, and not merged into another. */
function isPerson(known: readonly RecordedEvent[], id: DossierId): boolean {
  const own = known.filter(({ stream }) => stream === streams.dossier.of(id));
  const last = own.findLast(({ type }) => type === 'DossierMerged' || type === 'DossierReopened');
  return own.length > 0 && last?.type !== 'DossierMerged';
}

/** The rows of a table that follow from the events of a dossier. */
export async function rowsAfter(
  projection: Projection,
  table: string,
  events: readonly DomainEvent[],
): Promise<readonly StoredRow[]> {
  const log = new MemoryLog();
  for (const event of events) await recordInMemory(log, streams.dossier.of(ids.one), event);
  const known = await foldedInMemory(projection, log, 100);
  return known(table, log.now);
}

/** The rows of a table that hold on a day, without the days from and until which they do. */
export const heldOn = (rows: readonly StoredRow[], on: DateOnly): readonly StoredRow[] =>
  rows
    .filter(({ heldFrom, heldUntil }) => heldFrom! <= on && (heldUntil === null || on <= heldUntil!))
    .map(({ heldFrom: _, heldUntil: __, dossier: ___, ...row }) => row);

/** @throws AssertionError when these are not the same rows, in whatever order */
export function sameRows(found: readonly object[], expected: readonly object[]): void {
  const [one, other] = [found, expected].map((rows) => rows.map(inOrder).sort());
  deepStrictEqual(one, other);
}
const inOrder = (row: object) => JSON.stringify(row, Object.keys(row).sort());

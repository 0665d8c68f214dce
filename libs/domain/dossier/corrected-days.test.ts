/**
 * Whatever is corrected, and in whichever order: as of each day, and as known after each event, the dossier is that of
 * the facts as they should have been recorded by then. `test/model` compares random histories so.
 */
import { expect, test } from '@jest/globals';
import { correctFact } from '../../../test/support/correction-examples.js';
import { stateResidence } from '../../../test/support/examples.js';
import { eventIdAt, given, recorded } from '../../../test/support/given.js';
import { day, type DateOnly } from '../kernel/dates.js';
import type { DomainEvent } from '../kernel/event.js';
import { fold, type Dossier } from './dossier.js';
import { residenceOn } from './residence.js';

const onDay = (n: number): DateOnly => day(`2020-03-${String(n).padStart(2, '0')}`);
const lives = (n: number, commune: string) => stateResidence({ on: onDay(n), commune });
const days = [1, 5, 10, 15, 20, 25, 30].map(onDay);

/** What is derived of facts, without how they came into the log. */
const derived = ({ history: _, correction: __, ...dossier }: Dossier) => dossier;

/** How many events follow a correction, in the same append, as the right ones. */
const rightOf = ({ facts }: DomainEvent): number =>
  (facts as { right?: readonly string[] }).right?.length ?? 0;

/** The facts as they should have been recorded, each under the place in the log of the last event about it. */
function asItShouldBe(history: readonly DomainEvent[]): readonly (DomainEvent | undefined)[] {
  const facts: (DomainEvent | undefined)[] = [];
  let right = 0;
  for (const [place, event] of recorded(history).entries()) {
    if (event.type !== 'FactCorrected') {
      if (right === 0) facts[place] = event;
      right = 0;
      continue;
    }
    const wrong = facts.findIndex((_, at) => eventIdAt(at) === (event.facts as { event: string }).event);
    right = rightOf(event);
    facts[wrong] = right > 0 ? recorded(history)[place + 1] : undefined;
  }
  return facts;
}

test('a fact of an earlier day, its withdrawal, and two corrections of one day', () => {
  const set = [lives(10, '21004'), lives(20, '44021'), lives(30, '46021')];
  const { history, state } = given(
    ...set,
    ...[lives(5, '73083'), correctFact(4)],
    ...[correctFact(2, lives(20, '11001')), correctFact(1, lives(20, '11003'))],
  );
  expect(history).toHaveLength(10);
  for (let known = 1; known <= history.length; known += 1) {
    const log = history.slice(0, known);
    if (rightOf(log.at(-1)!) > 0) continue; // nobody knew it without what is right
    const should = asItShouldBe(log).filter((event) => event !== undefined);
    for (const asOf of days) expect(derived(fold(recorded(log), asOf))).toEqual(derived(fold(should, asOf)));
  }
  expect(days.map((asOf) => residenceOn(state, asOf))).toEqual([
    ...[undefined, undefined, undefined, undefined],
    ...['11001', '11001', '46021'], // of one day, what was stated later
  ]);
});

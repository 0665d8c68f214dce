/** What is true of a dossier at every moment: docs/invariants.md, by its numbers. */
import { deepStrictEqual } from 'node:assert';
import { Dossiers, factsIn } from '../../apps/api/handling/dossiers.js';
import { consequencesOf } from '../../libs/domain/dossier/decide.js';
import { evolve, fold, type Dossier } from '../../libs/domain/dossier/dossier.js';
import { sectionsOfStanding, standingOf } from '../../libs/domain/dossier/standing.js';
import type { DossierId } from '../../libs/domain/identifiers/ids.js';
import { dayAfter, day, type DateOnly } from '../../libs/domain/kernel/dates.js';
import { naiveDossier } from './naive.js';
import type { Model } from './service.js';

/** A state as plain values, without the events that it was folded from and the list of corrections. */
const plain = ({ history: _, counting: __, correction: ___, ...state }: Dossier): unknown =>
  JSON.parse(
    JSON.stringify(state, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && Symbol.iterator in value
        ? [...(value as Iterable<unknown>)]
        : value,
    ),
  );

/** @param instants how much of the log is known, and which day is asked */
export async function check(
  model: Model,
  instants: readonly (readonly [share: number, on: string])[],
): Promise<void> {
  const { log, dossiers } = model;
  for (const id of model.ids.values()) {
    const held = await dossiers.load(id);
    const replayed = await new Dossiers(log, model.keyRing as never).load(id);
    deepStrictEqual(plain(held.state), plain(replayed.state), 'invariant 1: replay gives the state');
    deepStrictEqual(plain(held.facts.reduce(evolve, fold([]))), plain(held.state), 'invariant 1: one by one');
    deepStrictEqual(consequencesOf(held.state), [], 'invariants 7, 8, 9: what follows is recorded');
    deepStrictEqual(
      plain(naiveDossier(log.all, id)),
      plain(held.state),
      'invariants 6, 10, 11: as it should be',
    );
    for (const [share, on] of instants) await checkKnown(model, id, share, day(on));
  }
}

/** Invariants 4, 5 and 12: an answer of a day, as known at a position. */
async function checkKnown(
  { log, dossiers }: Model,
  id: DossierId,
  share: number,
  on: DateOnly,
): Promise<void> {
  const until = log.all[Math.floor(share * (log.all.length - 1))];
  if (!until) return;
  const loaded = await dossiers.load(id);
  const known = dossiers.known(loaded, id, { until: until.position });
  const events = factsIn(known);
  const prefix = log.all.slice(0, log.all.indexOf(until) + 1);
  deepStrictEqual(
    plain(fold(events, on)),
    plain(naiveDossier(prefix, id, on)),
    'invariants 4, 5: a day as known',
  );
  const [whole, naive] = [fold(events), naiveDossier(prefix, id)];
  const standing = standingOf(sectionsOfStanding, whole, on);
  deepStrictEqual(
    standing,
    standingOf(sectionsOfStanding, naive, on),
    'invariants 4, 5: a standing as known',
  );
  inOrder(standing);
}

/** Invariant 12: wherever there are stretches, none overlaps the next. */
function inOrder(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'stretches')
      (inner as { from: DateOnly; until?: DateOnly }[]).forEach(({ from, until }, index, all) => {
        const next = all[index + 1];
        deepStrictEqual(
          until === undefined || until >= from,
          true,
          'invariant 12: a stretch ends after it begins',
        );
        if (next)
          deepStrictEqual(
            until !== undefined && dayAfter(until) <= next.from,
            true,
            'invariant 12: in order',
          );
      });
    inOrder(inner);
  }
}

/** The events that a document implies, gathered against what is held already. */
import { dateOf, type Dated, type Source } from '../../domain/dossier/subject.js';
import { same } from '../../domain/dossier/values.js';
import { emptyDossier, evolve, fold, type Dossier } from '../../domain/dossier/dossier.js';
import type { DomainEvent } from '../../domain/event.js';
import type { Stated } from './stated.js';

/** An event of the dossier's history, opened. */
export type HeldEvent = Pick<DomainEvent, 'type' | 'facts' | 'personal'>;

/** Gathers events one by one; the dossier that they add up to is at hand for the next. */
export class Statements {
  readonly events: DomainEvent[] = [];
  readonly #latest = new Map<string, HeldEvent>();
  readonly #latestOfSource = new Map<string, HeldEvent>();
  #dossier: Dossier;

  constructor(
    history: readonly HeldEvent[],
    readonly source: Source,
  ) {
    this.#dossier = history.length === 0 ? emptyDossier : fold(history);
    for (const held of history) this.#hold(held);
  }

  get dossier(): Dossier {
    return this.#dossier;
  }

  /** The event that last said something on the same matter as this one, from this source. */
  heldFromSource<Event extends HeldEvent>(event: Event): Event | undefined {
    return this.#latestOfSource.get(matterOf(event)) as Event | undefined;
  }

  /** Adds what an element states, unless that is held already, and finds a date that lies after the answer's. */
  state(event: DomainEvent, at: Stated): void {
    at.markEmpty();
    if (dateOf(event.facts as Dated) > this.source.statedOn) at.find('FUTURE_DATE');
    this.add(event);
  }

  /** Adds an event unless the last on its matter, from this source or from anybody, says the same. */
  add(event: DomainEvent): void {
    const matter = matterOf(event);
    const held = [this.#latest.get(matter), this.#latestOfSource.get(matter)];
    if (held.some((known) => known && same(saidBy(known), saidBy(event)))) return;
    this.events.push(event);
    this.#dossier = evolve(this.#dossier, event);
    this.#hold(event);
  }

  #hold(event: HeldEvent): void {
    this.#latest.set(matterOf(event), event);
    if ((event.facts as Dated).source?.system === this.source.system)
      this.#latestOfSource.set(matterOf(event), event);
  }
}

/** Events that speak of one matter under several names. */
const subjectOf: Readonly<Record<string, string>> = {
  DossierOpened: 'PersonDetailsStated',
  TrajectoryClosed: 'TrajectoryStatus',
  TrajectoryReopened: 'TrajectoryStatus',
  TrajectoryStopped: 'TrajectoryStatus',
};

/** What an event speaks of: a later one on the same matter takes its place. */
function matterOf({ type, facts }: HeldEvent): string {
  const { trajectory, component, course, test, talk, code, place } = facts as Readonly<
    Record<string, unknown>
  >;
  const ids = type === 'ImportFindingNoted' ? [code, place] : [course ?? trajectory, component, test, talk];
  return JSON.stringify([subjectOf[type] ?? type, ...ids]);
}

/** Fields that say how a fact came to be held, and not what it is. */
const asides = new Set(['source', 'recordedBy', 'commandDigest', 'openedBy', 'insz', 'due']);

function saidBy({ type, facts, personal }: HeldEvent): object {
  const fields = Object.entries({ ...facts, ...personal }).filter(([name]) => !asides.has(name));
  return {
    type: type === 'DossierOpened' ? 'PersonDetailsStated' : type,
    fields: Object.fromEntries(fields),
  };
}

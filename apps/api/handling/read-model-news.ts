import { randomUUID } from 'node:crypto';
import { concatMap, defer, exhaustMap, share, timer, type Observable } from 'rxjs';
import type { Position } from '../../../libs/event-store/port.js';
import type { Build } from '../../../libs/projection/builds.js';
import type { ProjectionEngine } from '../../../libs/projection/engine.js';
import type { Failure } from '../../../libs/projection/fold.js';
import { isBeingMade, type RebuildProgress } from '../../../libs/projection/rebuild.js';
import { parametersOf } from '../../../libs/projection/report-query.js';
import { standing } from './standing-builds.js';

/** What may be new of the read models. */
type News =
  /** The read model has other rows. */
  | { readonly kind: 'changed'; readonly name: string; readonly position: Position | null }
  | { readonly kind: 'health'; readonly name: string; readonly failure: Failure | null }
  /** Consultations that were ever counted in. */
  | { readonly kind: 'consultations'; readonly counted: number }
  | { readonly kind: 'rebuild'; readonly progress: RebuildProgress };

/** The newest of a subject. */
export interface Numbered {
  readonly id: string;
  readonly subject: string;
  readonly news: News;
}

interface Kept extends Numbered {
  readonly number: number;
  /** What differs when there is something to tell. */
  readonly state: string;
}

/** How often it looks, in milliseconds, while somebody listens. */
const LOOK_MS = 250;
const COUNTED = 'consultation-statistics';

/**
 * Tells what is new of the read models, whichever process keeps them: it looks into their register, once for everybody
 * who listens. It keeps the newest of each subject with a number that grows, so that who comes back is told what is
 * newer than what they had; who comes from another process, or before a start, is told the newest of everything.
 */
export class ReadModelNews {
  readonly #source = randomUUID().slice(0, 8);
  /** In the order of their numbers. */
  readonly #newest = new Map<string, Kept>();
  #number = 0;
  #beingMade: readonly Build[] = [];
  /** As of which state of its read model consultations were counted. */
  #counted = '';
  /** Gives something after each look. While the database is away a look finds nothing new. */
  readonly #looks = timer(0, LOOK_MS).pipe(
    exhaustMap(() => this.#look().catch(() => undefined)),
    share(),
  );

  constructor(
    private readonly engine: Pick<ProjectionEngine, 'answer' | 'builds' | 'progress' | 'projections'>,
  ) {}

  /** The newest of each subject after what somebody had, and then whatever is new. @param lastId what they had last */
  since(lastId: string | undefined): Observable<Numbered> {
    return defer(() => {
      let told = this.#numberIn(lastId);
      return this.#looks.pipe(
        concatMap(() => {
          const newer = [...this.#newest.values()].filter(({ number }) => number > told);
          told = this.#number;
          return newer;
        }),
      );
    });
  }

  #numberIn(id: string | undefined): number {
    const [source, number] = id?.split('-') ?? [];
    return source === this.#source && /^\d{1,15}$/.test(number ?? '') ? Number(number) : 0;
  }

  async #look(): Promise<void> {
    const builds = await this.engine.builds();
    for (const { id, name, events, checkpoint: position } of builds.filter(({ serving }) => serving)) {
      this.#keep(`changed ${name}`, `${id} ${events}`, { kind: 'changed', name, position });
      if (name === COUNTED) await this.#count(`${id} ${events}`);
    }
    const failures = new Map<string, Failure | null>();
    for (const { name, failure } of standing(builds))
      failures.set(name, failure ?? failures.get(name) ?? null);
    for (const [name, failure] of failures)
      this.#keep(`health ${name}`, failure?.position ?? 'runs', { kind: 'health', name, failure });
    const beingMade = builds.filter(isBeingMade);
    const ended = this.#beingMade.filter(({ id }) => !beingMade.some((build) => build.id === id));
    for (const build of [...ended, ...beingMade]) {
      const progress = await this.engine.progress.of(build, builds);
      const { state, done, total } = progress;
      const kept = `${build.id} ${state} ${done} ${total}`;
      this.#keep(`rebuild ${build.name}`, kept, { kind: 'rebuild', progress });
    }
    this.#beingMade = beingMade;
  }

  /** Asks the report, unless it was asked since the read model changed. */
  async #count(state: string): Promise<void> {
    const report = this.engine.projections.find(({ name }) => name === COUNTED)?.reports[COUNTED];
    if (!report || this.#counted === state) return;
    const everything = parametersOf(report).parse({ use: 'all', outcome: 'all' });
    const answer = await this.engine.answer(COUNTED, everything);
    if (answer.kind !== 'result') return;
    this.#counted = state;
    const counted = Number(answer.total['consultations']);
    this.#keep('consultations', String(counted), { kind: 'consultations', counted });
  }

  #keep(subject: string, state: string, news: News): void {
    if (this.#newest.get(subject)?.state === state) return;
    const number = (this.#number += 1);
    this.#newest.delete(subject);
    this.#newest.set(subject, { id: `${this.#source}-${number}`, number, subject, state, news });
  }
}

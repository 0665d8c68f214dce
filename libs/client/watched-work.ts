import type { Client } from 'openapi-fetch';
import { readLines } from './ndjson.js';
import type { components, paths } from './schema.js';
import { unwrap } from './unwrap.js';

export type RebuildProgress = components['schemas']['RebuildProgress'];
export type VerifyProgress = components['schemas']['VerifyProgress'];
export type BuildToProgress = components['schemas']['BuildToProgress'];
export type DailyRunProgress = components['schemas']['DailyRunProgress'];

const named = (names: readonly string[] | undefined) => (names ? { projections: [...names] } : {});

/** The methods for work that tells how far it is, line by line. */
export const watchedWork = (http: Client<paths>) => ({
  /** Rebuilds read models (default: all) and gives the progress. Leaving the loop cancels what isn't done yet. */
  async *rebuild(names?: readonly string[]) {
    const request = { body: named(names), parseAs: 'stream' } as const;
    yield* readLines<RebuildProgress>(await unwrap(http.POST('/v1/operations/projections/rebuild', request)));
  },
  /** Builds a read model as it was at a position, and gives the progress. Leaving the loop cancels it. */
  async *rebuildTo(name: string, position: string) {
    const request = { params: { path: { name } }, body: { position }, parseAs: 'stream' } as const;
    yield* readLines<BuildToProgress>(
      await unwrap(http.POST('/v1/operations/projections/{name}/rebuild-to', request)),
    );
  },
  /** Compares read models (default: all) with what the log gives, and gives the progress. */
  async *verifyProjections(names?: readonly string[]) {
    const request = { body: named(names), parseAs: 'stream' } as const;
    yield* readLines<VerifyProgress>(await unwrap(http.POST('/v1/operations/projections/verify', request)));
  },
  /**
   * Runs the daily run of a day (default: today) and gives the progress. Leaving the loop before the end breaks it
   * off; run again it goes on.
   */
  async *daily(on?: string) {
    const body = on === undefined ? {} : { on };
    const progress = http.POST('/v1/operations/daily', { body, parseAs: 'stream' });
    yield* readLines<DailyRunProgress>(await unwrap(progress));
  },
});

import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { command } from '../kernel/command.js';
import { event, fact, schemasOf, type FactEventIn, type FactEventOf } from '../kernel/event.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { line } from '../kernel/text.js';

/** The facts about a commune. Its name in French too where it has two names, as in Brussels. */
const facts = {
  commune: fact(NisCode, 'gemeente'),
  name: fact(line(100), 'naam'),
  nameFr: fact(line(100).optional(), 'naam in het Frans'),
  /** Made up for tests and demos. */
  synthetic: fact(z.boolean().default(false), 'fictief'),
};

const CommuneRegistered = event('CommuneRegistered', {
  title: 'Gemeente geregistreerd',
  meaning: 'A commune goes by this NIS code and name.',
  fields: facts,
});
const CommuneMerged = event('CommuneMerged', {
  title: 'Gemeente gefuseerd',
  meaning: 'From a day on, a commune has gone up in another: its people and organisations are of that one.',
  fields: { commune: facts.commune, intoCommune: fact(NisCode, 'opgegaan in'), on: fact(DateOnly, 'op') },
});
export const communeEvents = { CommuneRegistered, CommuneMerged };
export type CommuneEvent = FactEventIn<typeof communeEvents>;

type CommuneFacts = FactEventOf<typeof CommuneRegistered>['facts'];
export interface Commune extends CommuneFacts {
  readonly merged?: { readonly into: NisCode; readonly on: DateOnly };
}

/** The commune after one more event. @throws RangeError when the first event doesn't register it */
export function evolveCommune(state: Commune | undefined, event: CommuneEvent): Commune {
  if (event.type === 'CommuneRegistered') return { ...state, ...event.facts };
  if (!state) throw new RangeError(`${event.type} of a commune that was never registered`);
  return { ...state, merged: { into: event.facts.intoCommune, on: event.facts.on } };
}

/** What the rules on communes read of the register. */
interface CommuneLookup {
  commune(nis: NisCode): Commune | undefined;
  /** The commune that one has become by all mergers that are recorded. */
  communeOn(nis: NisCode): NisCode;
}

export const communeCommands = {
  RegisterCommune: command({
    name: 'RegisterCommune',
    meaning: 'Registers a commune by its NIS code, or gives it another name.',
    schema: z.strictObject(schemasOf(facts)),
    refusals: [],
    records: [CommuneRegistered],
    decide(command, register: CommuneLookup) {
      const { merged: _, ...known } = register.commune(command.commune) ?? {};
      return same(known, command) ? nothing() : record(CommuneRegistered.of(command));
    },
  }),
  MergeCommune: command({
    name: 'MergeCommune',
    meaning: 'Lets a commune go up in another, from a day on; each of a merger has its own command.',
    schema: z.strictObject({ commune: NisCode, intoCommune: NisCode, on: DateOnly }),
    refusals: ['COMMUNE_UNKNOWN', 'COMMUNE_MERGED', 'MERGES_INTO_ITSELF'],
    records: [CommuneMerged],
    decide(command, register: CommuneLookup) {
      const { commune, intoCommune: into, on } = command;
      const known = register.commune(commune);
      const other = register.commune(into);
      if (!known) return refuse('COMMUNE_UNKNOWN', '/commune');
      if (same(known.merged, { into, on })) return nothing();
      if (known.merged) return refuse('COMMUNE_MERGED', '/commune');
      if (!other) return refuse('COMMUNE_UNKNOWN', '/intoCommune');
      if (register.communeOn(into) === commune) return refuse('MERGES_INTO_ITSELF', '/intoCommune');
      const isGone = other.merged && other.merged.on <= on;
      return isGone ? refuse('COMMUNE_MERGED', '/intoCommune') : record(CommuneMerged.of(command));
    },
  }),
};

import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, type FactEventOf } from '../kernel/event.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { registerCommand } from './command.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';

/** A commune by its NIS code. Both languages where the commune has both, as in Brussels. */
const described = {
  name: z.string().trim().min(1).max(100),
  nameFr: z.string().trim().min(1).max(100).optional(),
  /** Made up for tests and demos. */
  synthetic: z.boolean().default(false),
};

export const CommuneRegistered = event({
  name: 'CommuneRegistered',
  version: 1,
  title: 'Gemeente geregistreerd',
  meaning: 'A commune goes by this NIS code and name.',
  fields: {
    commune: fact(NisCode, 'gemeente'),
    name: fact(described.name, 'naam'),
    nameFr: fact(described.nameFr, 'naam in het Frans'),
    synthetic: fact(described.synthetic, 'fictief'),
  },
});
export const CommuneMerged = event({
  name: 'CommuneMerged',
  version: 1,
  title: 'Gemeente gefuseerd',
  meaning: 'From a day on, a commune has gone up in another: its people and organisations are of that one.',
  fields: {
    commune: fact(NisCode, 'gemeente'),
    intoCommune: fact(NisCode, 'opgegaan in'),
    on: fact(DateOnly, 'op'),
  },
});
export const communeEvents = { CommuneRegistered, CommuneMerged };
export type CommuneEvent = {
  [Name in keyof typeof communeEvents]: FactEventOf<(typeof communeEvents)[Name]>;
}[keyof typeof communeEvents];

export interface Commune {
  readonly commune: NisCode;
  readonly name: string;
  readonly nameFr?: string | undefined;
  readonly synthetic: boolean;
  readonly merged?: { readonly into: NisCode; readonly on: DateOnly };
}

/** A commune after one more event; the first one registers it. @throws RangeError when it doesn't */
export function evolveCommune(state: Commune | undefined, event: CommuneEvent): Commune {
  if (event.type === 'CommuneRegistered') return { ...state, ...event.facts };
  if (!state) throw new RangeError(`${event.type} of a commune that was never registered`);
  return { ...state, merged: { into: event.facts.intoCommune, on: event.facts.on } };
}

export const RegisterCommune = registerCommand(
  'RegisterCommune',
  'commune',
  'Registers a commune by its NIS code, or gives it another name.',
  described,
  [],
  (command, { register }) => {
    const { merged: _, ...known } = register.commune(command.commune) ?? {};
    return same(known, command) ? nothing() : record(CommuneRegistered.of(command));
  },
);

export const MergeCommune = registerCommand(
  'MergeCommune',
  'commune',
  'Lets a commune go up in another, from a day on; each of a merger has its own command.',
  { intoCommune: NisCode, on: DateOnly },
  ['COMMUNE_UNKNOWN', 'COMMUNE_MERGED', 'MERGES_INTO_ITSELF'],
  (command, { register }) => {
    const { commune, intoCommune: into, on } = command;
    const known = register.commune(commune);
    const other = register.commune(into);
    if (!known) return refuse('COMMUNE_UNKNOWN', '/commune');
    if (same(known.merged, { into, on })) return nothing();
    if (known.merged) return refuse('COMMUNE_MERGED', '/commune');
    if (!other) return refuse('COMMUNE_UNKNOWN', '/intoCommune');
    if (register.communeOn(into) === commune) return refuse('MERGES_INTO_ITSELF', '/intoCommune');
    const gone = other.merged && other.merged.on <= on;
    return gone ? refuse('COMMUNE_MERGED', '/intoCommune') : record(CommuneMerged.of(command));
  },
);

export const communeCommands = { RegisterCommune, MergeCommune };

import { isBrusselsCommune, isWalloonCommune } from '../identifiers/organisation-numbers.js';
import { DateOnly, lastBegun } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';
import { dossierCommand } from './command.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';
import { nothing, record } from '../kernel/decision.js';
import { Residence, type Region } from '../kernel/terms.js';

const ResidenceStated = event('ResidenceStated', {
  title: 'Woonplaats vermeld',
  meaning: 'From a day on the person lives in this commune, or abroad.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, commune: fact(Residence, 'gemeente') },
});

export interface WithResidence {
  readonly residence: readonly { readonly on: DateOnly; readonly commune: Residence }[];
}

export const residence = subject({
  initial: [] as WithResidence['residence'],
  events: { ResidenceStated },
  evolve: {
    ResidenceStated: (state, { facts }) => [...state, { on: dateOf(facts), commune: facts.commune }],
  },
});

/** Where the person lived on a day, by the latest move until then; of two on one day, the one recorded last. */
export function residenceOn({ residence }: WithResidence, date: DateOnly): Residence | undefined {
  return lastBegun(residence, ({ on }) => on, date)?.commune;
}

/**
 * In which region the person lived on a day. Unknown counts as Flanders (assumed: who is in the KBI mostly lives
 * there), and so does a commune that is none of the other regions, such as one made up for tests.
 */
export function livesIn(dossier: WithResidence, date: DateOnly): Region {
  const commune = residenceOn(dossier, date);
  if (commune === undefined) return 'FLANDERS';
  if (commune === 'ABROAD') return 'ABROAD';
  if (isBrusselsCommune(commune)) return 'BRUSSELS';
  return isWalloonCommune(commune) ? 'WALLONIA' : 'FLANDERS';
}

const StateResidence = dossierCommand('StateResidence', {
  meaning: 'States in which commune the person lives from a day on; a move is stated from the day of moving.',
  fields: { on: DateOnly, commune: Residence },
  refusals: [],
  records: [ResidenceStated],
  decide: (stated, dossier: WithResidence) =>
    residenceOn(dossier, stated.on) === stated.commune ? nothing() : record(ResidenceStated.of(stated)),
});

export const residenceCommands = { StateResidence };

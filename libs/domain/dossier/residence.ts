import { z } from 'zod';
import { DateOnly } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { command } from './command.js';
import type { Dossier } from './dossier.js';
import { dated, dateOf, subject } from './subject.js';
import { nothing, record } from '../kernel/decision.js';

/** Where somebody lives: a commune by the NIS code that it had, or outside Belgium. */
export const Residence = NisCode.or(z.literal('ABROAD')).meta({
  id: 'Residence',
  description: 'Commune (NIS code), or ABROAD',
});
export type Residence = z.output<typeof Residence>;

export const ResidenceStated = event({
  name: 'ResidenceStated',
  version: 1,
  title: 'Woonplaats vermeld',
  meaning: 'From a day on the person lives in this commune, or abroad.',
  fields: { ...dated, commune: fact(Residence) },
});

interface Stay {
  readonly on: DateOnly;
  readonly commune: Residence;
}

export const residence = subject({
  initial: [] as readonly Stay[],
  events: { ResidenceStated },
  evolve: {
    ResidenceStated: (state, { facts }) => [...state, { on: dateOf(facts), commune: facts.commune }],
  },
});

/** Where the person lived on a day, by the latest move until then; of two on one day, the one recorded last. */
export function residenceOn(
  { residence }: Pick<Dossier, 'residence'>,
  date: DateOnly,
): Residence | undefined {
  return residence
    .filter(({ on }) => on <= date)
    .reduce<Stay | undefined>((latest, stay) => (latest && latest.on > stay.on ? latest : stay), undefined)
    ?.commune;
}

export const StateResidence = command(
  'StateResidence',
  'States in which commune the person lives from a day on; a move is stated from the day of moving.',
  { on: DateOnly, commune: Residence },
  (stated, dossier) =>
    residenceOn(dossier, stated.on) === stated.commune ? nothing() : record(ResidenceStated.of(stated)),
  { records: ['ResidenceStated'] },
);

export const residenceCommands = { StateResidence };

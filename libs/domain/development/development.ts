import { z } from 'zod';
import { command, type Today } from '../kernel/command.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, schemasOf, type FactEventOf } from '../kernel/event.js';
import { labelled } from '../kernel/labels.js';
import { PublicNote } from '../exchange/terms.js';
import { DevelopmentId } from '../identifiers/ids.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { refuse } from '../refusals/refusal.js';
import { nothing, record } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import { Name } from '../kernel/text.js';

/** How far a development is, in the order of its life. */
export const DevelopmentState = labelled('DevelopmentState', 'How far a development is', {
  PLANNED: { nl: 'gepland', en: 'planned' },
  IN_TEST: { nl: 'in test', en: 'in test' },
  RELEASED: { nl: 'vrijgegeven', en: 'released' },
});
export type DevelopmentState = z.output<typeof DevelopmentState>;

const facts = {
  development: fact(DevelopmentId, 'ontwikkeling'),
  name: fact(Name, 'naam'),
  changes: fact(PublicNote.describe('What changes'), 'wat verandert'),
  forWhom: fact(PublicNote.describe('For whom'), 'voor wie'),
  state: fact(DevelopmentState, 'stand'),
  on: fact(DateOnly.describe('Since when it is in that state'), 'op'),
  expectedOn: fact(DateOnly.optional().describe('When it is expected to be released'), 'verwacht op'),
  legalBasis: fact(LegalBasis.optional(), 'rechtsgrond'),
};

export const DevelopmentReleased = event('DevelopmentReleased', {
  title: 'Ontwikkeling van de KBI vermeld',
  meaning:
    'The KBI was developed further: planned, in test or released since a day (again: the next state, or corrected).',
  fields: facts,
});

export type DevelopmentEvent = FactEventOf<typeof DevelopmentReleased>;

/** The state of a development of the KBI, as an administrator or the release that brings it states it. */
export const DevelopmentStatement = z
  .strictObject(schemasOf(facts))
  .meta({ id: 'DevelopmentStatement', description: 'How far a development of the KBI is, since when' });
export type DevelopmentStatement = z.output<typeof DevelopmentStatement>;

/** A development after one more event: of each state what was stated last, in the order of the states. */
export const evolveDevelopment = (
  known: readonly DevelopmentStatement[],
  { facts }: DevelopmentEvent,
): readonly DevelopmentStatement[] =>
  DevelopmentState.options.flatMap((state) =>
    state === facts.state ? facts : known.filter((one) => one.state === state),
  );

/** Every command on a development; its stream is that of the development. */
export const developmentCommands = {
  /** Stated again for the same state, it corrects. */
  StateDevelopment: command({
    name: 'StateDevelopment',
    meaning: 'States how far a development of the KBI is: planned, in test or released, since a day.',
    schema: DevelopmentStatement,
    refusals: ['FUTURE_DATE', 'DEVELOPMENT_OUT_OF_ORDER'],
    records: [DevelopmentReleased],
    decide(stated, known: readonly DevelopmentStatement[], { today }: Today) {
      if (stated.on > today) return refuse('FUTURE_DATE', '/on');
      if (known.some((one) => same(one, stated))) return nothing();
      const recorded = DevelopmentReleased.of(stated);
      const days = evolveDevelopment(known, recorded).map(({ on }) => on);
      const isInOrder = days.every((day, index) => day >= (days[index - 1] ?? day));
      return isInOrder ? record(recorded) : refuse('DEVELOPMENT_OUT_OF_ORDER', '/on');
    },
  }),
};

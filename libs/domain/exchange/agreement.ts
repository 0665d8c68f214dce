import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { Section } from '../kernel/terms.js';
import { DateOnly, dayBefore } from '../kernel/dates.js';
import { event, fact, schemasOf, type FactEventIn } from '../kernel/event.js';
import { AgreementId } from '../identifiers/ids.js';
import { NisCode } from '../identifiers/organisation-numbers.js';
import { LegalBasis } from '../kernel/legal-basis.js';
import { Name } from '../kernel/text.js';
import { ExchangeItem, PublicNote, Partner, StagePlanning, Stage, ExchangeRoute } from './terms.js';

/** `on`: the day on which it held, which may lie before the day of recording. */
const dated = { agreement: fact(AgreementId, 'overeenkomst'), on: fact(DateOnly, 'op') };
const step = { version: fact(z.int().positive(), 'versie'), stage: fact(Stage, 'stap') };

const why = fact(PublicNote, 'waarom');
const legalBasis = fact(LegalBasis.optional(), 'rechtsgrond');
const proposal = { name: fact(Name, 'naam'), partner: fact(Partner, 'partner'), legalBasis };
const dependence = {
  dependsOn: fact(PublicNote, 'hangt af van'),
  dependsOnAgreement: fact(AgreementId.optional(), 'hangt af van overeenkomst'),
};
/** The communes and sections for which a decision is; without them it is for all. */
const scope = {
  communes: fact(eachOnce(z.array(NisCode).min(1).max(600)).optional(), 'gemeenten'),
  sections: fact(eachOnce(z.array(Section).min(1)).optional(), 'rubrieken'),
};
/** What commands state with the fields of their events. */
export const stated = {
  proposal: schemasOf(proposal),
  dependence: schemasOf(dependence),
  scope: schemasOf(scope),
};

export const AgreementProposed = event('AgreementProposed', {
  title: 'Overeenkomst voorgesteld',
  meaning: 'An exchange of data with a partner was proposed.',
  fields: { ...dated, ...proposal },
});
export const AgreementSheetDrawnUp = event('AgreementSheetDrawnUp', {
  title: 'Projectfiche opgesteld',
  meaning:
    'A version of the project sheet says what is exchanged, in which direction, by which way, and when.',
  fields: {
    ...dated,
    version: step.version,
    items: fact(z.array(ExchangeItem).min(1).max(200), 'gegevens'),
    way: fact(ExchangeRoute, 'weg'),
    planning: fact(StagePlanning, 'planning'),
    /** Whether data flow only about people whom both sides know. */
    knownToBoth: fact(z.boolean(), 'enkel wie beide kennen'),
    legalBasis,
  },
});
export const AgreementStagePlanned = event('AgreementStagePlanned', {
  title: 'Stap gepland',
  meaning: 'From a day on, a step is planned on another day than before, or on none.',
  fields: { ...dated, ...step, planned: fact(DateOnly.nullable(), 'gepland op') },
});
export const AgreementStageReached = event('AgreementStageReached', {
  title: 'Stap bereikt',
  meaning: 'A version of the sheet was approved, was built, went into test or into production.',
  fields: { ...dated, ...step },
});
export const AgreementDateCorrected = event('AgreementDateCorrected', {
  title: 'Datum verbeterd',
  meaning: 'The day on which a step was planned, or was reached, had been recorded wrongly.',
  fields: {
    agreement: dated.agreement,
    ...step,
    which: fact(z.enum(['PLANNED', 'REACHED']), 'welke datum'),
    recorded: fact(DateOnly, 'opgetekend'),
    corrected: fact(DateOnly, 'verbeterd'),
  },
});
export const AgreementSuspended = event('AgreementSuspended', {
  title: 'Uitwisseling opgeschort',
  meaning: 'An exchange was suspended: nothing flows until it is resumed.',
  fields: { ...dated, why },
});
export const AgreementResumed = event('AgreementResumed', {
  title: 'Uitwisseling hervat',
  meaning: 'A suspended exchange was resumed.',
  fields: dated,
});
export const AgreementEnded = event('AgreementEnded', {
  title: 'Overeenkomst beëindigd',
  meaning: 'An agreement ended: nothing flows any more.',
  fields: { ...dated, why },
});
export const AgreementLeftUndecided = event('AgreementLeftUndecided', {
  title: 'Nog niet beslist',
  meaning: 'There is no decision yet whether data may be exchanged, and it depends on something else.',
  fields: { ...dated, ...dependence },
});
export const AgreementDecided = event('AgreementDecided', {
  title: 'Over uitwisseling beslist',
  meaning:
    'It was decided that data may be exchanged, or not: for some communes and sections or for all, from a day on.',
  fields: {
    ...dated,
    outcome: fact(z.enum(['GRANTED', 'REFUSED']), 'uitkomst'),
    from: fact(DateOnly, 'van'),
    ...scope,
    why,
    legalBasis,
  },
});

export const agreementEvents = {
  AgreementProposed,
  AgreementSheetDrawnUp,
  AgreementStagePlanned,
  AgreementStageReached,
  AgreementDateCorrected,
  AgreementSuspended,
  AgreementResumed,
  AgreementEnded,
  AgreementLeftUndecided,
  AgreementDecided,
};
export type AgreementEvent = FactEventIn<typeof agreementEvents>;

type FactsOf<Name extends AgreementEvent['type']> = Extract<AgreementEvent, { type: Name }>['facts'];

/** A step of a version of the sheet: on which days it was planned, in the order of recording, and was reached. */
export interface Step {
  readonly version: number;
  readonly stage: Stage;
  /** The last one holds; `on` is the day from which it was planned on `day`. */
  readonly planned: readonly { readonly on: DateOnly; readonly day: DateOnly | null }[];
  readonly reachedOn?: DateOnly;
}

/** Whether data may be exchanged from a day on, for some communes or for all. */
export type Ruling =
  | ({ readonly kind: 'UNDECIDED'; readonly from: DateOnly; readonly communes?: undefined } & Omit<
      FactsOf<'AgreementLeftUndecided'>,
      'agreement' | 'on'
    >)
  | ({ readonly kind: 'GRANTED' | 'REFUSED' } & Omit<
      FactsOf<'AgreementDecided'>,
      'agreement' | 'on' | 'outcome'
    >);

/** A version of the project sheet, with the planning as it was then. */
export type Sheet = Omit<FactsOf<'AgreementSheetDrawnUp'>, 'agreement'>;

/** The state of an agreement; `agreementAsOf` tells what held on a day. */
export interface Agreement extends Omit<FactsOf<'AgreementProposed'>, 'on'> {
  readonly proposedOn: DateOnly;
  readonly sheets: readonly Sheet[];
  readonly steps: readonly Step[];
  readonly suspensions: readonly {
    readonly from: DateOnly;
    readonly until?: DateOnly;
    readonly why: string;
  }[];
  readonly ended?: { readonly on: DateOnly; readonly why: string };
  /** In the order in which they were recorded. */
  readonly rulings: readonly Ruling[];
}

/** The agreement after one more event. @throws RangeError when the first event doesn't propose it */
export function evolveAgreement(state: Agreement | undefined, event: AgreementEvent): Agreement {
  if (event.type === 'AgreementProposed') {
    const { on, ...proposed } = event.facts;
    return { ...proposed, proposedOn: on, sheets: [], steps: [], suspensions: [], rulings: [] };
  }
  if (!state) throw new RangeError(`${event.type} of an agreement that was never proposed`);
  switch (event.type) {
    case 'AgreementSheetDrawnUp':
      return withSheet(state, event.facts);
    case 'AgreementStagePlanned': {
      const { on, planned: day } = event.facts;
      return withStep(state, event.facts, ({ planned }) => ({ planned: [...planned, { on, day }] }));
    }
    case 'AgreementStageReached':
      return withStep(state, event.facts, () => ({ reachedOn: event.facts.on }));
    case 'AgreementDateCorrected':
      return withStep(state, event.facts, (known) => corrected(known, event.facts));
    case 'AgreementSuspended': {
      const { on: from, why } = event.facts;
      return { ...state, suspensions: [...state.suspensions, { from, why }] };
    }
    case 'AgreementResumed': {
      const until = dayBefore(event.facts.on);
      return { ...state, suspensions: state.suspensions.map((one) => ({ until, ...one })) };
    }
    case 'AgreementEnded':
      return { ...state, ended: { on: event.facts.on, why: event.facts.why } };
    case 'AgreementLeftUndecided': {
      const { agreement: _, on: from, ...depends } = event.facts;
      return { ...state, rulings: [...state.rulings, { kind: 'UNDECIDED', from, ...depends }] };
    }
    case 'AgreementDecided': {
      const { agreement: _, on: __, outcome: kind, ...decided } = event.facts;
      return { ...state, rulings: [...state.rulings, { kind, ...decided }] };
    }
  }
}

function withSheet(state: Agreement, facts: FactsOf<'AgreementSheetDrawnUp'>): Agreement {
  const { agreement: _, ...sheet } = facts;
  const steps = Stage.options.map((stage): Step => {
    const day = sheet.planning[stage];
    return { version: sheet.version, stage, planned: day ? [{ on: sheet.on, day }] : [] };
  });
  return { ...state, sheets: [...state.sheets, sheet], steps: [...state.steps, ...steps] };
}

function withStep(
  state: Agreement,
  { version, stage }: { readonly version: number; readonly stage: Stage },
  change: (known: Step) => Partial<Step>,
): Agreement {
  const changed = (known: Step): Step =>
    known.version === version && known.stage === stage ? { ...known, ...change(known) } : known;
  return { ...state, steps: state.steps.map(changed) };
}

/** A correction holds for the past too: the right date replaces the wrong one wherever it stands. */
function corrected(
  { planned }: Step,
  { which, recorded, corrected: day }: FactsOf<'AgreementDateCorrected'>,
): Partial<Step> {
  if (which === 'REACHED') return { reachedOn: day };
  return { planned: planned.map((one) => (one.day === recorded ? { ...one, day } : one)) };
}

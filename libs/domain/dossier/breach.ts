/** Breaches of the duty to integrate, as what happened in each: the steps are in breach-procedure.ts. */
import type { z } from 'zod';
import { EntryId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, sensitive } from '../kernel/event.js';
import {
  AppealOutcome,
  BreachGround,
  BreachType,
  SanctioningAuthority,
  SanctionOutcome,
} from './breach-codes.js';
import { ContractPart } from './contract-codes.js';
import { Entries } from './entries.js';
import { NOT_IN_EDITION, dated, dateOf, followedBy, subject, type Dated } from './subject.js';
import { Euros, FreeText } from './values.js';

const ofBreach = { ...dated, breach: fact(EntryId, 'inbreuk') };

export const BreachEstablished = event('BreachEstablished', {
  version: 2,
  title: 'Inbreuk vastgesteld',
  meaning: 'It was established that the person fell short of a duty.',
  about: 'breach/{breach}',
  fields: {
    ...ofBreach,
    ground: fact(BreachGround.optional(), 'grond'),
    part: fact(ContractPart.optional(), 'onderdeel'),
    type: fact(BreachType.optional(), 'type'),
    authority: fact(SanctioningAuthority.optional(), 'sanctionerende overheid'),
    grounds: sensitive(FreeText.optional(), 'motivering'),
  },
  upcasters: { 1: {} },
});
export const NoticeOfDefaultSent = event('NoticeOfDefaultSent', {
  version: 2,
  title: 'Ingebrekestelling verzonden',
  meaning: 'The person was given notice of default, maybe with a term.',
  about: 'breach/{breach}/notice',
  fields: { ...ofBreach, until: fact(DateOnly.optional(), 'termijn tot') },
  upcasters: { 1: {} },
});
export const HearingHeld = event('HearingHeld', {
  title: 'Gehoord over een inbreuk',
  meaning: 'The person was heard about a breach, or could be.',
  about: 'breach/{breach}/hearing',
  notByImport: NOT_IN_EDITION,
  fields: ofBreach,
});
export const SanctionDecided = event('SanctionDecided', {
  title: 'Over een sanctie beslist',
  meaning:
    'The authority decided what follows on a breach: a fine, another authority in its place, or nothing.',
  about: 'breach/{breach}/sanction',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...ofBreach,
    authority: fact(SanctioningAuthority, 'overheid'),
    outcome: fact(SanctionOutcome, 'beslissing'),
    amount: fact(Euros.optional(), 'bedrag in euro'),
    postedOn: fact(DateOnly.optional(), 'verzonden op'),
  },
});
export const AppealLodged = event('AppealLodged', {
  title: 'Beroep ingesteld',
  meaning: 'The person appealed against a fine.',
  about: 'breach/{breach}/appeal',
  notByImport: NOT_IN_EDITION,
  fields: ofBreach,
});
export const AppealDecided = event('AppealDecided', {
  title: 'Over een beroep beslist',
  meaning: 'A fine was upheld, reduced or annulled in appeal.',
  about: 'breach/{breach}/appealDecision',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...ofBreach,
    outcome: fact(AppealOutcome, 'beslissing'),
    amount: fact(Euros.optional(), 'bedrag in euro'),
  },
});
export const FinePaymentRecorded = event('FinePaymentRecorded', {
  title: 'Betaling van een geldboete',
  meaning: 'The person paid a fine, whole or in part; the duty goes on.',
  about: 'breach/{breach}/payment/{payment}',
  notByImport: NOT_IN_EDITION,
  fields: { ...ofBreach, payment: fact(EntryId, 'betaling'), amount: fact(Euros, 'bedrag in euro') },
});

interface Step {
  readonly on: DateOnly;
  /** Whether a source stated it. */
  readonly isStated: boolean;
}
/** What happened in a breach: each step in the order of recording, because rules ask about any day. */
export interface Breach {
  readonly breach: EntryId;
  readonly findings: readonly (Step & {
    readonly ground: BreachGround | undefined;
    readonly part: z.output<typeof ContractPart> | undefined;
    readonly type: z.output<typeof BreachType> | undefined;
    readonly authority: SanctioningAuthority | undefined;
  })[];
  readonly notices: readonly (Step & { readonly until: DateOnly | undefined })[];
  readonly hearings: readonly Step[];
  readonly sanctions: readonly (Step & {
    readonly authority: SanctioningAuthority;
    readonly outcome: SanctionOutcome;
    readonly amount: number | undefined;
    readonly postedOn: DateOnly | undefined;
  })[];
  readonly appeals: readonly Step[];
  readonly appealDecisions: readonly (Step & {
    readonly outcome: AppealOutcome;
    readonly amount: number | undefined;
  })[];
  readonly payments: readonly (Step & { readonly payment: EntryId; readonly amount: number })[];
}

export interface WithBreach {
  readonly breach: Entries<Breach>;
}
type BreachState = WithBreach['breach'];

const nothingYet = {
  findings: [],
  notices: [],
  hearings: [],
  sanctions: [],
  appeals: [],
  appealDecisions: [],
  payments: [],
};
type Steps = Exclude<keyof Breach, 'breach'>;

/** A breach after one more step; a source may state a step of a breach that it doesn’t state. */
function stepped<Kind extends Steps>(
  state: BreachState,
  kind: Kind,
  facts: Dated & { readonly breach: EntryId },
  step: Omit<Breach[Kind][number], keyof Step>,
): BreachState {
  const known = state.get(facts.breach) ?? { breach: facts.breach, ...nothingYet };
  const next = { ...step, on: dateOf(facts), isStated: facts.source !== undefined };
  const steps: readonly Step[] = followedBy<Step>(known[kind], next, ({ on }) => on);
  return state.put(facts.breach, { ...known, [kind]: steps });
}

export const breach = subject({
  initial: new Entries() as BreachState,
  events: {
    BreachEstablished,
    NoticeOfDefaultSent,
    HearingHeld,
    SanctionDecided,
    AppealLodged,
    AppealDecided,
    FinePaymentRecorded,
  },
  evolve: {
    BreachEstablished: (state, { facts }) => {
      const { ground, part, type, authority } = facts;
      return stepped(state, 'findings', facts, { ground, part, type, authority });
    },
    NoticeOfDefaultSent: (state, { facts }) => stepped(state, 'notices', facts, { until: facts.until }),
    HearingHeld: (state, { facts }) => stepped(state, 'hearings', facts, {}),
    SanctionDecided: (state, { facts }) => {
      const { authority, outcome, amount, postedOn } = facts;
      return stepped(state, 'sanctions', facts, { authority, outcome, amount, postedOn });
    },
    AppealLodged: (state, { facts }) => stepped(state, 'appeals', facts, {}),
    AppealDecided: (state, { facts }) => {
      const { outcome, amount } = facts;
      return stepped(state, 'appealDecisions', facts, { outcome, amount });
    },
    FinePaymentRecorded: (state, { facts }) => {
      const { payment, amount } = facts;
      return stepped(state, 'payments', facts, { payment, amount });
    },
  },
});

/** What happens when a tenant didn’t learn Dutch in time: finding, notice, fine. The commands: housing-sanctions.ts. */
import { LeaseId } from '../identifiers/ids.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { Euros } from './values.js';

const ofLease = { ...dated, lease: refersTo(LeaseId, 'huur') };

export const LandlordFindingRecorded = event('LandlordFindingRecorded', {
  title: 'Vaststelling door de verhuurder',
  meaning: 'The landlord found that the language requirement was not met in time, and told the supervisor.',
  notByImport: NOT_IN_EDITION,
  fields: ofLease,
});
export const HousingNoticeGiven = event('HousingNoticeGiven', {
  title: 'Aanmaning door de toezichthouder',
  meaning: 'The supervisor of social housing gave notice: the requirement is to be met by a day.',
  notByImport: NOT_IN_EDITION,
  fields: { ...ofLease, until: fact(DateOnly, 'uiterlijk') },
});
export const HousingFineImposed = event('HousingFineImposed', {
  title: 'Geldboete voor de taalkennisvereiste',
  meaning: 'The supervisor of social housing fined a tenant; the requirement stays.',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...ofLease,
    amount: fact(Euros, 'bedrag in euro'),
    until: fact(DateOnly.optional(), 'nieuwe termijn tot'),
  },
});

interface Notice {
  readonly lease: LeaseId;
  readonly on: DateOnly;
  readonly until: DateOnly;
}
interface Fine {
  readonly lease: LeaseId;
  readonly on: DateOnly;
  readonly amount: number;
  readonly until: DateOnly | undefined;
}

export interface WithHousingSupervision {
  readonly housingSupervision: {
    readonly findings: readonly { readonly lease: LeaseId; readonly on: DateOnly }[];
    readonly notices: readonly Notice[];
    readonly fines: readonly Fine[];
  };
}

export const housingSupervision = subject({
  initial: { findings: [], notices: [], fines: [] } as WithHousingSupervision['housingSupervision'],
  events: { LandlordFindingRecorded, HousingNoticeGiven, HousingFineImposed },
  evolve: {
    LandlordFindingRecorded: (state, { facts }) => ({
      ...state,
      findings: [...state.findings, { lease: facts.lease, on: dateOf(facts) }],
    }),
    HousingNoticeGiven: (state, { facts: { lease, until, ...dates } }) => ({
      ...state,
      notices: [...state.notices, { lease, until, on: dateOf(dates) }],
    }),
    HousingFineImposed: (state, { facts: { lease, amount, until, ...dates } }) => ({
      ...state,
      fines: [...state.fines, { lease, amount, until, on: dateOf(dates) }],
    }),
  },
});

import type { z } from 'zod';
import { addTerm, DateOnly, lastBegun, within } from '../kernel/dates.js';
import { event, fact } from '../kernel/event.js';
import { known, LeaseId } from '../identifiers/ids.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { same } from '../kernel/same.js';

/** A lease starts at most so long after it is recorded (assumed): a later day is a slip of the pen. */
const longestAhead = { years: 5 };

/** The Wooncode asks the same of the tenant, the partner and the adult members of the household. */
const Role = labelledInline('LeaseRole', {
  TENANT: { nl: 'huurder', en: 'tenant' },
  PARTNER: { nl: 'partner', en: 'partner' },
  HOUSEHOLD_MEMBER: { nl: 'gezinslid', en: 'member of the household' },
});

const LeaseStarted = event('LeaseStarted', {
  title: 'Huur begonnen',
  meaning: 'The person lives in a social home under a lease.',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    lease: fact(LeaseId, 'huur'),
    /** The day of signature picks the rule; `on` is the day on which the lease starts. */
    signedOn: fact(DateOnly, 'getekend op'),
    landlord: fact(KboNumber, 'verhuurder'),
    role: fact(Role, 'rol'),
  },
});
const LeaseEnded = event('LeaseEnded', {
  title: 'Huur beëindigd',
  meaning: 'A lease ended, and with it what it asked.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, lease: refersTo(LeaseId, 'huur') },
});

export interface Lease {
  readonly lease: LeaseId;
  readonly on: DateOnly;
  readonly signedOn: DateOnly;
  readonly landlord: KboNumber;
  readonly role: z.output<typeof Role>;
  readonly endedOn: DateOnly | undefined;
}

export interface WithLease {
  readonly lease: readonly Lease[];
}

export const lease = subject({
  initial: [] as readonly Lease[],
  events: { LeaseStarted, LeaseEnded },
  evolve: {
    LeaseStarted: (state, { facts }) => {
      const { lease: id, signedOn, landlord, role } = facts;
      return [...state, { lease: id, on: dateOf(facts), signedOn, landlord, role, endedOn: undefined }];
    },
    LeaseEnded: (state, { facts }) =>
      state.map((entry) => (entry.lease === facts.lease ? { ...entry, endedOn: dateOf(facts) } : entry)),
  },
});

/** The lease in force on a day: the one signed last of those that have started and haven't ended. */
export function leaseOn(dossier: WithLease, date: DateOnly): Lease | undefined {
  const inForce = dossier.lease.filter(({ on, endedOn }) => within({ from: on, until: endedOn }, date));
  return lastBegun(inForce, ({ signedOn }) => signedOn);
}

/** A lease of the dossier that hasn't ended. */
export function runningLease(dossier: WithLease, id: LeaseId): Lease | undefined {
  return dossier.lease.find((entry) => entry.lease === id && entry.endedOn === undefined);
}

const StartLease = dossierCommand('StartLease', {
  meaning:
    'Records the lease of a social home; the day of signature (by default the start) picks the language requirement.',
  fields: {
    on: DateOnly,
    lease: LeaseId,
    signedOn: DateOnly.optional(),
    landlord: KboNumber,
    role: Role.default('TENANT'),
  },
  refusals: ['FUTURE_DATE', 'LEASE_KNOWN'],
  records: [LeaseStarted],
  mayLieAhead: true,
  decide: (stated, dossier: WithLease, { today }) => {
    const started = { ...stated, signedOn: stated.signedOn ?? stated.on };
    if (started.signedOn > today) return refuse('FUTURE_DATE', '/signedOn');
    if (started.on > addTerm(today, longestAhead)) return refuse('FUTURE_DATE', '/on');
    const known = dossier.lease.find((entry) => entry.lease === started.lease);
    if (!known) return record(LeaseStarted.of(started));
    return same(known, { ...started, endedOn: known.endedOn }) ? nothing() : refuse('LEASE_KNOWN', '/lease');
  },
});

const EndLease = dossierCommand('EndLease', {
  meaning: 'Records that a lease ended.',
  fields: { on: DateOnly, lease: known(LeaseId) },
  refusals: ['LEASE_UNKNOWN', 'LEASE_ENDS_BEFORE_START'],
  records: [LeaseEnded],
  mayFollowDeath: true,
  decide: ({ on, lease: id }, dossier: WithLease) => {
    const known = dossier.lease.find((entry) => entry.lease === id);
    if (known?.endedOn === on) return nothing();
    if (!known || known.endedOn !== undefined) return refuse('LEASE_UNKNOWN', '/lease');
    return on < known.on
      ? refuse('LEASE_ENDS_BEFORE_START', '/on')
      : record(LeaseEnded.of({ on, lease: id }));
  },
});

export const leaseCommands = { StartLease, EndLease };

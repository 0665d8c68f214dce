import { z } from 'zod';
import { addTerm, DateOnly, lastBegun, within } from '../kernel/dates.js';
import { event, fact, naming } from '../kernel/event.js';
import { known, LeaseId } from '../identifiers/ids.js';
import { KboNumber } from '../identifiers/organisation-numbers.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { forcedRehousing } from '../law/housing.js';

/** A lease starts at most so long after it is recorded (assumed): a later day is a slip of the pen. */
const longestAhead = { years: 5 };

/** The Wooncode asks the same of the tenant, the partner and the adult members of the household. */
const Role = labelledInline('LeaseRole', {
  TENANT: { nl: 'huurder', en: 'tenant' },
  PARTNER: { nl: 'partner', en: 'partner' },
  HOUSEHOLD_MEMBER: { nl: 'gezinslid', en: 'member of the household' },
});

/** Why a landlord rehouses somebody who didn't ask for it. Source: D21W. */
const RehousingReason = labelledInline('RehousingReason', {
  RENOVATION: { nl: 'renovatie', en: 'renovation' },
  ADAPTATION: { nl: 'aanpassing', en: 'adaptation' },
  DEMOLITION: { nl: 'sloop', en: 'demolition' },
  SALE: { nl: 'verkoop', en: 'sale' },
});
const rehousedFrom = (previous: typeof LeaseId) =>
  z.strictObject({ because: RehousingReason, previous }).optional();

const LeaseStarted = event('LeaseStarted', {
  version: 2,
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
    rehousing: naming(rehousedFrom(LeaseId), rehousedFrom(known(LeaseId)), 'gedwongen herhuisvesting'),
  },
  upcasters: { 1: {} },
});
const LeaseTransferred = event('LeaseTransferred', {
  title: 'Huur overgedragen',
  meaning: 'A lease passed to another landlord, and goes on as it was.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, lease: refersTo(LeaseId, 'huur'), landlord: fact(KboNumber, 'verhuurder') },
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
  readonly rehousing: z.output<ReturnType<typeof rehousedFrom>>;
  /** To which landlords it passed, in the order of recording. */
  readonly transfers: readonly { readonly on: DateOnly; readonly landlord: KboNumber }[];
  readonly endedOn: DateOnly | undefined;
}

export interface WithLease {
  readonly lease: readonly Lease[];
}

export const lease = subject({
  initial: [] as readonly Lease[],
  events: { LeaseStarted, LeaseTransferred, LeaseEnded },
  evolve: {
    LeaseStarted: (state, { facts }) => {
      const { lease: id, signedOn, landlord, role, rehousing } = facts;
      const stated = { lease: id, on: dateOf(facts), signedOn, landlord, role, rehousing };
      return [...state, { ...stated, transfers: [], endedOn: undefined }];
    },
    LeaseTransferred: (state, { facts }) =>
      changed(state, facts.lease, ({ transfers }) => ({
        transfers: [...transfers, { on: dateOf(facts), landlord: facts.landlord }],
      })),
    LeaseEnded: (state, { facts }) =>
      changed(state, facts.lease, ({ endedOn }) => ({ endedOn: earlier(endedOn, dateOf(facts)) })),
  },
});

const changed = (
  state: readonly Lease[],
  id: LeaseId,
  to: (entry: Lease) => Partial<Lease>,
): readonly Lease[] => state.map((entry) => (entry.lease === id ? { ...entry, ...to(entry) } : entry));

const earlier = (known: DateOnly | undefined, next: DateOnly): DateOnly =>
  known !== undefined && known < next ? known : next;

/** The leases in force on a day: those that have started and haven't ended. */
export const leasesInForce = ({ lease }: WithLease, date: DateOnly): readonly Lease[] =>
  lease.filter((entry) => isInForce(entry, date));

const isInForce = ({ on, endedOn }: Lease, date: DateOnly): boolean =>
  within({ from: on, until: endedOn }, date);

/** A lease of the dossier that hasn't ended. */
export function runningLease(dossier: WithLease, id: LeaseId): Lease | undefined {
  return dossier.lease.find((entry) => entry.lease === id && entry.endedOn === undefined);
}

/** A lease of the dossier, if it is in force on a day. */
export function leaseInForce(dossier: WithLease, id: LeaseId, date: DateOnly): Lease | undefined {
  return dossier.lease.find((entry) => entry.lease === id && isInForce(entry, date));
}

/** The landlord of a lease on a day: the last one to whom it passed until then. */
const landlordOn = ({ landlord, transfers }: Lease, date: DateOnly): KboNumber =>
  lastBegun(transfers, ({ on }) => on, date)?.landlord ?? landlord;

/** The leases of a dossier that had started by a day, each with its landlord of that day. */
export const leasesOn = (dossier: WithLease, date: DateOnly) =>
  dossier.lease
    .filter(({ on }) => on <= date)
    .map(({ transfers, ...entry }) => ({
      ...entry,
      landlord: landlordOn({ ...entry, transfers }, date),
      endedOn: entry.endedOn !== undefined && entry.endedOn <= date ? entry.endedOn : undefined,
    }));

/**
 * A lease with those from which forced rehousing led to it, the last one first: together they are one tenancy, of which
 * the first lease gives rule and term. A lease that isn't known or started later gives nothing. Source: D21W, press.
 */
export function tenancyOf(dossier: WithLease, last: Lease): readonly Lease[] {
  const chain = [last];
  let next = previousOf(dossier, last);
  while (next && !chain.includes(next)) {
    chain.push(next);
    next = previousOf(dossier, next);
  }
  return chain;
}

function previousOf(dossier: WithLease, { rehousing, signedOn, on }: Lease): Lease | undefined {
  if (!rehousing || !inForce(forcedRehousing, signedOn)) return undefined;
  return dossier.lease.find((entry) => entry.lease === rehousing.previous && entry.on <= on);
}

type Starting = Readonly<{ on: DateOnly; rehousing?: Lease['rehousing'] }>;

/** Why a lease can't start by forced rehousing, if it can't: the lease before isn't there, or started later. */
export function rehousingRefusal(dossier: WithLease, { on, rehousing }: Starting): Refusal | undefined {
  const isThere = ({ lease: id, on: from }: Lease) => id === rehousing?.previous && from <= on;
  return rehousing && !dossier.lease.some(isThere)
    ? refuse('REHOUSED_FROM_NO_LEASE', '/rehousing/previous')
    : undefined;
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
    rehousing: rehousedFrom(known(LeaseId)),
  },
  refusals: ['FUTURE_DATE', 'LEASE_KNOWN', 'REHOUSED_FROM_NO_LEASE'],
  records: [LeaseStarted],
  mayLieAhead: true,
  decide: (stated, dossier: WithLease, { today }) => {
    const started = { ...stated, signedOn: stated.signedOn ?? stated.on };
    if (started.signedOn > today) return refuse('FUTURE_DATE', '/signedOn');
    if (started.on > addTerm(today, longestAhead)) return refuse('FUTURE_DATE', '/on');
    const known = dossier.lease.find((entry) => entry.lease === started.lease);
    if (known) {
      const { transfers: _, endedOn: __, ...recorded } = known;
      return same(recorded, started) ? nothing() : refuse('LEASE_KNOWN', '/lease');
    }
    return rehousingRefusal(dossier, started) ?? record(LeaseStarted.of(started));
  },
});

const TransferLease = dossierCommand('TransferLease', {
  meaning: 'Records that a lease passed to another landlord, such as a woonmaatschappij that succeeds it.',
  fields: { on: DateOnly, lease: known(LeaseId), landlord: KboNumber },
  refusals: ['LEASE_UNKNOWN'],
  records: [LeaseTransferred],
  decide: (stated, dossier: WithLease) => {
    const entry = leaseInForce(dossier, stated.lease, stated.on);
    if (!entry) return refuse('LEASE_UNKNOWN', '/lease');
    return landlordOn(entry, stated.on) === stated.landlord ? nothing() : record(LeaseTransferred.of(stated));
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

export const leaseCommands = { StartLease, TransferLease, EndLease };

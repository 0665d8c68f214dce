/** What landlord and supervisor do where a tenant didn’t learn Dutch in time; the events: housing-supervision.ts. */
import { known, LeaseId } from '../identifiers/ids.js';
import { addTerm, DateOnly, endsBefore } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { housingFine, housingNotice } from '../law/housing.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import type { WithRequirement } from './housing-language.js';
import { requirementStanding } from './housing-standing.js';
import {
  HousingFineImposed,
  HousingNoticeGiven,
  LandlordFindingRecorded,
  type WithHousingSupervision,
} from './housing-supervision.js';
import { leaseInForce, tenancyOf, type Lease, type WithLease } from './lease.js';
import { Euros } from './values.js';

type WithHousing = WithRequirement & WithHousingSupervision;
const ofLease = { on: DateOnly, lease: known(LeaseId) };

const isOverdue = (dossier: WithHousing, entry: Lease, on: DateOnly): boolean =>
  requirementStanding(dossier, entry, on).standing === 'overdue';

/** What of a list is about a lease, or about one from which its tenant was rehoused by force. */
const ofTenancy = <Fact extends { readonly lease: LeaseId }>(
  dossier: WithLease,
  entry: Lease,
  facts: readonly Fact[],
): Fact | undefined => {
  const leases = tenancyOf(dossier, entry).map(({ lease }) => lease);
  return facts.findLast(({ lease }) => leases.includes(lease));
};

/** Why nobody is late with what a lease asks on a day, if they aren’t. @param entry the lease, where it is in force */
export function overdueRefusal(dossier: WithHousing, entry: Lease | undefined, on: DateOnly) {
  if (!entry) return refuse('LEASE_UNKNOWN', '/lease');
  return isOverdue(dossier, entry, on) ? undefined : refuse('HOUSING_NOT_OVERDUE', '/on');
}

/** Why nobody can be fined under a lease on a day, if they can’t: no notice was given, or its term isn’t over. */
export function noticeRefusal(dossier: WithHousing, entry: Lease, on: DateOnly) {
  const notice = ofTenancy(dossier, entry, dossier.housingSupervision.notices);
  return notice && notice.until < on ? undefined : refuse('HOUSING_NOTICE_MISSING', '/on');
}

/** Why a new term of the supervisor can’t be given, if it can’t. */
function termRefusal(on: DateOnly, until: DateOnly | undefined) {
  if (endsBefore(on, until)) return refuse('PERIOD_REVERSED', '/until');
  const longest = inForce(housingNotice, on);
  const isTooLong = until !== undefined && longest !== undefined && until > addTerm(on, longest.value);
  return isTooLong ? refuse('HOUSING_TERM_TOO_LONG', '/until') : undefined;
}

const RecordLandlordFinding = dossierCommand('RecordLandlordFinding', {
  meaning: 'Records that the landlord found the language requirement not met in time, for the supervisor.',
  fields: ofLease,
  refusals: ['LEASE_UNKNOWN', 'HOUSING_NOT_OVERDUE'],
  records: [LandlordFindingRecorded],
  decide: (found, dossier: WithHousing) => {
    const entry = leaseInForce(dossier, found.lease, found.on);
    if (!entry) return refuse('LEASE_UNKNOWN', '/lease');
    if (dossier.housingSupervision.findings.some((known) => same(known, found))) return nothing();
    return overdueRefusal(dossier, entry, found.on) ?? record(LandlordFindingRecorded.of(found));
  },
});

const GiveHousingNotice = dossierCommand('GiveHousingNotice', {
  meaning: 'Records that the supervisor gave a tenant notice to meet the language requirement by a day.',
  fields: { ...ofLease, until: DateOnly },
  refusals: [
    'LEASE_UNKNOWN',
    'HOUSING_NOTICE_KNOWN',
    'PERIOD_REVERSED',
    'HOUSING_TERM_TOO_LONG',
    'HOUSING_NOT_OVERDUE',
  ],
  records: [HousingNoticeGiven],
  decide: (notice, dossier: WithHousing) => {
    const entry = leaseInForce(dossier, notice.lease, notice.on);
    if (!entry) return refuse('LEASE_UNKNOWN', '/lease');
    const known = ofTenancy(dossier, entry, dossier.housingSupervision.notices);
    if (known) return same(known, notice) ? nothing() : refuse('HOUSING_NOTICE_KNOWN', '/lease');
    const wrongTerm = termRefusal(notice.on, notice.until);
    if (wrongTerm) return wrongTerm;
    return overdueRefusal(dossier, entry, notice.on) ?? record(HousingNoticeGiven.of(notice));
  },
});

const ImposeHousingFine = dossierCommand('ImposeHousingFine', {
  meaning: 'Records that the supervisor fined a tenant after its notice, maybe with a new term to comply.',
  fields: { ...ofLease, amount: Euros, until: DateOnly.optional() },
  refusals: [
    'LEASE_UNKNOWN',
    'HOUSING_FINE_KNOWN',
    'HOUSING_NOTICE_MISSING',
    'HOUSING_FINE_AMOUNT',
    'PERIOD_REVERSED',
    'HOUSING_TERM_TOO_LONG',
    'HOUSING_NOT_OVERDUE',
  ],
  records: [HousingFineImposed],
  decide: (fine, dossier: WithHousing) => {
    const { lease, on, amount, until } = fine;
    const entry = leaseInForce(dossier, lease, on);
    if (!entry) return refuse('LEASE_UNKNOWN', '/lease');
    const known = ofTenancy(dossier, entry, dossier.housingSupervision.fines);
    if (known) return same(known, fine) ? nothing() : refuse('HOUSING_FINE_KNOWN', '/lease');
    const unnoticed = noticeRefusal(dossier, entry, on);
    if (unnoticed) return unnoticed;
    const amounts = inForce(housingFine, on)?.value;
    if (!amounts || amount < amounts.least || amount > amounts.most)
      return refuse('HOUSING_FINE_AMOUNT', '/amount');
    const wrongTerm = termRefusal(on, until);
    if (wrongTerm) return wrongTerm;
    return overdueRefusal(dossier, entry, on) ?? record(HousingFineImposed.of(fine));
  },
});

export const housingSanctionCommands = { RecordLandlordFinding, GiveHousingNotice, ImposeHousingFine };

/** Signing a contract and what changes it afterwards. */
import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { DateOnly, endsBefore, Period } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { CourseId, EntryId, TrajectoryId } from '../identifiers/ids.js';
import {
  contractParts,
  fees,
  firstCourse,
  partsOfTheObliged,
  rightsAndDuties,
  waiverTerm,
} from '../law/trajectory.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { AddendumType, ContractPart, ContractType } from './contract-codes.js';
import {
  contract,
  ContractAmended,
  ContractSigned,
  ContractSuspended,
  flagsOf,
  SignaturePostponed,
  type Fees,
  type WithContract,
} from './contract.js';
import { hadIntake, type WithIntake } from './intake.js';
import { networkTrackOf } from './objectives.js';
import { registeredOn, type WithRegistration } from './registration.js';
import { livesIn, type WithResidence } from './residence.js';
import { dutyOn, isEntitled, type WithDuty } from './target-group.js';
import type { WithTrajectory } from './trajectory.js';
import { trajectoryRefusal } from './trajectory-status.js';
import { Site } from './values.js';

const { WaiverDecided } = contract.events;

type Parts = readonly ContractPart[];
/** Parts in the order of their list: the order in which they are stated means nothing. */
const ordered = (parts: Parts): ContractPart[] => ContractPart.options.filter((part) => parts.includes(part));

/** Why something is not done for a time. Source: D13 art. 34/2. */
const TimeOutReason = labelledInline('TimeOutReason', {
  WORK_OR_STUDY: { nl: 'werk of studie', en: 'work or study' },
  MEDICAL: { nl: 'medisch', en: 'medical' },
  PERSONAL: { nl: 'persoonlijk', en: 'personal' },
});

const partsOfCommand = {
  parts: eachOnce(z.array(ContractPart).min(1).max(5)),
  waived: eachOnce(z.array(ContractPart).max(5)).default([]),
};

/** The parts that a contract of a day may hold, for this person. */
export function partsInForce(dossier: WithDuty, on: DateOnly): Parts {
  const hasNetwork = networkTrackOf(dossier, on) !== undefined;
  return [...(inForce(contractParts, on)?.value ?? []), ...(hasNetwork ? (['NETWORK'] as const) : [])];
}

/** The parts that a contract of a day, or an addendum to it of another day, must hold for this person. */
function partsAsked(dossier: WithDuty, allowed: Parts, signedOn: DateOnly, on: DateOnly): Parts {
  const duty = dutyOn(dossier, on);
  const asked = duty && inForce(partsOfTheObliged, signedOn)?.value[duty];
  return asked?.filter((part) => allowed.includes(part)) ?? [];
}

/** Why a contract of a day, or an addendum to it of another day, can't hold these parts, if it can't. */
function partsRefusal(
  { on, parts, waived }: { readonly on: DateOnly; readonly parts: Parts; readonly waived: Parts },
  dossier: WithDuty,
  signedOn: DateOnly,
): Refusal | undefined {
  const allowed = partsInForce(dossier, signedOn);
  if (!parts.every((part) => allowed.includes(part))) return refuse('CONTRACT_PART_NOT_IN_FORCE', '/parts');
  const asked = partsAsked(dossier, allowed, signedOn, on);
  if (!asked.every((part) => parts.includes(part))) return refuse('CONTRACT_PART_MISSING', '/parts');
  if (!waived.every((part) => parts.includes(part))) return refuse('WAIVER_OF_OTHER_PART', '/waived');
  const areWaivers = waived.length === 0 || inForce(waiverTerm, on) !== undefined;
  return areWaivers ? undefined : refuse('WAIVER_NOT_IN_FORCE', '/waived');
}

type Signing = Readonly<Record<'parts' | 'waived', Parts>> & {
  readonly on: DateOnly;
  readonly trajectory: TrajectoryId;
  readonly firstCourse?: CourseId | undefined;
  readonly rightsAndDuties?: boolean | undefined;
  readonly feeWaived?: boolean | undefined;
};
type Person = WithContract & WithIntake & WithRegistration & WithResidence & WithDuty & WithTrajectory;

/** Why a contract can't be signed on a day, if it can't. */
export function signingRefusal(signing: Signing, dossier: Person): Refusal | undefined {
  const { on, parts, waived } = signing;
  const unregistered = registeredRefusal(dossier, on);
  if (unregistered) return unregistered;
  if (!isEntitled(dossier, on)) return refuse('NOT_ENTITLED', '/on');
  if (!hadIntake(dossier, on)) return refuse('INTAKE_MISSING', '/on');
  const wrong = trajectoryRefusal(dossier, signing.trajectory, on) ?? partsRefusal(signing, dossier, on);
  if (wrong) return wrong;
  if (inForce(rightsAndDuties, on) && signing.rightsAndDuties !== true)
    return refuse('RIGHTS_AND_DUTIES_MISSING', '/rightsAndDuties');
  const hasCourses = (['MO', 'NT2'] as const).some((part) => parts.includes(part) && !waived.includes(part));
  if (hasCourses && inForce(firstCourse, on) && signing.firstCourse === undefined)
    return refuse('FIRST_COURSE_MISSING', '/firstCourse');
  return undefined;
}

/** What is to be paid for a contract, if anything is. Nobody who lives in Brussels pays. */
function feesOf({ on, parts, waived }: Signing, dossier: WithResidence): Fees | undefined {
  const due = inForce(fees, on)?.value;
  if (!due || livesIn(dossier, on) === 'BRUSSELS') return undefined;
  const { orientationCourse, orientationTest, nt2, nt2Retake } = due;
  const follows = (part: ContractPart) => parts.includes(part) && !waived.includes(part);
  if (!follows('MO') && !follows('NT2')) return undefined;
  return {
    ...(follows('MO') && { orientationCourse, orientationTest }),
    ...(follows('NT2') && { nt2, nt2Retake }),
  };
}

const SignContract = dossierCommand('SignContract', {
  meaning:
    'Records that an integration contract was signed: its parts and waivers, and what the law asks of it.',
  fields: {
    on: DateOnly,
    contract: EntryId,
    trajectory: TrajectoryId,
    type: ContractType.optional(),
    createdBy: Site.optional(),
    ...partsOfCommand,
    firstCourse: CourseId.optional(),
    rightsAndDuties: z.boolean().optional(),
    feeWaived: z.boolean().optional(),
  },
  refusals: [
    'CONTRACT_KNOWN',
    'REGISTRATION_NEEDED',
    'NOT_ENTITLED',
    'INTAKE_MISSING',
    'TRAJECTORY_NOT_OPEN',
    'CONTRACT_PART_NOT_IN_FORCE',
    'CONTRACT_PART_MISSING',
    'WAIVER_OF_OTHER_PART',
    'WAIVER_NOT_IN_FORCE',
    'RIGHTS_AND_DUTIES_MISSING',
    'FIRST_COURSE_MISSING',
    'FEE_NOT_DUE',
  ],
  records: [ContractSigned],
  decide: ({ parts, waived, ...signing }, dossier: Person) => {
    const agreed = { ...signing, parts: ordered(parts), waived: ordered(waived) };
    const due = feesOf(agreed, dossier);
    const toPay = due !== undefined && signing.feeWaived !== true ? { fees: due } : {};
    const signed = ContractSigned.of({ ...agreed, ...flagsOf(parts), ...toPay });
    const found = dossier.contract.agreed.find(
      (entry) => entry.contract === signing.contract && entry.addendum === undefined,
    );
    if (found) {
      const { fees } = found.facts as { readonly fees?: Fees }; // as they were then
      return same(found.facts, { ...signed.facts, fees }) ? nothing() : refuse('CONTRACT_KNOWN', '/contract');
    }
    const refusal = signingRefusal(agreed, dossier);
    if (refusal) return refusal;
    return signing.feeWaived === true && !due ? refuse('FEE_NOT_DUE', '/feeWaived') : record(signed);
  },
});

/** The contract with an id, if it was signed by a day. */
const signedBy = ({ contract: { agreed } }: WithContract, id: EntryId, date: DateOnly) =>
  agreed.findLast((entry) => entry.contract === id && entry.addendum === undefined && entry.on <= date);

type Amending = Readonly<{ on: DateOnly; contract: EntryId; parts: Parts; waived: Parts }>;

/** Why a contract can't be amended so on a day, if it can't. */
export function amendingRefusal(dossier: WithContract & WithDuty, amending: Amending): Refusal | undefined {
  const signed = signedBy(dossier, amending.contract, amending.on);
  return signed ? partsRefusal(amending, dossier, signed.on) : refuse('CONTRACT_UNKNOWN', '/contract');
}

const AmendContract = dossierCommand('AmendContract', {
  meaning:
    'Records an addendum: the parts and waivers of a contract from a day on, by the rules of the contract.',
  fields: {
    on: DateOnly,
    contract: EntryId,
    addendum: EntryId,
    type: AddendumType.optional(),
    createdBy: Site.optional(),
    ...partsOfCommand,
  },
  refusals: [
    'ADDENDUM_KNOWN',
    'CONTRACT_UNKNOWN',
    'CONTRACT_PART_NOT_IN_FORCE',
    'CONTRACT_PART_MISSING',
    'WAIVER_OF_OTHER_PART',
    'WAIVER_NOT_IN_FORCE',
  ],
  records: [ContractAmended],
  decide: ({ parts, waived, ...amending }, dossier: WithContract & WithDuty) => {
    const agreed = { parts: ordered(parts), waived: ordered(waived) };
    const amended = ContractAmended.of({ ...amending, ...agreed, ...flagsOf(parts) });
    const found = dossier.contract.agreed.find(
      (entry) => entry.contract === amending.contract && entry.addendum === amending.addendum,
    );
    if (found) return same(found.facts, amended.facts) ? nothing() : refuse('ADDENDUM_KNOWN', '/addendum');
    return amendingRefusal(dossier, { ...amending, ...agreed }) ?? record(amended);
  },
});

/** Why a contract can't be suspended on a day, if it can't: it isn't signed by then. */
export const suspensionRefusal = (
  dossier: WithContract,
  { contract, on }: Pick<Amending, 'contract' | 'on'>,
): Refusal | undefined =>
  signedBy(dossier, contract, on) ? undefined : refuse('CONTRACT_UNKNOWN', '/contract');

const SuspendContract = dossierCommand('SuspendContract', {
  meaning:
    'Suspends a contract for a period, or states the period of a known suspension anew; why is kept sealed.',
  fields: {
    on: DateOnly,
    contract: EntryId,
    suspension: EntryId,
    period: Period,
    because: TimeOutReason,
  },
  refusals: ['CONTRACT_UNKNOWN'],
  records: [ContractSuspended],
  decide: ({ because, ...suspension }, dossier: WithContract) => {
    const { contract: id, period } = suspension;
    const unknown = suspensionRefusal(dossier, suspension);
    if (unknown) return unknown;
    const last = dossier.contract.suspensions.findLast(
      (entry) => entry.contract === id && entry.id === suspension.suspension,
    );
    if (last && same(last.period, period)) return nothing(); // a sealed reason can't be compared
    return record(ContractSuspended.of({ ...suspension, reason: { code: because } }));
  },
});

/** Why nothing can be decided of somebody's contract on a day, if it can't: they aren't registered by then. */
export const registeredRefusal = (dossier: WithRegistration, on: DateOnly): Refusal | undefined =>
  registeredOn(dossier, on) ? undefined : refuse('REGISTRATION_NEEDED', '/on');

const PostponeSignature = dossierCommand('PostponeSignature', {
  meaning: 'Gives the person until a later day to sign the contract; why is kept sealed.',
  fields: { on: DateOnly, postponement: EntryId, until: DateOnly, because: TimeOutReason },
  refusals: ['PERIOD_REVERSED', 'REGISTRATION_NEEDED'],
  records: [SignaturePostponed],
  decide: ({ on, postponement, until, because }, dossier: WithContract & WithRegistration) => {
    if (endsBefore(on, until)) return refuse('PERIOD_REVERSED', '/until');
    const unregistered = registeredRefusal(dossier, on);
    if (unregistered) return unregistered;
    const period = { from: on, until };
    const last = dossier.contract.postponements.findLast(({ id }) => id === postponement);
    if (last && same(last.period, period)) return nothing();
    return record(SignaturePostponed.of({ on, postponement, period, reason: { code: because } }));
  },
});

const DecideWaiver = dossierCommand('DecideWaiver', {
  meaning: 'Decides whether the person need not follow a part, for instance by recognised prior learning.',
  fields: { on: DateOnly, part: ContractPart, granted: z.boolean() },
  refusals: ['WAIVER_NOT_IN_FORCE', 'REGISTRATION_NEEDED'],
  records: [WaiverDecided],
  decide: (decided, dossier: WithContract & WithRegistration) => {
    const { waivers } = dossier.contract;
    const last = waivers.findLast(({ part, on }) => part === decided.part && on === decided.on);
    if (last && last.granted === decided.granted) return nothing();
    if (!inForce(waiverTerm, decided.on)) return refuse('WAIVER_NOT_IN_FORCE', '/on');
    return registeredRefusal(dossier, decided.on) ?? record(WaiverDecided.of(decided));
  },
});

export const contractCommands = {
  SignContract,
  AmendContract,
  SuspendContract,
  PostponeSignature,
  DecideWaiver,
};

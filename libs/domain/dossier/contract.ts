/** Integration contracts: what was signed, amended, suspended and waived. */
import { z } from 'zod';
import { dayAfter, lastBegun, within, type DateOnly, type Period } from '../kernel/dates.js';
import { event, fact, sensitive, sealing, type FactEventOf } from '../kernel/event.js';
import { turnsOfPeriods } from '../kernel/stretches.js';
import { CourseId, EntryId, TrajectoryId } from '../identifiers/ids.js';
import { AddendumType, ContractPart, ContractType } from './contract-codes.js';
import { NOT_IN_EDITION, dated, dateOf, subject } from './subject.js';
import { Flag, isYes, StatedCode, statedDay, StatedPeriod, statedSite } from './values.js';

const Parts = z.array(ContractPart);

/** Which parts somebody agreed to follow: all of them, and those that the official document names. */
const parts = {
  socialOrientation: fact(Flag.optional(), 'maatschappelijke oriëntatie'),
  nt2: fact(Flag.optional(), 'NT2'),
  careerOrientation: fact(Flag.optional(), 'loopbaanoriëntatie'),
  parts: fact(Parts.optional(), 'onderdelen'),
  waived: fact(Parts.optional(), 'vrijgestelde onderdelen'),
};
/** A period in which something need not be done, and why: the reason may tell about somebody's health. */
const timeOut = {
  period: fact(StatedPeriod.optional(), 'periode'),
  reason: sensitive(StatedCode.optional(), 'reden'),
};
const ofContract = { ...dated, contract: fact(EntryId, 'contract') };

/** What is to be paid, in euro cents. Source: D22 art. 7, 9. */
const Fees = z.strictObject({
  orientationCourse: z.int().optional(),
  orientationTest: z.int().optional(),
  nt2: z.int().optional(),
  nt2Retake: z.int().optional(),
});
export type Fees = z.output<typeof Fees>;

export const ContractSigned = event('ContractSigned', {
  version: 3,
  title: 'Contract getekend',
  meaning: 'An integration contract was registered.',
  about: 'contract/{contract}',
  fields: {
    ...ofContract,
    trajectory: fact(TrajectoryId.optional(), 'traject'),
    type: fact(ContractType.optional(), 'type'),
    createdBy: statedSite('aangemaakt door'),
    ...parts,
    /** The one concrete course that it names. */
    firstCourse: fact(CourseId.optional(), 'eerste cursus'),
    rightsAndDuties: fact(z.boolean().optional(), 'rechten en plichten verklaard'),
    fees: fact(Fees.optional(), 'te betalen'),
    feeWaived: fact(z.boolean().optional(), 'betaling kwijtgescholden'),
  },
  upcasters: { 1: sealing, 2: {} },
});
export const ContractAmended = event('ContractAmended', {
  version: 3,
  title: 'Addendum bij contract',
  meaning: 'An addendum changes the parts of a contract.',
  about: 'contract/{contract}/addendum/{addendum}',
  fields: {
    ...ofContract,
    addendum: fact(EntryId, 'addendum'),
    type: fact(AddendumType.optional(), 'type'),
    createdBy: statedSite('aangemaakt door'),
    ...parts,
  },
  upcasters: { 1: sealing, 2: {} },
});
export const ContractSuspended = event('ContractSuspended', {
  title: 'Contract opgeschort',
  meaning: 'A contract doesn’t bind for a time.',
  about: 'contract/{contract}/suspension/{suspension}',
  fields: { ...ofContract, suspension: fact(EntryId, 'opschorting'), ...timeOut },
});
export const SignaturePostponed = event('SignaturePostponed', {
  title: 'Ondertekening uitgesteld',
  meaning: 'The person may sign the contract later, for a period.',
  about: 'signaturePostponement/{postponement}',
  fields: { ...dated, postponement: fact(EntryId, 'uitstel'), ...timeOut },
});
const WaiverDecided = event('WaiverDecided', {
  title: 'Vrijstelling van onderdeel beslist',
  meaning: 'Whether the person need not follow a part of the integration contract.',
  notByImport: NOT_IN_EDITION,
  fields: { ...dated, part: fact(ContractPart, 'onderdeel'), granted: fact(z.boolean(), 'vrijgesteld') },
});

/** What was signed: a contract, or an addendum to it. Statements stay beside each other, each from its own day. */
interface Agreed {
  readonly contract: EntryId;
  readonly addendum: EntryId | undefined;
  readonly on: DateOnly;
  readonly trajectory: TrajectoryId | undefined;
  readonly parts: readonly ContractPart[];
  readonly waived: readonly ContractPart[];
  /** Whether a source stated it. */
  readonly isStated: boolean;
  /** As recorded, to know it again. */
  readonly facts: object;
}
interface TimeOut {
  readonly id: EntryId;
  readonly contract: EntryId | undefined;
  readonly on: DateOnly;
  /** Undefined where what is stated is no period of days. */
  readonly period: Period | undefined;
}
interface Waiver {
  readonly part: ContractPart;
  readonly granted: boolean;
  readonly on: DateOnly;
}

export interface WithContract {
  readonly contract: {
    readonly agreed: readonly Agreed[];
    readonly suspensions: readonly TimeOut[];
    readonly postponements: readonly TimeOut[];
    readonly waivers: readonly Waiver[];
  };
}

type Flags = Partial<Record<'socialOrientation' | 'nt2' | 'careerOrientation', Flag | undefined>>;
/** The parts that the flags of the official document name. */
const partsOf = ({ socialOrientation, nt2, careerOrientation }: Flags): readonly ContractPart[] => [
  ...(isYes(socialOrientation) ? ['MO' as const] : []),
  ...(isYes(nt2) ? ['NT2' as const] : []),
  ...(isYes(careerOrientation) ? ['CAREER' as const] : []),
];

/** The flags of the official document, of parts. */
export const flagsOf = (parts: readonly ContractPart[]) => ({
  socialOrientation: parts.includes('MO'),
  nt2: parts.includes('NT2'),
  careerOrientation: parts.includes('CAREER'),
});

/** The days of a period, where it has a first one; a last one that is open or unknown is none. */
function daysOf({ from, until }: StatedPeriod = {}, on: DateOnly): Period | undefined {
  const first = statedDay(from) ?? on;
  const last = statedDay(until);
  return last !== undefined && last < first ? undefined : { from: first, until: last };
}

type Paper = Pick<
  FactEventOf<typeof ContractSigned | typeof ContractAmended>['facts'],
  keyof typeof parts | 'on' | 'source'
>;
/** The state after one more paper was signed. */
function agreed(
  state: WithContract['contract'],
  facts: Paper,
  which: Pick<Agreed, 'contract' | 'addendum' | 'trajectory'>,
): WithContract['contract'] {
  const { parts = partsOf(facts), waived = [], source } = facts;
  const paper = { ...which, on: dateOf(facts), parts, waived, isStated: source !== undefined, facts };
  return { ...state, agreed: [...state.agreed, paper] };
}

export const contract = subject({
  initial: { agreed: [], suspensions: [], postponements: [], waivers: [] } as WithContract['contract'],
  events: { ContractSigned, ContractAmended, ContractSuspended, SignaturePostponed, WaiverDecided },
  evolve: {
    ContractSigned: (state, { facts }) => {
      const { contract, trajectory } = facts;
      return agreed(state, facts, { contract, addendum: undefined, trajectory });
    },
    ContractAmended: (state, { facts }) => {
      const { contract, addendum } = facts;
      return agreed(state, facts, { contract, addendum, trajectory: undefined });
    },
    ContractSuspended: (state, { facts }) => {
      const { suspension: id, contract, period } = facts;
      const on = dateOf(facts);
      const suspended = { id, contract, on, period: daysOf(period, on) };
      return { ...state, suspensions: [...state.suspensions, suspended] };
    },
    SignaturePostponed: (state, { facts }) => {
      const { postponement: id, period } = facts;
      const on = dateOf(facts);
      const postponed = { id, contract: undefined, on, period: daysOf(period, on) };
      return { ...state, postponements: [...state.postponements, postponed] };
    },
    WaiverDecided: (state, { facts: { part, granted, ...dates } }) => ({
      ...state,
      waivers: [...state.waivers, { part, granted, on: dateOf(dates) }],
    }),
  },
});

/** A contract as it holds on a day, with its addenda until then. */
export interface ContractInForce {
  readonly contract: EntryId;
  /** The day on which it was signed: it keeps the rules of that day. */
  readonly on: DateOnly;
  readonly trajectory: TrajectoryId | undefined;
  readonly parts: readonly ContractPart[];
  readonly waived: readonly ContractPart[];
  /** Whether it was signed here, for a trajectory, and not passed on from a source. */
  readonly isOurs: boolean;
}

/**
 * The contract in force on a day: the one signed last, and of two of one day the one recorded last.
 * @param trajectory only of contracts for this one
 */
export function contractOn(
  { contract: { agreed, waivers } }: WithContract,
  date: DateOnly,
  trajectory?: TrajectoryId,
): ContractInForce | undefined {
  const signed = agreed.filter((entry) => entry.addendum === undefined && entry.on <= date);
  const ofTrajectory =
    trajectory === undefined ? signed : signed.filter((entry) => entry.trajectory === trajectory);
  const last = lastBegun(ofTrajectory, ({ on }) => on);
  if (!last) return undefined;
  const addenda = agreed.filter((entry) => entry.addendum !== undefined && entry.contract === last.contract);
  const { parts, waived } = lastBegun(addenda, ({ on }) => on, date) ?? last;
  const granted = parts.filter((part) => isWaived(waivers, part, date));
  return {
    contract: last.contract,
    on: last.on,
    trajectory: last.trajectory,
    parts,
    waived: [...new Set([...waived, ...granted])],
    isOurs: !last.isStated && last.trajectory !== undefined,
  };
}

/** Whether a part is waived on a day, by the last decision about it until then. */
function isWaived(waivers: readonly Waiver[], part: ContractPart, date: DateOnly): boolean {
  const decisions = waivers.filter((waiver) => waiver.part === part);
  return lastBegun(decisions, ({ on }) => on, date)?.granted ?? false;
}

/** The parts that were waived by a decision apart from any contract, as of a day. */
export const waivedOn = ({ contract: { waivers } }: WithContract, date: DateOnly): readonly ContractPart[] =>
  ContractPart.options.filter((part) => isWaived(waivers, part, date));

/** The latest statement of each entry that was made by a day. */
function lastStated(entries: readonly TimeOut[], date: DateOnly): readonly TimeOut[] {
  const known = entries.filter(({ on }) => on <= date);
  return [...new Map(known.map((entry) => [entry.id, entry])).values()];
}
const periodsOf = (entries: readonly TimeOut[]): readonly Period[] =>
  entries.flatMap(({ period }) => period ?? []);

/** The days on which a contract is suspended, as stated by a day; they may overlap. */
export const suspensionsOf = (
  { contract: { suspensions } }: WithContract,
  contract: EntryId,
  date: DateOnly,
): readonly Period[] =>
  periodsOf(lastStated(suspensions, date).filter((entry) => entry.contract === contract));

/** The suspensions that ended with their last day, each on the day after it, as stated by then. Source: D13 34/2. */
export const suspensionsEnded = ({ contract: { suspensions } }: WithContract) =>
  suspensions.flatMap(({ id: entry, contract, period }) => {
    if (period?.until === undefined) return [];
    const on = dayAfter(period.until);
    const stated = lastStated(suspensions, on).filter((other) => other.contract === contract);
    const isLast = stated.some(({ id, period: last }) => id === entry && last?.until === period.until);
    const goesOn = periodsOf(stated).some((other) => within(other, on));
    return isLast && !goesOn ? [{ entry, on }] : [];
  });

/** The periods for which the signature was postponed, as stated by a day. */
export const postponementsOf = (
  { contract: { postponements } }: WithContract,
  date: DateOnly,
): readonly Period[] => periodsOf(lastStated(postponements, date));

/** The days on which what was agreed may change. */
export function turnsOfContracts({ contract }: WithContract): readonly DateOnly[] {
  const timeOuts = [...contract.suspensions, ...contract.postponements];
  const stated = [...contract.agreed, ...timeOuts, ...contract.waivers].map(({ on }) => on);
  return [...stated, ...turnsOfPeriods(periodsOf(timeOuts))];
}

/** Attests, their withdrawal, and the declaration of efforts that takes their place. */
import { DateOnly } from '../kernel/dates.js';
import { nothing, record } from '../kernel/decision.js';
import { event, fact, identity, sealing } from '../kernel/event.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { EntryId, known, TrajectoryId } from '../identifiers/ids.js';
import { attestResults, declarationOfEfforts } from '../law/attest.js';
import { refuse, type Refusal } from '../refusals/refusal.js';
import { AttestKind, AttestType } from './attest-codes.js';
import { dossierCommand } from './command.js';
import { ofTrajectory } from './component.js';
import { NOT_IN_EDITION, dated, dateOf, refersTo, subject } from './subject.js';
import type { Trajectory, WithTrajectory } from './trajectory.js';
import { trajectoryRefusal } from './trajectory-status.js';
import { Code, Site, StatedId, statedId, statedSite } from './values.js';

export const AttestIssued = event('AttestIssued', {
  version: 3,
  title: 'Attest uitgereikt',
  meaning: 'An attest was made out to the person.',
  about: 'attest/{attest}',
  notCorrected: {
    nl: 'trek het in met WithdrawAttest: anderen steunden erop',
    en: 'withdraw it by WithdrawAttest: others relied on it',
  },
  fields: {
    ...dated,
    attest: fact(EntryId, 'attest'),
    /** Of which decision it is; a source doesn't say. */
    trajectory: fact(TrajectoryId.optional(), 'traject'),
    kind: fact(AttestKind.optional(), 'soort'),
    type: fact(AttestType.optional(), 'type'),
    /** Of the paper, in the archive. */
    archived: statedId('nummer in het archief'),
    madeOn: fact(DateOnly.optional(), 'opgemaakt op'),
    signedOn: fact(DateOnly.optional(), 'getekend op'),
    createdBy: statedSite('aangemaakt door'),
  },
  upcasters: { 1: sealing, 2: {} },
});
/** `on` is the day of the withdrawal: until then the attest held, and others relied on it. */
const AttestWithdrawn = event('AttestWithdrawn', {
  title: 'Attest ingetrokken',
  meaning: 'An attest was given in error and holds no longer, nor does the decision that gave it.',
  notByImport: NOT_IN_EDITION,
  fields: {
    ...dated,
    attest: refersTo(EntryId, 'attest'),
    /** The decision that it takes with it. */
    trajectory: fact(TrajectoryId.optional(), 'traject'),
    decidedOn: fact(DateOnly.optional(), 'beslist op'),
    reason: identity(Code, 'reden'),
  },
});
const EffortsDeclared = event('EffortsDeclared', {
  title: 'Inspanningen verklaard',
  meaning: 'A declaration of efforts made fulfils the duty without an attest.',
  notByImport: NOT_IN_EDITION,
  fields: ofTrajectory,
});

interface Attest {
  readonly attest: EntryId;
  readonly on: DateOnly;
  readonly trajectory: TrajectoryId | undefined;
  /** As recorded, to know it again. */
  readonly facts: object;
}
interface Withdrawal {
  readonly attest: EntryId;
  readonly on: DateOnly;
  readonly trajectory: TrajectoryId | undefined;
  readonly decidedOn: DateOnly | undefined;
}
export interface WithAttest {
  readonly attest: {
    readonly attests: readonly Attest[];
    readonly withdrawals: readonly Withdrawal[];
    readonly efforts: readonly { readonly on: DateOnly; readonly trajectory: TrajectoryId }[];
  };
}

export const attest = subject({
  initial: { attests: [], withdrawals: [], efforts: [] } as WithAttest['attest'],
  events: { AttestIssued, AttestWithdrawn, EffortsDeclared },
  evolve: {
    AttestIssued: (state, { facts }) => {
      const { attest, trajectory } = facts;
      return { ...state, attests: [...state.attests, { attest, trajectory, on: dateOf(facts), facts }] };
    },
    AttestWithdrawn: (state, { facts: { attest, trajectory, decidedOn, ...dates } }) => ({
      ...state,
      withdrawals: [...state.withdrawals, { attest, trajectory, decidedOn, on: dateOf(dates) }],
    }),
    EffortsDeclared: (state, { facts: { trajectory, ...dates } }) => ({
      ...state,
      efforts: [...state.efforts, { trajectory, on: dateOf(dates) }],
    }),
  },
});

/** The decision in force on a day that gave an attest, if one did and it wasn't withdrawn. */
export function attestDecision(
  { attest: { withdrawals } }: WithAttest,
  { trajectory, decisions }: Trajectory,
  date: DateOnly,
): Trajectory['decision'] {
  const last = decisions.findLast(({ on }) => on <= date);
  if (last?.code !== 'JA_IB' && last?.code !== 'JA_EVC') return undefined;
  const isWithdrawn = withdrawals.some(
    (entry) => entry.trajectory === trajectory && entry.decidedOn === last.on && entry.on <= date,
  );
  return isWithdrawn ? undefined : { code: last.code, on: last.on };
}

/** How the duty was fulfilled, since when, and by which rule. */
interface Fulfilled {
  readonly since: DateOnly;
  readonly by: 'ATTEST' | 'EFFORTS';
  readonly rule: string;
}

/** By what the duty is fulfilled on a day: an attest that was decided or stated, or a declaration of efforts. */
export function dutyFulfilledOn(dossier: WithAttest & WithTrajectory, date: DateOnly): Fulfilled | undefined {
  const { attests, withdrawals, efforts } = dossier.attest;
  const isWithdrawn = (id: EntryId) => withdrawals.some(({ attest, on }) => attest === id && on <= date);
  const decided = [...dossier.trajectory].flatMap((entry) => attestDecision(dossier, entry, date)?.on ?? []);
  const issued = attests.filter(({ attest, on }) => on <= date && !isWithdrawn(attest)).map(({ on }) => on);
  const byAttest = [...decided, ...issued].map((since): Fulfilled => ({
    since,
    by: 'ATTEST',
    rule: attestResults.id,
  }));
  const byEfforts = efforts
    .filter(({ on }) => on <= date)
    .map(({ on }): Fulfilled => ({ since: on, by: 'EFFORTS', rule: declarationOfEfforts.id }));
  return [...byAttest, ...byEfforts].sort((a, b) => a.since.localeCompare(b.since))[0];
}

/** The days on which it may change whether the duty is fulfilled. */
export const turnsOfAttests = ({ attest, trajectory }: WithAttest & WithTrajectory): readonly DateOnly[] =>
  [
    ...[...attest.attests, ...attest.withdrawals, ...attest.efforts],
    ...[...trajectory].flatMap(({ decisions }) => decisions),
  ].map(({ on }) => on);

type OfTrajectory = Readonly<{ on: DateOnly; trajectory: TrajectoryId }>;

/** Why no attest can be made out on a day, if it can't: no decision of its trajectory gives one then. */
export function issueRefusal(
  dossier: WithAttest & WithTrajectory,
  { on, trajectory }: OfTrajectory,
): Refusal | undefined {
  const entry = dossier.trajectory.get(trajectory);
  const decision = entry && attestDecision(dossier, entry, on);
  return decision ? undefined : refuse('ATTEST_WITHOUT_DECISION', '/trajectory');
}

const IssueAttest = dossierCommand('IssueAttest', {
  meaning: 'Records that an attest was made out, after the decision that gives it.',
  fields: {
    on: DateOnly,
    attest: EntryId,
    trajectory: TrajectoryId,
    archived: StatedId.optional(),
    madeOn: DateOnly.optional(),
    signedOn: DateOnly.optional(),
    createdBy: Site.optional(),
  },
  refusals: ['ATTEST_KNOWN', 'ATTEST_WITHOUT_DECISION'],
  records: [AttestIssued],
  decide: (issue, dossier: WithAttest & WithTrajectory) => {
    const entry = dossier.trajectory.get(issue.trajectory);
    const decision = entry && attestDecision(dossier, entry, issue.on);
    const type = decision?.code === 'JA_EVC' ? 'AEVC05' : 'AI023';
    const issued = AttestIssued.of({ ...issue, kind: 'ATTEST', type });
    const found = dossier.attest.attests.find(({ attest }) => attest === issue.attest);
    if (found) return same(found.facts, issued.facts) ? nothing() : refuse('ATTEST_KNOWN', '/attest');
    return issueRefusal(dossier, issue) ?? record(issued);
  },
});

const WithdrawAttest = dossierCommand('WithdrawAttest', {
  meaning: 'Withdraws an attest that was given in error, and the decision that gave it; why is kept sealed.',
  fields: { on: DateOnly, attest: known(EntryId), reason: Code },
  refusals: ['ATTEST_UNKNOWN'],
  records: [AttestWithdrawn],
  mayFollowDeath: true,
  decide: ({ on, attest: id, reason }, dossier: WithAttest & WithTrajectory) => {
    const { attests, withdrawals } = dossier.attest;
    if (withdrawals.some(({ attest }) => attest === id)) return nothing();
    const found = attests.find((entry) => entry.attest === id && entry.on <= on);
    if (!found) return refuse('ATTEST_UNKNOWN', '/attest');
    const entry = found.trajectory === undefined ? undefined : dossier.trajectory.get(found.trajectory);
    const decidedOn = entry && attestDecision(dossier, entry, on)?.on;
    return record(AttestWithdrawn.of({ on, attest: id, trajectory: found.trajectory, decidedOn, reason }));
  },
});

/** Why no efforts can be declared on a day, if they can't. */
export function effortsRefusal(
  dossier: WithTrajectory,
  { on, trajectory }: OfTrajectory,
): Refusal | undefined {
  if (!inForce(declarationOfEfforts, on)) return refuse('EFFORTS_NOT_IN_FORCE', '/on');
  return trajectoryRefusal(dossier, trajectory, on);
}

const DeclareEfforts = dossierCommand('DeclareEfforts', {
  meaning:
    'Declares that somebody whose learning is limited made efforts: the duty is fulfilled without an attest.',
  fields: { on: DateOnly, trajectory: known(TrajectoryId) },
  refusals: ['EFFORTS_NOT_IN_FORCE', 'TRAJECTORY_NOT_OPEN'],
  records: [EffortsDeclared],
  decide: (declared, dossier: WithAttest & WithTrajectory) => {
    const held = dossier.attest.efforts.some(({ trajectory }) => trajectory === declared.trajectory);
    if (held) return nothing();
    return effortsRefusal(dossier, declared) ?? record(EffortsDeclared.of(declared));
  },
});

export const attestCommands = { IssueAttest, WithdrawAttest, DeclareEfforts };

import { z } from 'zod';
import { eachOnce } from '../kernel/each-once.js';
import { DateOnly } from '../kernel/dates.js';
import { event, fact, identity, type FactEventOf, sealing } from '../kernel/event.js';
import { known, TrajectoryId } from '../identifiers/ids.js';
import { refuse } from '../refusals/refusal.js';
import { dossierCommand } from './command.js';
import { Entries } from './entries.js';
import {
  componentOf,
  ComponentAdded,
  ComponentDecided,
  decided,
  grounds,
  noComponents,
  ofTrajectory,
  withComponent,
  withDecision,
  type Component,
} from './component.js';
import { hadIntake, type WithIntake } from './intake.js';
import { dated, dateOf, put, subject } from './subject.js';
import { isEntitled, isObliged, type WithDuty } from './target-group.js';
import { ComponentType, TrajectoryType } from './trajectory-codes.js';
import { nameOfContact, periodsOfManager } from './trajectory-upcasters.js';
import { Contact, FreeText, Site, StatedPeriod, statedSite, type NumberedSite } from './values.js';
import { nothing, record } from '../kernel/decision.js';
import { labelledInline } from '../kernel/labels.js';
import { inForce } from '../kernel/rule.js';
import { same } from '../kernel/same.js';
import { intakeBeforeTrajectory, trajectoryTypes } from '../law/order.js';

/** Source: KBI-01.00, TrajectBesluit. */
export const TrajectoryDecision = labelledInline('TrajectoryDecision', {
  JA_IB: { nl: 'ja, attest van inburgering', en: 'yes, attest of inburgering' },
  JA_EVC: { nl: 'ja, attest EVC', en: 'yes, attest by recognised prior learning (EVC)' },
  NEE: { nl: 'nee', en: 'no' },
  NEE_ANALFA: { nl: 'nee, analfabeet', en: 'no, illiterate' },
});
/** The meaning of TS is assumed. Source: KBI-01.00, TrajectStatus. */
export const TrajectoryStatus = labelledInline('TrajectoryStatus', {
  OP: { nl: 'open', en: 'open' },
  GS: { nl: 'gesloten', en: 'closed' },
  TS: { nl: 'tijdelijk stopgezet', en: 'stopped for a time' },
});

export const TrajectoryOpened = event('TrajectoryOpened', {
  version: 3,
  title: 'Traject geopend',
  meaning: 'A trajectory begins, under a manager.',
  about: 'trajectory/{trajectory}',
  fields: {
    ...dated,
    trajectory: fact(TrajectoryId, 'traject'),
    type: fact(TrajectoryType.optional(), 'type'),
    period: fact(StatedPeriod.optional(), 'periode'),
    manager: statedSite('trajecthouder'),
    /** Present, and perhaps empty, when a source states a manager. */
    managed: fact(z.strictObject({ period: StatedPeriod.optional() }).optional(), 'beheer'),
    /** Version 1 took any e-mail address. */
    contact: identity(Contact.extend({ email: FreeText.optional() }).optional(), 'contactpersoon'),
  },
  upcasters: { 1: { facts: periodsOfManager, personal: nameOfContact }, 2: sealing },
});

export const TrajectoryDecided = event('TrajectoryDecided', {
  version: 2,
  title: 'Traject beoordeeld',
  meaning: 'Whether a trajectory led to an attest.',
  about: 'trajectory/{trajectory}/decision',
  fields: { ...ofTrajectory, decision: fact(TrajectoryDecision.optional(), 'beslissing'), ...grounds },
  upcasters: { 1: sealing },
});
/** The period of a status, as a source states it. */
const withPeriod = { ...ofTrajectory, period: fact(StatedPeriod.optional(), 'periode') };

export const TrajectoryStatusStated = event('TrajectoryStatusStated', {
  title: 'Status van traject vermeld',
  meaning: 'A source states that a trajectory is open (status OP), or a status without a code.',
  about: 'trajectory/{trajectory}/status',
  fields: { ...withPeriod, status: fact(z.enum(['OP']).optional(), 'status') },
});
export const TrajectoryClosed = event('TrajectoryClosed', {
  version: 2,
  title: 'Traject gesloten',
  meaning: 'A trajectory ends (status GS); it may have been ended by the person against the duty.',
  about: 'trajectory/{trajectory}/status',
  fields: { ...withPeriod, unlawful: fact(z.boolean().optional(), 'onrechtmatig') },
  upcasters: { 1: {} },
});
export const TrajectoryReopened = event('TrajectoryReopened', {
  title: 'Traject heropend',
  meaning: 'A closed trajectory goes on (status OP).',
  about: 'trajectory/{trajectory}/status',
  fields: withPeriod,
});
export const TrajectoryStopped = event('TrajectoryStopped', {
  title: 'Traject stopgezet',
  meaning: 'A trajectory is stopped for a time (status TS, assumed).',
  about: 'trajectory/{trajectory}/status',
  fields: withPeriod,
});

interface Status {
  readonly code: z.output<typeof TrajectoryStatus>;
  readonly since: DateOnly;
  /** Of a trajectory that was closed. */
  readonly unlawful?: boolean | undefined;
}
interface Decided {
  readonly code: z.output<typeof TrajectoryDecision>;
  readonly on: DateOnly;
}

export interface Trajectory {
  readonly trajectory: TrajectoryId;
  readonly type: TrajectoryType | undefined;
  readonly manager: NumberedSite | undefined;
  readonly on: DateOnly;
  readonly status: Status;
  /** Every status that it was given, in the order of recording. */
  readonly statuses: readonly Status[];
  readonly components: Entries<Component>;
  readonly decision: Decided | undefined;
  /** Every decision, in the order of recording; without a code where a source states none. */
  readonly decisions: readonly { readonly code: Decided['code'] | undefined; readonly on: DateOnly }[];
}

/** Gives a trajectory a status, from the day of the event on. */
const withStatus =
  (code: z.output<typeof TrajectoryStatus>) =>
  (
    state: Entries<Trajectory>,
    { facts }: Pick<FactEventOf<typeof TrajectoryClosed>, 'facts'>,
  ): Entries<Trajectory> =>
    state.change(facts.trajectory, ({ statuses }) => {
      const { unlawful } = facts;
      const status = { code, since: dateOf(facts), ...(unlawful !== undefined && { unlawful }) };
      return { status, statuses: [...statuses, status] };
    });

export interface WithTrajectory {
  readonly trajectory: Entries<Trajectory>;
}

export const trajectory = subject({
  initial: new Entries<Trajectory>(),
  events: {
    TrajectoryOpened,
    ComponentAdded,
    ComponentDecided,
    TrajectoryDecided,
    TrajectoryStatusStated,
    TrajectoryClosed,
    TrajectoryReopened,
    TrajectoryStopped,
  },
  evolve: {
    TrajectoryOpened: (state, { facts: { trajectory, type, manager, ...dates } }): Entries<Trajectory> => {
      const on = dateOf(dates);
      const status = { code: 'OP', since: on } as const;
      const rest = {
        ...{ status, statuses: [status], components: noComponents },
        ...{ decision: undefined, decisions: [] },
      };
      return put(state, trajectory, { trajectory, type, manager, on }, rest);
    },
    ComponentAdded: (state, { facts }) =>
      state.change(facts.trajectory, ({ components }) => ({ components: withComponent(components, facts) })),
    ComponentDecided: (state, { facts }) =>
      state.change(facts.trajectory, ({ components }) => ({ components: withDecision(components, facts) })),
    TrajectoryDecided: (state, { facts }) =>
      state.change(facts.trajectory, ({ decisions }) => ({
        decision: decided(facts),
        decisions: [...decisions, { code: facts.decision, on: dateOf(facts) }],
      })),
    TrajectoryStatusStated: (state, event) =>
      event.facts.status ? withStatus(event.facts.status)(state, event) : state,
    TrajectoryClosed: withStatus('GS'),
    TrajectoryReopened: withStatus('OP'),
    TrajectoryStopped: withStatus('TS'),
  },
});

/** Why a trajectory of a type can't begin on a day, if it can't. */
export function obstacle(dossier: WithIntake & WithDuty, type: TrajectoryType, on: DateOnly) {
  if (!inForce(trajectoryTypes, on)?.value.includes(type))
    return refuse('TRAJECTORY_TYPE_NOT_IN_FORCE', '/type');
  if (type === 'TT_IBVP' && !isObliged(dossier, on)) return refuse('NOT_OBLIGED', '/type');
  const isOfOwnWill = type === 'TT_IBRH' || type === 'TT_IBBXL';
  if (isOfOwnWill && !isEntitled(dossier, on)) return refuse('NOT_ENTITLED', '/type');
  const asksIntake = inForce(intakeBeforeTrajectory, on)?.value.includes(type);
  return asksIntake && !hadIntake(dossier, on) ? refuse('INTAKE_MISSING', '/on') : undefined;
}

const hasOpen = (dossier: WithTrajectory, type: TrajectoryType | undefined): boolean =>
  [...dossier.trajectory].some((entry) => entry.type === type && entry.status.code === 'OP');

const OpenTrajectory = dossierCommand('OpenTrajectory', {
  meaning: 'Opens a trajectory under a manager, with its components.',
  fields: {
    on: DateOnly,
    trajectory: TrajectoryId,
    type: TrajectoryType,
    manager: Site,
    components: eachOnce(z.array(ComponentType).max(20)).default([]),
  },
  refusals: [
    'TRAJECTORY_TYPE_NOT_IN_FORCE',
    'NOT_OBLIGED',
    'NOT_ENTITLED',
    'INTAKE_MISSING',
    'TRAJECTORY_KNOWN',
    'TRAJECTORY_OF_TYPE_OPEN',
  ],
  records: [TrajectoryOpened, ComponentAdded],
  decide: (
    { on, trajectory: id, type, manager, components },
    dossier: WithTrajectory & WithIntake & WithDuty,
  ) => {
    const opened = TrajectoryOpened.of({ on, trajectory: id, type, manager });
    const found = dossier.trajectory.get(id);
    if (found) {
      const held = components.every((type) => componentOf(found.components, type));
      return held && same([found.type, found.on, found.manager], [type, on, opened.facts.manager])
        ? nothing()
        : refuse('TRAJECTORY_KNOWN', '/trajectory');
    }
    const refusal = obstacle(dossier, type, on);
    if (refusal) return refusal;
    if (hasOpen(dossier, type)) return refuse('TRAJECTORY_OF_TYPE_OPEN', '/type');
    return record(
      opened,
      ...[...new Set(components)].map((component) => ComponentAdded.of({ on, trajectory: id, component })),
    );
  },
});

const CloseTrajectory = dossierCommand('CloseTrajectory', {
  meaning: 'Closes a trajectory; unlawful where the person ended it against the duty.',
  fields: { on: DateOnly, trajectory: known(TrajectoryId), unlawful: z.boolean().optional() },
  refusals: ['TRAJECTORY_NOT_OPEN', 'CLOSES_BEFORE_DECISION'],
  records: [TrajectoryClosed],
  mayFollowDeath: true,
  decide: ({ on, trajectory: id, unlawful }, dossier: WithTrajectory) => {
    const { status, decision, components = noComponents } = dossier.trajectory.get(id) ?? {};
    if (same(status, { code: 'GS', since: on, unlawful })) return nothing();
    if (status?.code !== 'OP' || on < status.since) return refuse('TRAJECTORY_NOT_OPEN', '/trajectory');
    const decisions = [decision, ...Array.from(components, (component) => component.decision)];
    if (decisions.some((known) => known && on < known.on)) return refuse('CLOSES_BEFORE_DECISION', '/on');
    return record(TrajectoryClosed.of({ on, trajectory: id, unlawful }));
  },
});

const ReopenTrajectory = dossierCommand('ReopenTrajectory', {
  meaning: 'Lets a trajectory go on that was closed or stopped.',
  fields: { on: DateOnly, trajectory: known(TrajectoryId) },
  refusals: ['TRAJECTORY_NOT_CLOSED', 'TRAJECTORY_OF_TYPE_OPEN'],
  records: [TrajectoryReopened],
  decide: ({ on, trajectory: id }, dossier: WithTrajectory) => {
    const { type, status } = dossier.trajectory.get(id) ?? {};
    if (same(status, { code: 'OP', since: on })) return nothing();
    if (!status || status.code === 'OP' || on < status.since)
      return refuse('TRAJECTORY_NOT_CLOSED', '/trajectory');
    if (type && hasOpen(dossier, type)) return refuse('TRAJECTORY_OF_TYPE_OPEN', '/trajectory');
    return record(TrajectoryReopened.of({ on, trajectory: id }));
  },
});

export const trajectoryCommands = {
  OpenTrajectory,
  CloseTrajectory,
  ReopenTrajectory,
};

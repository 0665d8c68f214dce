import type { z } from 'zod';
import { LegalRegime } from '../libs/domain/dossier/contract-codes.js';
import { contractOn } from '../libs/domain/dossier/contract.js';
import type { Dossier } from '../libs/domain/dossier/dossier.js';
import { managerOn } from '../libs/domain/dossier/manager.js';
import { erasedOn } from '../libs/domain/dossier/person.js';
import { livesIn, residenceOn } from '../libs/domain/dossier/residence.js';
import { TrajectoryType } from '../libs/domain/dossier/trajectory-codes.js';
import { statusOn } from '../libs/domain/dossier/trajectory-status.js';
import { TrajectoryStatus, type Trajectory } from '../libs/domain/dossier/trajectory.js';
import type { DossierId } from '../libs/domain/identifiers/ids.js';
import type { DateOnly } from '../libs/domain/kernel/dates.js';
import { inForce } from '../libs/domain/kernel/rule.js';
import { stretchesBefore, stretchesOf } from '../libs/domain/kernel/stretches.js';
import { Region } from '../libs/domain/kernel/terms.js';
import { legalRegime } from '../libs/domain/law/regime.js';
import { date, integer, optional, text, uuid } from '../libs/projection/columns.js';
import { rows } from '../libs/projection/define.js';
import { dossiers } from '../libs/projection/dossiers.js';
import { filter, group } from '../libs/projection/report.js';

/** What a trajectory counts by on a day. The manager is an organisation. */
const about = {
  type: optional(text),
  manager: optional(text),
  region: text,
  commune: optional(text),
  regime: text,
};

/** Where a trajectory stands from a day until another; of each dossier they are numbered. */
const statuses = rows(
  { dossier: uuid, nth: integer, heldFrom: date },
  { heldUntil: optional(date), status: text, openedOn: date, ...about },
  { history: 'kept' },
);

const counts = {
  opened: integer,
  contracts: integer,
  attests: integer,
  attestsWithdrawn: integer,
  closed: integer,
  stopped: integer,
  reopened: integer,
};
type Count = keyof typeof counts;

/** What happened on a day, counted in one of the columns; `nth`: of which trajectory, contract or attest. */
const steps = rows(
  { day: date, dossier: uuid, step: text, nth: integer },
  { ...counts, ...about },
  { history: 'kept' },
);

const filters = {
  type: filter.equal('type', TrajectoryType),
  manager: filter.organisation('manager'),
  region: filter.equal('region', Region),
  commune: filter.commune('commune'),
  regime: filter.equal('regime', LegalRegime),
} as const;
const byAbout = {
  ...group.byColumnsOf(about),
  ...group.byOrganisations('manager'),
  ...group.byCommunes('commune'),
};

const titles = {
  opened: { nl: 'geopend', en: 'opened' },
  contracts: { nl: 'contracten', en: 'contracts' },
  attests: { nl: 'attesten', en: 'attests' },
  attestsWithdrawn: { nl: 'ingetrokken attesten', en: 'attests withdrawn' },
  closed: { nl: 'gesloten', en: 'closed' },
  stopped: { nl: 'stopgezet', en: 'stopped' },
  reopened: { nl: 'heropend', en: 'reopened' },
  regime: { nl: 'regelgeving', en: 'legal regime' },
  trajectories: { nl: 'trajecten', en: 'trajectories' },
};

/**
 * How many trajectories were opened, stopped for a time, closed and opened again, how many contracts were signed and
 * attests made out or withdrawn: by month, manager, type, legal regime, and where the person lived then? And how many
 * trajectories are open on a day? A contract or an attest of which a source doesn't say to which trajectory it belongs
 * counts without type and manager. What happened stays counted when the person is erased; their trajectories are open
 * no more. Why a trajectory was closed or decided so is sealed and not told.
 */
export default dossiers('trajectories', 1, {
  tables: { steps, statuses },
  parts: ['trajectory', 'manager', 'contract', 'attest', 'residence', 'person'],
  rows: (dossier, id) => ({ steps: stepsIn(dossier, id), statuses: statusesIn(dossier, id) }),
  report: {
    title: {
      nl: 'hoeveel trajecten geopend, stopgezet en gesloten werden, en hoeveel contracten en attesten er kwamen',
      en: 'how many trajectories were opened, stopped and closed, contracts signed and attests made out',
    },
    titles,
    table: 'steps',
    countsPersons: { by: 'dossier' },
    filters: { from: filter.from('day'), to: filter.until('day'), ...filters },
    groupBy: { ...group.byCalendar('day'), ...byAbout },
    measures: Object.fromEntries(
      (Object.keys(counts) as Count[]).map((count) => [count, { sum: count }]),
    ) as Record<Count, { readonly sum: Count }>,
  },
  reports: {
    'trajectories-on-day': {
      title: {
        nl: 'hoeveel trajecten op een dag open, stopgezet of gesloten zijn',
        en: 'how many trajectories are open, stopped or closed on a day',
      },
      titles,
      table: 'statuses',
      countsPersons: { by: 'dossier' },
      filters: { ...filters, status: filter.equal('status', TrajectoryStatus) },
      groupBy: { ...group.byColumns('status'), ...byAbout, ...group.byCalendar('openedOn') },
      measures: { trajectories: 'rows', persons: { distinct: 'dossier' } },
      validTime: { from: 'heldFrom', until: 'heldUntil' },
    },
  },
});

type Known = Pick<Dossier, 'trajectory' | 'manager' | 'contract' | 'attest' | 'residence' | 'person'>;

function statusesIn(dossier: Known, id: DossierId) {
  return [...dossier.trajectory].flatMap((entry, nth) => {
    const { contract, manager, residence } = dossier;
    const turns = [{ on: entry.on }, ...contract.agreed, ...manager, ...residence].map(({ on }) => on);
    const stretches = stretchesOf([...turns, ...entry.statuses.map(({ since }) => since)], (day) => {
      const status = statusOn(entry, day);
      return status && { status, openedOn: entry.on, ...aboutOn(dossier, entry, day) };
    });
    return stretchesBefore(stretches, erasedOn(dossier)).map(({ from, until, ...held }) => ({
      key: { dossier: id, nth, heldFrom: from },
      values: { ...held, heldUntil: until ?? null },
    }));
  });
}

const counted: Readonly<Record<z.output<typeof TrajectoryStatus>, Count>> = {
  OP: 'reopened',
  GS: 'closed',
  TS: 'stopped',
};

function stepsIn(dossier: Known, dossierId: DossierId) {
  const step = (count: Count, nth: number, day: DateOnly, entry: Trajectory | undefined) => ({
    key: { day, dossier: dossierId, step: count, nth },
    values: { ...nothing, [count]: 1, ...aboutOn(dossier, entry, day) },
  });
  const trajectories = [...dossier.trajectory].flatMap((entry, nth) => {
    const turns = [entry.on, ...entry.statuses.map(({ since }) => since)];
    const stretches = stretchesOf(turns, (day) => {
      const status = statusOn(entry, day);
      return status && { status };
    });
    const changes = stretches.filter(({ status, from }) => from !== entry.on || status !== 'OP');
    return [
      step('opened', nth, entry.on, entry),
      ...changes.map(({ status, from }) => step(counted[status], nth, from, entry)),
    ];
  });
  const entryOf = (id: Trajectory['trajectory'] | undefined) =>
    id === undefined ? undefined : dossier.trajectory.get(id);
  const { agreed } = dossier.contract;
  const { attests, withdrawals } = dossier.attest;
  const contracts = lastOfEach(
    agreed.filter(({ addendum }) => addendum === undefined),
    ({ contract }) => contract,
  );
  return [
    ...trajectories,
    ...contracts.map((one, nth) => step('contracts', nth, one.on, entryOf(one.trajectory))),
    ...lastOfEach(attests, ({ attest }) => attest).map((one, nth) =>
      step('attests', nth, one.on, entryOf(one.trajectory)),
    ),
    ...withdrawals.map((one, nth) => step('attestsWithdrawn', nth, one.on, entryOf(one.trajectory))),
  ];
}
const nothing = Object.fromEntries(Object.keys(counts).map((count) => [count, 0])) as Record<Count, number>;

/** What was stated last of each entry, in the order in which they were first stated. */
const lastOfEach = <Stated>(all: readonly Stated[], idOf: (stated: Stated) => string): readonly Stated[] => [
  ...new Map(all.map((stated) => [idOf(stated), stated])).values(),
];

/** What counts by a trajectory on a day; without one, by the contract of that day. */
function aboutOn(dossier: Known, entry: Trajectory | undefined, day: DateOnly) {
  const ruledOn = contractOn(dossier, day, entry?.trajectory)?.on ?? entry?.on ?? day;
  return {
    type: entry?.type ?? null,
    manager: (entry && managerOn(dossier, entry.trajectory, day)?.organisation) ?? null,
    region: livesIn(dossier, day),
    commune: residenceOn(dossier, day) ?? null,
    regime: inForce(legalRegime, ruledOn)?.value ?? 'BEFORE_2016',
  };
}

/** The trajectories of the person: who manages them, where they stand, their components and decisions. */
import { dateOf } from '../../domain/dossier/subject.js';
import {
  allSatisfied,
  ComponentAdded,
  ComponentDecided,
  noComponents,
} from '../../domain/dossier/component.js';
import {
  obstacle,
  TrajectoryClosed,
  TrajectoryDecided,
  TrajectoryOpened,
  TrajectoryReopened,
  TrajectoryStatusStated,
  TrajectoryStopped,
} from '../../domain/dossier/trajectory.js';
import type { AnyEventDefinition, DomainEvent } from '../../domain/kernel/event.js';
import { textOf, type XmlNode } from '../tree.js';
import { coded, day, fields, text } from '../codec.js';
import {
  beginOf,
  calendarDay,
  mapping,
  picked,
  sourceOf,
  type HeldEvent,
  type Show,
  type Stating,
  type Values,
} from './mapping.js';
import { contact, office, period } from './parts.js';
import { codeAndNames, codeWithNames, shownPeriod } from './person.js';

const decisionWay = fields({
  decision: ['Code', text],
  reason: ['Reden', coded],
  date: ['DatumToekenning', text],
});

/** What was decided of a trajectory or of a component, why, and on which day. */
function decision(event: AnyEventDefinition, findings?: Parameters<typeof mapping>[0]['findings']) {
  const show: Show = ({ facts }) => {
    const said: Values = { ...facts };
    const { decision: code, statedDate, on } = said;
    const reason = codeWithNames('reason', said);
    return picked({ decision: code, reason, date: statedDate ?? on }, new Set(decisionWay.fields));
  };
  return mapping({
    path: 'Besluit',
    event,
    way: decisionWay,
    on: ({ date }) => calendarDay(date),
    more: ({ date, reason }) => ({
      date: undefined,
      statedDate: calendarDay(date) === undefined ? date : undefined,
      ...codeAndNames('reason', reason),
    }),
    show,
    ...(findings && { findings }),
  });
}

const statusWay = fields({ status: ['Code', text], period: ['Periode', period] });
const definitions = { GS: TrajectoryClosed, TS: TrajectoryStopped, OP: TrajectoryReopened };

const shownStatus =
  (code: keyof typeof definitions): Show =>
  (event) => ({ status: code, ...picked({ period: shownPeriod(event) }, new Set(['period'])) });

const status = mapping({
  path: 'Status',
  event: TrajectoryStatusStated,
  way: statusWay,
  state(values, { source, ids, before }) {
    const code = values['status'] as keyof typeof definitions | undefined;
    const fact = { source, trajectory: ids['trajectory'], on: beginOf(values), period: values['period'] };
    if (code === 'GS' || code === 'TS') return definitions[code].of(fact as never);
    const goesOn = code === 'OP' && (before?.['status'] === 'GS' || before?.['status'] === 'TS');
    return goesOn
      ? TrajectoryReopened.of(fact as never)
      : TrajectoryStatusStated.of({ status: code, ...fact } as never);
  },
  shows: {
    TrajectoryClosed: shownStatus('GS'),
    TrajectoryStopped: shownStatus('TS'),
    TrajectoryReopened: shownStatus('OP'),
    /** One that we opened is open; a source says so itself. */
    TrajectoryOpened: (event, shown) =>
      sourceOf(event) || shown
        ? undefined
        : { status: 'OP', period: { from: (event.facts as { on: string }).on } },
  },
});

/** The manager of a trajectory: when, where, and whom to reach. */
const managerWay = fields({
  period: ['Periode', period],
  office: ['KBIVestiging', office],
  contact: ['ContactPersoon', contact],
});
const trajectoryWay = fields({
  type: ['Type', text],
  period: ['Periode', period],
  manager: ['Beheerder', managerWay],
});

function shownTrajectory(event: HeldEvent): Values {
  const {
    type,
    period: stated,
    manager,
    managed,
    contact: person,
    on,
  } = {
    ...event.facts,
    ...event.personal,
  } as Readonly<Record<string, unknown>>;
  const ours = sourceOf(event) ? undefined : { period: { from: on } };
  const shown = (managed as Values | undefined) ?? (manager === undefined ? undefined : (ours ?? {}));
  const whole = shown && { ...shown, office: manager, contact: person };
  return picked({ type, period: stated, manager: whole }, new Set(trajectoryWay.fields));
}

const componentWay = fields({
  component: ['Type', text],
  period: ['Periode', period],
  status: [
    'Status',
    fields({
      code: ['Code', text],
      period: ['Periode', period],
      undeterminedUntil: ['DatumOnbepaaldTot', day],
    }),
  ],
});

const components = mapping({
  path: 'TrajectOnderdelen/TrajectOnderdeel',
  event: ComponentAdded,
  way: componentWay,
  /** A component is named by its type; the second of a type gets a number. */
  identify({ component }, _, taken) {
    const nth = taken.nth(String(component));
    return { component: component as string | undefined, nth: nth > 1 ? nth : undefined };
  },
  on: beginOf,
  show: (event) => picked({ ...event.facts, period: shownPeriod(event) }, new Set(componentWay.fields)),
  parts: [decision(ComponentDecided)],
});

export const trajectories = mapping({
  path: 'Trajecten/Traject',
  event: TrajectoryOpened,
  way: trajectoryWay,
  /** A trajectory has no identifier of its own: its type and, where stated, its first day name it. */
  id: ['trajectory', (values) => [(values['type'] as string | undefined) ?? 'trajectory', beginOf(values)]],
  more(values, { node, before, dossier, ids }) {
    const manager = values['manager'] as Values | undefined;
    const { office: site, contact: person, ...managed } = manager ?? {};
    const known = dossier.trajectory.get(String(ids['trajectory']));
    return {
      manager: site,
      contact: person,
      managed: manager && managed,
      on: beginOf(values) ?? (before ? known?.on : openSince(node)),
    };
  },
  show: shownTrajectory,
  findings: findObstacle,
  parts: [status, components, decision(TrajectoryDecided, findUnfounded)],
});

/** Without a period of its own, an open trajectory began when its status did. */
const openSince = (node: XmlNode) =>
  textOf(node, 'Status/Code') === 'OP' ? calendarDay(textOf(node, 'Status/Periode/Begin')) : undefined;

/** An intake is not asked for here: the document doesn't say which talk was one. */
function findObstacle(_: Values, { dossier, find }: Stating, event: DomainEvent): void {
  const facts = event.facts as ReturnType<typeof TrajectoryOpened.of>['facts'];
  const found = facts.type && obstacle(dossier, facts.type, dateOf(facts));
  if (
    found?.code === 'TRAJECTORY_TYPE_NOT_IN_FORCE' ||
    found?.code === 'NOT_OBLIGED' ||
    found?.code === 'NOT_ENTITLED'
  ) {
    find(found.code, 'Type');
  }
}

function findUnfounded({ decision: code }: Values, { dossier, ids, find }: Stating): void {
  const known = dossier.trajectory.get(String(ids['trajectory']));
  if (code === 'JA_IB' && !allSatisfied(known?.components ?? noComponents)) find('COMPONENTS_NOT_SATISFIED');
  if (known?.decision?.code.startsWith('JA') && known.decision.code !== code) find('DECISION_FINAL');
}

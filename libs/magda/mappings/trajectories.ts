/** The trajectories of the person: their manager, status, components and decisions. */
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
import type { Values } from '../codec.js';
import * as content from '../edition-01/trajectories.js';
import type { ContentSchema } from '../schema.js';
import { textOf, type XmlNode } from '../tree.js';
import {
  beginOf,
  calendarDay,
  fieldsOf,
  mapping,
  onOf,
  periodOf,
  sourceOf,
  type HistoryEvent,
  type MappingContext,
  type MappingOptions,
  type ToValues,
} from './mapping.js';

/** The decision about a trajectory or a component. */
function decision(
  event: AnyEventDefinition,
  schema: ContentSchema,
  more: Pick<MappingOptions, 'findings' | 'otherEvents'> = {},
) {
  return mapping('Besluit', event, schema, {
    codes: ['reason'],
    on: ({ date }) => calendarDay(date),
    extraFields: ({ date }) => ({
      date: undefined,
      statedDate: calendarDay(date) === undefined ? date : undefined,
    }),
    toValues(event) {
      const fields = fieldsOf(event);
      return { ...fields, date: fields['statedDate'] ?? fields['on'] };
    },
    ...more,
  });
}

/** The decision about a trajectory, which is over when the attest that it gave is withdrawn. */
const trajectoryDecision = decision(TrajectoryDecided, content.trajectoryDecision, {
  findings: findUnfounded,
  otherEvents: {
    AttestWithdrawn: (event, latest) =>
      latest && onOf(latest.event) === fieldsOf(event)['decidedOn'] ? 'over' : undefined,
  },
});

const statusEvents = { GS: TrajectoryClosed, TS: TrajectoryStopped, OP: TrajectoryReopened };

const statusValues =
  (status: keyof typeof statusEvents): ToValues =>
  (event) => ({ status, period: periodOf(event) });

const status = mapping('Status', TrajectoryStatusStated, content.trajectoryStatus, {
  toEvent(values, { source, ids, latest }) {
    const code = values['status'] as keyof typeof statusEvents | undefined;
    const fields = { source, trajectory: ids['trajectory'], on: beginOf(values), period: values['period'] };
    const isReopened = code === 'OP' && (latest?.['status'] === 'GS' || latest?.['status'] === 'TS');
    return code === undefined || (code === 'OP' && !isReopened)
      ? TrajectoryStatusStated.of({ status: code, ...fields } as never)
      : statusEvents[code].of(fields as never);
  },
  otherEvents: {
    TrajectoryClosed: statusValues('GS'),
    TrajectoryStopped: statusValues('TS'),
    TrajectoryReopened: statusValues('OP'),
    /** A trajectory of our own is open from its first day; a source states a status itself. */
    TrajectoryOpened: (event, latest) =>
      sourceOf(event) || latest
        ? undefined
        : { status: 'OP', period: { from: (event.facts as { on: string }).on } },
  },
});

const components = mapping('TrajectOnderdelen/TrajectOnderdeel', ComponentAdded, content.component, {
  /** The type identifies a component; the second of a type gets a number. */
  identify({ component }, allocated) {
    const nth = allocated.nextNumber(String(component));
    return { component: component as string | undefined, nth: nth > 1 ? nth : undefined };
  },
  on: beginOf,
  toValues: (event) => ({ ...fieldsOf(event), period: periodOf(event) }),
  nested: [decision(ComponentDecided, content.componentDecision)],
});

export const trajectories = mapping('Trajecten/Traject', TrajectoryOpened, content.trajectory, {
  /** A trajectory states no id: its type and, where stated, its first day identify it. */
  identify: (values, allocated) => ({
    trajectory: allocated.make((values['type'] as string | undefined) ?? 'trajectory', beginOf(values)),
  }),
  extraFields(values, { node, latest, dossier, ids }) {
    const manager = values['manager'] as Values | undefined;
    const { office, contact, ...managed } = manager ?? {};
    const known = dossier.trajectory.get(String(ids['trajectory']));
    return {
      manager: office,
      contact,
      managed: manager && managed,
      on: beginOf(values) ?? (latest ? known?.on : openSince(node)),
    };
  },
  toValues: trajectoryValues,
  otherEvents: {
    TrajectoryTransferred: (event, latest) => {
      const { on, manager: office } = fieldsOf(event);
      return latest && { ...latest.values, manager: { period: { from: on }, office } };
    },
  },
  findings: findObstacle,
  nested: [status, components, trajectoryDecision],
});

function trajectoryValues(event: HistoryEvent): Values {
  const { type, period, manager: office, managed, contact, on } = fieldsOf(event);
  const managedSince = sourceOf(event) ? {} : { period: { from: on } };
  const manager = (managed as Values | undefined) ?? (office === undefined ? undefined : managedSince);
  return { type, period, manager: manager && { ...manager, office, contact } };
}

/** Without a period of its own, an open trajectory began when its status did. */
const openSince = (node: XmlNode) =>
  textOf(node, 'Status/Code') === 'OP' ? calendarDay(textOf(node, 'Status/Periode/Begin')) : undefined;

/** A missing intake is no finding: the document does not state which talk was an intake. */
function findObstacle(_: Values, { dossier, addFinding }: MappingContext, event: DomainEvent): void {
  const facts = event.facts as ReturnType<typeof TrajectoryOpened.of>['facts'];
  const code = facts.type && obstacle(dossier, facts.type, dateOf(facts))?.code;
  if (code === 'TRAJECTORY_TYPE_NOT_IN_FORCE' || code === 'NOT_OBLIGED' || code === 'NOT_ENTITLED')
    addFinding(code, 'Type');
}

function findUnfounded({ decision: code }: Values, { dossier, ids, addFinding }: MappingContext): void {
  const known = dossier.trajectory.get(String(ids['trajectory']));
  if (code === 'JA_IB' && !allSatisfied(known?.components ?? noComponents))
    addFinding('COMPONENTS_NOT_SATISFIED');
  if (known?.decision?.code.startsWith('JA') && known.decision.code !== code) addFinding('DECISION_FINAL');
}

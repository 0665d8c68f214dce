/** The trajectories of the person, with their manager, status, components and decisions: Trajecten. */
import type { DateOnly } from '../../domain/dates.js';
import { dateOf } from '../../domain/dossier/subject.js';
import {
  allSatisfied,
  ComponentAdded,
  ComponentDecided,
  obstacle,
  TrajectoryClosed,
  TrajectoryDecided,
  TrajectoryOpened,
  TrajectoryReopened,
  TrajectoryStopped,
} from '../../domain/dossier/trajectory.js';
import { ComponentType, TrajectoryType } from '../../domain/dossier/trajectory-codes.js';
import { Code, type Contact } from '../../domain/dossier/values.js';
import { TrajectoryId } from '../../domain/identifiers/ids.js';
import { componentDecisions, trajectoryDecisions, trajectoryStatuses } from '../edition-01/codes.js';
import { textOf } from '../tree.js';
import { codes } from './codes.js';
import { Identifiers } from './identifiers.js';
import type { Stated } from './stated.js';
import type { Statements } from './statements.js';

export function observeTrajectories(dossier: Stated, statements: Statements): void {
  const ids = new Identifiers(TrajectoryId);
  for (const entry of dossier.parts('Trajecten/Traject')) observeTrajectory(entry, statements, ids);
}

/** A trajectory has no identifier of its own: its type and, where stated, its first day name it. */
function observeTrajectory(
  entry: Stated,
  statements: Statements,
  ids: Identifiers<typeof TrajectoryId>,
): void {
  const { source } = statements;
  const type = entry.as(TrajectoryType, 'Type');
  const { from, until } = entry.period();
  const id = ids.made(type ?? 'trajectory', from);
  const code = entry.as(codes(trajectoryStatuses), 'Status/Code');
  const status = { code, from: code && entry.day('Status/Periode/Begin') };
  const managed = entry.period('Beheerder/Periode');

  const stated = {
    source,
    trajectory: id,
    type,
    until,
    manager: entry.site('Beheerder/KBIVestiging'),
    managerFrom: managed.from,
    managerUntil: managed.until,
    contact: contactOf(entry.part('Beheerder/ContactPersoon')),
  };
  const opened = TrajectoryOpened.of({ ...stated, on: from ?? openedOn(id, status, statements) });
  findObstacle(entry, opened, statements);
  statements.state(opened, entry);
  observeStatus(entry, id, status, opened.facts.on, statements);
  observeComponents(entry, id, statements);
  observeDecision(entry, id, statements);
}

interface Status {
  readonly code: keyof typeof trajectoryStatuses | undefined;
  readonly from: DateOnly | undefined;
}

/** Without a period of its own, an open trajectory began when that status did, or as it was stated before. */
function openedOn(id: TrajectoryId, status: Status, statements: Statements): DateOnly | undefined {
  const held = statements.heldFromSource(TrajectoryOpened.of({ trajectory: id }));
  if (held) return held.facts.on;
  return status.code === 'OP' ? status.from : undefined;
}

/** An intake is not asked for here: the document doesn't say which talk was one. */
function findObstacle(
  entry: Stated,
  { facts }: ReturnType<typeof TrajectoryOpened.of>,
  statements: Statements,
): void {
  const found = facts.type && obstacle(statements.dossier, facts.type, dateOf(facts));
  if (
    found?.code === 'TRAJECTORY_TYPE_NOT_IN_FORCE' ||
    found?.code === 'NOT_OBLIGED' ||
    found?.code === 'NOT_ENTITLED'
  ) {
    entry.find(found.code, 'Type');
  }
}

function observeStatus(
  entry: Stated,
  trajectory: TrajectoryId,
  { code, from }: Status,
  openedOn: DateOnly | undefined,
  statements: Statements,
): void {
  const fact = { on: from, source: statements.source, trajectory };
  const known = statements.dossier.trajectory.find((candidate) => candidate.trajectory === trajectory);
  if (code === 'GS') statements.state(TrajectoryClosed.of(fact), entry);
  if (code === 'TS') statements.state(TrajectoryStopped.of(fact), entry);
  if (code === 'OP' && (known?.status.code !== 'OP' || (from !== undefined && from !== openedOn)))
    statements.state(TrajectoryReopened.of(fact), entry);
}

/**
 * The domain tells the components of a trajectory apart by their type: one without, or a second of one, stays
 * unread.
 */
function observeComponents(trajectory: Stated, id: TrajectoryId, statements: Statements): void {
  const seen = new Set<ComponentType>();
  for (const entry of trajectory.parts('TrajectOnderdelen/TrajectOnderdeel')) {
    const type = ComponentType.safeParse(textOf(entry.node, 'Type')).data;
    if (type === undefined) continue;
    if (seen.has(type)) entry.find('COMPONENT_TWICE');
    else observeComponent(entry, type, id, statements);
    seen.add(type);
  }
}

function observeComponent(
  entry: Stated,
  component: ComponentType,
  trajectory: TrajectoryId,
  statements: Statements,
): void {
  const { source } = statements;
  const [{ from, until }, status] = [entry.period(), entry.period('Status/Periode')];
  entry.text('Type');
  statements.state(
    ComponentAdded.of({
      on: from,
      until,
      source,
      trajectory,
      component,
      status: entry.as(Code, 'Status/Code'),
      statusFrom: status.from,
      statusUntil: status.until,
      undeterminedUntil: entry.day('Status/DatumOnbepaaldTot'),
    }),
    entry,
  );
  const decision = entry.as(codes(componentDecisions), 'Besluit/Code');
  if (decision === undefined) return;
  const reason = entry.openCode('Besluit/Reden');
  statements.state(
    ComponentDecided.of({
      on: entry.day('Besluit/DatumToekenning'),
      source,
      trajectory,
      component,
      decision,
      reason: reason.code,
      reasonNames: reason.names,
    }),
    entry,
  );
}

function observeDecision(entry: Stated, trajectory: TrajectoryId, statements: Statements): void {
  const decision = entry.as(codes(trajectoryDecisions), 'Besluit/Code');
  if (decision === undefined) return;
  const reason = entry.openCode('Besluit/Reden');
  const known = statements.dossier.trajectory.find((candidate) => candidate.trajectory === trajectory);
  if (decision === 'JA_IB' && !allSatisfied(known?.components ?? []))
    entry.find('COMPONENTS_NOT_SATISFIED', 'Besluit');
  if (known?.decision?.code.startsWith('JA') && known.decision.code !== decision)
    entry.find('DECISION_FINAL', 'Besluit');
  statements.state(
    TrajectoryDecided.of({
      on: entry.day('Besluit/DatumToekenning'),
      source: statements.source,
      trajectory,
      decision,
      reason: reason.code,
      reasonNames: reason.names,
    }),
    entry,
  );
}

function contactOf(contact: Stated | undefined): Contact | undefined {
  if (!contact) return undefined;
  const names = (path: string) => contact.parts(path).map((name) => name.ownText());
  return {
    ...(contact.part('Naam') && { familyNames: names('Naam/Achternamen/Achternaam') }),
    ...(contact.part('Naam/Voornamen') && { givenNames: names('Naam/Voornamen/Voornaam') }),
    email: contact.text('email'),
    telephone: contact.text('telefoon'),
    mobile: contact.text('gsm'),
    fax: contact.text('fax'),
  };
}

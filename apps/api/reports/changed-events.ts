/** The events by which groups of a report came to be counted otherwise. */
import { DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { DateOnly } from '../../../libs/domain/kernel/dates.js';
import { streams } from '../../../libs/domain/streams.js';
import { readRange } from '../../../libs/event-store/known-at.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { statedFactsOf } from '../../../libs/privacy/event-sealing.js';
import type { BetweenInstants, ChangeOfGroup } from '../../../libs/projection/changed-groups.js';
import type { Projection } from '../../../libs/projection/define.js';
import { changesOfReport } from '../../../libs/projection/query.js';
import type { ReportQuery } from '../../../libs/projection/report-query.js';
import { problemOfHindrance } from '../handling/caught-up-build.js';
import type { Dependencies } from '../handling/dependencies.js';
import { recordedBy } from '../handling/recorded-by.js';
import { Problem } from '../http/problem.js';
import type { ChangedGroup } from './changed-rows.js';

type Needs = Pick<Dependencies, 'projections' | 'store'>;

/** The most events that are told of a group. */
export const mostOfGroup = 10;
/** The most instants at which events are looked up. */
const mostInstants = 200;
/** The most changes of rows that are looked at. */
const mostChanges = 10_000;

/** What is told of an event: not of whom it is. */
function told(event: RecordedEvent) {
  const { id, type, recordedAt } = event;
  const on = DateOnly.safeParse(statedFactsOf(event)['on']);
  return {
    id: EventId.parse(id),
    type,
    on: on.success ? on.data : null,
    recordedAt: recordedAt.toISOString(),
    by: recordedBy(event),
  };
}

/**
 * The events that changed rows of groups between two moments: all of them in the order of recording, and those of a
 * group. What was recorded of one person in one millisecond counts as one change.
 * @throws Problem of `notCaughtUp`, KNOWN_AT_NOT_KEPT
 */
export async function eventsBehind(
  { projections, store }: Needs,
  model: Projection,
  name: string,
  query: ReportQuery,
  between: BetweenInstants,
  groups: readonly ChangedGroup[],
) {
  const found = await changesOfReport(projections.reported(name), query, between, mostChanges);
  if (found.kind === 'known-at not kept')
    throw new Problem('KNOWN_AT_NOT_KEPT', [{ at: '/since', detail: 'this report knows today only' }]);
  if (found.kind !== 'changes') throw problemOfHindrance(found.kind);
  const ofGroups = new Map<string, readonly ChangeOfGroup[]>();
  for (const change of found.changes) {
    const key = JSON.stringify(change.key);
    ofGroups.set(key, [...(ofGroups.get(key) ?? []), change]);
  }
  const meant = groups.map(({ key }) => ofGroups.get(JSON.stringify(key))?.slice(0, mostOfGroup) ?? []);
  const looked = new Map<string, readonly RecordedEvent[]>();
  for (const change of meant.flat()) {
    if (looked.size === mostInstants) break;
    const place = placeOf(change);
    if (!looked.has(place)) looked.set(place, await eventsOf(store, model, change));
  }
  const events = new Map([...looked.values()].flat().map((event) => [event.id, event]));
  return {
    events: [...events.values()]
      .sort((a, b) => store.comparePositions(a.position, b.position))
      .map((event) => told(event)),
    ofGroup: ({ key }: ChangedGroup) => {
      const all = ofGroups.get(JSON.stringify(key)) ?? [];
      const few = all.slice(0, mostOfGroup);
      const known = few.flatMap((change) => looked.get(placeOf(change)) ?? []);
      const isWhole = few.length === all.length && few.every((change) => looked.has(placeOf(change)));
      return {
        events: [...new Set(known.map(({ id }) => EventId.parse(id)))],
        more: found.more || !isWhole,
      };
    },
  };
}

const placeOf = ({ recordedAt, position, person }: ChangeOfGroup): string =>
  JSON.stringify([recordedAt, position, person]);

/** The events of a change: that which was counted, or those of the person that were recorded at the instant. */
async function eventsOf(
  store: Needs['store'],
  { types }: Projection,
  { recordedAt, position, person }: ChangeOfGroup,
): Promise<readonly RecordedEvent[]> {
  const range = {
    after: await store.positionAt(new Date(recordedAt.getTime() - 1)),
    until: await store.positionAt(recordedAt),
    filter: { types: [...types] },
  };
  const dossier = DossierId.safeParse(person);
  const stream = dossier.success ? streams.dossier.of(dossier.data) : undefined;
  const events: RecordedEvent[] = [];
  for await (const page of readRange(store, range)) events.push(...page);
  return events.filter(
    (event) =>
      event.recordedAt.getTime() === recordedAt.getTime() &&
      (position === undefined || event.position === position) &&
      (stream === undefined || event.stream === stream),
  );
}

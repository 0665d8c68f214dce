import { randomUUID } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { ConsultationId, DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import { openRecorded, type OpenedEvent } from '../../../libs/privacy/event-sealing.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { openedIn, type LoadedDossier } from '../handling/dossiers.js';
import type { KnownDossier } from '../handling/joined-dossiers.js';
import { readKnown } from '../handling/resolve-person.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { dossierOn, ReplayedEvent, replayedEvent } from './replayed.js';
import { TracedChanges, type TracedChange } from './traced-changes.js';
import { knownAt, knownAtBoth, since } from './two-moments.js';

/** The most events of which it is told what they changed; each costs a fold of the dossier. */
const mostEvents = 500;

const ChangeOfDossier = z
  .object({
    place: z
      .string()
      .describe(
        'A JSON pointer: /status, /sections/… and /standing/… as a replay tells them, or /findings; of an entry of a ' +
          'list, to the list',
      ),
    before: z.unknown().describe('What was known at the first moment; null: nothing'),
    after: z.unknown().describe('What was known at the second one; null: nothing'),
    events: z.array(EventId).describe('What made it so, the first one first; each is in `events`'),
  })
  .meta({ id: 'ChangeOfDossier' });

const DossierDifference = z
  .object({
    consultation: ConsultationId.describe('Of this question'),
    dossier: DossierId,
    asOf: DateOnly,
    since: z.iso.datetime(),
    knownAt: z.iso.datetime(),
    changes: z.array(ChangeOfDossier),
    events: z.array(ReplayedEvent).describe('All that was recorded in between, in the order of recording'),
  })
  .meta({
    id: 'DossierDifference',
    description: 'What is known of a dossier at one moment and was not, or otherwise, at another',
  });

/** Tells what changed between two moments. It shows the dossier, so it is recorded as a replay is. */
export default operation({
  method: 'get',
  path: '/v1/audit/dossiers/{id}/difference',
  tag: 'Audit',
  summary:
    'What changed in what was known of a dossier between two moments, each change with its events: who, when, by ' +
    'which command.',
  description:
    'An audit is recorded as a consultation, before it is answered. Both moments are looked at as of the same day.',
  scope: 'audit',
  work: 'audits',
  parameters: z.object({ id: DossierId }),
  notFound: 'DOSSIER_UNKNOWN',
  query: z.strictObject({
    ...{ since, knownAt },
    asOf: DateOnly.optional().describe('As it was on this day; without it, today'),
  }),
  answer: jsonOf(DossierDifference),
  problems: [
    'QUERY_INVALID',
    'KNOWN_AT_IN_FUTURE',
    'DOSSIER_UNKNOWN',
    ...refusalsOfConsultation,
    'AUTHORISATIONS_NOT_CURRENT',
  ],
  async handle({ parameters: { id: dossier }, query, caller, requestId }, needs: ConsultationNeeds) {
    const { asOf = brusselsDay(needs.clock()) } = query;
    const { first, second } = await knownAtBoth(needs, query);
    const envelope = { key: randomUUID(), body: null, caller, requestId };
    const asked = {
      ...wholeDossier,
      command: 'CompareDossier',
      purpose: 'AUDIT',
      subject: { dossier },
    } as const;
    const { consultation, person, position: before } = await recordGranted(needs, envelope, asked);
    const known = await readKnown(needs, person, { before, until: second.until ?? 'nothing' });
    if (!known?.then) throw new Problem('DOSSIER_UNKNOWN');
    const { now, then } = known;
    const knownUntil = (until: Position | undefined) =>
      needs.dossiers.known(now, dossier, { before, until: until ?? 'nothing' });
    const begin = knownUntil(first.until);
    const steps = stepsBetween(needs, now, { after: first.until, until: second.until, before }, knownUntil);
    const { changes, opened } = await changesOver(needs, begin, steps, asOf);
    return {
      consultation,
      dossier: then.id,
      asOf,
      since: first.at.toISOString(),
      knownAt: second.at.toISOString(),
      changes: changes.map(changeOf),
      events: opened.map(replayedEvent),
    };
  },
});

/** An event, and what was known once it was recorded. */
interface KnownStep {
  readonly recorded: RecordedEvent;
  readonly known: KnownDossier;
}

interface Between {
  readonly after: Position | undefined;
  readonly until: Position | undefined;
  readonly before: Position;
}

/**
 * What was recorded of the person of a dossier in a part of the log; of one that was merged with it only what was
 * recorded while it was. @throws Problem QUERY_INVALID when it is too much
 */
function stepsBetween(
  { store }: ConsultationNeeds,
  { family }: LoadedDossier,
  { after, until, before }: Between,
  knownUntil: (until: Position) => KnownDossier,
): readonly KnownStep[] {
  const isWithin = ({ position }: RecordedEvent) =>
    until !== undefined &&
    store.comparePositions(position, until) <= 0 &&
    store.comparePositions(position, before) < 0 &&
    (after === undefined || store.comparePositions(position, after) > 0);
  const recorded = [...family.values()].flatMap((events) => events.filter(isWithin));
  if (recorded.length > mostEvents) {
    const detail = `later: ${recorded.length} events were recorded in between, and at most ${mostEvents} are compared`;
    throw new Problem('QUERY_INVALID', [{ at: '/since', detail }]);
  }
  return recorded
    .sort((a, b) => store.comparePositions(a.position, b.position))
    .map((event) => ({ recorded: event, known: knownUntil(event.position) }))
    .filter(({ recorded: event, known }) => known.whole.includes(event));
}

/** Follows what is known over the events, and opens them. */
async function changesOver(
  { keyRing }: ConsultationNeeds,
  begin: KnownDossier,
  steps: readonly KnownStep[],
  asOf: DateOnly,
): Promise<{ changes: readonly TracedChange<string>[]; opened: readonly OpenedEvent[] }> {
  const all = new Set([begin, ...steps.map(({ known }) => known)].flatMap(({ whole }) => whole));
  const opened = new Map((await openRecorded([...all], keyRing)).map((one) => [one.recorded, one]));
  const stateOf = ({ id, recorded }: KnownDossier) => {
    const counting = openedIn(
      id,
      recorded.flatMap((event) => opened.get(event) ?? []),
    );
    const { status, sections, standing, noted } = dossierOn(counting, asOf);
    return { status, sections, standing, findings: noted };
  };
  const traced = new TracedChanges<string>(stateOf(begin));
  for (const together of appendsIn(steps)) {
    traced.add(together.map(({ recorded, known }) => ({ cause: recorded.id, state: stateOf(known) })));
    await others();
  }
  return { changes: traced.changes(), opened: steps.flatMap(({ recorded }) => opened.get(recorded) ?? []) };
}

/** The steps that were recorded at once, by one command. */
function appendsIn(steps: readonly KnownStep[]): readonly (readonly KnownStep[])[] {
  const appends: KnownStep[][] = [];
  for (const step of steps) {
    const last = appends.at(-1)?.at(-1)?.recorded;
    const { stream, metadata } = step.recorded;
    if (last?.stream === stream && last.metadata['commandId'] === metadata['commandId'])
      appends.at(-1)?.push(step);
    else appends.push([step]);
  }
  return appends;
}

const changeOf = ({
  place,
  before,
  after,
  causes,
}: TracedChange<string>): z.output<typeof ChangeOfDossier> => ({
  place: place.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  before: before ?? null,
  after: after ?? null,
  events: causes.map((id) => EventId.parse(id)),
});

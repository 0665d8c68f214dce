import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refusalsOfConsultation } from '../../../libs/domain/consultation/reasons.js';
import { wholeDossier } from '../../../libs/domain/consultation/use.js';
import { withdrawals } from '../../../libs/domain/dossier/correct-fact.js';
import { FactCorrected, rightAfter, type Correction } from '../../../libs/domain/dossier/correction.js';
import { separatedIn } from '../../../libs/domain/dossier/merging.js';
import { dateOf, type Dated } from '../../../libs/domain/dossier/subject.js';
import { ConsultationId, DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { brusselsDay, DateOnly } from '../../../libs/domain/kernel/dates.js';
import { Channel, OrganisationType, Purpose } from '../../../libs/domain/kernel/terms.js';
import type { FactEvent } from '../../../libs/domain/kernel/event.js';
import { refuse } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type { ConsultationNeeds } from '../consultations/record-consultation.js';
import { recordGranted } from '../consultations/record-granted.js';
import { notCaughtUp } from '../handling/caught-up-build.js';
import { factsIn } from '../handling/dossiers.js';
import type { KnownDossier } from '../handling/joined-dossiers.js';
import { readKnown } from '../handling/resolve-person.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { mostEntries, readConsultations, type AccessLogNeeds } from './access-log.js';
import { givenIn, ToldFacts, type GivenConsultation } from './told-facts.js';

const Fact = z.object({ id: EventId, type: z.string(), facts: z.record(z.string(), z.unknown()) });

const Told = z
  .object({
    consultation: ConsultationId,
    at: z.iso.datetime().describe('When it was asked'),
    organisation: KboNumber,
    organisationName: z.string().nullable().describe('As it was known that day'),
    organisationType: OrganisationType.or(z.literal('UNKNOWN')),
    purpose: Purpose,
    channel: Channel,
    service: z.string().describe('What was called'),
    toldSince: ConsultationId.nullable().describe(
      'The first consultation after the correction that told this organisation what holds; null: it has not been told',
    ),
  })
  .meta({ id: 'ToldFact', description: 'A consultation whose answer told a fact that was wrong' });

const CorrectionOfFact = z
  .object({
    correction: EventId,
    on: DateOnly,
    recordedAt: z.iso.datetime(),
    organisation: KboNumber.describe('Who corrected it'),
    organisationName: z.string().nullable(),
    wrong: Fact.describe('As it was recorded last'),
    wrongSince: z.iso.datetime().describe('When it was recorded'),
    right: z.array(Fact).describe('What is right instead; nothing, where it never held'),
    told: z.array(Told).describe('Who was given the wrong fact, the first one first'),
  })
  .meta({
    id: 'CorrectionOfFact',
    description: 'A fact that was corrected or withdrawn, and who had been told it',
  });

/** The most corrections of one answer, the latest ones. */
const mostCorrections = 100;

const Corrections = z
  .object({
    consultation: ConsultationId.describe('Of this question'),
    dossier: DossierId,
    corrections: z.array(CorrectionOfFact).describe('The latest first'),
    more: z
      .boolean()
      .describe(
        `Whether there are more than ${String(mostCorrections)} corrections or ${String(mostEntries)} consultations ` +
          'of this person: then the earliest were not looked at',
      ),
  })
  .meta({
    id: 'Corrections',
    description: 'What was corrected or withdrawn in a dossier, and who had been told otherwise',
  });
type Corrections = z.output<typeof Corrections>;

type Needs = ConsultationNeeds & AccessLogNeeds;

/** Tells what was corrected and who had been told otherwise. The question is a consultation itself. */
export default operation({
  method: 'get',
  path: '/v1/dossiers/{id}/corrections',
  tag: 'Audit',
  summary:
    'What was corrected or withdrawn in a dossier, who had been told it, and who was told what holds since.',
  description:
    'An audit is recorded as a consultation, before it is answered. A consultation told a fact where its answer, ' +
    'made again as it was known then, is another one without it.',
  scope: 'audit',
  work: 'audits',
  parameters: z.object({ id: DossierId }),
  notFound: 'DOSSIER_UNKNOWN',
  query: z.strictObject({
    notYetTold: z
      .enum(['true', 'false'])
      .default('false')
      .describe('Only whom nobody told what holds since, and corrections of which there are such'),
  }),
  answer: jsonOf(Corrections),
  problems: [
    'QUERY_INVALID',
    'DOSSIER_UNKNOWN',
    'DOSSIER_ERASED',
    ...refusalsOfConsultation,
    ...notCaughtUp,
    'AUTHORISATIONS_NOT_CURRENT',
  ],
  async handle({ parameters: { id: dossier }, query: { notYetTold }, caller, requestId }, needs: Needs) {
    const envelope = { key: randomUUID(), body: null, caller, requestId };
    const question = {
      ...wholeDossier,
      command: 'ReadCorrections',
      purpose: 'AUDIT',
      subject: { dossier },
    } as const;
    const { consultation, person, position } = await recordGranted(needs, envelope, question);
    const known = await readKnown(needs, person, { before: position });
    if (!known?.then) throw new Problem('DOSSIER_UNKNOWN');
    if (known.now.state.person.status === 'erased') throw Problem.of(refuse('DOSSIER_ERASED'));
    // Questions by number, before there was a dossier, were told nothing.
    const asked = { dossier: known.now, numbers: new Map<string, string>() };
    const { recorded, more } = await readConsultations(needs, asked, { before: position });
    const given = recorded.toReversed().flatMap(givenIn);
    const corrected = correctionsIn(known.then);
    const told = new ToldFacts(needs, known.now);
    const corrections = [];
    for (const one of corrected.slice(0, mostCorrections))
      corrections.push(correctionOf(needs, one, await toldOf(needs, one, given, told)));
    return {
      consultation,
      dossier: known.then.id,
      corrections: notYetTold === 'true' ? corrections.flatMap(withUntold) : corrections,
      more: more || corrected.length > mostCorrections,
    };
  },
});

/** An event of a dossier as the log holds it, and as it counts there. */
interface Counted {
  readonly recorded: RecordedEvent;
  readonly event: FactEvent;
}

/** A correction or a withdrawal. */
interface Corrected extends Counted {
  /** What was recorded of it, the first one first. */
  readonly wrong: readonly [Counted, ...Counted[]];
  readonly right: readonly Counted[];
}

/** What was corrected or withdrawn in what counts of a dossier, the latest first. */
function correctionsIn(known: KnownDossier): readonly Corrected[] {
  const facts = factsIn(known);
  const left = separatedIn(facts);
  const events = known.recorded.flatMap((recorded, index): readonly Counted[] => {
    const event = facts[index];
    return event && !left.has(recorded.id) ? [{ recorded, event }] : [];
  });
  const corrected = events.flatMap((one, index): readonly Corrected[] => {
    const [first, ...others] = takenBackBy(one, events.slice(0, index));
    const right = events.slice(index + 1, index + 1 + rightAfter(one.event));
    return first ? [{ ...one, wrong: [first, ...others], right }] : [];
  });
  return corrected.reverse();
}

/** What an event takes back of those before it, if it is a correction or a withdrawal. */
function takenBackBy({ event }: Counted, before: readonly Counted[]): readonly Counted[] {
  const { type, facts } = event;
  if (type === FactCorrected.name)
    return before.filter(({ recorded: { id } }) => id === (facts as Correction).event);
  const [wrong, withdrawal] = Object.entries(withdrawals).find(([, one]) => one.event === type) ?? [];
  if (!withdrawal) return [];
  const named = (of: object) => (of as Readonly<Record<string, unknown>>)[withdrawal.named ?? ''];
  return before.filter((one) => one.event.type === wrong && named(one.event.facts) === named(facts));
}

type ToldFact = z.output<typeof Told>;

async function toldOf(
  needs: Needs,
  { recorded, wrong, right }: Corrected,
  given: readonly GivenConsultation[],
  told: ToldFacts,
): Promise<readonly ToldFact[]> {
  const isAfter = (one: GivenConsultation, other: RecordedEvent) =>
    needs.store.comparePositions(one.recorded.position, other.position) > 0;
  const since = given.filter((one) => isAfter(one, recorded));
  const correction = new Set([recorded.id, ...right.map((one) => one.recorded.id)]);
  const error = new Set(wrong.map((one) => one.recorded.id));
  const found: ToldFact[] = [];
  for (const one of given) {
    if (!isAfter(one, wrong[0].recorded) || isAfter(one, recorded) || !(await told.told(one, error)))
      continue;
    const ofAsker = since.filter(({ facts }) => facts.organisation === one.facts.organisation);
    found.push(toldFact(needs, one, await firstTold(ofAsker, correction, told)));
  }
  return found;
}

/** The first of these consultations that told what a correction says. @param correction the ids of its events */
async function firstTold(
  given: readonly GivenConsultation[],
  correction: ReadonlySet<string>,
  told: ToldFacts,
): Promise<ConsultationId | null> {
  for (const one of given)
    if (await told.told(one, correction)) return streams.consultation.idOf(one.recorded.stream);
  return null;
}

function toldFact(
  { organisations }: Needs,
  { recorded, facts, service }: GivenConsultation,
  toldSince: ConsultationId | null,
): ToldFact {
  const { at, organisation, organisationType, purpose, channel } = facts;
  return {
    consultation: streams.consultation.idOf(recorded.stream),
    ...{ at, organisation, organisationType, purpose, channel, service, toldSince },
    organisationName: organisations.nameOf(organisation, brusselsDay(new Date(at))),
  };
}

function correctionOf(
  { organisations }: Needs,
  { recorded, event, wrong, right }: Corrected,
  told: readonly ToldFact[],
): Corrections['corrections'][number] {
  const organisation = recorded.metadata['organisation'] as KboNumber;
  return {
    correction: EventId.parse(recorded.id),
    on: dateOf(event.facts as Dated),
    recordedAt: recorded.recordedAt.toISOString(),
    organisation,
    organisationName: organisations.nameOf(organisation, brusselsDay(recorded.recordedAt)),
    wrong: factOf(wrong.at(-1) ?? wrong[0]),
    wrongSince: wrong[0].recorded.recordedAt.toISOString(),
    right: right.map(factOf),
    told: [...told],
  };
}

function factOf({ recorded: { id, type }, event }: Counted): z.output<typeof Fact> {
  return { id: EventId.parse(id), type, facts: { ...event.facts } };
}

/** A correction with whom nobody told what holds since, if there are such. */
function withUntold(correction: Corrections['corrections'][number]): Corrections['corrections'] {
  const told = correction.told.filter(({ toldSince }) => toldSince === null);
  return told.length > 0 ? [{ ...correction, told }] : [];
}

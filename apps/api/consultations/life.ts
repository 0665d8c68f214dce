/** The life of a dossier as one answer: where the person stands on any day, and the events that may be shown. */
import { z } from 'zod';
import { partlyDisclosed } from '../../../libs/domain/consultation/decide.js';
import { fold, withoutWhatIsOver, withoutWhatWasWrong } from '../../../libs/domain/dossier/dossier.js';
import { sectionsOfStanding, standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import { ConsultationId, DossierId, EventId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { AskedInstant, brusselsDay, DateOnly, dayAfter } from '../../../libs/domain/kernel/dates.js';
import type { FactEvent } from '../../../libs/domain/kernel/event.js';
import { same } from '../../../libs/domain/kernel/same.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { knownAt } from '../../../libs/event-store/known-at.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import { statedFactsOf } from '../../../libs/privacy/event-sealing.js';
import { factsIn } from '../handling/dossiers.js';
import type { KnownDossier } from '../handling/joined-dossiers.js';
import { personaliaOf } from '../handling/personalia.js';
import { recordedBy } from '../handling/recorded-by.js';
import { readKnownOfPerson, subjectOf } from '../handling/resolve-person.js';
import type { CommandEnvelope } from '../http/operation.js';
import type { StandingNeeds } from './ask-standing.js';
import { ConsultationRequest } from './consult.js';
import { recordGranted } from './record-granted.js';
import { sectionOfEvent } from './shown-events.js';

const { purpose, sections, reference, emergency, senderUri, capacity } = ConsultationRequest.shape;
/** The sections that the lanes are drawn from, beside those of a standing. */
const ofLanes: readonly Section[] = ['Personalia', 'Doelgroep', 'Gesprekken'];
/** The sections that the lanes, the levels and the standing are drawn from. */
const sectionsOfLife = Section.options.filter((section) =>
  [...ofLanes, ...sectionsOfStanding].includes(section),
);
const how = {
  knownAt: AskedInstant.optional().describe(
    'As it was known at this instant; without it, all that is recorded',
  ),
  purpose,
  sections: sections.default([...sectionsOfLife]),
  reference,
  emergency,
  senderUri,
  capacity,
};
export const LifeRequest = z
  .union([z.strictObject({ insz: AskedInsz, ...how }), z.strictObject({ dossier: DossierId, ...how })])
  .meta({ id: 'LifeRequest', description: 'Whose life is asked, for which purpose' });
type LifeRequest = z.output<typeof LifeRequest>;

const ShownEvent = z
  .object({
    id: EventId,
    type: z.string(),
    section: Section,
    recordedAt: z.iso.datetime(),
    by: z.object({ organisation: z.string(), name: z.string().nullable(), command: z.string() }),
    facts: z.record(z.string(), z.unknown()).describe('Without what is sealed'),
  })
  .meta({ id: 'ShownEvent', description: 'An event of a section that is given whole' });

const StandingFrom = z
  .object({
    from: DateOnly,
    standing: DossierStanding.describe(
      'The sections in which it differs from the day before; of the first, all',
    ),
  })
  .meta({ id: 'StandingFrom' });

const PersonShown = z
  .object({
    givenNames: z.array(z.string()),
    familyNames: z.array(z.string()),
    birthDate: z.string().nullable(),
    insz: z.string(),
  })
  .meta({ id: 'PersonShown' });

export const LifeAnswer = z
  .object({
    consultation: ConsultationId,
    authorisation: z.uuid(),
    at: z.iso.datetime().describe('When the consultation was recorded'),
    purpose,
    content: z.enum(['given', 'none']).describe('none: the person has no dossier'),
    dossier: DossierId.nullable(),
    sectionsGiven: z.array(Section),
    today: DateOnly,
    knownAt: z.iso.datetime(),
    person: PersonShown.nullable().describe('null: Personalia are not given'),
    days: z
      .array(StandingFrom)
      .describe('In order; each holds from its day until the next one, with `stretches` in the first alone'),
    events: z
      .array(ShownEvent)
      .describe('Without those that were recorded in error; in the order in which they count'),
  })
  .meta({
    id: 'LifeAnswer',
    description:
      'One consultation, from which it is told where the person stands on any day without asking again',
  });

/**
 * Answers with the life of a dossier: one consultation, recorded before it is answered, whatever day is looked at.
 * @throws Problem when it is refused, or can't be recorded
 */
export async function tellLife(
  needs: StandingNeeds,
  request: LifeRequest,
  envelope: CommandEnvelope,
): Promise<z.output<typeof LifeAnswer>> {
  const { purpose, sections, reference, emergency, senderUri, capacity } = request;
  const until = (await knownAt(needs.store, needs.clock, request.knownAt)).until ?? 'nothing';
  const subject = 'insz' in request ? subjectOf(request.insz) : { dossier: request.dossier };
  const stated = { purpose, sections, reference, emergency, senderUri, capacity, subject };
  const granted = await recordGranted(needs, envelope, { command: 'TellLife', ...stated });
  const known = await readKnownOfPerson(needs, granted.person, { before: granted.position, until });
  const then = known?.now.state.person.status === 'open' ? known.then : undefined;
  const partly = partlyDisclosed(granted);
  const whole = granted.sections.filter((section) => !partly.has(section));
  return {
    consultation: granted.consultation,
    authorisation: granted.authorisation,
    at: granted.at.toISOString(),
    purpose,
    content: then ? 'given' : 'none',
    dossier: then?.id ?? null,
    sectionsGiven: [...granted.sections],
    today: granted.on,
    knownAt: (request.knownAt ?? granted.at).toISOString(),
    person: then && granted.sections.includes('Personalia') ? await personOf(needs, then, granted.on) : null,
    days: then ? standingDays(factsIn(then), whole, granted.on) : [],
    events: then ? shownEvents(needs, held(then), whole) : [],
  };
}

async function personOf(needs: StandingNeeds, then: KnownDossier, on: DateOnly) {
  const personalia = personaliaOf(await needs.dossiers.open(then), on);
  if (!personalia) return null;
  const { givenNames, familyNames, birthDate = null, insz } = personalia;
  return { givenNames: [...givenNames], familyNames: [...familyNames], birthDate, insz };
}

/** The standing on each day on which it becomes another one, as far back and ahead as the facts lead. */
function standingDays(
  facts: readonly FactEvent[],
  whole: readonly Section[],
  today: DateOnly,
): z.output<typeof StandingFrom>[] {
  const dossier = fold(facts);
  const told: z.output<typeof StandingFrom>[] = [];
  let before: DossierStanding = {};
  for (const from of daysIn(facts, standingOf(whole, dossier, today))) {
    const standing = standingOf(whole, dossier, from);
    const now = comparable(standing);
    const changed = Object.entries(standing).filter(([name]) => {
      const section = name as keyof DossierStanding;
      return !same(now[section], before[section]);
    });
    if (changed.length > 0)
      told.push({ from, standing: withStretches(Object.fromEntries(changed), told.length === 0) });
    before = now;
  }
  return told;
}

/** Every day that an event or a stretch names, and the day after: the days on which a standing can turn. */
function daysIn(facts: readonly FactEvent[], standing: DossierStanding): readonly DateOnly[] {
  const found = JSON.stringify([facts.map((event) => event.facts), standing]).match(
    /(?<=")\d{4}-\d{2}-\d{2}(?=")/g,
  );
  const days = (found ?? []).flatMap((text) => {
    const { data } = DateOnly.safeParse(text);
    return data ? [data, dayAfter(data)] : [];
  });
  return [...new Set(days)].sort();
}

/** Without what every day has (the stretches) and what changes every day (how long ago something was). */
const comparable = (standing: DossierStanding): DossierStanding =>
  JSON.parse(
    JSON.stringify(standing, (name, value: unknown) =>
      name === 'stretches' || name === 'days' ? undefined : value,
    ),
  ) as DossierStanding;

/** The stretches are the same on every day: they are told once. */
const withStretches = (standing: DossierStanding, areTold: boolean): DossierStanding =>
  areTold
    ? standing
    : (JSON.parse(
        JSON.stringify(standing, (name, value: unknown) => (name === 'stretches' ? [] : value)),
      ) as DossierStanding);

/** What holds, in the order in which it counts: without what was recorded in error, or is stated no longer. */
function held(then: KnownDossier): readonly RecordedEvent[] {
  const recorded = new Map(then.recorded.map((event) => [event.id, event]));
  return withoutWhatIsOver(withoutWhatWasWrong(factsIn(then))).flatMap(
    ({ id }) => recorded.get(id ?? '') ?? [],
  );
}

const shownEvents = (
  { organisations }: StandingNeeds,
  recorded: readonly RecordedEvent[],
  whole: readonly Section[],
): z.output<typeof ShownEvent>[] =>
  recorded.flatMap((event) => {
    const section = sectionOfEvent(event.type);
    if (section === undefined || !whole.includes(section)) return [];
    const by = recordedBy(event);
    const { data: kbo } = KboNumber.safeParse(by.organisation);
    const name = kbo === undefined ? null : organisations.nameOf(kbo, brusselsDay(event.recordedAt));
    return {
      id: EventId.parse(event.id),
      type: event.type,
      section,
      recordedAt: event.recordedAt.toISOString(),
      by: { ...by, name },
      facts: statedFactsOf(event),
    };
  });

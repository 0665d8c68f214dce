import { z } from 'zod';
import { partlyDisclosed, type Disclosure } from '../../../libs/domain/consultation/decide.js';
import { fold } from '../../../libs/domain/dossier/dossier.js';
import { sectionsOfStanding, standingOf } from '../../../libs/domain/dossier/standing.js';
import { DossierStanding } from '../../../libs/domain/dossier/standing-schema.js';
import { ConsultationId, DossierId } from '../../../libs/domain/identifiers/ids.js';
import { AskedInsz } from '../../../libs/domain/identifiers/insz.js';
import { AskedInstant, DateOnly } from '../../../libs/domain/kernel/dates.js';
import type { FactEvent } from '../../../libs/domain/kernel/event.js';
import { Section } from '../../../libs/domain/kernel/terms.js';
import { knownAt } from '../../../libs/event-store/known-at.js';
import type { Dependencies } from '../handling/dependencies.js';
import { factsIn } from '../handling/dossiers.js';
import type { Cut } from '../handling/joined-dossiers.js';
import { Position } from '../handling/positions.js';
import { readKnownOfPerson, subjectOf } from '../handling/resolve-person.js';
import type { CommandEnvelope } from '../http/operation.js';
import { ConsultationRequest } from './consult.js';
import type { ConsultationNeeds, GrantedConsultation } from './record-consultation.js';
import { recordGranted } from './record-granted.js';

const { purpose, sections, reference, emergency, senderUri, capacity } = ConsultationRequest.shape;
const how = {
  date: DateOnly.optional().describe(
    'On which day, also one ahead; without it, the day on which it is asked',
  ),
  knownAt: AskedInstant.optional().describe(
    'As it was known at this instant; without it, everything that is recorded',
  ),
  purpose,
  sections: sections.default([...sectionsOfStanding]),
  reference,
  emergency,
  senderUri,
  capacity,
};
export const StandingRequest = z
  .union([z.strictObject({ insz: AskedInsz, ...how }), z.strictObject({ dossier: DossierId, ...how })])
  .meta({ id: 'StandingRequest', description: 'Whose standing is asked, on which day, for which purpose' });
type StandingRequest = z.output<typeof StandingRequest>;

export const StandingAnswer = z
  .object({
    consultation: ConsultationId,
    authorisation: z.uuid(),
    content: z.enum(['given', 'none']).describe('none: the person has no dossier'),
    sectionsGiven: z.array(Section),
    date: DateOnly,
    knownAt: z.iso.datetime(),
    standing: DossierStanding.nullable(),
    position: Position.nullable(),
  })
  .meta({
    id: 'StandingAnswer',
    description:
      'Where the person stands on the day, since when and until when, by which rules, and what is next',
  });

export type StandingNeeds = ConsultationNeeds & Pick<Dependencies, 'positions'>;

/**
 * Answers where a person stands: a consultation like any other, recorded before it is answered, and answered from what
 * the log held by then. Standings rest on open facts, so that nothing sealed is opened.
 * @throws Problem when it is refused, or can't be recorded
 */
export async function askStanding(
  needs: StandingNeeds,
  request: StandingRequest,
  envelope: CommandEnvelope,
): Promise<z.output<typeof StandingAnswer>> {
  const { purpose, sections, reference, emergency, senderUri, capacity } = request;
  const known = await knownAt(needs.store, needs.clock, request.knownAt);
  const subject = 'insz' in request ? subjectOf(request.insz) : { dossier: request.dossier };
  const stated = { purpose, sections, reference, emergency, senderUri, capacity, subject };
  const recorded = await recordGranted(needs, envelope, { command: 'AskStanding', ...stated });
  const date = request.date ?? recorded.on;
  const standing = await readStanding(needs, recorded, date, known.until ?? 'nothing');
  return {
    consultation: recorded.consultation,
    authorisation: recorded.authorisation,
    content: standing ? 'given' : 'none',
    sectionsGiven: [...recorded.sections],
    date,
    knownAt: (request.knownAt ?? recorded.at).toISOString(), // the same when it is repeated
    standing: standing ?? null,
    position: needs.positions.shown(recorded.position, envelope.caller),
  };
}

/** @returns undefined when the person has no dossier, or had none yet, or was erased */
async function readStanding(
  needs: StandingNeeds,
  { person, position: before, sections, fields, presenceOf }: GrantedConsultation,
  date: DateOnly,
  until: Cut['until'],
): Promise<DossierStanding | undefined> {
  const known = await readKnownOfPerson(needs, person, { before, until });
  if (known?.now.state.person.status !== 'open' || !known.then) return undefined;
  return standingGiven({ sections, fields, presenceOf }, factsIn(known.then), date);
}

/** The standing on a day, of the sections that are disclosed whole; undefined when there is no dossier. */
export function standingGiven(
  { sections, fields, presenceOf }: Disclosure,
  facts: readonly FactEvent[],
  date: DateOnly,
): DossierStanding | undefined {
  const state = fold(facts);
  if (state.person.status !== 'open') return undefined;
  const partly = partlyDisclosed({ fields, presenceOf });
  return standingOf(
    sections.filter((section) => !partly.has(section)),
    state,
    date,
  );
}

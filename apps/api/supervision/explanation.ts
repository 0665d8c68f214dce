/** Why a consultation was granted or refused, decided again from what was known then, by the same function. */
import { z } from 'zod';
import {
  authorisationVerdicts,
  replayDecision,
  undisclosed,
  type RecordedDecision,
  type RecordedQuestion,
} from '../../../libs/domain/consultation/explain.js';
import { inapplicabilities } from '../../../libs/domain/consultation/decide.js';
import type { ConsultationEvent, ConsultationGranted } from '../../../libs/domain/consultation/events.js';
import { Condition, Purpose, Section } from '../../../libs/domain/kernel/terms.js';
import { brusselsDay } from '../../../libs/domain/kernel/dates.js';
import type { FactEventOf } from '../../../libs/domain/kernel/event.js';
import { same } from '../../../libs/domain/kernel/same.js';
import { AgreementId, AuthorisationId, ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import type { AuthorisedOrganisation, RegisterView } from '../../../libs/domain/organisation/register.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { OpenedEvent } from '../../../libs/privacy/event-sealing.js';

const Given = z.object({
  authorisation: AuthorisationId,
  sections: z.array(Section),
  fields: z.array(z.string()).describe('Of a section: only these places'),
  presenceOf: z.array(z.string()).describe('Of a section: only whether there is one'),
  lifted: z.array(Condition).describe('Conditions that an emergency set aside'),
});

/** An authorisation that the organisation held, and how it bore on the decision. */
export const Considered = z.object({
  authorisation: AuthorisationId,
  legalBasis: z.object({ number: z.string(), date: z.string(), url: z.string().optional() }),
  verdict: z.enum(['USED', 'GIVES_LESS', ...inapplicabilities]),
});

export const Explanation = z.object({
  consultation: ConsultationId,
  at: z.iso.datetime().describe('When it was asked'),
  recordedAt: z.iso.datetime(),
  organisation: KboNumber,
  organisationName: z.string().nullable().describe('As it was known then; null when it was not'),
  purpose: Purpose.or(z.literal('UNKNOWN')),
  sectionsAsked: z.array(Section),
  outcome: z.enum(['granted', 'refused']),
  given: Given.nullable(),
  reason: z
    .object({ code: z.string(), nl: z.string(), en: z.string(), source: z.string() })
    .nullable()
    .describe('Why it was refused'),
  leftOut: z.object({
    sections: z.array(Section).describe('Asked, and not given at all'),
    partly: z.array(
      z.object({ section: Section, onlyFields: z.array(z.string()), onlyPresenceOf: z.array(z.string()) }),
    ),
  }),
  considered: z.array(Considered),
  circumstances: z
    .object({
      inscribed: z
        .boolean()
        .nullable()
        .describe('Whether the organisation had an inscription of the person for this purpose'),
      onTerritory: z.boolean().nullable().describe('Whether the person lived in its commune'),
      exchange: z
        .object({
          agreement: AgreementId.optional(),
          sections: z.array(Section),
          held: z.string().optional(),
        })
        .nullable()
        .describe('What exchange agreements let flow, or the code of why nothing'),
    })
    .describe('What the decision knew beside the authorisations; null: nothing'),
  knownPosition: z.string().nullable().describe('Up to where the log was known when it was decided'),
  agrees: z
    .boolean()
    .nullable()
    .describe('Whether the log up to there leads to the same decision; null when what it needs is not kept'),
});
export type Explanation = z.output<typeof Explanation>;

/** Who asked may not learn from the explanation of a refusal what the refusal didn't tell; others may. */
export type Reader = 'asker' | 'person or auditor';

/** Explains a consultation. @param register as it was known when it was decided */
export function explanationOf(opened: OpenedEvent, register: RegisterView, reader: Reader): Explanation {
  const { recorded } = opened;
  const record = opened.event as ConsultationEvent;
  const { facts } = record;
  const question = questionOf(opened);
  const asker = register.authorisedOrganisation(facts.organisation, brusselsDay(new Date(facts.at)));
  const outcome = outcomeOf(record);
  const considered = question ? authorisationVerdicts(question, asker, outcome) : [];
  const code = outcome.kind === 'refused' ? (outcome.code as RefusalCode) : undefined;
  return {
    consultation: streams.consultation.idOf(recorded.stream),
    at: facts.at,
    recordedAt: recorded.recordedAt.toISOString(),
    organisation: facts.organisation,
    organisationName: asker?.profile.name ?? null,
    purpose: facts.purpose,
    sectionsAsked: facts.sectionsAsked,
    outcome: outcome.kind,
    given: record.type === 'ConsultationGranted' ? givenOf(record) : null,
    reason: code ? { code, ...refusals[code] } : null,
    leftOut: structuredClone(undisclosed(facts.sectionsAsked, outcome)) as Explanation['leftOut'],
    considered: considered.map(({ authorisation: { authorisation, legalBasis }, verdict }) => ({
      authorisation,
      legalBasis,
      verdict,
    })),
    circumstances: circumstancesOf(record, asker, reader),
    knownPosition: facts.knownPosition ?? null,
    agrees: question ? same(replayDecision(question, asker), outcome) : null,
  };
}

/** What was asked; undefined when the decision needed something that is not kept or was forgotten since. */
function questionOf({ event, personal }: OpenedEvent): RecordedQuestion | undefined {
  const { type, facts } = event as ConsultationEvent;
  if (type === 'ConsultationRefused' && facts.reason === 'INSZ_MALFORMED') return undefined;
  if (typeof personal === 'string') return undefined;
  const stated = personal['statedSender'];
  const [senderUri, ...capacity] = typeof stated === 'string' ? stated.split(' ') : [facts.senderUri];
  return {
    purpose: facts.purpose,
    sections: facts.sectionsAsked,
    senderUri,
    capacity: capacity.length > 0 ? capacity.join(' ') : facts.capacity,
    on: brusselsDay(new Date(facts.at)),
    whole: facts.whole,
    emergency: facts.emergency,
    circumstances: facts.circumstances,
  };
}

function outcomeOf(record: ConsultationEvent): RecordedDecision {
  if (record.type === 'ConsultationRefused') return { kind: 'refused', code: record.facts.reason };
  return { kind: 'granted', ...givenOf(record) };
}

const givenOf = ({ facts }: FactEventOf<typeof ConsultationGranted>) => ({
  authorisation: facts.authorisation,
  sections: facts.sectionsGiven,
  fields: facts.fieldsGiven ?? [],
  presenceOf: facts.presenceGiven ?? [],
  lifted: facts.lifted ?? [],
});

/**
 * What a decision knew, without where the person lives. Who asked and was refused is told of its own inscription and of
 * agreements: the rest would tell whether there is a dossier.
 */
function circumstancesOf(
  { type, facts: { circumstances = {} } }: ConsultationEvent,
  asker: AuthorisedOrganisation | undefined,
  reader: Reader,
) {
  const { commune, inscribed, exchange } = circumstances;
  if (reader === 'asker' && type === 'ConsultationRefused')
    return { inscribed: inscribed ?? false, onTerritory: null, exchange: exchange ?? null };
  return {
    inscribed: inscribed ?? null,
    onTerritory: commune === undefined ? null : (asker?.isItsCommune(commune) ?? false),
    exchange: exchange ?? null,
  };
}

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
import { AgreementId, AuthorisationId, ConsultationId } from '../../../libs/domain/identifiers/ids.js';
import { KboNumber } from '../../../libs/domain/identifiers/organisation-numbers.js';
import { Insz } from '../../../libs/domain/identifiers/insz.js';
import type { AuthorisedOrganisation } from '../../../libs/domain/organisation/register.js';
import { refusals, type RefusalCode } from '../../../libs/domain/refusals/refusal.js';
import { streams } from '../../../libs/domain/streams.js';
import type { Position, RecordedEvent } from '../../../libs/event-store/port.js';
import type { Caller } from '../../../libs/platform/authentication.js';
import { factsOf, openRecorded, statedFactsOf } from '../../../libs/privacy/event-sealing.js';
import type { Dependencies } from '../handling/dependencies.js';
import { registerKnownAt } from '../handling/register-known-at.js';
import { jsonOf, operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { auditorOf } from './auditor.js';
import { same } from '../../../libs/domain/kernel/same.js';

const Given = z.object({
  authorisation: AuthorisationId,
  sections: z.array(Section),
  fields: z.array(z.string()).describe('Of a section: only these places'),
  presenceOf: z.array(z.string()).describe('Of a section: only whether there is one'),
  lifted: z.array(Condition).describe('Conditions that an emergency set aside'),
});

const ConsultationExplanation = z
  .object({
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
    considered: z
      .array(
        z.object({
          authorisation: AuthorisationId,
          legalBasis: z.object({ number: z.string(), date: z.string(), url: z.string().optional() }),
          verdict: z.enum(['USED', 'GIVES_LESS', ...inapplicabilities]),
          history: z
            .array(
              z.object({
                position: z.string(),
                recordedAt: z.iso.datetime(),
                type: z.string(),
                facts: z.record(z.string(), z.unknown()),
              }),
            )
            .describe('What was recorded of it by then, and nothing that came later'),
        }),
      )
      .describe('Every authorisation that the organisation held, by itself, by its type or by its commune'),
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
      .describe(
        'Whether the log up to there leads to the same decision; null when what it needs is not kept',
      ),
  })
  .meta({ id: 'ConsultationExplanation', description: 'Why a question was granted or refused' });
type ConsultationExplanation = z.output<typeof ConsultationExplanation>;

type Needs = Pick<Dependencies, 'blindIndex' | 'clock' | 'keyRing' | 'organisations' | 'pointers' | 'store'>;

/**
 * Decides a consultation again, from the log up to the position that its record names, by the same function, and
 * compares. It says nothing of the person, so it is no consultation itself.
 */
export default operation({
  method: 'get',
  path: '/v1/audit/consultations/{id}/explanation',
  tag: 'Audit',
  summary: 'Why a consultation was granted or refused, decided again from the log as it was known then.',
  description:
    'Which authorisation was used and why each other was not, what was left out, and what was recorded of them by ' +
    'then. It says nothing of the person. It is told to the organisation that asked, to the person (by an ' +
    'organisation that holds an authorisation for OWN_DATA), and to who holds one for AUDIT.',
  scope: 'audit',
  work: 'audits',
  parameters: z.object({ id: ConsultationId }),
  notFound: 'CONSULTATION_UNKNOWN',
  answer: jsonOf(ConsultationExplanation),
  problems: ['CONSULTATION_UNKNOWN', 'CONSULTATION_OF_OTHERS', 'AUTHORISATIONS_NOT_CURRENT'],
  async handle({ parameters: { id }, caller }, needs: Needs) {
    const [recorded] = (await needs.store.readStream(streams.consultation.of(id), { limit: 1 })).events;
    if (!recorded) throw new Problem('CONSULTATION_UNKNOWN');
    const reader = await readerOf(needs, caller, factsOf(recorded) as ConsultationEvent);
    return explanationOf(needs, id, recorded, reader);
  },
});

/** Who asked may not learn from the explanation of a refusal what the refusal didn't tell; others may. */
type Reader = 'asker' | 'person or auditor';

/** @throws Problem CONSULTATION_OF_OTHERS to anybody else */
async function readerOf(needs: Needs, caller: Caller, { facts }: ConsultationEvent): Promise<Reader> {
  const { organisation, auditsAll, forPersons } = auditorOf(needs, caller);
  if (auditsAll || (forPersons && (await isAbout(needs, facts, caller.user)))) return 'person or auditor';
  if (facts.organisation === organisation) return 'asker';
  throw new Problem('CONSULTATION_OF_OTHERS');
}

/** Whether a consultation is about a user who goes by an INSZ. */
async function isAbout(
  { blindIndex, pointers }: Needs,
  { unknownPerson, dossier }: ConsultationEvent['facts'],
  user: string,
): Promise<boolean> {
  const { success, data: insz } = Insz.safeParse(user);
  if (!success) return false;
  if (unknownPerson !== undefined) return unknownPerson === blindIndex.blindInsz(insz);
  return dossier !== undefined && (await pointers.find(insz)).dossier === dossier;
}

async function explanationOf(
  needs: Needs,
  consultation: ConsultationId,
  recorded: RecordedEvent,
  reader: Reader,
): Promise<z.output<typeof ConsultationExplanation>> {
  const record = factsOf(recorded) as ConsultationEvent;
  const { facts } = record;
  const { register, log } = await registerKnownAt(needs, facts.knownPosition as Position | undefined);
  const question = await questionOf(needs, recorded, record);
  const asker = register.authorisedOrganisation(facts.organisation, brusselsDay(new Date(facts.at)));
  const outcome = outcomeOf(record);
  const considered = question ? authorisationVerdicts(question, asker, outcome) : [];
  const code = outcome.kind === 'refused' ? (outcome.code as RefusalCode) : undefined;
  return {
    consultation,
    at: facts.at,
    recordedAt: recorded.recordedAt.toISOString(),
    organisation: facts.organisation,
    organisationName: asker?.profile.name ?? null,
    purpose: facts.purpose,
    sectionsAsked: facts.sectionsAsked,
    outcome: outcome.kind,
    given: record.type === 'ConsultationGranted' ? givenOf(record) : null,
    reason: code ? { code, ...refusals[code] } : null,
    leftOut: structuredClone(undisclosed(facts.sectionsAsked, outcome)) as ConsultationExplanation['leftOut'],
    considered: considered.map(({ authorisation: { authorisation, legalBasis }, verdict }) => ({
      authorisation,
      legalBasis,
      verdict,
      history: historyOf(log, authorisation),
    })),
    circumstances: circumstancesOf(record, asker, reader),
    knownPosition: facts.knownPosition ?? null,
    agrees: question ? same(replayDecision(question, asker), outcome) : null,
  };
}

/** What was asked; undefined when the decision needed something that is not kept or was forgotten since. */
async function questionOf(
  { keyRing }: Needs,
  recorded: RecordedEvent,
  { type, facts }: ConsultationEvent,
): Promise<RecordedQuestion | undefined> {
  if (type === 'ConsultationRefused' && facts.reason === 'INSZ_MALFORMED') return undefined;
  const [opened] = await openRecorded([recorded], keyRing);
  if (!opened || typeof opened.personal === 'string') return undefined;
  const stated = opened.personal['statedSender'];
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

/** What of a log is about one authorisation. */
function historyOf(log: readonly RecordedEvent[], authorisation: string) {
  return log.flatMap((recorded) => {
    const facts = statedFactsOf(recorded);
    if (facts['authorisation'] !== authorisation) return [];
    const { position, recordedAt, type } = recorded;
    return [{ position, recordedAt: recordedAt.toISOString(), type, facts: { ...facts } }];
  });
}

/** Questions about a person and reviews of emergencies, each an example that a test overrides. */
import {
  decideConsultation,
  type ConsultationDecision,
  type ConsultationQuestion,
} from '../../libs/domain/consultation/decide.js';
import { ConsultationGranted, ConsultationReviewed } from '../../libs/domain/consultation/events.js';
import { reviewCommands, type Reviewer } from '../../libs/domain/consultation/review.js';
import { agreementEvents } from '../../libs/domain/exchange/agreement.js';
import { decideExchange } from '../../libs/domain/exchange/decide.js';
import { day } from '../../libs/domain/kernel/dates.js';
import type { Decision } from '../../libs/domain/kernel/decision.js';
import type { DomainEvent } from '../../libs/domain/kernel/event.js';
import type { Section } from '../../libs/domain/kernel/terms.js';
import { foldAgreement } from './agreement-examples.js';
import { houseOfDutch } from './examples.js';
import { eventExample } from './event-example.js';
import { commandExample, decideMessage, grammar, type CommandMessage } from './grammar.js';
import { registerAfter } from './organisation-examples.js';

/** A question of the declared organisation, for its sections of 1 January 2018. */
export const ask = (overrides: Partial<ConsultationQuestion> = {}): ConsultationQuestion => ({
  purpose: 'SOCIAL_INTEGRATION',
  sections: ['Trajecten', 'Personalia'],
  on: day('2018-01-01'),
  ...overrides,
});
/** A question is granted: these sections are given. */
export const granted = (...sections: readonly Section[]) => ({ kind: 'granted', sections }) as const;

/** The register, and the exchange agreement if there is one. */
function fold(history: readonly DomainEvent[]) {
  const ofAgreement = history.filter(({ type }) => type in agreementEvents);
  const ofRegister = history.filter(({ type }) => !(type in agreementEvents));
  return { register: registerAfter(...ofRegister), agreement: foldAgreement(ofAgreement) };
}

function decide(
  question: CommandMessage | ConsultationQuestion,
  { register, agreement }: ReturnType<typeof fold>,
): Decision | ConsultationDecision {
  if ('definition' in question) {
    const state = 'agreement' in question.body ? agreement : register;
    return decideMessage(question, state, { today: day('2025-06-30') });
  }
  const { circumstances = {}, on, sections } = question;
  const organisation = register.authorisedOrganisation(houseOfDutch, on);
  const knownToBoth = circumstances.inscribed === true;
  const exchange =
    agreement && organisation && decideExchange([agreement], organisation, { sections, on, knownToBoth });
  const known = { ...(exchange && { exchange }), ...circumstances };
  return decideConsultation({ ...question, circumstances: known }, organisation);
}

/** What happened to organisations, authorisations, communes and an exchange agreement before a question. */
export const given = grammar({ fold, decide });

// An emergency of the declared organisation, and its review.
export const emergencyGranted = eventExample(ConsultationGranted, {
  at: '2018-01-01T08:00:00.000Z',
  organisation: houseOfDutch,
  organisationType: 'OCMW',
  channel: 'API',
  purpose: 'SOCIAL_INTEGRATION',
  authorisation: '00000000-0000-4000-8000-000000000002',
  sectionsAsked: ['Trajecten'],
  sectionsGiven: ['Trajecten'],
  content: 'given',
  emergency: true,
});
const judgement = { verdict: 'NOT_JUSTIFIED', remarks: 'Geen nood' };
export const review = commandExample(reviewCommands.ReviewEmergency, judgement);
export const reviewed = eventExample(ConsultationReviewed, { on: '2018-01-08', ...judgement });

/** Somebody else of the organisation that asked, unless a test says otherwise. */
export const reviewer = (overrides: Partial<Reviewer> = {}): Reviewer => ({
  organisation: houseOfDutch,
  auditsAll: false,
  asked: false,
  ...overrides,
});

/** What happened to one consultation, before somebody reviews it on 8 January 2018. */
export const givenConsultation = grammar({
  fold: (history: readonly DomainEvent[]) => history,
  decide: (command: CommandMessage, history, by?: Reviewer) =>
    decideMessage(command, history, { today: day('2018-01-08'), reviewer: by }),
});

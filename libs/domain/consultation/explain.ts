import type { Purpose, Section } from '../kernel/terms.js';
import type { AuthorisedOrganisation } from '../organisation/register.js';
import {
  decideConsultation,
  evaluateAuthorisations,
  partlyDisclosed,
  type ConsultationDecision,
  type ConsultationGrant,
  type ConsultationQuestion,
  type Disclosure,
} from './decide.js';
import { purposeOfSender } from './stated-sender.js';

/** A question as it was recorded; its purpose is unknown when its sender should have told it and could not. */
export type RecordedQuestion = Omit<ConsultationQuestion, 'purpose'> & {
  readonly purpose: Purpose | 'UNKNOWN';
};

/** A decision as it was recorded: what was disclosed under which authorisation, or the code of the refusal. */
export type RecordedDecision =
  | ({ readonly kind: 'granted'; readonly authorisation: string } & Disclosure &
      Pick<ConsultationGrant, 'lifted'>)
  | { readonly kind: 'refused'; readonly code: string };

/**
 * Decides a question of the past again, by the function that decided it then.
 * @param organisation as known then, as of the day of the question
 */
export function replayDecision(
  { purpose: recorded, ...question }: RecordedQuestion,
  organisation: AuthorisedOrganisation | undefined,
): RecordedDecision {
  const purpose = recorded === 'UNKNOWN' ? purposeOfSender(organisation, question) : recorded;
  const decision: ConsultationDecision =
    typeof purpose === 'string' ? decideConsultation({ ...question, purpose }, organisation) : purpose;
  if (decision.kind === 'refused') return { kind: 'refused', code: decision.code };
  const { authorisation, sections, fields, presenceOf, lifted } = decision;
  const id = authorisation.authorisation;
  return { kind: 'granted', authorisation: id, sections, fields, presenceOf, lifted };
}

/** Every authorisation of the organisation, and how it bore on a recorded decision. */
export function authorisationVerdicts(
  { purpose, ...question }: RecordedQuestion,
  organisation: AuthorisedOrganisation | undefined,
  decision: RecordedDecision,
) {
  if (!organisation || purpose === 'UNKNOWN') return [];
  const used = decision.kind === 'granted' ? decision.authorisation : undefined;
  return evaluateAuthorisations({ ...question, purpose }, organisation).map(
    ({ authorisation, inapplicable }) => ({
      authorisation,
      verdict:
        inapplicable ?? (authorisation.authorisation === used ? ('USED' as const) : ('GIVES_LESS' as const)),
    }),
  );
}

/** The sections that were asked for and not disclosed, and those of which only some places were. */
export function undisclosed(asked: readonly Section[], decision: RecordedDecision) {
  if (decision.kind === 'refused') return { sections: asked, partly: [] };
  const { sections, fields, presenceOf } = decision;
  const partly = partlyDisclosed(decision);
  const within = (section: Section) => (path: string) => path.startsWith(`${section}/`);
  return {
    sections: asked.filter((section) => !sections.includes(section)),
    partly: sections
      .filter((section) => partly.has(section))
      .map((section) => ({
        section,
        onlyFields: fields.filter(within(section)),
        onlyPresenceOf: presenceOf.filter(within(section)),
      })),
  };
}

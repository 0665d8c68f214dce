import type { Asker } from '../organisation/register.js';
import type { Refusal } from '../refusals/refusal.js';
import {
  decideConsultation,
  limitedSections,
  weigh,
  type Given,
  type Grant,
  type Obstacle,
  type Question,
} from './decide.js';
import { purposeOfSender } from './sender.js';
import type { Purpose, Section } from '../kernel/terms.js';

/** What was decided on a question: the authorisation that gave what, or the code of the refusal. */
export type Outcome =
  | ({ readonly kind: 'granted'; readonly authorisation: string } & Given & Pick<Grant, 'lifted'>)
  | { readonly kind: 'refused'; readonly code: string };

/** How each authorisation of the asker bore on the question. */
export interface Considered {
  readonly authorisation: Grant['authorisation'];
  readonly verdict: Obstacle | 'USED' | 'GIVES_LESS';
}

/** What was asked and not given: sections, and of sections given in part everything but some places. */
export interface LeftOut {
  readonly sections: readonly Section[];
  readonly partly: readonly {
    readonly section: Section;
    readonly onlyFields: readonly string[];
    readonly onlyPresenceOf: readonly string[];
  }[];
}

/** A question of which the sender was to tell the purpose, when that wasn't known. */
export type AskedQuestion = Omit<Question, 'purpose'> & { readonly purpose: Purpose | 'UNKNOWN' };

/**
 * Decides a question of the past again, by the function that decided it then.
 * @param asker as known then, as of the day of the question
 */
export function decideAgain({ purpose, ...asked }: AskedQuestion, asker: Asker | undefined): Outcome {
  const known = purpose === 'UNKNOWN' ? purposeOfSender(asker, asked) : purpose;
  if (typeof known !== 'string') return refusedAs(known);
  const decision = decideConsultation({ ...asked, purpose: known }, asker);
  return decision.kind === 'refused' ? refusedAs(decision) : grantedAs(decision);
}

const refusedAs = ({ code }: Refusal): Outcome => ({ kind: 'refused', code });
const grantedAs = ({ authorisation, sections, fields, presenceOf, lifted }: Grant): Outcome => ({
  kind: 'granted',
  authorisation: authorisation.authorisation,
  sections,
  fields,
  presenceOf,
  lifted,
});

/** Every authorisation of the asker, and what it came to. */
export function consider(
  { purpose, ...asked }: AskedQuestion,
  asker: Asker | undefined,
  outcome: Outcome,
): readonly Considered[] {
  if (!asker || purpose === 'UNKNOWN') return [];
  const used = outcome.kind === 'granted' ? outcome.authorisation : undefined;
  return weigh({ ...asked, purpose }, asker).map(({ authorisation, obstacle }) => ({
    authorisation,
    verdict: obstacle ?? (authorisation.authorisation === used ? 'USED' : 'GIVES_LESS'),
  }));
}

/** What of a question was not given. */
export function leftOut(asked: readonly Section[], outcome: Outcome): LeftOut {
  if (outcome.kind === 'refused') return { sections: asked, partly: [] };
  const { sections, fields, presenceOf } = outcome;
  const limited = limitedSections(outcome);
  const within = (section: Section) => (path: string) => path.startsWith(`${section}/`);
  return {
    sections: asked.filter((section) => !sections.includes(section)),
    partly: sections
      .filter((section) => limited.has(section))
      .map((section) => ({
        section,
        onlyFields: fields.filter(within(section)),
        onlyPresenceOf: presenceOf.filter(within(section)),
      })),
  };
}
